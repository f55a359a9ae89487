import type { BackupFault, StoreFault } from '../../../domain/index.ts';
import type { BackupPreview } from '../../../engine/api.ts';
import { BACKUP_PREVIEW, broughtInWords } from '../../../wording/backup-words.ts';
import { describeStoreFault, inOneLine } from '../../../wording/faults.ts';
import { useToast } from '../../components/toasts.tsx';
import { type Restored, useReadAgain, useRestoreBackup, useUndoRestore } from '../../queries/backup.ts';

/** Stores what a preview showed, says what came of it, and offers to take it back. */
export function useRestore(onDone: () => void, onFault: (fault: BackupFault | StoreFault | undefined) => void) {
  const { mutateAsync, isPending } = useRestoreBackup();
  const undo = useUndo();
  const readAgain = useReadAgain();
  const toast = useToast();
  const restore = async (preview: BackupPreview): Promise<void> => {
    onFault(undefined);
    const stored = await mutateAsync(preview.backupId);
    if (stored.ok) {
      onDone();
      toast({ text: broughtInWords(preview), undo: () => void undo(stored.value) });
    } else {
      onFault(stored.error);
      if (stored.error.code === 'backup-not-open') readAgain();
    }
  };
  return { restore, isBusy: isPending };
}

/** Works after the preview is gone: the toast outlives it. */
function useUndo(): (restored: Restored) => Promise<void> {
  const { mutateAsync } = useUndoRestore();
  const toast = useToast();
  return async (restored) => {
    const undone = await mutateAsync(restored);
    if (undone.ok) toast({ text: BACKUP_PREVIEW.undone });
    else
      toast({
        text: undone.error === 'not-last' ? BACKUP_PREVIEW.notLast : inOneLine(describeStoreFault(undone.error)),
      });
  };
}
