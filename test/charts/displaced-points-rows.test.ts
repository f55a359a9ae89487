import { describe, expect, it } from 'vitest';
import { preparePoints, tableOfPoints } from '../../src/charts/displaced-points-rows.ts';
import { KESTREL_DRAFTS, kestrel, type SprintDraft, sampleTeam } from '../support/analysis-samples.ts';

const SPRINT_42: SprintDraft = {
  name: 'Sprint 42',
  from: '2026-10-20',
  committed: 40,
  explained: 4.5,
  added: 1.5,
  overPlan: 2,
  unexplained: 2,
  displaced: [4.6, 3.9, 6],
  hoursOn: 43,
};

function rowOf(draft: SprintDraft) {
  const [row] = preparePoints(sampleTeam([draft])).sprints;
  if (row === undefined) throw new Error('no row');
  return row;
}

describe('rows of the points chart', () => {
  it('keep true values for heights and print parts that add up', () => {
    const { plan } = rowOf(SPRINT_42);
    if (plan.kind !== 'known') throw new Error(plan.kind);
    expect(plan.parts?.map((part) => part.value)).toEqual([4.5, 1.5, 2, 2]);
    // Their total is 10, so the step is 1: floors 4, 1, 2, 2 leave one for the first of the two halves.
    expect(plan.parts?.map((part) => part.printed)).toEqual([5, 1, 2, 2]);
    expect(plan.printed).toEqual({ committed: 40, finished: 30, unfinished: 10 });
  });

  it('print finished and unfinished so that they make the plan', () => {
    // 1.25 + 1 + 0.2 = 2.45 of 38 unfinished, in tenths: 35.55 and 2.45 lose .05 each, the tie goes to the first.
    const { plan } = rowOf({ ...SPRINT_42, committed: 38, explained: 1.25, added: 1, overPlan: 0, unexplained: 0.2 });
    if (plan.kind !== 'known') throw new Error(plan.kind);
    expect(plan.printed).toEqual({ committed: 38, finished: 35.6, unfinished: 2.4 });
    const sum = plan.parts?.reduce((total, part) => total + part.printed, 0);
    expect(sum).toBeCloseTo(2.4, 9);
  });

  it('never print the ring below the hatch', () => {
    // 4.4 + 2.2 + 2.2 + 2.2 = 11: floors 4, 2, 2, 2 leave one, to the .4. Alone, 4.45 would round to 4.
    const raised = rowOf({
      ...SPRINT_42,
      explained: 4.4,
      added: 2.2,
      overPlan: 2.2,
      unexplained: 2.2,
      displaced: [4.45, 4, 5],
    });
    if (raised.plan.kind !== 'known') throw new Error(raised.plan.kind);
    expect(raised.plan.parts?.[0]?.printed).toBe(5);
    expect(raised.ring?.printed).toBe(5);
  });

  it('let the ring stand above the hatch where work was absorbed', () => {
    const row = rowOf({
      ...SPRINT_42,
      explained: 0,
      added: 0,
      overPlan: 0,
      unexplained: 0,
      displaced: [3.9, 2.5, 5.5],
    });
    expect(row.ring).toMatchObject({ value: 3.9, low: 2.5, high: 5.5, printed: 3.9 });
    expect(row.plan).toMatchObject({ kind: 'known', unfinished: 0, printed: { finished: 40, committed: 40 } });
  });

  it('say why a plan is not known, and keep the ring', () => {
    const row = rowOf({ ...SPRINT_42, planEvidence: 'P4' });
    expect(row.plan).toMatchObject({ kind: 'not-known', reason: 'the file shows the current iteration only' });
    expect(row.ring?.value).toBe(4.6);
  });

  it('keep the height of an unfinished part whose division is not known', () => {
    const { displaced, ...draft } = SPRINT_42;
    expect(displaced).toBeDefined();
    expect(rowOf({ ...draft, flags: ['no-pace'] })).toMatchObject({
      plan: { kind: 'known', unfinished: 10, parts: undefined },
      ring: undefined,
    });
  });

  it('have no ring for a sprint without incidents, and no row for a sprint to come', () => {
    expect(rowOf({ ...SPRINT_42, explained: 0, hoursOn: 0, incidents: 0, displaced: [0, 0, 0] }).ring).toBeUndefined();
    expect(preparePoints(sampleTeam([{ ...SPRINT_42, state: 'future' }])).sprints).toEqual([]);
  });
});

describe('the table of the points chart', () => {
  it('prints what the chart prints', () => {
    const table = tableOfPoints(preparePoints(kestrel()));
    expect(table.caption).toBe('Kestrel: planned story points per sprint, finished and not finished');
    expect(table.headers).toHaveLength(12);
    expect(table.rows.at(-1)).toEqual([
      'Sprint 42',
      '20–31 Oct',
      '40',
      '30',
      '10',
      '5',
      '1',
      '2',
      '2',
      '5',
      'likely 4 to 6',
      '43 h',
    ]);
  });

  it('has as many cells as headers in every state, and never a 0 for what is not known', () => {
    const [first, second, third] = KESTREL_DRAFTS;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no drafts');
    const { displaced: _, committed: __, ...bare } = third;
    const team = sampleTeam([
      { ...first, planEvidence: 'P4' },
      { ...second, planEvidence: 'P3' },
      bare,
      { ...bare, name: 'Sprint 43', from: '2026-10-06', state: 'active' },
    ]);
    const table = tableOfPoints(preparePoints(team));
    expect(table.rows.map((row) => row.length)).toEqual(table.rows.map(() => table.headers.length));
    expect(table.rows[0]?.slice(2)).toEqual([...Array(7).fill('not known'), '2', 'likely 1.5 to 3', '18 h']);
    expect(table.rows[1]?.[4]).toBe('at least 7');
    expect(table.rows[2]?.slice(2)).toEqual([...Array(9).fill('not known'), '22 h']);
    expect(table.rows[3]?.slice(2)).toEqual([
      ...Array(7).fill('still running'),
      'not known',
      'not known',
      '22 h so far',
    ]);
  });
});
