import { expect, test } from 'vitest';
import { loadAnswer, saveAnswer } from '../../src/storage/answers.ts';
import { loadSalt } from '../../src/storage/salt.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { freshDatabase, must } from './support.ts';

test('an answer comes back for its question and its mark only', async () => {
  const database = freshDatabase();
  must(await saveAnswer(database, 'all', 'data 1', { hours: 6 }));
  expect(must(await loadAnswer(database, 'all', 'data 1'))).toEqual({ hours: 6 });
  expect(must(await loadAnswer(database, 'all', 'data 2'))).toBeUndefined();
  expect(must(await loadAnswer(database, 'some', 'data 1'))).toBeUndefined();
});

test('answers of data that are gone go with the first answer of other data', async () => {
  const database = freshDatabase();
  must(await saveAnswer(database, 'all', 'data 1', 1));
  must(await saveAnswer(database, 'some', 'data 2', 2));
  expect(must(await loadAnswer(database, 'all', 'data 1'))).toBeUndefined();
  expect(must(await loadAnswer(database, 'some', 'data 2'))).toBe(2);
});

test('no more than a handful of answers is kept, and the salt beside them stays', async () => {
  const database = freshDatabase();
  const salt = must(await loadSalt(database));
  for (let question = 0; question < 30; question += 1)
    must(await saveAnswer(database, `${question}`, 'data', question));
  expect(await database.meta.count()).toBeLessThanOrEqual(9);
  expect(must(await loadAnswer(database, '29', 'data'))).toBe(29);
  expect(must(await loadSalt(database))).toBe(salt);
});

test('wiping takes the answers, too', async () => {
  const database = freshDatabase();
  must(await saveAnswer(database, 'all', 'data', 1));
  must(await wipe(database));
  expect(must(await loadAnswer(database, 'all', 'data'))).toBeUndefined();
});
