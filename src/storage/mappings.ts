import type { EpochMs, Mapping, Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** All saved mappings, the latest first: of two for one table it is the one that counts. */
export function listMappings(database: DividendDatabase): Promise<Result<readonly Mapping[], StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.mappings.toArray();
    return stored.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1)).map(({ value }) => value);
  });
}

/** Keeps a mapping in place of the one with its id. */
export function saveMapping(
  database: DividendDatabase,
  mapping: Mapping,
  savedAt: EpochMs,
): Promise<Result<void, StoreFault>> {
  return attempt(database, async () => {
    await database.mappings.put({ id: mapping.id, savedAt, value: mapping });
  });
}

/** Forgets a mapping; what was read with it stays. One that is not there is passed over. */
export function deleteMapping(database: DividendDatabase, id: string): Promise<Result<void, StoreFault>> {
  return attempt(database, () => database.mappings.delete(id));
}
