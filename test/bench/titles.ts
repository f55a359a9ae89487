import { createTitleCleaner } from '../../src/importers/read/people.ts';
import { median } from './browser.ts';
import { type Line, line } from './table.ts';

const NAMES = 1000;
const TITLES = 20_000;
const ROUNDS = 5;

/** Clearing people out of titles: a hundred times the names should not take much longer. No browser is needed for it. */
export function titleLine(): Line {
  const names = Array.from({ length: NAMES }, (_, index) => `Given${letters(index)} Family${letters(index)}`);
  const titles = Array.from({ length: TITLES }, (_, index) => `Checkout slow for Given${letters(index % NAMES)}`);
  const few = cleared(createTitleCleaner(names.slice(0, 10)), titles);
  const many = cleared(createTitleCleaner(names), titles);
  // 10 of each 1,000 titles name one of the first ten.
  const isRight = few.cleared === TITLES / 100 && many.cleared === TITLES;
  return line('titles cleared of 1,000 names', many.ms, '/ of 10', many.ms / few.ms, { most: 5 }, isRight);
}

function cleared(clean: (title: string) => string, titles: readonly string[]) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const found = titles.filter((title) => clean(title) === 'Checkout slow for [person]').length;
    return { ms: performance.now() - started, found };
  });
  return { ms: median(rounds.map(({ ms }) => ms)), cleared: rounds[0]?.found };
}

/** Digits as letters: names have none. */
function letters(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
