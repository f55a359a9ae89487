import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import type { DateOrTime } from '../../src/domain/units.ts';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { eachTime, roughInstant } from '../../src/importers/row-checks.ts';
import { choiceOf, loadExpectation, readBytes, readText } from '../support/check-import.ts';
import { findFixtures } from '../support/fixtures.ts';

const fixtures = findFixtures(IMPORTERS.map(({ id }) => id));

/** What happens to files on their way: bytes change, pieces are lost, doubled or moved, another file's piece gets in. */
type Mutation = {
  readonly kind: 'replace' | 'cut' | 'double' | 'swap' | 'value';
  readonly at: number;
  readonly length: number;
  readonly byte: number;
  readonly value: string;
};

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('replace', 'cut', 'double', 'swap', 'value'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.integer({ min: 0, max: 255 }),
  value: fc.constantFrom('null', '-1', '1e309', '""', '[]', '{}', '2026-13-45', '31/02/2026', 'true', '9'.repeat(30)),
});

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce((now, mutation) => apply(now, mutation), bytes);
}

function apply(bytes: Uint8Array, { kind, at, length, byte, value }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + length);
  const [before, piece, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (kind) {
    case 'replace':
      return joined(before, new Uint8Array([byte]), bytes.subarray(Math.min(bytes.length, from + 1)));
    case 'cut':
      return joined(before, after);
    case 'double':
      return joined(before, piece, piece, after);
    case 'swap':
      return joined(after, piece, before);
    case 'value':
      return joined(before, new TextEncoder().encode(value), after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

type Read = Awaited<ReturnType<typeof readText>>;

/** Kept, merged, excluded and skipped add up to what was read; a file with a fault brings nothing. */
function expectCounted({ report, rows }: Read): void {
  const { rowsRead, kept, merged, excluded, skipped } = report.counts;
  const brought = Object.values(report.brought).reduce((sum, count) => sum + count, 0);
  expect({
    read: kept + merged + excluded + skipped,
    bringsMore: brought > rows.length,
    bringsInSpite: report.fault !== null && rows.length > 0,
  }).toEqual({ read: rowsRead, bringsMore: false, bringsInSpite: false });
  expectInRange(rows);
}

/** Dates are read from 1970 to 2199, and nothing lasts longer than ten years. */
const LATEST = Date.UTC(2210, 0, 1);

/** All times are instants that every calendar knows, all other numbers are finite: the rows can be handed over. */
function expectInRange(rows: readonly Row[]): void {
  const strange: DateOrTime[] = [];
  for (const row of rows) {
    eachTime(row, (time) => {
      if (time === undefined) return;
      const instant = roughInstant(time);
      if (!(instant >= -DAY_MS && instant < LATEST)) strange.push(time);
    });
  }
  expect(strange).toEqual([]);
  expect(numbersIn(toBundle(rows)).filter((value) => !Number.isFinite(value))).toEqual([]);
}

const DAY_MS = 86_400_000;

function numbersIn(value: unknown, found: number[] = []): readonly number[] {
  if (typeof value === 'number') found.push(value);
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) numbersIn(inner, found);
  return found;
}

type Change = readonly [at: number, value: string];

/** Makes a function that gives the file with some of its numbers, chosen by `at`, replaced. */
function createReplacer(bytes: Uint8Array): (changes: readonly Change[]) => string {
  const pieces = new TextDecoder().decode(bytes).split(/(\d+(?:\.\d+)?)/);
  const numbers = Math.floor(pieces.length / 2);
  return (changes) => {
    const changed = [...pieces];
    for (const [at, value] of changes) if (numbers > 0) changed[2 * Math.floor(at * numbers) + 1] = value;
    return changed.join('');
  };
}

const anyExtreme = fc.constantFrom('1e20', '1e308', '9'.repeat(13), '9'.repeat(40), '253402300800000', '1e-20', '0');

describe('a file with an extreme number', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'has no time that a calendar does not know: %s',
    async (_name, { bytes, expectedPath, importer }) => {
      const choice = { ...choiceOf(loadExpectation(expectedPath)), importer };
      const withNumbers = createReplacer(bytes);
      const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
      const changes = fc.array(fc.tuple(at, anyExtreme), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(changes, async (some) => {
          expectCounted(await readText(withNumbers(some), choice));
        }),
        { numRuns: 10 },
      );
    },
  );

  it('in seconds after the start says so, and the time is not known', async () => {
    const text = [
      'id,incident_number,created_at,seconds_to_first_ack,seconds_to_resolve,engaged_seconds,service_name,urgency,auto_resolved',
      'P1,1,2026-03-02T09:00:00Z,1e12,315532801,60,api,high,false',
      // 3,660 days of 86,400 seconds are the longest.
      'P2,2,2026-03-02T09:00:00Z,60,316224000,60,api,high,false',
      'P3,3,2026-03-02T09:00:00Z,60,316224001,60,api,high,false',
      'P4,4,2026-03-02T09:00:00Z,60,1e20,60,api,high,false',
    ].join('\n');
    const { report, rows } = await readText(text, { zone: 'UTC', importer: 'pagerduty-analytics-csv' });
    expect(rows.map((row) => (row.kind === 'incident' ? row.resolvedAt : row))).toEqual([
      Date.UTC(2026, 2, 2, 9) + 315_532_801_000,
      Date.UTC(2026, 2, 2, 9) + 316_224_000_000,
      undefined,
      undefined,
    ]);
    expect(rows[0]).not.toHaveProperty('acknowledgedAt');
    expect(report.issues.map(({ code, count }) => [code, count])).toEqual([['bad-number', 3]]);
  });
});

describe('a file that was damaged on its way', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'never throws and leaves no row uncounted: %s',
    async (_name, { bytes, expectedPath, importer }) => {
      const choice = { ...choiceOf(loadExpectation(expectedPath)), importer };
      await fc.assert(
        fc.asyncProperty(fc.array(anyMutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
          expectCounted(await readBytes(mutated(bytes, mutations), choice));
        }),
        { numRuns: 8 },
      );
    },
  );

  it('is a sentence away from a reading even where it is noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ maxLength: 400 }), fc.json()), async (text) => {
        expectCounted(await readText(text));
      }),
      { numRuns: 200 },
    );
  });
});
