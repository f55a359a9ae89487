import type { PreparedSprint } from '../sprint-analysis.ts';
import { type NoRankCorrelation, type RankCorrelation, rankCorrelation } from '../statistics/spearman.ts';

/** Load and completion share of one closed sprint, each 0 to 1. */
export type LoadCompletionPoint = {
  readonly key: string;
  readonly name: string;
  readonly load: number;
  readonly completionShare: number;
};

/** Load against completion share over a team's closed sprints (METHOD 2.15). */
export type LoadCompletion = {
  readonly points: readonly LoadCompletionPoint[];
  readonly correlation: RankCorrelation | NoRankCorrelation;
  /** Closed sprints that are left out, by what is not known of them: the load first. */
  readonly without: { readonly load: number; readonly share: number };
};

/**
 * Pairs the load of each closed sprint with its completion share. A sprint of which only the current iteration is known, or
 * in which nothing was planned, has no share (METHOD 2.8, 2.16).
 */
export function loadCompletion(sprints: readonly PreparedSprint[]): LoadCompletion {
  const closed = sprints.flatMap(({ base }) => (base.state === 'closed' ? [base] : []));
  const withLoad = closed.flatMap(({ load, ...base }) => (load === undefined ? [] : [{ ...base, load }]));
  const points = withLoad.flatMap(({ key, name, load, committed, scope }) => {
    const completionShare = committed === undefined ? undefined : scope?.completionShare;
    return completionShare === undefined ? [] : [{ key, name, load, completionShare }];
  });
  return {
    points,
    correlation: rankCorrelation(points.map(({ load, completionShare }) => ({ x: load, y: completionShare }))),
    without: { load: closed.length - withLoad.length, share: withLoad.length - points.length },
  };
}
