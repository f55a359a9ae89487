import { expect, test } from 'vitest';
import type { EngineApi } from '../../src/engine/api.ts';
import {
  freshName,
  INCIDENTS,
  importFiles,
  incidentsFile,
  KESTREL,
  kestrelWith,
  must,
  SPRINT,
  SPRINTS,
  text,
  visit,
} from './engine-visit.ts';

/** 2 hours of one person in the same sprint. */
const LATER = incidentsFile(
  'later.csv',
  'INC-3,Mail late,SEV3,2026-03-10T09:00:00Z,,2026-03-10T11:00:00Z,Kestrel,mail,1,none,',
);

const listed = async (engine: EngineApi) => must(await engine.listChanges());

test('the first look at a sprint is no change', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  expect(await listed(engine)).toEqual([]);
  expect(await listed(engine)).toEqual([]);
});

test('an import that moves a closed sprint is listed with its numbers before and after, until it is accepted', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  await listed(engine);
  await importFiles(engine, [LATER]);
  // The plan itself tells the pace: 44 / 400 = 0.11. 6 hours displace 0.66, 8 hours 0.88. 44 - 30 = 14 short, as before.
  const change = {
    teamId: 'kestrel',
    teamName: 'Kestrel',
    sprintKey: SPRINT,
    sprintName: 'Sprint 1',
    unit: 'points',
    before: { hoursOn: 6, displaced: expect.closeTo(0.66, 9), shortfall: 14 },
    after: { hoursOn: 8, displaced: expect.closeTo(0.88, 9), shortfall: 14 },
  };
  expect(await listed(engine)).toEqual([change]);
  expect(await listed(engine)).toEqual([change]);
  must(await engine.acceptChanges());
  expect(await listed(engine)).toEqual([]);
});

test('the first incidents of a team are no change of what its sprints said', async () => {
  const engine = await kestrelWith([]);
  await listed(engine);
  await importFiles(engine, [LATER]);
  expect(await listed(engine)).toEqual([]);
  await importFiles(engine, [INCIDENTS]);
  // 2 hours of INC-3 were seen; INC-1 and INC-2 bring 6.
  expect(await listed(engine)).toMatchObject([{ before: { hoursOn: 2 }, after: { hoursOn: 8 } }]);
});

test('a typed value is listed, and no longer once it is taken back', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  await listed(engine);
  const { id } = must(
    await engine.decide({ kind: 'edit-incident', key: 'neutral:INC-1', edit: { field: 'hours', hours: 2 } }),
  );
  // 2 typed hours in place of 5, and the 1 of INC-2.
  expect(await listed(engine)).toMatchObject([{ before: { hoursOn: 6 }, after: { hoursOn: 3 } }]);
  must(await engine.undoDecision(id));
  expect(await listed(engine)).toEqual([]);
});

test('a number that was not known before, and is now, is a change', async () => {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [INCIDENTS, text('dates.csv', ...WITHOUT_PLAN)]);
  await listed(engine);
  await importFiles(engine, [SPRINTS]);
  const [change] = await listed(engine);
  expect(change?.before).toEqual({ hoursOn: 6 });
  expect(change?.after).toMatchObject({ hoursOn: 6, shortfall: 14 });
});

const WITHOUT_PLAN = [
  'sprint_id,sprint_name,team,start_at,end_at,state',
  'S1,Sprint 1,Kestrel,2026-03-02,2026-03-15,closed',
];

test('changed settings are no change of a result, and take what waited along', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  await listed(engine);
  await importFiles(engine, [LATER]);
  expect(await listed(engine)).toHaveLength(1);
  // A limit of 1 hour for severity 3: INC-1 counts 2 hours, INC-3 1 hour.
  must(await engine.saveSettings({ ...KESTREL, method: { 'cap_hours.3': 1 } }));
  expect(must(await engine.analyse({})).teams[0]?.sprints[0]?.hoursOn).toBe(4);
  expect(await listed(engine)).toEqual([]);
});

test('another definition, or another name of a team, changes nothing that was seen', async () => {
  const engine = await kestrelWith([INCIDENTS]);
  await listed(engine);
  await importFiles(engine, [LATER]);
  const teams = KESTREL.teams.map((team) => ({ ...team, name: 'The Kestrels' }));
  must(await engine.saveSettings({ ...KESTREL, definition: 'severe', teams }));
  // INC-2 alone is severe; the numbers that are compared are those of all records.
  expect(must(await engine.analyse({})).teams[0]?.sprints[0]?.hoursOn).toBe(1);
  expect(await listed(engine)).toMatchObject([
    { teamName: 'The Kestrels', before: { hoursOn: 6 }, after: { hoursOn: 8 } },
  ]);
});

test('a sprint that is taken away is not listed, and is as it was seen when it comes back', async () => {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  const sprints = await importFiles(engine, [SPRINTS]);
  await importFiles(engine, [INCIDENTS]);
  await listed(engine);
  must(await engine.removeImports(sprints));
  expect(await listed(engine)).toEqual([]);
  await importFiles(engine, [LATER]);
  must(await engine.acceptChanges());
  must(await engine.restoreImports(sprints));
  expect(await listed(engine)).toMatchObject([{ before: { hoursOn: 6 }, after: { hoursOn: 8 } }]);
});

test('the sample team leaves no trace in what was seen of real teams', async () => {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  const sample = await importFiles(engine, [SPRINTS, LATER], { isSample: true });
  expect(await listed(engine)).toEqual([]);
  must(await engine.removeImports(sample));
  await importFiles(engine, [INCIDENTS, { ...SPRINTS, content: `${SPRINTS.content}\n` }]);
  // The same sprint had 2 hours in the sample, and has 6 now.
  expect(must(await engine.analyse({})).teams[0]?.sprints[0]?.hoursOn).toBe(6);
  expect(await listed(engine)).toEqual([]);
});

test('what was seen is remembered for the next visit, and gone when everything is deleted', async () => {
  const name = freshName();
  const engine = await kestrelWith([INCIDENTS], KESTREL, name);
  await listed(engine);
  await importFiles(engine, [LATER]);
  expect(await listed(visit(name))).toHaveLength(1);
  must(await engine.wipe());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [SPRINTS, INCIDENTS, LATER]);
  expect(await listed(engine)).toEqual([]);
});
