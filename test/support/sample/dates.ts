import { Temporal } from 'temporal-polyfill';
import { FIRST_MONDAY, ZONE } from './story.ts';

const SPRINT_DAYS = 14;

/** An instant of the sample as epoch milliseconds: sprint index, day offset from its Monday, local `HH:MM`. */
export function at(sprintIndex: number, day: number, time: string): number {
  const date = Temporal.PlainDate.from(FIRST_MONDAY).add({ days: sprintIndex * SPRINT_DAYS + day });
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
}

/** Day offset of the n-th working day of a sprint, 0 = its first Monday; 10 and 11 are days of its second weekend. */
export function workingDay(index: number): number {
  const LAST = 9;
  if (index > LAST) return index + 2;
  return index < 5 ? index : index + 2;
}

/** A sprint starts on a Monday at nine, is closed on its second Friday, and ends where the next one starts. */
export function sprintTimes(index: number): { readonly start: number; readonly end: number; readonly closed: number } {
  return { start: at(index, 0, '09:00'), end: at(index + 1, 0, '09:00'), closed: at(index, 11, '16:40') };
}

/** ISO with `Z`, as the incident tool writes it. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** ISO with an offset without a colon, as the sprint report writes it. */
export function isoOffset(instant: number): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
  return `${local.toPlainDateTime().toString({ smallestUnit: 'second' })}${local.offset.replace(':', '')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `27/Apr/26 9:00 AM`, as the sprint report prints it. */
export function reportText(instant: number): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE);
  const hour = local.hour % 12 === 0 ? 12 : local.hour % 12;
  const minute = String(local.minute).padStart(2, '0');
  const year = String(local.year).slice(2);
  return `${local.day}/${MONTHS[local.month - 1]}/${year} ${hour}:${minute} ${local.hour < 12 ? 'AM' : 'PM'}`;
}
