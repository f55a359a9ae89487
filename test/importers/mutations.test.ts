import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPORTERS } from '../../src/importers/registry.ts';
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
  expect(kept + merged + excluded + skipped).toBe(rowsRead);
  const brought = Object.values(report.brought).reduce((sum, count) => sum + count, 0);
  expect(brought).toBeLessThanOrEqual(rows.length);
  if (report.fault !== null) expect(rows).toEqual([]);
}

describe('a file that was damaged on its way', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'never throws and leaves no row uncounted: %s',
    async (_name, { bytes, expectedPath, importer }) => {
      const choice = { ...choiceOf(loadExpectation(expectedPath)), importer };
      await fc.assert(
        fc.asyncProperty(fc.array(anyMutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
          expectCounted(await readBytes(mutated(bytes, mutations), choice));
        }),
        { numRuns: 12 },
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
