import type { Backup, BackupFault, EpochMs, Result, StoreFault } from '../../domain/index.ts';
import { failed, ok } from '../../domain/index.ts';
import { createBackupReader, toBackupLines } from '../../importers/backup/backup-payload.ts';
import { loadKept, restoreBackup } from '../../storage/backup.ts';
import type { DividendDatabase } from '../../storage/database.ts';
import { findSalt } from '../../storage/salt.ts';
import type { BackupApi } from '../api.ts';
import { randomId } from '../hash.ts';
import type { Library } from '../library.ts';
import { peopleName } from '../people-name.ts';
import { seal, unseal } from './backup-file.ts';
import { gatherBackup } from './backup-gather.ts';
import { ITERATIONS } from './backup-lock.ts';
import { packLines, unpackLines } from './backup-pack.ts';
import { type Here, planRestore } from './backup-plan.ts';
import { previewOf, type ReadBackup } from './backup-preview.ts';

/** What backups need. */
export type BackupDoors = {
  readonly database: DividendDatabase;
  readonly library: Library;
  /** The zone of the reader. */
  readonly zone: string;
  readonly now: () => EpochMs;
  /** Version of the app; absent = not known. */
  readonly version?: string;
  /** Says that stored data changed, once the work is done. */
  readonly changed: <Value>(work: Promise<Result<Value, StoreFault>>) => Promise<Result<Value, StoreFault>>;
};

/** More than this comes out of no backup that was made here, bytes; what is larger was packed to fill the memory. */
const MOST_UNPACKED_BYTES = 1_000_000_000;

/**
 * Makes the calls about backups; the engine loads this file with the first of them. One backup is open at a time: the one that
 * was read last, until it is restored. `iterations`: how often a passphrase is hashed, and the least that a file may ask for.
 */
export function createBackups(doors: BackupDoors, iterations: number = ITERATIONS): BackupApi {
  const { database, library, zone, now } = doors;
  let open: { readonly id: string; readonly backup: Backup } | undefined;

  const lookHere = async (): Promise<Result<Here, StoreFault>> => {
    const salt = await findSalt(database);
    if (!salt.ok) return salt;
    return ok({ zone, people: salt.value === undefined ? undefined : peopleName(salt.value) });
  };
  const lookAround = async () => {
    const here = await lookHere();
    if (!here.ok) return here;
    const shelf = await library.open();
    if (!shelf.ok) return shelf;
    const kept = await loadKept(database);
    return kept.ok ? ok({ here: here.value, shelf: shelf.value, kept: kept.value }) : kept;
  };

  return {
    exportBackup: async ({ passphrase, leaveTitlesOut = false, appVersion = doors.version }) => {
      const around = await lookAround();
      if (!around.ok) return around;
      const packed = await packLines(toBackupLines(gatherBackup(around.value, leaveTitlesOut)));
      return seal(packed, {
        madeAt: now(),
        iterations,
        ...(appVersion !== undefined && { appVersion }),
        ...(passphrase !== undefined && passphrase !== '' && { passphrase }),
      });
    },
    readBackup: async (file, passphrase) => {
      open = undefined;
      const read = await readFile(file, passphrase, iterations);
      if (!read.ok) return read;
      const around = await lookAround();
      if (!around.ok) return around;
      const id = randomId();
      open = { id, backup: read.value.backup };
      const { shelf, kept, here } = around.value;
      const plan = planRestore(kept, read.value.backup, here);
      return ok({ backupId: id, ...previewOf(read.value, { shelf, plan, zone }) });
    },
    restoreBackup: async (backupId) => {
      const backup = open?.id === backupId ? open.backup : undefined;
      if (backup === undefined) return failed({ code: 'backup-not-open' });
      const here = await lookHere();
      if (!here.ok) return here;
      const stored = await doors.changed(
        restoreBackup(database, (kept) => planRestore(kept, backup, here.value).restoring, now()),
      );
      if (stored.ok) open = undefined;
      return stored;
    },
  };
}

async function readFile(
  file: Blob,
  passphrase: string | undefined,
  leastIterations: number,
): Promise<Result<ReadBackup, BackupFault | StoreFault>> {
  const opened = await unseal(file, passphrase, leastIterations);
  if (!opened.ok) return opened;
  const { head, packed } = opened.value;
  const reader = createBackupReader();
  let place: string | undefined;
  const unpacked = await unpackLines(packed, MOST_UNPACKED_BYTES, (line) => {
    const taken = reader.take(line);
    if (!taken.ok) place = taken.error;
    return taken.ok;
  });
  if (!unpacked.ok) return failed({ code: 'backup-unreadable', place: unpacked.error });
  if (place !== undefined) return failed({ code: 'backup-unreadable', place });
  const whole = reader.end();
  return whole.ok ? ok({ head, backup: whole.value }) : failed({ code: 'backup-unreadable', place: whole.error });
}
