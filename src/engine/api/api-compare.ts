import type { Result, StoreFault } from '../../domain/index.ts';
import type { CompareQuery, SprintComparison } from '../../metrics/usual/compare-sprints.ts';
import type { CountedOf } from './api-answers.ts';

export type { CompareQuery, SprintComparison } from '../../metrics/usual/compare-sprints.ts';

/** What the overview asks about two sprints beside each other. */
export type CompareApi = {
  /** Undefined for a sprint that is not there, and where nothing is before it. */
  readonly compareSprints: (
    query: CountedOf<CompareQuery>,
  ) => Promise<Result<SprintComparison | undefined, StoreFault>>;
};
