import { parseDateText } from '../../importers/read/date-text.ts';
import type { PastedRow } from './pasted-rows.ts';

/** Where the names and the dates of a pasted table are. */
export type DateColumns = {
  readonly name: number;
  readonly start: number;
  readonly end: number;
  /** The heading row; undefined for a table without one. */
  readonly heading: PastedRow | undefined;
  readonly body: readonly PastedRow[];
};

const START = [
  'start',
  'starts',
  'started',
  'begin',
  'begins',
  'from',
  'first',
  'beginn',
  'von',
  'début',
  'inicio',
  'início',
  'начало',
];
const END = ['end', 'ends', 'ended', 'finish', 'to', 'until', 'last', 'ende', 'bis', 'fin', 'fim', 'конец'];
const NAME = ['name', 'sprint', 'iteration', 'title'];

/**
 * Finds the columns by their headings, and where these do not tell by what is in them: the first two columns of dates are
 * start and end, the first other column is the name.
 */
export function findDateColumns(rows: readonly PastedRow[]): DateColumns | 'no-dates' | 'one-date-column' | 'no-names' {
  const [first, ...others] = rows;
  const hasHeading = first !== undefined && isHeading(first);
  const heading = hasHeading ? first : undefined;
  const body = hasHeading ? others : rows;
  const dates = dateColumns(body);
  if (dates.length === 0) return 'no-dates';
  const headed = (words: readonly string[], taken: readonly number[]): number | undefined =>
    columnHeaded(words, heading, taken);
  const start = headed(START, []) ?? dates.find((column) => column !== headed(END, []));
  const end = headed(END, [start ?? -1]) ?? dates.find((column) => column !== start && column > (start ?? -1));
  if (start === undefined || end === undefined) return 'one-date-column';
  const taken = [start, end, ...dates];
  const name =
    NAME.map((word) => headed([word], taken)).find((column) => column !== undefined) ?? textColumn(body, taken);
  return name === undefined ? 'no-names' : { name, start, end, heading, body };
}

/** A row without any date in which a start, an end or a name is spelt out. */
function isHeading(row: PastedRow): boolean {
  if (row.cells.some(isDate)) return false;
  const isHeaded = columnHeaded([...START, ...END], row, []) !== undefined;
  return isHeaded || row.cells.some((cell) => NAME.includes(cell.toLowerCase()));
}

/** Whether a cell is written like a date, be it one that does not exist. */
function isDate(cell: string): boolean {
  return parseDateText(cell) !== undefined;
}

/** Columns in which at least half of what is written are dates. */
function dateColumns(rows: readonly PastedRow[]): readonly number[] {
  return columnsOf(rows).filter((column) => {
    const written = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
    const dates = written.filter(isDate).length;
    return dates > 0 && 2 * dates >= written.length;
  });
}

function textColumn(rows: readonly PastedRow[], taken: readonly number[]): number | undefined {
  const free = columnsOf(rows).filter((column) => !taken.includes(column));
  return free.find((column) => rows.some(({ cells }) => (cells[column] ?? '') !== ''));
}

function columnsOf(rows: readonly PastedRow[]): readonly number[] {
  return Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, (_, column) => column);
}

/** The first column with one of the words in its heading: `Start date` has `start`. */
function columnHeaded(
  words: readonly string[],
  heading: PastedRow | undefined,
  taken: readonly number[],
): number | undefined {
  const at = (heading?.cells ?? []).findIndex((cell, column) => {
    const found = cell.toLowerCase().match(/\p{L}+/gu) ?? [];
    return !taken.includes(column) && found.some((word) => words.includes(word));
  });
  return at < 0 ? undefined : at;
}
