import { hours } from '../../domain/index.ts';
import type { BeforeAfter, Claim, Limited, RateComparison } from '../statistics/rate-comparison.ts';
import type { Episode } from './episodes.ts';
import { breakEvenOf, paybackOf } from './payback.ts';
import type { GroupAction, Recurrence } from './recurrence.ts';
import type { TimedIncident } from './recurrence-groups.ts';

/** What was done, what it is held against, and what may be said of it. */
export type ActionFacts = {
  readonly action: GroupAction;
  readonly later: readonly GroupAction[];
  /** Before and after, without the prompting ones. */
  readonly episodes: readonly Episode<TimedIncident>[];
  readonly counts: BeforeAfter;
  readonly comparison?: RateComparison;
  readonly claim: Claim;
};

/**
 * What the actions of a group took, and what that is against its episodes (METHOD 2.14-5, -6). The hours are those of the
 * tested action and of all that were finished in the weeks after it: a drop would be theirs together. The break-even needs no
 * claim; avoided hours and payback are there only for `fewer`.
 */
export function actionReturn({
  action,
  later,
  episodes,
  counts,
  comparison,
  claim,
}: ActionFacts): Pick<
  Recurrence,
  'hoursPerEpisode' | 'actionHours' | 'actionsWithoutHours' | 'breakEven' | 'avoidedHours' | 'payback'
> {
  const perEpisode = episodes.length === 0 ? undefined : sumOfHours(episodes) / episodes.length;
  const known = [action, ...later].flatMap((each) => each.hours ?? []);
  const spent = known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
  const breakEven = spent === undefined || perEpisode === undefined ? undefined : breakEvenOf(spent, perEpisode);
  const avoided = claim === 'fewer' && perEpisode !== undefined ? times(comparison?.avoided, perEpisode) : undefined;
  const payback =
    spent === undefined || avoided === undefined ? undefined : paybackOf(spent, avoided, counts.afterWeeks);
  return {
    ...(perEpisode !== undefined && { hoursPerEpisode: hours(perEpisode) }),
    ...(spent !== undefined && { actionHours: hours(spent) }),
    actionsWithoutHours: 1 + later.length - known.length,
    ...(breakEven !== undefined && { breakEven }),
    ...(avoided !== undefined && { avoidedHours: avoided }),
    ...(payback !== undefined && { payback }),
  };
}

function sumOfHours(episodes: readonly Episode<TimedIncident>[]): number {
  return episodes.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.hours, 0);
}

function times(limited: Limited | undefined, factor: number): Limited | undefined {
  if (limited === undefined) return undefined;
  return { value: limited.value * factor, low: limited.low * factor, high: limited.high * factor };
}
