import { expect, test } from 'vitest';
import { localDate, points } from '../../src/domain/units.ts';
import type { WorkItemRow } from '../../src/domain/work-item-row.ts';
import { collectCurrentSprints } from '../../src/importers/current-sprints.ts';

function item(id: string, more: Partial<WorkItemRow> = {}): WorkItemRow {
  return { kind: 'work-item', source: 'github', line: 1, id, teams: [], ...more };
}

const TWELVE = { id: '12', name: 'Sprint 12' };

test('an item in no sprint is left as it is', () => {
  expect(collectCurrentSprints().add(item('1'), undefined)).toEqual([item('1')]);
});

test('an item on several rows is in the sprints of all of them', () => {
  const { add } = collectCurrentSprints();
  add(item('1'), TWELVE);
  const [again, ...places] = add(item('1'), { id: '13', name: 'Sprint 13' });
  expect(again.sprintIds).toEqual(['12', '13']);
  expect(places).toMatchObject([{ sprintId: '13', itemKey: '1', scope: 'committed', planEvidence: 'P4' }]);
});

test('a sprint has the dates of whichever row has them, the first one where several do', () => {
  const { add, rows } = collectCurrentSprints();
  add(item('1'), TWELVE);
  add(item('2'), { ...TWELVE, startAt: localDate('2026-03-02') });
  add(item('3'), { ...TWELVE, startAt: localDate('2026-03-03'), endAt: localDate('2026-03-13') });
  expect(rows()).toMatchObject([{ startAt: '2026-03-02', endAt: '2026-03-13' }]);
});

test('a sprint has the project and the team that all its items share, and none where they differ', () => {
  const { add, rows } = collectCurrentSprints();
  add(item('1', { project: 'web', teams: ['Kestrel'] }), TWELVE);
  expect(rows()).toMatchObject([{ project: 'web', teams: ['Kestrel'] }]);
  add(item('2', { project: 'api', teams: ['Heron'] }), TWELVE);
  expect(rows()[0]).not.toHaveProperty('project');
  expect(rows()[0]?.teams).toEqual([]);
});

test('the project that a row gives its sprint beats that of the item', () => {
  const { add, rows } = collectCurrentSprints();
  add(item('1', { project: 'web' }), { ...TWELVE, project: 'shared' });
  expect(rows()).toMatchObject([{ project: 'shared' }]);
});

test('the same sprint of two sites is two sprints', () => {
  const { add, rows } = collectCurrentSprints();
  add(item('1', { site: 'one.example' }), TWELVE);
  add(item('1', { site: 'two.example' }), TWELVE);
  expect(rows().map(({ site }) => site)).toEqual(['one.example', 'two.example']);
});

test.each([
  ['where the file has a column for them', true, undefined, 'points'],
  ['where an item has some', false, points(3), 'points'],
  ['else nothing is known', false, undefined, undefined],
])('points are the unit %s', (_, hasColumn, estimate, unit) => {
  const { add, rows } = collectCurrentSprints(hasColumn);
  add(item('1', estimate === undefined ? {} : { points: estimate }), TWELVE);
  expect(rows()[0]?.estimateUnit).toBe(unit);
});
