import { Button } from '@mantine/core';
import { useState } from 'react';
import { BACKUP } from '../../../wording/backup-words.ts';
import { DATA } from '../../../wording/page-data.ts';
import { Card } from '../../components/card.tsx';
import { Confirm } from '../../components/data/confirm.tsx';
import { useSettleToasts, useToast } from '../../components/toasts.tsx';
import { useWipe } from '../../queries/changes.ts';
import styles from './data.module.css';
import { useDownloadBackup } from './data-backup-download.ts';
import type { OnFault } from './data-decisions.tsx';

/** What is kept where, and the way to delete all of it. */
export function DataPrivacy({ onFault }: { readonly onFault: OnFault }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Card title={DATA.privacy}>
      <ul className={styles.facts}>
        {DATA.privacyFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {DATA.wipe}
        </Button>
      </div>
      <ConfirmWipe isOpen={isAsking} onFault={onFault} onClose={() => setIsAsking(false)} />
    </Card>
  );
}

type ConfirmWipeProps = { readonly isOpen: boolean; readonly onFault: OnFault; readonly onClose: () => void };

/** Offers a backup before everything is deleted. */
function ConfirmWipe({ isOpen, onFault, onClose }: ConfirmWipeProps) {
  const wipe = useWipe();
  const toast = useToast();
  const settle = useSettleToasts();
  const backup = useDownloadBackup((fault) => {
    onFault(fault);
    if (fault !== undefined) onClose();
  });
  const wipeAll = () => {
    onClose();
    wipe.mutate(undefined, {
      onSuccess: (outcome) => {
        onFault(outcome.ok ? undefined : outcome.error);
        if (!outcome.ok) return;
        // What earlier messages offer to take back is gone.
        settle();
        toast({ text: DATA.wiped });
      },
    });
  };
  return (
    <Confirm
      isOpen={isOpen}
      question={DATA.wipeQuestion}
      consequence={DATA.wipeWhy}
      confirm={DATA.wipeConfirm}
      keep={DATA.wipeKeep}
      onConfirm={wipeAll}
      onClose={onClose}
    >
      <div className={styles.before}>
        <p>{DATA.wipeBackup}</p>
        <Button variant="default" loading={backup.isBusy} onClick={() => backup.download({ leaveTitlesOut: false })}>
          {BACKUP.first}
        </Button>
        <p className="quiet" role="status">
          {backup.savedAs === undefined ? '' : BACKUP.downloaded(backup.savedAs)}
        </p>
      </div>
    </Confirm>
  );
}
