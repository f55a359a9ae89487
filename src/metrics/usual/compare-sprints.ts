import type { Dataset, EpochMs, EstimateUnit } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import { groundOf } from '../definitions/dataset-ground.ts';
import type { PrepareOptions } from '../prepare.ts';
import { mean } from '../statistics/mean.ts';
import { FEWEST_FOR_LIMITS, xmrOf } from '../statistics/xmr.ts';
import type { PreparedTeam } from '../team-analysis.ts';
import { hoursPerDay } from '../time/calendar.ts';
import { instantOf } from '../time/local-time.ts';
import {
  COMPARED_FIGURES,
  type ComparedFigure,
  isAmount,
  isInPoints,
  type Measured,
  meanOf,
  valueIn,
} from './compared-figures.ts';
import type { Variation } from './measure-moves.ts';

/** What a sprint is compared with: another sprint by its key, or the last six closed ones before it. */
export type CompareQuery = { readonly teamId: string; readonly sprintKey: string; readonly to: string };

/** One number before and after. Absent = not known there. */
export type ComparedRow = {
  readonly figure: ComparedFigure;
  readonly before?: number;
  readonly after?: number;
  /** Of the later sprint, by the limits of METHOD 2.15; its range is in the same measure as the numbers. */
  readonly variation: Variation;
};

export type ComparedSide = {
  /** One sprint, or those that `before` is the mean of; in order of start. */
  readonly sprints: readonly { readonly key: string; readonly name: string }[];
  /** Mean of their working days by the team's calendar; one that ends within a day has a part of it. */
  readonly workingDays: number;
};

export type SprintComparison = {
  readonly unit: EstimateUnit;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Their lengths differ, so amounts are per working day. */
  readonly isPerDay: boolean;
  readonly rows: readonly ComparedRow[];
};

/** What `to` says where no other sprint is named. */
export const LAST_SIX = 'last-six';
const SIX = 6;
/** Of a working day: lengths that differ by less come from a change of clocks. */
const SAME_LENGTH = 0.2;

/**
 * Two sprints of a team number by number, the earlier one first, or a sprint beside the mean of its last six closed ones.
 * Sprints of other lengths are compared per working day. Points are told where both sides count in one unit. `undefined` for
 * a sprint that is not there, and where there is nothing before it. Example: 40 h in 10 days and 30 h in 5 days are 4 and 6
 * hours a working day.
 */
export function compareSprints(
  dataset: Dataset,
  options: PrepareOptions,
  query: CompareQuery,
): SprintComparison | undefined {
  const series = seriesOf(dataset, options, query.teamId);
  const sides = series === undefined ? undefined : sidesOf(series.sprints, query);
  const [later] = sides?.after ?? [];
  if (series === undefined || sides === undefined || later === undefined) return undefined;
  const before = sideOf(sides.before);
  const after = sideOf(sides.after);
  const isPerDay = [...sides.before, ...sides.after].some(
    ({ workingDays }) => Math.abs(workingDays - later.workingDays) > SAME_LENGTH,
  );
  return {
    unit: later.base.unit,
    before,
    after,
    isPerDay,
    rows: COMPARED_FIGURES.map((figure) => rowOf(figure, { ...sides, ...series, later, isPerDay })),
  };
}

type Sides = { readonly before: readonly Measured[]; readonly after: readonly Measured[] };
type Series = { readonly sprints: readonly Measured[]; readonly limitsFrom: EpochMs | undefined };

function seriesOf(dataset: Dataset, options: PrepareOptions, teamId: string): Series | undefined {
  const team = preparedOf(dataset, options).teams.find(({ rest }) => rest.id === teamId);
  const planned = groundOf(dataset).teams.find((each) => each.team.id === teamId)?.team;
  if (team === undefined || planned === undefined) return undefined;
  const { calendar, rebase } = planned;
  return {
    sprints: withDays(team, hoursPerDay(calendar)),
    limitsFrom: rebase === undefined ? undefined : instantOf(calendar.zone, rebase.from),
  };
}

