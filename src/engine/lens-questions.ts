import { ok, type Result, type StoreFault } from '../domain/index.ts';
import type { LensApi } from './api.ts';
import { openInBackground } from './background.ts';
import type { Library, Shelf } from './library.ts';

type Answers = typeof import('./lens.ts');

/** The questions of the page of definitions; their answers are loaded with the first of them. */
export function lensQuestions(library: Library): LensApi {
  const answered = async <Value>(
    use: (shelf: Shelf, answers: Answers) => Value,
  ): Promise<Result<Value, StoreFault>> => {
    const shelf = await openInBackground(library);
    return shelf.ok ? ok(use(shelf.value, await import('./lens.ts'))) : shelf;
  };
  return {
    lens: (query) => answered((shelf, { lensAnswer }) => lensAnswer(shelf, query)),
    previewDefinition: (draft) => answered((shelf, { previewAnswer }) => previewAnswer(shelf, draft)),
    listDefinitionValues: () => answered((shelf, { valuesAnswer }) => valuesAnswer(shelf)),
  };
}
