import { useQuery } from '@tanstack/react-query';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { Sensitivity } from '../../../metrics/sensitivity/sensitivity.ts';
import {
  analysisQuery,
  incidentsQuery,
  lensQuery,
  sensitivityQuery,
  teamQuestionsQuery,
  usualQuery,
} from '../../queries/data.ts';
import { useEngine } from '../../queries/engine.tsx';
import { ledgerQuery } from '../../queries/ledger.ts';
import { type ShownSprint, shownSprint } from '../../view/sprint/sprint-view.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import { useCounted } from '../counted.ts';

type RangedSprint = { readonly analysis: AnalysisResult; readonly team: TeamResult; readonly shown: ShownSprint };

/** The same numbers with the likely ranges of the shown sprint; stale until those are there. */
export function useRangedSprint({ analysis, team, shown }: RangedSprint): RangedSprint & { readonly isStale: boolean } {
  const view = { sprintKeys: [shown.sprint.key], ...useCounted() };
  const query = useQuery(analysisQuery(useEngine(), view));
  const ranged = query.data?.ok === true ? query.data.value : analysis;
  const rangedTeam = ranged.teams.find(({ id }) => id === team.id) ?? team;
  const rangedShown = shownSprint(rangedTeam, shown.sprint.key) ?? shown;
  return {
    analysis: ranged,
    team: rangedTeam,
    shown: { ...rangedShown, isOther: shown.isOther },
    isStale: query.isPlaceholderData || query.data === undefined,
  };
}

/** Hours of a sprint's incidents, and those with a return booked; undefined until they are counted. */
export function useReturns(team: TeamResult, sprint: SprintResult): Sensitivity['returns'] | undefined {
  const query = { teamId: team.id, sprintKeys: [sprint.key], ...useCounted() };
  const { data, isPlaceholderData } = useQuery(sensitivityQuery(useEngine(), query));
  return data?.ok === true && !isPlaceholderData ? data.value?.returns : undefined;
}

/** What is usual for the team. */
export function useUsual(team: TeamResult) {
  const result = useQuery(usualQuery(useEngine(), { teamId: team.id, ...useCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** The ledger of the team. */
export function useLedger(team: TeamResult) {
  const result = useQuery(ledgerQuery(useEngine(), { teamId: team.id, ...useCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** The incidents of one sprint; more than this stand together in the last row. */
export const READ_INCIDENTS = { place: 'sprint', offset: 0, limit: 200 } as const;

/** The incidents with time in a sprint. */
export function useSprintIncidents(team: TeamResult, sprint: SprintResult) {
  const place = { sprintKey: sprint.key, ...READ_INCIDENTS };
  const result = useQuery(incidentsQuery(useEngine(), { teamId: team.id, ...place, ...useCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** The sprint under every definition; not the answer about another sprint. */
export function useSprintLens(team: TeamResult, sprint: SprintResult) {
  const query = { teamId: team.id, sprintKeys: [sprint.key], ...useCounted() };
  const { data, isPlaceholderData } = useQuery(lensQuery(useEngine(), query));
  return data?.ok === true && !isPlaceholderData ? data.value : undefined;
}

/** What is asked about the team's items and incidents. */
export function useQuestions(team: TeamResult) {
  const result = useQuery(teamQuestionsQuery(useEngine(), team.id)).data;
  return result?.ok === true ? result.value : undefined;
}
