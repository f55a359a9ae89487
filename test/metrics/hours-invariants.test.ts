import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EpochMs, Incident } from '../../src/domain/index.ts';
import { epochMs } from '../../src/domain/index.ts';
import { surveyHours } from '../../src/metrics/definitions/hours-survey.ts';
import { allocateHours, calibratedHours, type HoursInput, type IncidentHours } from '../../src/metrics/hours/hours.ts';
import { AS_OF, inputs, MINUTE } from './drawn-inputs.ts';
import { cellsOf } from './hours-cells.ts';

describe('the hours of incidents', () => {
  it('does not hang on the order of the incidents', () => {
    fc.assert(
      fc.property(inputs, fc.infiniteStream(fc.nat()), (input, order) => {
        const keys = new Map(input.incidents.map(({ key }) => [key, order.next().value ?? 0]));
        const shuffled = input.incidents.toSorted((a, b) => (keys.get(a.key) ?? 0) - (keys.get(b.key) ?? 0));
        expectSame(allocateHours({ ...input, incidents: shuffled }), allocateHours(input));
      }),
      { numRuns: 150, seed: 19 },
    );
  });

  it('does not hang on the week, in a zone without clock changes', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: -40, max: 40 }), (input, weeks) => {
        const steady = withoutClockChanges(input);
        expectSame(allocateHours(shifted(steady, weeks * 7 * 24 * 60 * MINUTE)), allocateHours(steady));
      }),
      { numRuns: 150, seed: 23 },
    );
  });

  it('leaves incidents out as if they were not there', () => {
    fc.assert(
      fc.property(inputs, fc.infiniteStream(fc.boolean()), (input, chosen) => {
        const isIn = input.incidents.map(() => chosen.next().value === true);
        const positions = Uint32Array.from(isIn.flatMap((counts, position) => (counts ? [position] : [])));
        const without = { ...input, incidents: input.incidents.filter((_, position) => isIn[position]) };
        expectSame(calibratedHours(surveyHours(input), positions).allocated, allocateHours(without));
      }),
      { numRuns: 150, seed: 29 },
    );
  });

  it('is in proportion to a factor on all hours', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const positions = Uint32Array.from(input.incidents, (_, position) => position);
        const { allocated } = calibratedHours(surveyHours(input), positions, 0.5);
        for (const [i, whole] of allocateHours(input).entries()) {
          expect(allocated[i]?.total).toBeCloseTo(whole.total / 2, 9);
        }
      }),
      { numRuns: 100, seed: 31 },
    );
  });
});

/** The same cells with the same hours, incident by incident. */
function expectSame(left: readonly IncidentHours[], right: readonly IncidentHours[]): void {
  const expected = new Map(right.map((each) => [each.incidentKey, each]));
  expect(left.length).toBe(right.length);
  for (const own of left) {
    const other = expected.get(own.incidentKey);
    expect(own.flags).toEqual(other?.flags);
    const cells = cellsOf(own);
    const others = other === undefined ? new Map<string, number>() : cellsOf(other);
    for (const key of new Set([...cells.keys(), ...others.keys()])) {
      expect(Math.abs((cells.get(key) ?? 0) - (others.get(key) ?? 0)), `${own.incidentKey} ${key}`).toBeLessThan(1e-6);
    }
  }
}

function withoutClockChanges({ teams, ...input }: HoursInput): HoursInput {
  return {
    ...input,
    teams: teams.map(({ team, ...rest }) => ({
      ...rest,
      team: { ...team, calendar: { ...team.calendar, zone: 'Asia/Kolkata', holidays: [] } },
    })),
  };
}

function shifted({ incidents: list, teams, method }: HoursInput, by: number): HoursInput {
  const later = (instantOrNone: EpochMs | undefined) =>
    instantOrNone === undefined ? undefined : epochMs(instantOrNone + by);
  return {
    method,
    teams: teams.map(({ windows, ...rest }) => ({
      ...rest,
      windows: windows.map((window) => ({
        ...window,
        start: epochMs(window.start + by),
        end: epochMs(window.end + by),
      })),
    })),
    incidents: list.map((incident) => ({
      ...incident,
      ...times(incident, later),
      asOf: epochMs(incident.asOf + by),
      presence: incident.presence.map((row) => ({
        ...row,
        startedAt: epochMs(row.startedAt + by),
        endedAt: epochMs((row.endedAt ?? AS_OF) + by),
      })),
    })),
  };
}

function times(
  { startedAt, acknowledgedAt, resolvedAt }: Incident,
  later: (at: EpochMs | undefined) => EpochMs | undefined,
): Partial<Incident> {
  const known = { startedAt: later(startedAt), acknowledgedAt: later(acknowledgedAt), resolvedAt: later(resolvedAt) };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
