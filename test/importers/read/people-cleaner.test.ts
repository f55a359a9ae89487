import { describe, expect, it } from 'vitest';
import { clearAny, createPeopleCleaner, NOBODY_KNOWN } from '../../../src/importers/read/people-cleaner.ts';

const cleaner = createPeopleCleaner([
  'Jane Doe',
  'maria.schmidt@acme.example',
  "Seán O'Brien",
  'jdoe42',
  'kestrel',
  'Service Desk',
  'Payments Squad',
  'p1',
]);

describe('a team or a service', () => {
  it.each([
    ['Jane Doe', '[person]'],
    ['DOE, JANE', '[person]'],
    [' jane  doe ', '[person]'],
    ['jane.doe', '[person]'],
    ['Maria Schmidt', '[person]'],
    ['maria.schmidt@acme.example', '[person]'],
    ['Jane Doe <jane@acme.example>', '[person]'],
    ["Jane Doe / Seán O'Brien", '[person]'],
    ['Queue of ops@acme.example', 'Queue of [person]'],
  ])('that is all somebody is hidden: %s', (text, cleared) => {
    expect(cleaner.group(text)).toBe(cleared);
  });

  it.each(['Doe', 'Kestrel', 'jdoe42', 'Jane', 'Service Desk', 'Payments Squad', 'Team of Jane Doe', 'p1', '/', ''])(
    'that may be its own name stays: %j',
    (text) => {
      expect(cleaner.group(text)).toBe(text);
    },
  );
});

describe('a status, a type, a severity', () => {
  it('that is all a user name is hidden, too', () => {
    expect(['jdoe42', 'Kestrel', 'Jane Doe', 'Done', 'Service Desk'].map(cleaner.category)).toEqual([
      '[person]',
      '[person]',
      '[person]',
      'Done',
      'Service Desk',
    ]);
  });
});

describe('an id, and the name of a sprint', () => {
  it.each([
    ['Jane Doe', '[person]'],
    ['Kestrel/Jane Doe', 'Kestrel/[person]'],
    ['jane.doe#7', '[person]#7'],
    ['Sprint 12 (Jane Doe)', 'Sprint 12 ([person])'],
    ['maria.schmidt@acme.example/3', '[person]/3'],
    ['other@acme.example', '[person]'],
  ])('holds nobody: %s', (text, cleared) => {
    expect(cleaner.id(text)).toBe(cleared);
  });

  it.each(['PAY-881', 'Sprint Doe', 'Kestrel/12', 'jira@acme.atlassian.net:PAY-1', 'acme/shop#12'])(
    'stays where it names nobody: %s',
    (text) => {
      expect(cleaner.id(text)).toBe(text);
    },
  );
});

describe('a link', () => {
  it.each([
    ['https://linear.app/acme/issue/ENG-1/ask-jane-doe-for-a-key', 'https://linear.app/acme/issue/ENG-1/'],
    ['https://git.example/jdoe42/shop/issues/5', 'https://git.example/'],
    ['https://wiki.example/p/7?author=jane%20doe', 'https://wiki.example/p/7/'],
    ['https://wiki.example/p/7?to=x%40acme.example#top', 'https://wiki.example/p/7/'],
  ])('ends before the first part that names somebody: %s', (link, cleared) => {
    expect(cleaner.link(link)).toBe(cleared);
  });

  it.each([
    'https://acme.atlassian.net/browse/PAY-1',
    'https://linear.app/acme/issue/ENG-1/doe-a-deer',
    'https://x.example/%zz',
  ])('that names nobody stays: %s', (link) => {
    expect(cleaner.link(link)).toBe(link);
  });

  it('whose host is somebody is none', () => {
    expect(cleaner.link('https://jane-doe.example/postmortem')).toBeUndefined();
    expect(cleaner.link('Jane Doe')).toBeUndefined();
    expect(clearAny('https://jane-doe.example/', cleaner)).toBe('[person]');
  });
});

describe('a file that names nobody', () => {
  it('is cleared of addresses in every kind of field', () => {
    const { text, category, group, id, link } = NOBODY_KNOWN;
    const clears = [text, category, group, id];
    expect(clears.map((clear) => clear('x@acme.example'))).toEqual(clears.map(() => '[person]'));
    expect(clears.map((clear) => clear('Jane Doe'))).toEqual(clears.map(() => 'Jane Doe'));
    expect(link('https://wiki.example/~x@acme.example')).toBe('https://wiki.example/');
  });
});
