import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, Severity } from '../../src/domain/index.ts';
import { DEFINITIONS, epochMs, HOUR_MS, hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { sensitivityOf } from '../../src/metrics/sensitivity/sensitivity-of.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

const FIRST_DAY = at('2026-01-05T00:00Z');
const SPRINTS = Array.from({ length: 8 }, (_, index) => {
  const from = new Date(FIRST_DAY + index * 14 * 24 * HOUR_MS).toISOString().slice(0, 10);
  return drawnSprint(`S${index}`, from);
});

const anIncident = fc
  .record({
    hour: fc.integer({ min: 0, max: 8 * 14 * 24 - 1 }),
    length: fc.integer({ min: 1, max: 60 }),
    logged: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
    people: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    severity: fc.constantFrom<Severity>(1, 3, 5, 'unknown'),
    customerImpact: fc.constantFrom('none', 'partial', 'unknown'),
  })
  .map(({ hour, length, logged, people, severity, customerImpact }) => (id: string): Incident => {
    const start = epochMs(FIRST_DAY + hour * HOUR_MS);
    return drawnIncident(id, {
      startedAt: start,
      resolvedAt: epochMs(start + length * HOUR_MS),
      severity,
      customerImpact,
      ...(people !== undefined && { responderCount: people }),
      effort: logged === undefined ? {} : { logged: hours(logged) },
    });
  });

/** Eight sprints, each with one item that was finished, and perhaps one more that an incident led to. */
const aDataset = fc
  .record({
    incidents: fc.array(anIncident, { maxLength: 10 }),
    finished: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 8, maxLength: 8 }),
    fixes: fc.array(fc.record({ sprint: fc.nat(7), incident: fc.nat(9), points: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ incidents, finished, fixes }): Dataset => {
    const done = finished.map((value, index) => ({ id: `W${index}`, sprint: index, value, incidentKeys: [] }));
    const linked = fixes.map((fix, index) => ({
      id: `F${index}`,
      sprint: fix.sprint,
      value: fix.points,
      incidentKeys: [`neutral:I${fix.incident}`],
    }));
    const items = [...done, ...linked];
    return drawnDataset({
      sprints: SPRINTS,
      incidents: incidents.map((make, index) => make(`I${index}`)),
      workItems: items.map(({ id, incidentKeys }) => drawnItem(id, { incidentKeys })),
      sprintItems: items.map(({ id, sprint, value, incidentKeys }) =>
        drawnSprintItem(`S${sprint}`, id, {
          outcome: 'completed',
          scope: incidentKeys.length === 0 ? 'committed' : 'added',
          pointsAtStart: points(value),
        }),
      ),
    });
  });

const someSprints = fc.option(fc.subarray(SPRINTS.map(({ key }) => key)), { nil: undefined });
const aDefinition = fc.constantFrom(...DEFINITIONS);
const RUNS = { numRuns: 60 };
const NOISE = 1e-9;

describe('the sensitivity of a number', () => {
  it('has drivers whose ranges hold the point, the widest first', () => {
    fc.assert(
      fc.property(aDataset, someSprints, aDefinition, (dataset, sprintKeys, definition) => {
        const query = { teamId: 'kestrel', ...(sprintKeys !== undefined && { sprintKeys }) };
        const { displaced, drivers = [] } = sensitivityOf(dataset, { definition }, query) ?? {};
        const widths = drivers.map(({ low, high }) => high - low);
        expect(widths).toEqual(widths.toSorted((left, right) => right - left));
        for (const { low, high } of drivers) {
          expect(low).toBeLessThanOrEqual((displaced?.value ?? Number.NaN) + NOISE);
          expect(high).toBeGreaterThanOrEqual((displaced?.value ?? Number.NaN) - NOISE);
          expect(high).toBeGreaterThan(low);
        }
      }),
      RUNS,
    );
  });

  it('never has more hours at half of them', () => {
    fc.assert(
      fc.property(aDataset, someSprints, (dataset, sprintKeys) => {
        const query = { teamId: 'kestrel', ...(sprintKeys !== undefined && { sprintKeys }) };
        const found = sensitivityOf(dataset, { definition: 'all' }, query);
        const { teams } = analyse(dataset, { definition: 'all', rangesFor: new Set() });
        const closed = teams[0]?.sprints.filter(({ key }) => sprintKeys?.includes(key) ?? true) ?? [];
        const recorded = closed.reduce((sum, { hoursOn }) => sum + hoursOn, 0);
        expect(found?.halved?.hoursOn).toBeLessThanOrEqual(recorded + NOISE);
        expect(found?.halved?.hoursOn).toBeGreaterThanOrEqual(recorded / 2 - NOISE);
      }),
      RUNS,
    );
  });

  it('never has more hours with a return than hours', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        const found = sensitivityOf(dataset, { definition: 'all' }, { teamId: 'kestrel' });
        const total = analyse(dataset, { definition: 'all', rangesFor: new Set() }).teams[0]?.total;
        expect(found?.returns.hours).toBeCloseTo((total?.hoursOn ?? 0) + (total?.hoursOff ?? 0), 6);
        expect(found?.returns.withReturn).toBeLessThanOrEqual((found?.returns.hours ?? 0) + NOISE);
      }),
      RUNS,
    );
  });

  it('is the whole envelope where one group at one pace is all that is uncertain', () => {
    const loggedHours = fc.integer({ min: 1, max: 300 });
    const anyPoints = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(loggedHours, anyPoints, (logged, finished) => {
        // Three sprints before with the same points and no incidents: one pace, three times. Below six paces the range
        // is the envelope of all runs (METHOD 2.11).
        const sprints = SPRINTS.slice(0, 4).map((sprint) => ({
          ...sprint,
          sums: { committed: points(finished), completedOfCommitted: points(finished), completed: points(finished) },
        }));
        const start = epochMs(FIRST_DAY + (3 * 14 * 24 + 34) * HOUR_MS);
        const incident = drawnIncident('I', {
          startedAt: start,
          resolvedAt: epochMs(start + HOUR_MS),
          effort: { logged: hours(logged) },
        });
        const query = { teamId: 'kestrel', sprintKeys: ['neutral:S3'] };
        const found = sensitivityOf(drawnDataset({ sprints, incidents: [incident] }), { definition: 'all' }, query);
        const [driver, ...others] = found?.drivers.filter(({ id }) => id !== 'definition') ?? [];
        expect(others).toEqual([]);
        expect(driver?.id).toBe('evidence');
        expect(driver?.low).toBeCloseTo(found?.displaced?.low ?? Number.NaN, 9);
        expect(driver?.high).toBeCloseTo(found?.displaced?.high ?? Number.NaN, 9);
      }),
      RUNS,
    );
  });
});
