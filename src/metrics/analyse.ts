import type { Dataset } from '../domain/index.ts';
import { filterName, isPreset, plainFilter } from '../domain/index.ts';
import type { Analysis, TeamAnalysis } from './analysis.ts';
import { type Ground, groundOf } from './definitions/dataset-ground.ts';
import { withNotCounted } from './definitions/not-counted.ts';
import type { IncidentShare } from './incident-share.ts';
import { drawSeed } from './points/draws.ts';
import { sprintShares } from './points/incident-shares.ts';
import { type PreparedAnalysis, type PrepareOptions, prepareAnalysis } from './prepare.ts';
import type { PaceOf } from './questions/suspected-items.ts';
import { analyseSprint } from './sprint-analysis.ts';
import { type PreparedTeam, totalOver } from './team-analysis.ts';

/** Which incidents count, and which sprints need ranges by draws. */
export type AnalyseOptions = PrepareOptions & {
  /** Sprint keys; absent = all. The other sprints have the same values with the envelope as range, labelled "full". */
  readonly rangesFor?: ReadonlySet<string>;
  /** Keys of the sprints that the teams' totals cover; absent = all. */
  readonly totalOf?: ReadonlySet<string>;
};

/**
 * Every number of METHOD 2.1 to 2.11 for one dataset: hours, load, pace, scope, displaced points and what they explain of
 * each shortfall, per team and sprint, with the incidents behind each number. The order of the dataset's rows is
 * irrelevant; teams come in order of id, sprints in order of start. An empty dataset gives an empty analysis.
 *
 * What does not hang on `rangesFor` is remembered for the rows of a dataset, since another view asks for other draws of
 * the same numbers.
 */
export function analyse(dataset: Dataset, options: AnalyseOptions): Analysis {
  const prepared = preparedOf(dataset, options);
  return {
    ...(dataset.asOf !== undefined && { asOf: dataset.asOf }),
    fingerprint: dataset.fingerprint,
    method: '1',
    definition: options.definition,
    ...filterOf(options),
    teams: prepared.teams.map((team) =>
      finishTeam(team, prepared, options, withEveryRecord(dataset, options, team.rest.id)),
    ),
    noTeam: prepared.noTeam,
  };
}

function filterOf(options: AnalyseOptions): Pick<Analysis, 'filter'> {
  const filter = plainFilter(options.filter);
  return filter === undefined ? {} : { filter };
}

/** A team with every record counted; undefined where every record counts already. */
function withEveryRecord(dataset: Dataset, { definition, filter }: AnalyseOptions, teamId: string) {
  const takesAll = definition === 'all' || definition === 'off-plan';
  if (takesAll && plainFilter(filter) === undefined) return undefined;
  return () => preparedOf(dataset, { definition: 'all' }).teams.find(({ rest }) => rest.id === teamId);
}

const preparations = new WeakMap<Ground, Map<string, PreparedAnalysis>>();

/** So many are kept of one dataset at once: the definitions with their bounds, some own ones, and one with half the hours. */
const KEPT = 12;

/** The numbers of a dataset under a definition before any ranges; remembered while its rows live. */
export function preparedOf(dataset: Dataset, options: PrepareOptions): PreparedAnalysis {
  const ground = groundOf(dataset);
  const known = preparations.get(ground) ?? new Map<string, PreparedAnalysis>();
  preparations.set(ground, known);
  const key = nameOf(dataset, options);
  const prepared = known.get(key) ?? prepareAnalysis(dataset, options, () => pacesOf(dataset));
  known.delete(key);
  known.set(key, prepared);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return prepared;
}

/** A text that is equal where the numbers are: what a rule or a list of words says can change while the rows stay. */
function nameOf({ definitions = [], words, verdicts }: Dataset, options: PrepareOptions): string {
  const { definition, filter, hoursFactor = 1, open = 'precision' } = options;
  const name = `${definition} ${hoursFactor} ${filterName(filter)}`;
  if (definition === 'off-plan') return `${name} ${open} ${JSON.stringify([words, [...(verdicts?.items ?? [])]])}`;
  return isPreset(definition) ? name : `${name} ${JSON.stringify(definitions.find(({ id }) => id === definition))}`;
}

/** The recent pace of each sprint, all records counted: what the points of an item are in hours (METHOD 2.12). */
export function pacesOf(dataset: Dataset): PaceOf {
  const paces = new Map<string, number>();
  for (const { facts } of preparedOf(dataset, { definition: 'all' }).teams) {
    for (const { sprint, pace } of facts) if (pace !== undefined) paces.set(sprint.sprint.key, pace.value);
  }
  return (sprintKey) => paces.get(sprintKey);
}

/**
 * The incidents behind one team's numbers; with `sprintKeys` those of these sprints only, which takes no look at the others.
 * Nothing for a team that is not there.
 */
export function sharesOf(
  dataset: Dataset,
  options: PrepareOptions & { readonly teamId: string; readonly sprintKeys?: readonly string[] },
): readonly IncidentShare[] {
  const team = preparedOf(dataset, options).teams.find(({ rest }) => rest.id === options.teamId);
  const { sprintKeys } = options;
  if (team === undefined || sprintKeys === undefined) return team?.shares() ?? [];
  return team.facts.filter(({ sprint }) => sprintKeys.includes(sprint.sprint.key)).flatMap(sprintShares);
}

function finishTeam(
  team: PreparedTeam,
  prepared: PreparedAnalysis,
  options: AnalyseOptions,
  all: (() => PreparedTeam | undefined) | undefined,
): TeamAnalysis {
  const { multipliers, countedAs } = prepared;
  const sprints = team.sprints.map((sprint) => {
    const { key, id, teamId } = sprint.base;
    const isDrawn = options.rangesFor === undefined || options.rangesFor.has(key);
    return analyseSprint(sprint, multipliers, isDrawn ? drawSeed(teamId, id, countedAs) : undefined);
  });
  const { totalOf } = options;
  const total = totalOf === undefined ? team.total() : totalOver(team, totalOf, prepared);
  return {
    ...team.rest,
    ...(all === undefined ? { sprints, total } : withNotCounted({ sprints, total }, all, totalOf)),
    get shares() {
      return team.shares();
    },
  };
}
