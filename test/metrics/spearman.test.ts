import { describe, expect, it } from 'vitest';
import { type Pair, rankCorrelation, ranksOf } from '../../src/metrics/statistics/spearman.ts';
import { randomNumbers } from '../support/random-numbers.ts';

function drawnPairs(seed: number, count: number): readonly Pair[] {
  const next = randomNumbers(seed);
  // Rounded, so that there are ties.
  return Array.from({ length: count }, () => ({ x: Math.round(next() * 10), y: Math.round(next() * 10) }));
}

function shuffled(pairs: readonly Pair[], seed: number): readonly Pair[] {
  const next = randomNumbers(seed);
  return pairs
    .map((pair) => ({ pair, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}

describe('a rank correlation', () => {
  it('gives equal values the mean of their ranks', () => {
    expect(ranksOf([5, 8, 5, 2])).toEqual([2.5, 4, 2.5, 1]);
    expect(ranksOf([3, 3, 3])).toEqual([2, 2, 2]);
  });

  it('needs eight pairs', () => {
    expect(rankCorrelation(drawnPairs(1, 7))).toEqual({ kind: 'too-few', pairs: 7 });
    expect(rankCorrelation(drawnPairs(1, 8)).kind).toBe('known');
  });

  it('is not given where one side never changes', () => {
    const pairs = Array.from({ length: 9 }, (_, index) => ({ x: index, y: 1 }));
    expect(rankCorrelation(pairs)).toEqual({ kind: 'constant', pairs: 9 });
  });

  it('is not given where the order is the same throughout: no interval can be made', () => {
    const pairs = Array.from({ length: 9 }, (_, index) => ({ x: index, y: index ** 2 }));
    expect(rankCorrelation(pairs)).toEqual({ kind: 'perfect', pairs: 9 });
    expect(rankCorrelation(pairs.map(({ x, y }) => ({ x, y: -y })))).toEqual({ kind: 'perfect', pairs: 9 });
  });

  it('does not hang on the order of the pairs, nor on the scale', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const pairs = drawnPairs(seed, 8 + (seed % 9));
      const first = rankCorrelation(pairs);
      const second = rankCorrelation(shuffled(pairs, seed + 1000));
      const scaled = rankCorrelation(pairs.map(({ x, y }) => ({ x: x / 3, y: 10 * y })));
      if (first.kind !== 'known' || second.kind !== 'known' || scaled.kind !== 'known') expect.fail('not known');
      for (const other of [second, scaled]) {
        expect(other.rho).toBeCloseTo(first.rho, 12);
        expect(other.low).toBeCloseTo(first.low, 12);
        expect(other.high).toBeCloseTo(first.high, 12);
      }
      expect(first.low).toBeLessThan(first.rho);
      expect(first.high).toBeGreaterThan(first.rho);
    }
  });
});
