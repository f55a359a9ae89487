import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, Sprint } from '../../src/domain/index.ts';
import { hours as drawnHours, epochMs, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis, TeamAnalysis } from '../../src/metrics/analysis.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnTeam,
  incidentsFromText,
  sprintsFromText,
} from './drawn-dataset.ts';

/** Three calm sprints of 40 points, then the one in question; 40 h logged in it, so D = 4 at 0.1. */
const BEFORE = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       40            40
  S2      2026-01-19  40       40            40
  S3      2026-02-02  40       40            40
`);
const INCIDENTS = incidentsFromText(`
  incident  acknowledged      mitigated         severity  people  logged
  I1        2026-02-17T10:00  2026-02-17T12:00  3         2       40
`);

function teamOf(parts: Partial<Dataset>): TeamAnalysis {
  const [team] = analyse(drawnDataset({ incidents: INCIDENTS, ...parts }), { definition: 'all' }).teams;
  if (team === undefined) throw new Error('no team');
  return team;
}

/** The analysis of a fourth sprint, changed as told, after the three calm ones. */
function fourth(changes: Partial<Sprint>, parts: Partial<Dataset> = {}): SprintAnalysis {
  const sprints = [...BEFORE, drawnSprint('S4', '2026-02-16', changes)];
  const found = teamOf({ sprints, ...parts }).sprints.find(({ id }) => id === 'S4');
  if (found === undefined) throw new Error('no sprint S4');
  return found;
}

const PLANNED = { sums: { committed: points(40), completed: points(30), completedOfCommitted: points(30) } };

describe('a number that is not known', () => {
  it('is absent without a head count: hours only', () => {
    const sprint = fourth(PLANNED, { teams: [{ id: 'kestrel', name: 'Kestrel', calendar: drawnTeam().calendar }] });
    expect(sprint.hoursOn).toBeCloseTo(40, 9);
    expect(sprint).not.toHaveProperty('capacity');
    expect(sprint).not.toHaveProperty('load');
    expect(sprint).not.toHaveProperty('displaced');
    expect(sprint.flags).toContain('no-head-count');
  });

  it('rests on an assumed head count where completed items name two people', () => {
    const teams = [{ id: 'kestrel', name: 'Kestrel', calendar: drawnTeam().calendar }];
    const done = { sprintKeys: ['neutral:S3'], completedAt: at('2026-02-05T12:00Z') };
    const workItems = [
      drawnItem('a', { ...done, assignee: 'p1' }),
      drawnItem('b', { ...done, assignee: 'p2' }),
      drawnItem('c', { ...done, assignee: 'p2' }),
    ];
    const sprint = fourth(PLANNED, { teams, workItems });
    // Two people x 80 h.
    expect(sprint.capacity).toBe(160);
    expect(sprint.flags).toContain('head-count-assumed');
  });

  it('has no load and says so where the sprint has no working time', () => {
    const days = Array.from({ length: 14 }, (_, day) => new Date(Date.parse('2026-02-16') + day * 86_400_000));
    const holidays = days.map((day) => day.toISOString().slice(0, 10));
    const calendar = { ...drawnTeam().calendar, holidays };
    const sprint = fourth(PLANNED, { teams: [drawnTeam({ calendar })] });
    expect(sprint.capacity).toBe(0);
    expect(sprint).not.toHaveProperty('load');
    expect(sprint.hoursOn).toBe(0);
    expect(sprint.flags).toContain('no-working-time');
  });

  it('has no completion share where nothing was planned, and all displaced points are absorbed', () => {
    const sprint = fourth({ sums: { committed: points(0), completed: points(0), completedOfCommitted: points(0) } });
    expect(sprint.scope).not.toHaveProperty('completionShare');
    expect(sprint.flags).toContain('nothing-planned');
    expect(sprint.explained?.value).toBe(0);
    expect(sprint.absorbed?.value).toBeCloseTo(4, 9);
  });

  it('tells no shortfall from a velocity report, but what was planned and displaced', () => {
    const sprint = fourth({ sums: { committed: points(40), completed: points(33) }, planEvidence: 'P1' });
    expect(sprint.committed).toBe(40);
    expect(sprint).not.toHaveProperty('scope');
    expect(sprint.displaced?.value).toBeCloseTo(4, 9);
    expect(sprint).not.toHaveProperty('explained');
    expect(sprint).not.toHaveProperty('unexplained');
    expect(sprint.flags).toContain('completion-unknown');
  });

  it('tells displaced points alone where nothing of the plan is known', () => {
    const sprint = fourth({});
    expect(sprint.displaced?.value).toBeCloseTo(4, 9);
    expect(sprint).not.toHaveProperty('committed');
    expect(sprint).not.toHaveProperty('planEvidence');
    expect(sprint.flags).toEqual(['plan-unknown']);
  });

  it('withholds everything of a plan that shows only the current iteration', () => {
    const workItems = [drawnItem('a', { points: points(5), sprintKeys: ['neutral:S4'] })];
    const sprint = fourth({ planEvidence: 'P4' }, { workItems });
    expect(sprint.planEvidence).toBe('P4');
    expect(sprint.scope?.velocity).toBe(5);
    for (const withheld of [
      'committed',
      'shareMethod',
      'explained',
      'addedShare',
      'overPlanShare',
      'unexplained',
      'absorbed',
    ]) {
      expect(sprint).not.toHaveProperty(withheld);
    }
    expect(sprint.displaced?.value).toBeCloseTo(4, 9);
    expect(sprint.flags).toContain('plan-unknown');
  });

  it('waits for the close of a running sprint, whose displaced points are told so far', () => {
    const sprint = fourth({ ...PLANNED, state: 'active' });
    expect(sprint.flags).toEqual(['not-closed']);
    expect(sprint.displaced?.value).toBeCloseTo(4, 9);
    expect(sprint.committed).toBe(40);
    expect(sprint).not.toHaveProperty('scope');
    expect(sprint).not.toHaveProperty('unexplained');
  });

  it('has no points for a sprint to come', () => {
    const sprint = fourth({ ...PLANNED, state: 'future' }, { incidents: [] });
    expect(sprint.capacity).toBe(400);
    expect(sprint).not.toHaveProperty('load');
    expect(sprint).not.toHaveProperty('displaced');
    expect(sprint.flags).toEqual(['not-closed']);
  });

  it('has no pace where neither an earlier sprint nor a plan tells one', () => {
    const [sprint] = teamOf({ sprints: [drawnSprint('S4', '2026-02-16')] }).sprints;
    expect(sprint).not.toHaveProperty('pace');
    expect(sprint).not.toHaveProperty('displaced');
    expect(sprint?.flags).toEqual(['no-pace', 'plan-unknown']);
  });

  it('takes the pace of the plan where there is no other sprint, and calls the range rough', () => {
    const [sprint] = teamOf({ sprints: [drawnSprint('S4', '2026-02-16', PLANNED)] }).sprints;
    // 40 points planned on 400 h: 0.1, so 40 h have time for 4; logged hours are good to a tenth.
    expect(sprint?.pace).toMatchObject({ method: 'plan-implied', n: 0 });
    expect(sprint?.displaced).toMatchObject({ label: 'rough-plan' });
    expect(sprint?.displaced?.low).toBeCloseTo(3.6, 9);
    expect(sprint?.displaced?.high).toBeCloseTo(4.4, 9);
  });

  it('is greyed by a flag where most hours are defaults', () => {
    const incidents = [
      ...INCIDENTS,
      drawnIncident('I2', { acknowledgedAt: at('2026-02-18T10:00Z'), mitigatedAt: at('2026-02-18T12:00Z') }),
    ];
    expect(fourth(PLANNED, { incidents }).flags).not.toContain('mostly-defaults');
    expect(fourth(PLANNED, { incidents: incidents.slice(1) }).flags).toContain('mostly-defaults');
  });
});

describe('the evidence of hours', () => {
  it('lists no grade under which nobody worked', () => {
    const untouched = drawnIncident('I2', {
      startedAt: at('2026-02-18T10:00Z'),
      resolvedAt: at('2026-02-18T10:05Z'),
      autoResolved: true,
    });
    const sprint = fourth(PLANNED, { incidents: [untouched] });
    expect(sprint.incidentCount).toBe(1);
    expect(sprint.hoursByGrade).toEqual({});
  });

  it('narrows the range of estimates where ten incidents have logged hours as well', () => {
    // Each of ten incidents: 2 h x 1 person by duration, 1 h logged. So q = .5 throughout, and D is exact after it.
    const incidentAt = (day: number, id: string, changes: Partial<Incident>) =>
      drawnIncident(id, {
        acknowledgedAt: epochMs(at('2026-01-05T10:00Z') + day * 86_400_000),
        mitigatedAt: epochMs(at('2026-01-05T12:00Z') + day * 86_400_000),
        responderCount: 1,
        ...changes,
      });
    const both = Array.from({ length: 10 }, (_, day) =>
      incidentAt(day, `L${day}`, { effort: { logged: drawnHours(1) } }),
    );
    const incidents = [...both, incidentAt(43, 'estimated', { responderCount: 4 })];
    const sprint = fourth(PLANNED, { incidents });
    // 2 h x 4 people x .5 = 4 h; at about .1 points per hour 0.4, with no spread of its own.
    expect(sprint.hoursByGrade.D).toBeCloseTo(4, 9);
    const { value = Number.NaN, low, high } = sprint.displaced ?? {};
    const paces = sprint.pace?.used.map(({ pace }) => pace) ?? [];
    expect(low).toBeCloseTo(Math.min(...paces) * 4, 9);
    expect(high).toBeCloseTo(Math.max(...paces) * 4, 9);
    expect(value).toBeCloseTo((sprint.pace?.value ?? Number.NaN) * 4, 9);
  });
});

describe('a sprint whose state the file leaves open', () => {
  const open = drawnSprint('S4', '2026-02-16');
  const { state: _, ...withoutState } = open;

  function stateAt(asOf: string, changes: Partial<Sprint> = {}): string | undefined {
    const sprints = [{ ...withoutState, ...changes }];
    return teamOf({ sprints, asOf: at(asOf) }).sprints[0]?.state;
  }

  it('is closed once the data reach its end or its close', () => {
    expect(stateAt('2026-03-02T00:00Z')).toBe('closed');
    expect(stateAt('2026-02-28T00:00Z', { completedAt: at('2026-02-27T16:00Z') })).toBe('closed');
  });

  it('is active from its start, and still to come before', () => {
    expect(stateAt('2026-02-16T00:00Z')).toBe('active');
    expect(stateAt('2026-02-15T23:59Z')).toBe('future');
  });
});

describe('hours without a home', () => {
  it('are counted under no team, with their incidents', () => {
    const { noTeam, teams } = analyse(
      drawnDataset({ incidents: INCIDENTS.map((incident) => ({ ...incident, teamIds: [] })), sprints: BEFORE }),
      { definition: 'all' },
    );
    expect(noTeam.incidents).toBe(1);
    expect(noTeam.hours).toBeCloseTo(40, 9);
    expect(teams[0]?.shares).toEqual([]);
  });

  it('are all gap for a team without sprints', () => {
    const team = teamOf({});
    expect(team.gap.hoursOn).toBeCloseTo(40, 9);
    expect(team.total).toMatchObject({ sprintCount: 0, hoursOn: 0, sprintsWithoutPoints: 0 });
    expect(team.total).not.toHaveProperty('displaced');
  });
});

describe('sprints of one team', () => {
  it('without dates are listed, and take part in no number', () => {
    const { startAt: _start, endAt: _end, ...undated } = drawnSprint('S9', '2026-02-16');
    const team = teamOf({ sprints: [...BEFORE, undated] });
    expect(team.sprintsWithoutDates).toEqual([{ key: 'neutral:S9', id: 'S9', name: 'S9' }]);
    expect(team.sprints.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3']);
  });

  it('wait for their close before they enter the total', () => {
    const running = drawnSprint('S4', '2026-02-16', { ...PLANNED, state: 'active' });
    const { total } = teamOf({ sprints: [...BEFORE, running] });
    expect(total).toMatchObject({ sprintCount: 3, hoursOn: 0, incidentCount: 0, committed: 120 });
    expect(total.end).toBe(BEFORE.at(-1)?.endAt);
  });

  it('are flagged where they overlap, and where the close lies more than a working day off the plan', () => {
    const late = drawnSprint('S4', '2026-02-16', { completedAt: at('2026-03-05T12:00Z') });
    const next = drawnSprint('S5', '2026-02-23');
    const sprints = teamOf({ sprints: [late, next] }).sprints;
    expect(sprints[0]?.flags).toEqual(expect.arrayContaining(['window-overlap', 'close-differs']));
    expect(sprints[0]?.end).toBe(next.startAt);
    expect(sprints[1]?.flags).not.toContain('window-overlap');
  });

  it('are cut to capacity where more hours are recorded than there are, in proportion', () => {
    // One person: C = 80 h. 95 h logged in S4: cut by 15 h.
    const incidents = INCIDENTS.map((incident) => ({ ...incident, effort: { logged: drawnHours(95) } }));
    const sprint = fourth(PLANNED, { teams: [drawnTeam({ headCount: 1 })], incidents });
    expect(sprint.hoursOn).toBeCloseTo(80, 9);
    expect(sprint.cutHours).toBeCloseTo(15, 9);
    expect(sprint.load).toBeCloseTo(1, 9);
    expect(sprint.flags).toContain('exceeds-capacity');
  });

  it('count no points of sprints in another unit into their total', () => {
    const inHours = drawnSprint('S4', '2026-02-16', { ...PLANNED, estimateUnit: 'hours' });
    const after = drawnSprint('S5', '2026-03-02', PLANNED);
    const { total, sprints, unit } = teamOf({ sprints: [...BEFORE, inHours, after] });
    expect(unit).toBe('points');
    // S4 has only its own plan to tell its pace; the points of S5 come from S1 to S3.
    expect(sprints[3]?.pace?.method).toBe('plan-implied');
    expect(sprints[4]?.pace?.used.map(({ sprintKey }) => sprintKey)).toEqual([
      'neutral:S1',
      'neutral:S2',
      'neutral:S3',
    ]);
    expect(total.sprintsWithoutPoints).toBe(1);
    expect(total).not.toHaveProperty('committed');
  });
});
