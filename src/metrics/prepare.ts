import type { Dataset, Definition, IncidentFilter, Method } from '../domain/index.ts';
import { filterName } from '../domain/index.ts';
import type { Analysis } from './analysis.ts';
import { once } from './dataset-index.ts';
import { type DefinedHours, definedHours } from './definitions/chosen-hours.ts';
import { type Ground, groundOf } from './definitions/dataset-ground.ts';
import type { MultiplierRanges } from './points/draws.ts';
import { recordedWork } from './points/recorded-work.ts';
import type { KnownIncidents } from './points/sprint-efforts.ts';
import { type OpenWeight, type WeighedItem, weighedItems, withItemPoints, withItems } from './questions/off-plan.ts';
import type { PaceOf } from './questions/suspected-items.ts';
import { type PreparedTeam, prepareTeam } from './team-analysis.ts';
import { cellsByTeam } from './team-cells.ts';

/** All numbers of a dataset but for the ranges of single sprints. */
export type PreparedAnalysis = {
  readonly teams: readonly PreparedTeam[];
  readonly noTeam: Analysis['noTeam'];
  readonly multipliers: MultiplierRanges;
  /** What counts, as the draws are seeded with it (METHOD 2.11). */
  readonly countedAs: string;
};

/** Which incidents count, and a factor on every person-hour of theirs (absent = 1). */
export type PrepareOptions = {
  readonly definition: Definition;
  /** Narrows what counts further. */
  readonly filter?: IncidentFilter | undefined;
  readonly hoursFactor?: number;
  /** How open questions count under `off-plan` (METHOD 2.12); absent = by precision. No other definition has any. */
  readonly open?: OpenWeight;
};

/**
 * Computes everything that no view changes: hours, capacity, scope, pace and point values. Each kind of row is walked
 * through once, so the work grows with the rows, not with rows times sprints. Incidents outside the definition do not exist
 * for any of it (METHOD 2.12): an item that is linked to one is ordinary work. Only `off-plan` asks for the `paces` that
 * all records give.
 */
export function prepareAnalysis(
  dataset: Dataset,
  { definition, filter, hoursFactor = 1, open = 'precision' }: PrepareOptions,
  paces: () => PaceOf,
): PreparedAnalysis {
  const { method, definitions: own = [] } = dataset;
  const ground = groundOf(dataset);
  const items = definition === 'off-plan' ? weighedItems(dataset, paces, { open, filter }) : NO_ITEMS;
  const defined = definedHours(ground, { definition, own, filter, factor: hoursFactor });
  const chosen = withItems(defined, items, hoursFactor);
  const linked = linkedIncidents(ground, defined);
  const fromLinks = recordedWork(ground.teams, { ...ground.index, incidents: linked.incidents }, linked.hoursOf);
  const recorded = items.length === 0 ? fromLinks : withItemPoints(fromLinks, items, ground.teams);
  const cells = cellsByTeam(chosen);
  const multipliers = multiplierRanges(method, chosen);
  const countedAs = countingName(definition, filter);
  const shared = { recorded, ...linked, multipliers, countedAs, method };
  return {
    teams: ground.teams.map((team) => prepareTeam(team, cells.teams.get(team.team.id), shared)),
    noTeam: cells.noTeam,
    multipliers,
    countedAs,
  };
}

/** The name of a definition, and of what narrows it. */
function countingName(definition: Definition, filter: IncidentFilter | undefined): string {
  const narrowed = filterName(filter);
  return narrowed === '' ? definition : `${definition} ${narrowed}`;
}

const NO_ITEMS: readonly WeighedItem[] = [];

/** Only the few incidents that an item is linked to are ever looked up. */
function linkedIncidents(
  { incidents, linked }: Ground,
  { hoursAt }: DefinedHours,
): Pick<KnownIncidents, 'hoursOf' | 'incidents'> {
  const known = once(() =>
    Array.from(linked()).flatMap((position) => {
      const incident = incidents[position];
      const hours = hoursAt(position);
      return incident === undefined || hours === undefined ? [] : [{ incident, hours }];
    }),
  );
  return {
    incidents: once(() => new Map(known().map(({ incident }) => [incident.key, incident]))),
    hoursOf: once(() => new Map(known().map(({ incident, hours }) => [incident.key, hours]))),
  };
}

/** The ranges of METHOD 2.3; that of estimates is the data's own where enough incidents have logged hours as well. */
function multiplierRanges(
  { multipliers }: Method,
  { calibration }: Pick<DefinedHours, 'calibration'>,
): MultiplierRanges {
  return calibration === undefined ? multipliers : { ...multipliers, D: calibration.range };
}
