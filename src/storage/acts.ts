import type { Act, EpochMs } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';

/** Makes what is stored be as it is after an act. What an act names and is not there any more is passed over. */
export async function carryOut(database: DividendDatabase, act: Act, at: EpochMs): Promise<void> {
  switch (act.kind) {
    case 'decisions':
      await eachOf(database.decisions, act.brought, ({ undoneAt: _undone, ...decision }) => decision);
      return eachOf(database.decisions, act.taken, (decision) => ({ ...decision, undoneAt: at }));
    case 'imports':
      await eachOf(database.imports, act.brought, ({ removedAt: _removed, ...stored }) => stored);
      return eachOf(database.imports, act.taken, (stored) => ({ ...stored, removedAt: at }));
    case 'settings':
      await database.settings.put({ name: 'current', value: act.after });
      return;
    case 'mapping':
      return putMapping(database, act);
    default:
      return assertNever(act);
  }
}

/** The stores that acts change, the rows of imports left out: those stay, whether they count or not. */
export function storesOfActs({ decisions, imports, settings, mappings, journal }: DividendDatabase) {
  return [decisions, imports, settings, mappings, journal];
}

type Records<Value> = {
  readonly bulkGet: (ids: string[]) => PromiseLike<readonly (Value | undefined)[]>;
  readonly bulkPut: (values: Value[]) => PromiseLike<unknown>;
};

async function eachOf<Value>(table: Records<Value>, ids: readonly string[], edit: (value: Value) => Value) {
  if (ids.length === 0) return;
  const found = await table.bulkGet([...ids]);
  await table.bulkPut(found.filter((value) => value !== undefined).map(edit));
}

type MappingAct = Extract<Act, { readonly kind: 'mapping' }>;

async function putMapping({ mappings }: DividendDatabase, { before, after }: MappingAct): Promise<void> {
  if (after !== undefined) await mappings.put({ id: after.value.id, ...after });
  else if (before !== undefined) await mappings.delete(before.value.id);
}
