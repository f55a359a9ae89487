import { ok } from '../domain/index.ts';
import type { Analyses } from './analyses.ts';
import type { BurnUpApi, CompareApi, EngineApi, SearchApi } from './api.ts';
import { openInBackground } from './background.ts';
import type { Library } from './library.ts';

/** What the pages behind the overview ask, each with a file of its own that is loaded with the first such question. */
export type PageQuestions = Pick<EngineApi, 'usual' | 'teamQuestions' | 'ledger' | 'findItems'> &
  SearchApi &
  BurnUpApi &
  CompareApi;

/** Makes the answers to the pages behind the overview. */
export function createPageQuestions(library: Library, analyses: Analyses): PageQuestions {
  return {
    usual: async (query) => {
      const shelf = await openInBackground(library);
      return shelf.ok ? ok((await import('./usual.ts')).usualAnswer(shelf.value, query)) : shelf;
    },
    ledger: async (query) => {
      const shelf = await openInBackground(library);
      return shelf.ok ? ok((await import('./ledger.ts')).ledgerAnswer(shelf.value, query)) : shelf;
    },
    findItems: async (search) => {
      const shelf = await openInBackground(library);
      return shelf.ok ? ok((await import('./ledger.ts')).findItems(shelf.value, search)) : shelf;
    },
    burnUp: async (query) => {
      const shelf = await openInBackground(library);
      return shelf.ok ? ok((await import('./burn-up.ts')).burnUpAnswer(shelf.value, query)) : shelf;
    },
    compareSprints: async (query) => {
      const shelf = await library.open();
      return shelf.ok ? ok((await import('./compare.ts')).compareAnswer(shelf.value, query)) : shelf;
    },
    search: async (query) => {
      const shelf = await library.open();
      return shelf.ok ? ok((await import('./search.ts')).searchShelf(shelf.value, query)) : shelf;
    },
    placeOfIncident: async (key) => {
      const shelf = await library.open();
      return shelf.ok ? ok((await import('./search.ts')).placeOfIncident(shelf.value, key)) : shelf;
    },
    teamQuestions: async ({ teamId }) => {
      const shelf = await openInBackground(library);
      if (!shelf.ok) return shelf;
      const team = analyses.undrawn(shelf.value, 'all').teams.find(({ id }) => id === teamId);
      return ok((await import('./team-questions.ts')).teamQuestions(shelf.value, team));
    },
  };
}
