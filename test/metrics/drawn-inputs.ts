import fc from 'fast-check';
import type { Incident, Presence, Severity } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, hours, methodOf, ms, STANDARD_METHOD } from '../../src/domain/index.ts';
import type { HoursInput, TeamWindows } from '../../src/metrics/hours/hours.ts';
import { effectiveWindows } from '../../src/metrics/time/sprint-windows.ts';
import { at, drawnIncident, drawnSprint, drawnTeam } from './drawn-dataset.ts';

export const MINUTE = 60_000;
/** The clocks of London change on 29 March 2026, those of New York changed on 8 March. */
export const FROM = at('2026-03-19T00:00Z');
export const MINUTES = 16 * 24 * 60;
export const AS_OF = epochMs(FROM + MINUTES * MINUTE);

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5, 'unknown'];

/** Instants are on the half hour more often than not, so that intervals meet, nest and coincide. */
export const instant = fc
  .oneof(
    fc.integer({ min: 0, max: MINUTES / 30 - 1 }).map((half) => half * 30),
    fc.integer({ min: 0, max: MINUTES - 1 }),
  )
  .map((minute) => epochMs(FROM + minute * MINUTE));
const lengthMinutes = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map((half) => half * 30),
  fc.integer({ min: 0, max: 6 * 24 * 60 }),
);
export const total = fc.integer({ min: 0, max: 60 }).map((quarters) => hours(quarters / 4));
const measured = fc.integer({ min: 1, max: 60 }).map((quarters) => hours(quarters / 4));

const presence: fc.Arbitrary<readonly Presence[]> = fc.array(
  fc
    .tuple(fc.constantFrom('p1', 'p2', 'p3', 'p4'), instant, fc.integer({ min: 1, max: 600 }))
    .map(([person, startedAt, length]) => ({
      person,
      startedAt,
      endedAt: epochMs(Math.min(AS_OF, startedAt + length * MINUTE)),
    })),
  { minLength: 1, maxLength: 4 },
);

const evidence: fc.Arbitrary<Partial<Incident>> = fc.oneof(
  fc.constant({}),
  fc.record({ responderCount: fc.integer({ min: 1, max: 5 }) }),
  presence.map((rows) => ({ presence: rows })),
  total.map((logged) => ({ effort: { logged } })),
  total.map((estimated) => ({ effort: { estimated } })),
  fc.record({ effort: fc.record({ workload: measured }), responderCount: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ effort: fc.record({ engaged: measured }), responderCount: fc.integer({ min: 1, max: 3 }) }),
);

const times: fc.Arbitrary<Partial<Incident>> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(instant, lengthMinutes).map(([start, length]) => lasting(start, length)) },
  { weight: 1, arbitrary: instant.map((startedAt) => ({ startedAt })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

function lasting(start: number, length: number): Partial<Incident> {
  return {
    startedAt: epochMs(start),
    acknowledgedAt: epochMs(start),
    resolvedAt: epochMs(Math.min(AS_OF, start + length * MINUTE)),
  };
}

const extras: fc.Arbitrary<Partial<Incident>> = fc.record(
  {
    offHours: total,
    snoozed: fc.integer({ min: 0, max: 180 }).map((minutes) => ms(minutes * MINUTE)),
    autoResolved: fc.boolean(),
  },
  { requiredKeys: [] },
);

export const incidents: fc.Arbitrary<readonly Incident[]> = fc
  .array(
    fc.record({
      evidence,
      times,
      extras,
      severity: fc.constantFrom(...SEVERITIES),
      teamIds: fc.constantFrom([], ['kestrel'], ['kestrel'], ['kestrel'], ['heron'], ['kestrel', 'heron']),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) =>
    rows.map(({ evidence: own, times: when, extras: more, severity, teamIds }, i) =>
      drawnIncident(`I${i}`, { ...when, ...own, ...more, severity, teamIds, asOf: AS_OF }),
    ),
  );

/** Overlapping windows, a gap from 30 March on for one team, and a holiday; the other has one window in another zone. */
export function teamsWith(headCount: number | undefined): readonly TeamWindows[] {
  const limit = headCount === undefined ? {} : { headCount };
  const kestrel = effectiveWindows([
    drawnSprint('A', '2026-03-16', { startAt: at('2026-03-16T09:00Z'), endAt: at('2026-03-25T12:00Z') }),
    drawnSprint('B', '2026-03-16', { startAt: at('2026-03-24T09:00Z'), endAt: at('2026-03-30T17:00Z') }),
    drawnSprint('C', '2026-03-16', { startAt: at('2026-03-26T09:00Z'), endAt: at('2026-03-27T17:00Z') }),
  ]).windows;
  const heron = effectiveWindows([
    drawnSprint('H', '2026-03-16', { startAt: at('2026-03-20T04:00Z'), endAt: at('2026-04-01T04:00Z') }),
  ]).windows;
  const calendar = { ...defaultCalendar('America/New_York'), days: [2, 3, 4, 5, 6], from: '08:30', to: '24:00' };
  const london = { ...defaultCalendar('Europe/London'), holidays: ['2026-03-26'] };
  const { headCount: _, ...team } = drawnTeam({ calendar: london });
  return [
    { team, windows: kestrel, ...limit },
    { team: { ...team, id: 'heron', name: 'Heron', calendar }, windows: heron, ...limit },
  ];
}

export const WITH_OVERHEAD = methodOf({ overhead_minutes: 15 });

export const inputs: fc.Arbitrary<HoursInput> = fc.record({
  incidents,
  teams: fc.constantFrom(undefined, 1, 2, 3).map(teamsWith),
  method: fc.constantFrom(STANDARD_METHOD, WITH_OVERHEAD),
});
