import { describe, expect, it } from 'vitest';
import type { EvidenceGroup } from '../../src/domain/index.ts';
import { pointsPerHour, STANDARD_METHOD } from '../../src/domain/index.ts';
import type { Pace } from '../../src/metrics/analysis.ts';
import { attribute, type Situation } from '../../src/metrics/points/attribution.ts';
import { workloadOf } from '../../src/metrics/points/displacement.ts';
import { drawAttributions, drawDisplaced, drawSeed } from '../../src/metrics/points/draws.ts';
import { estimateSprint, estimateTotal } from '../../src/metrics/points/uncertainty.ts';
import { median, quantile } from '../../src/metrics/statistics/quantiles.ts';
import { triangular } from '../../src/metrics/statistics/random.ts';
import { randomNumbers } from '../support/random-numbers.ts';

const { multipliers } = STANDARD_METHOD;

function paceOf(paces: readonly number[], firstSprint = 0): Pace {
  return {
    value: pointsPerHour(median(paces) ?? Number.NaN),
    n: paces.length,
    method: 'all',
    laterSprintsUsed: false,
    used: paces.map((pace, index) => ({ sprintKey: `S${firstSprint + index}`, pace: pointsPerHour(pace) })),
  };
}

function situationOf(hours: number, group: EvidenceGroup, capacity = 400): Situation {
  return { capacity, workload: workloadOf([{ hours, group, concurrent: 0, followUp: 0 }]) };
}

describe('the draws of one sprint', () => {
  it('start from a seed made of stable ids', () => {
    expect(drawSeed('kestrel', 'S12', 'all')).toBe(974043109);
  });

  it('spread hours over a triangle whose peak is at the estimate, not in the middle', () => {
    // Grade E, 0.25 to 2.5 with its peak at 1: half of the area lies left of 2.5 - sqrt(.5 x 2.25 x 1.5) = 1.201.
    const { displaced } = drawAttributions({ situation: situationOf(1, 'E'), paces: [1] }, multipliers, 1);
    expect(quantile([...displaced], 0.5)).toBeCloseTo(1.201, 1);
    // Logged hours, 0.9 to 1.1: the same seed, another group.
    const logged = drawAttributions({ situation: situationOf(1, 'A'), paces: [1] }, multipliers, 1).displaced;
    expect(Math.min(...logged)).toBeGreaterThanOrEqual(0.9);
    expect(Math.max(...logged)).toBeLessThanOrEqual(1.1);
  });

  it('are runs of the attribution, each with a pace and then a multiplier for each group', () => {
    // 40 h logged and 60 h estimated, 5 of them of an incident with an item of 2 points; C 400, plan 44, S 7, A 3.
    const efforts = [
      { hours: 40, group: 'A', concurrent: 0, followUp: 1 },
      { hours: 55, group: 'D', concurrent: 0, followUp: 0 },
      { hours: 5, group: 'D', concurrent: 2, followUp: 0 },
    ] as const;
    const plan = { committed: 44, shortfall: 7, addedOther: 3 };
    const paces = [0.08, 0.1, 0.13];
    for (const workload of [workloadOf(efforts), workloadOf(efforts.slice(0, 2))]) {
      const situation = { capacity: 400, workload, plan };
      const drawn = drawAttributions({ situation, paces }, multipliers, 7);
      const next = randomNumbers(7);
      for (const [index, displaced] of drawn.displaced.entries()) {
        const pace = paces[Math.floor(next() * 3)] ?? Number.NaN;
        const [logged, estimated] = [triangular(next(), 0.9, 1, 1.1), triangular(next(), 0.4, 1, 1.6)];
        // By position in A, B, Bh, C, D, E.
        const run = attribute(situation, pace, [logged, 1, 1, 1, estimated, 1]);
        expect(displaced).toBe(run.displaced);
        expect(drawn.explainedLow[index]).toBe(run.explainedLow);
        expect(drawn.explainedHigh[index]).toBe(run.explainedHigh);
        expect(drawn.unexplained[index]).toBe(run.unexplained);
        expect(drawn.absorbedLow[index]).toBe(run.absorbedLow);
        expect(drawn.absorbedHigh[index]).toBe(run.absorbedHigh);
      }
    }
  });

  it('take each pace of the list about equally often', () => {
    const { displaced } = drawAttributions({ situation: situationOf(0, 'A'), paces: [1, 2] }, multipliers, 1);
    expect(Math.max(...displaced)).toBe(0);
    const high = drawAttributions({ situation: situationOf(10, 'A'), paces: [1, 2] }, multipliers, 1).displaced;
    const share = high.filter((value) => value > 15).length / high.length;
    expect(share).toBeCloseTo(0.5, 1);
  });

  it('stop at capacity', () => {
    // 300 of 400 h of grade D: x 1.6 would be 480 h.
    const { displaced } = drawAttributions({ situation: situationOf(300, 'D'), paces: [0.1] }, multipliers, 1);
    expect(Math.max(...displaced)).toBeLessThanOrEqual(40 + 1e-9);
    expect(Math.max(...displaced)).toBeCloseTo(40, 6);
  });
});

