import { describe, expect, it } from 'vitest';
import { detect, matchesOf } from '../../src/importers/detect.ts';
import type { Importer, SourceDocument } from '../../src/importers/importer.ts';
import { readDocument } from '../../src/importers/read/document.ts';
import {
  type JsonSignature,
  likenessOfJson,
  likenessOfTable,
  type TableSignature,
} from '../../src/importers/signature.ts';

function documentOf(text: string): SourceDocument {
  const document = readDocument(text);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

function scoreOf(text: string, signature: TableSignature & JsonSignature): number {
  const document = documentOf(text);
  const { score } =
    document.shape === 'table' ? likenessOfTable(document, signature) : likenessOfJson(document, signature);
  return score;
}

function importerOf(id: string, score: number): Importer {
  return { id, label: id, tool: id, howToExport: '', recognise: () => score, parse: () => [] };
}

const TABLE = 'Issue Key,Issue Id,Summary\nPAY-1,1,x\n';

describe('the score of a table', () => {
  it('is required + 0.5 x optional, in any case and with any spaces', () => {
    expect(scoreOf(TABLE, { required: ['issue key', 'ISSUE  ID'], optional: ['summary', 'status'] })).toBe(2.5);
  });

  it('is 0 where a required header is missing', () => {
    expect(scoreOf(TABLE, { required: ['issue key', 'status'], optional: ['summary'] })).toBe(0);
  });

  it('takes one of several spellings', () => {
    expect(scoreOf(TABLE, { required: [['clé de ticket', 'issue key']] })).toBe(1);
  });

  it('is 0 where an excluded header is there, or the last look says no', () => {
    expect(scoreOf(TABLE, { required: ['issue key'], excludes: ['summary'] })).toBe(0);
    expect(scoreOf(TABLE, { required: ['issue key'], matches: () => false })).toBe(0);
  });
});

describe('the score of JSON', () => {
  const text = JSON.stringify({
    issues: [
      { key: 'A', fields: { status: {} } },
      { key: 'B', fields: { status: {}, extra: 1 } },
    ],
  });

  it('counts keys of the root, of most records and, optional, of any', () => {
    const signature = { root: ['issues'], required: ['key', ['fields', 'status']], optional: [['fields', 'extra']] };
    expect(scoreOf(text, signature)).toBe(3.5);
  });

  it('is 0 where a required key is in half of the records only', () => {
    expect(scoreOf(text, { required: [['fields', 'extra']] })).toBe(0);
  });

  it('is 0 without records', () => {
    expect(scoreOf('{"issues":[]}', { required: ['key'] })).toBe(0);
  });
});

describe('detection', () => {
  const document = documentOf(TABLE);

  it('takes the highest score, whatever the order', () => {
    const importers = [importerOf('a', 2), importerOf('b', 2.5), importerOf('c', 0)];
    expect(detect(document, importers)).toMatchObject({ ok: true, value: { id: 'b' } });
    expect(detect(document, [...importers].reverse())).toMatchObject({ ok: true, value: { id: 'b' } });
    expect(matchesOf(document, importers).map(({ importer }) => importer.id)).toEqual(['b', 'a']);
  });

  it('asks at a tie, naming only those with the highest score', () => {
    const importers = [importerOf('b', 2), importerOf('a', 2), importerOf('c', 1)];
    expect(detect(document, importers)).toEqual({ ok: false, error: { code: 'ambiguous', candidates: ['a', 'b'] } });
  });

  it('says of a side file that it adds nothing, but only where no importer reads it', () => {
    const side = { id: 's', what: 'a list of severities', recognise: () => true };
    expect(detect(document, [], [side])).toEqual({
      ok: false,
      error: { code: 'adds-nothing', what: 'a list of severities' },
    });
    expect(detect(document, [importerOf('a', 1)], [side])).toMatchObject({ ok: true });
  });

  it('names what was seen, and the nearest importer by the share that is met', () => {
    const near = (id: string, met: number, missing: readonly string[]): Importer => ({
      ...importerOf(id, 0),
      likeness: () => ({ met, missing }),
    });
    const importers = [near('far', 1, ['x', 'y']), near('near', 2, ['status']), near('nothing', 0, ['z'])];
    expect(detect(document, importers)).toEqual({
      ok: false,
      error: {
        code: 'unrecognised',
        shape: 'table',
        seen: ['Issue Key', 'Issue Id', 'Summary'],
        nearest: 'near',
        missing: ['status'],
      },
    });
  });
});
