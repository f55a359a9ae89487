import type { ImportBatch } from '../domain/index.ts';
import type { Origin } from '../domain/origin.ts';
import type { FileLine } from './api.ts';

/** Makes the function that tells the files and lines of records by the names of their files. */
export function fileLinesIn(imports: readonly ImportBatch[]): (origins: readonly Origin[]) => readonly FileLine[] {
  const names = new Map(imports.map(({ id, fileName }) => [id, fileName]));
  return (origins) => origins.map(({ importId, line }) => ({ file: names.get(importId) ?? importId, line }));
}
