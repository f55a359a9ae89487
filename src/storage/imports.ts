import type { EpochMs, ImportBatch, Result, Row, StoreFault } from '../domain/index.ts';
import { fromChunk, planChunks, toChunk } from './chunks.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import { purge } from './purge.ts';
import { setAside } from './room.ts';
import { toImportBatch, toStoredImport } from './stored-import.ts';

/** One batch with its rows, ready to be stored. */
export type NewImport = { readonly batch: ImportBatch; readonly rows: readonly Row[] };

export type AddOptions = {
  /** Imports whose place the new ones take, in the same transaction: they are set aside, so that it can be taken back. */
  readonly replaces: readonly string[];
  /** When the journal notes that the imports came. */
  readonly notedAt: EpochMs;
  /** Called after each chunk with the share written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked after each chunk. `true` leaves the database as it was. */
  readonly isCancelled?: () => boolean;
};

/**
 * Stores imports in one transaction: all of them or none. A removed import with the same id gives way for good, others
 * once no step of the journal needs them. `ok(false)` = cancelled, nothing stored.
 */
export function addImports(
  database: DividendDatabase,
  imports: readonly NewImport[],
  options: AddOptions,
): Promise<Result<boolean, StoreFault>> {
  const planned = imports.map(({ batch, rows }) => ({ batch, chunks: planChunks(rows) }));
  const total = planned.reduce((sum, { chunks }) => sum + chunks.length, 0);
  let written = 0;
  const afterChunk = (): boolean => {
    written += 1;
    options.onProgress?.(written / total);
    return options.isCancelled?.() !== true;
  };
  return attempt(database, async () => {
    try {
      await database.transaction('rw', database.imports, database.chunks, database.journal, async () => {
        await setAside(database, imports, { replaces: options.replaces, at: options.notedAt });
        for (const { batch, chunks } of planned) await writeImport(database, batch, chunks, afterChunk);
      });
      return true;
    } catch (problem) {
      if (problem === CANCELLED) return false;
      throw problem;
    }
  });
}

/** All imports that count, in no particular order. */
export function listImports(database: DividendDatabase): Promise<Result<readonly ImportBatch[], StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.imports.toArray();
    return stored.filter(({ isComplete, removedAt }) => isComplete && removedAt === undefined).map(toImportBatch);
  });
}

/** The file name of every import by its id, removed ones included. */
export function importNames(database: DividendDatabase): Promise<Result<ReadonlyMap<string, string>, StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.imports.toArray();
    return new Map(stored.map(({ id, fileName }) => [id, fileName]));
  });
}

/**
 * Hands over the rows of an import chunk by chunk, reading the next one from disk meanwhile. `ok(false)` = the import was
 * deleted in the meantime, by another tab.
 */
export function loadChunks(
  database: DividendDatabase,
  importId: string,
  onRows: (rows: readonly Row[]) => void,
): Promise<Result<boolean, StoreFault>> {
  return attempt(database, async () => {
    const stored = await database.imports.get(importId);
    if (stored === undefined) return false;
    const read = (position: number) => database.chunks.get([importId, position]);
    let next = read(0);
    for (let position = 0; position < stored.chunkCount; position += 1) {
      const chunk = await next;
      if (chunk === undefined) return false;
      next = read(position + 1);
      onRows(fromChunk(chunk));
    }
    await next;
    return true;
  });
}

/** Deletes what an interrupted import left behind. Gives the number of imports swept. */
export function sweepIncomplete(database: DividendDatabase): Promise<Result<number, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.imports, database.chunks, async () => {
      const stored = await database.imports.toArray();
      const interrupted = stored.filter(({ isComplete }) => !isComplete);
      for (const { id } of interrupted) await purge(database, id);
      return interrupted.length;
    }),
  );
}

const CANCELLED = new Error('cancelled');

/**
 * Writes one import, complete last: puts the next chunk into columns while the database writes the last one. `afterChunk` says
 * whether to go on; otherwise it throws. Called inside a transaction.
 */
export async function writeImport(
  database: DividendDatabase,
  batch: ImportBatch,
  chunks: ReturnType<typeof planChunks>,
  afterChunk: () => boolean = () => true,
): Promise<void> {
  const stored = toStoredImport(batch, chunks.length);
  await database.imports.add(stored);
  let writing: PromiseLike<unknown> = Promise.resolve();
  for (const [position, rows] of chunks.entries()) {
    const chunk = toChunk(batch.id, position, rows);
    await writing;
    writing = database.chunks.add(chunk);
    if (!afterChunk()) throw CANCELLED;
  }
  await writing;
  await database.imports.put({ ...stored, isComplete: true });
}
