import Papa from 'papaparse';
import type { RowIssue } from '../../domain/faults.ts';

/** What rows are fitted to. Issues are added to `issues`. */
export type RowLayout = { readonly width: number; readonly delimiter: string; readonly issues: RowIssue[] };

/**
 * Makes the function that fits rows to the header (FORMATS 0, rule 3): short ones are padded, wide ones keep their cells,
 * both with an issue; cells behind the last header that say nothing go. A row of one cell that another delimiter splits
 * into the right number was written by another hand, and is split so.
 */
export function createRowFitter(layout: RowLayout): (row: readonly string[], line: number) => readonly string[] {
  const { width, delimiter, issues } = layout;
  return (raw, line) => {
    if (raw.length === width) return raw;
    const { cells, isMixed } = splitByOther(raw, delimiter, width);
    if (isMixed) issues.push(mixedDelimiter(line));
    if (cells.length < width) {
      issues.push({ code: 'short-row', line, effect: 'noted', detail: `${cells.length}/${width}` });
      return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    }
    if (cells.slice(width).every((cell) => cell.trim() === '')) return cells.slice(0, width);
    issues.push({ code: 'wide-row', line, effect: 'noted', detail: `${cells.length}/${width}` });
    return cells;
  };
}

/** Cells of a row, and whether another delimiter than the file's had to be used. */
export type OtherSplit = { readonly cells: readonly string[]; readonly isMixed: boolean };

/** Splits a row of one cell by another delimiter where that gives `width` cells, or 3 and more where no width is known. */
export function splitByOther(row: readonly string[], delimiter: string, width?: number): OtherSplit {
  const [only] = row;
  if (row.length !== 1 || only === undefined) return { cells: row, isMixed: false };
  for (const other of [',', ';', '\t', '|']) {
    if (other === delimiter || !only.includes(other)) continue;
    const cells = Papa.parse<string[]>(only, { delimiter: other, newline: '\n' }).data[0] ?? [];
    if (width === undefined ? cells.length >= 3 : cells.length === width && width > 1) return { cells, isMixed: true };
  }
  return { cells: row, isMixed: false };
}

/** The issue of a line with a delimiter of its own. */
export function mixedDelimiter(line: number): RowIssue {
  return { code: 'mixed-delimiter', line, effect: 'noted' };
}
