import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Presence } from '../../src/domain/index.ts';
import { epochMs, HOUR_MS, hours, ms, SEVERITIES, STANDARD_METHOD } from '../../src/domain/index.ts';
import { allocateHours } from '../../src/metrics/hours/hours.ts';
import { mergeIncidents } from '../../src/metrics/questions/merge-incidents.ts';
import { at, drawnIncident, drawnTeam } from './drawn-dataset.ts';

/** Calibration aside: a merge can change how many incidents have both logged and estimated hours. */
const METHOD = { ...STANDARD_METHOD, calibrationIncidents: Number.POSITIVE_INFINITY };
const TEAMS = ['kestrel', 'merlin'].map((id) => drawnTeam({ id, name: id }));
const PEOPLE = ['p1', 'p2', 'p3', 'p4'];
/** A Monday; times lie within two days, so that records overlap often. */
const FIRST = at('2026-03-02T06:00Z');

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const aMoment = fc.integer({ min: 0, max: 60 }).map((half) => epochMs(FIRST + (half * HOUR_MS) / 2));
const someHours = fc.integer({ min: 0, max: 20 }).map(hours);
const someone: fc.Arbitrary<Presence> = fc
  .record({
    person: fc.constantFrom(...PEOPLE),
    startedAt: aMoment,
    rest: fc.record({ teamId: maybe(fc.constantFrom('kestrel', 'merlin')), endedAt: maybe(aMoment) }).map(known),
  })
  .map(({ person, startedAt, rest }) => ({ person, startedAt, ...rest }));

/** One kind of evidence, or the two that a tool measures. */
const someEffort = fc.oneof(
  ...['logged', 'workload', 'engaged', 'estimated'].map((kind) => someHours.map((spent) => ({ [kind]: spent }))),
  fc.record({ workload: someHours, engaged: someHours }),
);

const anIncident = fc
  .record({
    times: fc
      .record({
        startedAt: maybe(aMoment),
        acknowledgedAt: maybe(aMoment),
        mitigatedAt: maybe(aMoment),
        resolvedAt: maybe(aMoment),
      })
      .map(known),
    facts: fc
      .record({
        responderCount: maybe(fc.integer({ min: 1, max: 6 })),
        autoResolved: maybe(fc.boolean()),
        snoozed: maybe(fc.integer({ min: 0, max: 8 }).map((half) => ms((half * HOUR_MS) / 2))),
        offHours: maybe(someHours),
      })
      .map(known),
    effort: fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: someEffort }),
    presence: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(someone) }),
    teamIds: fc.subarray(['kestrel', 'merlin']),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map(
    ({ times, facts, effort, presence, teamIds, severity }) =>
      (id: string): Incident =>
        drawnIncident(id, {
          ...times,
          ...facts,
          effort,
          presence,
          teamIds,
          severity,
          asOf: epochMs(FIRST + 60 * HOUR_MS),
        }),
  );

const someIncidents = fc
  .array(anIncident, { minLength: 2, maxLength: 5 })
  .map((makers) => makers.map((make, index) => make(`I${index}`)));

function known<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** In teams that no number of people at once exceeds: what that limit cuts depends on all other incidents. */
function totalOf(incidents: readonly Incident[]): number {
  const teams = TEAMS.map((team) => ({ team: { ...team, headCount: 1000 }, windows: [] }));
  return allocateHours({ incidents, teams, method: METHOD }).reduce((sum, { total }) => sum + total, 0);
}

const merged = (records: readonly [Incident, ...Incident[]]) =>
  mergeIncidents(records, { teams: TEAMS, method: METHOD });

const RUNS = { numRuns: 400 };

describe('merging records', () => {
  it('never adds hours', () => {
    fc.assert(
      fc.property(someIncidents, ([one, other, ...rest]) => {
        if (one === undefined || other === undefined) return;
        const before = totalOf([one, other, ...rest]);
        expect(totalOf([merged([one, other]), ...rest])).toBeLessThanOrEqual(before + 1e-6);
      }),
      RUNS,
    );
  });

  it('gives the same whatever their order', () => {
    const shuffled = someIncidents.chain((incidents) =>
      fc.tuple(fc.constant(incidents), fc.shuffledSubarray(incidents, { minLength: incidents.length })),
    );
    fc.assert(
      fc.property(shuffled, ([[first, ...others], [otherFirst, ...otherOthers]]) => {
        if (first === undefined || otherFirst === undefined) return;
        expect(merged([otherFirst, ...otherOthers])).toEqual(merged([first, ...others]));
      }),
      RUNS,
    );
  });
});
