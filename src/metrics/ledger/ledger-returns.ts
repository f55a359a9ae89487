import type { Calendar, Incident, WorkItem } from '../../domain/index.ts';
import { epochMs, HOUR_MS, hours } from '../../domain/index.ts';
import { median } from '../statistics/quantiles.ts';
import { hoursPerDay, workingMs, workingTime } from '../time/calendar.ts';
import { learningYield } from './learning-yield.ts';
import type { FollowUpReturns, LedgerIncident, LedgerReturns, LedgerState, ReviewCounts } from './ledger.ts';
import { endOf, isOver, type LedgerFacts } from './ledger-facts.ts';
import type { FollowUp } from './ledger-follow-ups.ts';

/** METHOD 2.14-1: a review is due once an incident is older than this. */
const REVIEW_WORKING_DAYS = 10;
const DAY_MS = 24 * HOUR_MS;
/** METHOD 2.14-2. */
const EIGHT_WEEKS_MS = 56 * DAY_MS;

/**
 * What came back, from leading to lagging (METHOD 2.14-1 to -3). Reviews are counted for all incidents and for severity 1 and
 * 2: which of them the team's policy asks for is the team's to say. Hours outside every sprint and those without a time
 * count in the yield, as in the ledger.
 */
export function ledgerReturns(
  facts: LedgerFacts,
  calendar: Calendar,
  incidents: readonly LedgerIncident[],
): LedgerReturns {
  const due = [...facts.incidents.values()].filter((incident) => isReviewDue(incident, calendar));
  const withReturn = new Map(incidents.map(({ key, state }) => [key, state !== 'none']));
  const spent = [...facts.hoursOf].map(([key, each]) => ({ hours: each, hasReturn: withReturn.get(key) ?? false }));
  const count = (state: LedgerState) => incidents.filter((incident) => incident.state === state).length;
  return {
    reviews: {
      all: reviewCounts(due),
      severe: reviewCounts(due.filter(({ severity }) => severity === 1 || severity === 2)),
    },
    followUps: followUpReturns(facts, incidents),
    yield: learningYield(spent),
    states: { 'paid-back': count('paid-back'), paying: count('paying'), none: count('none') },
  };
}

/** Ten working days of the team have gone by between the end of the incident and the time of its data. */
function isReviewDue(incident: Incident, calendar: Calendar): boolean {
  if (!isOver(incident)) return false;
  const [end, asOf] = [endOf(incident), incident.asOf];
  if (asOf <= end) return false;
  const since = workingMs(workingTime(calendar, end, asOf), end, asOf);
  return since > 0 && since >= REVIEW_WORKING_DAYS * hoursPerDay(calendar) * HOUR_MS;
}

function reviewCounts(due: readonly Incident[]): ReviewCounts {
  return {
    due: due.length,
    held: due.filter(({ reviewStatus }) => reviewStatus === 'published').length,
    notSaid: due.filter(({ reviewStatus }) => reviewStatus === undefined).length,
  };
}

/** An item of several incidents is one follow-up; those that only an incident's own record counts have no dates. */
function followUpReturns(facts: LedgerFacts, incidents: readonly LedgerIncident[]): FollowUpReturns {
  const { dataset, followUps } = facts;
  const recorded = incidents.flatMap(({ followUpCounts }) => (followUpCounts.withoutItems ? [followUpCounts] : []));
  const replaced = new Set(incidents.flatMap((each) => (each.followUpCounts.withoutItems ? [each.key] : [])));
  const items = followUps.filter((each) => each.incidents.some(({ key }) => !replaced.has(key)));
  const of = (state: FollowUp['state']) => items.filter((each) => each.state === state);
  const sum = (field: 'created' | 'done' | 'open') => recorded.reduce((total, counts) => total + counts[field], 0);
  const asOf = dataset.asOf ?? epochMs(0);
  const dated = items.flatMap(({ item }) => (hasDates(item) ? [item] : []));
  const aged = dated.filter(({ createdAt }) => asOf - createdAt >= EIGHT_WEEKS_MS);
  const middle = median(of('open').flatMap(({ item }) => ageDays(item, asOf)));
  return {
    created: items.length + sum('created'),
    done: of('done').length + sum('done'),
    open: of('open').length + sum('open'),
    dropped: of('dropped').length,
    aged: aged.length,
    doneInTime: aged.filter(isDoneInTime).length,
    withoutDates: items.length - dated.length + sum('created'),
    ...(middle !== undefined && { medianOpenDays: middle }),
    ...choiceOf(
      of('open').map(({ item }) => item),
      facts,
      sum('open'),
    ),
  };
}

/** What the open follow-ups would take: points at the recent pace, where they are estimated. */
function choiceOf(
  open: readonly WorkItem[],
  { estimateOf, pace }: LedgerFacts,
  withoutItems: number,
): Pick<FollowUpReturns, 'openPoints' | 'openHours' | 'openWithoutPoints'> {
  const estimates = open.flatMap((item) => estimateOf(item) ?? []);
  const points = estimates.reduce((sum, estimate) => sum + estimate, 0);
  const canTell = pace !== undefined && pace > 0 && estimates.length > 0;
  return {
    openPoints: points,
    ...(canTell && { openHours: hours(points / pace) }),
    openWithoutPoints: open.length - estimates.length + withoutItems,
  };
}

type Dated = WorkItem & { readonly createdAt: NonNullable<WorkItem['createdAt']> };

function hasDates(item: WorkItem): item is Dated {
  const isFinished = item.statusCategory === 'done';
  return item.createdAt !== undefined && !(isFinished && item.completedAt === undefined);
}

function isDoneInTime({ createdAt, completedAt }: Dated): boolean {
  return completedAt !== undefined && completedAt - createdAt <= EIGHT_WEEKS_MS;
}

function ageDays({ createdAt }: WorkItem, asOf: number): readonly number[] {
  return createdAt === undefined ? [] : [Math.max(0, asOf - createdAt) / DAY_MS];
}
