import { HOUR_MS, type Incident } from '../../src/domain/index.ts';
import type { SprintWindow } from '../../src/metrics/hours.ts';

const DAY_MS = 24 * HOUR_MS;
const [OPENS, CLOSES] = [9 * HOUR_MS, 17 * HOUR_MS];
const [SATURDAY, SUNDAY] = [6, 0];

/** Hours in working time of all incidents with logged effort, each against every sprint and each day of it; UTC. */
export function naiveHours(incidents: readonly Incident[], windows: readonly SprintWindow[]): number {
  let total = 0;
  for (const { acknowledgedAt, resolvedAt, effort } of incidents) {
    if (acknowledgedAt === undefined || resolvedAt === undefined || effort.logged === undefined) continue;
    for (const { start, end } of windows) {
      const worked = workingOverlap(Math.max(acknowledgedAt, start), Math.min(resolvedAt, end));
      if (worked > 0) total += (effort.logged * worked) / (resolvedAt - acknowledgedAt);
    }
  }
  return total;
}

function workingOverlap(from: number, to: number): number {
  let worked = 0;
  for (let day = Math.floor(from / DAY_MS) * DAY_MS; day < to; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === SATURDAY || weekday === SUNDAY) continue;
    worked += Math.max(0, Math.min(to, day + CLOSES) - Math.max(from, day + OPENS));
  }
  return worked;
}
