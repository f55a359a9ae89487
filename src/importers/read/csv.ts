import type { FileFault } from '../../domain/faults.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { TableDocument } from '../importer.ts';
import { findDelimiter } from './delimiter.ts';
import { createRowFitter, mixedDelimiter, splitByOther } from './row-width.ts';
import { type SplitRows, splitRows } from './split-rows.ts';
import { normaliseHeader } from './table-cells.ts';

/** Whether somebody knows this table: the header and some rows below it are given. */
export type IsKnownTable = (candidate: TableDocument) => boolean;

const HEADER_ROWS = 10;
const PROBE_ROWS = 50;

/**
 * Reads a delimited text into a table (FORMATS 0, rules 2 to 6, and section 5): the delimiter by consistency, the header
 * the first of the first 10 rows with 3 or more cells that `isKnown` accepts (else the first such row, else the first
 * row). Short rows are padded; wide rows keep their cells with an issue; empty rows are left out; one `'` before
 * `= + - @` is taken off; repeated headers stay. A file without any cell is `empty`.
 */
export function readTable(text: string, isKnown: IsKnownTable = () => false): Result<TableDocument, FileFault> {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const delimiter = findDelimiter(unified);
  const split = withoutEmptyRows(splitRows(unified, delimiter));
  if (split.rows.length === 0) return failed(withoutRows(split));
  const hasGuards = mayHaveGuards(unified);
  const candidates = headerCandidates(split, delimiter);
  const known = candidates.find((at) => isKnown(tableAt(probe(split, at), delimiter, at, hasGuards)));
  const table = tableAt(split, delimiter, known ?? candidates[0] ?? 0, hasGuards);
  return ok(unified.endsWith('\n') ? table : withCutNoted(table));
}

/** A last row that alone is short, and that no line feed ends, may have been cut; its last cell, too. */
function withCutNoted(table: TableDocument): TableDocument {
  const short = table.issues.filter(({ code }) => code === 'short-row');
  const [only] = short;
  if (only === undefined || short.length > 1 || only.line !== table.lines.at(-1)) return table;
  return {
    ...table,
    issues: table.issues.map((issue) => (issue === only ? { ...issue, code: 'possibly-truncated' } : issue)),
  };
}

function withoutRows(split: SplitRows): FileFault {
  const [issue] = split.issues;
  return issue === undefined ? { code: 'empty' } : { code: 'truncated', atLine: issue.line, detail: 'open-quote' };
}

function withoutEmptyRows(split: SplitRows): SplitRows {
  const isFilled = split.rows.map((row) => row.some((cell) => cell !== '' && cell.trim() !== ''));
  if (!isFilled.includes(false)) return split;
  return {
    rows: split.rows.filter((_, index) => isFilled[index]),
    lines: split.lines.filter((_, index) => isFilled[index]),
    issues: split.issues,
  };
}

function headerCandidates(split: SplitRows, delimiter: string): readonly number[] {
  return split.rows
    .slice(0, HEADER_ROWS)
    .flatMap((row, at) =>
      splitByOther(row, delimiter).cells.filter((cell) => cell.trim() !== '').length >= 3 ? [at] : [],
    );
}

function probe(split: SplitRows, header: number): SplitRows {
  return { ...split, rows: split.rows.slice(0, header + 1 + PROBE_ROWS) };
}

function tableAt(split: SplitRows, delimiter: string, header: number, hasGuards: boolean): TableDocument {
  const first = splitByOther(split.rows[header] ?? [], delimiter);
  const headers = first.cells.map((cell) =>
    withoutGuard(cell)
      .replace(/^\uFEFF/, '')
      .trim(),
  );
  const lines = split.lines.slice(header + 1, split.rows.length);
  const issues = first.isMixed ? [mixedDelimiter(split.lines[header] ?? 1)] : [];
  const fitRow = createRowFitter({ width: headers.length, delimiter, issues });
  const fitted = split.rows.slice(header + 1).map((row, index) => fitRow(row, lines[index] ?? 0));
  const rows = hasGuards ? fitted.map((row) => row.map(withoutGuard)) : fitted;
  const normalised = headers.map(normaliseHeader);
  return { shape: 'table', delimiter, headers, normalised, rows, lines, issues: [...split.issues, ...issues] };
}

/** Linear and Pivotal put `'` before cells that a spreadsheet would take for a formula. */
const GUARDED = /^'[=+\-@]/;

/** Whether the text has such a cell anywhere; most have none, and their cells need not be looked at one by one. */
function mayHaveGuards(text: string): boolean {
  return ["'=", "'+", "'-", "'@"].some((guard) => text.includes(guard));
}

function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
