import { describe, expect, it } from 'vitest';
import type { Dataset, Team } from '../../src/domain/index.ts';
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
  sprintsFromText,
} from './drawn-dataset.ts';

/** Three calm sprints at 0.1 points per hour of 400, then three at 0.2, then S7 with 40 h on an incident. */
const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       40            40
  S2      2026-01-19  40       40            40
  S3      2026-02-02  40       40            40
  S4      2026-02-16  80       80            80
  S5      2026-03-02  80       80            80
  S6      2026-03-16  80       80            80
  S7      2026-03-30  60       50            50
`);
const INCIDENT = drawnIncident('I1', {
  acknowledgedAt: at('2026-03-31T10:00Z'),
  mitigatedAt: at('2026-03-31T12:00Z'),
  effort: { logged: hours(40) },
});

function teamOf(changes: Partial<Team>, parts: Partial<Dataset> = {}): TeamAnalysis {
  const dataset = drawnDataset({ teams: [drawnTeam(changes)], sprints: SPRINTS, incidents: [INCIDENT], ...parts });
  const [team] = analyse(dataset, { definition: 'all' }).teams;
  if (team === undefined) throw new Error('no team');
  return team;
}

describe('a pace that the team typed', () => {
  const team = teamOf({ typedPace: 0.25 });
  const last = team.sprints.at(-1);

  it('takes the place of the recent one and says so', () => {
    expect(last?.pace).toMatchObject({ method: 'typed', value: 0.25, n: 0, laterSprintsUsed: false });
    expect(last?.pace).not.toHaveProperty('low');
    expect(last?.flags).toContain('pace-typed');
    expect(teamOf({}).sprints.at(-1)?.flags).not.toContain('pace-typed');
  });

  it('leaves only the hours to give the range, which is rough', () => {
    // 40 logged hours, good to a tenth: 9 to 11 points.
    expect(last?.displaced).toMatchObject({ label: 'rough' });
    expect(last?.displaced?.value).toBeCloseTo(10, 9);
    expect(last?.displaced?.low).toBeCloseTo(9, 9);
    expect(last?.displaced?.high).toBeCloseTo(11, 9);
    expect(team.total.displaced?.label).toBe('rough');
  });

  it('does not speak for items that are counted only for want of estimates', () => {
    const { sums: _, ...bare } = drawnSprint('S8', '2026-04-13');
    const workItems = Array.from({ length: 3 }, (_item, index) => drawnItem(`i${index}`, { sprintKeys: [bare.key] }));
    const ofItems = teamOf({ typedPace: 0.25 }, { sprints: [bare], workItems });
    expect(ofItems.unit).toBe('items');
    expect(ofItems.sprints[0]?.pace?.method).toBe('plan-implied');
  });
});

describe('a new baseline', () => {
  it('keeps the sprints before it and from it on apart', () => {
    const { sprints } = teamOf({ baselineFrom: '2026-02-16' });
    const usedBy = (index: number) => sprints[index]?.pace?.used.map(({ sprintKey }) => sprintKey?.slice(-2));
    expect(usedBy(6)).toEqual(['S4', 'S5', 'S6']);
    expect(sprints[6]?.pace?.value).toBeCloseTo(0.2, 9);
    // S4 begins the new baseline: only later ones are left to it. S3 has two earlier ones, and its own plan joins them.
    expect(usedBy(3)).toEqual(['S5', 'S6', 'S7']);
    expect(usedBy(2)).toEqual(['S1', 'S2', undefined]);
    // Without it the six before S7 are .1 three times and .2 three times.
    expect(teamOf({}).sprints[6]?.pace?.value).toBeCloseTo(0.15, 9);
  });

  it('begins at midnight of the team, not of the machine', () => {
    // Midnight of 16 February in New York is 05:00 UTC; the sprint of 00:00 UTC starts the evening before.
    const calendar = { ...drawnTeam().calendar, zone: 'America/New_York' };
    const { sprints } = teamOf({ baselineFrom: '2026-02-16', calendar });
    expect(sprints[6]?.pace?.used.map(({ sprintKey }) => sprintKey?.slice(-2))).toEqual(['S5', 'S6', undefined]);
  });
});

describe('a plan that a person typed', () => {
  const rows = [
    drawnSprintItem('S7', 'a', { pointsAtStart: points(12), outcome: 'completed' }),
    drawnSprintItem('S7', 'b', { pointsAtStart: points(5), outcome: 'not_completed' }),
  ];
  const typed = SPRINTS.map((sprint) =>
    sprint.id === 'S7'
      ? {
          ...sprint,
          planEvidence: 'P5' as const,
          sums: {
            committed: points(30),
            completedOfCommitted: points(20),
            completed: points(23),
            removed: points(4),
            committedItems: 2,
          },
        }
      : sprint,
  );

  it('beats the report of the sprint, and says so', () => {
    expect(teamOf({}, { sprintItems: rows }).sprints.at(-1)?.committed).toBe(17);
    const sprint = teamOf({}, { sprintItems: rows, sprints: typed }).sprints.at(-1);
    expect(sprint).toMatchObject({ planEvidence: 'P5', committed: 30, finished: 23 });
    expect(sprint?.scope).toMatchObject({ removed: 4, notFinished: 6, shortfall: 10, addedCompleted: 3 });
    expect(sprint?.unexplained).toBeDefined();
    expect(sprint?.flags).toContain('plan-typed');
    expect(sprint?.flags).not.toContain('unestimated-items');
  });

  it('stays as it was typed where the team counts items, chosen or for want of estimates', () => {
    expect(teamOf({ estimates: { in: 'items' } }, { sprints: typed }).sprints.at(-1)).toMatchObject({
      unit: 'items',
      committed: 30,
    });
    const bareSprints = typed.slice(-1);
    const workItems = [drawnItem('x', { sprintKeys: ['neutral:S7'] })];
    expect(teamOf({}, { sprints: bareSprints, workItems }).sprints[0]).toMatchObject({ unit: 'items', committed: 30 });
  });
});

describe('a planned reserve', () => {
  it('shows what incidents took beyond it, and nothing below it', () => {
    // 40 h at .15 points per hour: 6 points.
    expect(teamOf({ reserve: 2.5 }).sprints.at(-1)).toMatchObject({
      reserve: 2.5,
      aboveReserve: expect.closeTo(3.5, 9),
    });
    expect(teamOf({ reserve: 8 }).sprints.at(-1)?.aboveReserve).toBe(0);
    expect(teamOf({}).sprints.at(-1)).not.toHaveProperty('aboveReserve');
  });
});

describe('the incidents of a team', () => {
  it('are counted once each, by the grade of their evidence, with those that were corrected', () => {
    // The 4 h of I2 (the cap) begin at 22:30, and so run from one sprint into the next.
    const over = drawnIncident('I2', {
      acknowledgedAt: at('2026-03-29T22:30Z'),
      mitigatedAt: at('2026-03-30T09:30Z'),
      responderCount: 1,
      edited: ['people'],
    });
    const team = teamOf({}, { incidents: [INCIDENT, over] });
    expect(team.sprints[6]).toMatchObject({ incidentCount: 2, incidentsByGrade: { A: 1, D: 1 }, editedIncidents: 1 });
    expect(team.sprints[5]).toMatchObject({ incidentCount: 1, incidentsByGrade: { D: 1 }, editedIncidents: 1 });
    expect(team.total).toMatchObject({ incidentCount: 2, incidentsByGrade: { A: 1, D: 1 }, editedIncidents: 1 });
  });
});
