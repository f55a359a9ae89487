import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Definition, IncidentFilter } from '../../domain/index.ts';
import { plainFilter, serviceKey } from '../../domain/index.ts';
import type { AnalysisResult } from '../../engine/api.ts';
import { definitionValuesQuery } from '../queries/data.ts';
import { useEngine } from '../queries/engine.tsx';
import { withKeys } from '../view/address-codes.ts';
import type { TeamResult } from '../view/team-view.ts';
import { type Asked, readView, type ViewSearch } from '../view/view-search.ts';

/** What counts as an incident, as a part of a question to the engine. */
export type Counted = { readonly definition?: Definition; readonly filter?: IncidentFilter };

/** What counts as an incident on the page that asks. */
export function useCounted(): Counted {
  const { definition, severity = [] } = useShownView();
  const filter = plainFilter({ services: useServices().names, severities: severity });
  return { ...(definition === undefined ? {} : { definition }), ...(filter === undefined ? {} : { filter }) };
}

/** What counts as an incident in an answer, for the questions that stand beside it. */
export function countedIn({ definition, filter }: Pick<AnalysisResult, 'definition' | 'filter'>): Counted {
  return { definition, ...(filter === undefined ? {} : { filter }) };
}

/** What the address of any page says of the view. */
export function useShownView(): ViewSearch {
  return readView(useSearch({ strict: false }));
}

/** What an address asks for, in the keys of the data: it tells codes of them. The same object while both are the same. */
export function useMeant<Search extends object>(search: Search, teams: readonly TeamResult[]): Search {
  return useMemo(() => withKeys(search, teams), [search, teams]);
}

/** Changes the view in the address of any page, and with it what the page shows. */
export function useShowView(): (changes: Asked<ViewSearch & { readonly sprint: string }>) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes) => void navigate({ to: '.', search: (now) => ({ ...now, ...changes }), resetScroll: false }),
    [navigate],
  );
}

/**
 * The services that the address asks for by their keys, as these data name them. `missing` counts the keys that no service
 * here has; the names are not known before the data are asked for them.
 */
export function useServices(): {
  readonly names: readonly string[];
  readonly missing: number;
  readonly isPending: boolean;
} {
  const { service } = useShownView();
  const { data } = useQuery({ ...definitionValuesQuery(useEngine()), enabled: service !== undefined });
  if (service === undefined) return NO_SERVICES;
  if (data === undefined) return { ...NO_SERVICES, isPending: true };
  const known = data.ok ? data.value.service : [];
  const names = known.flatMap(({ value }) => (service.includes(serviceKey(value)) ? [value] : []));
  return { names, missing: service.length - names.length, isPending: false };
}

const NO_SERVICES = { names: [], missing: 0, isPending: false };

/** The keys of services for an address; none = all. */
export function keysOf(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names.map(serviceKey);
}
