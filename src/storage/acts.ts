import type { Act, EpochMs } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import { carryOutBackup } from './backup-acts.ts';
import type { DividendDatabase } from './database.ts';

/** Makes what is stored be as it is after an act. What an act names and is not there any more is passed over. */
export async function carryOut(database: DividendDatabase, act: Act, at: EpochMs): Promise<void> {
  switch (act.kind) {
    case 'decisions':
      await eachOf(database.decisions, act.brought, ({ undoneAt, ...decision }) =>
        undoneAt === undefined ? decision : { ...decision, againAt: at },
      );
      return eachOf(database.decisions, act.taken, (decision) => ({ ...decision, undoneAt: at }));
    case 'imports':
      await eachOf(database.imports, act.brought, ({ removedAt: _removed, ...stored }) => stored);
      return eachOf(database.imports, act.taken, (stored) => ({ ...stored, removedAt: at }));
    case 'retrospectives':
      await eachOf(database.retrospectives, act.brought, ({ deletedAt: _deleted, ...stored }) => stored);
      return eachOf(database.retrospectives, act.taken, (stored) => ({ ...stored, deletedAt: at }));
    case 'settings':
      await database.settings.put({ name: 'current', value: act.after, changedAt: at });
      return;
    case 'mapping':
      return putMapping(database, act);
    case 'backup':
      return carryOutBackup(database, act, at);
    default:
      return assertNever(act);
  }
}

/** The stores that acts change. Rows of imports stay, whether they count or not; only a backup's other readings move. */
export function storesOfActs(database: DividendDatabase) {
  const { decisions, imports, chunks, settings, mappings, retrospectives, snapshots, journal } = database;
  return [decisions, imports, chunks, settings, mappings, retrospectives, snapshots, journal];
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
