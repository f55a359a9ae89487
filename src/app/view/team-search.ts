import type { SearchSchemaInput } from '@tanstack/react-router';
import { type Definition, isDefinition } from '../../domain/index.ts';

/** What the addresses of the pages behind the overview say: keys of a team and a sprint, and what counts as an incident. */
export type TeamSearch = {
  /** Absent = the team with the latest sprint. */
  readonly team?: string;
  readonly sprint?: string;
  /** Absent = as in the settings. */
  readonly definition?: Definition;
};

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseTeamSearch(input: Partial<TeamSearch> & SearchSchemaInput): TeamSearch {
  const team = toKey(input.team);
  const sprint = toKey(input.sprint);
  const { definition } = input;
  return {
    ...(team === undefined ? {} : { team }),
    ...(sprint === undefined ? {} : { sprint }),
    ...(typeof definition === 'string' && isDefinition(definition) ? { definition } : {}),
  };
}

/** A key that looks like a number arrives as one. */
function toKey(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
