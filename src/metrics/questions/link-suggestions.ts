import type { Dataset, Incident, WorkItem } from '../../domain/index.ts';
import { groupBy } from '../dataset-index.ts';
import { responseOf } from '../hours/engaged-time.ts';
import { FIX_GRACE_MS, titleWords } from '../points/linking.ts';
import { ascendingOrder } from '../statistics/ascending-order.ts';
import { timedPostings } from '../time/timed-postings.ts';
import { type Candidate, candidatesOf } from './suggestible-items.ts';

/** An item that may belong to an incident: it names a service of it, or their titles are alike. `similarity` 0 to 1. */
export type SuggestedLink = {
  readonly item: WorkItem;
  readonly incident: Incident;
  readonly reason: 'service' | 'title';
  readonly similarity: number;
};

/** METHOD 2.9. */
const LEAST_SIMILARITY = 0.3;
const MOST_PER_INCIDENT = 3;

/**
 * Finished, unplanned items without a link that may belong to an incident (METHOD 2.9): of a team of the incident, under way
 * at some time between the incident's response and 24 h after its end, and with a service of the incident among the labels
 * or titles with a Jaccard similarity of at least 0.3. At most three per incident, the same service first, then the most
 * alike. They are suggestions: none of them counts before a person confirms it.
 *
 * Items are found by team and word, or by team and service, among those that were under way, so that the work grows with
 * incidents and items and not with their product.
 */
export function linkSuggestions(dataset: Dataset): readonly SuggestedLink[] {
  const candidates = candidatesOf(dataset, servicesOf(dataset.incidents));
  const searches = new Map(
    [...groupBy(candidates, ({ item }) => (item.teamId === undefined ? [] : [item.teamId]))].map(([id, own]) => [
      id,
      searchOf(own),
    ]),
  );
  if (searches.size === 0) return [];
  return byBeginning(dataset.incidents).flatMap(({ incident, from, until }) => {
    const asked = incident.teamIds.flatMap((teamId) => searches.get(teamId) ?? []);
    if (asked.length === 0) return [];
    const words = titleWords(incident.title ?? '');
    const found = asked.flatMap((search) => search({ incident, words, from, until }));
    return found.sort(byFit).slice(0, MOST_PER_INCIDENT);
  });
}

function servicesOf(incidents: readonly Incident[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { services } of incidents) for (const service of services) names.add(service.trim().toLowerCase());
  return names;
}

type Beginning = { readonly incident: Incident; readonly from: number; readonly until: number };

function byBeginning(incidents: readonly Incident[]): readonly Beginning[] {
  const known: Beginning[] = [];
  for (const incident of incidents) {
    const { start, end } = responseOf(incident);
    if (start !== undefined) known.push({ incident, from: start, until: end + FIX_GRACE_MS });
  }
  const order = ascendingOrder(Float64Array.from(known, ({ from }) => from));
  return [...order].flatMap((position) => known[position] ?? []);
}

/** An incident with the words of its title, and the time in which its items were under way. Asked in order of `from`. */
type Question = Beginning & { readonly words: ReadonlySet<string> };
type Search = (question: Question) => readonly SuggestedLink[];

/** Finds the best items of one team. What is counted per item is set back after each question. */
function searchOf(candidates: readonly Candidate[]): Search {
  const byWord = timedPostings(candidates, ({ words }) => words);
  const byService = timedPostings(candidates, ({ services }) => services);
  const shared = new Uint16Array(candidates.length);
  const isNamed = new Uint8Array(candidates.length);
  const seen: number[] = [];
  const see = (at: number): void => {
    if (shared[at] === 0 && isNamed[at] === 0) seen.push(at);
  };
  return ({ incident, words, from, until }) => {
    for (const service of incident.services) {
      byService.each(service.trim().toLowerCase(), from, until, (at) => {
        see(at);
        isNamed[at] = 1;
      });
    }
    for (const word of words) {
      byWord.each(word, from, until, (at) => {
        see(at);
        shared[at] = (shared[at] ?? 0) + 1;
      });
    }
    const best: SuggestedLink[] = [];
    for (const at of seen) {
      const candidate = candidates[at];
      if (candidate !== undefined) addFit(best, incident, words, candidate, isNamed[at] === 1, shared[at] ?? 0);
      shared[at] = 0;
      isNamed[at] = 0;
    }
    seen.length = 0;
    return best;
  };
}

/** Puts an item among the best where it fits and is one of them; nearly none is, so nothing is made for the others. */
function addFit(
  best: SuggestedLink[],
  incident: Incident,
  words: ReadonlySet<string>,
  { item, words: itemWords }: Candidate,
  isNamed: boolean,
  shared: number,
): void {
  const all = words.size + itemWords.size - shared;
  const similarity = all === 0 ? 0 : shared / all;
  if (!isNamed && similarity < LEAST_SIMILARITY) return;
  const last = best[MOST_PER_INCIDENT - 1];
  const reason = isNamed ? 'service' : 'title';
  const link = { item, incident, reason, similarity } as const;
  if (last !== undefined && byFit(last, link) <= 0) return;
  best.push(link);
  best.sort(byFit);
  if (best.length > MOST_PER_INCIDENT) best.pop();
}

function byFit(one: SuggestedLink, other: SuggestedLink): number {
  if (one.reason !== other.reason) return one.reason === 'service' ? -1 : 1;
  return other.similarity - one.similarity || (one.item.key < other.item.key ? -1 : 1);
}
