import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_GROUPS, pointsPerHour, STANDARD_METHOD } from '../../src/domain/index.ts';
import type { Estimate, Pace } from '../../src/metrics/analysis.ts';
import { type Attribution, attribute, displacedPoints, type Situation } from '../../src/metrics/points/attribution.ts';
import { displacedByIncident, type IncidentEffort, workloadOf } from '../../src/metrics/points/displacement.ts';
import { drawSeed } from '../../src/metrics/points/draws.ts';
import { estimateSprint } from '../../src/metrics/points/uncertainty.ts';
import { median } from '../../src/metrics/statistics/quantiles.ts';

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
const pointsOrNone = fc.oneof(fc.constant(0), amount(13));

const anEffort: fc.Arbitrary<IncidentEffort> = fc.record({
  hours: amount(60),
  group: fc.constantFrom(...EVIDENCE_GROUPS),
  concurrent: pointsOrNone,
  followUp: pointsOrNone,
});

/** A sprint in which hours fit into capacity, as they do after the clip of METHOD 2.4-6. */
const aSituation = fc
  .record({
    efforts: fc.array(anEffort, { maxLength: 8 }),
    spare: amount(400),
    committed: amount(80),
    added: pointsOrNone,
  })
  .chain(({ efforts, spare, committed, added }) =>
    amount(committed).map(
      (shortfall): { readonly efforts: readonly IncidentEffort[]; readonly situation: Situation } => ({
        efforts,
        situation: {
          capacity: efforts.reduce((sum, effort) => sum + effort.hours, 0) + spare,
          workload: workloadOf(efforts),
          plan: { committed, shortfall, addedOther: added },
        },
      }),
    ),
  );

const aPace = fc.array(amount(0.3), { minLength: 1, maxLength: 7 }).map(
  (paces): Pace => ({
    value: pointsPerHour(median(paces) ?? 0),
    n: paces.length,
    method: 'all',
    laterSprintsUsed: false,
    used: paces.map((pace, index) => ({ sprintKey: `S${index}`, pace: pointsPerHour(pace) })),
  }),
);
const multipliersAt = fc.tuple(...EVIDENCE_GROUPS.map(() => fc.double({ min: 0.25, max: 2.5, noNaN: true })));

function expectIdentities(run: Attribution, shortfall: number): void {
  expect(run.explained + run.addedShare + run.overPlanShare + run.unexplained).toBeCloseTo(shortfall, 9);
  expect(run.explained + run.absorbed).toBeCloseTo(run.displaced, 9);
}

describe('every run of the attribution', () => {
  it('gives every point of the shortfall one name, and every displaced point too', () => {
    fc.assert(
      fc.property(aSituation, amount(0.3), multipliersAt, ({ situation }, pace, multipliers) => {
        expectIdentities(attribute(situation, pace, multipliers), situation.plan?.shortfall ?? Number.NaN);
      }),
    );
  });

  it('never explains more than the shortfall or than was displaced, and keeps both between their limits', () => {
    fc.assert(
      fc.property(aSituation, amount(0.3), multipliersAt, ({ situation }, pace, multipliers) => {
        const run = attribute(situation, pace, multipliers);
        const noise = 1e-9;
        expect(run.explainedLow).toBeLessThanOrEqual(run.explained + noise);
        expect(run.explained).toBeLessThanOrEqual(run.explainedHigh + noise);
        expect(run.explainedHigh).toBeLessThanOrEqual(Math.min(run.displaced, situation.plan?.shortfall ?? 0) + noise);
        expect(run.absorbedLow).toBeGreaterThanOrEqual(-noise);
        for (const part of [run.explained, run.addedShare, run.overPlanShare, run.unexplained]) {
          expect(part).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('displaces the sum of what each incident displaces', () => {
    fc.assert(
      fc.property(aSituation, amount(0.3), ({ efforts, situation }, pace) => {
        const sum = efforts.reduce((total, effort) => total + displacedByIncident(pace, effort), 0);
        expect(
          displacedPoints(
            situation,
            pace,
            EVIDENCE_GROUPS.map(() => 1),
          ),
        ).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('displaces at most what fits into capacity, recorded items apart', () => {
    fc.assert(
      fc.property(aSituation, amount(0.3), multipliersAt, ({ situation, efforts }, pace, multipliers) => {
        const recorded = efforts.reduce((sum, effort) => sum + effort.concurrent + effort.followUp, 0);
        const most = pace * situation.capacity + recorded;
        expect(displacedPoints(situation, pace, multipliers)).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });
});

describe('every printed range', () => {
  function expectHolds(estimate: Estimate | undefined): void {
    if (estimate === undefined) expect.fail('no estimate');
    expect(estimate.low).toBeLessThanOrEqual(estimate.value);
    expect(estimate.value).toBeLessThanOrEqual(estimate.high);
  }

  it('holds its point, by draws or without', () => {
    fc.assert(
      fc.property(aSituation, aPace, fc.boolean(), ({ situation }, pace, isDrawn) => {
        const seed = isDrawn ? { seed: drawSeed('kestrel', 'S1', 'all') } : {};
        const estimates = estimateSprint({ situation, pace, multipliers: STANDARD_METHOD.multipliers, ...seed });
        expectHolds(estimates.displaced);
        expectHolds(estimates.explained);
        expectHolds(estimates.unexplained);
        expectHolds(estimates.absorbed);
      }),
    );
  });

  it('by draws lies within the envelope', () => {
    fc.assert(
      fc.property(aSituation, aPace, ({ situation }, pace) => {
        const input = { situation, pace, multipliers: STANDARD_METHOD.multipliers };
        const drawn = estimateSprint({ ...input, seed: 7 }).displaced;
        const envelope = estimateSprint(input).displaced;
        expect(drawn.low).toBeGreaterThanOrEqual(envelope.low - 1e-9);
        expect(drawn.high).toBeLessThanOrEqual(envelope.high + 1e-9);
      }),
    );
  });
});
