import { describe, expect, it } from 'vitest';
import { epochMs, methodOf, STANDARD_METHOD } from '../../src/domain/index.ts';
import { eligiblePaces, type PaceSprint, recentPace } from '../../src/metrics/points/pace.ts';

const DAY_MS = 86_400_000;

/** A sprint of 400 h that starts in week `week` and takes two; `finished` points, `hoursCounted` hours on incidents. */
function sprint(week: number, finished: number | undefined, hoursCounted = 0): PaceSprint {
  return {
    sprintKey: `week ${week}`,
    start: epochMs(week * 7 * DAY_MS),
    end: epochMs((week + 2) * 7 * DAY_MS),
    capacity: 400,
    hoursCounted,
    ...(finished !== undefined && { finished }),
  };
}

function paceInWeek(
  week: number,
  sprints: readonly PaceSprint[],
  plan: { committed?: number; capacity?: number } = {},
  method = STANDARD_METHOD,
) {
  const target = { sprintKey: `week ${week}`, start: epochMs(week * 7 * DAY_MS), ...plan };
  return recentPace(target, eligiblePaces(sprints, method), method);
}

describe('the recent pace', () => {
  it('takes only the calm sprints from three calm ones on', () => {
    // 10 % of 400 h is calm, more is not. 36 / 360 = .1; 35 / 350 = .1; 60 / 300 = .2.
    const calm = [sprint(0, 36, 40), sprint(2, 40), sprint(4, 60, 100)];
    expect(paceInWeek(8, calm)).toMatchObject({ method: 'all', n: 3 });
    expect(paceInWeek(8, [...calm, sprint(6, 44)])).toMatchObject({ method: 'calm', n: 3 });
    expect(paceInWeek(8, [sprint(6, 40, 41), ...calm])).toMatchObject({ method: 'all', n: 4 });
  });

  it('takes the earlier of two sprints that are equally near', () => {
    // Two before week 8, so the six nearest of all: 6 and 10 (two weeks off), 12 (four), 2 and 14 (six), 16 (eight).
    const before = [sprint(2, 42), sprint(6, 40)];
    const after = [sprint(10, 44), sprint(12, 46), sprint(14, 48), sprint(16, 50), sprint(18, 52)];
    const used = paceInWeek(8, [...after, ...before])?.used.map(({ sprintKey }) => sprintKey);
    expect(used).toEqual(['week 2', 'week 6', 'week 10', 'week 12', 'week 14', 'week 16']);
    // One place for two that lie eight weeks off, 0 and 16: the earlier gets it.
    const tied = [
      sprint(0, 38),
      sprint(6, 40),
      sprint(10, 44),
      sprint(12, 46),
      sprint(13, 47),
      sprint(14, 48),
      sprint(16, 50),
    ];
    const usedOfTied = paceInWeek(8, tied)?.used.map(({ sprintKey }) => sprintKey);
    expect(usedOfTied).toEqual(['week 0', 'week 6', 'week 10', 'week 12', 'week 13', 'week 14']);
  });

  it('never looks at the sprint itself', () => {
    const others = [sprint(0, 40), sprint(2, 40), sprint(4, 40)];
    expect(paceInWeek(6, [...others, sprint(6, 400)])?.high).toBeCloseTo(0.1, 9);
  });

  it('joins the plan of the sprint to one or two others, later ones too', () => {
    const plan = { committed: 36, capacity: 400 };
    // .12 after it, .09 planned: median .105.
    const pace = paceInWeek(0, [sprint(2, 48)], plan);
    expect(pace).toMatchObject({ method: 'plan-assisted', n: 1, laterSprintsUsed: true });
    expect(pace?.value).toBeCloseTo(0.105, 9);
    expect(pace?.used.map(({ sprintKey }) => sprintKey)).toEqual(['week 2', undefined]);
  });

  it('goes by one or two others alone where the plan tells nothing', () => {
    expect(paceInWeek(2, [sprint(0, 40)])).toMatchObject({ method: 'all', n: 1 });
    expect(paceInWeek(2, [sprint(0, 40)], { committed: 0, capacity: 400 })).toMatchObject({ method: 'all', n: 1 });
    expect(paceInWeek(2, [sprint(0, 40)], { committed: 40, capacity: 0 })).toMatchObject({ method: 'all', n: 1 });
  });

  it('looks back as far, and calls calm and telling what, the team decides', () => {
    // 40 / 400 = .1 each, but the first: 20 / 400 = .05. Four sprints back it is the least, three back it is out of sight.
    const four = [sprint(0, 20), sprint(2, 40), sprint(4, 40), sprint(6, 40)];
    expect(paceInWeek(8, four)?.low).toBeCloseTo(0.05, 9);
    expect(paceInWeek(8, four, {}, methodOf({ pace_sprints: 3 }))).toMatchObject({ n: 3, low: 0.1 });
    // 100 of 400 h on incidents is calm at a limit of 25 %: the fourth, of 101 h, is left out.
    const loaded = [sprint(0, 30, 100), sprint(2, 30, 100), sprint(4, 30, 100), sprint(6, 60, 101)];
    expect(paceInWeek(8, loaded)).toMatchObject({ method: 'all', n: 4 });
    expect(paceInWeek(8, loaded, {}, methodOf({ calm_load: 0.25 }))).toMatchObject({ method: 'calm', n: 3, high: 0.1 });
    // 299 of 400 h left over is less than three quarters.
    expect(paceInWeek(8, loaded, {}, methodOf({ net_share: 0.75 }))).toMatchObject({ n: 3, high: 0.1 });
  });

  it('is not known where nothing tells one', () => {
    expect(paceInWeek(0, [])).toBeUndefined();
  });

  it('comes from no sprint that is not estimated, has no head count or hardly any time left over', () => {
    const { capacity: _, ...withoutCapacity } = sprint(0, 40);
    expect(eligiblePaces([sprint(0, undefined), withoutCapacity, sprint(2, 10, 301)], STANDARD_METHOD)).toEqual([]);
    // 100 of 400 h left over is exactly enough: 10 / 100.
    expect(eligiblePaces([sprint(2, 10, 300)], STANDARD_METHOD)).toMatchObject([
      { sprintKey: 'week 2', pace: 0.1, calm: false },
    ]);
  });
});
