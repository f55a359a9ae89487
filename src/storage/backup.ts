import type {
  Act,
  ChangedRecords,
  EpochMs,
  ImportBatch,
  KeptRecords,
  KeptRetrospective,
  KeptSettings,
  Result,
  StoreFault,
} from '../domain/index.ts';
import { CHANGED_BEFORE_NOTED, NEVER_CHANGED, NO_SETTINGS } from '../domain/index.ts';
import { carryOutBackup, putRetrospectives } from './backup-acts.ts';
import { planChunks } from './chunks.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import { type NewImport, writeImport } from './imports.ts';
import { note } from './notes.ts';
import { setAside } from './room.ts';
import { toImportBatch } from './stored-import.ts';

/** What is stored beside the rows: all that counts, nothing that was removed. */
export type Kept = { readonly imports: readonly ImportBatch[]; readonly records: KeptRecords };

/** What opening a backup does to what is stored. */
export type Restoring = {
  /** Imports that are not here. */
  readonly added: readonly NewImport[];
  /** Other readings of imports that are here under the same id. */
  readonly otherReadings: readonly NewImport[];
  /** Ids of imports whose place others take. */
  readonly taken: readonly string[];
  /** When an import that stays as it is was last brought, where that is later than is noted here. */
  readonly broughtLater: readonly { readonly id: string; readonly importedAt: EpochMs }[];
  readonly addedRetrospectives: readonly KeptRetrospective[];
  /** The other records that change. */
  readonly before: ChangedRecords;
  readonly after: ChangedRecords;
};

/** Reads everything but rows, as it is at one moment. */
export function loadKept(database: DividendDatabase): Promise<Result<Kept, StoreFault>> {
  const { imports, decisions, settings, mappings, retrospectives, snapshots } = database;
  const stores = [imports, decisions, settings, mappings, retrospectives, snapshots];
  return attempt(database, () => database.transaction('r', stores, () => keptIn(database)));
}

/**
 * Does what `look` makes of what is stored, in one transaction: all of it or nothing. It is one step of the journal, and
 * taking it back leaves everything as it was.
 */
export function restoreBackup(
  database: DividendDatabase,
  look: (kept: Kept) => Restoring,
  at: EpochMs,
): Promise<Result<void, StoreFault>> {
  const { imports, chunks, decisions, settings, mappings, retrospectives, snapshots, journal } = database;
  const stores = [imports, chunks, decisions, settings, mappings, retrospectives, snapshots, journal];
  return attempt(database, () =>
    database.transaction('rw', stores, async () => restore(database, look(await keptIn(database)), at)),
  );
}

async function keptIn(database: DividendDatabase): Promise<Kept> {
  const imports = await database.imports.toArray();
  const decisions = await database.decisions.toArray();
  const mappings = await database.mappings.toArray();
  return {
    imports: imports.filter(({ isComplete, removedAt }) => isComplete && removedAt === undefined).map(toImportBatch),
    records: {
      decisions,
      settings: await settingsIn(database),
      mappings: mappings.map(({ savedAt, value }) => ({ savedAt, value })),
      retrospectives: await retrospectivesIn(database),
    },
  };
}

async function settingsIn({ settings }: DividendDatabase): Promise<KeptSettings> {
  const stored = await settings.get('current');
  if (stored === undefined) return { changedAt: NEVER_CHANGED, value: NO_SETTINGS };
  return { changedAt: stored.changedAt ?? CHANGED_BEFORE_NOTED, value: { ...NO_SETTINGS, ...stored.value } };
}

async function retrospectivesIn(database: DividendDatabase): Promise<readonly KeptRetrospective[]> {
  const listed = await database.retrospectives.filter(({ deletedAt }) => deletedAt === undefined).toArray();
  const closed = listed.filter(({ value }) => value.state === 'closed');
  const frozen = await database.snapshots.bulkGet(closed.map(({ id }) => id));
  const byId = new Map(frozen.flatMap((snapshot) => (snapshot ? [[snapshot.retrospectiveId, snapshot]] : [])));
  return listed.map(({ id, value }) => {
    const snapshot = byId.get(id);
    return { value, ...(snapshot !== undefined && { snapshot }) };
  });
}

async function restore(database: DividendDatabase, restoring: Restoring, at: EpochMs): Promise<void> {
  const notes = createNotes(database, at);
  await bringImports(database, restoring, notes);
  for (const { id, importedAt } of restoring.broughtLater) await database.imports.update(id, { importedAt });
  const brought = restoring.addedRetrospectives.map(({ value }) => value.id);
  if (brought.length > 0) {
    await putRetrospectives(database, restoring.addedRetrospectives);
    await notes.note({ kind: 'retrospectives', brought, taken: [] });
  }
  const { before, after } = restoring;
  const readings = restoring.otherReadings.map(({ batch: { id } }) => ({ id, aside: `${id} ${at}` }));
  if (readings.length === 0 && isEmpty(before) && isEmpty(after)) return;
  for (const [index, { batch, rows }] of restoring.otherReadings.entries()) {
    await writeImport(database, { ...batch, id: readings[index]?.aside ?? batch.id }, planChunks(rows));
  }
  const done = { kind: 'backup', before, after, readings } as const;
  await carryOutBackup(database, done, at);
  await notes.note(done);
}

async function bringImports(database: DividendDatabase, { added, taken }: Restoring, notes: Notes): Promise<void> {
  if (added.length > 0) {
    await setAside(database, added, { replaces: taken, at: notes.at });
    notes.begun();
    for (const { batch, rows } of added) await writeImport(database, batch, planChunks(rows));
  } else if (taken.length > 0) {
    const gone = (await database.imports.bulkGet([...taken])).filter((stored) => stored !== undefined);
    await database.imports.bulkPut(gone.map((stored) => ({ ...stored, removedAt: notes.at })));
    await notes.note({ kind: 'imports', by: 'removing', brought: [], taken });
  }
}

function isEmpty({ decisions, mappings, settings, retrospectives }: ChangedRecords): boolean {
  return settings === undefined && decisions.length + mappings.length + retrospectives.length === 0;
}

type Notes = {
  readonly at: EpochMs;
  readonly note: (done: Act) => Promise<void>;
  /** Says that the step was begun already. */
  readonly begun: () => void;
};

/** Notes all acts as one step. */
function createNotes(database: DividendDatabase, at: EpochMs): Notes {
  let hasBegun = false;
  return {
    at,
    begun: () => {
      hasBegun = true;
    },
    note: async (done) => {
      await note(database, { at, joining: hasBegun ? 'with-last' : 'apart' }, done);
      hasBegun = true;
    },
  };
}
