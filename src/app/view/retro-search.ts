import type { SearchSchemaInput } from '@tanstack/react-router';
import { RETROSPECTIVE_STEPS, type RetrospectiveStep } from '../../domain/index.ts';
import { parseTeamSearch, type TeamSearch } from './team-search.ts';
import type { Asked } from './view-search.ts';

/** What the address of a retrospective says: the view, keys of sprint and step; never names, notes or numbers. */
export type RetroSearch = TeamSearch & {
  /** Absent = the first one. */
  readonly step?: RetrospectiveStep;
  /** One retrospective of the list; absent = the latest one of the sprint, or a new one. */
  readonly id?: string;
};

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseRetroSearch(input: Asked<RetroSearch> & SearchSchemaInput): RetroSearch {
  const step = RETROSPECTIVE_STEPS.find((known) => known === input.step);
  const id = typeof input.id === 'number' ? String(input.id) : input.id;
  return {
    ...parseTeamSearch(input),
    ...(step === undefined || step === 'frame' ? {} : { step }),
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
  };
}
