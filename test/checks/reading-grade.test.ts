import { expect, it } from 'vitest';
import { readingGrade, syllablesOf } from '../support/reading-grade.ts';
import { textsIn } from '../support/user-texts.ts';

/** DESIGN: plain words, at about the ninth year of school. */
const GRADE = 9;
/** So many of a hundred long sentences may be harder: names of tools and of the method have many syllables. */
const HARDER_PERCENT = 5;
const LONG_WORDS = 8;

const TEXTS = textsIn('src/wording');

it('counts syllables and years by hand', () => {
  expect(['cat', 'incident', 'made', 'shared', 'table', 'hours', 'queue'].map(syllablesOf)).toEqual([
    1, 3, 1, 1, 2, 1, 1,
  ]);
  // 6 words of one syllable in one sentence: 0.39 x 6 + 11.8 x 1 - 15.59 = -1.45.
  expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 6);
  // 8 words, 14 syllables: 0.39 x 8 + 11.8 x 1.75 - 15.59 = 8.18.
  expect(readingGrade(['Severity decides limits, defaults and what it counts.'])).toBeCloseTo(8.18, 6);
});

it('is at most nine years of school in every file of words', () => {
  const files = [...new Set(TEXTS.map(({ file }) => file))];
  const grades = files.map((file) => ({
    file,
    grade: readingGrade(TEXTS.filter((text) => text.file === file).map(({ text }) => text)),
  }));
  expect(grades.filter(({ grade }) => grade > GRADE)).toEqual([]);
});

it('is so for nearly every long sentence by itself', () => {
  const long = TEXTS.flatMap(({ text }) => text.split(/(?<=[.!?])\s/)).filter(
    (text) => text.split(' ').length >= LONG_WORDS,
  );
  const harder = long.filter((text) => readingGrade([text]) > GRADE);
  // Several hundred sentences: fewer would mean that they were not found.
  expect(long.length).toBeGreaterThan(500);
  expect((100 * harder.length) / long.length, harder.join('\n')).toBeLessThanOrEqual(HARDER_PERCENT);
});
