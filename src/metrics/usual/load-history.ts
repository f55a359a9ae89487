import type { EpochMs, Hours, Team } from '../../domain/index.ts';
import type { PreparedSprint } from '../sprint-analysis.ts';
import { movingRangesOf, type Xmr, type XmrSignal, xmrOf } from '../statistics/xmr.ts';
import { instantOf } from '../time/local-time.ts';

/** The load of one closed sprint, 0 to 1, and what stands out in it (METHOD 2.15). */
export type LoadPoint = {
  readonly key: string;
  readonly name: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly load: number;
  /** Person-hours inside working time, and the working time that they are a share of. */
  readonly hoursOn: Hours;
  readonly capacity: Hours;
  /** Difference to the load of the sprint before; absent for the first one, and for those before a new start. */
  readonly movingRange?: number;
  readonly signals: readonly Omit<XmrSignal, 'index'>[];
  /** False for the sprints before a new start: they have no limits. */
  readonly isJudged: boolean;
};

/** The loads of a team's closed sprints in order of start, and their limits (METHOD 2.15). */
export type LoadHistory = {
  readonly points: readonly LoadPoint[];
  /** Of the judged points; indexes in it count from the first of them. */
  readonly limits: Xmr;
  /** Closed sprints without a load: no working time, or nobody knows how much. They stand in no limit. */
  readonly withoutLoad: number;
  /** Where the limits start anew, as the team said; absent without that. */
  readonly rebase?: { readonly from: EpochMs; readonly reason: string };
};

/** The XmR series of a team's closed sprints; a new start leaves the sprints before it without limits. */
export function loadHistory(sprints: readonly PreparedSprint[], { rebase, calendar }: Team): LoadHistory {
  const closed = sprints.flatMap(({ base }) => (base.state === 'closed' ? [base] : []));
  const loaded = closed.flatMap(({ load, capacity, ...base }) =>
    load === undefined || capacity === undefined ? [] : [{ ...base, load, capacity }],
  );
  const from = rebase === undefined ? undefined : instantOf(calendar.zone, rebase.from);
  const firstJudged = from === undefined ? 0 : loaded.filter(({ start }) => start < from).length;
  const values = loaded.slice(firstJudged).map(({ load }) => load);
  const limits = xmrOf(values);
  const ranges = movingRangesOf(values);
  return {
    points: loaded.map(({ key, name, start, end, load, hoursOn, capacity }, index): LoadPoint => {
      const at = index - firstJudged;
      const movingRange = ranges[at - 1];
      return {
        ...{ key, name, start, end, load, hoursOn, capacity },
        ...(movingRange !== undefined && { movingRange }),
        signals: signalsAt(limits, at),
        isJudged: at >= 0,
      };
    }),
    limits,
    withoutLoad: closed.length - loaded.length,
    ...(rebase !== undefined && from !== undefined && { rebase: { from, reason: rebase.reason } }),
  };
}

function signalsAt(limits: Xmr, at: number): LoadPoint['signals'] {
  if (limits.kind !== 'limits') return [];
  return limits.signals.filter(({ index }) => index === at).map(({ rule, side }) => ({ rule, side }));
}
