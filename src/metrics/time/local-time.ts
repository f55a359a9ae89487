import type { EpochMs } from '../../domain/index.ts';
import { epochMs } from '../../domain/index.ts';
import { instantToLocal, localToInstant, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** The instant of a local time `YYYY-MM-DD` at `HH:MM` (default midnight) in an IANA zone (METHOD 2.1). */
export function instantOf(zone: string, date: string, time = '00:00'): EpochMs {
  const local = dayNumber(date) * DAY_MS + minutesOf(time) * MINUTE_MS;
  return epochMs(localToInstant(zoneOffsets(zone, local - DAY_MS, local + DAY_MS), local));
}

/** The local date of an instant, as days since 1970-01-01. */
export function dayOf(zone: ZoneOffsets, instant: number): number {
  return Math.floor(instantToLocal(zone, instant) / DAY_MS);
}

/** Whether a zone had this local date: one that it skipped, crossing the date line, has no midnight of its own. */
export function hasDay(zone: ZoneOffsets, day: number): boolean {
  return dayOf(zone, localToInstant(zone, day * DAY_MS)) === day;
}

/** ISO weekday of a day number, 1 = Monday; day 0, 1970-01-01, is a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01 of `YYYY-MM-DD`; NaN for anything else, such as 2026-02-30. */
export function dayNumber(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Number.isFinite(day) && new Date(day * DAY_MS).toISOString().startsWith(date) ? day : Number.NaN;
}

/** Minutes since midnight of `HH:MM`, 00:00 to 24:00; NaN for anything else. */
export function minutesOf(time: string): number {
  const parts = /^(\d{2}):([0-5]\d)$/.exec(time);
  const minutes = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  return minutes <= 24 * 60 ? minutes : Number.NaN;
}
