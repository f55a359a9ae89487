import type { EpochMs } from '../domain/index.ts';
import { readerWays } from './locale.ts';

/**
 * Dates as people read them, in the zone of the team; the browser's own zone plays no part. The examples are British: a reader
 * who writes the month first reads "Aug 11–22", and one with a clock of twelve hours "9:05 AM".
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type LocalDay = { readonly year: number; readonly month: string; readonly day: number };

/** A half-open window as its first and last day: "11–22 Aug", "25 Aug–5 Sep"; over New Year with both years. */
export function formatDays(start: EpochMs, end: EpochMs, zone: string): string {
  const { first, last } = endsOf(start, end, zone);
  if (first.year !== last.year) return `${withYear(dayText(first), first)}–${withYear(dayText(last), last)}`;
  return spanText(first, last, '–');
}

/** A half-open window with its year: "11 Aug – 31 Oct 2026", "20–31 Oct 2026". */
export function formatPeriod(start: EpochMs, end: EpochMs, zone: string): string {
  const { first, last } = endsOf(start, end, zone);
  if (first.year !== last.year) return `${withYear(dayText(first), first)} – ${withYear(dayText(last), last)}`;
  return withYear(spanText(first, last, ' – '), last);
}

/** The day of an instant: "11 Aug". */
export function formatDay(at: EpochMs, zone: string): string {
  return dayText(toLocalDay(at, zone));
}

/** The day of an instant with its year: "2 Nov 2026". */
export function formatDate(at: EpochMs, zone: string): string {
  const day = toLocalDay(at, zone);
  return withYear(dayText(day), day);
}

/** An instant to the minute: "2 Nov 2026, 09:05". */
export function formatMoment(at: EpochMs, zone: string): string {
  return `${formatDate(at, zone)}, ${timeFormat(zone).format(at)}`;
}

function endsOf(start: EpochMs, end: EpochMs, zone: string) {
  return { first: toLocalDay(start, zone), last: toLocalDay(Math.max(start, end - 1), zone) };
}

/** Days of one year; those of one month name it once. */
function spanText(first: LocalDay, last: LocalDay, dash: string): string {
  if (first.month !== last.month) return `${dayText(first)}${dash}${dayText(last)}`;
  if (first.day === last.day) return dayText(first);
  return readerWays().isMonthFirst
    ? `${first.month} ${first.day}–${last.day}`
    : `${first.day}–${last.day} ${first.month}`;
}

function dayText(day: LocalDay): string {
  return readerWays().isMonthFirst ? `${day.month} ${day.day}` : `${day.day} ${day.month}`;
}

function withYear(text: string, { year }: LocalDay): string {
  return readerWays().isMonthFirst ? `${text}, ${year}` : `${text} ${year}`;
}

function toLocalDay(at: number, zone: string): LocalDay {
  const parts = dayFormat(zone).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: MONTHS[read('month') - 1] ?? '', day: read('day') };
}

/** Making a format costs about 50 µs, using it 1: each is kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  return kept(`day ${zone}`, () => {
    const numbers = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...numbers,
    });
  });
}

function timeFormat(zone: string): Intl.DateTimeFormat {
  const { isTwelveHours } = readerWays();
  return kept(`time ${isTwelveHours} ${zone}`, () =>
    isTwelveHours
      ? new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' })
      : new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
}

function kept(name: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const made = formats.get(name) ?? make();
  formats.set(name, made);
  return made;
}
