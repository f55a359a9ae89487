import type { AnalysisResult } from '../../engine/api.ts';
import { toLocalText } from './local-times.ts';
import type { OverviewSearch } from './overview-search.ts';
import { type SprintPreset, sprintCountOf } from './view-search.ts';

export type TeamResult = AnalysisResult['teams'][number];
export type SprintResult = TeamResult['sprints'][number];

/** The team of the address; else the one with the latest sprint; undefined only if there is none. */
export function chooseTeam(teams: readonly TeamResult[], search: Pick<OverviewSearch, 'team'>): TeamResult | undefined {
  const named = teams.find(({ id }) => id === search.team);
  return named ?? teams.toSorted((a, b) => latestStart(b) - latestStart(a))[0];
}

/**
 * The sprints of a team that are shown, in order of start: those of the chosen range, else the latest that have begun. A
 * range with an end that is not there is none.
 */
export function chooseSprints(team: TeamResult, search: OverviewSearch): readonly SprintResult[] {
  const begun = begunSprints(team);
  return inRange(begun, search) ?? latest(begun, sprintCountOf(search), team.zone);
}

/** The sprints of a team that have begun: those that can be shown. */
export function begunSprints(team: TeamResult): readonly SprintResult[] {
  return team.sprints.filter(({ state }) => state !== 'future');
}

/** The sprints from one to the other, whichever is the earlier; undefined without both. */
export function inRange(
  sprints: readonly SprintResult[],
  { since, until }: Pick<OverviewSearch, 'since' | 'until'>,
): readonly SprintResult[] | undefined {
  const ends = [since, until].map((end) => sprints.findIndex(({ key }) => key === end));
  return ends.includes(-1) ? undefined : sprints.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** The team with only the sprints shown. */
export function withSprints(team: TeamResult, keys: readonly string[]): TeamResult {
  return { ...team, sprints: team.sprints.filter(({ key }) => keys.includes(key)) };
}

function latest(sprints: readonly SprintResult[], preset: SprintPreset, zone: string): readonly SprintResult[] {
  if (preset === 'all') return sprints;
  if (preset !== 'quarter') return sprints.slice(-preset);
  const last = sprints.at(-1);
  return last === undefined
    ? []
    : sprints.filter(({ start }) => quarterOf(start, zone) === quarterOf(last.start, zone));
}

/** The calendar quarter in which a sprint begins, in the team's zone: "2026 3" is October to December. */
function quarterOf(start: SprintResult['start'], zone: string): string {
  const [year, month] = toLocalText(start, zone).split('-');
  return `${year} ${Math.floor((Number(month) - 1) / 3)}`;
}

function latestStart(team: TeamResult): number {
  return team.sprints.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
}
