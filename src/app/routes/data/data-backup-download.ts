import { useState } from 'react';
import { epochMs, type StoreFault } from '../../../domain/index.ts';
import { downloadBlob } from '../../../share/download.ts';
import { BACKUP } from '../../../wording/backup-words.ts';
import { formatIsoDay } from '../../../wording/picture-words.ts';
import type { BackupChoice } from '../../components/data/backup-form.tsx';
import { useExportBackup } from '../../queries/backup.ts';
import { browserZone } from '../../queries/stage.ts';

/** Makes a backup and hands it to the browser's downloads. `savedAs`: the name of the last one. */
export function useDownloadBackup(onFault: (fault: StoreFault | undefined) => void) {
  const { mutate, isPending } = useExportBackup();
  const [savedAs, setSavedAs] = useState<string>();
  const download = (choice: BackupChoice, done?: (name: string) => void) => {
    setSavedAs(undefined);
    mutate(choice, {
      onSuccess: (outcome) => {
        onFault(outcome.ok ? undefined : outcome.error);
        if (!outcome.ok) return;
        const name = BACKUP.fileName(formatIsoDay(epochMs(Date.now()), browserZone()));
        downloadBlob(outcome.value, name);
        setSavedAs(name);
        done?.(name);
      },
    });
  };
  return { download, isBusy: isPending, savedAs };
}
