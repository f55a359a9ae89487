import type { DividendDatabase } from './database.ts';

/** Deletes an import with its rows. Called inside a transaction. */
export async function purge(database: DividendDatabase, id: string): Promise<void> {
  await database.chunks.where(':id').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
  await database.imports.delete(id);
}
