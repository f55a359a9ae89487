import type { Act, EpochMs } from '../domain/index.ts';
import { MOST_STEPS_BACK } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import type { StoredStep } from './stored-step.ts';

/** How an act stands to the step before it. */
export type Joining =
  /** It is a step of its own. */
  | 'apart'
  /** It belongs to the step before it, and is taken back with it. */
  | 'with-last'
  /** Where it does nothing but take the step before it back, it is that, and no step of its own. */
  | 'takes-back';

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

function importsOf({ acts }: StoredStep): readonly string[] {
  return acts.flatMap((each) => {
    if (each.kind === 'backup') return each.readings.flatMap(({ id, aside }) => [id, aside]);
    return each.kind === 'imports' ? [...each.brought, ...each.taken] : [];
  });
}
