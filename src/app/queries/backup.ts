import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { BackupFault, Result, StoreFault } from '../../domain/index.ts';
import { failed, ok } from '../../domain/index.ts';
import type { BackupOptions, BackupPreview, EngineApi } from '../../engine/api.ts';
import type { AnyBackupFault } from '../../wording/backup-words.ts';
import { DATA } from './data.ts';
import { useEngine } from './engine.tsx';

/** A chosen file, and the passphrase that was typed for it. `attempt` counts these: passphrases are in no key. */
type OpenOrder = { readonly file: File; readonly passphrase: string | undefined; readonly attempt: number };

/** What a backup would bring to the data as they are: it is read again whenever they change. Nothing is stored. */
export function backupQuery(engine: EngineApi, { file, passphrase, attempt }: OpenOrder) {
  return queryOptions({
    queryKey: [DATA, 'backup', numberOfFile(file), attempt],
    queryFn: () => readBackup(engine, file, passphrase),
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** Packs everything into a file. */
export function useExportBackup() {
  const engine = useEngine();
  return useMutation({ mutationFn: (options: BackupOptions) => engine.exportBackup(options) });
}

/** What can be taken back: the step of the journal that opened a backup. */
export type Restored = { readonly step: number | undefined };

/** Stores what was read, as one step. */
export function useRestoreBackup() {
  const engine = useEngine();
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: async (backupId: string): Promise<Result<Restored, BackupFault | StoreFault>> => {
      const stored = await engine.restoreBackup(backupId);
      return stored.ok ? ok({ step: await lastStep(engine) }) : stored;
    },
  });
}

/** Takes an opened backup back, unless something was done since: then that would be taken back in its place. */
export function useUndoRestore() {
  const engine = useEngine();
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: async ({ step }: Restored): Promise<Result<void, StoreFault | 'not-last'>> => {
      if (step === undefined || (await lastStep(engine)) !== step) return failed('not-last');
      const undone = await engine.undoLast();
      return undone.ok ? ok(undefined) : undone;
    },
  });
}

/** Reads the preview of a file again. */
export function useReadAgain(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [DATA, 'backup'] });
}

async function readBackup(
  engine: EngineApi,
  file: File,
  passphrase: string | undefined,
): Promise<Result<BackupPreview, AnyBackupFault>> {
  const gone = await unreadable(file);
  return gone === undefined ? engine.readBackup(file, passphrase) : failed({ code: 'unreadable', detail: gone });
}

/** A file that was moved or changed on the disk after it was chosen cannot be read: the reason, in the browser's words. */
async function unreadable(file: File): Promise<string | undefined> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return undefined;
  } catch (problem) {
    return problem instanceof Error ? problem.name : String(problem);
  }
}

/** The last step that stands. */
async function lastStep(engine: EngineApi): Promise<number | undefined> {
  const journal = await engine.journal();
  return journal.ok ? journal.value.findLast(({ isUndone }) => !isUndone)?.id : undefined;
}

const numbers = new WeakMap<File, number>();
let filesSeen = 0;

/** Two files can have one name, size and day: each that is chosen has a number of its own. */
export function numberOfFile(file: File): number {
  const known = numbers.get(file);
  if (known !== undefined) return known;
  filesSeen += 1;
  numbers.set(file, filesSeen);
  return filesSeen;
}
