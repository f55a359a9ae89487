import { describe, expect, it } from 'vitest';
import type { IncidentFilter } from '../../src/domain/index.ts';
import { filterName, hours, plainFilter, points, serviceKey } from '../../src/domain/index.ts';
import { analyse, preparedOf } from '../../src/metrics/analyse.ts';
import { drawSeed } from '../../src/metrics/points/draws.ts';
import { sensitivityOf } from '../../src/metrics/sensitivity/sensitivity-of.ts';
import { traceOf } from '../../src/metrics/trace/trace-of.ts';
import { usualOf } from '../../src/metrics/usual/usual.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

const SUMS = { committed: points(40), completedOfCommitted: points(30), completed: points(36) };
const LINKED = drawnItem('W1', {
  completedAt: at('2026-03-06T12:00Z'),
  incidentKeys: ['neutral:I2'],
  points: points(3),
});

/** Two sprints; in the second 20 h logged of checkout (severity 1) and 40 h of search (severity 3), which has an item. */
const INCIDENTS = [
  { id: 'I1', service: 'checkout', severity: 1, logged: 20, day: '2026-03-03' },
  { id: 'I2', service: 'search', severity: 3, logged: 40, day: '2026-03-04' },
  { id: 'I3', service: 'search', severity: 3, logged: 10, day: '2026-02-18' },
] as const;
const drawn = INCIDENTS.map(({ id, service, severity, logged, day }) =>
  drawnIncident(id, {
    services: [service],
    severity,
    startedAt: at(`${day}T10:00Z`),
    resolvedAt: at(`${day}T16:00Z`),
    effort: { logged: hours(logged) },
  }),
);
const dataset = drawnDataset({
  incidents: drawn,
  sprints: [drawnSprint('S1', '2026-02-16', { sums: SUMS }), drawnSprint('S2', '2026-03-02', { sums: SUMS })],
  workItems: [LINKED],
  sprintItems: [drawnSprintItem('S2', 'W1', { outcome: 'completed', scope: 'added', pointsAtStart: points(3) })],
});
const CHECKOUT: IncidentFilter = { services: ['Checkout'] };

describe('the numbers under a filter', () => {
  it('are those of a dataset that has no other incidents, the pace and the linked items too', () => {
    const alone = { ...dataset, incidents: drawn.slice(0, 1) };
    const [filtered] = analyse(dataset, { definition: 'all', filter: CHECKOUT, rangesFor: new Set() }).teams;
    const [same] = analyse(alone, { definition: 'all', rangesFor: new Set() }).teams;
    expect(filtered?.sprints.map(({ notCounted: _left, ...sprint }) => sprint)).toEqual(same?.sprints);
    // What the filter leaves out is only told where it leaves out all.
    expect(filtered?.sprints.map(({ notCounted }) => notCounted)).toEqual([1, undefined]);
    expect(filtered?.sprints.map(({ hoursOn }) => hoursOn)).toEqual([0, 20]);
    // S1 has no incident now, so 36 points in 400 h are its pace; 20 h had time for 1.8.
    expect(filtered?.sprints[1]?.displaced?.value).toBeCloseTo(1.8, 9);
  });

  it('are the same for a filter that asks for nothing, ranges too', () => {
    const all = analyse(dataset, { definition: 'all' });
    expect(analyse(dataset, { definition: 'all', filter: { services: [], severities: [] } })).toEqual(all);
    expect(all.filter).toBeUndefined();
  });

  it('have draws of their own, whichever way the filter is written', () => {
    const named = (filter?: IncidentFilter) => preparedOf(dataset, { definition: 'all', filter }).countedAs;
    expect(named()).toBe('all');
    expect(named({ services: ['search', 'checkout'], severities: [3, 1] })).toBe(
      named({ services: ['Checkout ', 'SEARCH', 'search'], severities: [1, 3] }),
    );
    expect(drawSeed('kestrel', 'S2', named(CHECKOUT))).not.toBe(drawSeed('kestrel', 'S2', named()));
  });

  it('are the ones that traces, doubts and what is usual tell of', () => {
    const options = { definition: 'all', filter: CHECKOUT } as const;
    const query = { teamId: 'kestrel', sprintKey: 'neutral:S2' } as const;
    const trace = traceOf(dataset, options, { ...query, figure: 'displaced' });
    expect(trace?.parts.map(({ id }) => id)).toEqual(['I1']);
    const [, sprint] = analyse(dataset, options).teams[0]?.sprints ?? [];
    expect(trace?.range).toMatchObject({ low: sprint?.displaced?.low, high: sprint?.displaced?.high });
    const doubts = sensitivityOf(dataset, options, { teamId: 'kestrel', sprintKeys: ['neutral:S2'] });
    expect(doubts?.displaced).toEqual(sprint?.displaced);
    expect(doubts?.halved?.hoursOn).toBe(10);
    expect(usualOf(dataset, 'all', 'kestrel', CHECKOUT)?.load.points.map(({ hoursOn }) => hoursOn)).toEqual([0, 20]);
  });

  it('count an item that is linked to an incident outside the filter as ordinary added work', () => {
    // S2 by its items: 13 planned, 5 finished, and the linked item of 3 added and finished.
    const listed = {
      ...dataset,
      sprints: [drawnSprint('S1', '2026-02-16', { sums: SUMS }), drawnSprint('S2', '2026-03-02')],
      workItems: [LINKED, drawnItem('W2', { points: points(8) }), drawnItem('W3', { points: points(5) })],
      sprintItems: [
        ...dataset.sprintItems,
        drawnSprintItem('S2', 'W2', { outcome: 'not_completed', scope: 'committed', pointsAtStart: points(8) }),
        drawnSprintItem('S2', 'W3', { outcome: 'completed', scope: 'committed', pointsAtStart: points(5) }),
      ],
    };
    const addedUnder = (filter?: IncidentFilter) =>
      traceOf(
        listed,
        { definition: 'all', filter },
        { teamId: 'kestrel', sprintKey: 'neutral:S2', figure: 'added-share' },
      )?.parts.map(({ id }) => id);
    expect(addedUnder(CHECKOUT)).toEqual(['W1']);
    expect(addedUnder()).toEqual([]);
  });
});

describe('a filter in one way of writing', () => {
  it('has each value once and in order; without any it is none', () => {
    expect(plainFilter({ services: ['b', 'A', 'a '], severities: ['unknown', 2, 1] })).toEqual({
      services: ['a ', 'b'],
      severities: [1, 2, 'unknown'],
    });
    expect(plainFilter({ services: [], severities: [] })).toBeUndefined();
    expect(plainFilter()).toBeUndefined();
    expect(filterName({ severities: [] })).toBe('');
  });
});

describe('the key of a service', () => {
  it('is the FNV-1a hash of its name in base 36, for spellings that a filter takes for one', () => {
    // FNV-1a, 64 bits: "a" is af63dc4c8601ec8c (the authors’ test vectors), "foobar" 85944171f73967e8.
    expect(serviceKey('a')).toBe(0xaf63dc4c8601ec8cn.toString(36));
    expect(serviceKey(' FooBar ')).toBe(0x85944171f73967e8n.toString(36));
    expect(serviceKey('checkout')).not.toContain('checkout');
  });
});
