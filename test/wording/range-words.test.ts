import { expect, test } from 'vitest';
import { rangeBeside, rangeInWords } from '../../src/wording/range-words.ts';

const RANGE = { low: 1.34, high: 1.92, label: 'likely' } as const;

test('a range in a sentence is rounded to halves below 3', () => {
  expect(rangeInWords(RANGE, 'points')).toBe('likely 1.5 to 2');
});

test('beside a figure that is printed to a tenth, the range is printed to a tenth as well', () => {
  expect(rangeBeside(1.6, RANGE, 'points')).toBe('likely 1.3 to 1.9');
  expect(rangeBeside(1.6, { low: 1.34, high: 1.92, label: 'full' }, 'points')).toBe('between 1.3 and 1.9');
});

test('beside a whole figure it is rounded as in a sentence', () => {
  expect(rangeBeside(5, { low: 3.6, high: 6.2, label: 'likely' }, 'points')).toBe('likely 4 to 6');
});

test('both ends alike are said once', () => {
  expect(rangeBeside(1.6, { low: 1.61, high: 1.62, label: 'likely' }, 'points')).toBe('close to 1.6');
});
