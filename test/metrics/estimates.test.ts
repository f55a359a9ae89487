import { describe, expect, it } from 'vitest';
import type { Dataset, Team, TeamEstimates, WorkItem } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { TeamAnalysis } from '../../src/metrics/analysis.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from './drawn-dataset.ts';

const DAYS = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'] as const;
const SPRINTS = DAYS.map((day, index) => drawnSprint(`S${index + 1}`, day));

/** One item in each of four sprints, done but in the last, in which an incident took 40 of 400 h. */
function items(facts: Partial<WorkItem>): readonly WorkItem[] {
  return SPRINTS.map(({ key, startAt }, index) => {
    const item = drawnItem(`a${index + 1}`, { ...facts, sprintKeys: [key] });
    return index === 3 || startAt === undefined
      ? { ...item, statusCategory: 'todo' }
      : { ...item, completedAt: startAt };
  });
}

const INCIDENT = drawnIncident('I1', {
  acknowledgedAt: at('2026-02-17T10:00Z'),
  mitigatedAt: at('2026-02-17T12:00Z'),
  effort: { logged: hours(40) },
});

function teamOf(workItems: readonly WorkItem[], estimates?: TeamEstimates, parts: Partial<Dataset> = {}): TeamAnalysis {
  const changes: Partial<Team> = estimates === undefined ? {} : { estimates };
  const dataset = drawnDataset({
    teams: [drawnTeam(changes)],
    sprints: SPRINTS,
    incidents: [INCIDENT],
    workItems,
    ...parts,
  });
  const [team] = analyse(dataset, { definition: 'all' }).teams;
  if (team === undefined) throw new Error('no team');
  return team;
}

describe('what a team estimates in', () => {
  const both = items({ points: points(8), estimate: hours(40) });

  it('are points, unless the team says otherwise', () => {
    // 8 / 400 h = .02; 40 h: .8.
    for (const estimates of [undefined, { in: 'points' } as const]) {
      const team = teamOf(both, estimates);
      expect(team.unit).toBe('points');
      expect(team.sprints[3]?.committed).toBe(8);
      expect(team.sprints[3]?.displaced?.value).toBeCloseTo(0.8, 9);
    }
  });

  it('can be hours: the estimates of the items themselves take the place of points', () => {
    // 40 / 400 h = .1; 40 h: 4 estimated hours.
    const team = teamOf(both, { in: 'hours' });
    expect(team.unit).toBe('hours');
    expect(team.sprints[3]).toMatchObject({ unit: 'hours', committed: 40 });
    expect(team.sprints[3]?.displaced?.value).toBeCloseTo(4, 9);
  });

  it('can be items, each of which counts 1', () => {
    const team = teamOf(both, { in: 'items' });
    // 1 / 400 h; 40 h: a tenth of an item.
    expect(team.sprints[3]).toMatchObject({ unit: 'items', committed: 1 });
    expect(team.sprints[3]?.displaced?.value).toBeCloseTo(0.1, 9);
  });

  it('decides which of the numbers of a sprint count: rows and sums in points are no hours', () => {
    const rows = SPRINTS.map(({ id }, index) =>
      drawnSprintItem(id, `a${index + 1}`, { pointsAtStart: points(3), pointsAtEnd: points(3), outcome: 'completed' }),
    );
    const committed = (estimates: TeamEstimates) =>
      teamOf(both, estimates, { sprintItems: rows }).sprints[0]?.committed;
    expect(committed({ in: 'points' })).toBe(3);
    expect(committed({ in: 'hours' })).toBe(40);
    expect(committed({ in: 'items' })).toBe(1);
    const inPoints = SPRINTS.map((sprint) => ({
      ...sprint,
      estimateUnit: 'points' as const,
      sums: { committed: points(9), completed: points(9), completedOfCommitted: points(9) },
    }));
    expect(teamOf(both, { in: 'points' }, { sprints: inPoints }).sprints[0]?.committed).toBe(9);
    expect(teamOf(both, { in: 'hours' }, { sprints: inPoints }).sprints[0]?.committed).toBe(40);
  });

  it('keeps points where the team insists on them, however few items have any', () => {
    const bare = items({});
    expect(teamOf(bare).unit).toBe('items');
    expect(teamOf(bare, { in: 'points' }).unit).toBe('points');
    expect(teamOf(bare, { in: 'points' }).sprints[3]?.flags).toEqual(expect.arrayContaining(['unestimated-items']));
  });

  it('counts sub-tasks in hours where their parent has no hours of its own', () => {
    const parent = drawnItem('parent', {
      points: points(5),
      sprintKeys: ['neutral:S1'],
      completedAt: at('2026-01-06T10:00Z'),
    });
    const child = { ...drawnItem('child', { parentKey: parent.key, estimate: hours(6) }), sprintKeys: ['neutral:S1'] };
    expect(teamOf([parent, child], { in: 'hours' }).sprints[0]?.committed).toBe(6);
    expect(teamOf([parent, child], { in: 'points' }).sprints[0]?.committed).toBe(5);
  });
});

