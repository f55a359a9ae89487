import type { SearchSchemaInput } from '@tanstack/react-router';
import {
  type Asked,
  readView,
  SPRINT_COUNTS,
  type SprintCount,
  sprintCountOf,
  type ViewSearch,
} from './view-search.ts';

const DEFAULT_COUNT: SprintCount = 6;

/** What the address of the page of several teams says; `last` counts the latest closed sprints of each. */
export type TeamsSearch = ViewSearch & { readonly v: 1 };

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseTeamsSearch(input: Asked<TeamsSearch> & SearchSchemaInput): TeamsSearch {
  return { v: 1, ...readView(input) };
}

/** How many; a quarter, or a range of one team's sprints, says nothing of several teams. */
export function teamsSprintCount(search: TeamsSearch): SprintCount {
  return SPRINT_COUNTS.find((count) => count === sprintCountOf(search)) ?? DEFAULT_COUNT;
}
