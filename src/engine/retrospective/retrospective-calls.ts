import type { RetrospectiveApi } from '../api.ts';
import type { RetrospectiveDoors } from './retrospectives.ts';

/** The calls about retrospectives; what answers them is loaded with the first of them. */
export function retrospectiveCalls(doors: RetrospectiveDoors): RetrospectiveApi {
  const calls = async () => (await import('./retrospectives.ts')).createRetrospectives(doors);
  return {
    openRetrospective: async (of) => (await calls()).openRetrospective(of),
    saveRetrospective: async (id, change) => (await calls()).saveRetrospective(id, change),
    closeRetrospective: async (query) => (await calls()).closeRetrospective(query),
    reopenRetrospective: async (id) => (await calls()).reopenRetrospective(id),
    listRetrospectives: async (of) => (await calls()).listRetrospectives(of),
    retrospective: async (query) => (await calls()).retrospective(query),
    lastExperiment: async (query) => (await calls()).lastExperiment(query),
    deleteRetrospective: async (id) => (await calls()).deleteRetrospective(id),
    restoreRetrospective: async (id) => (await calls()).restoreRetrospective(id),
  };
}
