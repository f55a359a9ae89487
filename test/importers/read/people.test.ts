import { describe, expect, it } from 'vitest';
import { createTitleCleaner } from '../../../src/importers/read/people.ts';

const clear = createTitleCleaner([
  'Jane Doe',
  'maria.schmidt@acme.example',
  "Seán O'Brien",
  'rob',
  'jdoe42',
  'Service Desk Bot',
  'Li Wu',
]);

describe('a title is cleared', () => {
  it.each([
    ['Ask Jane Doe about payments', 'Ask [person] about payments'],
    ['DOE, JANE has the key', '[person] has the key'],
    ["Jane's laptop cannot log in", "[person]'s laptop cannot log in"],
    ['Doe out sick', '[person] out sick'],
    ['jane-doe', '[person]'],
    ['label Jane_Doe', 'label [person]'],
    ['Maria Schmidt (maria.schmidt@acme.example) reports', '[person] ([person]) reports'],
    ['Mail to ops+alerts@acme.example bounced', 'Mail to [person] bounced'],
    ["Seán O'Brien's token expired", "[person]'s token expired"],
    ['rotate key of @jdoe42.', 'rotate key of @[person].'],
    ['Rob on call', '[person] on call'],
    ['Service Desk Bot stopped', '[person] stopped'],
    ['Li Wu: quota', '[person]: quota'],
  ])('%s', (title, cleared) => {
    expect(clear(title)).toBe(cleared);
  });
});

describe('a user name of one word in lower case', () => {
  const known = createTitleCleaner([
    'jdoe',
    'page',
    'maria.schmidt',
    'k_olsen',
    'Jan-Erik',
    'web-team',
    'anna@acme.example',
  ]);

  it.each([
    ['raised by jdoe', 'raised by [person]'],
    ['Alert from jdoe: queue full', 'Alert from [person]: queue full'],
    ['queue full (cc: jdoe)', 'queue full (cc: [person])'],
    ['ping @jdoe, please', 'ping @[person], please'],
    ['Queue is full, Assigned to jdoe', 'Queue is full, Assigned to [person]'],
    ["by jdoe's script", "by [person]'s script"],
    ['Jdoe is out', '[person] is out'],
    ['asked anna for a key', 'asked [person] for a key'],
  ])('is cleared where the title speaks of a person: %s', (title, cleared) => {
    expect(known(title)).toBe(cleared);
  });

  it.each([
    ['maria.schmidt has no access', '[person] has no access'],
    ['token of k_olsen, expired', 'token of [person], expired'],
    ['jan-erik off the rota', '[person] off the rota'],
  ])('is cleared anywhere if no ordinary word is written like it: %s', (title, cleared) => {
    expect(known(title)).toBe(cleared);
  });

  it.each([
    'page slow, jdoe waits',
    'move to page two',
    'slow by pages of 100',
    'belongs to jdoe-service',
    'load from web-team',
    'by the page',
    'cut off by a landing-page',
  ])('stays where it may be a word: %s', (title) => {
    expect(known(title)).toBe(title);
  });

  it('of three letters stays, since it is more often an abbreviation', () => {
    expect(createTitleCleaner(['sql', 'rob'])('slowed down by sql, ping rob')).toBe('slowed down by sql, ping rob');
  });
});

describe('a title keeps', () => {
  it.each([
    'Service desk unreachable',
    'Bot traffic on checkout',
    'Attackers rob a test account',
    'jane street feed late',
    'Payments at 100% @ noon',
    'Wu-Tang, Li-ion and P1',
    '',
  ])('%j', (title) => {
    expect(clear(title)).toBe(title);
  });

  it('everything but addresses where no name is known', () => {
    expect(createTitleCleaner([])('Jane Doe, jane@acme.example')).toBe('Jane Doe, [person]');
  });

  it('words that are only references, such as p1', () => {
    expect(createTitleCleaner(['p1', 'p27'])('P1 and p27 stay')).toBe('P1 and p27 stay');
  });
});

it('is cleared of the right one of a thousand names', () => {
  const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const names = Array.from({ length: 1000 }, (_, index) => `Given${letters(index)} Family${letters(index)}`);
  const titles = names.map((name) => `Checkout slow for ${name.split(' ')[0]}`);
  const clearedBy = (clean: (title: string) => string) =>
    titles.filter((title) => clean(title) === 'Checkout slow for [person]').length;
  expect(clearedBy(createTitleCleaner(names.slice(0, 10)))).toBe(10);
  expect(clearedBy(createTitleCleaner(names))).toBe(1000);
});

describe('a text of 200,000 letters', () => {
  it('is looked through once, whatever it repeats', () => {
    // Looked at again from each letter, one of these would take minutes.
    const texts = [
      `${'A.'.repeat(100_000)}@`,
      'a@'.repeat(100_000),
      `x@${'a.'.repeat(100_000)}`,
      'Jane '.repeat(40_000),
    ];
    for (const text of texts) expect(clear(text).length).toBeGreaterThan(1000);
  }, 10_000);
});
