import { addDays, isDay } from '../team-plan.ts';

/** Dates that were found in a text, in order and once each, and the parts without one. */
export type ReadDays = { readonly days: readonly string[]; readonly unread: readonly string[] };

/** A row of days without a gap. */
export type DayRun = { readonly first: string; readonly last: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 3 Apr 2026, 3 April 2026, 3. April 2026 */
const WRITTEN = /\b(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/gi;
/** 24.12.2026: with points, the day stands first everywhere. With slashes it depends on the country, so it is not read. */
const POINTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g;
const ISO = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
/** Between two dates of one range. */
const UNTIL = /^\s*(?:to|until|till|through|bis|-|–|—|\.\.\.?|…|\/)\s*$/i;
const LONGEST_RANGE = 366;

/** Reads dates and ranges of dates, one a line or separated by commas; a name beside a date does no harm. */
export function readDays(text: string): ReadDays {
  const parts = toIso(text)
    .split(/[\n\r,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => ({ part, days: daysOf(part) }));
  return {
    days: inOrder(read.flatMap(({ days }) => days)),
    unread: read.filter(({ days }) => days.length === 0).map(({ part }) => part),
  };
}

/** All days from the first to the last; [] if they stand the wrong way round or more than a year apart. */
export function daysBetween(first: string, last: string): readonly string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  if (!(count >= 1 && count <= LONGEST_RANGE)) return [];
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** Days gathered into runs without a gap: ten days of Christmas are one entry. */
export function dayRuns(days: readonly string[]): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const day of inOrder(days)) {
    const last = runs.at(-1);
    if (last !== undefined && isDay(last.last) && addDays(last.last, 1) === day) {
      runs[runs.length - 1] = { first: last.first, last: day };
    } else runs.push({ first: day, last: day });
  }
  return runs;
}

/** Days in order, each once. */
export function inOrder(days: readonly string[]): readonly string[] {
  return [...new Set(days)].sort();
}

function toIso(text: string): string {
  return text
    .replace(POINTED, (_, day: string, month: string, year: string) => iso(year, Number(month), day))
    .replace(WRITTEN, (all: string, day: string, name: string, year: string) => {
      const month = MONTHS.indexOf(name.toLowerCase()) + 1;
      return month === 0 ? all : iso(year, month, day);
    });
}

function iso(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysOf(part: string): readonly string[] {
  const found = [...part.matchAll(ISO)];
  const days = found.map(([day]) => day);
  if (!days.every(isDay)) return [];
  const [first, second] = found;
  const between = first === undefined || second === undefined ? '' : part.slice(first.index + 10, second.index);
  return days.length === 2 && UNTIL.test(between) ? daysBetween(days[0] ?? '', days[1] ?? '') : days;
}
