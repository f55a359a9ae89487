import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Presence, Severity } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, hours, ms } from '../../src/domain/index.ts';
import { allocateHours, type HoursInput, type IncidentHours, type TeamWindows } from '../../src/metrics/hours.ts';
import { effectiveWindows } from '../../src/metrics/sprint-windows.ts';
import { at, drawnIncident, drawnSprint, drawnTeam } from './drawn-dataset.ts';
import { naiveHours } from './naive-hours.ts';

const MINUTE = 60_000;
/** The clocks of London change on 29 March 2026, those of New York changed on 8 March. */
const FROM = at('2026-03-19T00:00Z');
const MINUTES = 16 * 24 * 60;
const AS_OF = epochMs(FROM + MINUTES * MINUTE);

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5, 'unknown'];

/** Instants are on the half hour more often than not, so that intervals meet, nest and coincide. */
const instant = fc
  .oneof(
    fc.integer({ min: 0, max: MINUTES / 30 - 1 }).map((half) => half * 30),
    fc.integer({ min: 0, max: MINUTES - 1 }),
  )
  .map((minute) => epochMs(FROM + minute * MINUTE));
const lengthMinutes = fc.oneof(
  fc.integer({ min: 0, max: 16 }).map((half) => half * 30),
  fc.integer({ min: 0, max: 6 * 24 * 60 }),
);
const total = fc.integer({ min: 0, max: 60 }).map((quarters) => hours(quarters / 4));
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

const incidents: fc.Arbitrary<readonly Incident[]> = fc
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
function teamsWith(headCount: number | undefined): readonly TeamWindows[] {
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

const inputs: fc.Arbitrary<HoursInput> = fc.record({
  incidents,
  teams: fc.constantFrom(undefined, 1, 2, 3).map(teamsWith),
});

function cellsOf({ cells }: IncidentHours): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, value: number) => found.set(key, (found.get(key) ?? 0) + value);
  for (const { teamId, sprintKey, place, hoursOn, hoursOff, hoursNotPlaced } of cells) {
    add(`${teamId}/${sprintKey ?? place}.on`, hoursOn);
    add(`${teamId}/${sprintKey ?? place}.off`, hoursOff);
    add('not-placed', hoursNotPlaced);
  }
  return found;
}

describe('allocating hours', () => {
  it('agrees with looking at every minute by itself', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const naive = naiveHours(input);
        for (const allocated of allocateHours(input)) {
          const cells = cellsOf(allocated);
          const expected = naive.get(allocated.incidentKey) ?? new Map<string, number>();
          for (const key of new Set([...cells.keys(), ...expected.keys()])) {
            const difference = Math.abs((cells.get(key) ?? 0) - (expected.get(key) ?? 0));
            expect(difference, `${allocated.incidentKey} ${key}`).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 120, seed: 2026 },
    );
  });

  it('keeps every hour: the cells of an incident add up to its total', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { cells, total: whole } of allocateHours(input)) {
          const sum = cells.reduce((all, cell) => all + cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced, 0);
          expect(cells.length).toBeGreaterThan(0);
          expect(Math.abs(sum - whole)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('keeps a lump whole, whatever sprints, teams and working times it is spread over', () => {
    const logged = fc
      .tuple(incidents, total)
      .map(([list, sum]) => list.map((incident) => ({ ...incident, presence: [], effort: { logged: sum } })));
    fc.assert(
      fc.property(logged, (list) => {
        for (const [i, { total: whole }] of allocateHours({ incidents: list, teams: teamsWith(1) }).entries()) {
          expect(Math.abs(whole - (list[i]?.effort.logged ?? Number.NaN))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('never counts more people at once than the team has, where nobody is named', () => {
    const nameless = incidents.map((list) =>
      list.map((incident) => ({ ...incident, presence: [], effort: {}, responderCount: 4, teamIds: ['kestrel'] })),
    );
    fc.assert(
      fc.property(nameless, (list) => {
        const sum = allocateHours({ incidents: list, teams: teamsWith(2) }).reduce(
          (all, { cells }) => all + cells.reduce((own, cell) => own + cell.hoursOn + cell.hoursOff, 0),
          0,
        );
        expect(sum).toBeLessThanOrEqual((2 * MINUTES) / 60 + 1e-6);
      }),
      { numRuns: 100, seed: 13 },
    );
  });
});
