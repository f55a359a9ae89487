import type { Calendar } from '../../domain/index.ts';
import type { Span } from './intervals.ts';
import { DAY_MS, dayNumber, dayOf, hasDay, isoWeekday, MINUTE_MS, minutesOf } from './local-time.ts';
import { countUpTo, type SortedIndex, sortedIndex } from './sorted-index.ts';
import { localToInstant, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/**
 * The working intervals of one calendar over [from, to], as sorted instants with running sums, so that the working
 * time within [a, b) takes a few steps (METHOD 2.1). `before[i]` is the working time in ms ahead of `starts[i]`.
 */
export type WorkingTime = {
  readonly zone: ZoneOffsets;
  readonly from: number;
  readonly to: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  readonly byEnd: SortedIndex;
};

/** Why a calendar cannot be used. */
export type CalendarFault = 'unknown-zone' | 'bad-days' | 'bad-hours' | 'bad-holiday';

const built = new WeakMap<Calendar, WorkingTime>();

/**
 * The working time of a calendar over at least [from, to]. Each working day is converted to instants on its own, so a
 * 24-hour day can have 23 or 25 h, and a local date that never happened has none (METHOD 2.1). Remembered per calendar
 * object. Throws RangeError for a calendar with a fault (see `calendarFault`).
 */
export function workingTime(calendar: Calendar, from: number, to: number): WorkingTime {
  const old = built.get(calendar);
  if (old !== undefined && old.from <= from && old.to >= to) return old;
  const made = build(
    calendar,
    startOfYear(Math.min(from, old?.from ?? from), 0),
    startOfYear(Math.max(to, old?.to ?? to), 1),
  );
  built.set(calendar, made);
  return made;
}

/** Working time in ms from the start of the index to instant `t`. */
export function workingMsBefore(working: WorkingTime, t: number): number {
  const index = intervalAt(working, t);
  if (index >= working.starts.length) return totalMs(working);
  return (working.before[index] ?? 0) + Math.max(0, t - (working.starts[index] ?? 0));
}

/** Working time in ms within [a, b); 0 if `b` is not after `a`. */
export function workingMs(working: WorkingTime, a: number, b: number): number {
  return b > a ? workingMsBefore(working, b) - workingMsBefore(working, a) : 0;
}

/** Whether instant `t` lies in working time. */
export function isWorkingAt(working: WorkingTime, t: number): boolean {
  return t >= (working.starts[intervalAt(working, t)] ?? Number.POSITIVE_INFINITY);
}

/** The working intervals within [a, b), in order; only the first `limitMs` of working time if given. */
export function workingSpans(working: WorkingTime, a: number, b: number, limitMs = Number.POSITIVE_INFINITY): Span[] {
  const spans: Span[] = [];
  let left = limitMs;
  for (let i = intervalAt(working, a); i < working.starts.length && left > 0; i += 1) {
    const start = Math.max(a, working.starts[i] ?? 0);
    const end = Math.min(b, working.ends[i] ?? 0, start + left);
    if (end <= start) break;
    spans.push({ start, end });
    left -= end - start;
  }
  return spans;
}

/** The first fault of a calendar that a person typed; undefined if it can be used. A day ends by 24:00, after it began. */
export function calendarFault(calendar: Calendar): CalendarFault | undefined {
  if (!isZone(calendar.zone)) return 'unknown-zone';
  if (!calendar.days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) return 'bad-days';
  if (!(minutesOf(calendar.to) > minutesOf(calendar.from))) return 'bad-hours';
  return calendar.holidays.every((date) => Number.isInteger(dayNumber(date))) ? undefined : 'bad-holiday';
}

/** Length of a full working day in hours by the clock: `to` less `from`. */
export function hoursPerDay(calendar: Calendar): number {
  return (minutesOf(calendar.to) - minutesOf(calendar.from)) / 60;
}

function build(calendar: Calendar, from: number, to: number): WorkingTime {
  const fault = calendarFault(calendar);
  if (fault !== undefined) throw new RangeError(`calendar cannot be used: ${fault}`);
  const zone = zoneOffsets(calendar.zone, from, to);
  const spans = workingDays(calendar, zone, from, to);
  const before = new Float64Array(spans.length);
  for (let i = 1; i < spans.length; i += 1) before[i] = (before[i - 1] ?? 0) + lengthOf(spans[i - 1]);
  const starts = Float64Array.from(spans, (span) => span.start);
  const ends = Float64Array.from(spans, (span) => span.end);
  return { zone, from, to, starts, ends, before, byEnd: sortedIndex(ends) };
}

/** One interval per working day, touching ones joined. */
function workingDays(
  calendar: Calendar,
  zone: ZoneOffsets,
  from: number,
  to: number,
): { start: number; end: number }[] {
  const weekdays = new Set(calendar.days);
  const holidays = new Set(calendar.holidays.map(dayNumber));
  const opens = minutesOf(calendar.from) * MINUTE_MS;
  const closes = minutesOf(calendar.to) * MINUTE_MS;
  const spans: { start: number; end: number }[] = [];
  const lastDay = dayOf(zone, to) + 1;
  for (let day = dayOf(zone, from) - 1; day <= lastDay; day += 1) {
    if (!weekdays.has(isoWeekday(day)) || holidays.has(day) || !hasDay(zone, day)) continue;
    const start = localToInstant(zone, day * DAY_MS + opens);
    const end = localToInstant(zone, day * DAY_MS + closes);
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) spans.push({ start, end });
  }
  return spans;
}

/** Position of the first interval that ends after `t`: the one that holds `t`, or the next one. */
function intervalAt(working: WorkingTime, t: number): number {
  if (t < working.from || t > working.to) throw new RangeError(`instant ${t} lies outside the calendar index`);
  return countUpTo(working.byEnd, t);
}

function totalMs(working: WorkingTime): number {
  const last = working.starts.length - 1;
  return last < 0 ? 0 : (working.before[last] ?? 0) + (working.ends[last] ?? 0) - (working.starts[last] ?? 0);
}

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

function isZone(zone: string): boolean {
  try {
    zoneOffsets(zone, 0, 0);
    return true;
  } catch {
    return false;
  }
}

/** Not by Date.UTC, which takes the years 0 to 99 for 1900 to 1999; exports write year 1 for a missing date. */
function startOfYear(instant: number, yearsLater: number): number {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + yearsLater, 0, 1);
  return date.setUTCHours(0, 0, 0, 0);
}
