import { expect, test } from 'vitest';
import { epochMs, type StoredPart } from '../../src/domain/index.ts';
import { onStorageChange } from '../../src/storage/changes.ts';
import { doDecide, doDeleteRetrospective } from '../../src/storage/doings.ts';
import { addRetrospective, changeRetrospective } from '../../src/storage/retrospectives.ts';
import { loadSalt } from '../../src/storage/salt.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { freshDatabase } from './support.ts';

const RETROSPECTIVE = {
  id: 'a',
  teamId: 'kestrel',
  teamName: 'Kestrel',
  sprint: { key: 'jira:1', name: 'Sprint 1', start: epochMs(1000), end: epochMs(2000) },
  startedAt: epochMs(3000),
  state: 'open',
  notes: {},
  votes: {},
  isSample: false,
} as const;

const EVERYTHING = ['data', 'journal', 'mappings', 'retrospectives'];

test('a change is told with the parts that changed, and what moves no number is not told as data', async () => {
  const database = freshDatabase();
  const heard = new Set<StoredPart>();
  const end = onStorageChange(database.name, (parts) => {
    for (const part of parts) heard.add(part);
  });
  const told = async (work: PromiseLike<{ readonly ok: boolean }>) => {
    expect((await work).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const parts = [...heard].toSorted();
    heard.clear();
    return parts;
  };
  // A database that is made anew says so of everything in it.
  expect(await told(wipe(database))).toEqual(EVERYTHING);
  expect(await told(addRetrospective(database, RETROSPECTIVE, 'none-is-there'))).toEqual(['retrospectives']);
  const noted = changeRetrospective(database, 'a', (now) => ({ ...now, notes: { facts: 'calm' } }));
  expect(await told(noted)).toEqual(['retrospectives']);
  expect(await told(doDeleteRetrospective(database, 'a', epochMs(9)))).toEqual(['journal', 'retrospectives']);
  const content = { kind: 'count-incident', key: 'k', counts: false } as const;
  const decided = doDecide(database, [{ id: 'd', madeAt: epochMs(10), content }], epochMs(10));
  expect(await told(decided)).toEqual(['data', 'journal']);
  expect(await told(loadSalt(database))).toEqual([]);
  expect(await told(wipe(database))).toEqual(EVERYTHING);
  end();
});
