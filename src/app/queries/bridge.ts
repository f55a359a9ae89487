import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StoredPart } from '../../domain/index.ts';
import type { EngineApi } from '../../engine/api.ts';
import { DATA, JOURNAL, MAPPINGS, RETROSPECTIVE } from './data.ts';
import { useEngine } from './engine.tsx';

const COALESCE_MS = 20;

/** What is asked of each part of what is stored: a note of a retrospective moves no number. */
const ASKED_OF: Readonly<Record<StoredPart, readonly string[]>> = {
  data: [DATA],
  mappings: [DATA, MAPPINGS],
  retrospectives: [DATA, RETROSPECTIVE],
  journal: [DATA, JOURNAL],
};

/** The only place that makes data stale: the engine reports each change of stored data, also those of other tabs. */
export function useBridge(): void {
  const engine = useEngine();
  const client = useQueryClient();
  useQuery({ queryKey: ['bridge'], queryFn: () => connect(engine, client), gcTime: Number.POSITIVE_INFINITY });
}

/** Makes what was asked of a changed part stale. Changes that follow each other at once do so once. */
export async function connect(engine: Pick<EngineApi, 'subscribe'>, client: QueryClient): Promise<'connected'> {
  const waiting = new Set<StoredPart>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const makeStale = () => {
    const parts = [...waiting];
    waiting.clear();
    for (const part of parts) void client.invalidateQueries({ queryKey: ASKED_OF[part] });
  };
  await engine.subscribe((parts) => {
    for (const part of parts) waiting.add(part);
    clearTimeout(timer);
    timer = setTimeout(makeStale, COALESCE_MS);
  });
  return 'connected';
}
