import type { Definition, Incident } from '../domain/index.ts';
import { filterName } from '../domain/index.ts';
import { sharesOf } from '../metrics/analyse.ts';
import { groundOf } from '../metrics/definitions/dataset-ground.ts';
import type { IncidentShare } from '../metrics/incident-share.ts';
import type { Writable } from '../metrics/writable.ts';
import type { IncidentPage, IncidentQuery, IncidentSums } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { fileLinesIn } from './file-lines.ts';
import { byMostHours, inOrder } from './incident-order.ts';
import type { Shelf } from './library.ts';

/** One screenful of the incidents behind a number, each with the files and lines it came from, and the sums of all of them. */
export function incidentPage(shelf: Shelf, query: IncidentQuery): IncidentPage {
  const { shares, sums } = matchingIn(shelf, query);
  const fileLines = fileLinesIn(shelf.imports);
  const incidentOf = incidentsOf(shelf);
  return {
    total: shares.length,
    sums,
    shares: shares.slice(query.offset, query.offset + query.limit).map((share) => ({
      ...share,
      services: incidentOf(share)?.services ?? [],
      fileLine: fileLines(share.origins),
    })),
  };
}

type Matching = { readonly shares: readonly IncidentShare[]; readonly sums: IncidentSums };

/** So many lists are kept: a long one is asked for page by page, and people go back to what they have just seen. */
const MOST_KEPT = 8;
const kept = new WeakMap<Shelf, Map<string, Matching>>();

/** All that match, in order: the lines of a place, of them those with the text, of them the order; each step is kept. */
function matchingIn(shelf: Shelf, query: IncidentQuery): Matching {
  const { offset: _offset, limit: _limit, filter, order, text = '', ...rest } = query;
  const definition = chosenDefinition(shelf, query.definition);
  const place = JSON.stringify([{ ...rest, definition }, filterName(filter)]);
  const wanted = text.trim().toLowerCase();
  const all = () => keep(shelf, place, () => placed(shelf, query, definition));
  const found = () =>
    wanted === ''
      ? all()
      : keep(shelf, JSON.stringify([place, wanted]), () =>
          withText(shelf, foundBefore(shelf, place, wanted) ?? all(), wanted),
        );
  if (order === undefined) return found();
  return keep(shelf, JSON.stringify([place, wanted, order]), () => {
    const { shares, sums } = found();
    return { shares: inOrder(shares, order, sprintPlaces(shelf)), sums };
  });
}

function keep(shelf: Shelf, name: string, make: () => Matching): Matching {
  const known = kept.get(shelf) ?? new Map<string, Matching>();
  kept.set(shelf, known);
  const matching = known.get(name) ?? make();
  known.delete(name);
  known.set(name, matching);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return matching;
}

function placed(shelf: Shelf, query: IncidentQuery, definition: Definition): Matching {
  const { filter, teamId } = query;
  const sprintKeys = sprintsAsked(query);
  const asked = { definition, filter, teamId, ...(sprintKeys !== undefined && { sprintKeys }) };
  const shares = byMostHours(sharesOf(shelf.folded.dataset, asked).filter(placeTest(query)));
  return { shares, sums: sumsOf(shares) };
}

function withText(shelf: Shelf, { shares }: Matching, wanted: string): Matching {
  const incidentOf = incidentsOf(shelf);
  const hasText = (text: string) => text.toLowerCase().includes(wanted);
  const found = shares.filter(
    (share) => hasText(share.id) || hasText(share.title ?? '') || (incidentOf(share)?.services.some(hasText) ?? false),
  );
  return { shares: found, sums: sumsOf(found) };
}

/** What was found for the longest beginning of a text, as a person types it: all that has the text is among it. */
function foundBefore(shelf: Shelf, place: string, wanted: string): Matching | undefined {
  const known = kept.get(shelf);
  for (let end = wanted.length - 1; end > 0; end -= 1) {
    const matching = known?.get(JSON.stringify([place, wanted.slice(0, end)]));
    if (matching !== undefined) return matching;
  }
  return undefined;
}

/** The sprints that alone are asked about; undefined where other places may be. */
function sprintsAsked({ sprintKey, sprintKeys, place }: IncidentQuery): readonly string[] | undefined {
  if (place !== 'sprint') return undefined;
  return sprintKey === undefined ? sprintKeys : [sprintKey];
}

/** `gap` and `not-placed` can be asked for as a place, or in place of a sprint. */
function placeTest({ sprintKey, sprintKeys, place }: IncidentQuery): (share: IncidentShare) => boolean {
  const among = sprintKeys === undefined ? undefined : new Set<string | undefined>(sprintKeys);
  return (share) => {
    const isThere = sprintKey === undefined || share.sprintKey === sprintKey || share.place === sprintKey;
    const isAmong = among === undefined || among.has(share.sprintKey);
    return isThere && isAmong && (place === undefined || share.place === place);
  };
}

function incidentsOf({ folded }: Shelf): (share: IncidentShare) => Incident | undefined {
  const incidents = groundOf(folded.dataset).index.incidents();
  return ({ incidentKey }) => incidents.get(incidentKey);
}

/** The place of each sprint in time, by key. */
function sprintPlaces({ folded }: Shelf): (sprintKey: string) => number | undefined {
  const starts = new Map(folded.dataset.sprints.map(({ key, startAt }) => [key, startAt] as const));
  return (key) => starts.get(key);
}

/** Sums of what is known; absent where none of it is. */
function sumsOf(shares: readonly IncidentShare[]): IncidentSums {
  let [hoursOn, hoursOff] = [0, 0];
  const known: Writable<Pick<IncidentSums, 'hoursNotPlaced' | 'points' | 'explainedPoints'>> = {};
  for (const share of shares) {
    hoursOn += share.hoursOn;
    hoursOff += share.hoursOff;
    for (const field of KNOWN_IN_PART) {
      const value = share[field];
      if (value !== undefined) known[field] = (known[field] ?? 0) + value;
    }
  }
  return { hoursOn, hoursOff, ...known };
}

const KNOWN_IN_PART = ['hoursNotPlaced', 'points', 'explainedPoints'] as const;
