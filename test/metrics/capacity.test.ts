import { describe, expect, it } from 'vitest';
import type { PersonKey, Team } from '../../src/domain/index.ts';
import { assumedHeadCount, sprintCapacity } from '../../src/metrics/plans/capacity.ts';
import { effectiveWindows } from '../../src/metrics/time/sprint-windows.ts';
import { at, drawnItem, drawnSprint, drawnSprintItem, drawnTeam } from './drawn-dataset.ts';

const SPRINT = drawnSprint('S1', '2026-03-02');
const [WINDOW = { sprintKey: '', start: at('1970-01-01T00:00Z'), end: at('1970-01-01T00:00Z') }] = effectiveWindows([
  SPRINT,
]).windows;
/** The first week only. */
const HALF = { ...WINDOW, end: at('2026-03-09T00:00Z') };
const { headCount: _, ...UNCOUNTED }: Team = drawnTeam();

describe('the capacity of a sprint', () => {
  it('is head count times working time', () => {
    // 5 people x 10 days x 8 h.
    expect(sprintCapacity(drawnTeam(), SPRINT, WINDOW, undefined)).toEqual({
      workingHours: 80,
      capacity: 400,
      headCount: 5,
      headCountAssumed: false,
      basis: 'head-count',
    });
  });

  it('is cut with its window', () => {
    expect(sprintCapacity(drawnTeam(), SPRINT, HALF, undefined).capacity).toBe(200);
  });

  it('counts nobody below nothing, however long they are away', () => {
    // Away for 100 of 80 h: 0; half a person: 40.
    const people = [
      { allocation: 1, absentHours: { S1: 100 } },
      { allocation: 0.5, absentHours: {} },
    ];
    expect(sprintCapacity(drawnTeam({ people }), SPRINT, WINDOW, undefined)).toMatchObject({
      capacity: 40,
      headCount: 2,
    });
  });

  it('takes hours away by the id or the key of the sprint', () => {
    const people = [
      { allocation: 1, absentHours: { S1: 10 } },
      { allocation: 1, absentHours: { 'neutral:S1': 20 } },
      { allocation: 1, absentHours: { S2: 40 } },
    ];
    // 70 + 60 + 80.
    expect(sprintCapacity(drawnTeam({ people }), SPRINT, WINDOW, undefined).capacity).toBe(210);
  });

  it('takes the person-days of the sprint before a head count', () => {
    const sprint = { ...SPRINT, capacityPersonDays: 47.5 };
    // 47.5 d x 8 h.
    expect(sprintCapacity(drawnTeam(), sprint, WINDOW, undefined).capacity).toBe(380);
    expect(sprintCapacity(UNCOUNTED, sprint, WINDOW, 9)).toMatchObject({ capacity: 380, headCountAssumed: false });
  });

  it('cuts the person-days with the window', () => {
    // 40 of 80 working hours are left.
    expect(sprintCapacity(drawnTeam(), { ...SPRINT, capacityPersonDays: 47.5 }, HALF, undefined).capacity).toBe(190);
  });

  it('says when the head count is assumed', () => {
    expect(sprintCapacity(UNCOUNTED, SPRINT, WINDOW, 3)).toMatchObject({
      capacity: 240,
      headCount: 3,
      headCountAssumed: true,
    });
  });

  it('is not known without any head count', () => {
    const capacity = sprintCapacity(UNCOUNTED, SPRINT, WINDOW, undefined);
    expect(capacity).toEqual({ workingHours: 80, headCountAssumed: false });
  });
});

describe('the assumed head count', () => {
  const days = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16', '2026-03-02', '2026-03-16', '2026-03-30'];
  const { windows } = effectiveWindows(days.map((day, i) => drawnSprint(`S${i}`, day)));

  /** One item of a sprint, done by a person in its first week, or told to be done by its scope row. */
  function done(sprint: number, assignee: PersonKey | undefined, isDated: boolean) {
    const id = `${sprint}-${assignee}-${isDated}`;
    const item = drawnItem(id, {
      ...(assignee === undefined ? {} : { assignee }),
      ...(isDated ? { completedAt: at(`${days[sprint]}T12:00Z`) } : {}),
    });
    return { item, row: isDated ? [] : [drawnSprintItem(`S${sprint}`, id, { outcome: 'completed' })] };
  }

  function assumed(...items: readonly ReturnType<typeof done>[]) {
    return assumedHeadCount(
      windows,
      items.map(({ item }) => item),
      items.flatMap(({ row }) => row),
    );
  }

  it('is the median number of people who completed something, over the last six sprints that name anybody', () => {
    // S0 is the seventh from the end. S1: p1; S2: p1 p2 p3; S5: p1 p2; S6: nobody is named. Median of 1, 3, 2.
    const first = [done(0, 'p1', true), done(0, 'p2', true), done(0, 'p3', true), done(0, 'p4', true)];
    const second = [done(1, 'p1', true), done(2, 'p1', true), done(2, 'p2', false), done(2, 'p3', false)];
    const last = [done(5, 'p1', true), done(5, 'p1', false), done(5, 'p2', true), done(6, undefined, true)];
    expect(assumed(...first, ...second, ...last)).toBe(2);
  });

  it('is not known where no completed item names anybody', () => {
    expect(assumed(done(5, undefined, true), done(6, undefined, false))).toBeUndefined();
  });
});
