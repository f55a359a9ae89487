import type { SearchSchemaInput } from '@tanstack/react-router';
import { SPRINT_COUNTS, type SprintCount } from './overview-search.ts';

const DEFAULT_COUNT: SprintCount = 6;

/** What the address of the page of several teams says. */
export type TeamsSearch = {
  readonly v: 1;
  /** The latest closed sprints of each team; absent = six. */
  readonly last?: SprintCount;
};

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseTeamsSearch(input: Partial<TeamsSearch> & SearchSchemaInput): TeamsSearch {
  const last = SPRINT_COUNTS.find((count) => count === input.last);
  return { v: 1, ...(last === undefined || last === DEFAULT_COUNT ? {} : { last }) };
}

export function teamsSprintCount(search: TeamsSearch): SprintCount {
  return search.last ?? DEFAULT_COUNT;
}
