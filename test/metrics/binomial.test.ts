import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialFrom, binomialUpTo, clopperPearson, exactTwoSided } from '../../src/metrics/statistics/binomial.ts';

/** Sums of whole numbers: P(X <= k) of Bin(n, a/b) is the sum of C(n, i) a^i (b - a)^(n - i), over b^n. No fraction is rounded. */
function exactUpTo(k: number, n: number, a: bigint, b: bigint): number {
  let ways = 1n;
  let sum = 0n;
  for (let i = 0; i <= Math.min(k, n); i += 1) {
    sum += ways * a ** BigInt(i) * (b - a) ** BigInt(n - i);
    ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  }
  return ratio(sum, b ** BigInt(n));
}

/** The quotient of two whole numbers to fifteen digits. */
function ratio(part: bigint, whole: bigint): number {
  const DIGITS = 10n ** 18n;
  return Number((part * DIGITS) / whole) / 1e18;
}

const share = fc.record({ a: fc.integer({ min: 0, max: 60 }), b: fc.constant(60) });
const trials = fc
  .integer({ min: 1, max: 130 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));

describe('the binomial distribution', () => {
  it('is what sums of whole numbers give, to within 1e-12', () => {
    fc.assert(
      fc.property(trials, share, ({ n, k }, { a, b }) => {
        const exact = exactUpTo(k, n, BigInt(a), BigInt(b));
        expect(Math.abs(binomialUpTo(k, n, a / b) - exact)).toBeLessThan(1e-12);
        const below = k === 0 ? 0 : exactUpTo(k - 1, n, BigInt(a), BigInt(b));
        expect(Math.abs(binomialFrom(k, n, a / b) - (1 - below))).toBeLessThan(1e-12);
      }),
    );
  });

  it('keeps small tails to nine digits, where 1 less a sum would keep none', () => {
    // Nothing of 400 at one half: 2^-400, about 3.9e-121.
    expect(binomialUpTo(0, 400, 0.5) / 2 ** -400).toBeCloseTo(1, 9);
    // One or none of 200 at one half: 201 x 2^-200.
    expect(binomialUpTo(1, 200, 0.5) / (201 * 2 ** -200)).toBeCloseTo(1, 9);
  });

  it('is certain at its ends', () => {
    expect([binomialUpTo(-1, 5, 0.3), binomialUpTo(5, 5, 0.3), binomialFrom(0, 5, 0.3)]).toEqual([0, 1, 1]);
    expect([binomialUpTo(2, 5, 0), binomialUpTo(2, 5, 1)]).toEqual([1, 0]);
    expect([binomialFrom(1, 5, 0), binomialFrom(5, 5, 1)]).toEqual([0, 1]);
  });
});

describe('the two-sided exact p', () => {
  it('is the smaller tail twice: 2 of 10 at one half is 2 x 56/1024', () => {
    // 1 + 10 + 45 = 56 ways to have at most 2 of 10.
    expect(exactTwoSided(2, 10, 0.5)).toBeCloseTo(112 / 1024, 12);
    expect(exactTwoSided(8, 10, 0.5)).toBeCloseTo(112 / 1024, 12);
  });

  it('is never above 1: 5 of 10 at one half has tails of more than a half each', () => {
    expect(exactTwoSided(5, 10, 0.5)).toBe(1);
  });
});

describe('the limits of a share', () => {
  it('leave a chance of 2.5 % on each side, by sums that were made another way', () => {
    fc.assert(
      fc.property(trials, ({ n, k }) => {
        const { low, high } = clopperPearson(k, n);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
        // A limit to twelve digits is a fraction of whole numbers, so that its tail can be summed exactly.
        const DIGITS = 1e12;
        const at = (limit: number, upTo: number) =>
          exactUpTo(upTo, n, BigInt(Math.round(limit * DIGITS)), BigInt(DIGITS));
        if (k > 0) expect(1 - at(low, k - 1)).toBeCloseTo(0.025, 8);
        if (k < n) expect(at(high, k)).toBeCloseTo(0.025, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('end at 0 and at 1 where none or all were seen, and in closed form on the other side', () => {
    // None of 9: (1 - high)^9 = .025.
    expect(clopperPearson(0, 9).low).toBe(0);
    expect(clopperPearson(0, 9).high).toBeCloseTo(1 - 0.025 ** (1 / 9), 10);
    expect(clopperPearson(9, 9).high).toBe(1);
    expect(clopperPearson(9, 9).low).toBeCloseTo(0.025 ** (1 / 9), 10);
  });
});
