import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, MethodChanges } from '../../src/domain/index.ts';
import { hours, methodOf } from '../../src/domain/index.ts';
import { type AnalyseOptions, analyse } from '../../src/metrics/analyse.ts';
import { at, drawnDataset, drawnIncident, drawnTeam, sprintsFromText } from './drawn-dataset.ts';

/**
 * Four sprints of C = 5 people x 10 days x 8 h = 400 h. Each of the first three has one incident of 8 h inside and 4 h
 * outside working time, all logged.
 */
const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       39            39
  S2      2026-01-19  40       39            39
  S3      2026-02-02  40       39            39
  S4      2026-02-16  40       30            30
`);
const EARLIER = ['06', '20'].map((day) => logged(`E${day}`, `2026-01-${day}`, 12, 4));
const BASE = [...EARLIER, logged('E03', '2026-02-03', 12, 4)];

function logged(id: string, date: string, effort: number, off: number): Incident {
  return drawnIncident(id, {
    startedAt: at(`${date}T16:00Z`),
    mitigatedAt: at(`${date}T20:00Z`),
    effort: { logged: hours(effort) },
    offHours: hours(off),
  });
}

function analysed(
  incidents: readonly Incident[],
  changes: MethodChanges = {},
  { options = { definition: 'all' }, ...parts }: Partial<Dataset> & { options?: AnalyseOptions } = {},
) {
  const dataset = drawnDataset({ sprints: SPRINTS, incidents: [...BASE, ...incidents], ...parts });
  const [team] = analyse({ ...dataset, method: methodOf(changes) }, options).teams;
  if (team === undefined) throw new Error('no team');
  const share = (id: string) => team.shares.find((each) => each.id === id);
  return { team, share, last: team.sprints.at(-1) };
}

function present(person: string, from: string, to: string) {
  return { person, startedAt: at(`2026-02-17T${from}Z`), endedAt: at(`2026-02-17T${to}Z`) };
}

describe('resumption overhead of 15 minutes', () => {
  // p1 is in I1 10:00-11:00 and, 20 minutes later, in I2 11:20-12:00: one block. p2 is in I2 at that time: another.
  const incidents = [
    drawnIncident('I1', { presence: [present('p1', '10:00', '11:00')] }),
    drawnIncident('I2', { presence: [present('p1', '11:20', '12:00'), present('p2', '11:20', '12:00')] }),
  ];
  const { last, share } = analysed(incidents, { overhead_minutes: 15 });

  it('is a part of the hours, of their group and of the load', () => {
    // 1 h + 2 x 2/3 h + 2 blocks x 1/4 h = 2.8333 h.
    expect(last?.hoursOn).toBeCloseTo(17 / 6, 9);
    expect(last?.overheadHours).toBeCloseTo(0.5, 9);
    expect(last?.hoursByGroup.C).toBeCloseTo(17 / 6, 9);
    expect(last?.load).toBeCloseTo(17 / 6 / 400, 9);
  });

  it('belongs to the incident in which the block began', () => {
    expect(share('I1')?.hoursOn).toBeCloseTo(1.25, 9);
    expect(share('I2')?.hoursOn).toBeCloseTo(4 / 3 + 0.25, 9);
  });

  it('belongs to the lowest key where two incidents have the first working minute', () => {
    // Both are under way at 09:00. The person's 3 working hours are shared: I2 has 09:00-10:00 halved and 10:00-12:00.
    const both = [
      drawnIncident('I2', { presence: [present('p1', '08:00', '12:00')] }),
      drawnIncident('I1', { presence: [present('p1', '08:30', '10:00')] }),
    ];
    const tied = analysed(both, { overhead_minutes: 15 });
    expect(tied.share('I1')?.hoursOn).toBeCloseTo(0.5 + 0.25, 9);
    expect(tied.share('I2')?.hoursOn).toBeCloseTo(0.5 + 2, 9);
  });

  it('is in the sprints of the pace as well', () => {
    // One unnamed person each: (8 + 0.25) h. 39 / (400 - 8.25).
    expect(last?.pace?.value).toBeCloseTo(39 / 391.75, 9);
  });

  it('is booked in the gap where the block began there', () => {
    const outside = { startedAt: at('2026-01-02T10:00Z'), mitigatedAt: at('2026-01-02T11:00Z'), responderCount: 2 };
    const { team } = analysed([drawnIncident('I1', outside)], { overhead_minutes: 15 });
    expect(team.gap.hoursOn).toBeCloseTo(2 + 0.5, 9);
  });

  it('is not there while it is off', () => {
    expect(analysed(incidents).last).not.toHaveProperty('overheadHours');
    expect(analysed(incidents).last?.hoursOn).toBeCloseTo(7 / 3, 9);
  });

  it('follows a changed gap between blocks', () => {
    // With 20 minutes the gap of 20 minutes ends a block: p1 has two.
    const { last: strict } = analysed(incidents, { overhead_minutes: 15, block_gap_minutes: 20 });
    expect(strict?.overheadHours).toBeCloseTo(0.75, 9);
  });
});

describe('time off in lieu of half the hours outside working time', () => {
  const night = logged('N1', '2026-02-17', 46, 6);
  const { last, share } = analysed([night], { lieu_share: 0.5 });

  it('comes on top of the hours in load, pace and points', () => {
    // 40 h + 6 / 2 h = 43 h. Earlier sprints: 39 / (400 - 8 - 2) = 0.1.
    expect(last).toMatchObject({ hoursOn: 40, hoursOff: 6, lieuHours: 3 });
    expect(last?.load).toBeCloseTo(43 / 400, 9);
    expect(last?.pace?.value).toBeCloseTo(0.1, 9);
    expect(last?.displaced?.value).toBeCloseTo(4.3, 9);
    expect(share('N1')).toMatchObject({ hoursOn: 40, hoursOff: 6 });
    expect(share('N1')?.points).toBeCloseTo(4.3, 9);
  });

  it('is cut to capacity with them', () => {
    // One person: C = 80 h. 70 + 30 / 2 = 85 h, so each hour counts 80/85: 65.88 h and 14.12 h.
    const one = { teams: [drawnTeam({ headCount: 1 })], incidents: [logged('N1', '2026-02-17', 100, 30)] };
    const { last: cut } = analysed([], { lieu_share: 0.5 }, one);
    expect(cut?.hoursOn).toBeCloseTo((70 * 80) / 85, 9);
    expect(cut?.lieuHours).toBeCloseTo((15 * 80) / 85, 9);
    expect(cut?.cutHours).toBeCloseTo(5, 9);
    expect(cut?.load).toBeCloseTo(1, 9);
    expect(cut?.flags).toContain('exceeds-capacity');
  });

  it('is not there while it is off', () => {
    expect(analysed([night]).last).not.toHaveProperty('lieuHours');
    expect(analysed([night]).last?.load).toBeCloseTo(0.1, 9);
  });
});

describe('a factor on all hours', () => {
  const big = logged('B1', '2026-02-17', 44, 4);

  it('holds in the sprint, in those of the pace, and outside working time', () => {
    // 40 h become 20 h; earlier sprints: 39 / (400 - 4).
    const { last, team } = analysed([big], {}, { options: { definition: 'all', hoursFactor: 0.5 } });
    expect(last).toMatchObject({ hoursOn: 20, hoursOff: 2 });
    expect(last?.pace?.value).toBeCloseTo(39 / 396, 9);
    expect(last?.displaced?.value).toBeCloseTo((20 * 39) / 396, 9);
    expect(team.total.hoursOn).toBeCloseTo(20 + 3 * 4, 9);
  });

  it('comes before the cut to capacity', () => {
    // 100 h are above one person's 80 h, half of them are not.
    const one = { teams: [drawnTeam({ headCount: 1 })], incidents: [logged('B1', '2026-02-17', 100, 0)] };
    const { last } = analysed([], {}, { ...one, options: { definition: 'all', hoursFactor: 0.5 } });
    expect(last?.hoursOn).toBe(50);
    expect(last?.flags).not.toContain('exceeds-capacity');
  });
});

describe('changed coefficients', () => {
  // Five unnamed people for four hours of severity 3: capped at 4 h each, 20 h.
  const known = { startedAt: at('2026-02-17T10:00Z'), mitigatedAt: at('2026-02-17T14:00Z') };
  const five = drawnIncident('F1', { ...known, responderCount: 5 });

  it('move the cap', () => {
    expect(analysed([five]).last?.hoursOn).toBe(20);
    expect(analysed([five], { 'cap_hours.3': 2 }).last?.hoursOn).toBe(10);
    expect(analysed([five], { 'cap_hours.3': 2 }).share('F1')).toMatchObject({ rawHours: 20, flags: ['capped'] });
  });

  it('move the range of estimates', () => {
    // Three paces, all 39 / 392: the range is that of the hours alone, 0.8 and 1.2 of the point.
    const { displaced } = analysed([five], { 'multipliers.D.low': 0.8, 'multipliers.D.high': 1.2 }).last ?? {};
    expect(displaced?.low).toBeCloseTo((20 * 0.8 * 39) / 392, 9);
    expect(displaced?.high).toBeCloseTo((20 * 1.2 * 39) / 392, 9);
  });

  it('move the default of people and of hours', () => {
    expect(analysed([drawnIncident('U1', known)], { 'responders.3': 2 }).last?.hoursOn).toBe(8);
    expect(analysed([drawnIncident('U2')], { 'default_hours.3': 5 }).team.notPlaced.hours).toBe(5);
  });
});
