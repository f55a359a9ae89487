import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { burnUpOf } from '../../src/metrics/plans/burn-up.ts';
import { scopeChangesOf } from '../../src/metrics/plans/scope-changes.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from './drawn-dataset.ts';

/** Two weeks from Monday 2 March 2026, 00:00 in London (which is UTC then). */
const QUERY = { teamId: 'kestrel', sprintKey: 'neutral:S1' };
const TEAM = drawnTeam();

/**
 * Planned: A 5 (done Tue 3), B 3 (out Wed 4, 15:00), C 8 (not finished, grew from 8 to 13). Added: D 2 (Wed 4, 10:00, a fix of INC-7,
 * done Thu 5), E 1 (Fri 6, not finished).
 *
 * committed 5 + 3 + 8 = 16; added 2 + 1 = 3; removed 3; re-estimated 13 - 8 = 5; so 16 + 3 - 3 + 5 = 21 at the end.
 * Done 5 + 2 = 7, left 13 + 1 = 14: 7 + 14 = 21.
 */
function dataset(changes: Partial<Dataset> = {}): Dataset {
  return drawnDataset({
    teams: [TEAM],
    sprints: [drawnSprint('S1', '2026-03-02')],
    incidents: [
      drawnIncident('INC-7', {
        startedAt: at('2026-03-04T08:00Z'),
        acknowledgedAt: at('2026-03-04T09:00Z'),
        mitigatedAt: at('2026-03-04T12:00Z'),
        effort: { logged: hours(6) },
      }),
    ],
    workItems: [
      drawnItem('A', { completedAt: at('2026-03-03T16:00Z') }),
      drawnItem('B', { statusCategory: 'todo' }),
      drawnItem('C', { statusCategory: 'in_progress' }),
      drawnItem('D', { completedAt: at('2026-03-05T11:00Z'), incidentKeys: ['neutral:INC-7'] }),
      drawnItem('E', { statusCategory: 'todo' }),
    ],
    sprintItems: [
      drawnSprintItem('S1', 'A', { pointsAtStart: points(5), pointsAtEnd: points(5), outcome: 'completed' }),
      drawnSprintItem('S1', 'B', {
        pointsAtStart: points(3),
        outcome: 'removed',
        removedAt: at('2026-03-04T15:00Z'),
      }),
      drawnSprintItem('S1', 'C', { pointsAtStart: points(8), pointsAtEnd: points(13), outcome: 'not_completed' }),
      drawnSprintItem('S1', 'D', {
        scope: 'added',
        pointsAtEnd: points(2),
        outcome: 'completed',
        addedAt: at('2026-03-04T10:00Z'),
      }),
      drawnSprintItem('S1', 'E', {
        scope: 'added',
        pointsAtEnd: points(1),
        outcome: 'not_completed',
        addedAt: at('2026-03-06T09:30Z'),
      }),
    ],
    ...changes,
  });
}

function scopeIn(data: Dataset) {
  return burnUpOf(data, 'all', QUERY)?.scope ?? expect.fail('no item tells');
}

