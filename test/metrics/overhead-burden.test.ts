import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/index.ts';
import { defaultCalendar, hours, STANDARD_METHOD } from '../../src/domain/index.ts';
import { daysTouched } from '../../src/metrics/hours/burden.ts';
import type { HoursInput } from '../../src/metrics/hours/hours.ts';
import { effectiveWindows } from '../../src/metrics/time/sprint-windows.ts';
import { resumptionOverhead } from '../support/resumption-overhead.ts';
import { at, drawnIncident, drawnSprint, drawnTeam } from './drawn-dataset.ts';

const { windows } = effectiveWindows([drawnSprint('S1', '2026-03-02'), drawnSprint('S2', '2026-03-16')]);

function inputOf(...changes: readonly Partial<Incident>[]): HoursInput {
  const incidents = changes.map((change, i) => drawnIncident(`I${i + 1}`, change));
  return { incidents, teams: [{ team: drawnTeam(), windows }], method: STANDARD_METHOD };
}

function lasting(from: string, to: string, change: Partial<Incident> = {}): Partial<Incident> {
  return { startedAt: at(`2026-03-${from}Z`), mitigatedAt: at(`2026-03-${to}Z`), ...change };
}

describe('resumption overhead', () => {
  it('is nothing while it is off', () => {
    const { cells } = resumptionOverhead(inputOf(lasting('03T10:00', '03T11:00', { responderCount: 2 })), 0);
    expect(cells.map((cell) => cell.hours)).toEqual([0]);
  });

  it('is booked in the sprint of the first working minute', () => {
    // Sunday 15 March 22:00 to Monday 10:00, one block: the first working minute, Monday 09:00, is in S2.
    const presence = [{ person: 'p1', startedAt: at('2026-03-15T22:00Z'), endedAt: at('2026-03-16T10:00Z') }];
    const incident = lasting('15T22:00', '16T10:00', { severity: 1, presence, effort: {}, logged: [] });
    // Twelve hours are cut to eight, 22:00-06:00: none of them working time.
    expect(resumptionOverhead(inputOf(incident), 15)).toEqual({ blocks: 1, touching: 0, cells: [] });
    const logged = { ...incident, presence: [], logged: presence };
    expect(resumptionOverhead(inputOf(logged), 15).cells).toEqual([
      { teamId: 'kestrel', sprintKey: 'neutral:S2', hours: 0.25 },
    ]);
  });

  it('ends a block at a gap of 30 minutes, not below', () => {
    const presence = [
      { person: 'p1', startedAt: at('2026-03-03T10:00Z'), endedAt: at('2026-03-03T10:10Z') },
      { person: 'p1', startedAt: at('2026-03-03T10:39Z'), endedAt: at('2026-03-03T10:50Z') },
      { person: 'p1', startedAt: at('2026-03-03T11:20Z'), endedAt: at('2026-03-03T11:30Z') },
    ];
    expect(resumptionOverhead(inputOf({ presence }), 15)).toMatchObject({ blocks: 2, touching: 2 });
  });

  it('counts known people, else the default for the severity, for hours without names', () => {
    const lump = { effort: { logged: hours(1) } };
    const known = lasting('03T10:00', '03T11:00', { ...lump, responderCount: 4 });
    const unknown = lasting('04T10:00', '04T11:00', { ...lump, severity: 1 });
    expect(resumptionOverhead(inputOf(known), 15).touching).toBe(4);
    expect(resumptionOverhead(inputOf(unknown), 15).touching).toBe(3);
  });

  it('gives nothing to an incident that nobody worked on', () => {
    expect(resumptionOverhead(inputOf(lasting('03T10:00', '03T11:00', { autoResolved: true })), 15).blocks).toBe(0);
  });

  it('is shared among the teams of nameless people', () => {
    const heron = drawnTeam({ id: 'heron', name: 'Heron', calendar: defaultCalendar('America/New_York') });
    const base = inputOf(lasting('03T10:00', '03T11:00', { responderCount: 2, teamIds: ['kestrel', 'heron'] }));
    const input = { ...base, teams: [...base.teams, { team: heron, windows: [] }] };
    // 10:00Z is 05:00 in New York: one of two people touches working time.
    expect(resumptionOverhead(input, 15)).toEqual({
      blocks: 2,
      touching: 1,
      cells: [{ teamId: 'kestrel', sprintKey: 'neutral:S1', hours: 0.25 }],
    });
  });
});

describe('days touched', () => {
  it('are local days with any off-hours work, each once in a sprint', () => {
    // 3 March 17:00-18:00 twice, and 4 March before 09:00.
    const input = inputOf(
      lasting('03T16:00', '03T18:00', { responderCount: 1 }),
      lasting('03T17:00', '03T18:00', { responderCount: 1 }),
      lasting('04T08:30', '04T09:30', { responderCount: 1 }),
    );
    expect(daysTouched(input)).toEqual([{ teamId: 'kestrel', sprintKey: 'neutral:S1', days: 2 }]);
  });

  it('are told by sprint where work runs over the border of two', () => {
    const input = inputOf(lasting('15T23:00', '16T01:00', { responderCount: 1 }));
    expect(daysTouched(input)).toEqual([
      { teamId: 'kestrel', sprintKey: 'neutral:S1', days: 1 },
      { teamId: 'kestrel', sprintKey: 'neutral:S2', days: 1 },
    ]);
  });

  it('end at local midnight, not at that of UTC', () => {
    // 8 July 23:30Z is 00:30 on 9 July in London.
    const window = drawnSprint('S9', '2026-07-06');
    const incident = drawnIncident('I1', {
      startedAt: at('2026-07-08T23:30Z'),
      mitigatedAt: at('2026-07-09T01:00Z'),
      responderCount: 1,
    });
    const teams = [{ team: drawnTeam(), windows: effectiveWindows([window]).windows }];
    expect(daysTouched({ incidents: [incident], teams, method: STANDARD_METHOD })).toEqual([
      { teamId: 'kestrel', sprintKey: 'neutral:S9', days: 1 },
    ]);
  });

  it('follow the off-hours figure of a lump', () => {
    const lump = { effort: { logged: hours(4) } };
    const none = lasting('03T16:00', '03T18:00', { ...lump, offHours: hours(0) });
    const booked = lasting('04T10:00', '04T12:00', { ...lump, offHours: hours(1) });
    expect(daysTouched(inputOf(none))).toEqual([]);
    expect(daysTouched(inputOf(booked))).toEqual([{ teamId: 'kestrel', sprintKey: 'neutral:S1', days: 1 }]);
  });
});
