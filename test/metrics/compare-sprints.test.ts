import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/index.ts';
import { epochMs, HOUR_MS, hours, points } from '../../src/domain/index.ts';
import { type CompareQuery, compareSprints } from '../../src/metrics/usual/compare-sprints.ts';
import { at, drawnDataset, drawnIncident, drawnSprint, drawnTeam } from './drawn-dataset.ts';

const FIRST = at('2026-01-05T00:00Z');
const WEEK_MS = 7 * 24 * HOUR_MS;

/** Sprints of so many weeks back to back, each with so many logged hours on its second day, 40 planned and 30 finished. */
function teamWith(
  sprints: readonly { readonly weeks: number; readonly logged: number }[],
  more: Partial<Dataset> = {},
): Dataset {
  let start: number = FIRST;
  const made = sprints.map(({ weeks, logged }, index) => {
    const from = start;
    start += weeks * WEEK_MS;
    const day = new Date(from).toISOString().slice(0, 10);
    const sums = { committed: points(40), completedOfCommitted: points(30), completed: points(30) };
    return {
      sprint: drawnSprint(`S${index}`, day, { endAt: epochMs(start), sums }),
      incident: drawnIncident(`I${index}`, {
        startedAt: epochMs(from + 34 * HOUR_MS),
        resolvedAt: epochMs(from + 36 * HOUR_MS),
        severity: index === 0 ? 1 : 3,
        effort: { logged: hours(logged) },
      }),
    };
  });
  return drawnDataset({
    sprints: made.map(({ sprint }) => sprint),
    incidents: made.map(({ incident }) => incident),
    ...more,
  });
}

function compared(dataset: Dataset, sprintKey: string, to: string, more: Partial<CompareQuery> = {}) {
  return compareSprints(dataset, { definition: 'all' }, { teamId: 'kestrel', sprintKey, to, ...more });
}

function row(comparison: ReturnType<typeof compareSprints>, figure: string) {
  return comparison?.rows.find((each) => each.figure === figure);
}

describe('two sprints of one length', () => {
  const dataset = teamWith([
    { weeks: 2, logged: 20 },
    { weeks: 2, logged: 32 },
  ]);

  it('are told as they are, the earlier one first, whichever was chosen', () => {
    const comparison = compared(dataset, 'neutral:S1', 'neutral:S0');
    expect(comparison).toMatchObject({
      isPerDay: false,
      before: { sprints: [{ key: 'neutral:S0', name: 'S0' }], workingDays: 10 },
      after: { workingDays: 10 },
    });
    expect(row(comparison, 'hours-on')).toMatchObject({ before: 20, after: 32 });
    // 20 and 32 of 400 hours.
    expect(row(comparison, 'load')?.before).toBeCloseTo(0.05, 9);
    expect(row(comparison, 'load')?.after).toBeCloseTo(0.08, 9);
    expect(compared(dataset, 'neutral:S0', 'neutral:S1')).toEqual(comparison);
  });

  it('have no usual range, since two sprints are too few', () => {
    expect(row(compared(dataset, 'neutral:S0', 'neutral:S1'), 'hours-on')?.variation).toEqual({
      kind: 'too-few',
      sprints: 2,
      needed: 6,
    });
  });

  it('are compared under the same definition and filter', () => {
    const query = { teamId: 'kestrel', sprintKey: 'neutral:S1', to: 'neutral:S0' };
    const severe = compareSprints(dataset, { definition: 'severe' }, query);
    expect(row(severe, 'hours-on')).toMatchObject({ before: 20, after: 0 });
    const filtered = compareSprints(dataset, { definition: 'all', filter: { severities: [3] } }, query);
    expect(row(filtered, 'hours-on')).toMatchObject({ before: 0, after: 32 });
  });
});

