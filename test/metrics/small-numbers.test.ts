import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickEstimate } from '../../src/metrics/quick-estimate.ts';
import { quantile } from '../../src/metrics/statistics/quantiles.ts';
import { fnv1a32, triangular } from '../../src/metrics/statistics/random.ts';
import { printedParts } from '../../src/metrics/statistics/rounding.ts';
import { randomNumbers } from '../support/random-numbers.ts';

describe('a quantile', () => {
  it('interpolates between the sorted values (type 7)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = values.toSorted((left, right) => left - right);
          const place = (sorted.length - 1) * share;
          const below = sorted[Math.floor(place)] ?? Number.NaN;
          const above = sorted[Math.ceil(place)] ?? Number.NaN;
          expect(quantile(values, share)).toBeCloseTo(below + (place - Math.floor(place)) * (above - below), 6);
        },
      ),
    );
  });

  it('is not known of nothing', () => {
    expect(quantile([], 0.5)).toBeUndefined();
  });
});

describe('numbers that are printed together', () => {
  it('add up to their total, each within one unit of itself', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 6 }), (values) => {
        const { unit, total, parts } = printedParts(values);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 9);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (values[index] ?? Number.NaN))).toBeLessThanOrEqual(unit + 1e-9);
        }
      }),
    );
  });

  it('are tenths below ten, and whole from ten on and for per cent', () => {
    // 2.34 + 2.33 + 2.33 = 7.0: 23 + 23 + 23 tenths, one is missing and goes to 2.34.
    expect(printedParts([2.34, 2.33, 2.33])).toEqual({ unit: 0.1, total: 7, parts: [2.4, 2.3, 2.3] });
    expect(printedParts([5, 5.4])).toEqual({ unit: 1, total: 10, parts: [5, 5] });
    expect(printedParts([2.3, 4.2], 'percent')).toEqual({ unit: 1, total: 7, parts: [3, 4] });
  });

  it('leave a number alone that is whole but for binary noise', () => {
    // 2.3 x 10 is 22.999999999999996 in binary; it is 23 tenths all the same.
    expect(printedParts([2.3, 0.7])).toEqual({ unit: 0.1, total: 3, parts: [2.3, 0.7] });
    expect(printedParts([0, 0])).toEqual({ unit: 0.1, total: 0, parts: [0, 0] });
  });
});

describe('random numbers', () => {
  it('are those of the reference: FNV-1a of known texts', () => {
    // http://www.isthe.com/chongo/src/fnv/test_fnv.c: "" and "foobar".
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });

  it('hash the bytes of UTF-8, not the letters', () => {
    // One letter of two bytes, C3 A9: ((0x811c9dc5 ^ c3) * p ^ a9) * p modulo 2^32 with p = 0x01000193.
    const step = (hash: bigint, byte: bigint) => ((hash ^ byte) * 0x01000193n) % 2n ** 32n;
    expect(BigInt(fnv1a32('é'))).toBe(step(step(0x811c9dc5n, 0xc3n), 0xa9n));
  });

  it('are the same for the same seed, and lie in [0, 1)', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [randomNumbers(seed), randomNumbers(seed)];
        for (let index = 0; index < 20; index++) {
          const value = one();
          expect(value).toBe(other());
          expect(value >= 0 && value < 1).toBe(true);
        }
      }),
    );
  });

  it('fall into a triangle: its ends at 0 and 1, its peak where the area to the left of it is reached', () => {
    expect(triangular(0, 0.4, 1, 1.6)).toBeCloseTo(0.4, 12);
    expect(triangular(0.5, 0.4, 1, 1.6)).toBeCloseTo(1, 12);
    expect(triangular(1, 0.4, 1, 1.6)).toBeCloseTo(1.6, 12);
    // 0.25 to 2.5 with the peak at 1: a third of the area lies left of it.
    expect(triangular(1 / 3, 0.25, 1, 2.5)).toBeCloseTo(1, 12);
    expect(triangular(0.7, 1, 1, 1)).toBe(1);
  });
});

describe('a quick estimate', () => {
  const typed = { people: 5, workingDays: 10, hoursPerDay: 8, incidentHours: 43, isLogged: false };

  it('has a narrow range where the hours are logged', () => {
    // r = 34 / 357; D = 43 r = 4.0952; x 0.9 and x 1.1.
    const { displaced } = quickEstimate({ ...typed, finished: 34, isLogged: true }) ?? {};
    expect(displaced?.low).toBeCloseTo((0.9 * 43 * 34) / 357, 9);
    expect(displaced?.high).toBeCloseTo((1.1 * 43 * 34) / 357, 9);
    expect(displaced?.label).toBe('rough');
  });

  it('has hours and load alone without points, or with hardly any time left over', () => {
    expect(quickEstimate(typed)).not.toHaveProperty('displaced');
    expect(quickEstimate(typed)?.load).toBeCloseTo(0.1075, 9);
    // 300 of 400 h leaves 25 %, which is enough; 301 h does not.
    expect(quickEstimate({ ...typed, incidentHours: 300, finished: 10 })).toHaveProperty('displaced');
    expect(quickEstimate({ ...typed, incidentHours: 301, finished: 10 })).not.toHaveProperty('displaced');
  });

  it('cuts hours and their upper end to capacity', () => {
    expect(quickEstimate({ ...typed, incidentHours: 500 })).toMatchObject({
      hours: 400,
      load: 1,
      exceedsCapacity: true,
    });
    // 300 h at 10 / 100 h: 30; x 1.6 would be 480 h, so at most 400 h.
    expect(quickEstimate({ ...typed, incidentHours: 300, finished: 10 })?.displaced?.high).toBeCloseTo(40, 9);
  });

  it('says nothing without people, days or hours', () => {
    expect(quickEstimate({ ...typed, people: 0 })).toBeUndefined();
    expect(quickEstimate({ ...typed, incidentHours: -1 })).toBeUndefined();
    expect(quickEstimate({ ...typed, hoursPerDay: Number.NaN })).toBeUndefined();
  });
});
