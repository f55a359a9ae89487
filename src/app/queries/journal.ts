import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionContent, Result, StoreFault } from '../../domain/index.ts';
import type { EngineApi, JournalStep } from '../../engine/api.ts';
import { analysisQuery, DATA } from './data.ts';
import { useEngine } from './engine.tsx';

export type Way = 'back' | 'again';
export type Moved = Result<JournalStep | undefined, StoreFault>;

/** Takes the last step back, or takes it again; one after the other, and after the settings that are on their way. */
export function useMoveStep() {
  const engine = useEngine();
  return useMutation({
    scope: { id: 'settings' },
    mutationFn: (way: Way) => (way === 'back' ? engine.undoLast() : engine.redoLast()),
  });
}

/** Notes several answers as one step. */
export function useDecideAll() {
  const engine = useEngine();
  return useMutation({ mutationFn: (contents: readonly DecisionContent[]) => engine.decideAll(contents) });
}

/** Takes answers back, all at once. */
export function useUndoDecisions() {
  const engine = useEngine();
  return useMutation({ mutationFn: (ids: readonly string[]) => engine.undoDecisions(ids) });
}

/** What a text finds; the last hits stay until the next ones are there. */
export function searchQuery(engine: EngineApi, text: string) {
  return queryOptions({
    queryKey: [DATA, 'search', text],
    queryFn: () => engine.search({ text, limit: 20 }),
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
}

/** Says how a move went, with the names that the page knows; the words are loaded with the first move. */
export function useMoveWords(): (way: Way, moved: Moved) => Promise<string> {
  const engine = useEngine();
  const client = useQueryClient();
  return async (way, moved) => {
    const { moveWords } = await import('../view/step-words.ts');
    const known = client.getQueryData(analysisQuery(engine, {}).queryKey);
    return moveWords(way, moved, known?.ok === true ? known.value.teams : []);
  };
}
