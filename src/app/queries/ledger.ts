import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EngineApi, LedgerQuery } from '../../engine/api.ts';
import { DATA } from './data.ts';

/** The ledger of a team; the last answer about the same team stays until the next. */
export function ledgerQuery(engine: EngineApi, query: LedgerQuery) {
  const queryKey = [DATA, 'ledger', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.ledger(query),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[2].teamId === query.teamId ? previous : undefined),
  });
}

/** So many items are offered for one search; more words find fewer. */
const OFFERED = 8;

/** Work items by key or title; nothing is asked while nothing is typed. */
export function foundItemsQuery(engine: EngineApi, text: string) {
  return queryOptions({
    queryKey: [DATA, 'found-items', text],
    queryFn: () => engine.findItems({ text, limit: OFFERED }),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