describe('the range of few paces', () => {
  it('goes by the number of sprints for its label', () => {
    const labelOf = (paces: readonly number[]) =>
      estimateSprint({ situation: situationOf(10, 'A'), pace: paceOf(paces), multipliers, seed: 1 }).displaced.label;
    expect(labelOf([0.1])).toBe('rough');
    expect(labelOf([0.1, 0.1, 0.1])).toBe('full');
    expect(labelOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe('likely');
  });

  it('holds the limits of the point run too, which lies between the paces', () => {
    // Paces .08 and .12, point .1; C 400, plan 44, S 7, H 60 logged. At .1: O 4, no slack, so X is at most D = 6.
    // At .08, high: D 5.28. At .12: slack 4, so D' is at most 7.92 - 4 = 3.92. Hence 6, though X itself is 6 x 7 / 10.
    const plan = { committed: 44, shortfall: 7, addedOther: 0 };
    const situation = { ...situationOf(60, 'A'), plan };
    const { explained } = estimateSprint({ situation, pace: paceOf([0.08, 0.08, 0.12, 0.12]), multipliers });
    expect(explained?.value).toBeCloseTo(4.2, 9);
    expect(explained?.high).toBeCloseTo(6, 9);
  });
});

describe('several sprints together', () => {
  const part = (hours: number, firstSprint: number) => ({
    situation: situationOf(hours, 'D'),
    pace: paceOf([0.1, 0.1, 0.1], firstSprint),
    displaced: hours * 0.1,
  });

  it('add up, with one multiplier for all of them', () => {
    // 20 + 20 h of grade D at 0.1, one shared triangle from 0.4 to 1.6: 5 % of it lies below .4 + sqrt(.05 x 1.2 x .6).
    const total = estimateTotal([part(20, 0), part(20, 3)], multipliers, 1);
    const lowMultiplier = 0.4 + Math.sqrt(0.05 * 1.2 * 0.6);
    expect(total?.value).toBeCloseTo(4, 9);
    expect((total?.low ?? Number.NaN) / (4 * lowMultiplier)).toBeCloseTo(1, 1);
  });

  it('draw a pace per sprint from its own list', () => {
    const slow = { situation: situationOf(10, 'A'), paces: [0.1] };
    const fast = { situation: situationOf(10, 'A'), paces: [0.2] };
    // 1 + 2 points, times one multiplier of 0.9 to 1.1.
    const drawn = drawDisplaced([slow, fast], multipliers, 1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(2.7);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(3.3);
  });

  it('are as well known as the different sprints behind their paces', () => {
    expect(estimateTotal([part(10, 0), part(10, 0)], multipliers, 1)?.label).toBe('full');
    expect(estimateTotal([part(10, 0), part(10, 3)], multipliers, 1)?.label).toBe('likely');
  });

  it('are nothing without a sprint', () => {
    expect(estimateTotal([], multipliers, 1)).toBeUndefined();
  });
});