describe('items without an estimate', () => {
  /** Ten planned items of one closed sprint, so many of them without an estimate. */
  function tenItems(bare: number): TeamAnalysis {
    const workItems = Array.from({ length: 10 }, (_, index) =>
      drawnItem(`i${index}`, { sprintKeys: ['neutral:S1'], ...(index >= bare && { points: points(1) }) }),
    );
    return teamOf(workItems, undefined, { sprints: SPRINTS.slice(0, 1) });
  }

  it('count 0 up to half of the planned items, and are told by their share', () => {
    expect(tenItems(5)).toMatchObject({ unit: 'points', unestimatedShare: 0.5 });
    expect(tenItems(5).sprints[0]).toMatchObject({
      committed: 5,
      flags: expect.arrayContaining(['unestimated-items']),
    });
    expect(tenItems(0)).toMatchObject({ unit: 'points', unestimatedShare: 0 });
  });

  it('have the items counted from more than half on', () => {
    expect(tenItems(6)).toMatchObject({ unit: 'items', unestimatedShare: 0.6 });
    expect(tenItems(6).sprints[0]?.committed).toBe(10);
  });
});

describe('T-shirt sizes', () => {
  const medium = items({ size: ' m ' });

  it('count as the numbers that the person gave them, whatever their case', () => {
    // 40 / 400 h = .1; 40 h: 4.
    const team = teamOf(medium, { in: 'sizes', sizes: { S: 10, M: 40 } });
    expect(team.unit).toBe('points');
    expect(team.sprints[3]).toMatchObject({ committed: 40, unit: 'points' });
    expect(team.sprints[3]?.displaced?.value).toBeCloseTo(4, 9);
    expect(team.sprints[3]?.flags).not.toContain('sizes-unmapped');
  });

  it('leave a number beside them as it is, and are not asked of rows in points', () => {
    const mixed = [...medium, drawnItem('number', { points: points(5), sprintKeys: ['neutral:S1'] })];
    const sizes = { in: 'sizes', sizes: { M: 40 } } as const;
    expect(teamOf(mixed, sizes).sprints[0]?.committed).toBe(45);
    const row = drawnSprintItem('S1', 'a1', { pointsAtStart: points(3), outcome: 'completed' });
    expect(teamOf(medium, sizes, { sprintItems: [row] }).sprints[0]?.committed).toBe(40);
  });

  it('withhold every point of a sprint while one of them has no number, and say so', () => {
    const odd = drawnItem('odd', { size: 'L', sprintKeys: ['neutral:S4'], statusCategory: 'todo' });
    const [first, , , last] = teamOf([...medium, odd], { in: 'sizes', sizes: { M: 40 } }).sprints;
    expect(first?.committed).toBe(40);
    expect(last?.flags).toEqual(['sizes-unmapped']);
    for (const withheld of ['pace', 'committed', 'scope', 'finished', 'displaced', 'explained', 'shareMethod']) {
      expect(last).not.toHaveProperty(withheld);
    }
    expect(last?.hoursOn).toBeCloseTo(40, 9);
  });

  it('tell no pace while they have no numbers', () => {
    // S1 has the size without a number: the others alone tell the pace of S4.
    const workItems = [...medium, drawnItem('odd', { size: 'L', sprintKeys: ['neutral:S1'] })];
    const [, , , last] = teamOf(workItems, { in: 'sizes', sizes: { M: 40 } }).sprints;
    expect(last?.pace?.used.map(({ sprintKey }) => sprintKey)).toEqual(['neutral:S2', 'neutral:S3', undefined]);
  });

  it('are asked for where nobody has said yet what the team estimates in', () => {
    const team = teamOf(medium);
    expect(team.unit).toBe('points');
    expect(team.sprints.map(({ flags }) => flags)).toEqual(SPRINTS.map(() => ['sizes-unmapped']));
    expect(team.total).not.toHaveProperty('displaced');
    expect(teamOf(medium, { in: 'items' }).sprints[3]?.committed).toBe(1);
  });
});
