/** The days of one sprint as typed, `YYYY-MM-DD` each, the last one inclusive; empty while not typed. */
export type TypedDates = { readonly startAt: string; readonly endAt: string };

const DAY_MS = 86_400_000;

/** True for two real days in order. */
export function areDates({ startAt, endAt }: TypedDates): boolean {
  return startAt !== '' && endAt !== '' && startAt <= endAt;
}

/** Sprints without dates in the order of their names, numbers as numbers. */
export function inNameOrder<Sprint extends { readonly name: string }>(sprints: readonly Sprint[]): readonly Sprint[] {
  return sprints.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/**
 * Dates for `count` sprints that run back to back, the last one as typed: each starts as many days before the next one
 * as the rhythm has. Example: last 2026-03-16 to 2026-03-27, rhythm 14: the one before is 2026-03-02 to 2026-03-13.
 */
export function backToBack(last: TypedDates, count: number, rhythmDays: number): readonly TypedDates[] {
  return Array.from({ length: count }, (_, at) => {
    const days = (at - (count - 1)) * rhythmDays;
    return { startAt: shift(last.startAt, days), endAt: shift(last.endAt, days) };
  });
}

/** Calendar days carry no zone, so they are counted in UTC, where every day has 24 hours. */
function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
