import type { TableDocument } from '../importer.ts';
import { cell } from '../read/table-cells.ts';

const ROWS = 500;
const DISTINCT = 200;

/** Values of a column that differ, in the order of the file; the first 500 rows tell, and 200 values are enough. */
export function columnValues({ rows }: TableDocument, index: number): readonly string[] {
  const values = new Set<string>();
  for (const row of rows.slice(0, ROWS)) {
    const value = cell(row, [index]);
    if (value !== undefined) values.add(value);
    if (values.size === DISTINCT) break;
  }
  return [...values];
}

/** All cells of a column that are not empty, repeats too. */
export function columnCells({ rows }: TableDocument, index: number): readonly string[] {
  return rows.flatMap((row) => cell(row, [index]) ?? []);
}
