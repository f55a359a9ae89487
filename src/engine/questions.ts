import { ok, type Result, type StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { createAnalyses } from './analyses.ts';
import { toResult } from './analysis-result.ts';
import { createAnswers } from './answers.ts';
import type { EngineApi, LensApi } from './api.ts';
import { openAfterOthers, openInBackground } from './background.ts';
import type { ChangeDoors } from './changes.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { lensQuestions } from './lens-questions.ts';
import type { Library, Shelf } from './library.ts';
import { createPageQuestions, type PageQuestions } from './page-questions.ts';

/** What the page asks about the data as they are. */
export type Questions = Pick<
  EngineApi,
  | 'analyse'
  | 'incidents'
  | 'trace'
  | 'sensitivity'
  | 'incident'
  | 'suggestions'
  | 'listChanges'
  | 'acceptChanges'
  | 'listUnassigned'
  | 'readAssign'
  | 'readSprintDates'
  | 'untouched'
  | keyof LensApi
  | 'dataCheck'
  | 'listSeverities'
> &
  PageQuestions;

/** Makes the answers to all questions about stored data; `build` names the program, as in `createAnswers`. */
export function createQuestions(database: DividendDatabase, library: Library, build: string | undefined): Questions {
  const analyses = createAnalyses();
  const answers = createAnswers(database, library, build);
  const onShelf = async <Value>(use: (shelf: Shelf) => Value): Promise<Result<Value, StoreFault>> => {
    const shelf = await library.open();
    return shelf.ok ? ok(use(shelf.value)) : shelf;
  };
  const beside = () => import('./beside.ts');
  type Beside = Awaited<ReturnType<typeof beside>>;
  const explained = async <Value>(use: (shelf: Shelf, beside: Beside) => Value): Promise<Result<Value, StoreFault>> => {
    const shelf = await library.open();
    return shelf.ok ? ok(use(shelf.value, await beside())) : shelf;
  };
  const readPasted = () => import('./pasted/pasted.ts');
  const pasted = async <Value>(
    use: (shelf: Shelf, read: Awaited<ReturnType<typeof readPasted>>) => Value,
  ): Promise<Result<Value, StoreFault>> => {
    const shelf = await library.open();
    return shelf.ok ? ok(use(shelf.value, await readPasted())) : shelf;
  };
  const besideTheChart = async <Value>(
    use: (shelf: Shelf, beside: Beside) => Value,
  ): Promise<Result<Value, StoreFault>> => {
    const shelf = await openInBackground(library);
    return shelf.ok ? ok(use(shelf.value, await beside())) : shelf;
  };
  const changeDoors = (shelf: Shelf): ChangeDoors => ({ database, shelf, analysis: analyses.undrawn(shelf, 'all') });
  return {
    analyse: (view) =>
      answers.of(view, () =>
        onShelf((shelf) => ({ mark: shelf.mark, result: toResult(analyses.of(shelf, view), shelf, view) })),
      ),
    incidents: async (query) => {
      const shelf = await openAfterOthers(library);
      return shelf.ok ? ok((await import('./incident-page.ts')).incidentPage(shelf.value, query)) : shelf;
    },
    trace: (query) => explained((shelf, { traceAnswer }) => traceAnswer(shelf, query)),
    sensitivity: (query) =>
      besideTheChart((shelf, { sensitivityOf }) =>
        sensitivityOf(
          shelf.folded.dataset,
          { definition: chosenDefinition(shelf, query.definition), filter: query.filter },
          query,
        ),
      ),
    incident: (key) =>
      explained((shelf, { incidentDetail }) =>
        incidentDetail(shelf, key, (definition) => analyses.undrawn(shelf, definition)),
      ),
    suggestions: () => besideTheChart((shelf, { suggestionsOf }) => suggestionsOf(shelf)),
    listChanges: async () => {
      const doors = await besideTheChart(changeDoors);
      return doors.ok ? (await beside()).listChanges(doors.value) : doors;
    },
    acceptChanges: async () => {
      const doors = await onShelf(changeDoors);
      return doors.ok ? (await beside()).acceptChanges(doors.value) : doors;
    },
    listUnassigned: () => explained(({ folded }, { unassignedIn }) => unassignedIn(folded.dataset)),
    readAssign: (text) => pasted((shelf, { readAssign }) => readAssign(shelf, text)),
    readSprintDates: (text, order) =>
      pasted(({ folded }, { readSprintDates }) => readSprintDates(folded.dataset, text, order)),
    untouched: (query) => besideTheChart((shelf, { untouchedPage }) => untouchedPage(shelf, query)),
    ...lensQuestions(library),
    dataCheck: () => besideTheChart((shelf, { dataFindings }) => dataFindings(shelf)),
    listSeverities: () => besideTheChart((shelf, { severityUses }) => severityUses(shelf)),
    ...createPageQuestions(library, analyses),
  };
}
