import { afterEach, expect, it } from 'vitest';
import { typedNumber } from '../../src/app/view/typed-number.ts';
import { setReaderLocale } from '../../src/wording/locale.ts';

afterEach(() => setReaderLocale([]));

it('takes a comma for a decimal sign, but between thousands', () => {
  expect(['2', '2.5', '2,5', '0,125', '.5', ' 1,25 '].map(typedNumber)).toEqual([2, 2.5, 2.5, 0.125, 0.5, 1.25]);
  expect(['1,250', '12,000,000', '1,250.5', '1 250', '1’250'].map(typedNumber)).toEqual([
    1250, 12_000_000, 1250.5, 1250, 1250,
  ]);
});

it('reads thousands as the reader writes them', () => {
  setReaderLocale(['de-DE']);
  expect(['1.250', '1.250,5', '1,250', '2.5', '0.125'].map(typedNumber)).toEqual([1250, 1250.5, 1.25, 2.5, 0.125]);
  setReaderLocale(['fr-FR']);
  expect(['1\u202f250,5', '1.250', '1,250'].map(typedNumber)).toEqual([1250.5, 1.25, 1.25]);
});

it('takes no text for a number', () => {
  for (const text of ['', ' ', 'two', '1,2,3', '12 h', '1.250.5']) expect(typedNumber(text), text).toBeNaN();
});
