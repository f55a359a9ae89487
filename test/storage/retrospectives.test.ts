import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Retrospective, Snapshot } from '../../src/domain/index.ts';
import { epochMs, isDefinition, NO_SETTINGS, RETROSPECTIVE_STEPS } from '../../src/domain/index.ts';
import { onStorageChange } from '../../src/storage/changes.ts';
import { listDecisions } from '../../src/storage/decisions.ts';
import { doDecide, doDeleteRetrospective, doRestoreRetrospective } from '../../src/storage/doings.ts';
import { undoLast } from '../../src/storage/journal.ts';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import {
  addRetrospective,
  changeRetrospective,
  closeRetrospective,
  listRetrospectives,
  loadRetrospective,
  type OpenRetrospective,
} from '../../src/storage/retrospectives.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { freshDatabase, must } from './support.ts';

const open = (id: string, more: Partial<OpenRetrospective> = {}): OpenRetrospective => ({
  id,
  teamId: 'kestrel',
  teamName: 'Kestrel',
  sprint: { key: 'jira:1', name: 'Sprint 1', start: epochMs(1000), end: epochMs(2000) },
  startedAt: epochMs(3000),
  state: 'open',
  notes: {},
  votes: {},
  isSample: false,
  ...more,
});

const STAMP = { definition: 'all', fingerprint: 'abc', method: '1' } as const;
const snapshotOf = (id: string, more: Partial<Snapshot<unknown>> = {}): Snapshot<unknown> => ({
  retrospectiveId: id,
  frozenAt: epochMs(5000),
  stamp: STAMP,
  settings: { value: NO_SETTINGS, isWhole: true, zone: 'UTC' },
  marks: { files: 'f', corrections: 'c', settings: 's', definition: 'd' },
  unit: 'points',
  figures: { 'hours-on': { value: 6 } },
  shape: 1,
  result: { anything: ['at', 'all'] },
  ...more,
});

const idsOf = (retrospectives: readonly Retrospective[]) => retrospectives.map(({ id }) => id);

test('of one sprint of a team there is one retrospective, whoever opens it first', async () => {
  const database = freshDatabase();
  const [one, other] = await Promise.all([
    addRetrospective(database, open('a'), 'none-is-there'),
    addRetrospective(database, open('b'), 'none-is-there'),
  ]);
  expect(must(one).id).toBe(must(other).id);
  must(await addRetrospective(database, open('c', { teamId: 'heron' }), 'none-is-there'));
  must(await addRetrospective(database, open('d', { isSample: true }), 'none-is-there'));
  expect(idsOf(must(await listRetrospectives(database))).toSorted()).toEqual([must(one).id, 'c', 'd'].toSorted());
});

test('a closed one stands in the way of opening, not of beginning one beside it', async () => {
  const database = freshDatabase();
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  must(await closeRetrospective(database, snapshotOf('a')));
  expect(must(await addRetrospective(database, open('b'), 'none-is-there')).id).toBe('a');
  const beside = open('b', { reopens: 'a', startedAt: epochMs(6000) });
  expect(must(await addRetrospective(database, beside, 'none-is-open')).id).toBe('b');
  expect(must(await addRetrospective(database, open('c'), 'none-is-open')).id).toBe('b');
  expect(idsOf(must(await listRetrospectives(database)))).toEqual(['b', 'a']);
});

test('they are listed with the latest sprint first', async () => {
  const database = freshDatabase();
  const sprint = (start: number) => ({
    key: `jira:${start}`,
    name: '',
    start: epochMs(start),
    end: epochMs(start + 1),
  });
  must(await addRetrospective(database, open('early', { sprint: sprint(10) }), 'none-is-there'));
  must(await addRetrospective(database, open('late', { sprint: sprint(30) }), 'none-is-there'));
  must(await addRetrospective(database, open('middle', { sprint: sprint(20) }), 'none-is-there'));
  expect(idsOf(must(await listRetrospectives(database)))).toEqual(['late', 'middle', 'early']);
});

test('two changes at once are both kept', async () => {
  const database = freshDatabase();
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  await Promise.all([
    changeRetrospective(database, 'a', (now) => ({ ...now, notes: { ...now.notes, facts: 'as remembered' } })),
    changeRetrospective(database, 'a', (now) => ({ ...now, notes: { ...now.notes, usual: 'a calm one' } })),
  ]);
  const loaded = must(await loadRetrospective(database, 'a'));
  expect(loaded?.retrospective.notes).toEqual({ facts: 'as remembered', usual: 'a calm one' });
});

test('what is closed takes no change, and is not closed again', async () => {
  const database = freshDatabase();
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  must(await closeRetrospective(database, snapshotOf('a')));
  const before = must(await loadRetrospective(database, 'a'));
  const refused = { ok: false, error: { code: 'already-closed' } };
  expect(await changeRetrospective(database, 'a', (now) => ({ ...now, teamName: 'Other' }))).toEqual(refused);
  expect(await closeRetrospective(database, snapshotOf('a', { figures: {}, result: 'other' }))).toEqual(refused);
  expect(must(await loadRetrospective(database, 'a'))).toEqual(before);
  expect(before?.snapshot).toEqual(snapshotOf('a'));
});

test('one that is not there, or was taken away, cannot be changed or closed', async () => {
  const database = freshDatabase();
  const gone = { ok: false, error: { code: 'no-retrospective' } };
  expect(await changeRetrospective(database, 'a', (now) => now)).toEqual(gone);
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  must(await doDeleteRetrospective(database, 'a', epochMs(9)));
  expect(await closeRetrospective(database, snapshotOf('a'))).toEqual(gone);
  expect(must(await loadRetrospective(database, 'a'))).toBeUndefined();
});

