import { Button, Switch } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { BACKUP } from '../../../wording/backup-words.ts';
import styles from './backup-form.module.css';
import { BackupSecret } from './backup-secret.tsx';

export type BackupChoice = { readonly passphrase?: string; readonly leaveTitlesOut: boolean };

type BackupFormProps = {
  readonly isBusy: boolean;
  /** Whether this page may encrypt at all. */
  readonly canLock: boolean;
  readonly onDownload: (choice: BackupChoice) => void;
};

/** How a backup is made: with titles or without, open or encrypted. */
export function BackupForm({ isBusy, canLock, onDownload }: BackupFormProps) {
  const [isLocked, setIsLocked] = useState(false);
  const [leaveTitlesOut, setLeaveTitlesOut] = useState(false);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [isTried, setIsTried] = useState(false);
  const faults = isLocked ? faultsOf(typed) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (faults.passphrase !== undefined || faults.again !== undefined) return;
    onDownload({ leaveTitlesOut, ...(isLocked && { passphrase: typed.passphrase }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Contents />
      <Switch
        label={BACKUP.leaveTitlesOut}
        description={BACKUP.leaveTitlesOutWhy}
        checked={leaveTitlesOut}
        onChange={(event) => setLeaveTitlesOut(event.currentTarget.checked)}
      />
      <Switch
        label={BACKUP.lock}
        description={canLock ? BACKUP.lockWhy : BACKUP.noLock}
        disabled={!canLock}
        checked={isLocked}
        onChange={(event) => setIsLocked(event.currentTarget.checked)}
      />
      {isLocked ? <TypedTwice typed={typed} faults={isTried ? faults : {}} onTyped={setTyped} /> : null}
      <div>
        <Button type="submit" loading={isBusy}>
          {BACKUP.save}
        </Button>
      </div>
      <p className="quiet" role="status">
        {isBusy ? BACKUP.packing : ''}
      </p>
    </form>
  );
}

function Contents() {
  return (
    <dl className={styles.contents}>
      <dt>{BACKUP.isIn}</dt>
      <dd>{BACKUP.inIt}</dd>
      <dt>{BACKUP.isNotIn}</dt>
      <dd>{BACKUP.notInIt}</dd>
    </dl>
  );
}

type Typed = { readonly passphrase: string; readonly again: string; readonly isShown: boolean };
type TypedFaults = { readonly passphrase?: string; readonly again?: string };

const NOTHING_TYPED: Typed = { passphrase: '', again: '', isShown: false };

function faultsOf({ passphrase, again }: Typed): TypedFaults {
  if (passphrase === '') return { passphrase: BACKUP.emptyPassphrase };
  return passphrase === again ? {} : { again: BACKUP.differs };
}

type TypedTwiceProps = {
  readonly typed: Typed;
  readonly faults: TypedFaults;
  readonly onTyped: (typed: Typed) => void;
};

function TypedTwice({ typed, faults, onTyped }: TypedTwiceProps) {
  const { passphrase, again, isShown } = typed;
  return (
    <div className={styles.secret}>
      <BackupSecret
        isShown={isShown}
        onShown={(shown) => onTyped({ ...typed, isShown: shown })}
        fields={[
          {
            label: BACKUP.passphrase,
            kind: 'new-password',
            value: passphrase,
            error: faults.passphrase,
            onValue: (value) => onTyped({ ...typed, passphrase: value }),
          },
          {
            label: BACKUP.again,
            kind: 'new-password',
            value: again,
            error: faults.again,
            onValue: (value) => onTyped({ ...typed, again: value }),
          },
        ]}
      />
    </div>
  );
}
