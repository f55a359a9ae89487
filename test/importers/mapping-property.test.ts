import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAPPED_FIELDS, MAPPED_KINDS, type Mapping } from '../../src/domain/mapping.ts';
import { MAPPING_ALIASES } from '../../src/importers/mapping/mapping-aliases.ts';
import { suggestMapping } from '../../src/importers/mapping/mapping-guess.ts';
import { signatureOf } from '../../src/importers/mapping/mapping-headers.ts';
import { openDocument } from '../../src/importers/open-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { rejectedRows } from '../../src/importers/rejected-rows.ts';
import { assertIntegrity } from '../support/assert-integrity.ts';
import { readText, testPseudonym } from '../support/check-import.ts';

const HEADERS = Object.values(MAPPING_ALIASES).flatMap((fields) => Object.values(fields).flat());
const CELLS = [
  '',
  '1',
  '-1',
  '0',
  '2,5',
  '1e309',
  '9'.repeat(30),
  '2026-06-01',
  '2026-06-01 10:00',
  '2026-06-01T10:00Z',
  '2026-13-45',
  '31/02/2026',
  '03/04/2026 25:99',
  '0001-01-01',
  '9999-12-31 23:59',
  '1780300800000',
  '1:30',
  'PT9999999H',
  '90 min',
  'SEV1',
  'P2 - high',
  'Ana Silva, Ben Okoro',
  'none',
  'null',
  'Sprint 1, Sprint 2',
  '|;|',
  '__proto__',
  'XL',
  'done',
  'https://wiki.example/1',
  '=1+1',
  '"',
  'ä\u0000b',
];

const anyHeader = fc.oneof(fc.constantFrom(...HEADERS), fc.constantFrom(...CELLS), fc.string({ maxLength: 12 }));
const anyCell = fc.oneof(fc.constantFrom(...CELLS), fc.string({ maxLength: 20 }));
/** Ragged tables, too: rows have any number of cells. */
const anyTable = fc.record({
  headers: fc.array(anyHeader, { minLength: 3, maxLength: 9 }),
  rows: fc.array(fc.array(anyCell, { maxLength: 10 }), { maxLength: 12 }),
});
const anyChoice = fc.record({
  kind: fc.constantFrom(...MAPPED_KINDS),
  places: fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 15, maxLength: 15 }),
  isUsed: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
  unit: fc.constantFrom('milliseconds', 'seconds', 'minutes', 'hours', undefined),
  dateOrder: fc.constantFrom('dmy', 'mdy', undefined),
});

function textOf({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [headers, ...rows].map(line).join('\n');
}

function tableOf(text: string) {
  const document = openDocument({ name: 'file', text }, IMPORTERS, {});
  return document.ok && document.value.shape === 'table' ? document.value : undefined;
}

/** Every row is counted once, and the rows that were not kept are all handed back. */
async function expectCounted(text: string, mapping: Mapping): Promise<void> {
  const table = tableOf(text);
  const choice = { zone: 'Europe/London', mapping };
  const result = await readText(text, choice);
  assertIntegrity(result, text.split('\n').length);
  const { rowsRead, skipped, excluded } = result.report.counts;
  const lost = table?.issues.filter(({ effect }) => effect === 'row-skipped').length ?? 0;
  if (result.report.fault === null) expect(rowsRead).toBe((table?.rows.length ?? 0) + lost);
  const csv = rejectedRows({ name: 'file', text }, IMPORTERS, choice, testPseudonym);
  const handedBack = csv?.match(/\r\n\d+,/g)?.length ?? 0;
  if (result.report.fault === null) expect(handedBack).toBe(skipped + excluded);
}

describe('any table at all', () => {
  it('is guessed and read by the guess without an exception and without a row uncounted', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const text = textOf(table);
        const document = tableOf(text);
        if (document === undefined) return;
        const { mapping, columns } = suggestMapping(document, { id: 'm', name: 'Ours', source: 'ours' });
        expect(columns.length).toBe(document.headers.length);
        for (const at of Object.values(mapping.columns)) expect(document.headers[at]).toBeDefined();
        await expectCounted(text, mapping);
      }),
      { numRuns: 150 },
    );
  });

  it('is read by any mapping without an exception and without a row uncounted', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyChoice, async (table, { kind, places, isUsed, unit, dateOrder }) => {
        const text = textOf(table);
        const document = tableOf(text);
        if (document === undefined) return;
        const fields = MAPPED_FIELDS[kind].map((field, at) => [field, places[at] ?? 0] as const);
        await expectCounted(text, {
          id: 'm',
          name: 'Ours',
          signature: signatureOf(document),
          kind,
          columns: Object.fromEntries(fields.filter((_, at) => isUsed[at])),
          units: unit === undefined ? {} : { duration: unit, effort: unit },
          ...(dateOrder === undefined ? {} : { dateOrder }),
          source: 'ours',
        });
      }),
      { numRuns: 250 },
    );
  });
});
