import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/metrics/analyse.ts';
import type { Estimate, SprintAnalysis } from '../../src/metrics/analysis.ts';
import type { IncidentShare } from '../../src/metrics/incident-share.ts';
import { drawnDataset, incidentsFromText, sprintsFromText } from './drawn-dataset.ts';

/**
 * Seven sprints of C = 5 people x 10 days x 8 h = 400 h. Hours on incidents and points finished (P):
 *
 *   H   10  40  20   0  60  30  60      load  2.5 %  10 %  5 %  0  15 %  7.5 %  15 %
 *   P   39  36  38  40  34  37  33      P / (400 - H) = 0.1 in all but the last: 33 / 340
 */
const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       39            39
  S2      2026-01-19  40       36            36
  S3      2026-02-02  40       38            38
  S4      2026-02-16  40       40            40
  S5      2026-03-02  40       34            34
  S6      2026-03-16  40       37            37
  S7      2026-03-30  44       30            33
`);

/**
 * I7b has no logged hours: 5 people x 4 h = 20 h, grade D. I7c lies on a Saturday: 2 x 3 h outside working time.
 * G1 lies two days before the first sprint began (Saturday), N1 has no time at all: 2 h logged.
 */
const INCIDENTS = incidentsFromText(`
  incident  acknowledged      mitigated         severity  people  logged
  I1        2026-01-06T10:00  2026-01-06T12:00  3         2       10
  I2        2026-01-20T10:00  2026-01-20T12:00  3         2       40
  I3        2026-02-03T10:00  2026-02-03T12:00  3         2       20
  I5        2026-03-03T10:00  2026-03-03T12:00  3         2       60
  I6        2026-03-17T10:00  2026-03-17T12:00  3         2       30
  I7a       2026-03-31T09:00  2026-03-31T12:00  3         4       40
  I7b       2026-04-01T09:00  2026-04-01T13:00  3         5       -
  I7c       2026-04-04T12:00  2026-04-04T15:00  3         2       -
  G1        2026-01-03T12:00  2026-01-03T13:00  3         2       -
  N1        -                 -                 3         -       2
`);

const analysis = analyse(drawnDataset({ sprints: SPRINTS, incidents: INCIDENTS }), { definition: 'all' });
const [team] = analysis.teams;

function sprint(id: string): SprintAnalysis {
  const found = team?.sprints.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no sprint ${id}`);
  return found;
}

