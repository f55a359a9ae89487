const DAY_MS = 86_400_000;
const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A local wall-clock time as milliseconds, as if it were UTC; with the offset where the text gives one. */
export type WallTime = { readonly wall: number; readonly offset: number | undefined; readonly isDateOnly: boolean };

/**
 * Reads the one layout that most tools write, quickly: `2026-11-03`, `2026-11-03T09:12:00Z`, `2026-11-03 09:12`,
 * `…T09:12:00.123+01:00`, `…+0100`. Undefined for any other text, for days that never were, and outside 1970-2199.
 */
export function parseIsoTime(text: string): WallTime | undefined {
  const length = text.length;
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const day = dayNumber(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  if (day === undefined) return undefined;
  if (length === 10) return { wall: day, offset: undefined, isDateOnly: true };
  const separator = text.charCodeAt(10);
  if ((separator !== 84 && separator !== 32) || length < 16 || text.charCodeAt(13) !== 58) return undefined;
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
  return withSeconds(text, day + (hour * 60 + minute) * 60_000);
}

/**
 * Reads what most exports consist of, `2026-11-03T09:12:00Z` with or without milliseconds, without making an object: the
 * instant in epoch milliseconds; NaN for every other text.
 */
export function parseUtcTime(text: string): number {
  const length = text.length;
  const isPlain = (length === 20 || length === 24) && text.charCodeAt(length - 1) === 90 && text.charCodeAt(10) === 84;
  if (!isPlain || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  if (text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return Number.NaN;
  const day = dayNumber(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const millisecond = length === 20 ? 0 : text.charCodeAt(19) === 46 ? digits(text, 20, 3) : -1;
  const isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (day === undefined || !isClock || millisecond < 0) return Number.NaN;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** Midnight of a civil day as if it were UTC, in milliseconds; undefined where the day does not exist. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1970 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  if (day > last) return undefined;
  // Leap days since 1970; among the centuries to 2199 only 2100 has none.
  const leaps = Math.floor((year - 1969) / 4) - (year > 2100 ? 1 : 0);
  const before = (DAYS_BEFORE[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0);
  return ((year - 1970) * 365 + leaps + before + day - 1) * DAY_MS;
}

/** The civil date of a wall time, `YYYY-MM-DD`. */
export function dateOfWall(wall: number): string {
  return new Date(Math.floor(wall / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
}

/** `-1` where one of the characters is not a digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function withSeconds(text: string, minuteStart: number): WallTime | undefined {
  if (text.charCodeAt(16) !== 58) return withOffset(text, 16, minuteStart);
  const second = digits(text, 17, 2);
  if (second < 0 || second > 59) return undefined;
  const wall = minuteStart + second * 1000;
  const mark = text.charCodeAt(19);
  if (mark !== 46 && mark !== 44) return withOffset(text, 19, wall);
  let at = 20;
  let milliseconds = 0;
  for (let scale = 100; digits(text, at, 1) >= 0; scale /= 10) {
    if (scale >= 1) milliseconds += digits(text, at, 1) * scale;
    at += 1;
  }
  return at === 20 ? undefined : withOffset(text, at, wall + milliseconds);
}

function withOffset(text: string, at: number, wall: number): WallTime | undefined {
  const rest = text.length - at;
  if (rest === 0) return { wall, offset: undefined, isDateOnly: false };
  const mark = text.charCodeAt(at);
  if (rest === 1) return mark === 90 ? { wall, offset: 0, isDateOnly: false } : undefined;
  if (mark !== 43 && mark !== 45) return undefined;
  const hasColon = text.charCodeAt(at + 3) === 58;
  if (rest !== 3 && rest !== (hasColon ? 6 : 5)) return undefined;
  const hour = digits(text, at + 1, 2);
  const minute = rest === 3 ? 0 : digits(text, at + (hasColon ? 4 : 3), 2);
  if (hour < 0 || hour > 18 || minute < 0 || minute > 59) return undefined;
  const offset = hour * 60 + minute;
  return { wall, offset: mark === 43 ? offset : -offset, isDateOnly: false };
}
