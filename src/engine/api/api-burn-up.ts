import type { Result, StoreFault } from '../../domain/index.ts';
import type { BurnUp, BurnUpQuery } from '../../metrics/plans/burn-up.ts';
import type { ScopeChanges } from '../../metrics/plans/scope-changes.ts';
import type { CountedOf } from './api-answers.ts';

export type { BurnUp, BurnUpQuery } from '../../metrics/plans/burn-up.ts';
export type { ScopeChange, ScopeChanges, Swap } from '../../metrics/plans/scope-changes.ts';

/** How one sprint went, day by day; `changes` is absent where no item tells what came in and what went out. */
export type BurnUpAnswer = { readonly burnUp: BurnUp; readonly changes?: ScopeChanges };

/** What the page of one sprint asks about its days. */
export type BurnUpApi = {
  /** The filter narrows the incidents, not the lines of the work. Undefined for a team or a sprint that is not there. */
  readonly burnUp: (query: CountedOf<BurnUpQuery>) => Promise<Result<BurnUpAnswer | undefined, StoreFault>>;
};