function share(id: string): IncidentShare {
  const found = team?.shares.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no share of ${id}`);
  return found;
}

function expectEstimate(estimate: Estimate | undefined, value: number, low: number, high: number): void {
  expect(estimate?.value).toBeCloseTo(value, 9);
  expect(estimate?.low).toBeCloseTo(low, 9);
  expect(estimate?.high).toBeCloseTo(high, 9);
}

describe('a team with seven sprints', () => {
  it('has the capacity and the load of its calendar and head count', () => {
    expect(sprint('S7').capacity).toBe(400);
    // 40 h logged + 5 people x 4 h; Saturday's 2 x 3 h lie outside working time.
    expect(sprint('S7').hoursOn).toBeCloseTo(60, 9);
    expect(sprint('S7').hoursOff).toBeCloseTo(6, 9);
    expect(sprint('S7').load).toBeCloseTo(0.15, 9);
    expect(sprint('S7').hoursByGrade).toEqual({ A: 40, D: 20 });
    expect(sprint('S7').incidentCount).toBe(3);
  });

  it('takes the pace of the calm ones among the last six sprints', () => {
    const { pace } = sprint('S7');
    // S5 had 15 % of its time on incidents, so it is left out; the others finished 0.1 points per hour.
    expect(pace?.used.map((used) => used.sprintKey)).toEqual(
      ['S1', 'S2', 'S3', 'S4', 'S6'].map((id) => `neutral:${id}`),
    );
    expect(pace).toMatchObject({ n: 5, method: 'calm', laterSprintsUsed: false });
    expect(pace?.value).toBeCloseTo(0.1, 9);
  });

  it('uses later sprints where fewer than three came before, and says so', () => {
    expect(sprint('S2').pace).toMatchObject({ n: 4, method: 'calm', laterSprintsUsed: true });
    expect(sprint('S2').flags).toContain('later-sprints-used');
    expect(sprint('S4').flags).toEqual([]);
  });

  it('tells how many points the hours had time for, between all evidence low and all high', () => {
    // 60 h x 0.1; low .1 x (.9 x 40 + .4 x 20) = 4.4; high .1 x (1.1 x 40 + 1.6 x 20) = 7.6.
    expectEstimate(sprint('S7').displaced, 6, 4.4, 7.6);
    expect(sprint('S7').displaced?.label).toBe('full');
    expect(sprint('S7').shareMethod).toBeCloseTo(0.15 * 44, 9);
  });

  it('shares the shortfall among incidents, added work and a plan above pace', () => {
    // S = 44 - 30 = 14; D = 6; A = 33 - 30 = 3; O = 44 - .1 x 400 = 4; slack 0; Q = 13 < 14, so all claims are met.
    const { scope, addedShare, overPlanShare, explained, unexplained, absorbed } = sprint('S7');
    expect(scope?.shortfall).toBe(14);
    expect(addedShare).toBeCloseTo(3, 9);
    expect(overPlanShare).toBeCloseTo(4, 9);
    // X: least min(4.4, 14 - 3 - 4), most min(7.6, 14). U: 14 - 7 - 4.4 = 2.6 at most. B: 7.6 - min(7.6, 7) at most.
    expectEstimate(explained, 6, 4.4, 7.6);
    expectEstimate(unexplained, 1, 0, 2.6);
    expectEstimate(absorbed, 0, 0, 0.6);
  });

  it('shows each incident with its part of the bar', () => {
    expect(share('I7a')).toMatchObject({ sprintKey: 'neutral:S7', place: 'sprint', grade: 'A', hoursOff: 0 });
    expect(share('I7a').hoursOn).toBeCloseTo(40, 9);
    expect(share('I7a').points).toBeCloseTo(4, 9);
    expect(share('I7b')).toMatchObject({ grade: 'D', group: 'D', responderCount: 5 });
    expect(share('I7b').explainedPoints).toBeCloseTo(2, 9);
    expect(share('I7c')).toMatchObject({ points: 0, hoursOn: 0 });
    expect(share('I7b').origins).toEqual([{ importId: 'drawn', line: 8 }]);
  });

  it('keeps what lies outside every sprint, and what has no time, apart from the sprints', () => {
    expect(share('G1').place).toBe('gap');
    expect(share('G1').hoursOff).toBeCloseTo(2, 9);
    expect(share('G1').sprintKey).toBeUndefined();
    expect(share('G1').points).toBeUndefined();
    expect(team?.gap.hoursOn).toBe(0);
    expect(team?.gap.hoursOff).toBeCloseTo(2, 9);
    expect(share('N1')).toMatchObject({ place: 'not-placed', hoursOn: 0, hoursNotPlaced: 2 });
    expect(team?.notPlaced).toEqual({ hours: 2, incidents: 1 });
  });

  it('adds its closed sprints up', () => {
    // D = 1 + 4 + 2 + 0 + 6 + 3 + 6 = 22; unexplained only in S7. Between .1 x (.9 x 200 + .4 x 20) and .1 x (220 + 32).
    const total = team?.total;
    expect(total).toMatchObject({ sprintCount: 7, incidentCount: 8, capacity: 2800, committed: 284 });
    expect(total?.hoursOn).toBeCloseTo(220, 9);
    expect(total?.load).toBeCloseTo(220 / 2800, 9);
    expect(total?.displaced?.value).toBeCloseTo(22, 9);
    expect(total?.displaced?.low).toBeGreaterThan(18.8);
    expect(total?.displaced?.high).toBeLessThan(25.2);
    // Its paces come from five sprints: all but S5 and S7, which were not calm.
    expect(total?.displaced?.label).toBe('full');
    expect(total?.unexplained).toBeCloseTo(1, 9);
    expect(total?.sprintsWithoutPoints).toBe(0);
  });
});

describe('ranges by draws', () => {
  // Seven calm sprints before S8, so its pace has n = 6: 0.1 in each.
  const sprints = sprintsFromText(`
    sprint  from        planned  done-of-plan  done
    S1      2026-01-05  40       40            40
    S2      2026-01-19  40       40            40
    S3      2026-02-02  40       40            40
    S4      2026-02-16  40       40            40
    S5      2026-03-02  40       40            40
    S6      2026-03-16  40       40            40
    S7      2026-03-30  40       40            40
    S8      2026-04-13  40       30            30
  `);
  const incidents = incidentsFromText(`
    incident  acknowledged      mitigated         severity  people  logged
    I1        2026-04-14T10:00  2026-04-14T13:00  3         5       -
  `);
  const dataset = drawnDataset({ sprints, incidents });

  function lastSprint(rangesFor?: ReadonlySet<string>): SprintAnalysis | undefined {
    const options = rangesFor === undefined ? {} : { rangesFor };
    return analyse(dataset, { definition: 'all', ...options }).teams[0]?.sprints.at(-1);
  }

  it('are made from six paces on, and lie within the envelope', () => {
    // 15 h of grade D at 0.1: 1.5 points; the envelope is .6 to 2.4, and P5 to P95 leaves out both ends of it.
    const drawn = lastSprint()?.displaced;
    expect(drawn?.label).toBe('likely');
    expect(drawn?.value).toBeCloseTo(1.5, 9);
    expect(drawn?.low).toBeGreaterThan(0.6);
    expect(drawn?.high).toBeLessThan(2.4);
  });

  it('are envelopes for sprints that are not asked for, with the same values', () => {
    const drawn = lastSprint(new Set(['neutral:S8']));
    const enveloped = lastSprint(new Set(['neutral:S1']));
    expect(drawn).toEqual(lastSprint());
    expect(enveloped?.displaced?.label).toBe('full');
    expect(enveloped?.displaced?.low).toBeCloseTo(0.6, 9);
    expect(enveloped?.displaced?.high).toBeCloseTo(2.4, 9);
    expect(enveloped?.unexplained?.value).toBe(drawn?.unexplained?.value);
  });

  it('are the same for a copy of the data', () => {
    const copy = structuredClone(dataset);
    expect(analyse(copy, { definition: 'all' })).toEqual(analyse(dataset, { definition: 'all' }));
  });
});
