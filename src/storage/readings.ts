import type { EpochMs } from '../domain/index.ts';
import type { StoredChunk } from './chunks.ts';
import type { DividendDatabase } from './database.ts';
import { purge } from './purge.ts';

/** An import that holds another reading of itself than it did, and the id under which the other one lies. */
export type Reading = { readonly id: string; readonly aside: string };

/**
 * Lets the two readings of an import change places: the one that lay aside counts, the other one lies aside. Twice is as
 * before. Where only one is there, it moves. Called inside a transaction.
 */
export async function exchangeReadings(database: DividendDatabase, { id, aside }: Reading, at: EpochMs): Promise<void> {
  const [here, there] = await database.imports.bulkGet([id, aside]);
  const [rowsHere, rowsThere] = [await chunksOf(database, id), await chunksOf(database, aside)];
  await purge(database, id);
  await purge(database, aside);
  if (here !== undefined) await database.imports.put({ ...here, id: aside, removedAt: at });
  if (there !== undefined) {
    const { removedAt: _removed, ...counted } = there;
    await database.imports.put({ ...counted, id });
  }
  await database.chunks.bulkPut([...renamed(rowsHere, aside), ...renamed(rowsThere, id)]);
}

function chunksOf({ chunks }: DividendDatabase, id: string): PromiseLike<readonly StoredChunk[]> {
  return chunks.where(':id').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray();
}

function renamed(chunks: readonly StoredChunk[], importId: string): readonly StoredChunk[] {
  return chunks.map((chunk) => ({ ...chunk, importId }));
}
