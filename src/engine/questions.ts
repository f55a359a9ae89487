import { ok, type Result, type StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { createAnalyses } from './analyses.ts';
import { incidentPage, toResult } from './analysis-result.ts';
import { createAnswers } from './answers.ts';
import type { EngineApi } from './api.ts';
import { openAfterOthers, openInBackground } from './background.ts';
import type { ChangeDoors } from './changes.ts';
import type { Library, Shelf } from './library.ts';

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
  | 'dataCheck'
  | 'listSeverities'
>;

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
        onShelf((shelf) => ({ mark: shelf.mark, result: toResult(analyses.of(shelf, view), shelf) })),
      ),
    incidents: async (query) => {
      const shelf = await openAfterOthers(library);
      return shelf.ok ? ok(incidentPage(shelf.value, query)) : shelf;
    },
    trace: (query) => explained((shelf, { traceAnswer }) => traceAnswer(shelf, query)),
    sensitivity: (query) =>
      besideTheChart(({ folded, settings }, { sensitivityOf }) =>
        sensitivityOf(folded.dataset, { definition: query.definition ?? settings.definition }, query),
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
    listUnassigned: () => explained(({ folded }, { unassignedValues }) => unassignedValues(folded.dataset)),
    dataCheck: () => besideTheChart((shelf, { dataFindings }) => dataFindings(shelf)),
    listSeverities: () => besideTheChart((shelf, { severityUses }) => severityUses(shelf)),
  };
}
