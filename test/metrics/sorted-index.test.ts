import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo, sortedIndex } from '../../src/metrics/time/sorted-index.ts';

describe('a sorted index', () => {
  it('counts the values that are not after an instant, before, between, at and after all of them', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.double({ min: 0, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.array(value), (unsorted, others) => {
        const values = Float64Array.from(unsorted).sort();
        const index = sortedIndex(values);
        for (const instant of [...others, ...values, -1, 2_000_000]) {
          expect(countUpTo(index, instant)).toBe(values.filter((each) => each <= instant).length);
        }
      }),
      { numRuns: 400, seed: 4 },
    );
  });
});
