import type { Decision, EpochMs, Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** Stores what a person said about the data. */
export function saveDecision(database: DividendDatabase, decision: Decision): Promise<Result<void, StoreFault>> {
  return attempt(database, async () => {
    await database.decisions.add(decision);
  });
}

/** Takes a decision back. It stays listed, and no longer counts; an id that is not there is passed over. */
export function undoDecision(
  database: DividendDatabase,
  id: string,
  undoneAt: EpochMs,
): Promise<Result<void, StoreFault>> {
  return attempt(database, async () => {
    await database.decisions.update(id, { undoneAt });
  });
}

/** All decisions, those taken back included, in the order in which they were made. */
export function listDecisions(database: DividendDatabase): Promise<Result<readonly Decision[], StoreFault>> {
  return attempt(database, async () => {
    const decisions = await database.decisions.toArray();
    return decisions.sort((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
  });
}
