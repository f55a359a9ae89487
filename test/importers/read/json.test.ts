import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/importers/read/json.ts';
import { flagAt, listAt, numberAt, recordAt, textAt } from '../../../src/importers/read/json-values.ts';

function itemsOf(value: unknown): readonly unknown[] {
  return documentOf(JSON.stringify(value)).items;
}

function documentOf(text: string) {
  const document = readJson(text);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

const A = { id: 'a' };
const B = { id: 'b' };

describe('the records of a document', () => {
  it.each([
    ['a bare array', [A, B]],
    ['issues', { startAt: 0, total: 2, issues: [A, B] }],
    ['incidents', { incidents: [A, B], limit: 25 }],
    ['data', { data: [A, B], links: {} }],
    ['value', { value: [A, B], count: 2 }],
    ['result', { result: [A, B] }],
    ['values', { values: [A, B], isLast: true }],
    ['follow_ups', { follow_ups: [A, B] }],
    ['incidentPreviews', { incidentPreviews: [A, B] }],
    ['QueryResult.Results', { QueryResult: { Results: [A, B] } }],
    ['data.attributes.incidents[].data', { data: { attributes: { incidents: [{ data: A }, { data: B }] } } }],
    ['an array of pages', [{ incidents: [A] }, { incidents: [B] }]],
    ['the only key of an object', { sprints: [A, B] }.sprints],
  ])('are found in %s', (_name, value) => {
    expect(itemsOf(value)).toEqual([A, B]);
  });

  it('are the one object under data, or under the only key', () => {
    expect(itemsOf({ data: A, included: [] })).toEqual([A]);
    expect(itemsOf({ incident: A })).toEqual([A]);
  });

  it('are the bare object itself, even when it has a list that could be a page', () => {
    expect(itemsOf(A)).toEqual([A]);
    expect(itemsOf({ id: 'a', items: [B] })).toEqual([{ id: 'a', items: [B] }]);
    expect(itemsOf([{ id: 'a', issues: [B] }])).toEqual([{ id: 'a', issues: [B] }]);
    expect(itemsOf({ contents: { completedIssues: [] }, sprint: A })).toHaveLength(1);
  });

  it('have their position, counted over all pages, and the root is kept', () => {
    const root = [{ incidents: [A, B] }, { incidents: [A] }];
    const document = documentOf(JSON.stringify(root));
    expect(document.lines).toEqual([1, 2, 3]);
    expect(document.root).toEqual(root);
  });

  it('are found below a few wrappers, and a document of endless wrappers is one record', () => {
    const wrapped = (times: number) => `${'{"data":'.repeat(times)}[{"id":"a"},{"id":"b"}]${'}'.repeat(times)}`;
    expect(documentOf(wrapped(5)).items).toEqual([A, B]);
    expect(documentOf(wrapped(10_000)).items).toHaveLength(1);
    const pages = `${'[{"data":'.repeat(10_000)}[]${'}]'.repeat(10_000)}`;
    expect(documentOf(pages).items).toHaveLength(1);
  });

  it('are none in an empty page', () => {
    expect(itemsOf({ incidents: [], limit: 25 })).toEqual([]);
    expect(itemsOf([])).toEqual([]);
  });
});

describe('JSON Lines', () => {
  it('are records with their line, blank lines left out', () => {
    const document = documentOf('{"id":"a"}\n\n{"id":"b"}\r\n');
    expect(document.items).toEqual([A, B]);
    expect(document.lines).toEqual([1, 3]);
  });

  it('may hold a page per line', () => {
    const document = documentOf('{"incidents":[{"id":"a"}]}\n{"incidents":[{"id":"b"},{"id":"a"}]}\n');
    expect(document.items).toEqual([A, B, A]);
    expect(document.lines).toEqual([1, 2, 2]);
  });

  it('lose a broken line with an issue and keep the others', () => {
    const document = documentOf('{"id":"a"}\n{"id":}\n{"id":"b"}\n');
    expect(document.items).toEqual([A, B]);
    expect(document.issues).toEqual([{ code: 'not-a-record', line: 2, effect: 'row-skipped', detail: 'syntax' }]);
  });

  it('that end too early say so', () => {
    const document = documentOf('{"id":"a"}\n{"id":"b"}\n{"id":"c');
    expect(document.items).toEqual([A, B]);
    expect(document.issues).toEqual([{ code: 'possibly-truncated', line: 3, effect: 'row-skipped', detail: 'syntax' }]);
  });
});

describe('broken JSON', () => {
  it.each([
    ['{"a": [1, 2', 1],
    ['{\n "a": "some te', 2],
    ['[\n {"a": 1},\n {"a": 2},\n', 4],
    ['[{"a": "}]\\"', 1],
  ])('%j is truncated', (text, atLine) => {
    expect(readJson(text)).toMatchObject({ ok: false, error: { code: 'truncated', atLine } });
  });

  it.each(['{"a": 1,, "b": 2}', '{"a": 1}}', '[1 2]', "{'a': 1}"])('%j is malformed', (text) => {
    expect(readJson(text)).toMatchObject({ ok: false, error: { code: 'malformed-json' } });
  });

  it('is found by its line', () => {
    expect(readJson('{\n"a": 1,\n"b": oops\n}')).toMatchObject({ ok: false, error: { atLine: 3 } });
  });
});

describe('values of JSON', () => {
  const issue = {
    key: 'PAY-1',
    fields: { points: 3, title: ' Down ', none: null, empty: '', nothing: 'null', list: [1], open: 'true' },
  };

  it('are found by a path of own keys', () => {
    expect(textAt(issue, 'fields', 'title')).toBe('Down');
    expect(numberAt(issue, 'fields', 'points')).toBe(3);
    expect(textAt(issue, 'fields', 'points')).toBe('3');
    expect(flagAt(issue, 'fields', 'open')).toBe(true);
    expect(listAt(issue, 'fields', 'list')).toEqual([1]);
    expect(recordAt(issue, 'fields')).toBe(issue.fields);
  });

  it('are never those that every object inherits', () => {
    expect(textAt({ from: 'x' }, 'toString')).toBeUndefined();
    expect(textAt({ toString: 'Done' }, 'toString')).toBe('Done');
    expect(recordAt({}, '__proto__')).toBeUndefined();
  });

  it.each(['none', 'empty', 'nothing', 'missing'])('%s say nothing', (key) => {
    expect(textAt(issue, 'fields', key)).toBeUndefined();
  });

  it('of another kind say nothing', () => {
    expect(numberAt(issue, 'key')).toBeUndefined();
    expect(flagAt(issue, 'key')).toBeUndefined();
    expect(listAt(issue, 'key')).toEqual([]);
    expect(recordAt(issue, 'fields', 'list')).toBeUndefined();
    expect(textAt(undefined, 'key')).toBeUndefined();
  });
});