describe('the burn-up of a sprint', () => {
  it('adds up from the plan to the end, and so do finished and left', () => {
    const scope = scopeIn(dataset());
    expect(scope).toMatchObject({ committed: 16, added: 3, removed: 3, reestimated: 5, scopeAtEnd: 21, done: 7 });
    expect(scope.withoutDay).toEqual({ added: 0, removed: 0, done: 0 });
  });

  it('tells day by day what stood at its end, without what has no day', () => {
    const { days } = scopeIn(dataset());
    expect(days).toHaveLength(14);
    // Mon 16; Tue A done; Wed D in (+2), B out (-3): 15; Thu D done; Fri E in: 16.
    expect(days.slice(0, 5).map(({ scope, done }) => [scope, done])).toEqual([
      [16, 0],
      [16, 5],
      [15, 5],
      [15, 7],
      [16, 7],
    ]);
    // The 5 of the new estimate have no day: the last day is 5 short of the end.
    expect(days.at(-1)).toMatchObject({ scope: 16, done: 7, isWorkingDay: false });
    expect(days.filter(({ isWorkingDay }) => isWorkingDay)).toHaveLength(10);
  });

  it('keeps what the files give no time in its ends, and says how much that is', () => {
    const data = dataset();
    const bare = data.sprintItems.map(({ addedAt: _added, removedAt: _removed, ...row }) => row);
    const items = data.workItems.map(({ completedAt: _done, ...item }) => item);
    const scope = scopeIn(dataset({ sprintItems: bare, workItems: items }));
    expect(scope).toMatchObject({ committed: 16, added: 3, removed: 3, scopeAtEnd: 21, done: 7 });
    expect(scope.withoutDay).toEqual({ added: 3, removed: 3, done: 7 });
    expect(new Set(scope.days.map((day) => `${day.scope} ${day.done}`))).toEqual(new Set(['16 0']));
  });

  it('cuts days by the clock of the team: half past eleven at night in New York is still that day', () => {
    const team = drawnTeam({ calendar: { ...TEAM.calendar, zone: 'America/New_York' } });
    // Midnight of Monday 2 March there is 05:00 UTC; Wednesday 04:30 UTC is Tuesday 23:30.
    const sprint = drawnSprint('S1', '2026-03-02', {
      startAt: at('2026-03-02T05:00Z'),
      endAt: at('2026-03-16T04:00Z'),
    });
    const items = dataset().workItems.map((item) =>
      item.id === 'A' ? { ...item, completedAt: at('2026-03-04T04:30Z') } : item,
    );
    const { days } = scopeIn(dataset({ teams: [team], sprints: [sprint], workItems: items }));
    expect(days.slice(0, 3).map(({ done }) => done)).toEqual([0, 5, 5]);
    // Clocks go forward on Sunday 8 March: that day has 23 hours, and there are 14 days all the same.
    expect(days).toHaveLength(14);
    const [start, end] = [days[6]?.start ?? 0, days[6]?.end ?? 0];
    expect((end - start) / 3_600_000).toBe(23);
  });

  it('ends where the data end while the sprint runs', () => {
    const sprint = drawnSprint('S1', '2026-03-02', { state: 'active' });
    const burnUp = burnUpOf(dataset({ sprints: [sprint], asOf: at('2026-03-04T12:00Z') }), 'all', QUERY);
    expect(burnUp?.until).toBe(at('2026-03-04T12:00Z'));
    expect(burnUp?.scope?.days).toHaveLength(3);
  });

  it('lays incidents over the days from the response to the end, cut to the sprint', () => {
    const late = drawnIncident('INC-8', {
      startedAt: at('2026-03-15T20:00Z'),
      acknowledgedAt: at('2026-03-15T22:00Z'),
      mitigatedAt: at('2026-03-16T02:00Z'),
      effort: { logged: hours(4) },
    });
    const burnUp = burnUpOf(dataset({ incidents: [...dataset().incidents, late] }), 'all', QUERY);
    expect(burnUp?.incidents.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['INC-7', at('2026-03-04T09:00Z'), at('2026-03-04T12:00Z')],
      ['INC-8', at('2026-03-15T22:00Z'), at('2026-03-16T00:00Z')],
    ]);
  });

  it('has no lines where the plan comes from sums alone, and says so', () => {
    const sprint = drawnSprint('S1', '2026-03-02', {
      sums: { committed: points(40), completed: points(33), completedOfCommitted: points(30) },
    });
    const burnUp = burnUpOf(drawnDataset({ teams: [TEAM], sprints: [sprint] }), 'all', QUERY);
    expect(burnUp?.scope).toBeUndefined();
    expect(burnUp?.reason).toBe('sums-only');
  });

  it('is not there for a sprint that is not there', () => {
    expect(burnUpOf(dataset(), 'all', { ...QUERY, sprintKey: 'neutral:S9' })).toBeUndefined();
  });
});

describe('what came in and what went out', () => {
  it('is in order of time, with what each item was worth', () => {
    const changes = scopeChangesOf(dataset(), QUERY);
    expect(changes?.cameIn.map(({ id, amount, end }) => [id, amount, end])).toEqual([
      ['D', 2, 'completed'],
      ['E', 1, 'not-finished'],
    ]);
    expect(changes?.wentOut.map(({ id, amount }) => [id, amount])).toEqual([['B', 3]]);
  });

  it('pairs incident work that came in with a story that went out five hours later', () => {
    const swaps = scopeChangesOf(dataset(), QUERY)?.swaps ?? [];
    expect(swaps.map(({ cameIn, wentOut }) => [cameIn.id, wentOut.id])).toEqual([['D', 'B']]);
  });

  it('makes no pair of work that belongs to no incident, nor of what lies more than 48 hours apart', () => {
    const unlinked = dataset().workItems.map((item) => ({ ...item, incidentKeys: [] }));
    expect(scopeChangesOf(dataset({ workItems: unlinked }), QUERY)?.swaps).toEqual([]);
    const moved = (removed: string) =>
      dataset({
        sprintItems: dataset().sprintItems.map((row) =>
          row.itemKey === 'B' ? { ...row, removedAt: at(removed) } : row,
        ),
      });
    // D came in on Wednesday at 10:00.
    expect(scopeChangesOf(moved('2026-03-06T10:00Z'), QUERY)?.swaps).toHaveLength(1);
    expect(scopeChangesOf(moved('2026-03-06T10:01Z'), QUERY)?.swaps).toEqual([]);
  });

  it('gives each item to one pair, its nearest', () => {
    const data = dataset();
    const fix = drawnItem('F', { incidentKeys: ['neutral:INC-7'] });
    const row = drawnSprintItem('S1', 'F', {
      scope: 'added',
      outcome: 'completed',
      addedAt: at('2026-03-04T14:00Z'),
      pointsAtEnd: points(1),
    });
    // B went out at 15:00: an hour after F, five hours after D.
    const swaps = scopeChangesOf(
      dataset({ workItems: [...data.workItems, fix], sprintItems: [...data.sprintItems, row] }),
      QUERY,
    )?.swaps;
    expect(swaps?.map(({ cameIn, wentOut }) => [cameIn.id, wentOut.id])).toEqual([['F', 'B']]);
  });

  it('is not known where no item tells', () => {
    const sprint = drawnSprint('S1', '2026-03-02', { sums: { committed: points(40), completed: points(33) } });
    expect(scopeChangesOf(drawnDataset({ teams: [TEAM], sprints: [sprint] }), QUERY)).toBeUndefined();
  });
});
