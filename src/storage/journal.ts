import type { Act, EpochMs, Result, StoreFault } from '../domain/index.ts';
import { inverseOf } from '../domain/index.ts';
import { carryOut, storesOfActs } from './acts.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import { type Joining, note } from './notes.ts';
import type { StoredStep } from './stored-step.ts';
import { textOf } from './text-of.ts';

export type { StoredStep } from './stored-step.ts';

/** All steps that can be taken back or taken again, the earliest first. */
export function listSteps(database: DividendDatabase): Promise<Result<readonly StoredStep[], StoreFault>> {
  return attempt(database, () => database.journal.toArray());
}

/**
 * Does what `look` makes of the stored data, and notes it, in one transaction: nothing is done that cannot be taken back.
 * `look` sees the data as they are in that moment, and gives nothing where there is nothing to do.
 */
export function act(
  database: DividendDatabase,
  { at, joining = 'apart' }: { readonly at: EpochMs; readonly joining?: Joining },
  look: () => PromiseLike<Act | undefined>,
): Promise<Result<void, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', storesOfActs(database), async () => {
      const done = await look();
      if (done === undefined) return;
      const last = joining === 'takes-back' ? await lastDone(database) : undefined;
      if (last !== undefined && isWayBack(done, last)) {
        await takeBack(database, last, at);
      } else {
        await carryOut(database, done, at);
        await note(database, { at, joining }, done);
        await sweepRetrospectives(database);
      }
    }),
  );
}

/** Takes the last step back; `undefined` = there is none. */
export function undoLast(database: DividendDatabase, at: EpochMs): Promise<Result<StoredStep | undefined, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', storesOfActs(database), async () => {
      const last = await lastDone(database);
      return last === undefined ? undefined : takeBack(database, last, at);
    }),
  );
}

/** Takes the step again that was taken back last; `undefined` = there is none. */
export function redoLast(database: DividendDatabase, at: EpochMs): Promise<Result<StoredStep | undefined, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', storesOfActs(database), async () => {
      const next = await database.journal.filter(({ isUndone }) => isUndone).first();
      if (next === undefined) return undefined;
      for (const each of next.acts) await carryOut(database, each, at);
      const taken = { ...next, isUndone: false };
      await database.journal.put(taken);
      return taken;
    }),
  );
}

/**
 * Deletes what was taken away and no step names: nothing gives it back any more. What it froze goes with it. Called inside a
 * transaction.
 */
async function sweepRetrospectives({ journal, retrospectives, snapshots }: DividendDatabase): Promise<void> {
  const deleted = await retrospectives.filter(({ deletedAt }) => deletedAt !== undefined).primaryKeys();
  if (deleted.length === 0) return;
  const needed = new Set((await journal.toArray()).flatMap(retrospectivesOf));
  const gone = deleted.filter((id) => !needed.has(id));
  if (gone.length === 0) return;
  await retrospectives.bulkDelete(gone);
  await snapshots.bulkDelete(gone);
}

function retrospectivesOf({ acts }: StoredStep): readonly string[] {
  return acts.flatMap((each) => (each.kind === 'retrospectives' ? [...each.brought, ...each.taken] : []));
}

async function lastDone({ journal }: DividendDatabase): Promise<StoredStep | undefined> {
  return journal
    .reverse()
    .filter(({ isUndone }) => !isUndone)
    .first();
}

async function takeBack(database: DividendDatabase, step: StoredStep, at: EpochMs): Promise<StoredStep> {
  for (const each of step.acts.toReversed()) await carryOut(database, inverseOf(each), at);
  const undone = { ...step, isUndone: true };
  await database.journal.put(undone);
  return undone;
}

function isWayBack(done: Act, { acts }: StoredStep): boolean {
  const [only, ...others] = acts;
  return only !== undefined && others.length === 0 && meaningOf(done) === meaningOf(inverseOf(only));
}

/** A text that is equal for acts that do the same: by which button, and when a mapping was saved, plays no part. */
function meaningOf(done: Act): string {
  return textOf(done, ['by', 'savedAt']);
}
