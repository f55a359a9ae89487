import { expect, test } from 'vitest';
import { epochMs } from '../../src/domain/index.ts';
import { doRemove, doRestore } from '../../src/storage/doings.ts';
import { addImports, listImports, loadChunks, sweepIncomplete } from '../../src/storage/imports.ts';
import { freshDatabase, incidentRows, must, newImport, rowsOf } from './support.ts';

const NOTHING_REPLACED = { replaces: [], notedAt: epochMs(2) };
const ids = (batches: readonly { readonly id: string }[]) => batches.map(({ id }) => id).sort();

test('rows of all kinds come back exactly, however many chunks they fill', async () => {
  const database = freshDatabase();
  const sprint = { kind: 'sprint', source: 'jira', line: 1, id: '7', name: 'Sprint 7', teams: [] } as const;
  const rows = [sprint, ...incidentRows(5001)];
  must(await addImports(database, [newImport('a', rows)], NOTHING_REPLACED));
  expect(await database.chunks.count()).toBe(3);
  expect(await rowsOf(database, 'a')).toStrictEqual(rows);
});

test('a stored batch comes back as it was', async () => {
  const database = freshDatabase();
  const added = newImport('a', incidentRows(1), { assumedZone: 'Asia/Kolkata', from: epochMs(3), to: epochMs(9) });
  must(await addImports(database, [added], NOTHING_REPLACED));
  expect(must(await listImports(database))).toStrictEqual([added.batch]);
});

test('removing an import takes it from the list, and restoring it brings every row back', async () => {
  const database = freshDatabase();
  must(await addImports(database, [newImport('a', incidentRows(3)), newImport('b', [])], NOTHING_REPLACED));
  must(await doRemove(database, ['a', 'unknown'], { at: epochMs(5), joining: 'apart' }));
  expect(ids(must(await listImports(database)))).toEqual(['b']);
  must(await doRestore(database, ['a'], epochMs(6)));
  expect(ids(must(await listImports(database)))).toEqual(['a', 'b']);
  expect(await rowsOf(database, 'a')).toStrictEqual(incidentRows(3));
});

test('a new import sets aside the ones that it replaces, for as long as a step of the journal needs them', async () => {
  const database = freshDatabase();
  must(await addImports(database, [newImport('a', incidentRows(3)), newImport('b', [])], NOTHING_REPLACED));
  must(await addImports(database, [newImport('c', incidentRows(1))], { replaces: ['a'], notedAt: epochMs(3) }));
  expect(ids(must(await listImports(database)))).toEqual(['b', 'c']);
  const inChunks = async () => await database.chunks.toCollection().primaryKeys();
  expect(await inChunks()).toEqual([
    ['a', 0],
    ['c', 0],
  ]);
  await database.journal.clear();
  must(await addImports(database, [newImport('d', incidentRows(1))], NOTHING_REPLACED));
  expect(await inChunks()).toEqual([
    ['c', 0],
    ['d', 0],
  ]);
});

test('an import that comes again takes the place of its removed self', async () => {
  const database = freshDatabase();
  must(await addImports(database, [newImport('a', incidentRows(3))], NOTHING_REPLACED));
  must(await doRemove(database, ['a'], { at: epochMs(5), joining: 'apart' }));
  must(await addImports(database, [newImport('a', incidentRows(1))], NOTHING_REPLACED));
  expect(ids(must(await listImports(database)))).toEqual(['a']);
  expect(await rowsOf(database, 'a')).toHaveLength(1);
});

test('a cancelled import leaves nothing behind, and not even takes away what it would have replaced', async () => {
  const database = freshDatabase();
  must(await addImports(database, [newImport('old', incidentRows(2))], NOTHING_REPLACED));
  const shares: number[] = [];
  const stored = await addImports(database, [newImport('a', incidentRows(20_000))], {
    replaces: ['old'],
    notedAt: epochMs(3),
    onProgress: (share) => shares.push(share),
    isCancelled: () => shares.length === 2,
  });
  expect(stored).toEqual({ ok: true, value: false });
  expect(shares).toEqual([0.25, 0.5]);
  expect(ids(must(await listImports(database)))).toEqual(['old']);
  expect(await database.chunks.toCollection().primaryKeys()).toEqual([['old', 0]]);
});

test('when one import of several cannot be stored, none is', async () => {
  const database = freshDatabase();
  const twice = [newImport('a', incidentRows(2)), newImport('a', incidentRows(2))];
  await expect(addImports(database, twice, NOTHING_REPLACED)).rejects.toThrow(/constraint/i);
  expect(must(await listImports(database))).toEqual([]);
  expect(await database.chunks.count()).toBe(0);
});

test('an interrupted import is never listed, and sweeping deletes it with its rows', async () => {
  const database = freshDatabase();
  must(
    await addImports(database, [newImport('a', incidentRows(2)), newImport('b', incidentRows(2))], NOTHING_REPLACED),
  );
  await database.imports.update('a', { isComplete: false });
  expect(ids(must(await listImports(database)))).toEqual(['b']);
  expect(must(await sweepIncomplete(database))).toBe(1);
  expect(await database.imports.toCollection().primaryKeys()).toEqual(['b']);
  expect(await database.chunks.toCollection().primaryKeys()).toEqual([['b', 0]]);
  expect(must(await sweepIncomplete(database))).toBe(0);
});

test('an import that another tab deleted meanwhile is reported, not read as empty', async () => {
  const database = freshDatabase();
  expect(must(await loadChunks(database, 'gone', () => undefined))).toBe(false);
  must(await addImports(database, [newImport('a', incidentRows(2))], NOTHING_REPLACED));
  await database.chunks.clear();
  expect(must(await loadChunks(database, 'a', () => undefined))).toBe(false);
});
