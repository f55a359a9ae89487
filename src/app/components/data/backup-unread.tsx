import { Button } from '@mantine/core';
import { type AnyBackupFault, BACKUP, BACKUP_PREVIEW, describeBackupFault } from '../../../wording/backup-words.ts';
import type { FaultText } from '../../../wording/faults.ts';
import { FaultNote } from '../fault-note.tsx';
import { ChooseFiles } from '../file-doors.tsx';
import { BackupPassphrase } from './backup-passphrase.tsx';
import styles from './backup-preview.module.css';

type BackupUnreadProps = {
  readonly fault: AnyBackupFault;
  readonly isBusy: boolean;
  /** Whether this page may decrypt at all. */
  readonly canLock: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
};

/** Why a backup is no preview yet, and the next step: its passphrase, or another file. */
export function BackupUnread({ fault, isBusy, canLock, onPassphrase, onFile, onClose }: BackupUnreadProps) {
  const isLocked = fault.code === 'passphrase-needed' || fault.code === 'passphrase-wrong';
  const isAsked = isLocked && canLock;
  return (
    <>
      {fault.code === 'passphrase-needed' && canLock ? (
        <p>{BACKUP_PREVIEW.isLocked}</p>
      ) : (
        <FaultNote text={textOf(fault, canLock)}>
          <p className="quiet">{BACKUP_PREVIEW.unchanged}</p>
        </FaultNote>
      )}
      {isAsked ? <BackupPassphrase isBusy={isBusy} onPassphrase={onPassphrase} /> : null}
      <div className={styles.actions}>
        <ChooseFiles
          isMultiple={false}
          isDisabled={isBusy}
          onFiles={([file]) => {
            if (file !== undefined) onFile(file);
          }}
        >
          {BACKUP_PREVIEW.another}
        </ChooseFiles>
        <Button variant="default" disabled={isBusy} onClick={onClose}>
          {BACKUP_PREVIEW.close}
        </Button>
      </div>
    </>
  );
}

function textOf(fault: AnyBackupFault, canLock: boolean): FaultText {
  const text = describeBackupFault(fault);
  return fault.code === 'passphrase-needed' && !canLock ? { what: text.what, next: BACKUP.noLock } : text;
}
