import { describe, expect, it } from 'vitest';
import { neutralIncidents } from '../../src/importers/neutral/neutral-incidents.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { readText, testPseudonym } from '../support/check-import.ts';

function incidents(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `INC-${index},SEV3,2026-01-12T09:00:00Z`);
  return `incident_id,severity,started_at\n${lines.join('\n')}\n`;
}

describe('reading a file', () => {
  it('gives report, rows, span and candidates', async () => {
    const text = 'incident_id,severity,started_at,resolved_at\nA,SEV1,2026-01-12T09:00:00Z,2026-01-13\n';
    const result = await readText(text);
    expect(result).toEqual({
      report: {
        name: 'file',
        importer: 'neutral-incidents',
        counts: { rowsRead: 1, kept: 1, merged: 0, excluded: 0, skipped: 0 },
        brought: { incidents: 1, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
        issues: [],
        fault: null,
      },
      importerLabel: 'Incidents, neutral CSV',
      signature: 'incident_id\tseverity\tstarted_at\tresolved_at',
      rows: [expect.objectContaining({ id: 'A', resolvedAt: '2026-01-13' })],
      from: Date.UTC(2026, 0, 12, 9),
      to: Date.UTC(2026, 0, 13),
      candidates: [{ id: 'neutral-incidents', label: 'Incidents, neutral CSV' }],
      cancelled: false,
    });
  });

  it('reports progress and is heard when it is cancelled: nothing remains', async () => {
    const shares: number[] = [];
    const hooks = { onProgress: (share: number) => shares.push(share), isCancelled: () => shares.length === 2 };
    const input = { name: 'many.csv', text: incidents(20_000) };
    const result = await readFile(input, IMPORTERS, { zone: 'UTC' }, testPseudonym, hooks);
    expect(result.cancelled).toBe(true);
    expect(result.rows).toEqual([]);
    expect(result.report.counts.rowsRead).toBe(0);
    expect(shares).toHaveLength(2);
    expect(shares[1]).toBeLessThan(1);
  });

  it('lets other work in between', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 0);
    const reading = readText(incidents(20_000)).then(() => order.push('file'));
    await reading;
    expect(order).toEqual(['timer', 'file']);
  });

  it('keeps 20 places of each kind of issue and counts them all', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `INC-${index},SEV3,never`);
    const result = await readText(`incident_id,severity,started_at\n${lines.join('\n')}\n`);
    expect(result.report.issues).toMatchObject([{ code: 'bad-date', effect: 'value-unknown', count: 100 }]);
    expect(result.report.issues[0]?.places).toHaveLength(20);
    expect(result.report.issues[0]?.places[19]).toEqual({
      code: 'bad-date',
      line: 21,
      column: 'started_at',
      value: 'never',
      effect: 'value-unknown',
    });
  });

  it('cuts long values of issues', async () => {
    const result = await readText(`incident_id,severity,started_at\nA,SEV1,${'x'.repeat(500)}\n`);
    expect(result.report.issues[0]?.places[0]?.value).toBe('x'.repeat(80));
  });

  it('asks at a tie', async () => {
    const twin = { ...neutralIncidents, id: 'twin', label: 'Twin' };
    const result = await readFile(
      { name: 'a', text: incidents(1) },
      [neutralIncidents, twin],
      { zone: 'UTC' },
      testPseudonym,
    );
    expect(result.report.fault).toEqual({ code: 'ambiguous', candidates: ['neutral-incidents', 'twin'] });
    expect(result.candidates.map(({ id }) => id)).toEqual(['neutral-incidents', 'twin']);
  });
});

describe('people of a file', () => {
  const text = [
    'item_key,status_category,title,labels,assignee_ref,created_at',
    'PAY-1,done,Pair with Jane Doe on ledger,vendor|jane@acme.example,Jane Doe,2026-01-12T09:00:00Z',
    'PAY-2,done,Plain,,Jane Doe,Jane Doe',
  ].join('\n');

  it('are gone from titles, labels and issues, and have one key each', async () => {
    const asked: string[] = [];
    const pseudonym = (name: string) => {
      asked.push(name);
      return `key${asked.length}`;
    };
    const result = await readFile({ name: 'x', text }, IMPORTERS, { zone: 'UTC' }, pseudonym);
    expect(asked).toEqual(['Jane Doe']);
    expect(result.rows).toMatchObject([
      { title: 'Pair with [person] on ledger', labels: ['vendor', '[person]'], assignee: 'key1' },
      { title: 'Plain', assignee: 'key1' },
    ]);
    expect(result.report.issues).toMatchObject([{ code: 'bad-date', places: [{ value: '[person]' }] }]);
    expect(JSON.stringify(result)).not.toMatch(/jane/i);
  });
});

describe('records with the same key', () => {
  it('count as merged, and all their rows are there', async () => {
    const text =
      'incident_id,severity,started_at,source\nA,SEV1,2026-01-12,x\nA,SEV2,2026-01-12,x\nA,SEV2,2026-01-12,y\n';
    const result = await readText(text);
    expect(result.report.counts).toEqual({ rowsRead: 3, kept: 2, merged: 1, excluded: 0, skipped: 0 });
    expect(result.report.brought.incidents).toBe(2);
    expect(result.rows).toHaveLength(3);
    expect(result.report.issues).toMatchObject([
      { code: 'duplicate-key', effect: 'row-merged', places: [{ line: 3 }] },
    ]);
  });
});
