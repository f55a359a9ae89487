import { describe, expect, it } from 'vitest';
import type { Dataset, Team } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { TeamAnalysis } from '../../src/metrics/analysis.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnTeam } from './drawn-dataset.ts';

const WINDOWS = { monday: '2026-01-05', weeks: 2 };
/** A Tuesday in the fifth window. */
const AS_OF = at('2026-03-10T12:00Z');

/** 40 points in each of the first three windows: 0.1 points per hour of 400. */
const FINISHED = ['2026-01-07', '2026-01-21', '2026-02-04'].map((day, index) =>
  drawnItem(`done ${index}`, { points: points(40), completedAt: at(`${day}T12:00Z`) }),
);
/** 40 h logged on the first Tuesday of the fourth window. */
const INCIDENT = drawnIncident('I1', {
  acknowledgedAt: at('2026-02-17T10:00Z'),
  mitigatedAt: at('2026-02-17T12:00Z'),
  effort: { logged: hours(40) },
});

function teamOf(parts: Partial<Dataset> = {}, team: Partial<Team> = {}): TeamAnalysis {
  const dataset = drawnDataset({
    teams: [drawnTeam({ windows: WINDOWS, ...team })],
    workItems: FINISHED,
    incidents: [INCIDENT],
    asOf: AS_OF,
    ...parts,
  });
  const [analysed] = analyse(dataset, { definition: 'all' }).teams;
  if (analysed === undefined) throw new Error('no team');
  return analysed;
}

describe('the fixed windows of a team without sprints', () => {
  it('run end to end from the chosen Monday to the one that is running', () => {
    const { sprints } = teamOf();
    expect(sprints.map(({ id, state }) => [id, state])).toEqual([
      ['2026-01-05', 'closed'],
      ['2026-01-19', 'closed'],
      ['2026-02-02', 'closed'],
      ['2026-02-16', 'closed'],
      ['2026-03-02', 'active'],
    ]);
    expect(sprints[0]).toMatchObject({ key: 'window:kestrel:2026-01-05', name: '2026-01-05', capacity: 400 });
  });

  it('begin and end at local midnight, also over a clock change', () => {
    // London is an hour ahead of UTC from 29 March 2026 on.
    const { sprints } = teamOf({ asOf: at('2026-04-20T00:00Z') });
    expect(sprints.find(({ id }) => id === '2026-03-16')?.end).toBe(at('2026-03-29T23:00Z'));
  });

  it('are closed at their very end, and the next one runs from then on', () => {
    const { sprints } = teamOf({ asOf: at('2026-01-19T00:00Z') });
    expect(sprints.map(({ state }) => state)).toEqual(['closed', 'active']);
  });

  it('do not exist before their Monday, or without data', () => {
    expect(teamOf({ asOf: at('2026-01-04T23:59Z') }).sprints).toEqual([]);
    expect(teamOf({ asOf: undefined, workItems: [], incidents: [] }).sprints).toEqual([]);
  });

  it('are at most 520, the latest ones', () => {
    const { sprints } = teamOf({}, { windows: { monday: '1900-01-01', weeks: 1 } });
    expect(sprints).toHaveLength(520);
    // 519 weeks are 3,633 days: nine years (3,287 days) and 346 more.
    expect([sprints[0]?.id, sprints.at(-1)?.id]).toEqual(['2016-03-28', '2026-03-09']);
  });

  it('tell a pace and displaced points, but nothing of a plan', () => {
    const window = teamOf().sprints[3];
    expect(window?.pace).toMatchObject({ method: 'calm', n: 3 });
    expect(window?.displaced?.value).toBeCloseTo(4, 9);
    expect(window?.load).toBeCloseTo(0.1, 9);
    expect(window?.flags).toEqual(['nothing-planned']);
    for (const absent of [
      'committed',
      'scope',
      'planEvidence',
      'shareMethod',
      'explained',
      'unexplained',
      'absorbed',
    ]) {
      expect(window).not.toHaveProperty(absent);
    }
    expect(teamOf().sprints[0]?.finished).toBe(40);
  });

  it('never imply a pace from a plan', () => {
    const [first] = teamOf({ workItems: [] }).sprints;
    expect(first).not.toHaveProperty('pace');
    expect(first?.flags).toEqual(['no-pace', 'nothing-planned']);
  });

  it('take the place of the sprints of the files, whatever these say', () => {
    const sprint = drawnSprint('S1', '2026-02-16', { sums: { committed: points(90), completed: points(90) } });
    const items = FINISHED.map((item) => ({ ...item, sprintKeys: ['neutral:S1'] }));
    expect(teamOf({ sprints: [sprint], workItems: items }).sprints).toEqual(teamOf().sprints);
  });

  it('hold each item once, in the window in which it was done, without sub-tasks or what was called off', () => {
    const parent = drawnItem('parent', { points: points(5), completedAt: at('2026-01-19T00:00Z') });
    const others = [
      parent,
      drawnItem('sub', { points: points(2), parentKey: parent.key, completedAt: at('2026-01-20T00:00Z') }),
      drawnItem('off', { points: points(3), statusCategory: 'cancelled', completedAt: at('2026-01-20T00:00Z') }),
      drawnItem('early', { points: points(7), completedAt: at('2026-01-04T12:00Z') }),
      drawnItem('other team', { points: points(9), teamId: 'heron', completedAt: at('2026-01-20T00:00Z') }),
    ];
    // The first midnight of the second window belongs to it.
    expect(teamOf({ workItems: others }).sprints.map(({ finished }) => finished)).toEqual([0, 5, 0, 0, undefined]);
  });

  it('count items where more than half of what was finished has no estimate', () => {
    const bare = ['2026-01-07', '2026-01-08', '2026-01-21', '2026-02-04'].map((day, index) =>
      drawnItem(`bare ${index}`, { completedAt: at(`${day}T12:00Z`) }),
    );
    const team = teamOf({ workItems: [...FINISHED, ...bare] });
    expect(team.unit).toBe('items');
    // 4 of 7; two, one and one bare items join the one with points in each window.
    expect(team.unestimatedShare).toBeCloseTo(4 / 7, 9);
    expect(team.sprints.map(({ finished }) => finished)).toEqual([3, 2, 2, 0, undefined]);
  });

  it('assume as many people as finished something, where no number is known', () => {
    const items = FINISHED.flatMap((item) => [
      { ...item, assignee: 'p1' },
      { ...item, key: `${item.key} too`, assignee: 'p2' },
    ]);
    const { headCount: _, ...unknown } = drawnTeam({ windows: WINDOWS });
    const { sprints } = teamOf({ workItems: items, teams: [unknown] });
    // Two people, ten days of 8 h.
    expect(sprints[0]?.capacity).toBe(160);
    expect(sprints[0]?.flags).toContain('head-count-assumed');
  });

  it('add follow-ups to what an incident displaced, but no work that calls itself planned', () => {
    const followUp = drawnItem('follow-up', {
      points: points(2),
      incidentKeys: [INCIDENT.key],
      completedAt: at('2026-02-24T10:00Z'),
    });
    expect(teamOf({ workItems: [...FINISHED, followUp] }).sprints[3]?.displaced?.value).toBeCloseTo(6, 9);
    const chosen = { ...followUp, workOrigin: 'planned' as const };
    expect(teamOf({ workItems: [...FINISHED, chosen] }).sprints[3]?.displaced?.value).toBeCloseTo(4, 9);
  });
});
