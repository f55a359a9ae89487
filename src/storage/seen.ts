import type { Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** The numbers of one sprint that were looked at. Absent = not known then. */
export type SeenSprint = { readonly hoursOn: number; readonly displaced?: number; readonly shortfall?: number };

/** What was looked at, by team and sprint. `mark` names what a person chose that moves all numbers. */
export type Seen = { readonly mark: string; readonly sprints: ReadonlyMap<string, SeenSprint> };

/** The sample team's numbers are remembered apart, so that they never mix with real ones. */
export type SeenOf = 'own-teams' | 'sample-team';

type StoredSeen = Seen & { readonly name: string };

const PREFIX = 'seen ';

/** What was looked at; undefined where nothing was yet. */
export function loadSeen(database: DividendDatabase, of: SeenOf): Promise<Result<Seen | undefined, StoreFault>> {
  return attempt(database, () => seen(database).get(PREFIX + of));
}

/** Keeps what was looked at in place of what was kept before. */
export function saveSeen(database: DividendDatabase, of: SeenOf, now: Seen): Promise<Result<void, StoreFault>> {
  return attempt(database, async () => {
    await seen(database).put({ ...now, name: PREFIX + of });
  });
}

/** It lies beside the salt: nobody is told when it changes, since no number does. */
function seen(database: DividendDatabase) {
  return database.table<StoredSeen, string>('meta');
}
