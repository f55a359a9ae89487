import type { Decision, EpochMs, Mapping, Result, Settings, StoreFault } from '../domain/index.ts';
import { NO_SETTINGS } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { act } from './journal.ts';
import type { Joining } from './notes.ts';
import { textOf } from './text-of.ts';

/**
 * What a person does to what is stored, each noted in the journal in the transaction that does it. What changes nothing is
 * no step.
 */
type Outcome = Promise<Result<void, StoreFault>>;

/** Keeps decisions, all or none, as one step. */
export function doDecide(database: DividendDatabase, decisions: readonly Decision[], at: EpochMs): Outcome {
  return act(database, { at }, async () => {
    if (decisions.length === 0) return undefined;
    await database.decisions.bulkAdd([...decisions]);
    return { kind: 'decisions', brought: decisions.map(({ id }) => id), taken: [] };
  });
}

/** Takes decisions back. They stay listed, and no longer count; an id that is not there is passed over. */
export function doTakeBack(database: DividendDatabase, ids: readonly string[], at: EpochMs): Outcome {
  return act(database, { at, joining: 'takes-back' }, async () => {
    const decisions = await database.decisions.bulkGet([...ids]);
    const taken = decisions.flatMap((each) => (each !== undefined && each.undoneAt === undefined ? [each.id] : []));
    return taken.length === 0 ? undefined : { kind: 'decisions', brought: [], taken };
  });
}

type Noting = { readonly at: EpochMs; readonly joining: Joining };

/** Stores all settings at once. */
export function doSet(database: DividendDatabase, settings: Settings, noting: Noting): Outcome {
  return act(database, noting, async () => {
    const before = { ...NO_SETTINGS, ...(await database.settings.get('current'))?.value };
    return isEqual(before, settings) ? undefined : { kind: 'settings', before, after: settings };
  });
}

/** Takes imports away. Their rows stay in the database for as long as the step can be taken back. */
export function doRemove(database: DividendDatabase, ids: readonly string[], noting: Noting): Outcome {
  return act(database, noting, async () => {
    const stored = await database.imports.bulkGet([...ids]);
    const taken = stored.flatMap((each) => (each !== undefined && each.removedAt === undefined ? [each.id] : []));
    return taken.length === 0 ? undefined : { kind: 'imports', by: 'removing', brought: [], taken };
  });
}

/** Gives removed imports back. Ids that are no longer there are passed over. */
export function doRestore(database: DividendDatabase, ids: readonly string[], at: EpochMs): Outcome {
  return act(database, { at, joining: 'takes-back' }, async () => {
    const stored = await database.imports.bulkGet([...ids]);
    const brought = stored.flatMap((each) => (each?.removedAt === undefined ? [] : [each.id]));
    return brought.length === 0 ? undefined : { kind: 'imports', by: 'restoring', brought, taken: [] };
  });
}

/** Takes a retrospective away, with what it froze. It stays in the database for as long as the step can be taken back. */
export function doDeleteRetrospective(database: DividendDatabase, id: string, at: EpochMs): Outcome {
  return act(database, { at, joining: 'takes-back' }, async () => {
    const stored = await database.retrospectives.get(id);
    if (stored === undefined || stored.deletedAt !== undefined) return undefined;
    return { kind: 'retrospectives', brought: [], taken: [id] };
  });
}

/** Gives a retrospective back that was taken away. One that is no longer there is passed over. */
export function doRestoreRetrospective(database: DividendDatabase, id: string, at: EpochMs): Outcome {
  return act(database, { at, joining: 'takes-back' }, async () => {
    const stored = await database.retrospectives.get(id);
    return stored?.deletedAt === undefined ? undefined : { kind: 'retrospectives', brought: [id], taken: [] };
  });
}

/** Keeps a mapping in place of the one with its id. */
export function doKeepMapping(database: DividendDatabase, value: Mapping, at: EpochMs): Outcome {
  return act(database, { at, joining: 'takes-back' }, async () => {
    const stored = await database.mappings.get(value.id);
    if (stored !== undefined && isEqual(stored.value, value)) return undefined;
    const before = stored === undefined ? {} : { before: { savedAt: stored.savedAt, value: stored.value } };
    return { kind: 'mapping', ...before, after: { savedAt: at, value } };
  });
}

/** Forgets a mapping; what was read with it stays. One that is not there is passed over. */
export function doForgetMapping(database: DividendDatabase, id: string, at: EpochMs): Outcome {
  return act(database, { at }, async () => {
    const stored = await database.mappings.get(id);
    if (stored === undefined) return undefined;
    return { kind: 'mapping', before: { savedAt: stored.savedAt, value: stored.value } };
  });
}

function isEqual(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}
