import { describe, expect, it } from 'vitest';
import { hours, STANDARD_METHOD } from '../../src/domain/index.ts';
import { allocateHours } from '../../src/metrics/hours/hours.ts';
import { at, drawnIncident, drawnTeam } from './drawn-dataset.ts';
import { allocate, drawn, KESTREL, present, tuesday } from './drawn-hours.ts';

describe('the head count', () => {
  it('scales named people too, in proportion', () => {
    // One named and nine nameless people for five: half of everybody.
    const named = { ...tuesday('10:00', '12:00'), presence: [present('p1', '10:00', '12:00')] };
    const nameless = { ...tuesday('10:00', '12:00'), responderCount: 9 };
    expect(allocate(named, nameless).map(({ total }) => total)).toEqual([1, 9]);
  });

  it('is left aside and flagged while the named people alone are more', () => {
    // Six named people 10:00-11:00 for a team of five; the third incident is later.
    const presence = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((person) => present(person, '10:00', '11:00'));
    const results = allocate(
      { ...tuesday('10:00', '11:00'), presence },
      { ...tuesday('10:00', '11:00'), responderCount: 2 },
      { ...tuesday('11:00', '12:00'), responderCount: 2 },
    );
    expect(results.map(({ total, flags }) => [total, ...flags])).toEqual([
      [6, 'exceeds-head-count'],
      [2, 'exceeds-head-count'],
      [2],
    ]);
  });

  it('does not touch lumps', () => {
    const lump = { ...tuesday('10:00', '11:00'), effort: { logged: hours(7) } };
    const people = { ...tuesday('10:00', '11:00'), responderCount: 5 };
    expect(allocate(lump, people).map(({ total }) => total)).toEqual([7, 5]);
  });

  it('limits nobody where it is not known', () => {
    const { headCount: _, ...team } = drawnTeam();
    const incident = drawnIncident('I1', { ...tuesday('10:00', '11:00'), responderCount: 40 });
    const [result] = allocateHours({ incidents: [incident], teams: [{ ...KESTREL, team }], method: STANDARD_METHOD });
    expect(result?.total).toBe(40);
  });
});

describe('lumps', () => {
  it('are booked at the start where the incident has no length', () => {
    const effort = { logged: hours(2) };
    const results = allocate({ ...tuesday('10:00', '10:00'), effort }, { ...tuesday('20:00', '20:00'), effort });
    expect(results.map((each) => drawn(each)[0])).toEqual(['kestrel neutral:S1 2 0 0', 'kestrel neutral:S1 0 2 0']);
  });

  it('with an off-hours figure are booked at the start under the kind stated, where there is no time of the kind', () => {
    // 10:00-12:00 has no time outside working time, 18:00-20:00 none within.
    const change = { effort: { logged: hours(4) }, offHours: hours(1) };
    const results = allocate({ ...tuesday('10:00', '12:00'), ...change }, { ...tuesday('18:00', '20:00'), ...change });
    expect(results.map((each) => drawn(each)[0])).toEqual(['kestrel neutral:S1 3 1 0', 'kestrel neutral:S1 3 1 0']);
  });

  it('that are cut have their off-hours figure cut in proportion', () => {
    // Severity 3, one person: 10 h are cut to 4 h, of 5 h off-hours 2 are left.
    const change = { effort: { workload: hours(10) }, offHours: hours(5), responderCount: 1 };
    expect(drawn(allocate({ ...tuesday('16:00', '18:00'), ...change })[0])).toEqual(['kestrel neutral:S1 2 2 0']);
  });

  it('never have more off-hours than hours', () => {
    const change = { effort: { logged: hours(2) }, offHours: hours(5) };
    expect(drawn(allocate({ ...tuesday('16:00', '18:00'), ...change })[0])).toEqual(['kestrel neutral:S1 0 2 0']);
  });
});

describe('teams', () => {
  it('share nameless people equally, each in its own working time and windows', () => {
    // Two people 13:00-15:00Z: Kestrel 1 x 2 h; Heron 1 x 2 h, 08:00-10:00 in New York, one of them at work.
    const [result] = allocate({ ...tuesday('13:00', '15:00'), responderCount: 2, teamIds: ['kestrel', 'heron'] });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 2 0 0', 'heron gap 1 1 0']);
  });

  it('share by minutes where the record has them, by id or by name', () => {
    // 8 h as 3 : 1.
    const effortByTeam = { kestrel: hours(1.5), HERON: hours(0.5) };
    const [result] = allocate({ ...tuesday('14:00', '16:00'), effort: { logged: hours(8) }, effortByTeam });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 6 0 0', 'heron gap 2 0 0']);
  });

  it('of named people are their own', () => {
    const presence = [present('p1', '14:00', '15:00', 'heron'), present('p2', '14:00', '16:00')];
    const [result] = allocate({ ...tuesday('14:00', '16:00'), presence });
    expect(drawn(result)).toEqual(['heron gap 1 0 0', 'kestrel neutral:S1 2 0 0']);
  });

  it('that are not known leave hours that are not placed', () => {
    const nobody = { teamIds: [] };
    const results = allocate(
      { ...tuesday('10:00', '12:00'), ...nobody, responderCount: 2 },
      { ...tuesday('10:00', '12:00'), ...nobody, effort: { logged: hours(3) } },
      { ...tuesday('10:00', '12:00'), ...nobody, presence: [present('p1', '10:00', '11:00')] },
      { ...tuesday('10:00', '12:00'), teamIds: ['osprey'], responderCount: 1 },
    );
    expect(results.map((each) => drawn(each)[0])).toEqual([
      '- not-placed 0 0 4',
      '- not-placed 0 0 3',
      '- not-placed 0 0 1',
      'osprey not-placed 0 0 2',
    ]);
  });

  it('know a person who is in incidents of two of them only once', () => {
    // p1 14:30-15:30Z in an incident of each: half an hour each.
    const presence = [present('p1', '14:30', '15:30')];
    const when = { ...tuesday('14:30', '15:30'), presence };
    expect(
      allocate({ ...when, teamIds: ['kestrel'] }, { ...when, teamIds: ['heron'] }).map(({ total }) => total),
    ).toEqual([0.5, 0.5]);
  });
});

describe('the switch of the pattern', () => {
  it.each([
    ['is flagged from 10 % below the limit', '2026-03-03T20:48Z', ['pattern-switch', 'capped']],
    ['is not flagged further below', '2026-03-03T20:47Z', ['capped']],
    ['is flagged up to 10 % above it', '2026-03-03T23:12Z', ['pattern-switch', 'capped']],
    ['is not flagged further above', '2026-03-03T23:13Z', ['capped']],
  ] as const)('%s', (_, mitigatedAt, flags) => {
    // Severity 3: 12 h from 10:00, so 10.8 h is 20:48 and 13.2 h is 23:12.
    const [result] = allocate({ ...tuesday('10:00', '10:00'), mitigatedAt: at(mitigatedAt), responderCount: 1 });
    expect(result?.flags.toSorted()).toEqual([...flags].toSorted());
  });

  it('is not flagged where people or an off-hours figure placed the hours', () => {
    const long = tuesday('10:00', '22:00');
    const presence = { ...long, presence: [present('p1', '10:00', '11:00')] };
    const logged = { ...long, logged: [present('p1', '10:00', '11:00')] };
    const split = { ...long, effort: { logged: hours(2) }, offHours: hours(1) };
    expect(allocate(presence, logged, split).map(({ flags }) => flags)).toEqual([[], [], []]);
  });
});
