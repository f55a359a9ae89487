import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Mapping, Settings } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS, STANDARD_WORDS } from '../../src/domain/index.ts';
import { onStorageChange } from '../../src/storage/changes.ts';
import { attempt } from '../../src/storage/database.ts';
import { listDecisions } from '../../src/storage/decisions.ts';
import { doDecide, doKeepMapping, doSet, doTakeBack } from '../../src/storage/doings.ts';
import { toStoreFault } from '../../src/storage/faults.ts';
import { addImports, listImports } from '../../src/storage/imports.ts';
import { listMappings } from '../../src/storage/mappings.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { loadSalt } from '../../src/storage/salt.ts';
import { loadSettings } from '../../src/storage/settings.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { freshDatabase, incidentRows, must, newImport } from './support.ts';

const SETTINGS: Settings = {
  definition: 'all',
  method: {},
  teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London'), headCount: 5 }],
  assign: [{ field: 'service', value: 'checkout', team: 'kestrel' }],
  severities: [{ source: 'jira', raw: 'Highest', severity: 1 }],
  countsUntouched: true,
  definitions: [
    { id: 'rule-checkout', name: 'Checkout', match: 'all', conditions: [{ field: 'service', values: ['checkout'] }] },
  ],
  words: STANDARD_WORDS,
};
const APART = { at: epochMs(1), joining: 'apart' } as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const decision = (id: string, madeAt: number) => ({
  id,
  madeAt: epochMs(madeAt),
  content: { kind: 'count-incident', key: 'neutral:INC-1', counts: false } as const,
});

const mappingNamed = (name: string): Mapping => ({
  id: name,
  name,
  signature: 'ref\topened',
  kind: 'incidents',
  columns: { id: 0, startedAt: 1 },
  units: {},
  source: 'outages',
});

test('settings are the defaults until they are saved, and then what was saved last', async () => {
  const database = freshDatabase();
  expect(must(await loadSettings(database))).toEqual(NO_SETTINGS);
  must(await doSet(database, SETTINGS, APART));
  must(await doSet(database, { ...SETTINGS, assign: [] }, APART));
  expect(must(await loadSettings(database))).toEqual({ ...SETTINGS, assign: [] });
});

test('settings that an earlier release saved have what it did not know as if it was not set', async () => {
  const database = freshDatabase();
  const { method: _method, severities: _severities, countsUntouched: _counts, ...earlier } = SETTINGS;
  await attempt(database, () => database.table('settings').put({ name: 'current', value: earlier }));
  expect(must(await loadSettings(database))).toEqual({
    ...SETTINGS,
    method: {},
    severities: [],
    countsUntouched: false,
  });
});

test('decisions are listed in the order in which they were made, and undoing one keeps it listed', async () => {
  const database = freshDatabase();
  must(await doDecide(database, [decision('z', 1)], epochMs(1)));
  must(await doDecide(database, [decision('a', 2)], epochMs(2)));
  must(await doTakeBack(database, ['z'], epochMs(3)));
  must(await doTakeBack(database, ['unknown'], epochMs(3)));
  expect(must(await listDecisions(database))).toEqual([{ ...decision('z', 1), undoneAt: 3 }, decision('a', 2)]);
});

test('the salt is random, stays the same, and is the same for two tabs that ask at once', async () => {
  const name = 'salt-of-two-tabs';
  const [one, other] = await Promise.all([loadSalt(freshDatabase(name)), loadSalt(freshDatabase(name))]);
  expect(must(one)).toMatch(/^[0-9a-f]{64}$/);
  expect(must(other)).toBe(must(one));
  expect(must(await loadSalt(freshDatabase()))).not.toBe(must(one));
});

test('wiping leaves no record of any kind', async () => {
  const database = freshDatabase();
  must(await addImports(database, [newImport('a', incidentRows(2))], { replaces: [], notedAt: epochMs(1) }));
  must(await doDecide(database, [decision('a', 1)], epochMs(1)));
  must(await doSet(database, SETTINGS, APART));
  must(await doKeepMapping(database, mappingNamed('Ours'), epochMs(1)));
  must(await loadSalt(database));
  must(await wipe(database));
  expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(database.tables.map(() => 0));
});

test('a change is announced once, to those who listen to this database only', async () => {
  const database = freshDatabase();
  const other = freshDatabase();
  must(await loadSettings(database));
  await pause();
  let heard = 0;
  let heardElsewhere = 0;
  const stop = onStorageChange(database.name, () => (heard += 1));
  const stopOther = onStorageChange(other.name, () => (heardElsewhere += 1));
  must(await addImports(database, [newImport('a', incidentRows(2))], { replaces: [], notedAt: epochMs(1) }));
  await pause();
  expect([heard, heardElsewhere]).toEqual([1, 0]);
  stop();
  stopOther();
  must(await doSet(database, SETTINGS, APART));
  await pause();
  expect(heard).toBe(1);
});

test('a database of a newer release is left alone, and said so', async () => {
  const database = freshDatabase();
  const newer = new Dexie(database.name, { indexedDB, IDBKeyRange });
  const version = MIGRATIONS.length + 1;
  newer.version(version).stores({ batches: 'id' });
  await newer.open();
  newer.close();
  expect(await listImports(database)).toEqual({ ok: false, error: { code: 'newer-version' } });
  await newer.open();
  expect([newer.verno, newer.backendDB().objectStoreNames.length]).toEqual([version, 1]);
  await newer.delete();
});

test('a database of the first release is brought up to date, with all that it holds', async () => {
  const database = freshDatabase();
  const first = new Dexie(database.name, { indexedDB, IDBKeyRange });
  first.version(1).stores(MIGRATIONS[0]?.schema ?? {});
  await first.open();
  await first.table('decisions').add(decision('a', 1));
  first.close();
  expect(must(await listDecisions(database))).toEqual([decision('a', 1)]);
  expect(must(await listMappings(database))).toEqual([]);
});

test('where the browser has no database, work fails with a fault instead of an exception', async () => {
  const database = freshDatabase();
  const missing = new Dexie.MissingAPIError('none here');
  const refused = await attempt(database, () => Promise.reject(missing));
  expect(refused).toEqual({ ok: false, error: { code: 'unavailable', detail: 'none here' } });
});

test('a full disk is recognised inside the errors that wrap it', () => {
  const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  const wrapped = new Dexie.AbortError('Transaction aborted', full);
  expect(toStoreFault(wrapped)).toEqual({ code: 'quota', detail: 'The quota has been exceeded.' });
});

test('a bug is not mistaken for a fault', async () => {
  const database = freshDatabase();
  await expect(attempt(database, () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
