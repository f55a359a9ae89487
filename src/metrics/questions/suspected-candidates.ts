import type { Dataset, WorkItem } from '../../domain/index.ts';
import { STANDARD_WORDS } from '../../domain/index.ts';
import { once } from '../dataset-index.ts';
import { type Ground, groundOf } from '../definitions/dataset-ground.ts';
import type { PlannedTeam } from '../plans/team-plans.ts';
import { type WorkingTime, workingTime } from '../time/calendar.ts';
import { DAY_MS } from '../time/local-time.ts';
import { type QuestionReason, reasonsOf, scoreOf } from './question-score.ts';
import { signsReader } from './question-signs.ts';
import { type Arrival, type Place, placesOf, unplannedArrivals } from './suspected-arrivals.ts';
import { isSound } from './suspected-hours.ts';

/** A sprint that has begun, with the working time of its team over all times of its items. */
export type AskedSprint = {
  readonly key: string;
  readonly teamId: string;
  readonly working: () => WorkingTime;
  /** Its unplanned items that are linked to no incident, whatever their score. */
  readonly candidates: number;
};

/** An unplanned item that is linked to no incident, with its score (METHOD 2.13). */
export type CandidateItem = {
  readonly item: WorkItem;
  /** Position of its sprint. */
  readonly at: number;
  readonly score: number;
  readonly reasons: readonly QuestionReason[];
  /** Its estimate in the unit of its sprint, above 0; absent = not estimated. */
  readonly value: number | undefined;
};

export type Candidates = {
  readonly sprints: readonly AskedSprint[];
  /** Those with at least 4 points, and those that a person answered about: by sprint, most points first, then by key. */
  readonly items: readonly CandidateItem[];
};

/** Below it METHOD 2.13 asks about nothing. */
export const LEAST_SCORE = 4;

type Kept = Pick<Dataset, 'words' | 'verdicts'> & { readonly found: Candidates };
const remembered = new WeakMap<Ground, Kept>();

/**
 * The candidates of METHOD 2.13 with their scores: see `unplannedArrivals`; an item that is itself recorded as an incident
 * is none. One pass over items and lines, remembered as long as rows, words and answers are the same.
 */
export function candidateItems(dataset: Dataset): Candidates {
  const ground = groundOf(dataset);
  const { words, verdicts } = dataset;
  const known = remembered.get(ground);
  if (known !== undefined && known.words === words && known.verdicts === verdicts) return known.found;
  const found = findCandidates(dataset, ground);
  remembered.set(ground, { ...(words && { words }), ...(verdicts && { verdicts }), found });
  return found;
}

function findCandidates(dataset: Dataset, ground: Ground): Candidates {
  const places = placesOf(ground.teams);
  const arrivals = unplannedArrivals(dataset, ground, places);
  const workingOf = workingTimes(ground.teams, arrivals);
  const signsOf = signsReader(dataset.workItems, dataset.words ?? STANDARD_WORDS);
  const counts = new Uint32Array(places.length);
  const items: CandidateItem[] = [];
  for (const { item, place, value, isMidSprint } of arrivals) {
    counts[place.at] = (counts[place.at] ?? 0) + 1;
    const least = dataset.verdicts?.items.has(item.key) === true ? Number.NEGATIVE_INFINITY : LEAST_SCORE;
    const isSmallTeam = (place.team.headCount ?? 3) < 3;
    const signs = signsOf(item, { isMidSprint, working: () => workingOf(place.team), isSmallTeam }, least);
    if (signs === undefined) continue;
    const reasons = reasonsOf(signs);
    const score = scoreOf(reasons);
    if (score < least) continue;
    items.push({ item, at: place.at, score, reasons, value: value > 0 ? value : undefined });
  }
  return {
    sprints: places.map((place) => toSprint(place, counts, workingOf)),
    items: items.length === 0 ? items : withoutIncidents(items, ground).sort(byPlace),
  };
}

function toSprint({ team, sprint, at }: Place, counts: Uint32Array, workingOf: WorkingOf): AskedSprint {
  return {
    key: sprint.sprint.key,
    teamId: team.team.id,
    working: () => workingOf(team),
    candidates: counts[at] ?? 0,
  };
}

/** A tracker's incident can be a work item as well; it has been recorded. */
function withoutIncidents(items: readonly CandidateItem[], { index }: Ground): CandidateItem[] {
  return items.filter(({ item }) => !index.incidents().has(item.key));
}

function byPlace(one: CandidateItem, other: CandidateItem): number {
  return one.at - other.at || other.score - one.score || (one.item.key < other.item.key ? -1 : 1);
}

type WorkingOf = (team: PlannedTeam) => WorkingTime;

/** The working time of each team over all times that items have; made when it is first asked for. */
function workingTimes(teams: readonly PlannedTeam[], arrivals: readonly Arrival[]): WorkingOf {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { item } of arrivals) {
    const { createdAt, completedAt } = item;
    if (isSound(createdAt) && createdAt < from) from = createdAt;
    if (isSound(createdAt) && createdAt > to) to = createdAt;
    if (isSound(completedAt) && completedAt < from) from = completedAt;
    if (isSound(completedAt) && completedAt > to) to = completedAt;
  }
  const [first, last] = from <= to ? [from, to + 2 * DAY_MS] : [0, 0];
  const made = new Map(teams.map((team) => [team, once(() => workingTime(team.team.calendar, first, last))]));
  return (team) => made.get(team)?.() ?? workingTime(team.team.calendar, first, last);
}
