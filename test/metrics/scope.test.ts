import { describe, expect, it } from 'vitest';
import type { Dataset, Sprint, SprintItem, WorkItem } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { at, drawnDataset, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

/** Two sprints: S1 from Monday 5 to Sunday 18 January 2026, S2 from 19 January to 1 February. */
const S1 = drawnSprint('S1', '2026-01-05');
const S2 = drawnSprint('S2', '2026-01-19');

function sprintsOf(parts: Partial<Dataset>): readonly SprintAnalysis[] {
  return analyse(drawnDataset({ sprints: [S1, S2], ...parts }), { definition: 'all' }).teams[0]?.sprints ?? [];
}

function first(parts: Partial<Dataset>): SprintAnalysis | undefined {
  return sprintsOf(parts)[0];
}

const DAY_8 = at('2026-01-08T12:00Z');
const inS1 = { sprintKeys: [S1.key] };
const inBoth = { sprintKeys: [S1.key, S2.key] };

describe('the scope of a sprint from its history', () => {
  const row = (itemId: string, atStart: number | undefined, changes: Partial<SprintItem>) =>
    drawnSprintItem('S1', itemId, atStart === undefined ? changes : { pointsAtStart: points(atStart), ...changes });

  it('splits the plan into completed, removed and not finished', () => {
    const sprintItems = [
      row('a', 8, { outcome: 'completed', pointsAtEnd: points(8) }),
      row('b', 5, { outcome: 'completed', pointsAtEnd: points(8) }),
      row('c', 3, { outcome: 'removed' }),
      row('d', 5, { outcome: 'not_completed' }),
      row('e', 2, { outcome: 'completed', scope: 'added' }),
    ];
    const sprint = first({ sprintItems });
    // 21 = 13 + 3 + 5; velocity 8 + 8 + 2; 3 points more for b.
    expect(sprint?.planEvidence).toBe('P1');
    expect(sprint?.scope).toMatchObject({ committed: 21, completedOfCommitted: 13, removed: 3, notFinished: 5 });
    expect(sprint?.scope).toMatchObject({ shortfall: 8, velocity: 18, addedCompleted: 2, reestimated: 3 });
  });

  it('does not count an item as removed that came back', () => {
    const times = { removedAt: at('2026-01-07T09:00Z'), addedAt: at('2026-01-09T09:00Z') };
    expect(first({ sprintItems: [row('a', 3, { outcome: 'removed', ...times })] })?.scope).toMatchObject({
      removed: 0,
      notFinished: 3,
    });
  });

  it('lets done win over removed where two rows tell of one item', () => {
    const twice = { ...row('a', 3, { outcome: 'removed' }), key: 'other' };
    expect(first({ sprintItems: [row('a', 3, { outcome: 'completed' }), twice] })?.scope).toMatchObject({
      committed: 3,
      completedOfCommitted: 3,
      removed: 0,
    });
  });

  it('counts an item as planned where one of two rows says so', () => {
    const added = { ...row('a', 3, { outcome: 'completed', scope: 'added' }), key: 'a first' };
    const planned = { ...row('a', 3, { outcome: 'completed' }), key: 'b second' };
    expect(first({ sprintItems: [added, planned] })?.scope).toMatchObject({ committed: 3, addedCompleted: 0 });
  });

  it('takes what the row leaves open from the item', () => {
    const workItems = [
      drawnItem('a', { completedAt: DAY_8 }),
      drawnItem('b', { statusCategory: 'in_progress' }),
      drawnItem('c', { completedAt: at('2026-01-20T12:00Z') }),
    ];
    const sprintItems = [row('a', 3, {}), row('b', 2, {}), row('c', 1, {})];
    expect(first({ workItems, sprintItems })?.scope).toMatchObject({ completedOfCommitted: 3, notFinished: 3 });
  });

  it('is not known where nothing tells what was finished', () => {
    const sprint = first({ sprintItems: [row('a', 3, {}), row('b', 2, {})] });
    expect(sprint?.committed).toBe(5);
    expect(sprint).not.toHaveProperty('scope');
    expect(sprint?.flags).toContain('completion-unknown');
  });

  it('flags planned items without an estimate and counts them 0', () => {
    const sprint = first({
      sprintItems: [row('a', 3, { outcome: 'completed' }), row('b', undefined, { outcome: 'completed' })],
    });
    expect(sprint?.scope).toMatchObject({ committed: 3, unestimatedCommitted: 1 });
    expect(sprint?.flags).toContain('unestimated-items');
  });

  it("takes today's estimates where the history has none at all", () => {
    const workItems = [drawnItem('a', { points: points(5) })];
    expect(first({ workItems, sprintItems: [row('a', undefined, { outcome: 'completed' })] })?.scope?.committed).toBe(
      5,
    );
  });

  it('counts an item as planned in two sprints but completed in one of them', () => {
    const claim = { scope: 'committed', outcome: 'completed', pointsAtStart: points(5) } as const;
    const sprintItems = [drawnSprintItem('S1', 'a', claim), drawnSprintItem('S2', 'a', claim)];
    const finishedIn = (workItems: readonly WorkItem[]) =>
      sprintsOf({ sprintItems, workItems }).map(({ scope }) => [scope?.committed, scope?.completedOfCommitted]);
    // Without a time: what is planned again was not finished before. With one: the sprint that holds it.
    expect(finishedIn([])).toEqual([
      [5, 0],
      [5, 5],
    ]);
    expect(finishedIn([drawnItem('a', { completedAt: DAY_8 })])).toEqual([
      [5, 5],
      [5, 0],
    ]);
  });
});

describe('the scope of a sprint from columns', () => {
  it('counts an item for the last of its sprints, if it was done within it', () => {
    const workItems = [
      drawnItem('a', { ...inS1, points: points(3), completedAt: DAY_8 }),
      drawnItem('b', { ...inS1, points: points(2), completedAt: at('2026-01-25T12:00Z') }),
      drawnItem('c', { ...inBoth, points: points(5), completedAt: at('2026-01-22T12:00Z') }),
      drawnItem('d', { ...inS1, points: points(1), statusCategory: 'cancelled', completedAt: DAY_8 }),
    ];
    const [one, two] = sprintsOf({ workItems });
    // S1: a done; b too late; c carried over; d taken out.
    expect(one?.planEvidence).toBe('P3');
    expect(one?.scope).toMatchObject({ committed: 11, completedOfCommitted: 3, removed: 1, notFinished: 7 });
    expect(two?.scope).toMatchObject({ committed: 5, completedOfCommitted: 5 });
  });

  it('counts what was done before the sprint began in none', () => {
    const workItems = [
      drawnItem('a', { ...inS1, points: points(3), completedAt: at('2026-01-02T12:00Z') }),
      drawnItem('b', { ...inS1, points: points(2), completedAt: DAY_8 }),
    ];
    expect(first({ workItems })?.scope).toMatchObject({ committed: 2, velocity: 2 });
  });

  it('tells added work by its origin, else by when it came up', () => {
    const done = { ...inS1, points: points(1), completedAt: DAY_8 };
    const workItems = [
      drawnItem('before', { ...done, createdAt: at('2026-01-04T12:00Z') }),
      drawnItem('within a minute', { ...done, createdAt: at('2026-01-05T00:01Z') }),
      drawnItem('after', { ...done, createdAt: at('2026-01-06T12:00Z') }),
      drawnItem('said to be planned', { ...done, createdAt: at('2026-01-06T12:00Z'), workOrigin: 'planned' }),
      drawnItem('said to be unplanned', { ...done, createdAt: at('2026-01-04T12:00Z'), workOrigin: 'unplanned' }),
    ];
    expect(first({ workItems })?.scope).toMatchObject({ committed: 3, addedCompleted: 2, velocity: 5 });
  });

  it('counts unplanned work as planned in the sprint that it was carried over to', () => {
    const workItems = [
      drawnItem('a', { ...inBoth, points: points(3), workOrigin: 'unplanned', statusCategory: 'todo' }),
    ];
    const [one, two] = sprintsOf({ workItems });
    expect(one?.scope).toMatchObject({ committed: 0, addedUnfinished: 3 });
    expect(two?.scope).toMatchObject({ committed: 3, notFinished: 3 });
  });

  it('is what rows made of columns are worked out from, since only the dates tell when an item was done', () => {
    const workItems = [drawnItem('a', { ...inS1, points: points(3), completedAt: at('2026-01-25T12:00Z') })];
    const sprintItems = [
      drawnSprintItem('S1', 'a', { planEvidence: 'P3', outcome: 'completed', pointsAtStart: points(3) }),
    ];
    const sprint = first({ workItems, sprintItems });
    expect(sprint?.planEvidence).toBe('P3');
    expect(sprint?.scope).toMatchObject({ completedOfCommitted: 0, notFinished: 3 });
  });

  it('counts work up to a late close', () => {
    const sprints = [{ ...S1, completedAt: at('2026-01-19T10:00Z') }];
    const workItems = [drawnItem('a', { ...inS1, points: points(3), completedAt: at('2026-01-19T09:00Z') })];
    expect(first({ sprints, workItems })?.scope).toMatchObject({ completedOfCommitted: 3 });
  });

  it('takes estimated hours in place of points where the sprint does', () => {
    const sprints: readonly Sprint[] = [{ ...S1, estimateUnit: 'hours' }];
    const workItems = [drawnItem('a', { ...inS1, points: points(3), estimate: hours(12), completedAt: DAY_8 })];
    const sprint = first({ sprints, workItems });
    expect(sprint?.unit).toBe('hours');
    expect(sprint?.scope?.committed).toBe(12);
  });
});

describe('sub-tasks', () => {
  const done = { ...inS1, completedAt: DAY_8 };
  const subTask = drawnItem('sub', { ...done, points: points(2), type: 'subtask', parentKey: 'parent' });

  function committedWith(...workItems: readonly WorkItem[]): number | undefined {
    return first({ workItems: [drawnItem('other', { ...done, points: points(1) }), ...workItems] })?.scope?.committed;
  }

  it('are never counted on top of their parent', () => {
    expect(committedWith(subTask, drawnItem('parent', { ...done, points: points(5) }))).toBe(6);
    const { type: _, ...child } = subTask;
    expect(committedWith(child, drawnItem('parent', { ...done, points: points(5) }))).toBe(6);
  });

  it('count where their parent has no estimate, and not where it is not in the data', () => {
    expect(committedWith(subTask, drawnItem('parent', done))).toBe(3);
    expect(committedWith(subTask)).toBe(1);
  });

  it('count where what they hang on is an epic, or known by another name', () => {
    const epic = drawnItem('parent', { ...done, sprintKeys: [], points: points(50), type: 'epic' });
    expect(committedWith(subTask, epic)).toBe(3);
    const renamed = drawnItem('P-1', { ...done, points: points(5), aliases: ['parent'] });
    expect(committedWith(subTask, renamed)).toBe(6);
  });
});

describe('the plan of a sprint that has sums', () => {
  const sums = {
    committed: points(34),
    completed: points(29),
    completedOfCommitted: points(24),
    added: points(8),
    removed: points(3),
  };

  it('gives the shortfall, what was added and the velocity', () => {
    // S = 34 - 24 = 10, of which 3 removed; added and completed 29 - 24 = 5, so 3 of 8 added are unfinished.
    const sprint = first({ sprints: [{ ...S1, sums }] });
    expect(sprint?.planEvidence).toBe('P1');
    expect(sprint?.scope).toMatchObject({ shortfall: 10, removed: 3, notFinished: 7, velocity: 29 });
    expect(sprint?.scope).toMatchObject({ addedCompleted: 5, addedUnfinished: 3 });
    expect(sprint?.scope?.completionShare).toBeCloseTo(24 / 34, 9);
  });

  it('gives way to a history, and to columns where the sums leave the completion open', () => {
    const workItems = [drawnItem('a', { ...inS1, points: points(3), completedAt: DAY_8 })];
    const sprintItems = [drawnSprintItem('S1', 'a', { pointsAtStart: points(3), outcome: 'completed' })];
    const { completedOfCommitted: _, ...velocity } = sums;
    expect(first({ sprints: [{ ...S1, sums }], sprintItems })?.committed).toBe(3);
    expect(first({ sprints: [{ ...S1, sums }], workItems })?.committed).toBe(34);
    expect(first({ sprints: [{ ...S1, sums: velocity }], workItems })?.committed).toBe(3);
    expect(first({ sprints: [{ ...S1, sums: velocity }] })?.committed).toBe(34);
  });

  it('wins over a history where a person typed it', () => {
    const sprintItems = [drawnSprintItem('S1', 'a', { pointsAtStart: points(3), outcome: 'completed' })];
    const sprint = first({ sprints: [{ ...S1, sums, planEvidence: 'P5' }], sprintItems });
    expect(sprint?.planEvidence).toBe('P5');
    expect(sprint?.committed).toBe(34);
  });

  it('counts items where the team does', () => {
    const counts = { committedItems: points(10), completedItems: points(8) };
    const sprint = first({ sprints: [{ ...S1, estimateUnit: 'items', sums: counts }] });
    expect(sprint?.unit).toBe('items');
    expect(sprint?.committed).toBe(10);
  });
});

describe('a team that does not estimate', () => {
  it('counts items, unless its last six sprints do estimate', () => {
    const sprints = Array.from({ length: 8 }, (_, index) => {
      const from = new Date(Date.parse('2026-01-05') + index * 14 * 86_400_000).toISOString().slice(0, 10);
      return drawnSprint(`T${index}`, from);
    });
    // Two items in each sprint; one team estimates its first six sprints, one its last six.
    const itemsOf = (isEstimated: (index: number) => boolean) =>
      sprints.flatMap(({ key }, index) =>
        ['a', 'b'].map((name) =>
          drawnItem(`${index}${name}`, { sprintKeys: [key], ...(isEstimated(index) && { points: points(5) }) }),
        ),
      );
    const unitOf = (isEstimated: (index: number) => boolean) => {
      const dataset = drawnDataset({ sprints, workItems: itemsOf(isEstimated) });
      return analyse(dataset, { definition: 'all' }).teams[0]?.sprints.map(
        ({ unit, committed }) => `${committed} ${unit}`,
      );
    };
    expect(unitOf((index) => index < 4)).toEqual(sprints.map(() => '2 items'));
    expect(unitOf((index) => index >= 4)?.slice(3, 5)).toEqual(['0 points', '10 points']);
  });
});
