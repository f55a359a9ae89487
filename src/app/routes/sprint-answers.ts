import { useQuery } from '@tanstack/react-query';
import type { Sensitivity } from '../../metrics/sensitivity.ts';
import { incidentsQuery, lensQuery, sensitivityQuery, teamQuestionsQuery, usualQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { ledgerQuery } from '../queries/ledger.ts';
import type { SprintResult, TeamResult } from '../view/team-view.ts';
import { useSprintCounted } from './sprint-address.ts';

/** Hours of a sprint's incidents, and those with a return booked; undefined until they are counted. */
export function useReturns(team: TeamResult, sprint: SprintResult): Sensitivity['returns'] | undefined {
  const query = { teamId: team.id, sprintKeys: [sprint.key], ...useSprintCounted() };
  const { data, isPlaceholderData } = useQuery(sensitivityQuery(useEngine(), query));
  return data?.ok === true && !isPlaceholderData ? data.value?.returns : undefined;
}

/** What is usual for the team. */
export function useUsual(team: TeamResult) {
  const result = useQuery(usualQuery(useEngine(), { teamId: team.id, ...useSprintCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** The ledger of the team. */
export function useLedger(team: TeamResult) {
  const result = useQuery(ledgerQuery(useEngine(), { teamId: team.id, ...useSprintCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** More incidents of one sprint than this stand together in the last row. */
const READ = 200;

/** The incidents with time in a sprint. */
export function useSprintIncidents(team: TeamResult, sprint: SprintResult) {
  const place = { sprintKey: sprint.key, place: 'sprint', offset: 0, limit: READ } as const;
  const result = useQuery(incidentsQuery(useEngine(), { teamId: team.id, ...place, ...useSprintCounted() })).data;
  return result?.ok === true ? result.value : undefined;
}

/** The sprint under every definition; not the answer about another sprint. */
export function useSprintLens(team: TeamResult, sprint: SprintResult) {
  const query = { teamId: team.id, sprintKeys: [sprint.key], ...useSprintCounted() };
  const { data, isPlaceholderData } = useQuery(lensQuery(useEngine(), query));
  return data?.ok === true && !isPlaceholderData ? data.value : undefined;
}

/** What is asked about the team's items and incidents. */
export function useQuestions(team: TeamResult) {
  const result = useQuery(teamQuestionsQuery(useEngine(), team.id)).data;
  return result?.ok === true ? result.value : undefined;
}
