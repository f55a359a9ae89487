import type { Dataset, Definition, Incident } from '../domain/index.ts';
import { sharesOf } from '../metrics/analyse.ts';
import { definitionTest } from '../metrics/definitions/defined-incidents.ts';
import type { IncidentShare } from '../metrics/incident-share.ts';
import type { IncidentHit, IncidentPlace, SearchHits, SearchQuery, SprintHit } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { knownIncident } from './known-incident.ts';
import type { Shelf } from './library.ts';

/** What a text finds; nothing for a text without a word. */
export function searchShelf({ folded }: Shelf, { text, limit }: SearchQuery): SearchHits {
  const words = plain(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { teams, sprints, incidents } = indexOf(folded.dataset);
  const sprintsFound = best(sprints, words, limit);
  const incidentsFound = best(incidents, words, limit);
  return {
    teams: best(teams, words, limit).entries,
    sprints: sprintsFound.entries,
    incidents: incidentsFound.entries,
    found: { sprints: sprintsFound.count, incidents: incidentsFound.count },
  };
}

/** Where the page shows an incident: its largest share, under the definition of the settings or else under all records. */
export function placeOfIncident(shelf: Shelf, key: string): IncidentPlace | undefined {
  const { dataset } = shelf.folded;
  const incident = knownIncident(dataset, key);
  if (incident === undefined) return undefined;
  const chosen = chosenDefinition(shelf);
  const isOutsideDefinition = !definitionTest(chosen, dataset.definitions)(incident);
  const definition: Definition = isOutsideDefinition ? 'all' : chosen;
  const places = incident.teamIds.flatMap((teamId) =>
    sharesOf(dataset, { definition, teamId })
      .filter(({ incidentKey }) => incidentKey === incident.key)
      .map((share) => ({ teamId, share })),
  );
  const [largest] = places.toSorted((one, other) => hoursOf(other.share) - hoursOf(one.share));
  if (largest === undefined) return undefined;
  const { teamId, share } = largest;
  return {
    teamId,
    place: share.place,
    ...(share.sprintKey !== undefined && { sprintKey: share.sprintKey }),
    isOutsideDefinition,
  };
}

function hoursOf({ hoursOn, hoursOff, hoursNotPlaced }: IncidentShare): number {
  return hoursOn + hoursOff + (hoursNotPlaced ?? 0);
}

/** `name` is what a person would type first, `all` everything that can be typed; both plain. */
type Entry<Shown> = { readonly name: string; readonly all: string; readonly shown: Shown };

type Index = {
  readonly teams: readonly Entry<SearchHits['teams'][number]>[];
  readonly sprints: readonly Entry<SprintHit>[];
  readonly incidents: readonly Entry<IncidentHit>[];
};

/** Made once per dataset: a hundred thousand titles are not made plain at each letter. */
const indexes = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const made = toIndex(dataset);
  indexes.set(dataset, made);
  return made;
}

function toIndex({ teams, sprints, incidents }: Dataset): Index {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    teams: teams.map(({ id, name }) => entry({ id, name }, name)),
    sprints: sprints
      .toSorted((one, other) => (other.startAt ?? 0) - (one.startAt ?? 0))
      .flatMap(({ key, name, teamId }) => {
        const teamName = teamId === undefined ? undefined : names.get(teamId);
        if (teamId === undefined || teamName === undefined) return [];
        return [entry({ key, name, teamId, teamName }, name, teamName)];
      }),
    incidents: incidents
      .toSorted((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0))
      .map((incident) => entry(toHit(incident), incident.id, incident.title ?? '', ...(incident.aliases ?? []))),
  };
}

function toHit({ key, id, title, startedAt }: Incident): IncidentHit {
  return { key, id, ...(title !== undefined && { title }), ...(startedAt !== undefined && { startedAt }) };
}

function entry<Shown>(shown: Shown, name: string, ...others: readonly string[]): Entry<Shown> {
  return { shown, name: plain(name), all: plain([name, ...others].join(' ')) };
}

const NOT_ASCII = /[^\p{ASCII}]/u;

/** Small letters without accents: what a person types in a hurry. */
function plain(text: string): string {
  const small = text.toLowerCase();
  return NOT_ASCII.test(small) ? small.normalize('NFKD').replaceAll(/\p{M}/gu, '') : small;
}

type Found<Shown> = { readonly entries: readonly Shown[]; readonly count: number };

/** The entries that have every word: those that are named so, then those whose name or text begins so, then the others. */
function best<Shown>(entries: readonly Entry<Shown>[], words: readonly string[], limit: number): Found<Shown> {
  if (words.length === 0) return { entries: [], count: 0 };
  const text = words.join(' ');
  const ranks: Shown[][] = [[], [], [], []];
  let count = 0;
  for (const each of entries) {
    if (!words.every((word) => each.all.includes(word))) continue;
    count += 1;
    const rank = ranks[rankOf(each, text)];
    if (rank !== undefined && rank.length < limit) rank.push(each.shown);
  }
  return { entries: ranks.flat().slice(0, limit), count };
}

/** 0 = named so, 1 = its name begins so, 2 = a word of it begins so, 3 = it has it somewhere. */
function rankOf({ name, all }: Entry<unknown>, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const at = all.indexOf(text);
  return at === 0 || (at > 0 && !/[\p{L}\p{N}]/u.test(all.charAt(at - 1))) ? 2 : 3;
}
