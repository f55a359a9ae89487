import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOrder } from '../../src/metrics/statistics/ascending-order.ts';

describe('ascending order', () => {
  it('names every position once, by ascending value, also where values repeat or crowd together', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const order = [...ascendingOrder(Float64Array.from(values))];
        expect(order.toSorted((a, b) => a - b)).toEqual(values.map((_, i) => i));
        expect(order.map((position) => values[position])).toEqual(values.toSorted((a, b) => a - b));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
