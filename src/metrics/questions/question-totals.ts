import type { Dataset, Hours, Points } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import type { TotalAnalysis } from '../analysis.ts';
import { suspectedWork } from './suspected.ts';

/** Person-hours in working time and displaced points of a team's closed sprints; points absent where they cannot be told. */
export type HoursAndPoints = { readonly hours: Hours; readonly points?: Points };

/** One team's totals without and with the items that look like incident work (METHOD 2.12, 2.13). */
export type QuestionTotals = {
  readonly sprintCount: number;
  /** Recorded incidents only. */
  readonly without: HoursAndPoints;
  /** Confirmed items in full, dismissed ones not at all, open ones by the precision of such questions. */
  readonly together: HoursAndPoints;
  /** The same with no open item, and with all of them. */
  readonly least: HoursAndPoints;
  readonly most: HoursAndPoints;
  /** How many items of closed sprints stand behind it, and how many of them bring no hours since nothing tells any. */
  readonly confirmed: number;
  readonly open: number;
  readonly withoutHours: number;
};

/**
 * The totals of one team over its closed sprints, without and with what the questions are about; `undefined` for a team that
 * is not there. Nothing of it is counted anywhere else: the first screen shows `without` unless a person chooses otherwise.
 */
export function questionTotals(dataset: Dataset, teamId: string): QuestionTotals | undefined {
  const recorded = preparedOf(dataset, { definition: 'all' }).teams.find(({ rest }) => rest.id === teamId);
  if (recorded === undefined) return undefined;
  const closed = new Set(recorded.sprints.flatMap(({ base }) => (base.state === 'closed' ? [base.key] : [])));
  const items = suspectedWork(dataset).filter((item) => item.teamId === teamId && closed.has(item.sprintKey));
  const counted = items.filter(({ verdict }) => verdict !== 'dismissed');
  const open = counted.filter(({ verdict }) => verdict === 'open').length;
  const without = sumsOf(recorded.total());
  const weighed = (weight: 'precision' | 'none' | 'full'): HoursAndPoints => {
    const isNone = weight === 'none' ? counted.length === open : counted.length === 0;
    return isNone ? without : offPlanSums(dataset, teamId, weight);
  };
  const together = weighed('precision');
  return {
    sprintCount: closed.size,
    without,
    together,
    least: open === 0 ? together : weighed('none'),
    most: open === 0 ? together : weighed('full'),
    confirmed: counted.length - open,
    open,
    withoutHours: counted.filter((item) => (item.hours ?? 0) === 0).length,
  };
}

function offPlanSums(dataset: Dataset, teamId: string, open: 'precision' | 'none' | 'full'): HoursAndPoints {
  const { teams } = preparedOf(dataset, { definition: 'off-plan', open });
  const total = teams.find(({ rest }) => rest.id === teamId)?.total();
  return total === undefined ? { hours: NO_HOURS } : sumsOf(total);
}

const NO_HOURS = hours(0);

function sumsOf({ hoursOn, displaced }: TotalAnalysis): HoursAndPoints {
  return { hours: hoursOn, ...(displaced !== undefined && { points: displaced.value }) };
}
