import { type DateParts, type NumericDay, numericDayAt, parseDateText } from './date-text.ts';
import { dayNumber } from './iso-time.ts';

/** How the numeric dates of a file are read. `each` = the file contradicts itself: only cells that speak for themselves. */
export type DateOrder = 'dmy' | 'mdy' | 'each';
/** `assumed` = not shown by the file: the person's choice, or dots. */
export type DateOrderFinding = {
  readonly order: DateOrder | undefined;
  readonly basis: 'evidence' | 'assumed' | 'none';
};

/** Per row the date cells that must not decrease, such as created, updated, resolved. */
export type OrderedCells = () => readonly (readonly (string | undefined)[])[];

type Evidence = { readonly dayFirst: boolean; readonly monthFirst: boolean; readonly isDotted: boolean };

/**
 * Decides day-month order once for a whole file (FORMATS 0.1): a first component above 12 says day first, a second one
 * month first; else the order under which every row of `ordered` (cells that must not decrease, such as created,
 * updated, resolved) holds; else what the person chose; else dots, which are day first wherever they are used. Undefined = ask.
 */
export function findDateOrder(
  samples: readonly string[],
  ordered: OrderedCells,
  chosen: 'dmy' | 'mdy' | undefined,
): DateOrderFinding {
  const days = samples.flatMap((text) => numericDayAt(text) ?? []);
  if (days.length === 0) return { order: undefined, basis: 'none' };
  const { dayFirst, monthFirst, isDotted } = evidenceOf(days);
  if (dayFirst && monthFirst) return { order: 'each', basis: 'evidence' };
  if (dayFirst || monthFirst) return { order: dayFirst ? 'dmy' : 'mdy', basis: 'evidence' };
  const sorted = orderBySequence(ordered());
  if (sorted !== undefined) return { order: sorted, basis: 'evidence' };
  if (chosen !== undefined) return { order: chosen, basis: 'assumed' };
  return isDotted ? { order: 'dmy', basis: 'assumed' } : { order: undefined, basis: 'none' };
}

/** The civil day of parsed parts under an order, in milliseconds; `open` where only an order could tell. */
export function resolveDay(parts: DateParts, order: DateOrder | undefined): number | 'open' | undefined {
  const written = parts.day;
  if ('month' in written) return dayNumber(written.year, written.month, written.day);
  const { first, second, year } = written;
  if (order === 'dmy' || first > 12) return dayNumber(year, second, first);
  if (order === 'mdy' || second > 12 || first === second) return dayNumber(year, first, second);
  return 'open';
}

function evidenceOf(days: readonly NumericDay[]): Evidence {
  return {
    dayFirst: days.some((day) => day.first > 12 && day.second <= 12),
    monthFirst: days.some((day) => day.second > 12 && day.first <= 12),
    isDotted: days.every((day) => day.separator === '.'),
  };
}

function orderBySequence(ordered: readonly (readonly (string | undefined)[])[]): 'dmy' | 'mdy' | undefined {
  const rows = ordered.map((row) => row.flatMap((text) => (text === undefined ? [] : (parseDateText(text) ?? []))));
  const holdsDayFirst = rows.every((row) => isAscending(row, 'dmy'));
  const holdsMonthFirst = rows.every((row) => isAscending(row, 'mdy'));
  if (holdsDayFirst === holdsMonthFirst) return undefined;
  return holdsDayFirst ? 'dmy' : 'mdy';
}

function isAscending(row: readonly DateParts[], order: 'dmy' | 'mdy'): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  return row.every((parts) => {
    const day = resolveDay(parts, order);
    if (typeof day !== 'number') return true;
    const at = day + (parts.time ?? 0);
    const holds = at >= previous;
    previous = at;
    return holds;
  });
}
