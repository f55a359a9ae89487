import { type LocalDate, localDate } from '../../../domain/units.ts';
import { dateOfWall, dayNumber } from '../../read/iso-time.ts';

/** `(9/1 - 9/14)` at the end of a list's name: what ClickUp adds to the sprints that it makes. */
const WINDOW = /\((\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\s*[-–]\s*(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\)\s*$/;
const DAY_MS = 86_400_000;
/** Sprints are shorter than two months: what tells the order of day and month. */
const LONGEST_DAYS = 62;

/** The days of a sprint, both within it. */
export type SprintDays = { readonly startAt: LocalDate; readonly endAt: LocalDate };

/** Whether a list's name ends in the days of a sprint. */
export function hasDays(name: string): boolean {
  return WINDOW.test(name);
}

/**
 * Reads the days in a sprint list's name (FORMATS 1.11; public scripts that read such lists hold `Sprint 5 (6/18 - 7/1)`, and
 * none with the day first was found): `Sprint 12 (9/1 - 9/14)`. Month first or day first
 * is the order under which the sprint is shorter than two months; where both are, or neither is, the days are unknown. The
 * year is not written: it is the one that puts the end nearest to `lastCreated`, when the last of its tasks was created;
 * without that the days are unknown.
 */
export function daysInName(name: string, lastCreated: number | undefined): SprintDays | undefined {
  const found = WINDOW.exec(name);
  if (found === null) return undefined;
  const written = found.slice(1).map((text) => (text === undefined ? undefined : Number(text)));
  const [a = 0, b = 0, c = 0, d = 0, lastYear] = written;
  const year = fullYear(lastYear);
  const orders: readonly Window[] = [
    { from: { month: a, day: b }, to: { month: c, day: d } },
    { from: { month: b, day: a }, to: { month: d, day: c } },
  ];
  const fitting = orders.flatMap((window) => daysOf(window, year, lastCreated) ?? []);
  const [only, other] = fitting;
  return other === undefined || (other.startAt === only?.startAt && other.endAt === only.endAt) ? only : undefined;
}

type Day = { readonly month: number; readonly day: number };
type Window = { readonly from: Day; readonly to: Day };

function daysOf(window: Window, year: number | undefined, lastCreated: number | undefined): SprintDays | undefined {
  if (year !== undefined) return daysEndingIn(window, year)?.days;
  if (lastCreated === undefined) return undefined;
  const created = new Date(lastCreated).getUTCFullYear();
  const candidates = [created - 1, created, created + 1].flatMap((ending) => daysEndingIn(window, ending) ?? []);
  const distance = ({ end }: Ending) => Math.abs(end - lastCreated);
  return candidates.sort((one, other) => distance(one) - distance(other))[0]?.days;
}

/** A window with its last day, in milliseconds. */
type Ending = { readonly days: SprintDays; readonly end: number };

function daysEndingIn({ from, to }: Window, year: number): Ending | undefined {
  const isOverNewYear = from.month > to.month;
  const start = dayNumber(isOverNewYear ? year - 1 : year, from.month, from.day);
  const end = dayNumber(year, to.month, to.day);
  if (start === undefined || end === undefined || end <= start || end - start > LONGEST_DAYS * DAY_MS) return undefined;
  return { days: { startAt: localDate(dateOfWall(start)), endAt: localDate(dateOfWall(end)) }, end };
}

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}
