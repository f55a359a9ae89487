import type { Decision, Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** All decisions, those taken back included, in the order in which they were made. */
export function listDecisions(database: DividendDatabase): Promise<Result<readonly Decision[], StoreFault>> {
  return attempt(database, async () => {
    const decisions = await database.decisions.toArray();
    return decisions.sort((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
  });
}
