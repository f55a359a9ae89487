import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { readDocument } from '../../src/importers/read/document.ts';
import { decodeText } from '../../src/importers/read/encoding.ts';
import { wordsOfName } from '../../src/importers/read/people.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { rejectedRows } from '../../src/importers/rejected-rows.ts';
import { choiceOf, loadExpectation } from '../support/check-import.ts';
import { type Fixture, findFixtures } from '../support/fixtures.ts';
import { randomNumbers } from '../support/random-numbers.ts';

/**
 * Nobody whom a file names comes out of it: the people of every fixture get a name that no language has, which is then looked
 * for in all that an import gives.
 */
const PERSON = 'Zorblax Quuxley';
const ADDRESS = 'zorblax.quuxley@sentinel.example';
const LOGIN = 'zorblax.quuxley7';

const fixtures = findFixtures(IMPORTERS.map(({ id }) => id)).map((fixture) => [fixture.name, fixture] as const);

type Outcome = { readonly text: string; readonly names: ReadonlySet<string> };

/** All that an import gives, as one text, and the names that the importer took for people. */
async function imported({ importer, expectedPath }: Fixture, text: string): Promise<Outcome> {
  const names = new Set<string>();
  const keys = new Map<string, string>();
  const pseudonym = (name: string) => {
    names.add(name);
    const key = keys.get(name) ?? `key-${keys.size}`;
    keys.set(name, key);
    return key;
  };
  const choice = { ...choiceOf(loadExpectation(expectedPath)), importer };
  const file = { name: 'file', text };
  const result = await readFile(file, IMPORTERS, choice, pseudonym);
  const rejected = rejectedRows(file, IMPORTERS, choice, pseudonym) ?? '';
  const bundle = JSON.stringify(toBundle(result.rows));
  return { text: [JSON.stringify(result), rejected, bundle].join('\n'), names };
}

/** Lines of the outcome around each place where somebody is named; [] where nobody is. */
function namedIn({ text }: Outcome): readonly string[] {
  return [...text.matchAll(/.{0,60}(?:zorblax|quuxley).{0,30}/gi)].map(([place]) => place);
}

function textOf({ bytes, name }: Fixture): string {
  const text = decodeText(bytes);
  if (!text.ok) throw new Error(`${name} is not text`);
  return text.value;
}

/** The text with one name, address or user name in place of each of these, wherever it is written. */
function renamed(text: string, names: ReadonlySet<string>): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((now, name) => {
    const words = wordsOfName(name);
    if (words.length === 0) return now;
    const to = name.includes('@') ? ADDRESS : words.length === 1 ? LOGIN : PERSON;
    return spellings(name).reduce((each, spelling) => replacedWords(each, spelling, to), now);
  }, text);
}

/** As it is, and as JSON may escape it. */
function spellings(name: string): readonly string[] {
  const escaped = name.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [...new Set([name, JSON.stringify(name).slice(1, -1), escaped])];
}

function replacedWords(text: string, from: string, to: string): string {
  const literal = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}@._])${literal}(?![\\p{L}\\p{N}])`, 'gu'), to);
}

describe('people of a file', () => {
  it.each(fixtures)('are named nowhere in what comes of it: %s', async (_name, fixture) => {
    const text = textOf(fixture);
    const { names } = await imported(fixture, text);
    const outcome = await imported(fixture, renamed(text, names));
    expect(namedIn(outcome)).toEqual([]);
  });
});

type Plant = (value: string, column: string) => string;

/** The file with each text in it as `plant` gives it; keys and headers stay. */
function planted(fixture: Fixture, text: string, plant: Plant): string {
  const document = readDocument(text, (table) => IMPORTERS.some((importer) => importer.recognise(table) > 0));
  if (!document.ok) throw new Error(`${fixture.name} cannot be read`);
  if (document.value.shape === 'table') {
    const { headers, rows, delimiter } = document.value;
    const cells = rows.map((row) => row.map((cell, at) => (cell === '' ? '' : plant(cell, headers[at] ?? ''))));
    return Papa.unparse([[...headers], ...cells], { delimiter });
  }
  const walk = (_key: string, value: unknown): unknown => (typeof value === 'string' ? plant(value, _key) : value);
  const { root, items } = document.value;
  const isLines = /^\s*\{.*\}\s*\n\s*\{/.test(text);
  return isLines ? items.map((item) => JSON.stringify(item, walk)).join('\n') : JSON.stringify(root, walk);
}

const SHARES = [0.15, 0.3, 0.5, 0.8] as const;

describe('somebody who stands in any cell', () => {
  it.each(fixtures)('is named nowhere in what comes of it: %s', async (_name, fixture) => {
    const text = textOf(fixture);
    const { names } = await imported(fixture, text);
    const own = renamed(text, names);
    const chance = randomNumbers(20_261_123);
    for (const share of SHARES) {
      const file = planted(fixture, own, (value, column) => {
        // The tool and its site are written like an address: jira@acme.example.
        if (column === 'source' || chance() > share) return value;
        return chance() < 0.5 ? PERSON : ADDRESS;
      });
      const outcome = await imported(fixture, file);
      const isNamed = outcome.names.has(PERSON) || outcome.names.has(ADDRESS);
      const found = namedIn(outcome).filter((place) => isNamed || place.includes('zorblax.'));
      expect(found, `${share} of all cells`).toEqual([]);
    }
  });
});
