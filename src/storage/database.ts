import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Decision, EpochMs, Mapping, Result, Settings, Snapshot, StoreFault } from '../domain/index.ts';
import { failed, ok } from '../domain/index.ts';
import type { StoredChunk } from './chunks.ts';
import { BLOCKED, toStoreFault } from './faults.ts';
import { checkMigrations, MIGRATIONS } from './migrations.ts';
import type { StoredImport } from './stored-import.ts';
import type { StoredRetrospective } from './stored-retrospective.ts';
import type { NewStep, StoredStep } from './stored-step.ts';

/** `changedAt`: when the settings were last changed, epoch milliseconds; absent = before this was noted. */
type StoredSettings = { readonly name: 'current'; readonly value: Settings; readonly changedAt?: number };

/** Everything that this site keeps in the browser. Functions of this room take it as their first argument. */
export class DividendDatabase extends Dexie {
  declare readonly imports: Table<StoredImport, string>;
  declare readonly chunks: Table<StoredChunk, [string, number]>;
  declare readonly decisions: Table<Decision, string>;
  declare readonly settings: Table<StoredSettings, string>;
  declare readonly mappings: Table<{ readonly id: string; readonly savedAt: EpochMs; readonly value: Mapping }, string>;
  declare readonly journal: Table<StoredStep, number, NewStep>;
  declare readonly retrospectives: Table<StoredRetrospective, string>;
  declare readonly snapshots: Table<Snapshot<unknown>, string>;
  declare readonly meta: Table<{ readonly name: 'salt'; readonly value: string }, string>;

  constructor(name: string) {
    super(name, { autoOpen: false, cache: 'disabled', ...databaseDoors() });
    checkMigrations(MIGRATIONS);
    for (const { version, schema } of MIGRATIONS) this.version(version).stores(schema);
  }
}

/** Runs one piece of database work and turns what a browser can refuse into a fault. Anything else is a bug and throws. */
export async function attempt<Value>(
  database: DividendDatabase,
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StoreFault>> {
  try {
    if (!database.isOpen()) await open(database);
    return ok(await work());
  } catch (problem) {
    const fault = toStoreFault(problem);
    if (fault === undefined) throw problem;
    return failed(fault);
  }
}

async function open(database: DividendDatabase): Promise<void> {
  await refuseNewer(database.name);
  await Promise.race([database.open(), whenBlocked(database)]);
}

/**
 * Throws where a newer release made the database. Dexie itself would open it and add the stores that it misses, so its
 * version is looked up without opening it. A browser that cannot tell goes on: all but old ones can.
 */
async function refuseNewer(name: string): Promise<void> {
  const all = await databaseDoors().indexedDB?.databases?.();
  const found = Math.floor((all?.find((database) => database.name === name)?.version ?? 0) / DEXIE_VERSION_FACTOR);
  if (found > MIGRATIONS.length) throw new Dexie.VersionError(`version ${found} is newer than ${MIGRATIONS.length}`);
}

/** Dexie's version 1 is the browser's version 10. */
const DEXIE_VERSION_FACTOR = 10;

/** Read when a database is made, not when this file is loaded: a test brings its own. */
function databaseDoors() {
  const { indexedDB, IDBKeyRange } = globalThis;
  return { indexedDB, IDBKeyRange };
}

/** Rejects when another tab keeps an older version open; an opening that is blocked would otherwise just wait. */
function whenBlocked(database: DividendDatabase): Promise<never> {
  return new Promise((_, reject) => {
    database.on('blocked', () => {
      reject(Object.assign(new Error('another tab holds an older version'), { name: BLOCKED }));
    });
  });
}
