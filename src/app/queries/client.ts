import { QueryClient } from '@tanstack/react-query';

/**
 * The cache. Data changes only when the engine says so (bridge.ts), so nothing is stale by time and nothing waits for a
 * network. What users can cause comes back as a `Result`; whatever is thrown is a bug and reaches the route's boundary.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        throwOnError: true,
      },
      mutations: { networkMode: 'always', retry: false, throwOnError: true },
    },
  });
}
