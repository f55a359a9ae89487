import type { Row } from '../domain/index.ts';
import type { ColumnChunk } from './columns.ts';
import { fromColumns, toColumns } from './columns.ts';
import type { StoredRow } from './stored-rows.ts';
import { fromStored, toStored } from './stored-rows.ts';

/** Rows per record of the database. One record per row is twenty times slower to write. */
const ROWS_PER_CHUNK = 5000;

/** Up to 5,000 rows of one kind of one import. */
export type StoredChunk = {
  readonly importId: string;
  /** 0, 1, 2… within the import. */
  readonly position: number;
  readonly rows: ColumnChunk;
};

/** What one chunk of an import holds, before it is written. */
export type ChunkPlan = readonly Row[];

/** Cuts the rows of an import into chunks of one kind each: rows of one kind have their columns in common. */
export function planChunks(rows: readonly Row[]): readonly ChunkPlan[] {
  const byKind = new Map<Row['kind'], Row[]>();
  for (const row of rows) {
    const same = byKind.get(row.kind);
    if (same === undefined) byKind.set(row.kind, [row]);
    else same.push(row);
  }
  return [...byKind.values()].flatMap(cut);
}

/** Makes the record of one planned chunk. */
export function toChunk(importId: string, position: number, rows: ChunkPlan): StoredChunk {
  return { importId, position, rows: toColumns(toStored(rows)) };
}

/** Reads the rows of a record back. */
export function fromChunk(chunk: StoredChunk): readonly Row[] {
  return fromStored(fromColumns(chunk.rows) as readonly StoredRow[]);
}

function cut(rows: readonly Row[]): readonly ChunkPlan[] {
  const plans: ChunkPlan[] = [];
  for (let start = 0; start < rows.length; start += ROWS_PER_CHUNK)
    plans.push(rows.slice(start, start + ROWS_PER_CHUNK));
  return plans;
}
