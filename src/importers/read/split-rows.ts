import Papa from 'papaparse';
import type { RowIssue } from '../../domain/faults.ts';

/** The rows of a delimited text with the line on which each starts, 1-based. */
export type SplitRows = {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly issues: readonly RowIssue[];
};

const RECOVERIES = 20;

/**
 * Splits a delimited text (line ends already `\n`) into rows. Cells may span lines. A quote that is never closed would
 * swallow the rest of the file: where the lines behind it look like rows, only its line is left out, with an issue; else
 * the file ends there.
 */
export function splitRows(text: string, delimiter: string): SplitRows {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const issues: RowIssue[] = [];
  let part = splitPart(text, delimiter, { offset: 0, line: 1 });
  for (let attempt = 0; attempt <= RECOVERIES; attempt += 1) {
    for (const row of part.rows) rows.push(row);
    for (const line of part.lines) lines.push(line);
    if (part.openLine === undefined) break;
    const rest = attempt < RECOVERIES ? restBehind(text, delimiter, part, rows[0]?.length) : undefined;
    issues.push(openQuote(part.openLine, rest === undefined));
    if (rest === undefined) break;
    part = rest;
  }
  return { rows, lines, issues };
}

function openQuote(line: number, isEnd: boolean): RowIssue {
  return { code: isEnd ? 'possibly-truncated' : 'bad-value', line, effect: 'row-skipped', detail: 'open-quote' };
}

/** The part behind the line with the open quote; undefined where that is not made of rows as wide as the first one. */
function restBehind(text: string, delimiter: string, part: Part, width: number | undefined): Part | undefined {
  const next = afterLine(text, part.from, part.openLine ?? 0);
  if (next === undefined) return undefined;
  const rest = splitPart(text.slice(next.offset), delimiter, next);
  const filled = rest.rows.filter((row) => row.length > 1 || row[0] !== '');
  const fitting = filled.filter((row) => row.length === width).length;
  const isOpenToo = rest.openLine !== undefined && filled.length === 0;
  return isOpenToo || (fitting > 0 && 2 * fitting >= filled.length) ? rest : undefined;
}

type Part = Omit<SplitRows, 'issues'> & { readonly openLine: number | undefined; readonly from: Place };

function splitPart(text: string, delimiter: string, from: Place): Part {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', header: false });
  const open = errors.find((error) => error.code === 'MissingQuotes');
  const rows = open === undefined ? data : data.slice(0, open.row);
  const lines = linesOf(data, text, from.line);
  const openLine = open === undefined ? undefined : lines[open.row ?? 0];
  return { rows, lines: lines.slice(0, rows.length), openLine, from };
}

/** Most files have one line per row; only where the counts differ are line feeds inside cells counted. */
function linesOf(rows: readonly (readonly string[])[], text: string, firstLine: number): readonly number[] {
  if (countLineFeeds(text) === rows.length - 1) return rows.map((_, index) => firstLine + index);
  let line = firstLine;
  return rows.map((row) => {
    const start = line;
    line += 1;
    for (const cell of row) line += countLineFeeds(cell);
    return start;
  });
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

type Place = { readonly offset: number; readonly line: number };

/** Where the line behind `line` begins; undefined at the end of the text. */
function afterLine(text: string, from: Place, line: number): Place | undefined {
  let offset = from.offset;
  for (let at = from.line; at <= line; at += 1) {
    const feed = text.indexOf('\n', offset);
    if (feed < 0) return undefined;
    offset = feed + 1;
  }
  return { offset, line: line + 1 };
}
