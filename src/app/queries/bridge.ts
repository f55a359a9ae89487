import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EngineApi } from '../../engine/api.ts';
import { DATA } from './data.ts';
import { useEngine } from './engine.tsx';

const COALESCE_MS = 20;

/** The only place that makes data stale: the engine reports each change of stored data, also those of other tabs. */
export function useBridge(): void {
  const engine = useEngine();
  const client = useQueryClient();
  useQuery({ queryKey: ['bridge'], queryFn: () => connect(engine, client), gcTime: Number.POSITIVE_INFINITY });
}

async function connect(engine: EngineApi, client: QueryClient): Promise<'connected'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await engine.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void client.invalidateQueries({ queryKey: [DATA] }), COALESCE_MS);
  });
  return 'connected';
}
