import type { Dataset, Definition, Method } from '../domain/index.ts';
import type { Analysis } from './analysis.ts';
import { type DefinedHours, definedHours } from './chosen-hours.ts';
import { type Ground, groundOf } from './dataset-ground.ts';
import { once } from './dataset-index.ts';
import type { MultiplierRanges } from './draws.ts';
import { recordedWork } from './recorded-work.ts';
import type { KnownIncidents } from './sprint-efforts.ts';
import { type PreparedTeam, prepareTeam } from './team-analysis.ts';
import { cellsByTeam } from './team-cells.ts';

/** All numbers of a dataset but for the ranges of single sprints. */
export type PreparedAnalysis = {
  readonly teams: readonly PreparedTeam[];
  readonly noTeam: Analysis['noTeam'];
  readonly multipliers: MultiplierRanges;
};

/** Which incidents count, and a factor on every person-hour of theirs (absent = 1). */
export type PrepareOptions = { readonly definition: Definition; readonly hoursFactor?: number };

/**
 * Computes everything that no view changes: hours, capacity, scope, pace and point values. Each kind of row is walked
 * through once, so the work grows with the rows, not with rows times sprints. Incidents outside the definition do not exist
 * for any of it (METHOD 2.12): an item that is linked to one is ordinary work.
 */
export function prepareAnalysis(dataset: Dataset, { definition, hoursFactor = 1 }: PrepareOptions): PreparedAnalysis {
  const { method } = dataset;
  const ground = groundOf(dataset);
  const chosen = definedHours(ground, definition, hoursFactor);
  const linked = linkedIncidents(ground, chosen);
  const recorded = recordedWork(ground.teams, { ...ground.index, incidents: linked.incidents }, linked.hoursOf);
  const cells = cellsByTeam(chosen);
  const multipliers = multiplierRanges(method, chosen);
  const shared = { recorded, ...linked, multipliers, definition, method };
  return {
    teams: ground.teams.map((team) => prepareTeam(team, cells.teams.get(team.team.id), shared)),
    noTeam: cells.noTeam,
    multipliers,
  };
}

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
