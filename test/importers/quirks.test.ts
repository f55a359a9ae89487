import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileFault } from '../../src/domain/faults.ts';
import type { ReadChoice, ReadResult } from '../../src/importers/read-file.ts';
import { assertIntegrity } from '../support/assert-integrity.ts';
import { issueCounts, readBytes, readText } from '../support/check-import.ts';
import { readQuirk } from '../support/fixtures.ts';

function readQuirkFile(name: string, choice: ReadChoice = { zone: 'UTC' }): Promise<ReadResult> {
  return readBytes(readQuirk(name), choice);
}

function issuesOf(result: ReadResult): Readonly<Record<string, number>> {
  return Object.fromEntries(issueCounts(result));
}

function ids(result: ReadResult): readonly string[] {
  return result.rows.flatMap((row) => ('id' in row ? [row.id] : []));
}

describe('a file that cannot be read says what it is', () => {
  const faults: readonly (readonly [string, FileFault])[] = [
    ['empty.csv', { code: 'empty' }],
    ['blank.csv', { code: 'empty' }],
    ['workbook.xlsx', { code: 'spreadsheet' }],
    ['old-workbook.xls', { code: 'spreadsheet' }],
    ['exports.zip', { code: 'archive', reason: 'nested' }],
    ['incidents.json.gz', { code: 'archive' }],
    ['picture.png', { code: 'not-text', firstBytes: '89 50 4e 47 0d 0a 1a 0a' }],
    ['login-page.html', { code: 'html', title: 'Log in to continue - Acme' }],
    ['login-page-saved-as.csv', { code: 'html', title: 'Sign in' }],
    ['truncated.json', { code: 'truncated', atLine: 5, detail: 'inside-text' }],
    ['malformed.json', { code: 'malformed-json', atLine: 4, detail: 'syntax' }],
    ['newer-bundle.json', { code: 'newer-version', found: '2', supported: '1' }],
    ['header-only.csv', { code: 'no-rows', importer: 'neutral-incidents' }],
    ['unknown-columns.csv', { code: 'unrecognised', shape: 'table', seen: ['Colour', 'Taste', 'Price'] }],
  ];

  it.each(faults)('%s', async (name, fault) => {
    const result = await readQuirkFile(name);
    expect(result.report.fault).toEqual(fault);
    expect(result.rows).toEqual([]);
    assertIntegrity(result, 1);
  });
});

describe('a file of no known format', () => {
  it('names the nearest importer and the column that it lacks', async () => {
    const { fault } = (await readQuirkFile('one-column-missing.csv')).report;
    expect(fault).toMatchObject({ code: 'unrecognised', nearest: 'neutral-incidents', missing: ['started_at'] });
  });

  it('shows the keys of a JSON document', async () => {
    const { fault } = (await readQuirkFile('unknown-json.json')).report;
    expect(fault).toMatchObject({ code: 'unrecognised', shape: 'json', seen: ['flavours', 'version'] });
  });

  it('shows the one header that a wrong delimiter leaves', async () => {
    const { fault } = (await readQuirkFile('wrong-delimiter.csv')).report;
    expect(fault).toMatchObject({
      code: 'unrecognised',
      seen: ['incident_id^title^severity^started_at^resolved_at^team'],
    });
  });

  it('shows no e-mail address', async () => {
    const { fault } = (await readText('jane@acme.example,b,c\n1,2,3\n')).report;
    expect(fault).toMatchObject({ code: 'unrecognised', seen: ['[person]', 'b', 'c'] });
  });

  it('is read by an importer that the person chooses', async () => {
    const text = 'incident_id,severity\nINC-1,SEV1\n';
    const result = await readText(text, { zone: 'UTC', importer: 'neutral-incidents' });
    expect(ids(result)).toEqual(['INC-1']);
    expect(issuesOf(result)).toEqual({ 'missing-date': 1 });
  });
});

