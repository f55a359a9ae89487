import type { Dataset, EpochMs, Hours, Origin, Points, Verdict } from '../../domain/index.ts';
import { hours, points } from '../../domain/index.ts';
import type { QuestionReason } from './question-score.ts';
import { type AskedSprint, type CandidateItem, candidateItems, LEAST_SCORE } from './suspected-candidates.ts';
import { type SuspectedHours, suspectedHours } from './suspected-hours.ts';

export type { QuestionReason } from './question-score.ts';

/** METHOD 2.13: from 4 points it is worth asking; from 6 it looks like incident work. */
export type SuspectedLevel = 'worth-asking' | 'looks-like';

/** A work item that looks like incident work nobody recorded, or about which a person said so or not (METHOD 2.13). */
export type SuspectedItem = {
  readonly itemKey: string;
  readonly id: string;
  readonly title?: string;
  /** The sprint in which it came unplanned; of several the one in which it was finished, else the last. */
  readonly sprintKey: string;
  /** The team of that sprint. */
  readonly teamId: string;
  /** Sum of the reasons' points. */
  readonly score: number;
  readonly level: SuspectedLevel;
  /** Why it is asked about, each with its points; no person is in any of them. */
  readonly reasons: readonly QuestionReason[];
  readonly verdict: Verdict | 'open';
  /** Its estimate in the unit of its sprint, above 0; absent = not estimated. */
  readonly points?: Points;
  /** Person-hours in working time (METHOD 2.12): points / pace, else created to done, capped; absent if neither is known. */
  readonly hours?: Hours;
  readonly hoursFrom?: SuspectedHours['from'];
  /** When it came up and was done. */
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly origins: readonly Origin[];
};

/** How often such questions were confirmed (METHOD 2.12): `value` = (confirmed + 1) / (reviewed + 2), 0 to 1. */
export type Precision = { readonly confirmed: number; readonly reviewed: number; readonly value: number };

const LOOKS_LIKE_FROM = 6;
/** METHOD 2.13: with this many answers, and fewer confirmed than this share, one point more is needed. */
const ENOUGH_REVIEWS = 10;
const LEAST_PRECISION = 0.4;

/** The pace of a sprint, by key, in points per person-hour; absent where hours cannot be told in points. */
export type PaceOf = (sprintKey: string) => number | undefined;

/**
 * The items that look like incident work nobody recorded, by sprint, most points first (METHOD 2.13): unplanned, linked to
 * no incident and no incident themselves, with a score of at least `askedFrom`; and those that a person answered about,
 * whatever their score. An item that was planned or linked since is not among them: it counts as what it then is. `paces`
 * is asked only where there is an item.
 */
export function suspectedWith(dataset: Dataset, paces: () => PaceOf): readonly SuspectedItem[] {
  const from = askedFrom(precisionOf(dataset));
  const { sprints, items } = candidateItems(dataset);
  const verdicts = dataset.verdicts?.items;
  const asked = items.filter(({ item, score }) => score >= from || verdicts?.has(item.key) === true);
  if (asked.length === 0) return [];
  const paceOf = paces();
  return asked.flatMap((candidate) => {
    const sprint = sprints[candidate.at];
    return sprint === undefined ? [] : [toSuspected(candidate, sprint, dataset, paceOf(sprint.key))];
  });
}

/** How often the questions about items were confirmed, over the whole data. */
export function precisionOf({ verdicts }: Pick<Dataset, 'verdicts'>): Precision {
  const answers = [...(verdicts?.items.values() ?? [])];
  const confirmed = answers.filter((verdict) => verdict === 'confirmed').length;
  const reviewed = answers.length;
  return { confirmed, reviewed, value: (confirmed + 1) / (reviewed + 2) };
}

/** The least score that is asked about: 4, and 5 once less than 40 % of ten or more answers were confirmed. */
export function askedFrom(precision: Precision): number {
  return isRaised(precision) ? LEAST_SCORE + 1 : LEAST_SCORE;
}

/** Whether more is needed than METHOD 2.13 asks for at first, since too few questions were confirmed. */
export function isRaised({ reviewed, value }: Precision): boolean {
  return reviewed >= ENOUGH_REVIEWS && value < LEAST_PRECISION;
}

/** What METHOD 2.13 calls a score. */
export function levelOf(score: number): SuspectedLevel {
  return score >= LOOKS_LIKE_FROM ? 'looks-like' : 'worth-asking';
}

function toSuspected(
  { item, score, reasons, value }: CandidateItem,
  { key, teamId, working }: AskedSprint,
  { method, verdicts }: Dataset,
  pace: number | undefined,
): SuspectedItem {
  const spent = suspectedHours({ item, value, pace, working: working(), capHours: method.severities.unknown.capHours });
  return {
    itemKey: item.key,
    id: item.id,
    ...(item.title !== undefined && { title: item.title }),
    sprintKey: key,
    teamId,
    score,
    level: levelOf(score),
    reasons,
    verdict: verdicts?.items.get(item.key) ?? 'open',
    ...(value !== undefined && { points: points(value) }),
    ...(spent !== undefined && { hours: hours(spent.hours), hoursFrom: spent.from }),
    ...(item.createdAt !== undefined && { startedAt: item.createdAt }),
    ...(item.completedAt !== undefined && { endedAt: item.completedAt }),
    origins: item.origins,
  };
}
