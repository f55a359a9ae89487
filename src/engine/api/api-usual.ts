import type { Result, StoreFault } from '../../domain/index.ts';
import type { TeamUsual } from '../../metrics/usual/usual.ts';
import type { CountedOf } from './api-answers.ts';

/** What the overview asks about what is usual. */
export type UsualApi = {
  /** What is usual for a team, and what is not (METHOD 2.15); undefined for a team that is not there. */
  readonly usual: (query: UsualQuery) => Promise<Result<UsualAnswer | undefined, StoreFault>>;
};

/** What is usual for one team (METHOD 2.15). */
export type UsualQuery = CountedOf<{ readonly teamId: string }>;

export type UsualAnswer = TeamUsual;
