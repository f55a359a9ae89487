import { expect, it } from 'vitest';
import { toCsvText, toTabbedText } from '../../src/domain/index.ts';

it('a cell that a spreadsheet would take for a formula is text, a negative number stays one', () => {
  expect(toCsvText([['=1+1', '+x', '-2.5', '@now', '-x']])).toBe("\ufeff'=1+1,'+x,-2.5,'@now,'-x\r\n");
  expect(toTabbedText([['=HYPERLINK("x")', '-2']])).toBe('\'=HYPERLINK("x")\t-2');
});

it('commas, quotes and line ends stay inside their cell', () => {
  expect(toCsvText([['a,b', 'say "no"', 'one\ntwo']])).toBe('\ufeff"a,b","say ""no""","one\ntwo"\r\n');
  expect(toTabbedText([['a\tb', 'one\r\ntwo'], ['c']])).toBe('a b\tone two\nc');
});
