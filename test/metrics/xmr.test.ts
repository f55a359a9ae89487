import { describe, expect, it } from 'vitest';
import { type Xmr, type XmrRule, xmrOf } from '../../src/metrics/statistics/xmr.ts';
import { randomNumbers } from '../support/random-numbers.ts';

function indexesOf(rule: XmrRule, xmr: Xmr): readonly number[] {
  return xmr.kind === 'limits' ? xmr.signals.filter((signal) => signal.rule === rule).map(({ index }) => index) : [];
}

function drawn(seed: number, count: number): readonly number[] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, () => next() * 0.3);
}

describe('the limits of a series', () => {
  it('need six values', () => {
    expect(xmrOf([5, 8, 4, 6, 7])).toEqual({ kind: 'too-few', baseline: 5 });
    expect(xmrOf([5, 8, 4, 6, 7, 6]).kind).toBe('limits');
  });

  it('come from the first twelve values, and are provisional with fewer', () => {
    const twelve = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
    // Mean 1.5, every difference 1: 1.5 + 2.66 = 4.16, whatever comes thirteenth.
    expect(xmrOf([...twelve, 50])).toMatchObject({ upper: 4.16, baseline: 12, isProvisional: false });
    expect(xmrOf(twelve.slice(0, 11))).toMatchObject({ baseline: 11, isProvisional: true });
  });

  it('are not given where more than half of the baseline is zero', () => {
    expect(xmrOf([0, 0, 0, 0, 1, 2])).toEqual({ kind: 'mostly-zeros', baseline: 6 });
    expect(xmrOf([0, 0, 0, 3, 1, 2]).kind).toBe('limits');
  });

  it('are drawn from zero up, and judged without that', () => {
    // Mean 8.33, moving range 4.6: the lower limit would be -3.9, so 0 is nearer the centre than half way to it is.
    const limits = xmrOf([5, 8, 4, 6, 7, 20]);
    expect(limits).toMatchObject({ lower: 0, signals: [] });
  });

  it('are the same number for every value where nothing ever changes, and nothing stands out', () => {
    for (const value of [0.1, 1 / 3, 0.07, 12]) {
      const limits = xmrOf(Array.from({ length: 20 }, () => value));
      expect(limits).toMatchObject({ kind: 'limits', signals: [] });
    }
  });

  it('grow with the data', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const values = drawn(seed, 15);
      const small = xmrOf(values);
      const large = xmrOf(values.map((value) => value * 100));
      if (small.kind !== 'limits' || large.kind !== 'limits') expect.fail('no limits');
      expect(large.upper).toBeCloseTo(small.upper * 100, 8);
      expect(large.lower).toBeCloseTo(small.lower * 100, 8);
      expect(large.rangeLimit).toBeCloseTo(small.rangeLimit * 100, 8);
      expect(large.signals).toEqual(small.signals);
    }
  });
});

describe('a value stands out', () => {
  const calm = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];
  // Mean 5, every difference 2: the limits are 5 - 5.32 (drawn 0) and 10.32; nearer the upper one from 7.66.

  it('outside a limit', () => {
    expect(indexesOf('outside', xmrOf([...calm, 10.3, 10.4]))).toEqual([13]);
  });

  it('at the end of eight in a row on one side', () => {
    expect(indexesOf('run', xmrOf([...calm, 4, ...Array.from({ length: 7 }, () => 6)]))).toEqual([]);
    expect(indexesOf('run', xmrOf([...calm, 4, ...Array.from({ length: 8 }, () => 6)]))).toEqual([20]);
  });

  it('not where a value on the centre breaks the row', () => {
    expect(indexesOf('run', xmrOf([...calm, 4, 6, 6, 6, 6, 5, 6, 6, 6, 6]))).toEqual([]);
  });

  it('as the third of four that are nearer the same limit', () => {
    expect(indexesOf('near', xmrOf([...calm, 8, 8, 5, 8]))).toEqual([15]);
    expect(indexesOf('near', xmrOf([...calm, 8, 8, 5, 5, 8]))).toEqual([]);
    expect(indexesOf('near', xmrOf([...calm, 8, 7.6, 8]))).toEqual([]);
  });

  it('never as a later value that is itself near the centre', () => {
    expect(indexesOf('near', xmrOf([...calm, 8, 8, 8, 5]))).toEqual([14]);
  });

  it('below as well as above', () => {
    const limits = xmrOf([...[40, 42, 40, 42, 40, 42], 20]);
    expect(limits).toMatchObject({ signals: [{ index: 6, rule: 'outside', side: 'below' }] });
  });
});