describe('good rows still arrive', () => {
  it('when the rows have another delimiter than the header', async () => {
    const result = await readQuirkFile('semicolon-rows-under-comma-header.csv');
    expect(ids(result)).toEqual(['INC-1', 'INC-2']);
    expect(result.rows[1]).toMatchObject({ title: 'Up, then down', severity: 2 });
    expect(issuesOf(result)).toEqual({ 'mixed-delimiter': 1 });
  });

  it('when one row has another delimiter than the others', async () => {
    const result = await readQuirkFile('one-comma-row-among-semicolons.csv');
    expect(ids(result)).toEqual(['INC-1', 'INC-2', 'INC-3']);
    expect(result.report.issues).toMatchObject([{ code: 'mixed-delimiter', places: [{ line: 3 }] }]);
  });

  it('before a cut inside a quoted cell, and the cut row is counted as skipped', async () => {
    const result = await readQuirkFile('truncated-in-a-quote.csv');
    expect(ids(result)).toEqual(['INC-1']);
    expect(result.report.counts).toEqual({ rowsRead: 2, kept: 1, merged: 0, excluded: 0, skipped: 1 });
    expect(result.report.issues).toMatchObject([
      { code: 'possibly-truncated', effect: 'row-skipped', places: [{ line: 3 }] },
    ]);
  });

  it('behind a quote that is never closed', async () => {
    const result = await readQuirkFile('open-quote-in-the-middle.csv');
    expect(ids(result)).toEqual(['INC-1', 'INC-2', 'INC-4', 'INC-5']);
    expect(result.report.counts).toEqual({ rowsRead: 5, kept: 4, merged: 0, excluded: 0, skipped: 1 });
    expect(result.report.issues).toMatchObject([{ code: 'bad-value', effect: 'row-skipped', places: [{ line: 4 }] }]);
  });

  it('below lines of preface', async () => {
    const result = await readQuirkFile('preface-above-header.csv');
    expect(result.rows).toMatchObject([{ id: 'INC-1', line: 5, severity: 1 }]);
    expect(result.report.counts.rowsRead).toBe(1);
  });

  it('with the end before the start said and kept', async () => {
    const result = await readQuirkFile('end-before-start.csv');
    expect(ids(result)).toEqual(['INC-1', 'INC-2']);
    expect(result.report.issues).toMatchObject([{ code: 'end-before-start', count: 1, places: [{ line: 2 }] }]);
    assertIntegrity(result, 3);
  });

  it('with points "abc" unknown, not 0', async () => {
    const result = await readQuirkFile('points-abc.csv');
    expect(result.rows[0]).toHaveProperty('points', 3);
    expect(result.rows[1]).not.toHaveProperty('points');
    expect(result.report.issues).toEqual([
      {
        code: 'bad-number',
        effect: 'value-unknown',
        count: 1,
        places: [{ code: 'bad-number', column: 'points', value: 'abc', effect: 'value-unknown', line: 3 }],
      },
    ]);
  });

  it('when one of 10,000 is bad', async () => {
    const good = (id: number) => `INC-${id},SEV3,2026-01-12T09:00:00Z,2026-01-12T10:00:00Z`;
    const lines = Array.from({ length: 10_000 }, (_, index) => (index === 6_999 ? ',,"x""y",?' : good(index + 1)));
    const result = await readText(`incident_id,severity,started_at,resolved_at\n${lines.join('\n')}\n`);
    expect(result.report.counts).toEqual({ rowsRead: 10_000, kept: 9_999, merged: 0, excluded: 0, skipped: 1 });
    expect(result.report.brought.incidents).toBe(9_999);
    // Line 1 is the header, so the 7,000th record is on line 7,001.
    expect(result.report.issues).toMatchObject([{ code: 'missing-id', count: 1, places: [{ line: 7_001 }] }]);
  });

  it('in JSON Lines with a broken line, which is skipped', async () => {
    const bundle = { shape: 'unknown' };
    const text = [`{"a":1}`, `{"a":`, JSON.stringify(bundle), `{"a":2`].join('\n');
    const result = await readText(text);
    expect(result.report.fault).toMatchObject({ code: 'unrecognised', shape: 'json' });
  });
});

describe('dates whose day and month cannot be told apart', () => {
  it('stay unknown, and each says so', async () => {
    const result = await readQuirkFile('day-month-open.csv');
    expect(issuesOf(result)).toEqual({ 'date-order-unknown': 4 });
    expect(result.rows[0]).not.toHaveProperty('startedAt');
    expect(result.report.counts.kept).toBe(2);
    expect(result).not.toHaveProperty('assumedZone');
  });

  it('are read in the order that the person chooses', async () => {
    const result = await readQuirkFile('day-month-open.csv', { zone: 'UTC', dateOrder: 'mdy' });
    expect(result.rows[0]).toHaveProperty('startedAt', Date.UTC(2026, 2, 4, 9));
    expect(issuesOf(result)).toEqual({ 'date-order-assumed': 1, 'zone-assumed': 1 });
    expect(result.assumedZone).toBe('UTC');
  });
});

describe('whatever bytes come', () => {
  it('there are rows, issues or a fault, and the counts add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        assertIntegrity(await readBytes(bytes), 300);
      }),
    );
  });

  it('even below a header that is known', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('"', '""', ',', '\n', '\r', '|', '=', '-1', '2026-01-12', '12/13/2026', 'null', 'p1', '@'),
    );
    const header =
      'incident_id,severity,started_at,resolved_at,team,responder_minutes,responder_minutes_by_team,source';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 20 }), async (rows) => {
        const text = `${header}\n${rows.map((row) => row.join(',')).join('\n')}`;
        assertIntegrity(await readText(text), text.length);
      }),
    );
  });
});
