import type { Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** Deletes everything that this site stored. The stores are emptied, not dropped: other tabs keep working and hear of it. */
export function wipe(database: DividendDatabase): Promise<Result<void, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.tables, async () => {
      await Promise.all(database.tables.map((table) => table.clear()));
    }),
  );
}
