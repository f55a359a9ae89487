import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, IncidentFilter, Severity } from '../../src/domain/index.ts';
import { epochMs, hours, SEVERITIES } from '../../src/domain/index.ts';
import { lensOf } from '../../src/metrics/definitions/lens-of.ts';
import { ledgerOf } from '../../src/metrics/ledger/ledger-of.ts';
import { burnUpOf } from '../../src/metrics/plans/burn-up.ts';
import { usualOf } from '../../src/metrics/usual/usual.ts';
import { at, drawnDataset, drawnIncident, drawnSprint } from './drawn-dataset.ts';

/** Logged hours of few incidents: far from the team's 400 hours, so that nothing is clipped and sums are sums. */
const incidents = fc.array(
  fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    service: fc.constantFrom('checkout', 'search', undefined),
    logged: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 0, max: 13 }),
  }),
  { maxLength: 12 },
);

type Drawn = {
  readonly severity: Severity;
  readonly service: string | undefined;
  readonly logged: number;
  readonly day: number;
};

const DAY_MS = 86_400_000;

function datasetOf(drawn: readonly Drawn[]): Dataset {
  const monday = at('2026-03-02T10:00Z');
  return drawnDataset({
    sprints: [drawnSprint('S1', '2026-03-02')],
    incidents: drawn.map(({ severity, service, logged, day }, index) =>
      drawnIncident(`I${index}`, {
        severity,
        services: service === undefined ? [] : [service],
        startedAt: epochMs(monday + day * DAY_MS),
        resolvedAt: epochMs(monday + day * DAY_MS + 3_600_000),
        effort: { logged: hours(logged) },
      }),
    ),
  });
}

/** All person-hours that each view of the team tells, under a filter. */
function hoursIn(dataset: Dataset, filter?: IncidentFilter): readonly number[] {
  const place = { teamId: 'kestrel', sprintKey: 'neutral:S1' };
  const ledger = ledgerOf(dataset, 'all', 'kestrel', filter);
  const lens = lensOf(dataset, 'all', { teamId: 'kestrel', sprintKeys: [place.sprintKey] }, filter);
  const burnUp = burnUpOf(dataset, 'all', place, filter);
  const usual = usualOf(dataset, 'all', 'kestrel', filter);
  return [
    ledger?.total.hoursOn ?? Number.NaN,
    ledger?.total.hoursOff ?? Number.NaN,
    lens?.lines.find(({ id }) => id === 'all')?.point?.hoursOn ?? Number.NaN,
    (burnUp?.incidents ?? []).reduce((sum, { hoursOn }) => sum + hoursOn, 0),
    usual?.load.points[0]?.hoursOn ?? Number.NaN,
    usual?.incidents ?? Number.NaN,
  ];
}

describe('the views of one team', () => {
  it('add up over the severities to what they say without a filter', () => {
    fc.assert(
      fc.property(incidents, (drawn) => {
        const dataset = datasetOf(drawn);
        const each = SEVERITIES.map((severity) => hoursIn(dataset, { severities: [severity] }));
        hoursIn(dataset).forEach((whole, index) => {
          const parts = each.reduce((sum, values) => sum + (values[index] ?? Number.NaN), 0);
          expect(Math.abs(parts - whole)).toBeLessThan(1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('say under a filter what they say of data that have no other incidents', () => {
    fc.assert(
      fc.property(incidents, fc.constantFrom('checkout', 'search'), (drawn, service) => {
        const alone = drawn.filter((incident) => incident.service === service);
        expect(hoursIn(datasetOf(drawn), { services: [service] })).toEqual(hoursIn(datasetOf(alone)));
      }),
      { numRuns: 40 },
    );
  });
});
