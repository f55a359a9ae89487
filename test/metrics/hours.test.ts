import { describe, expect, it } from 'vitest';
import { hours, ms, STANDARD_METHOD } from '../../src/domain/index.ts';
import { surveyHours } from '../../src/metrics/definitions/hours-survey.ts';
import { calibratedHours, everyPosition, type HoursInput } from '../../src/metrics/hours/hours.ts';
import { at, drawnIncident } from './drawn-dataset.ts';
import { allocate, drawn, KESTREL, present, tuesday } from './drawn-hours.ts';

describe('evidence', () => {
  it('logged as 0 is grade A and 0 hours, in one cell where the incident began', () => {
    const [result] = allocate({ ...tuesday('10:00', '12:00'), effort: { logged: hours(0) }, responderCount: 2 });
    expect(result).toMatchObject({ grade: 'A', total: 0, flags: [] });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 0 0 0']);
  });

  it('measured as 0 is not measured', () => {
    const effort = { workload: hours(0), engaged: hours(0) };
    expect(allocate({ ...tuesday('10:00', '12:00'), effort, responderCount: 2 })[0]).toMatchObject({
      grade: 'D',
      total: 4,
    });
  });

  it('with 0 responders does not know them', () => {
    // Severity 2: two people by default, one hour.
    const change = { ...tuesday('10:00', '11:00'), severity: 2 as const, responderCount: 0 };
    const [result] = allocate(change);
    expect(result).toMatchObject({ grade: 'E', group: 'E', total: 2 });
    expect(result?.responderCount).toBeUndefined();
  });

  it('takes a total called estimated before duration, as a lump without a cap', () => {
    const effort = { estimated: hours(9) };
    const [result] = allocate({ ...tuesday('10:00', '11:00'), effort, responderCount: 2 });
    expect(result).toMatchObject({ grade: 'D', group: 'D', total: 9, flags: [] });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 9 0 0']);
  });

  it('takes presence before a total called estimated', () => {
    const change = { presence: [present('p1', '10:00', '11:00')], effort: { estimated: hours(9) } };
    expect(allocate({ ...tuesday('10:00', '11:00'), ...change })[0]).toMatchObject({ grade: 'C', total: 1 });
  });

  it.each([
    ['nobody acknowledged it', {}, 'none', 0],
    ['somebody acknowledged it', { acknowledgedAt: at('2026-03-03T10:00Z') }, 'E', 1],
    ['effort was logged', { effort: { logged: hours(2) } }, 'A', 2],
    ['time was measured', { effort: { workload: hours(2) } }, 'B', 2],
    ['the measured time is 0', { effort: { engaged: hours(0) } }, 'none', 0],
    ['a responder is known', { responderCount: 2 }, 'D', 2],
  ] as const)('of an incident that the monitor closed, where %s', (_, change, grade, total) => {
    const auto = { startedAt: at('2026-03-03T10:00Z'), resolvedAt: at('2026-03-03T11:00Z'), autoResolved: true };
    expect(allocate({ ...auto, ...change })[0]).toMatchObject({ grade, total });
  });

  it('counts the people of presence rows for the cap of measured time', () => {
    // Severity 3, two people: at most 8 h.
    const presence = [
      present('p1', '10:00', '11:00'),
      present('p1', '12:00', '13:00'),
      present('p2', '10:00', '11:00'),
    ];
    const [result] = allocate({ ...tuesday('10:00', '12:00'), presence, effort: { workload: hours(9) } });
    expect(result).toMatchObject({
      grade: 'D',
      group: 'D',
      total: 8,
      rawHours: 9,
      responderCount: 2,
      flags: ['capped'],
    });
  });

  it('of measured time without known people is capped by the default for the severity', () => {
    // Severity 1: 3 people x 8 h.
    const change = { severity: 1 as const, effort: { workload: hours(30) } };
    expect(allocate({ ...tuesday('10:00', '12:00'), ...change })[0]).toMatchObject({
      grade: 'D',
      total: 24,
      rawHours: 30,
    });
  });

  it.each([
    [1, 12],
    [2, 6],
    [3, 3],
    [4, 1],
    [5, 0.5],
    ['unknown', 3],
  ] as const)('without times and people is %s: a default of %d hours, not placed', (severity, total) => {
    const [result] = allocate({ severity });
    expect(result).toMatchObject({ grade: 'E', group: 'E', total, flags: ['no-times'] });
    expect(drawn(result)).toEqual([`kestrel not-placed 0 0 ${total}`]);
    expect(result?.end).toBeUndefined();
  });

  it('by duration takes snooze from the end, before the cap', () => {
    // 5 h less 2 h snooze = 3 h, below the cap of 4 h; 16:00-19:00, one of them in working time.
    const snoozed = ms(2 * 3_600_000);
    const [result] = allocate({ ...tuesday('16:00', '21:00'), snoozed, responderCount: 1 });
    expect(result).toMatchObject({ total: 3, flags: [] });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 1 2 0']);
  });
});

