import type { EstimateUnit, Hours, PointsPerHour } from '../domain/index.ts';
import { hours, points, pointsPerHour, STANDARD_METHOD } from '../domain/index.ts';
import type { Estimate } from './analysis.ts';

/** Four typed numbers (METHOD 2.17). `finished` is absent if no points were typed. */
export type QuickNumbers = {
  readonly people: number;
  readonly workingDays: number;
  readonly hoursPerDay: number;
  readonly incidentHours: number;
  readonly finished?: number;
  readonly unit?: EstimateUnit;
  /** Whether the person calls the hours logged. */
  readonly isLogged: boolean;
};

/** What four typed numbers give. Pace and displaced points are absent where the points are missing or hardly any time was left. */
export type QuickEstimate = {
  readonly capacity: Hours;
  /** Person-hours on incidents, at most the capacity. */
  readonly hours: Hours;
  /** Share of capacity, 0 to 1. */
  readonly load: number;
  readonly unit: EstimateUnit;
  readonly exceedsCapacity: boolean;
  readonly pace?: PointsPerHour;
  readonly displaced?: Estimate;
};

/**
 * Displaced points from four typed numbers (METHOD 2.17), labelled rough: capacity C = people x days x hours a day,
 * pace r = finished / (C - H), D = r x H, with H x 0.4 to 1.6 (0.9 to 1.1 if logged) as its range, at most C. Points need
 * at least 25 % of C left over. `undefined` if C is not above 0 or H is negative: nothing can be said then.
 * Example: 5 people, 10 days of 8 h, 43 h, 34 points: load 10.75 %, about 4.1 points (1.6 to 6.6).
 */
export function quickEstimate(numbers: QuickNumbers): QuickEstimate | undefined {
  const { people, workingDays, hoursPerDay, incidentHours, finished, isLogged, unit = 'points' } = numbers;
  const capacity = people * workingDays * hoursPerDay;
  if (!(capacity > 0) || !(incidentHours >= 0)) return undefined;
  const onIncidents = Math.min(incidentHours, capacity);
  const known = {
    capacity: hours(capacity),
    hours: hours(onIncidents),
    load: onIncidents / capacity,
    unit,
    exceedsCapacity: incidentHours > capacity,
  };
  const netHours = capacity - onIncidents;
  if (finished === undefined || netHours < STANDARD_METHOD.netShare * capacity) return known;
  const pace = finished / netHours;
  const { low, high } = STANDARD_METHOD.multipliers[isLogged ? 'A' : 'D'];
  const atMost = (factor: number) => points(pace * Math.min(onIncidents * factor, capacity));
  const displaced: Estimate = { value: atMost(1), low: atMost(low), high: atMost(high), label: 'rough' };
  return { ...known, pace: pointsPerHour(pace), displaced };
}
