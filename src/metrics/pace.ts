import type { EpochMs } from '../domain/index.ts';
import { pointsPerHour } from '../domain/index.ts';
import type { Pace, PaceMethod } from './analysis.ts';
import { median } from './quantiles.ts';

/** How many sprints a pace looks at: K of METHOD 2.7. */
export const PACE_WINDOW = 6;
/** Highest load (hours on incidents / capacity) of a calm sprint. */
export const CALM_LOAD = 0.1;
/** Fewer paces than this and the plan-implied pace joins; fewer calm sprints than this and all of the window count. */
const ENOUGH_SPRINTS = 3;
/** A sprint of which less than this share of capacity was left over after incidents tells no pace. */
export const MIN_NET_SHARE = 0.25;
/** So that a load of exactly 10 % or 75 % is not moved over the limit by binary noise. */
const NOISE = 1e-9;

/** A closed sprint as a possible source of a pace. `finished` is P_s of METHOD 2.7. */
export type PaceSprint = {
  readonly sprintKey: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Person-hours; absent = no head count. */
  readonly capacity?: number;
  /** Person-hours on incidents inside working time, after the clip of METHOD 2.4-6. */
  readonly hoursOn: number;
  /** Points (or items) finished; absent = not one item is estimated, or not known. */
  readonly finished?: number;
};

/** The pace of one eligible sprint, in points per hour left over after incidents. */
export type EligiblePace = {
  readonly sprintKey: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly pace: number;
  readonly calm: boolean;
};

/** The sprint that a pace is for. `committed` is absent where the plan is unknown (METHOD 2.8, P4). */
export type PaceTarget = {
  readonly sprintKey: string;
  readonly start: EpochMs;
  readonly capacity?: number;
  readonly committed?: number;
};

/**
 * The sprints that tell a pace, in order of start (METHOD 2.7): r = finished / (capacity - hoursOn), where capacity > 0,
 * something is estimated, and at least 25 % of capacity was left over. The others are left out.
 */
export function eligiblePaces(sprints: readonly PaceSprint[]): readonly EligiblePace[] {
  return sprints.flatMap(toEligible).sort(byStart);
}

/**
 * The recent pace before one sprint (METHOD 2.7): the median of up to six earlier eligible sprints, of the calm ones if
 * they are at least three; with fewer than three before, the six nearest others; with fewer than three others at all, the
 * plan-implied pace joins. `undefined` where nothing tells a pace. `eligible` comes from `eligiblePaces`.
 * Example: paces .1 and .12 before, nothing else, plan 36 on 400 h: `{ value: .1, low: .09, high: .12, n: 2,
 * method: 'plan-assisted', … }`.
 */
export function recentPace(target: PaceTarget, eligible: readonly EligiblePace[]): Pace | undefined {
  const others = eligible.filter((sprint) => sprint.sprintKey !== target.sprintKey);
  const before = others.filter((sprint) => sprint.end <= target.start);
  if (before.length >= ENOUGH_SPRINTS) return measuredPace(calmOnes(before.slice(-PACE_WINDOW)), target);
  if (others.length >= ENOUGH_SPRINTS) return measuredPace(calmOnes(nearest(others, target.start)), target);
  return planAssistedPace(others, target);
}

type PaceList = { readonly sprints: readonly EligiblePace[]; readonly method: PaceMethod };

function calmOnes(window: readonly EligiblePace[]): PaceList {
  const calm = window.filter((sprint) => sprint.calm);
  return calm.length >= ENOUGH_SPRINTS ? { sprints: calm, method: 'calm' } : { sprints: window, method: 'all' };
}

function nearest(others: readonly EligiblePace[], start: EpochMs): readonly EligiblePace[] {
  const distance = (sprint: EligiblePace) => Math.abs(sprint.start - start);
  return others
    .toSorted((left, right) => distance(left) - distance(right) || byStart(left, right))
    .slice(0, PACE_WINDOW)
    .sort(byStart);
}

function measuredPace({ sprints, method }: PaceList, target: PaceTarget): Pace | undefined {
  return toPace(sprints, undefined, method, target);
}

function planAssistedPace(others: readonly EligiblePace[], target: PaceTarget): Pace | undefined {
  const implied = planImpliedPace(target);
  if (implied === undefined) return toPace(others, undefined, 'all', target);
  return toPace(others, implied, others.length === 0 ? 'plan-implied' : 'plan-assisted', target);
}

/** What the plan itself assumed: planned points per hour of capacity. */
function planImpliedPace({ capacity, committed }: PaceTarget): number | undefined {
  if (capacity === undefined || capacity === 0 || committed === undefined || committed === 0) return undefined;
  return committed / capacity;
}

function toPace(
  sprints: readonly EligiblePace[],
  implied: number | undefined,
  method: PaceMethod,
  target: PaceTarget,
): Pace | undefined {
  const used = [
    ...sprints.map(({ sprintKey, pace }) => ({ sprintKey, pace: pointsPerHour(pace) })),
    ...(implied === undefined ? [] : [{ pace: pointsPerHour(implied) }]),
  ];
  const paces = used.map(({ pace }) => pace);
  const value = median(paces);
  if (value === undefined) return undefined;
  const range =
    method === 'plan-implied'
      ? {}
      : { low: pointsPerHour(Math.min(...paces)), high: pointsPerHour(Math.max(...paces)) };
  const laterSprintsUsed = sprints.some((sprint) => sprint.end > target.start);
  return { value: pointsPerHour(value), ...range, n: sprints.length, method, laterSprintsUsed, used };
}

function toEligible(sprint: PaceSprint): readonly EligiblePace[] {
  const { sprintKey, start, end, capacity, hoursOn, finished } = sprint;
  if (capacity === undefined || capacity <= 0 || finished === undefined) return [];
  const netHours = capacity - hoursOn;
  if (netHours < (MIN_NET_SHARE - NOISE) * capacity) return [];
  return [{ sprintKey, start, end, pace: finished / netHours, calm: hoursOn <= (CALM_LOAD + NOISE) * capacity }];
}

function byStart(left: EligiblePace, right: EligiblePace): number {
  if (left.start !== right.start) return left.start - right.start;
  return left.sprintKey < right.sprintKey ? -1 : 1;
}
