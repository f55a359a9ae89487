import type { Backup, ImportBatch, KeptRecords, Row } from '../../domain/index.ts';
import { textOf } from '../../storage/text-of.ts';
import type { BackupPreview, MergeCounts } from '../api.ts';
import { peopleGroups } from '../fold/people-groups.ts';
import { fold } from '../fold.ts';
import { type Shelf, toFoldBatch, zoneOf } from '../library.ts';
import type { BackupHead } from './backup-file.ts';
import type { Plan } from './backup-plan.ts';

/** A backup that is whole and understood, with its head. */
export type ReadBackup = { readonly head: BackupHead; readonly backup: Backup };

type Around = { readonly shelf: Shelf; readonly plan: Plan; readonly zone: string };

/** What a backup would bring. The fingerprint that the data will have comes of folding them, as a restore does. */
export function previewOf({ head, backup }: ReadBackup, around: Around): Omit<BackupPreview, 'backupId'> {
  const { shelf, plan } = around;
  const { before, after, addedRetrospectives } = plan.restoring;
  const { fingerprint, hasOtherPersons } = thenOf(around);
  return {
    madeAt: head.madeAt,
    ...(head.app !== undefined && { appVersion: head.app }),
    isEncrypted: head.encryption !== undefined,
    imports: { ...importCounts(plan, shelf, backup), names: backup.imports.map(({ batch }) => batch.fileName) },
    decisions: countsOf(backup.decisions, before.decisions, after.decisions),
    mappings: countsOf(backup.mappings, before.mappings, after.mappings),
    retrospectives: countsOf(backup.retrospectives, before.retrospectives, [
      ...after.retrospectives,
      ...addedRetrospectives,
    ]),
    settings: settingsFare(plan, backup),
    hasTitles: backup.imports.some(({ rows }) => rows.some(hasTitle)),
    ...(shelf.imports.length > 0 && { fingerprintNow: shelf.folded.dataset.fingerprint }),
    fingerprintThen: fingerprint,
    hasOtherPersons,
  };
}

function importCounts({ restoring }: Plan, shelf: Shelf, { imports }: Backup): MergeCounts {
  const taken = new Set(restoring.taken);
  const bytes = new Set(shelf.imports.flatMap(({ id, fileHash }) => (taken.has(id) ? [fileHash] : [])));
  const inPlace = restoring.added.filter(({ batch }) => bytes.has(batch.fileHash)).length;
  const added = restoring.added.length - inPlace;
  const changed = restoring.otherReadings.length + inPlace;
  return { added, changed, same: imports.length - added - changed };
}

/** Of the records of one kind in a file, those that are the same here are neither changed nor new. */
function countsOf(inFile: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): MergeCounts {
  const [changed, added] = [before.length, after.length - before.length];
  return { added, changed, same: Math.max(0, inFile.length - added - changed) };
}

function settingsFare({ ours, merged }: Plan, { settings }: Backup): BackupPreview['settings'] {
  if (isEqual(ours.settings.value, settings.value)) return 'same';
  return isEqual(merged.settings, settings) ? 'theirs' : 'ours';
}

function thenOf({ shelf, plan, zone }: Around): { readonly fingerprint: string; readonly hasOtherPersons: boolean } {
  const { restoring, merged } = plan;
  const come = [...restoring.added, ...restoring.otherReadings];
  const gone = new Set([...restoring.taken, ...restoring.otherReadings.map(({ batch }) => batch.id)]);
  const stays = shelf.imports.flatMap((batch, at) =>
    gone.has(batch.id) ? [] : [{ batch, rows: shelf.batches[at]?.rows ?? [] }],
  );
  const all: readonly { readonly batch: ImportBatch; readonly rows: readonly Row[] }[] = [...stays, ...come];
  const batches = all.map(({ batch, rows }) => toFoldBatch(batch, rows));
  const { decisions, settings }: KeptRecords = merged;
  const imports = all.map(({ batch }) => batch);
  const input = { batches, decisions, settings: settings.value };
  const { dataset } = fold({ ...input, zone: zoneOf({ imports, settings: settings.value }, zone) });
  return { fingerprint: dataset.fingerprint, hasOtherPersons: peopleGroups(batches).length > 1 };
}

function hasTitle(row: Row): boolean {
  return (row.kind === 'incident' || row.kind === 'work-item') && row.title !== undefined;
}

function isEqual(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}
