import { queryOptions } from '@tanstack/react-query';
import type { AskedOf, BurnUpQuery, EngineApi } from '../../engine/api.ts';
import { DATA } from './data.ts';

/** One sprint day by day. */
export function burnUpQuery(engine: EngineApi, query: AskedOf<BurnUpQuery>) {
  return queryOptions({
    queryKey: [DATA, 'burn-up', query],
    queryFn: () => engine.burnUp(query),
    structuralSharing: false,
  });
}
