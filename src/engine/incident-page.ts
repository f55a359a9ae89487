import type { Incident } from '../domain/index.ts';
import { filterName } from '../domain/index.ts';
import { sharesOf } from '../metrics/analyse.ts';
import type { IncidentShare } from '../metrics/analysis.ts';
import { groundOf } from '../metrics/dataset-ground.ts';
import type { IncidentPage, IncidentQuery, IncidentSums } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { fileLinesIn } from './file-lines.ts';
import { inOrder } from './incident-order.ts';
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

const latest = new WeakMap<Shelf, { readonly name: string; readonly matching: Matching }>();

/** All that match, in order; remembered, since a long list is asked for page by page. */
function matchingIn(shelf: Shelf, query: IncidentQuery): Matching {
  const { offset: _offset, limit: _limit, filter, ...rest } = query;
  const definition = chosenDefinition(shelf, query.definition);
  const name = JSON.stringify([{ ...rest, definition }, filterName(filter)]);
  const known = latest.get(shelf);
  if (known?.name === name) return known.matching;
  const sprintKeys = sprintsAsked(query);
  const asked = { definition, filter, teamId: query.teamId, ...(sprintKeys !== undefined && { sprintKeys }) };
  const hasText = textTest(shelf, query.text);
  const found = sharesOf(shelf.folded.dataset, asked).filter((share) => matches(share, query) && hasText(share));
  const matching = { shares: inOrder(found, query.order, sprintPlaces(shelf)), sums: sumsOf(found) };
  latest.set(shelf, { name, matching });
  return matching;
}

/** The sprints that alone are asked about; undefined where other places may be. */
function sprintsAsked({ sprintKey, sprintKeys, place }: IncidentQuery): readonly string[] | undefined {
  if (place !== 'sprint') return undefined;
  return sprintKey === undefined ? sprintKeys : [sprintKey];
}

/** `gap` and `not-placed` can be asked for as a place, or in place of a sprint. */
function matches(share: IncidentShare, { sprintKey, sprintKeys, place }: IncidentQuery): boolean {
  const isThere = sprintKey === undefined || share.sprintKey === sprintKey || share.place === sprintKey;
  const isAmong = sprintKeys === undefined || sprintKeys.some((key) => key === share.sprintKey);
  return isThere && isAmong && (place === undefined || share.place === place);
}

function textTest(shelf: Shelf, text = ''): (share: IncidentShare) => boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return () => true;
  const incidentOf = incidentsOf(shelf);
  return (share) => {
    const texts = [share.id, share.title ?? '', ...(incidentOf(share)?.services ?? [])];
    return texts.some((each) => each.toLowerCase().includes(wanted));
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

function sumsOf(shares: readonly IncidentShare[]): IncidentSums {
  const hoursNotPlaced = knownSum(shares, (share) => share.hoursNotPlaced);
  const points = knownSum(shares, (share) => share.points);
  const explainedPoints = knownSum(shares, (share) => share.explainedPoints);
  return {
    hoursOn: knownSum(shares, ({ hoursOn }) => hoursOn) ?? 0,
    hoursOff: knownSum(shares, ({ hoursOff }) => hoursOff) ?? 0,
    ...(hoursNotPlaced !== undefined && { hoursNotPlaced }),
    ...(points !== undefined && { points }),
    ...(explainedPoints !== undefined && { explainedPoints }),
  };
}

function knownSum(
  shares: readonly IncidentShare[],
  read: (share: IncidentShare) => number | undefined,
): number | undefined {
  return shares.reduce<number | undefined>((sum, share) => {
    const value = read(share);
    return value === undefined ? sum : (sum ?? 0) + value;
  }, undefined);
}