it('sprints of other lengths are compared per working day; shares are not', () => {
  const dataset = teamWith([
    { weeks: 2, logged: 40 },
    { weeks: 1, logged: 30 },
  ]);
  const comparison = compared(dataset, 'neutral:S1', 'neutral:S0');
  expect(comparison).toMatchObject({ isPerDay: true, before: { workingDays: 10 }, after: { workingDays: 5 } });
  // 40 h in 10 days, 30 h in 5; 40 planned points in 10 days, 40 in 5; 40 of 400 h and 30 of 200 h.
  expect(row(comparison, 'hours-on')).toMatchObject({ before: 4, after: 6 });
  expect(row(comparison, 'committed')).toMatchObject({ before: 4, after: 8 });
  expect(row(comparison, 'load')?.before).toBeCloseTo(0.1, 9);
  expect(row(comparison, 'load')?.after).toBeCloseTo(0.15, 9);
});

describe('a sprint beside its last six', () => {
  const LOGGED = [99, 10, 20, 30, 20, 10, 30, 200];
  const dataset = teamWith(LOGGED.map((logged) => ({ weeks: 2, logged })));

  it('is put beside their mean, and no earlier one', () => {
    const comparison = compared(dataset, 'neutral:S7', 'last-six');
    expect(comparison?.before.sprints.map(({ name }) => name)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6']);
    // (10 + 20 + 30 + 20 + 10 + 30) / 6 = 20.
    expect(row(comparison, 'hours-on')).toMatchObject({ before: 20, after: 200 });
  });

  it('is outside what is usual where the limits say so, in the measure of the numbers', () => {
    const steady = teamWith([10, 20, 30, 20, 10, 30, 200].map((logged) => ({ weeks: 2, logged })));
    // Baseline of seven: mean 320/7 = 45.714; moving ranges 10 10 10 10 20 170: mean 230/6 = 38.333; upper 147.68.
    const { variation } = row(compared(steady, 'neutral:S6', 'last-six'), 'hours-on') ?? expect.fail('no row');
    expect(variation).toMatchObject({ kind: 'different', side: 'above', rules: ['outside'], sprints: 7, low: 0 });
    expect(variation.kind === 'different' ? variation.high : 0).toBeCloseTo(147.68, 1);
    expect(row(compared(steady, 'neutral:S5', 'last-six'), 'hours-on')?.variation.kind).toBe('usual');
  });

  it('is not there for the first sprint, nor for one that is not in the data', () => {
    expect(compared(dataset, 'neutral:S0', 'last-six')).toBeUndefined();
    expect(compared(dataset, 'neutral:S0', 'neutral:S0')).toBeUndefined();
    expect(compared(dataset, 'neutral:S9', 'last-six')).toBeUndefined();
    expect(compared(dataset, 'neutral:S1', 'last-six', { teamId: 'merlin' })).toBeUndefined();
  });
});

it('points of two units are not compared, hours are', () => {
  const dataset = teamWith([
    { weeks: 2, logged: 40 },
    { weeks: 2, logged: 30 },
  ]);
  const [first, second] = dataset.sprints;
  if (first === undefined || second === undefined) expect.fail('no sprints');
  const mixed = { ...dataset, sprints: [{ ...first, estimateUnit: 'items' as const }, second] };
  const comparison = compared(mixed, 'neutral:S1', 'neutral:S0');
  expect(row(comparison, 'committed')).toMatchObject({ after: 40 });
  expect(row(comparison, 'committed')?.before).toBeUndefined();
  expect(row(comparison, 'hours-on')).toMatchObject({ before: 40, after: 30 });
});

it('a new start of the limits leaves the sprints before it without any', () => {
  const dataset = teamWith(
    [10, 20, 30, 20, 10, 30, 20].map((logged) => ({ weeks: 2, logged })),
    { teams: [drawnTeam({ rebase: { from: '2026-03-30', reason: 'Another service.' } })] },
  );
  // S5 starts on 16 March, S6 on 30 March.
  expect(row(compared(dataset, 'neutral:S5', 'last-six'), 'load')?.variation).toEqual({ kind: 'before-new-start' });
  expect(row(compared(dataset, 'neutral:S6', 'last-six'), 'load')?.variation).toMatchObject({
    kind: 'too-few',
    sprints: 1,
  });
});
