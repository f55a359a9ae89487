import type { AnalysisResult } from '../../engine/api.ts';
import type { OverviewSearch, SprintCount } from './overview-search.ts';
import { sprintCountOf } from './overview-search.ts';

export type TeamResult = AnalysisResult['teams'][number];
export type SprintResult = TeamResult['sprints'][number];

/** The team of the address; else the one with the latest sprint; undefined only if there is none. */
export function chooseTeam(teams: readonly TeamResult[], search: OverviewSearch): TeamResult | undefined {
  const named = teams.find(({ id }) => id === search.team);
  return named ?? teams.toSorted((a, b) => latestStart(b) - latestStart(a))[0];
}

/** The latest sprints of a team that have begun, in order of start. */
export function chooseSprints(team: TeamResult, search: OverviewSearch): readonly SprintResult[] {
  return latest(
    team.sprints.filter(({ state }) => state !== 'future'),
    sprintCountOf(search),
  );
}

/** The team with only the sprints shown. */
export function withSprints(team: TeamResult, keys: readonly string[]): TeamResult {
  return { ...team, sprints: team.sprints.filter(({ key }) => keys.includes(key)) };
}

function latest<Item>(items: readonly Item[], count: SprintCount): readonly Item[] {
  return count === 'all' ? items : items.slice(-count);
}

function latestStart(team: TeamResult): number {
  return team.sprints.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
}
