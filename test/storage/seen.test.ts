import { expect, test } from 'vitest';
import { saveAnswer } from '../../src/storage/answers.ts';
import { loadSalt } from '../../src/storage/salt.ts';
import { loadSeen, saveSeen } from '../../src/storage/seen.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { freshDatabase, must } from './support.ts';

const SEEN = { mark: 'settings 1', sprints: new Map([['kestrel jira:1', { hoursOn: 6, displaced: 0.66 }]]) };

test('what was seen comes back, apart for the sample team', async () => {
  const database = freshDatabase();
  expect(must(await loadSeen(database, 'own-teams'))).toBeUndefined();
  must(await saveSeen(database, 'own-teams', SEEN));
  expect(must(await loadSeen(database, 'own-teams'))).toMatchObject(SEEN);
  expect(must(await loadSeen(database, 'sample-team'))).toBeUndefined();
  const later = { mark: 'settings 2', sprints: new Map() };
  must(await saveSeen(database, 'own-teams', later));
  expect(must(await loadSeen(database, 'own-teams'))).toMatchObject(later);
});

test('what was seen outlives the answers beside it, and not the wiping of everything', async () => {
  const database = freshDatabase();
  const salt = must(await loadSalt(database));
  must(await saveSeen(database, 'own-teams', SEEN));
  for (let question = 0; question < 10; question += 1)
    must(await saveAnswer(database, `${question}`, `data ${question}`, question));
  expect(must(await loadSeen(database, 'own-teams'))).toMatchObject(SEEN);
  expect(must(await loadSalt(database))).toBe(salt);
  must(await wipe(database));
  expect(must(await loadSeen(database, 'own-teams'))).toBeUndefined();
});
