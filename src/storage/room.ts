import type { EpochMs, ImportBatch } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { forgetUpTo, importsNeeded, note } from './notes.ts';
import { purge } from './purge.ts';
import type { StoredImport } from './stored-import.ts';

type Coming = readonly { readonly batch: ImportBatch }[];

/**
 * Makes room for imports that can be taken back, and notes that they came. What they take the place of is set aside, and
 * what no step of the journal needs is deleted. An import that comes again as another one than it was, such as without its
 * titles, is deleted too: what was left out on purpose is kept nowhere. Called inside their transaction.
 */
export async function setAside(
  database: DividendDatabase,
  imports: Coming,
  { replaces, at }: { readonly replaces: readonly string[]; readonly at: EpochMs },
): Promise<void> {
  if (imports.length === 0) return;
  const coming = new Map(imports.map(({ batch }) => [batch.id, batch]));
  const idle = (await database.imports.toArray()).filter(
    (stored) => stored.removedAt !== undefined || !stored.isComplete,
  );
  await forgetUpTo(
    database,
    new Set(idle.filter((stored) => isAnother(coming.get(stored.id), stored)).map(({ id }) => id)),
  );
  const needed = await importsNeeded(database);
  for (const { id } of idle) if (coming.has(id) || !needed.has(id)) await purge(database, id);
  const replaced = (await database.imports.bulkGet([...replaces])).filter((stored) => stored !== undefined);
  await database.imports.bulkPut(replaced.map((stored) => ({ ...stored, removedAt: at })));
  const done = { kind: 'imports', by: 'adding', brought: [...coming.keys()], taken: [...replaces] } as const;
  await note(database, { at, joining: 'apart' }, done);
}

function isAnother(batch: ImportBatch | undefined, stored: StoredImport): boolean {
  if (batch === undefined) return false;
  return (
    batch.titlesLeftOut !== stored.titlesLeftOut || batch.isSample !== stored.isSample || batch.people !== stored.people
  );
}
