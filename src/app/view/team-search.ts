import type { SearchSchemaInput } from '@tanstack/react-router';
import { toKey } from './address-values.ts';
import { type Asked, readView, type ViewSearch } from './view-search.ts';

/** What the addresses of the pages behind the overview say: the view, and the key of a sprint. */
export type TeamSearch = ViewSearch & { readonly sprint?: string };

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseTeamSearch(input: Asked<TeamSearch> & SearchSchemaInput): TeamSearch {
  const sprint = toKey(input.sprint);
  return { ...readView(input), ...(sprint === undefined ? {} : { sprint }) };
}