function withDays({ sprints, facts }: PreparedTeam, hoursADay: number): readonly Measured[] {
  return sprints.map((sprint, at) => ({
    ...sprint,
    workingDays: hoursADay > 0 ? (facts[at]?.capacity.workingHours ?? 0) / hoursADay : 0,
  }));
}

function sidesOf(sprints: readonly Measured[], { sprintKey, to }: CompareQuery): Sides | undefined {
  const at = sprints.findIndex(({ base }) => base.key === sprintKey);
  const here = sprints[at];
  if (here === undefined) return undefined;
  if (to === LAST_SIX) {
    const closed = sprints.slice(0, at).filter(({ base }) => base.state === 'closed');
    return closed.length === 0 ? undefined : { before: closed.slice(-SIX), after: [here] };
  }
  const other = sprints.findIndex(({ base }) => base.key === to);
  const there = sprints[other];
  if (there === undefined || other === at) return undefined;
  return other < at ? { before: [there], after: [here] } : { before: [here], after: [there] };
}

function sideOf(sprints: readonly Measured[]): ComparedSide {
  return {
    sprints: sprints.map(({ base: { key, name } }) => ({ key, name })),
    workingDays: mean(sprints.map(({ workingDays }) => workingDays)),
  };
}

type Comparing = Sides & Series & { readonly later: Measured; readonly isPerDay: boolean };

function rowOf(figure: ComparedFigure, comparing: Comparing): ComparedRow {
  const { before, after, later, isPerDay } = comparing;
  const isOneUnit = !isInPoints(figure) || before.every(({ base }) => base.unit === later.base.unit);
  const earlier = isOneUnit ? meanOf(figure, before, isPerDay) : undefined;
  const now = meanOf(figure, after, isPerDay);
  return {
    figure,
    ...(earlier !== undefined && { before: earlier }),
    ...(now !== undefined && { after: now }),
    variation: variationOf(figure, comparing),
  };
}

/** By the closed sprints in the same unit; amounts per working day, so that a long sprint is not unusual for being long. */
function variationOf(figure: ComparedFigure, comparing: Comparing): Variation {
  const { limitsFrom, later, isPerDay } = comparing;
  if (valueIn(figure, later) === undefined) return { kind: 'not-known' };
  if (later.base.state !== 'closed') return { kind: 'not-closed' };
  if (limitsFrom !== undefined && later.base.start < limitsFrom) return { kind: 'before-new-start' };
  const judged = judgedSprints(figure, comparing);
  const limits = xmrOf(judged.map(({ value }) => value));
  if (limits.kind !== 'limits') {
    const { kind, baseline: sprints } = limits;
    return kind === 'too-few' ? { kind, sprints, needed: FEWEST_FOR_LIMITS } : { kind, sprints };
  }
  const scale = isAmount(figure) && !isPerDay ? later.workingDays : 1;
  const { lower, upper, baseline, isProvisional } = limits;
  const range = { low: lower * scale, high: upper * scale, sprints: baseline, isProvisional };
  const at = judged.findIndex(({ key }) => key === later.base.key);
  const signals = limits.signals.filter(({ index }) => index === at);
  const [first] = signals;
  if (first === undefined) return { kind: 'usual', ...range };
  return { kind: 'different', rules: signals.map(({ rule }) => rule), side: first.side, ...range };
}

function judgedSprints(figure: ComparedFigure, { sprints, limitsFrom, later }: Comparing) {
  return sprints.flatMap((sprint) => {
    const { key, state, start, unit } = sprint.base;
    const isAlike = !isInPoints(figure) || unit === later.base.unit;
    const counts = state === 'closed' && isAlike && (limitsFrom === undefined || start >= limitsFrom);
    const value = counts ? meanOf(figure, [sprint], true) : undefined;
    return value === undefined ? [] : [{ key, value }];
  });
}
