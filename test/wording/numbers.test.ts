import { describe, expect, it } from 'vitest';
import {
  aboutInWords,
  commonStep,
  endInWords,
  formatHours,
  formatNumber,
  formatShare,
  hoursInWords,
  listInWords,
  printedParts,
  roundForSentence,
  roundHalfUp,
  twoDigits,
} from '../../src/wording/numbers.ts';

describe('numbers printed together', () => {
  it('prints case N01: 4.6 + 4.6 + 2.8 + 0 = 12 as 5, 4, 3, 0', () => {
    // Floors 4, 4, 2, 0 leave 2 units: the first to .8, the second to the first of the two .6.
    expect(printedParts([4.6, 4.6, 2.8, 0])).toEqual({ step: 1, total: 12, parts: [5, 4, 3, 0] });
  });

  it('uses tenths below a total of 10', () => {
    // 1.24 + 1.24 + 0.52 = 3.0: floors 1.2, 1.2, 0.5 leave one tenth, to the first .04.
    expect(printedParts([1.24, 1.24, 0.52])).toEqual({ step: 0.1, total: 3, parts: [1.3, 1.2, 0.5] });
  });

  it('is not misled by binary fractions', () => {
    // 0.3 / 0.1 is 2.9999999999999996 in binary; it is three tenths.
    expect(printedParts([0.3, 0.6]).parts).toEqual([0.3, 0.6]);
  });

  it('fills a total that was printed before', () => {
    // 4.5 + 1.5 + 2 + 2 = 10: floors 4, 1, 2, 2 leave one, the tie goes to the first.
    expect(printedParts([4.5, 1.5, 2, 2], { step: 1, total: 10 }).parts).toEqual([5, 1, 2, 2]);
  });

  it('keeps no parts and zero parts as they are', () => {
    expect(printedParts([]).parts).toEqual([]);
    expect(printedParts([0, 0]).parts).toEqual([0, 0]);
  });

  it('always adds up, and moves no part by a whole step', () => {
    // A small generator with a fixed seed instead of random numbers: every run checks the same 500 lists.
    let seed = 7;
    const next = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 500; round += 1) {
      const parts = Array.from({ length: 1 + Math.floor(next() * 6) }, () => next() * 30);
      const printed = printedParts(parts);
      const sum = printed.parts.reduce((total, part) => total + part, 0);
      expect(Math.abs(sum - printed.total)).toBeLessThan(1e-6);
      parts.forEach((part, index) => {
        expect(Math.abs((printed.parts[index] ?? Number.NaN) - part)).toBeLessThan(printed.step + 1e-6);
      });
    }
  });

  it('takes steps of 1 from 10 on', () => {
    expect([9.99, 10].map(commonStep)).toEqual([0.1, 1]);
  });
});

describe('rounding', () => {
  it('rounds half up, also where binary fractions fall short of the half', () => {
    // 1.005 * 100 is 100.49999999999999 in binary.
    expect([roundHalfUp(2.5), roundHalfUp(0.25, 0.1), roundHalfUp(1.005, 0.01)]).toEqual([3, 0.3, 1.01]);
  });

  it('shows two significant digits, never finer than a tenth', () => {
    expect([0.04, 4.63, 9.94, 9.96, 16.4, 146, 1455].map(twoDigits)).toEqual([0, 4.6, 9.9, 10, 16, 150, 1500]);
  });

  it('speaks in whole points, halves below 3', () => {
    expect([0.25, 0.74, 0.75, 2.74, 2.75, 3.4, 3.5, 146].map(roundForSentence)).toEqual([
      0.5, 0.5, 1, 2.5, 3, 3, 4, 150,
    ]);
  });

  it('says "less than half a point" below 0.25, but 0 for nothing', () => {
    expect(endInWords(0.24, 'points')).toBe('less than half a point');
    expect(endInWords(0.1, 'items')).toBe('less than half an item');
    expect(endInWords(0, 'points')).toBe('0');
    expect(aboutInWords(0.2, 'points')).toEqual({ hedge: '', amount: 'less than half a point' });
    expect(aboutInWords(1, 'points')).toEqual({ hedge: 'about ', amount: '1 story point' });
  });
});

describe('hours, shares and lists', () => {
  it('counts hours as one reads them aloud', () => {
    expect([1, 1.5, 43.4, 1250, 0.1].map(hoursInWords)).toEqual([
      '1 hour',
      '1.5 hours',
      '43 hours',
      '1,250 hours',
      'less than half an hour',
    ]);
  });

  it('writes figures short', () => {
    expect([formatHours(43.4), formatHours(1.52), formatNumber(35.5), formatNumber(1250)]).toEqual([
      '43 h',
      '1.5 h',
      '35.5',
      '1,250',
    ]);
    expect([formatShare(0.1075), formatShare(0.062), formatShare(0)]).toEqual(['11 %', '6.2 %', '0 %']);
  });

  it('joins with commas and one "and"', () => {
    expect([listInWords([]), listInWords(['a']), listInWords(['a', 'b']), listInWords(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
