import { Button } from '@mantine/core';
import { useState } from 'react';
import { BACKUP_PREVIEW } from '../../../wording/backup-words.ts';
import styles from './backup-preview.module.css';
import { BackupSecret } from './backup-secret.tsx';

type BackupPassphraseProps = {
  readonly isBusy: boolean;
  readonly onPassphrase: (passphrase: string) => void;
};

/** Asks for the passphrase of an encrypted backup; it stays typed, since most that do not fit have one letter wrong. */
export function BackupPassphrase({ isBusy, onPassphrase }: BackupPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setIsShown] = useState(false);
  return (
    <form
      className={styles.secret}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onPassphrase(passphrase);
      }}
    >
      <BackupSecret
        isShown={isShown}
        onShown={setIsShown}
        fields={[
          {
            label: BACKUP_PREVIEW.passphrase,
            kind: 'current-password',
            value: passphrase,
            onValue: setPassphrase,
          },
        ]}
      />
      <div>
        <Button type="submit" loading={isBusy} disabled={passphrase === ''}>
          {BACKUP_PREVIEW.unlock}
        </Button>
      </div>
    </form>
  );
}
