import type { Backup, ChangedRecords, EpochMs, ImportBatch, KeptRecords, KeptSettings } from '../../domain/index.ts';
import { epochMs, NEVER_CHANGED, NOTHING_HERE } from '../../domain/index.ts';
import type { Kept, Restoring } from '../../storage/backup.ts';
import type { NewImport } from '../../storage/imports.ts';
import { textOf } from '../../storage/text-of.ts';
import { isSampleOnly } from '../library.ts';
import { mergeRecords } from './backup-merge.ts';

/** What tells this browser from others. */
export type Here = {
  /** The zone of its reader. */
  readonly zone: string;
  /** The name of its salt; absent = it hides nobody's name yet. */
  readonly people: string | undefined;
};

/** What a backup does to what is stored, and what of it was there already. */
export type Plan = {
  readonly restoring: Restoring;
  readonly merged: KeptRecords;
  /** What is stored, with the zone that counts here. */
  readonly ours: KeptRecords;
};

/** Puts a backup together with what is stored. Stores nothing. */
export function planRestore(kept: Kept, backup: Backup, here: Here): Plan {
  const ours = { ...kept.records, settings: meantSettings(kept, here.zone) };
  const merged = mergeRecords(own(ours), backup);
  const imports = planImports(kept.imports, backup.imports, here);
  const records = changedRecords(kept.records, merged);
  return { restoring: { ...imports, ...records }, merged, ours };
}

/**
 * The settings with the zone that teams without a calendar have: what they mean to whoever reads them elsewhere. Where nothing
 * was brought or said yet, those of anybody else come before them.
 */
export function meantSettings({ imports, records }: Kept, zone: string): KeptSettings {
  const { changedAt, value } = records.settings;
  const hasOwn =
    imports.some(({ isSample }) => !isSample) ||
    records.mappings.length > 0 ||
    records.retrospectives.some((kept) => !kept.value.isSample) ||
    (records.decisions.length > 0 && !isSampleOnly(imports));
  const isNothing = !hasOwn && changedAt === NEVER_CHANGED && value.zone === undefined;
  return { changedAt: isNothing ? NOTHING_HERE : changedAt, value: { ...value, zone: value.zone ?? zone } };
}

/** What was made with the sample stays apart: it is in no backup, and merges with none. */
function own(records: KeptRecords): KeptRecords {
  return { ...records, retrospectives: records.retrospectives.filter(({ value }) => !value.isSample) };
}

type ImportPlan = Pick<Restoring, 'added' | 'otherReadings' | 'taken' | 'broughtLater'>;

/**
 * An import is told by its id. Of two readings of the same import the one with titles counts, then the one whose persons are
 * hidden in the words of the browser with the smaller name, so that as many imports as can be have their words in common. Of
 * two imports of the same bytes, read in two ways, the later one counts.
 */
function planImports(ours: readonly ImportBatch[], theirs: Backup['imports'], here: Here): ImportPlan {
  const added: NewImport[] = [];
  const otherReadings: NewImport[] = [];
  const taken = new Set<string>();
  const broughtLater: { readonly id: string; readonly importedAt: EpochMs }[] = [];
  for (const { batch, rows } of latestOfBytes(theirs)) {
    const same = ours.find(({ id }) => id === batch.id);
    if (same === undefined) {
      const rivals = ours.filter(({ fileHash, isSample }) => fileHash === batch.fileHash && !isSample);
      if (rivals.some((rival) => isLater(rival, batch))) continue;
      for (const { id } of rivals) taken.add(id);
      added.push({ batch: asHere(batch, here), rows });
    } else {
      const isTheirs = same.isSample || isPreferred(batch, same, here);
      const importedAt = epochMs(Math.max(batch.importedAt, same.importedAt));
      if (isTheirs) otherReadings.push({ batch: { ...asHere(batch, here), importedAt }, rows });
      else if (importedAt > same.importedAt) broughtLater.push({ id: batch.id, importedAt });
    }
  }
  const comes = new Set([...added, ...otherReadings].map(({ batch }) => batch.id));
  if (comes.size > 0) for (const { id, isSample } of ours) if (isSample && !comes.has(id)) taken.add(id);
  return { added, otherReadings, taken: [...taken], broughtLater };
}

/** A file that holds two readings of the same bytes was put together by hand; the later one counts. */
function latestOfBytes(imports: Backup['imports']): Backup['imports'] {
  return imports.filter(
    ({ batch }) => !imports.some(({ batch: rival }) => rival.fileHash === batch.fileHash && isLater(rival, batch)),
  );
}

function isLater(one: ImportBatch, other: ImportBatch): boolean {
  if (one.importedAt !== other.importedAt) return one.importedAt > other.importedAt;
  return one.id > other.id;
}

/** Whether their reading of an import takes the place of ours. */
function isPreferred(theirs: ImportBatch, ours: ImportBatch, { people }: Here): boolean {
  if (theirs.titlesLeftOut !== ours.titlesLeftOut) return ours.titlesLeftOut;
  const name = ours.people ?? people;
  return theirs.people !== undefined && name !== undefined && theirs.people < name;
}

/** Persons that are hidden in this browser's own words need no name of it. */
function asHere(batch: ImportBatch, here: Here): ImportBatch {
  if (batch.people !== here.people) return batch;
  const { people: _people, ...rest } = batch;
  return rest;
}

/** The records that are not as they were, both ways. Retrospectives that are new stand apart: they can be deleted again. */
function changedRecords(
  ours: KeptRecords,
  merged: KeptRecords,
): Pick<Restoring, 'before' | 'after' | 'addedRetrospectives'> {
  const decisions = changedOf(ours.decisions, merged.decisions, ({ id }) => id);
  const mappings = changedOf(ours.mappings, merged.mappings, ({ value }) => value.id);
  const retrospectives = changedOf(ours.retrospectives, merged.retrospectives, ({ value }) => value.id);
  const wasHere = new Set(ours.retrospectives.map(({ value }) => value.id));
  const isSame = isEqual(ours.settings, merged.settings) || merged.settings.changedAt === NOTHING_HERE;
  const settings = isSame
    ? { before: {}, after: {} }
    : { before: { settings: storedAs(ours.settings) }, after: { settings: merged.settings } };
  const before: ChangedRecords = {
    ...{ decisions: decisions.before, mappings: mappings.before, retrospectives: retrospectives.before },
    ...settings.before,
  };
  const after: ChangedRecords = {
    ...{ decisions: decisions.after, mappings: mappings.after },
    retrospectives: retrospectives.after.filter(({ value }) => wasHere.has(value.id)),
    ...settings.after,
  };
  return { before, after, addedRetrospectives: retrospectives.after.filter(({ value }) => !wasHere.has(value.id)) };
}

/** Settings that were never stored go away again when they are brought back. */
function storedAs(settings: KeptSettings): KeptSettings | 'none' {
  return settings.changedAt === NEVER_CHANGED && settings.value.zone === undefined ? 'none' : settings;
}

function changedOf<Value>(ours: readonly Value[], merged: readonly Value[], idOf: (value: Value) => string) {
  const before = new Map(ours.map((record) => [idOf(record), record]));
  const after = merged.filter((record) => {
    const was = before.get(idOf(record));
    return was === undefined || !isEqual(was, record);
  });
  const ids = new Set(after.map(idOf));
  return { before: ours.filter((record) => ids.has(idOf(record))), after };
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || textOf(one) === textOf(other);
}
