import type { Act, EpochMs, Result, StoreFault } from '../domain/index.ts';
import { inverseOf, MOST_STEPS_BACK } from '../domain/index.ts';
import { carryOut, storesOfActs } from './acts.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';
import type { StoredStep } from './stored-step.ts';
import { textOf } from './text-of.ts';

export type { StoredStep } from './stored-step.ts';

/** How an act stands to the step before it. */
export type Joining =
  /** It is a step of its own. */
  | 'apart'
  /** It belongs to the step before it, and is taken back with it. */
  | 'with-last'
  /** Where it does nothing but take the step before it back, it is that, and no step of its own. */
  | 'takes-back';

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

/** Notes an act that was just done. Called inside the transaction that did it. */
export async function note(
  { journal }: DividendDatabase,
  { at, joining }: { readonly at: EpochMs; readonly joining: Joining },
  done: Act,
): Promise<void> {
  const steps = await journal.toArray();
  const kept = steps.filter(({ isUndone }) => !isUndone);
  const last = kept.at(-1);
  const isJoined = joining === 'with-last' && last !== undefined;
  const surplus = isJoined ? [] : kept.slice(0, Math.max(0, kept.length + 1 - MOST_STEPS_BACK));
  await journal.bulkDelete([...surplus, ...steps.filter(({ isUndone }) => isUndone)].map(({ id }) => id));
  if (isJoined) await journal.put({ ...last, acts: [...last.acts, done] });
  else await journal.add({ at, acts: [done], isUndone: false });
}

/** Ids of the imports that a step needs, to be taken back or taken again. Called inside a transaction. */
export async function importsNeeded({ journal }: DividendDatabase): Promise<ReadonlySet<string>> {
  return new Set((await journal.toArray()).flatMap(importsOf));
}

/**
 * Forgets the steps that need an import which is no longer there as it was, and those before them: a step can only be taken
 * back after all later ones. Called inside a transaction.
 */
export async function forgetUpTo({ journal }: DividendDatabase, importIds: ReadonlySet<string>): Promise<void> {
  const steps = await journal.toArray();
  const last = steps.findLastIndex((step) => importsOf(step).some((id) => importIds.has(id)));
  await journal.bulkDelete(steps.slice(0, last + 1).map(({ id }) => id));
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

function importsOf({ acts }: StoredStep): readonly string[] {
  return acts.flatMap((each) => {
    if (each.kind === 'backup') return each.readings.flatMap(({ id, aside }) => [id, aside]);
    return each.kind === 'imports' ? [...each.brought, ...each.taken] : [];
  });
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
