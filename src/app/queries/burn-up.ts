import { queryOptions } from '@tanstack/react-query';
import type { BurnUpQuery, CountedOf, EngineApi } from '../../engine/api.ts';
import { DATA } from './data.ts';

/** One sprint day by day. */
export function burnUpQuery(engine: EngineApi, query: CountedOf<BurnUpQuery>) {
  return queryOptions({
    queryKey: [DATA, 'burn-up', query],
    queryFn: () => engine.burnUp(query),
    structuralSharing: false,
  });
}
