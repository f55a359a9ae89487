import type { EpochMs, Method } from '../../domain/index.ts';
import { pointsPerHour } from '../../domain/index.ts';
import type { Pace, PaceMethod } from '../analysis.ts';
import { median } from '../statistics/quantiles.ts';

/** Fewer paces than this and the plan-implied pace joins; fewer calm sprints than this and all of the window count. */
const ENOUGH_SPRINTS = 3;
/** So that a load of exactly 10 % or 75 % is not moved over the limit by binary noise. */
const NOISE = 1e-9;

/** A closed sprint as a possible source of a pace. `finished` is P_s of METHOD 2.7. */
export type PaceSprint = {
  readonly sprintKey: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Person-hours; absent = no head count. */
  readonly capacity?: number;
  /** Person-hours on incidents that count against capacity, after the clip of METHOD 2.4-6. */
  readonly hoursCounted: number;
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
  /** The same for those who use it: one object, however many sprints it is among the paces of. */
  readonly used: Pace['used'][number];
};

/** The sprint that a pace is for. `committed` is absent where the plan is unknown (METHOD 2.8, P4). */
export type PaceTarget = {
  readonly sprintKey: string;
  readonly start: EpochMs;
  readonly capacity?: number;
  readonly committed?: number;
};

/**
 * The sprints that tell a pace, in order of start (METHOD 2.7): r = finished / (capacity - hoursCounted), where
 * capacity > 0, something is estimated, and at least `netShare` of capacity was left over. The others are left out. Calm
 * are those of which incidents took at most `calmLoad`.
 */
export function eligiblePaces(
  sprints: readonly PaceSprint[],
  method: Pick<Method, 'calmLoad' | 'netShare'>,
): readonly EligiblePace[] {
  return sprints.flatMap((sprint) => toEligible(sprint, method)).sort(byStart);
}

/**
 * The recent pace before one sprint (METHOD 2.7): the median of up to `paceSprints` (six) earlier eligible sprints, of the
 * calm ones if they are at least three; with fewer than three before, the six nearest others; with fewer than three others at all, the
 * plan-implied pace joins. `undefined` where nothing tells a pace. `eligible` comes from `eligiblePaces`.
 * Example: paces .1 and .12 before, nothing else, plan 36 on 400 h: `{ value: .1, low: .09, high: .12, n: 2,
 * method: 'plan-assisted', … }`.
 */
export function recentPace(
  target: PaceTarget,
  eligible: readonly EligiblePace[],
  { paceSprints }: Pick<Method, 'paceSprints'>,
): Pace | undefined {
  const before = latestBefore(target, eligible, paceSprints);
  if (before.length >= ENOUGH_SPRINTS) return measuredPace(calmOnes(before), target);
  const others = eligible.filter((sprint) => sprint.sprintKey !== target.sprintKey);
  if (others.length >= ENOUGH_SPRINTS)
    return measuredPace(calmOnes(nearest(others, target.start, paceSprints)), target);
  return planAssistedPace(others, target);
}

/**
 * A pace that the team typed in place of its recent one (METHOD 2.7, "allowed as an override, labelled"), points per hour.
 * It comes from no sprint, so n is 0 and it has no range of its own: the ranges of points are those of the hours alone,
 * labelled "rough".
 */
export function typedPace(pace: number): Pace {
  const value = pointsPerHour(pace);
  return { value, n: 0, method: 'typed', laterSprintsUsed: false, used: [{ pace: value }] };
}

/** The latest `count` sprints that ended before the target began, in order of start. */
function latestBefore(
  { sprintKey, start }: PaceTarget,
  eligible: readonly EligiblePace[],
  count: number,
): readonly EligiblePace[] {
  const latest: EligiblePace[] = [];
  for (let at = eligible.length - 1; at >= 0 && latest.length < count; at -= 1) {
    const sprint = eligible[at];
    if (sprint !== undefined && sprint.end <= start && sprint.sprintKey !== sprintKey) latest.push(sprint);
  }
  return latest.reverse();
}

type PaceList = { readonly sprints: readonly EligiblePace[]; readonly method: PaceMethod };

function calmOnes(window: readonly EligiblePace[]): PaceList {
  const calm = window.filter((sprint) => sprint.calm);
  return calm.length >= ENOUGH_SPRINTS ? { sprints: calm, method: 'calm' } : { sprints: window, method: 'all' };
}

function nearest(others: readonly EligiblePace[], start: EpochMs, count: number): readonly EligiblePace[] {
  const distance = (sprint: EligiblePace) => Math.abs(sprint.start - start);
  return others
    .toSorted((left, right) => distance(left) - distance(right) || byStart(left, right))
    .slice(0, count)
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
    ...sprints.map(({ used: own }) => own),
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

function toEligible(
  sprint: PaceSprint,
  { calmLoad, netShare }: Pick<Method, 'calmLoad' | 'netShare'>,
): readonly EligiblePace[] {
  const { sprintKey, start, end, capacity, hoursCounted, finished } = sprint;
  if (capacity === undefined || capacity <= 0 || finished === undefined) return [];
  const netHours = capacity - hoursCounted;
  if (netHours <= 0 || netHours < (netShare - NOISE) * capacity) return [];
  const pace = finished / netHours;
  const calm = hoursCounted <= (calmLoad + NOISE) * capacity;
  return [{ sprintKey, start, end, pace, calm, used: { sprintKey, pace: pointsPerHour(pace) } }];
}

function byStart(left: EligiblePace, right: EligiblePace): number {
  if (left.start !== right.start) return left.start - right.start;
  return left.sprintKey < right.sprintKey ? -1 : 1;
}