test('what was taken away comes back as it was, with what it froze', async () => {
  const database = freshDatabase();
  must(await addRetrospective(database, open('a', { notes: { frame: 'hello' } }), 'none-is-there'));
  must(await closeRetrospective(database, snapshotOf('a')));
  const before = must(await loadRetrospective(database, 'a'));
  must(await doDeleteRetrospective(database, 'a', epochMs(9)));
  expect(must(await listRetrospectives(database))).toEqual([]);
  must(await doRestoreRetrospective(database, 'a', epochMs(10)));
  expect(must(await loadRetrospective(database, 'a'))).toEqual(before);
  must(await doRestoreRetrospective(database, 'never there', epochMs(11)));
});

test('what was taken away stays as long as a step can bring it back, and then goes with what it froze', async () => {
  const database = freshDatabase();
  for (let at = 0; at < 22; at += 1) {
    const sprint = { key: `jira:${at}`, name: '', start: epochMs(at), end: epochMs(at + 1) };
    must(await addRetrospective(database, open(`r${at}`, { sprint }), 'none-is-there'));
    must(await closeRetrospective(database, snapshotOf(`r${at}`)));
  }
  for (let at = 0; at < 22; at += 1) must(await doDeleteRetrospective(database, `r${at}`, epochMs(100 + at)));
  // The journal has twenty steps: those about r2 to r21.
  expect([await database.retrospectives.count(), await database.snapshots.count()]).toEqual([20, 20]);
  for (const id of ['r0', 'r1']) must(await doRestoreRetrospective(database, id, epochMs(200)));
  expect(must(await listRetrospectives(database))).toEqual([]);
  for (let steps = 0; steps < 20; steps += 1) must(await undoLast(database, epochMs(300)));
  expect(must(await undoLast(database, epochMs(300)))).toBeUndefined();
  expect(idsOf(must(await listRetrospectives(database)))).toHaveLength(20);
  expect(must(await loadRetrospective(database, 'r2'))?.snapshot).toEqual(snapshotOf('r2'));
});

test('one that another step pushed out of the journal goes for good', async () => {
  const database = freshDatabase();
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  must(await doDeleteRetrospective(database, 'a', epochMs(9)));
  const decide = (at: number) => {
    const content = { kind: 'count-incident', key: `k${at}`, counts: false } as const;
    return doDecide(database, [{ id: `d${at}`, madeAt: epochMs(at), content }], epochMs(at));
  };
  for (let at = 10; at < 29; at += 1) must(await decide(at));
  expect(await database.retrospectives.count()).toBe(1);
  must(await decide(29));
  expect(await database.retrospectives.count()).toBe(0);
});

test('wiping takes them along, and others hear of each change', async () => {
  const database = freshDatabase();
  let heard = 0;
  const end = onStorageChange(database.name, () => {
    heard += 1;
  });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  await pause();
  const afterAdding = heard;
  must(await closeRetrospective(database, snapshotOf('a')));
  await pause();
  const afterClosing = heard;
  must(await wipe(database));
  expect(must(await listRetrospectives(database))).toEqual([]);
  expect(await database.snapshots.count()).toBe(0);
  expect(afterAdding).toBeGreaterThan(0);
  expect(afterClosing).toBeGreaterThan(afterAdding);
  end();
});

test('a database from before the retrospectives gets room for them, and keeps the rest', async () => {
  const database = freshDatabase();
  const earlier = new Dexie(database.name, { indexedDB, IDBKeyRange });
  for (const { version, schema } of MIGRATIONS.filter((step) => !('retrospectives' in step.schema))) {
    if (version < 4) earlier.version(version).stores(schema);
  }
  await earlier.open();
  const decision = { id: 'd', madeAt: epochMs(1), content: { kind: 'count-incident', key: 'k', counts: false } };
  await earlier.table('decisions').add(decision);
  earlier.close();
  must(await addRetrospective(database, open('a'), 'none-is-there'));
  expect(must(await listDecisions(database))).toEqual([decision]);
});

test('whatever is written, closed and read back is equal', async () => {
  const database = freshDatabase();
  const amount = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
  const known = (value: number | undefined) => (value === undefined ? {} : { value });
  const written = fc.record({
    notes: fc.dictionary(fc.constantFrom(...RETROSPECTIVE_STEPS), fc.string({ unit: 'grapheme' })),
    votes: fc.dictionary(fc.constantFrom('all', 'severe', 'rule-ours').filter(isDefinition), fc.nat()),
    hours: amount,
    result: fc.jsonValue(),
  });
  let made = 0;
  await fc.assert(
    fc.asyncProperty(written, async ({ notes, votes, hours, result }) => {
      made += 1;
      const id = `p${made}`;
      const sprint = { key: id, name: id, start: epochMs(made), end: epochMs(made + 1) };
      const fresh = open(id, { sprint, notes, votes });
      const snapshot = snapshotOf(id, { figures: { 'hours-on': known(hours) }, result });
      must(await addRetrospective(database, fresh, 'none-is-there'));
      must(await closeRetrospective(database, snapshot));
      const closed = { ...fresh, state: 'closed', closedAt: snapshot.frozenAt, stamp: STAMP };
      expect(must(await loadRetrospective(database, id))).toEqual({ retrospective: closed, snapshot });
    }),
    { numRuns: 60 },
  );
});
