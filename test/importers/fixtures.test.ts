import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import { detect, matchesOf } from '../../src/importers/detect.ts';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { readDocument } from '../../src/importers/read/document.ts';
import { decodeText } from '../../src/importers/read/encoding.ts';
import type { ReadResult } from '../../src/importers/read-file.ts';
import { IMPORTERS, SIDE_FILES } from '../../src/importers/registry.ts';
import { assertIntegrity } from '../support/assert-integrity.ts';
import {
  checkImport,
  choiceOf,
  type Expectation,
  loadExpectation,
  readBytes,
  readText,
} from '../support/check-import.ts';
import { type Fixture, findFixtures, fixtureFolders } from '../support/fixtures.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { variantsOf } from '../support/variants.ts';

const IMPORTER_IDS = IMPORTERS.map(({ id }) => id);
const SIDE_IDS = SIDE_FILES.map(({ id }) => id);
const FIXTURES = findFixtures(IMPORTER_IDS);

describe('the fixtures', () => {
  it('have a folder for every importer and every side file', () => {
    const folders = new Set([...FIXTURES, ...findFixtures(SIDE_IDS)].map(({ importer }) => importer));
    expect([...IMPORTER_IDS, ...SIDE_IDS].filter((id) => !folders.has(id))).toEqual([]);
  });

  it('have an importer or a side file for every folder with expectations', () => {
    const known = new Set([...IMPORTER_IDS, ...SIDE_IDS, 'quirks']);
    expect(fixtureFolders().filter((folder) => !known.has(folder))).toEqual([]);
  });

  it('have an expectation beside every file', () => {
    const all = [...FIXTURES, ...findFixtures(SIDE_IDS)];
    expect(all.filter(({ expectedPath }) => !existsSync(expectedPath)).map(({ name }) => name)).toEqual([]);
  });

  it('are small enough to review', () => {
    expect(FIXTURES.filter(({ bytes }) => bytes.length > 50_000).map(({ name }) => name)).toEqual([]);
  });
});

describe.each(findFixtures(SIDE_IDS))('$name', (fixture) => {
  it('is recognised and said to add nothing', async () => {
    const result = await readBytes(fixture.bytes);
    expect(result.report.fault?.code).toBe('adds-nothing');
    expect(checkImport(result, loadExpectation(fixture.expectedPath))).toEqual([]);
  });
});

describe.each(FIXTURES)('$name', (fixture) => {
  const load = () => loadExpectation(fixture.expectedPath);

  it('is recognised by its own importer before all others', () => {
    const document = documentOf(fixture);
    const [best, second] = matchesOf(document, IMPORTERS);
    expect(best?.importer.id).toBe(fixture.importer);
    expect(best?.score).toBeGreaterThan(second?.score ?? 0);
    expect(detect(document, [...IMPORTERS].reverse())).toMatchObject({ ok: true, value: { id: fixture.importer } });
  });

  it('gives the expected rows and counts', async () => {
    const expected = load();
    expect(checkImport(await read(fixture, expected), expected)).toEqual([]);
  });

  it('gives rows that hold together', async () => {
    assertIntegrity(await read(fixture, load()), Math.max(textOf(fixture).split('\n').length, recordsOf(fixture)));
  });

  it('gives the same rows after an export to the neutral bundle and an import', async () => {
    const result = await read(fixture, load());
    const bundle = await readText(JSON.stringify(toBundle(result.rows)));
    expect(bundle.report.importer).toBe('neutral-bundle');
    expect(comparable(bundle.rows)).toEqual(comparable(result.rows));
    expect(bundle.report.brought).toEqual(result.report.brought);
  });

  it('reads the same however it was saved', async () => {
    const expected = load();
    const original = await read(fixture, expected);
    for (const variant of variantsOf(textOf(fixture), documentOf(fixture).shape === 'table')) {
      const result = await readBytes(variant.bytes, choiceOf(expected));
      expect(result.report.importer, variant.name).toBe(fixture.importer);
      expect(result.rows, variant.name).toEqual(original.rows);
      expect(result.report.counts, variant.name).toEqual(original.report.counts);
    }
  });

  it('never throws when it is cut anywhere', async () => {
    const expected = load();
    for (const length of cutsOf(fixture)) {
      const result = await readBytes(fixture.bytes.slice(0, length), choiceOf(expected));
      assertIntegrity(result, fixture.bytes.length);
      const isExplained = result.report.fault !== null || result.report.counts.rowsRead > 0 || result.rows.length > 0;
      expect(isExplained, `cut at ${length}`).toBe(true);
    }
  });
});

function read(fixture: Fixture, expected: Expectation): Promise<ReadResult> {
  return readBytes(fixture.bytes, choiceOf(expected));
}

function textOf(fixture: Fixture): string {
  const text = decodeText(fixture.bytes);
  if (!text.ok) throw new Error(`${fixture.name} is not text: ${text.error.code}`);
  return text.value;
}

function documentOf(fixture: Fixture) {
  const document = readDocument(textOf(fixture), (table) => matchesOf(table, IMPORTERS).length > 0);
  if (!document.ok) throw new Error(`${fixture.name} cannot be read: ${document.error.code}`);
  return document.value;
}

function recordsOf(fixture: Fixture): number {
  const document = documentOf(fixture);
  return document.shape === 'table' ? document.rows.length : document.items.length;
}

const KINDS: readonly Row['kind'][] = ['incident', 'sprint', 'work-item', 'sprint-item', 'responder'];

/** Rows by kind, without what a bundle renumbers (lines, persons), numbers rounded to 1e-6. */
function comparable(rows: readonly Row[]): readonly unknown[] {
  const persons = new Map<string, number>();
  const ordered = KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
  return ordered.map((row) => {
    const text = JSON.stringify({ ...row, line: 0 }, (key, value: unknown) => {
      if ((key === 'person' || key === 'assignee') && typeof value === 'string') {
        persons.set(value, persons.get(value) ?? persons.size);
        return persons.get(value);
      }
      return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
    });
    const fields: unknown = JSON.parse(text);
    return fields;
  });
}

const RANDOM_CUTS = 30;
const STRUCTURAL_CUTS = 8;

/**
 * Where a cut can go through something: at both ends, through the first, the last and some other of each mark that divides
 * records and values, before and behind it, and at random places (mulberry32); the same on every run.
 */
function cutsOf({ bytes }: Fixture): readonly number[] {
  const chance = randomNumbers(20_261_123);
  const ends = [0, 1, 2, 3, bytes.length - 1, bytes.length - 2, bytes.length - 3];
  const marks = [...'"\\,;\t\n\r{}[]:'].flatMap((mark) => {
    const places = [...bytes.keys()].filter((at) => bytes[at] === mark.charCodeAt(0));
    return chosenOf(places, STRUCTURAL_CUTS, chance).flatMap((at) => [at, at + 1]);
  });
  const letters = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) > 0x7f);
  const random = Array.from({ length: RANDOM_CUTS }, () => Math.floor(chance() * bytes.length));
  const all = [...ends, ...marks, ...chosenOf(letters, STRUCTURAL_CUTS, chance), ...random];
  return [...new Set(all)].filter((at) => at >= 0 && at < bytes.length);
}

/** The first, the last, and others by chance. */
function chosenOf(places: readonly number[], count: number, chance: () => number): readonly number[] {
  if (places.length <= count) return places;
  const others = Array.from({ length: count - 2 }, () => places[Math.floor(chance() * places.length)] ?? 0);
  return [places[0] ?? 0, ...others, places.at(-1) ?? 0];
}
