import type { EpochMs } from '../domain/index.ts';

/** Dates as people read them, in the zone of the team; the browser's own zone and language play no part. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type LocalDay = { readonly year: number; readonly month: string; readonly day: number };

/** A half-open window as its first and last day: "11–22 Aug", "25 Aug–5 Sep"; over New Year with both years. */
export function formatDays(start: EpochMs, end: EpochMs, zone: string): string {
  const first = toLocalDay(start, zone);
  const last = toLocalDay(Math.max(start, end - 1), zone);
  if (first.year !== last.year) return `${dayText(first)} ${first.year}–${dayText(last)} ${last.year}`;
  if (first.month !== last.month) return `${dayText(first)}–${dayText(last)}`;
  return first.day === last.day ? dayText(first) : `${first.day}–${dayText(last)}`;
}

/** A half-open window with its year: "11 Aug – 31 Oct 2026", "20–31 Oct 2026". */
export function formatPeriod(start: EpochMs, end: EpochMs, zone: string): string {
  const first = toLocalDay(start, zone);
  const last = toLocalDay(Math.max(start, end - 1), zone);
  if (first.year !== last.year) return `${dayText(first)} ${first.year} – ${dayText(last)} ${last.year}`;
  if (first.month !== last.month) return `${dayText(first)} – ${dayText(last)} ${last.year}`;
  return `${formatDays(start, end, zone)} ${last.year}`;
}

/** The day of an instant: "11 Aug". */
export function formatDay(at: EpochMs, zone: string): string {
  return dayText(toLocalDay(at, zone));
}

/** The day of an instant with its year: "2 Nov 2026". */
export function formatDate(at: EpochMs, zone: string): string {
  const day = toLocalDay(at, zone);
  return `${dayText(day)} ${day.year}`;
}

/** An instant to the minute: "2 Nov 2026, 09:05". */
export function formatMoment(at: EpochMs, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${formatDate(at, zone)}, ${time.format(at)}`;
}

function dayText(day: LocalDay): string {
  return `${day.day} ${day.month}`;
}

function toLocalDay(at: number, zone: string): LocalDay {
  const parts = dayFormat(zone).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: MONTHS[read('month') - 1] ?? '', day: read('day') };
}

/** Making a format costs about 50 µs, using it 1: one per zone is kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(zone, made);
  return made;
}
