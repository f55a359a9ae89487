import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../src/domain/result.ts';
import { readDuration } from '../../src/importers/mapping/mapping-durations.ts';
import {
  countOf,
  countPeople,
  isWebAddress,
  readImpact,
  splitCell,
} from '../../src/importers/mapping/mapping-values.ts';

const MINUTE = 60_000;

describe('a length of time', () => {
  it.each([
    ['90', 'minutes', 90 * MINUTE],
    ['1,5', 'hours', 90 * MINUTE],
    ['5400', 'seconds', 90 * MINUTE],
    ['5400000', 'milliseconds', 90 * MINUTE],
    ['0', 'minutes', 0],
  ] as const)('of a plain number is in the unit given: %s %s', (text, unit, length) => {
    expect(readDuration(text, unit)).toEqual(ok(length));
  });

  it.each([
    ['1:30', 90 * MINUTE],
    ['01:30:30', 90.5 * MINUTE],
    ['100:00', 6000 * MINUTE],
    ['PT1H30M', 90 * MINUTE],
    ['P1DT2H', 26 * 60 * MINUTE],
    ['1h 30m', 90 * MINUTE],
    ['1h30m', 90 * MINUTE],
    ['90 min', 90 * MINUTE],
    ['1 day, 2 hours and 30 minutes', (26 * 60 + 30) * MINUTE],
    ['1,5 hrs', 90 * MINUTE],
    ['45s', 0.75 * MINUTE],
    ['250 ms', 250],
  ])('that tells its own unit needs none, and none given changes it: %s', (text, length) => {
    expect(readDuration(text, undefined)).toEqual(ok(length));
    expect(readDuration(text, 'seconds')).toEqual(ok(length));
  });

  it('is never guessed: a plain number without a unit is said to have none', () => {
    expect(readDuration('90', undefined)).toEqual(failed('unknown-unit'));
  });

  it.each(['n/a', '-', '?'])('is not known where a placeholder stands: %s', (text) => {
    expect(readDuration(text, 'minutes')).toEqual(ok(undefined));
  });

  it.each(['about an hour', '1h or so', '3 weeks', 'PT', '1:75'])(
    'is refused where any of it cannot be read: %s',
    (text) => {
      expect(readDuration(text, 'minutes')).toEqual(failed('bad-number'));
    },
  );

  it('is refused below zero, and beyond ten years, which is another number', () => {
    expect(readDuration('-5', 'minutes')).toEqual(failed('negative-number'));
    expect(readDuration('1780300800000', 'minutes')).toEqual(failed('bad-number'));
    expect(readDuration('1e300', 'hours')).toEqual(failed('bad-number'));
  });
});

describe('people of a cell', () => {
  it.each([
    ['3', 3],
    ['3 people', 3],
    ['Ana Silva', 1],
    ['Ana Silva, Ben Okoro', 2],
    ['Silva, Ana; Okoro, Ben', 2],
    ['Ana, ana, Ben', 2],
    ['Ana & Ben and Cy', 3],
    ['@ana @ben', 2],
    ['ana@example.org|ben@example.org', 2],
  ])('are counted: %s', (text, count) => {
    expect(countPeople(text)?.count).toBe(count);
  });

  it.each(['0', 'none', '-'])('are not known where nobody is noted: %s', (text) => {
    expect(countPeople(text)).toEqual({ names: [] });
  });

  it.each(['Ana + 2 others', '2.5', '-1', '???'])('cannot be told from %s', (text) => {
    expect(countPeople(text)).toBeUndefined();
  });
});

describe('the impact on customers', () => {
  it.each([
    ['No', { impact: 'none' }],
    ['yes', { impact: 'partial' }],
    ['Major', { impact: 'major' }],
    ['internal only', { impact: 'internal' }],
    ['1200', { impact: 'partial', affected: 1200 }],
    ['0', { impact: 'none' }],
    ['n/a', {}],
  ])('is a word or a number of people: %s', (text, impact) => {
    expect(readImpact(text)).toEqual(impact);
  });

  it('is not made up from other words', () => {
    expect(readImpact('see the ticket')).toBeUndefined();
    expect(readImpact('1.5')).toBeUndefined();
  });
});

it('a cell of several values is divided by the separators that it has', () => {
  expect(splitCell('a; b,c')).toEqual(['a', 'b,c']);
  expect(splitCell('a, b , ')).toEqual(['a', 'b']);
  expect(splitCell('a|b\nc')).toEqual(['a', 'b', 'c']);
  expect(splitCell(undefined)).toEqual([]);
});

it('follow-ups are a number, or a list of keys; words are no list', () => {
  expect([countOf('4'), countOf('PAY-1, PAY-2'), countOf('add an alert, then rest'), countOf('1.5')]).toEqual([
    4,
    2,
    undefined,
    undefined,
  ]);
});

it('a link is a web address and nothing that a browser would run', () => {
  expect(['https://wiki.example/1', 'javascript:alert(1)', 'see wiki'].map(isWebAddress)).toEqual([true, false, false]);
});
