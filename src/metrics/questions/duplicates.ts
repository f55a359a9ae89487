import type { Incident } from '../../domain/index.ts';
import { similarity, titleWords } from '../points/linking.ts';
import { ascendingOrder } from '../statistics/ascending-order.ts';

/** Two records that look like one incident; `first` began earlier. `similarity` of the titles, 0.5 to 1. */
export type Duplicate = { readonly first: Incident; readonly second: Incident; readonly similarity: number };

/** METHOD 2.9: starts of two records of one incident are at most this far apart. */
const WINDOW_MS = 15 * 60_000;
const LEAST_SIMILARITY = 0.5;

/**
 * Records of two tools, or of two sites of one tool, that may be one incident (METHOD 2.9): the same service, whatever its
 * capitals, starts at most 15 minutes apart, and titles with a Jaccard similarity of at least 0.5. Most alike first. They
 * are suggestions: nothing is merged by them. Each record is compared with those of its service that began shortly before
 * it only, so the work grows with the records.
 */
export function duplicatesOf(incidents: readonly Incident[]): readonly Duplicate[] {
  const found = new Map<string, Duplicate>();
  for (const group of byService(incidents)) addPairs(group, found);
  return [...found.values()].sort(
    (one, other) =>
      other.similarity - one.similarity ||
      startOf(one.first) - startOf(other.first) ||
      (one.first.key + one.second.key < other.first.key + other.second.key ? -1 : 1),
  );
}

/** Records with a start and a title, in order of start. */
function byService(incidents: readonly Incident[]): Iterable<readonly Incident[]> {
  const usable = incidents.filter(({ startedAt, title }) => startedAt !== undefined && title !== undefined);
  const groups = new Map<string, Incident[]>();
  for (const position of ascendingOrder(Float64Array.from(usable, startOf))) {
    const incident = usable[position];
    if (incident === undefined) continue;
    const services = incident.services.map((name) => name.trim().toLowerCase());
    for (const service of services.length > 1 ? new Set(services) : services) {
      const group = groups.get(service);
      if (group === undefined) groups.set(service, [incident]);
      else group.push(incident);
    }
  }
  return groups.values();
}

/** The words of titles are taken apart only where a record has another one near, which most have not. */
function addPairs(group: readonly Incident[], found: Map<string, Duplicate>): void {
  const words = new Map<Incident, ReadonlySet<string>>();
  const wordsOf = (incident: Incident): ReadonlySet<string> => {
    const known = words.get(incident) ?? titleWords(incident.title ?? '');
    words.set(incident, known);
    return known;
  };
  let oldest = 0;
  group.forEach((incident, index) => {
    while (startOf(incident) - startOf(group[oldest]) > WINDOW_MS) oldest += 1;
    for (let near = oldest; near < index; near += 1) {
      const other = group[near];
      if (other === undefined || (other.source === incident.source && other.site === incident.site)) continue;
      const alike = similarity(wordsOf(other), wordsOf(incident));
      if (alike < LEAST_SIMILARITY) continue;
      const [first, second] = isBefore(other, incident) ? [other, incident] : [incident, other];
      found.set(`${first.key} ${second.key}`, { first, second, similarity: alike });
    }
  });
}

function isBefore(one: Incident, other: Incident): boolean {
  return startOf(one) < startOf(other) || (startOf(one) === startOf(other) && one.key < other.key);
}

function startOf(incident: Incident | undefined): number {
  return incident?.startedAt ?? Number.POSITIVE_INFINITY;
}
