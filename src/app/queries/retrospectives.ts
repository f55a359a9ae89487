import { queryOptions, useMutation } from '@tanstack/react-query';
import type { AskedOf, EngineApi, RetrospectiveChange, RetrospectiveOf } from '../../engine/api.ts';
import { DATA, RETROSPECTIVE } from './data.ts';
import { useEngine } from './engine.tsx';

/** The retrospectives of a team, or of one of its sprints, without what they froze. */
export function retrospectivesQuery(engine: EngineApi, of: Partial<RetrospectiveOf>) {
  return queryOptions({ queryKey: [DATA, RETROSPECTIVE, 'list', of], queryFn: () => engine.listRetrospectives(of) });
}

/** One retrospective, with what it froze and what moved since. The last answer about it stays until the next. */
export function retrospectiveQuery(engine: EngineApi, query: AskedOf<{ readonly id: string }>) {
  const queryKey = [DATA, RETROSPECTIVE, 'one', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.retrospective(query),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[3].id === query.id ? previous : undefined),
  });
}

/** The experiment that the team chose before a sprint, and what moved. */
export function lastExperimentQuery(engine: EngineApi, query: AskedOf<RetrospectiveOf>) {
  return queryOptions({
    queryKey: [DATA, RETROSPECTIVE, 'last-experiment', query],
    queryFn: () => engine.lastExperiment(query),
    structuralSharing: false,
  });
}

/** Begins the retrospective of a sprint, or gives the one that is there. */
export function useOpenRetrospective() {
  const engine = useEngine();
  return useMutation({ mutationFn: (of: RetrospectiveOf) => engine.openRetrospective(of) });
}

/** One after the other, so that a note that was typed later is kept later. */
export function useSaveRetrospective() {
  const engine = useEngine();
  return useMutation({
    scope: { id: 'retrospective' },
    mutationFn: ({ id, change }: { readonly id: string; readonly change: RetrospectiveChange }) =>
      engine.saveRetrospective(id, change),
  });
}

/** Closes a retrospective after all that was typed into it is kept. */
export function useCloseRetrospective() {
  const engine = useEngine();
  return useMutation({
    scope: { id: 'retrospective' },
    mutationFn: (query: AskedOf<{ readonly id: string }>) => engine.closeRetrospective(query),
  });
}

export function useReopenRetrospective() {
  const engine = useEngine();
  return useMutation({ mutationFn: (id: string) => engine.reopenRetrospective(id) });
}

/** As `useMoveStep`: a step is taken back after it was taken, however fast the key comes. */
const STEPS = { id: 'settings' };

/** Takes a retrospective away; `useRestoreRetrospective` gives it back. */
export function useDeleteRetrospective() {
  const engine = useEngine();
  return useMutation({ scope: STEPS, mutationFn: (id: string) => engine.deleteRetrospective(id) });
}

export function useRestoreRetrospective() {
  const engine = useEngine();
  return useMutation({ scope: STEPS, mutationFn: (id: string) => engine.restoreRetrospective(id) });
}
