import { describe, expect, test } from 'vitest';
import type { Row, SprintItemRow } from '../../src/domain/index.ts';
import { localDate, points } from '../../src/domain/index.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import { batch, folded, item, sprint, sprintItem, utc } from './rows.ts';

/** Two weeks from Monday 2 March 09:00; closed on Friday 13 March 17:05, five minutes late. */
const SPRINT = sprint('7', {
  source: 'devlake',
  state: 'closed',
  startAt: utc('2026-03-02 09:00'),
  endAt: utc('2026-03-13 17:00'),
  completedAt: utc('2026-03-13 17:05'),
});

/** A row of the changes of `Sprint`, as `issue_changelogs` gives it: planned while it is in, else added and removed. */
function change(itemKey: string, came?: string, left?: string): SprintItemRow {
  return sprintItem('7', itemKey, {
    source: 'devlake',
    planEvidence: 'P3',
    ...(came !== undefined && { addedAt: utc(came) }),
    ...(left !== undefined && { removedAt: utc(left), scope: 'added', outcome: 'removed' }),
  });
}

/** A row of `sprint_issues`: no times. */
function member(itemKey: string): SprintItemRow {
  return sprintItem('7', itemKey, { source: 'devlake', planEvidence: 'P3' });
}

const issue: typeof item = (id, more) => item(id, { source: 'devlake', ...more });

function scopeOf(rows: readonly Row[]): readonly string[] {
  const { sprintItems } = folded([batch('a', rows)]).dataset;
  return sprintItems
    .map(({ itemKey, scope, outcome = '-', planEvidence }) => `${itemKey} ${scope} ${outcome} ${planEvidence}`)
    .sort();
}

describe('the changes of a sprint whose dates are known', () => {
  test.each([
    ['came before the start', '2026-02-27 10:00', undefined, 'committed -'],
    ['came with the start, within a minute', '2026-03-02 09:01', undefined, 'committed -'],
    ['came a second after that minute', '2026-03-02 09:01:01', undefined, 'added -'],
    ['was there since before all changes, and left on the way', undefined, '2026-03-05 10:00', 'committed removed'],
    ['came on the way, and left again', '2026-03-04 10:00', '2026-03-05 10:00', 'added removed'],
    ['came with the close', '2026-03-13 17:05', undefined, 'added -'],
    // Into the next sprint, when this one was closed: it was there until the end.
    ['left after the close', '2026-02-27 10:00', '2026-03-13 17:06', 'committed -'],
    ['left at the close', '2026-02-27 10:00', '2026-03-13 17:05', 'committed removed'],
  ])('place an item that %s', (_, came, left, placed) => {
    expect(scopeOf([SPRINT, change('A-1', came, left)])).toEqual([`A-1 ${placed} P2`]);
  });

  test.each([
    ['left before the start', change('A-1', '2026-02-20 10:00', '2026-02-27 10:00')],
    ['left within the minute of grace', change('A-1', '2026-02-20 10:00', '2026-03-02 09:01')],
    ['came after the close', change('A-1', '2026-03-13 17:06')],
  ])('leave out and count an item that %s', (_, row) => {
    const { dataset, outsideSprints } = folded([batch('a', [SPRINT, row, change('A-2', '2026-02-20 10:00')])]);
    expect(dataset.sprintItems.map(({ itemKey }) => itemKey)).toEqual(['A-2']);
    expect(outsideSprints).toBe(1);
  });

  test('leave out what was finished before the sprint began', () => {
    const done = issue('A-1', { statusCategory: 'done', completedAt: utc('2026-02-28 12:00') });
    expect(scopeOf([SPRINT, done, change('A-1', '2026-02-20 10:00')])).toEqual([]);
  });

  test('make all rows of the sprint a replay: an item without a change was there since it was made', () => {
    const made = (id: string, at: string) => issue(id, { createdAt: utc(at) });
    const rows = [
      SPRINT,
      change('A-1', '2026-02-27 10:00'),
      made('A-2', '2026-02-26 10:00'),
      made('A-3', '2026-03-03 10:00'),
      member('A-2'),
      member('A-3'),
      member('A-4'),
    ];
    // A-4 is in no file of issues, so nothing speaks against the plan.
    expect(scopeOf(rows)).toEqual(['A-1 committed - P2', 'A-2 committed - P2', 'A-3 added - P2', 'A-4 committed - P2']);
  });

  test('take along items that name the sprint in their own columns only', () => {
    const named = issue('A-2', { sprintIds: ['7'], createdAt: utc('2026-03-04 10:00') });
    expect(scopeOf([SPRINT, named, change('A-1', '2026-02-27 10:00')])).toEqual([
      'A-1 committed - P2',
      'A-2 added - P2',
    ]);
  });

  test('end with the planned end of a sprint that is over and has no close', () => {
    const { completedAt: _close, ...open } = SPRINT;
    expect(scopeOf([open, change('A-1', '2026-03-13 17:02')])).toEqual([]);
    expect(scopeOf([{ ...open, state: 'active' }, change('A-1', '2026-03-13 17:02')])).toEqual(['A-1 added - P2']);
  });

  test('count dates as days of the team', () => {
    const dated = { ...SPRINT, startAt: localDate('2026-03-02'), completedAt: localDate('2026-03-13') };
    // The 13th is part of the sprint, so a change at 23:00 is.
    expect(scopeOf([dated, change('A-1', '2026-03-13 23:00')])).toEqual(['A-1 added - P2']);
  });

  test('come to the same from files of their own, in any order', () => {
    const files = [batch('dates', [SPRINT]), batch('changes', [change('A-1', '2026-03-04 10:00')])];
    expect(folded(files).dataset).toEqual(folded(files.toReversed()).dataset);
    expect(folded(files).dataset.sprintItems).toMatchObject([{ scope: 'added', planEvidence: 'P2' }]);
  });
});

describe('the changes of a sprint', () => {
  const row = change('A-1', '2026-03-04 10:00');

  test('stay as they are while its dates are not known', () => {
    expect(scopeOf([row])).toEqual(['A-1 committed - P3']);
  });

  test('stay behind a report of the sprint', () => {
    const report = sprintItem('7', 'A-2', { source: 'devlake', planEvidence: 'P1', pointsAtStart: points(3) });
    expect(scopeOf([SPRINT, row, report])).toEqual(['A-1 committed - P3', 'A-2 committed - P1']);
  });

  test('of another tool are taken as its file says', () => {
    const jira = { ...SPRINT, source: 'jira' };
    const stated = sprintItem('7', 'A-1', { planEvidence: 'P3', addedAt: utc('2026-03-04 10:00') });
    expect(scopeOf([jira, stated])).toEqual(['A-1 committed - P3']);
  });
});

test('rows that are handed over say how the items were placed', () => {
  const rows = foldedRows([batch('a', [SPRINT, change('A-1', '2026-03-04 10:00'), change('A-2', '2026-03-20 10:00')])]);
  expect(rows.filter(({ kind }) => kind === 'sprint-item')).toMatchObject([
    { itemKey: 'A-1', scope: 'added', planEvidence: 'P2' },
  ]);
});
