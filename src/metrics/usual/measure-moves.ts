import type { EpochMs, ExperimentMeasure } from '../../domain/index.ts';
import { EXPERIMENT_MEASURES } from '../../domain/index.ts';
import type { SprintAnalysis } from '../analysis.ts';
import { FEWEST_FOR_LIMITS, type Xmr, type XmrRule, type XmrSignal, xmrOf } from '../statistics/xmr.ts';

/**
 * Where one sprint lies in what is usual for its team, by the limits of METHOD 2.15: inside; outside or part of a run, with
 * the rules; or not told, since the sprint has no such number, is not closed, comes before a new start, or there are too few
 * sprints, or mostly zeros.
 */
export type Variation =
  | ({ readonly kind: 'usual' } & UsualRange)
  | ({ readonly kind: 'different'; readonly rules: readonly XmrRule[]; readonly side: XmrSignal['side'] } & UsualRange)
  | { readonly kind: 'too-few'; readonly sprints: number; readonly needed: number }
  | { readonly kind: 'mostly-zeros'; readonly sprints: number }
  | { readonly kind: 'not-known' | 'not-closed' | 'before-new-start' };

/** In the unit of the measure; `low` is 0 or more. */
export type UsualRange = {
  readonly low: number;
  readonly high: number;
  /** Sprints that the range is made from; fewer than 12 make it provisional. */
  readonly sprints: number;
  readonly isProvisional: boolean;
};

/**
 * One measure in an earlier and in a later sprint: load (0 to 1), person-hours inside working time, displaced points, or the
 * completed share of the plan (0 to 1). Absent = not known.
 */
export type MeasureMove = {
  readonly measure: ExperimentMeasure;
  readonly before?: number;
  readonly after?: number;
  /** Of the later sprint. One sprint against one other says nothing by itself. */
  readonly variation: Variation;
};

/** The two sprints, and from when on the limits are made, where the team said so. */
export type MovesBetween = { readonly before: string; readonly after: string; readonly limitsFrom?: EpochMs };

/**
 * What moved from one sprint of a team to a later one, and whether the later one lies inside what is usual for the team: the XmR
 * limits that METHOD 2.15 makes for load, for each measure over the closed sprints that have it. `sprints` are all of the
 * team's, in order of start. Example: loads of .05 .08 .04 .06 .07 .06 and then .20: mean .08, mean change .0417, so a
 * usual range of 0 to .191, and the last sprint is "different".
 */
export function measureMoves(sprints: readonly SprintAnalysis[], between: MovesBetween): readonly MeasureMove[] {
  return EXPERIMENT_MEASURES.map((measure) => {
    const of = (key: string) =>
      sprints.filter((sprint) => sprint.key === key).map((each) => measured(each, measure))[0];
    const [before, after] = [of(between.before), of(between.after)];
    return {
      measure,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      variation: variationOf(sprints, between, measure),
    };
  });
}

function variationOf(
  sprints: readonly SprintAnalysis[],
  { after, limitsFrom }: MovesBetween,
  measure: ExperimentMeasure,
): Variation {
  const later = sprints.find(({ key }) => key === after);
  if (later === undefined || measured(later, measure) === undefined) return { kind: 'not-known' };
  if (later.state !== 'closed') return { kind: 'not-closed' };
  if (limitsFrom !== undefined && later.start < limitsFrom) return { kind: 'before-new-start' };
  const judged = sprints.flatMap((sprint) => {
    const value = measured(sprint, measure);
    const counts = sprint.state === 'closed' && (limitsFrom === undefined || sprint.start >= limitsFrom);
    return counts && value !== undefined ? [{ key: sprint.key, value }] : [];
  });
  const limits = xmrOf(judged.map(({ value }) => value));
  return judgedBy(
    limits,
    judged.findIndex(({ key }) => key === after),
    measure,
  );
}

function judgedBy(limits: Xmr, at: number, measure: ExperimentMeasure): Variation {
  if (limits.kind !== 'limits') {
    const { kind, baseline } = limits;
    return kind === 'too-few' ? { kind, sprints: baseline, needed: FEWEST_FOR_LIMITS } : { kind, sprints: baseline };
  }
  const range: UsualRange = {
    low: limits.lower,
    high: measure === 'completion' ? Math.min(1, limits.upper) : limits.upper,
    sprints: limits.baseline,
    isProvisional: limits.isProvisional,
  };
  const signals = limits.signals.filter(({ index }) => index === at);
  const [first] = signals;
  if (first === undefined) return { kind: 'usual', ...range };
  return { kind: 'different', rules: signals.map(({ rule }) => rule), side: first.side, ...range };
}

/** The completed share is not told where only the current iteration is known, or nothing was planned (METHOD 2.8, 2.16). */
function measured(sprint: SprintAnalysis, measure: ExperimentMeasure): number | undefined {
  switch (measure) {
    case 'load':
      return sprint.load;
    case 'hours':
      return sprint.hoursOn;
    case 'displaced':
      return sprint.displaced?.value;
    case 'completion':
      return sprint.committed === undefined ? undefined : sprint.scope?.completionShare;
  }
}
