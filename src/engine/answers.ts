import { ok, type Result, type StoreFault } from '../domain/index.ts';
import { loadAnswer, saveAnswer } from '../storage/answers.ts';
import type { DividendDatabase } from '../storage/database.ts';
import type { AnalyseView, AnalysisResult } from './api.ts';
import type { Library } from './library.ts';

/** Numbers with the mark of everything that they were computed from. */
export type MarkedResult = { readonly mark: string; readonly result: AnalysisResult };

/** Numbers that an earlier visit computed, for the first look of the next one. */
export type Answers = {
  /** The numbers of a view: those of the visit before while no row has been read yet, else `compute` makes them. */
  readonly of: (
    view: AnalyseView,
    compute: () => Promise<Result<MarkedResult, StoreFault>>,
  ) => Promise<Result<AnalysisResult, StoreFault>>;
};

/** Long enough for the page to ask for the views of its first look, and to draw them. */
export const READ_AHEAD_MS = 1000;

/**
 * Makes the memory of answers. Reading and folding 300,000 rows takes seconds, and the first look after opening the page
 * nearly always asks what the last look of the visit before has answered. Numbers hang on nothing but the stored data and
 * the zone (both in the mark) and the program, which is `build`: another build computes everything anew. Without a build
 * nothing is remembered. The rows are read soon after an early answer, for all other questions.
 */
export function createAnswers(database: DividendDatabase, library: Library, build: string | undefined): Answers {
  const earlier = async (view: AnalyseView): Promise<AnalysisResult | undefined> => {
    const mark = build === undefined ? undefined : await library.markUnread();
    if (mark === undefined) return undefined;
    const stored = await loadAnswer(database, JSON.stringify(view), `${build} ${mark}`);
    return stored.ok ? asWritten(stored.value) : undefined;
  };
  const keep = (view: AnalyseView, { mark, result }: MarkedResult): void => {
    if (build === undefined) return;
    // After the answer is on its way to the page, which need not wait for this.
    setTimeout(() => void saveAnswer(database, JSON.stringify(view), `${build} ${mark}`, result), 0);
  };
  return {
    of: async (view, compute) => {
      const known = await earlier(view);
      if (known !== undefined) {
        setTimeout(() => void library.open(), READ_AHEAD_MS);
        return ok(known);
      }
      const made = await compute();
      if (!made.ok) return made;
      keep(view, made.value);
      return ok(made.value.result);
    },
  };
}

/** What this build wrote itself, under a mark of its own, needs no schema. */
function asWritten(value: unknown): AnalysisResult | undefined {
  return value as AnalysisResult | undefined;
}
