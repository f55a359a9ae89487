import { monthOfName } from './month-names.ts';

/** The parts of a written date. `order` names the open question of a numeric date: which of `first`, `second` is the day. */
export type DateParts = {
  readonly day: { readonly year: number; readonly month: number; readonly day: number } | NumericDay;
  /** Milliseconds since local midnight; undefined for a date without a time. */
  readonly time: number | undefined;
  /** Minutes east of UTC where the text says so. */
  readonly offset: number | undefined;
};
export type NumericDay = {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Dots are written day first in every locale that uses them. */
  readonly separator: string;
};

/** Zone abbreviations of RFC 2822 and the Central European ones, in minutes; all others are too ambiguous. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
};

/** `9:12`, `09:12:30.123`, followed by an optional `AM`, `p.m.`. */
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\b\.?)?/i;
/** `+01:00`, `-0800`, `GMT+1`, `UTC`, `Z`, `EST` behind the time, or behind a date that JavaScript wrote. */
const OFFSET = /(?:(?:gmt|utc)\s*)?([+\-−])(\d{1,2}):?(\d{2})?$/i;
const MAX_OFFSET = 18 * 60;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMERIC_START = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
/** Words between the parts: `3 de agosto`, `24 июня 2026 г.`, `June 24th`, `1er août`. */
const FILLERS = /^(de|of|г|st|nd|rd|th|er|º)$/i;

/**
 * Takes a written date apart: `24/Jun/26 5:39 PM`, `2026-06-24 17:39`, `Nov 22, 2014`, `7/9/2026 10:00`,
 * `Mon Oct 12 2026 09:00:00 GMT+0000 (GMT+00:00)` (FORMATS 0.1). Undefined for anything else. Two-digit years are
 * 2000-2069 and 1970-1999.
 */
export function parseDateText(text: string): DateParts | undefined {
  const bare = text.replace(/\s*\([^)]*\)\s*$/, '').trim();
  const found = TIME.exec(bare);
  if (found === null) return withDay(bare, undefined, undefined);
  const time = millisecondsOfDay(found);
  const before = bare.slice(0, found.index).replace(/((?<=\d)T|,|\s(at|um|à|às|a las|в))\s*$/, '');
  const behind = splitYear(bare.slice(found.index + found[0].length).trim());
  const offset = parseOffset(behind.zone);
  if (time === undefined || offset === 'bad') return undefined;
  return withDay(`${before.trim()}${behind.year}`, time, offset);
}

/** Unix and RFC 850 dates put the year, or the zone and the year, behind the time: `Mon Oct 12 09:00:00 UTC 2026`. */
function splitYear(behind: string): { readonly zone: string; readonly year: string } {
  const found = /^(.*?)\s*\b((?:19|20)\d{2})$/.exec(behind);
  const isOffset = /[+-]\d{4}$/.test(behind);
  return found === null || isOffset ? { zone: behind, year: '' } : { zone: found[1] ?? '', year: ` ${found[2]}` };
}

/** The numeric day at the start of a date, quickly and unchecked; undefined where it starts otherwise. */
export function numericDayAt(text: string): NumericDay | undefined {
  const found = NUMERIC_START.exec(text);
  if (found === null) return undefined;
  return {
    first: Number(found[1]),
    separator: found[2] ?? '',
    second: Number(found[3]),
    year: fullYear(found[4] ?? ''),
  };
}

function withDay(text: string, time: number | undefined, offset: number | undefined): DateParts | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : { day, time, offset };
}

function parseDay(text: string): DateParts['day'] | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  }
  const isNumeric = /^[\d\-/.]{6,10}$/.test(text);
  return isNumeric ? numericDayAt(text) : parseNamedMonth(text);
}

/** A day with its month in letters: `24/Jun/26`, `Jun/24/26`, `24. Juni 2026`; a weekday in front is passed over. */
function parseNamedMonth(text: string): DateParts['day'] | undefined {
  const found = text.match(/\p{L}+|\d+/gu)?.filter((word) => !FILLERS.test(word)) ?? [];
  const words = found.length === 4 && /^\p{L}/u.test(found[0] ?? '') ? found.slice(1) : found;
  if (words.length !== 3) return undefined;
  const at = words.findIndex((word) => monthOfName(word) !== undefined);
  const month = monthOfName(words[at] ?? '');
  const [day, year] = words.filter((_, index) => index !== at);
  if (month === undefined || at === 2 || !/^\d{1,2}$/.test(day ?? '') || !/^(\d{2}|\d{4})$/.test(year ?? '')) {
    return undefined;
  }
  return { year: fullYear(year ?? ''), month, day: Number(day) };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function millisecondsOfDay(found: RegExpExecArray): number | undefined {
  const half = found[5]?.toLowerCase();
  const written = Number(found[1]);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(found[2]);
  const second = Number(found[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${found[4] ?? 0}`) * 1000);
}

function parseOffset(text: string): number | undefined | 'bad' {
  if (text === '') return undefined;
  const abbreviation = ABBREVIATIONS[text.toLowerCase()];
  if (abbreviation !== undefined) return abbreviation;
  const found = OFFSET.exec(text);
  if (found === null || found.index !== 0) return 'bad';
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > MAX_OFFSET || Number(found[3] ?? 0) > 59) return 'bad';
  return found[1] === '+' ? minutes : -minutes;
}
