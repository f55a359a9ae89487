import { HOUR_MS, type Incident } from '../../src/domain/index.ts';
import type { SprintWindow } from '../../src/metrics/hours/hours.ts';

const DAY_MS = 24 * HOUR_MS;
const [OPENS, CLOSES] = [9 * HOUR_MS, 17 * HOUR_MS];
const [SATURDAY, SUNDAY] = [6, 0];
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/**
 * Hours in working time of all incidents with logged effort, as the definition reads: for every incident, for every sprint,
 * for every day of the sprint, what of its working time the incident covers; UTC. Nothing is sorted, skipped or remembered,
 * and nothing is slower than it need be: weekdays are counted, not asked of a calendar, and no object is made.
 */
export function naiveHours(incidents: readonly Incident[], windows: readonly SprintWindow[]): number {
  let total = 0;
  for (const { acknowledgedAt, resolvedAt, effort } of incidents) {
    if (acknowledgedAt === undefined || resolvedAt === undefined || effort.logged === undefined) continue;
    for (const sprint of windows) {
      const worked = workedDuring(sprint, acknowledgedAt, resolvedAt);
      total += (effort.logged * worked) / (resolvedAt - acknowledgedAt);
    }
  }
  return total;
}

/** Working time of a sprint within [from, to) in ms, day by day. */
function workedDuring({ start, end }: SprintWindow, from: number, to: number): number {
  let worked = 0;
  for (let day = Math.floor(start / DAY_MS); day * DAY_MS < end; day += 1) {
    const weekday = (day + FIRST_WEEKDAY) % 7;
    if (weekday === SATURDAY || weekday === SUNDAY) continue;
    const opens = Math.max(from, start, day * DAY_MS + OPENS);
    const closes = Math.min(to, end, day * DAY_MS + CLOSES);
    worked += Math.max(0, closes - opens);
  }
  return worked;
}