describe('presence', () => {
  it('ends with the response where it is open, and with the data at the latest', () => {
    // Open end: 10:00-12:00. Ends after the data: 10:00-11:30.
    const asOf = at('2026-03-03T11:30Z');
    const open = { ...tuesday('10:00', '12:00'), presence: [present('p1', '10:00')] };
    const late = { ...tuesday('10:00', '11:00'), presence: [present('p2', '10:00', '14:00')], asOf };
    expect(allocate(open, late).map(({ total }) => total)).toEqual([2, 1.5]);
  });

  it('is not clipped to the response', () => {
    const presence = [present('p1', '09:00', '12:00')];
    expect(allocate({ ...tuesday('10:00', '11:00'), presence })[0]).toMatchObject({ total: 3 });
  });

  it('whose end is not after its start is dropped with a flag', () => {
    const presence = [present('p1', '10:00', '11:00'), present('p2', '11:00', '11:00')];
    expect(allocate({ ...tuesday('10:00', '12:00'), presence })[0]).toMatchObject({
      grade: 'C',
      total: 1,
      flags: ['bad-presence'],
    });
  });

  it('of which nothing is usable leaves the next evidence, and still names how many people there were', () => {
    // Two people x 2 h.
    const presence = [present('p1', '11:00', '10:00'), present('p2', '11:00', '11:00')];
    const [result] = allocate({ ...tuesday('10:00', '12:00'), presence });
    expect(result).toMatchObject({ grade: 'D', total: 4, responderCount: 2, flags: ['bad-presence'] });
  });

  it('counts overlapping rows of one person once, and the first hours up to the cap', () => {
    // Severity 3: p1 10:00-15:00 in two rows is 5 h, of which 4 count; p2 1 h.
    const presence = [
      present('p1', '10:00', '13:00'),
      present('p2', '10:00', '11:00'),
      present('p1', '12:00', '15:00'),
    ];
    const [result] = allocate({ ...tuesday('10:00', '15:00'), presence });
    expect(result).toMatchObject({ grade: 'C', total: 5, rawHours: 6, responderCount: 2, flags: ['capped'] });
  });

  it('places hours of an incident without times of its own', () => {
    const [result] = allocate({ presence: [present('p1', '16:00', '18:00')] });
    expect(result).toMatchObject({ grade: 'C', flags: ['no-times'] });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 1 1 0']);
  });

  it('without a person counts as one nameless person a row, within the head count', () => {
    // Six rows for a team of five, one hour: 5 h.
    const presence = Array.from({ length: 6 }, () => present(undefined, '10:00', '11:00'));
    const [result] = allocate({ ...tuesday('10:00', '11:00'), presence });
    expect(result).toMatchObject({ grade: 'C', total: 5, responderCount: 6 });
  });
});

describe('logged entries with times', () => {
  it('are placed at their times, and the rest of the total is a lump', () => {
    // 5 h logged: 1 h at 18:00-19:00 by p1; 4 h over 10:00-12:00.
    const logged = [present('p1', '18:00', '19:00')];
    const [result] = allocate({ ...tuesday('10:00', '12:00'), logged, effort: { logged: hours(5) } });
    expect(result).toMatchObject({ grade: 'A', group: 'A', total: 5 });
    expect(drawn(result)).toEqual(['kestrel neutral:S1 4 1 0']);
  });

  it('have no cap, and last as long as was worked', () => {
    const logged = [{ ...present('p1', '08:00'), worked: hours(10) }];
    const [result] = allocate({ ...tuesday('10:00', '11:00'), severity: 5, logged });
    // 08:00-18:00: eight hours in working time.
    expect(drawn(result)).toEqual(['kestrel neutral:S1 8 2 0']);
    expect(result?.flags).toEqual([]);
  });

  it('share a person with the presence in another incident', () => {
    // p1 10:00-12:00 in both: 1 h each.
    const entry = { ...tuesday('10:00', '12:00'), logged: [present('p1', '10:00', '12:00')] };
    const presence = { ...tuesday('10:00', '12:00'), presence: [present('p1', '10:00', '12:00')] };
    expect(allocate(entry, presence).map(({ total, grade }) => [total, grade])).toEqual([
      [1, 'A'],
      [1, 'C'],
    ]);
  });
});

describe('calibration', () => {
  /** Twelve incidents of one hour with one person: ten that logged half an hour, two that logged nothing. */
  const logged = Array.from({ length: 10 }, (_, day) => ({
    startedAt: at(`2026-03-${String(day + 2).padStart(2, '0')}T10:00Z`),
    mitigatedAt: at(`2026-03-${String(day + 2).padStart(2, '0')}T11:00Z`),
    responderCount: 1,
    effort: { logged: hours(0.5) },
  }));
  const estimate = { ...tuesday('13:00', '15:00'), responderCount: 1 };
  const guess = { ...tuesday('13:00', '15:00') };
  const called = { ...tuesday('13:00', '15:00'), effort: { estimated: hours(2) } };

  it('multiplies duration x people by the median of logged / estimated, and nothing else', () => {
    // Each ratio is 0.5, so 2 h become 1 h; a default and a total called estimated stay 2 h.
    const results = allocate(...logged, estimate, guess, called).slice(10);
    expect(results.map(({ total, grade }) => [total, grade])).toEqual([
      [1, 'D'],
      [2, 'E'],
      [2, 'D'],
    ]);
  });

  it('does nothing with nine of them', () => {
    expect(allocate(...logged.slice(1), estimate).at(-1)?.total).toBe(2);
  });

  it('is told for the ranges', () => {
    const incidents = logged.map((change, i) => drawnIncident(`I${i}`, change));
    const input = { incidents, teams: [KESTREL], method: STANDARD_METHOD };
    const calibrationOf = (of: HoursInput) => calibratedHours(surveyHours(of), everyPosition(of)).calibration;
    expect(calibrationOf(input)).toEqual({
      factor: 0.5,
      range: { low: 1, high: 1 },
    });
    expect(calibrationOf({ ...input, incidents: incidents.slice(1) })).toBeUndefined();
  });
});
