import type { Dataset } from '../domain/index.ts';
import type { Analysis, TeamAnalysis } from './analysis.ts';
import { drawSeed } from './draws.ts';
import { type PreparedAnalysis, prepareAnalysis } from './prepare.ts';
import { analyseSprint } from './sprint-analysis.ts';
import { type PreparedTeam, totalOver } from './team-analysis.ts';

/** Ids of the definitions of what counts as an incident (METHOD 2.12) that can be computed. */
export const DEFINITIONS = ['all'] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Tells a definition that can be computed from any other id; there is no silent stand-in for an unknown one. */
export function isDefinition(id: string): id is Definition {
  return DEFINITIONS.some((definition) => definition === id);
}

/** Which incidents count, and which sprints need ranges by draws. */
export type AnalyseOptions = {
  readonly definition: Definition;
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
 * What does not hang on `rangesFor` is remembered for a dataset object, since another view asks for other draws of the
 * same numbers.
 */
export function analyse(dataset: Dataset, options: AnalyseOptions): Analysis {
  const prepared = remembered(dataset, options.definition);
  return {
    ...(dataset.asOf !== undefined && { asOf: dataset.asOf }),
    fingerprint: dataset.fingerprint,
    method: '1',
    definition: options.definition,
    teams: prepared.teams.map((team) => finishTeam(team, prepared, options)),
    noTeam: prepared.noTeam,
  };
}

const preparations = new WeakMap<Dataset, { readonly definition: Definition; readonly prepared: PreparedAnalysis }>();

function remembered(dataset: Dataset, definition: Definition): PreparedAnalysis {
  const known = preparations.get(dataset);
  if (known?.definition === definition) return known.prepared;
  const prepared = prepareAnalysis(dataset, definition);
  preparations.set(dataset, { definition, prepared });
  return prepared;
}

function finishTeam(team: PreparedTeam, { multipliers }: PreparedAnalysis, options: AnalyseOptions): TeamAnalysis {
  const sprints = team.sprints.map((sprint) => {
    const { key, id, teamId } = sprint.base;
    const isDrawn = options.rangesFor === undefined || options.rangesFor.has(key);
    return analyseSprint(sprint, multipliers, isDrawn ? drawSeed(teamId, id, options.definition) : undefined);
  });
  const { totalOf, definition } = options;
  const total = totalOf === undefined ? team.rest.total : totalOver(team, totalOf, { multipliers, definition });
  return {
    ...team.rest,
    sprints,
    total,
    get shares() {
      return team.shares();
    },
  };
}
