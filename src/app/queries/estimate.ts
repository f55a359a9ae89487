import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { QuickEstimate, QuickNumbers } from '../../metrics/quick-estimate.ts';
import { useEngine } from './engine.tsx';

/** The rough answer to typed numbers; absent while too few are typed, null where they say nothing. */
export function useQuickEstimate(numbers: QuickNumbers | undefined): QuickEstimate | null | undefined {
  const engine = useEngine();
  const answer = useQuery({
    queryKey: ['estimate', numbers],
    queryFn: numbers === undefined ? skipToken : async () => (await engine.quickEstimate(numbers)) ?? null,
    placeholderData: keepPreviousData,
  });
  return numbers === undefined ? undefined : answer.data;
}
