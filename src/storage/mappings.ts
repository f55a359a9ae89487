import type { Mapping, Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** All saved mappings, the latest first: of two for one table it is the one that counts. */
export function listMappings(database: DividendDatabase): Promise<Result<readonly Mapping[], StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.mappings.toArray();
    return stored.sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1)).map(({ value }) => value);
  });
}
