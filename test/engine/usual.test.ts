import { expect, test } from 'vitest';
import { INCIDENTS, KESTREL, kestrelWith, must } from './engine-visit.ts';

test('what is usual is told of one team, under the definition of the question or of the settings', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  // INC-1 and INC-2 took 6 of 400 hours; INC-2 alone is severe: 1 hour.
  const all = must(await engine.usual({ teamId: 'kestrel' }));
  expect(all?.load.points.map(({ hoursOn }) => hoursOn)).toEqual([6]);
  expect(all?.load.limits).toEqual({ kind: 'too-few', baseline: 1 });
  const severe = must(await engine.usual({ teamId: 'kestrel', definition: 'severe' }));
  expect(severe?.load.points.map(({ hoursOn }) => hoursOn)).toEqual([1]);
  expect(severe?.incidents).toBe(1);
});

test('a new start of the limits is a setting of the team, and a team that is not there has no answer', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  const rebase = { from: '2026-03-10', reason: 'Another service.' };
  must(await engine.saveSettings({ ...KESTREL, teams: KESTREL.teams.map((team) => ({ ...team, rebase })) }));
  const usual = must(await engine.usual({ teamId: 'kestrel' }));
  // S1 started on 2 March, before it.
  expect(usual?.load.points.map(({ isJudged }) => isJudged)).toEqual([false]);
  expect(usual?.load.rebase?.reason).toBe('Another service.');
  expect(must(await engine.usual({ teamId: 'merlin' }))).toBeUndefined();
});
