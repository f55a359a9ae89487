import type { Hours, Incident, WorkItem } from '../../domain/index.ts';
import { hours, points } from '../../domain/index.ts';
import { beginningOf } from '../hours/incident-beginning.ts';
import { attribute } from '../points/attribution.ts';
import type { PreparedSprint } from '../sprint-analysis.ts';
import type { FollowUpHours, LedgerSprint, ReviewHours, Spent, TeamLedger } from './ledger.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { FollowUp } from './ledger-follow-ups.ts';

/**
 * What a team spent on its incidents, per sprint and in all (METHOD 2.14): response hours after the clip, follow-ups in the
 * sprint in which they were done, reviews, of which no source tells the day, in that in which their incident began. What lies
 * in no sprint is apart; the parts add up to the total.
 */
export function spentOf(facts: LedgerFacts): Pick<TeamLedger, 'sprints' | 'elsewhere' | 'total'> {
  const { team } = facts;
  const aside = asideBySprint(facts);
  const sprints = team.sprints.map((sprint) => ledgerSprint(sprint, aside.get(sprint.base.key) ?? NOTHING_ASIDE));
  const { gap, notPlaced } = team.rest;
  const elsewhere = { ...gap, hoursNotPlaced: notPlaced.hours, ...(aside.get(ELSEWHERE) ?? NOTHING_ASIDE) };
  const { displaced, sprintsWithoutPoints } = team.total();
  return {
    sprints,
    elsewhere,
    total: {
      ...[...sprints, elsewhere].reduce<Spent>(together, NOTHING),
      ...(displaced !== undefined && { displaced }),
      sprintsWithoutPoints,
    },
  };
}

/** The key under which stands what lies in no sprint: no sprint has an empty key. */
const ELSEWHERE = '';

type Aside = Pick<Spent, 'followUp' | 'review'>;

const NO_FOLLOW_UPS: FollowUpHours = { hours: hours(0), items: 0, fromPoints: 0, notKnown: 0 };
const NO_REVIEWS: ReviewHours = { hours: hours(0), reviews: 0, notKnown: 0 };
const NOTHING_ASIDE: Aside = { followUp: NO_FOLLOW_UPS, review: NO_REVIEWS };
const NOTHING: Spent = { hoursOn: hours(0), hoursOff: hours(0), hoursNotPlaced: hours(0), ...NOTHING_ASIDE };

function ledgerSprint({ base, conversion }: PreparedSprint, aside: Aside): LedgerSprint {
  const { key, name, start, end, state, hoursOn, hoursOff } = base;
  const displaced = conversion && attribute(conversion.situation, conversion.pace.value).displaced;
  return {
    ...{ key, name, start, end, state, hoursOn, hoursOff, hoursNotPlaced: hours(0) },
    ...aside,
    ...(displaced !== undefined && { displaced: points(displaced) }),
  };
}

/** Follow-up and review hours by sprint key. */
function asideBySprint(facts: LedgerFacts): ReadonlyMap<string, Aside> {
  const found = new Map<string, Aside>();
  const add = (key: string, change: (aside: Aside) => Aside) => found.set(key, change(found.get(key) ?? NOTHING_ASIDE));
  for (const followUp of facts.followUps) {
    const spent = isOwn(followUp, facts.teamId) ? followUpSpent(followUp, facts) : undefined;
    if (spent === undefined) continue;
    add(sprintOf(followUp.item, facts), (aside) => ({ ...aside, followUp: sumFollowUps(aside.followUp, spent) }));
  }
  for (const incident of facts.incidents.values()) {
    const spent = reviewSpent(incident);
    if (spent === undefined) continue;
    const key = facts.sprintAt(beginningOf(incident))?.sprint.sprint.key ?? ELSEWHERE;
    add(key, (aside) => ({ ...aside, review: sumReviews(aside.review, spent) }));
  }
  return found;
}

/** Whose work a follow-up is: its own team's, else that of the first team of its earliest incident. */
function isOwn({ item, incidents }: FollowUp, teamId: string): boolean {
  return (item.teamId ?? incidents[0]?.teamIds.toSorted()[0] ?? teamId) === teamId;
}

/** Hours logged on what is still open are spent too; an open one without any is a choice. */
function followUpSpent({ item, state }: FollowUp, { itemHours }: LedgerFacts): FollowUpHours | undefined {
  const told = itemHours(item);
  if (told !== undefined) {
    return { hours: told.hours, items: 1, fromPoints: told.isEstimated ? 1 : 0, notKnown: 0 };
  }
  return state === 'done' ? { ...NO_FOLLOW_UPS, notKnown: 1 } : undefined;
}

function sprintOf(item: WorkItem, { sprintAt, team }: LedgerFacts): string {
  if (item.completedAt !== undefined) return sprintAt(item.completedAt)?.sprint.sprint.key ?? ELSEWHERE;
  const last = item.sprintKeys.at(-1);
  return last !== undefined && team.facts.some(({ sprint }) => sprint.sprint.key === last) ? last : ELSEWHERE;
}

/** The hours of a review are shared evenly by the teams of its incident. */
function reviewSpent({ reviewStatus, reviewHours, teamIds }: Incident): ReviewHours | undefined {
  if (reviewStatus !== 'published') return undefined;
  if (reviewHours === undefined) return { ...NO_REVIEWS, notKnown: 1 };
  return { hours: hours(reviewHours / Math.max(1, teamIds.length)), reviews: 1, notKnown: 0 };
}

function together(one: Spent, other: Spent): Spent {
  return {
    hoursOn: plus(one.hoursOn, other.hoursOn),
    hoursOff: plus(one.hoursOff, other.hoursOff),
    hoursNotPlaced: plus(one.hoursNotPlaced, other.hoursNotPlaced),
    followUp: sumFollowUps(one.followUp, other.followUp),
    review: sumReviews(one.review, other.review),
  };
}

function sumFollowUps(one: FollowUpHours, other: FollowUpHours): FollowUpHours {
  return {
    hours: plus(one.hours, other.hours),
    items: one.items + other.items,
    fromPoints: one.fromPoints + other.fromPoints,
    notKnown: one.notKnown + other.notKnown,
  };
}

function sumReviews(one: ReviewHours, other: ReviewHours): ReviewHours {
  return {
    hours: plus(one.hours, other.hours),
    reviews: one.reviews + other.reviews,
    notKnown: one.notKnown + other.notKnown,
  };
}

function plus(one: Hours, other: Hours): Hours {
  return hours(one + other);
}
