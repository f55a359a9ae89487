import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/importers/read/numbers.ts';

describe('a number', () => {
  it.each([
    ['3', 3],
    ['3.0', 3],
    ['3,0', 3],
    ['2,5', 2.5],
    ['0', 0],
    ['0,5', 0.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['1 234,5', 1234.5],
    ['1\u00A0234,5', 1234.5],
    ['1\u202F234', 1234],
    ["1'234.5", 1234.5],
    ['102,197', 102_197],
    ['1,234,567.5', 1_234_567.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234', 1.234],
    ['12,3456', 12.3456],
    ['1e3', 1000],
    ['+4', 4],
    [' 7 ', 7],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value: expect.closeTo(value, 12) });
  });

  it.each(['', ' ', '-', '–', '?', 'n/a', 'N/A', 'null', 'NaN', undefined])('%j is not known', (text) => {
    expect(readNumber(text)).toEqual({ ok: true, value: undefined });
  });

  it.each(['abc', '3 pts', '1,2,3', '1.2.3', '12 34', '--5', '0x10', '1,2345,678', '∞', 'Infinity', '5-'])(
    '%j is none',
    (text) => {
      expect(readNumber(text)).toEqual({ ok: false, error: 'bad-number' });
    },
  );

  it.each(['-1', '-1.0', '−3', '-0,5'])('%j is below zero', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, error: 'negative-number' });
  });

  it.each(['1e20', '1e308', '1e309', '9'.repeat(30), '1,000,000,000,000,001'])(
    '%s is no amount of anything',
    (text) => {
      expect(readNumber(text)).toEqual({ ok: false, error: 'bad-number' });
    },
  );

  it('that JavaScript wrote is read back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (value) => {
        const read = readNumber(String(value));
        return read.ok && read.value === Math.abs(value);
      }),
    );
  });
});
