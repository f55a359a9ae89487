import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Row } from '../../src/domain/rows.ts';
import { type ReadChoice, type ReadResult, readFile } from '../../src/importers/read-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';

/** The pseudonym of tests: readable, so that expected rows can name it. */
export function testPseudonym(name: string): string {
  return `person:${name}`;
}

const anyRow = v.record(v.string(), v.unknown());
const rowLists = v.strictObject({
  incidents: v.optional(v.array(anyRow)),
  sprints: v.optional(v.array(anyRow)),
  workItems: v.optional(v.array(anyRow)),
  sprintItems: v.optional(v.array(anyRow)),
  responders: v.optional(v.array(anyRow)),
});
const report = v.strictObject({
  counts: v.optional(v.record(v.string(), v.number())),
  brought: v.optional(v.record(v.string(), v.number())),
  issues: v.optional(v.record(v.string(), v.number())),
  noOtherIssues: v.optional(v.boolean()),
  fault: v.optional(v.nullable(anyRow)),
});
const expectation = v.strictObject({
  report: v.optional(report),
  zone: v.optional(v.string()),
  dateOrder: v.optional(v.picklist(['dmy', 'mdy'])),
  importer: v.optional(v.string()),
  assumedZone: v.optional(v.nullable(v.string())),
  rows: v.optional(rowLists),
});
/** `<case>.expected.json`; the format is described in test/importers/README.md. */
export type Expectation = v.InferOutput<typeof expectation>;

/** Reads an expected.json; throws where it has an unknown key, so that a typing error cannot hide a check. */
export function loadExpectation(path: string): Expectation {
  return v.parse(expectation, JSON.parse(readFileSync(path, 'utf8')));
}

/** What the person chose, as an expectation says it; UTC where it says nothing. */
export function choiceOf(expected: Expectation): ReadChoice {
  return {
    zone: expected.zone ?? 'UTC',
    ...(expected.dateOrder === undefined ? {} : { dateOrder: expected.dateOrder }),
    ...(expected.importer === undefined ? {} : { importer: expected.importer }),
  };
}

/** Reads bytes as the app does, with the importers of the registry. */
export function readBytes(bytes: Uint8Array, choice: ReadChoice = { zone: 'UTC' }): Promise<ReadResult> {
  return readFile({ name: 'file', bytes }, IMPORTERS, choice, testPseudonym);
}

/** Reads text as the app does. */
export function readText(text: string, choice: ReadChoice = { zone: 'UTC' }): Promise<ReadResult> {
  return readFile({ name: 'file', text }, IMPORTERS, choice, testPseudonym);
}

/** Everything in which a result differs from what was expected, one sentence each; [] = as expected. */
export function checkImport(result: ReadResult, expected: Expectation): readonly string[] {
  const { counts, brought, issues, noOtherIssues, fault } = expected.report ?? {};
  const found = Object.fromEntries(issueCounts(result));
  return [
    ...differences('report.counts', result.report.counts, counts),
    ...differences('report.brought', result.report.brought, brought),
    ...differences('report.issues', found, issues),
    ...(noOtherIssues === true ? Object.keys(found).filter((code) => !(code in (issues ?? {}))) : []).map(
      (code) => `report.issues: unexpected ${code}`,
    ),
    ...(fault === undefined ? [] : differences('report.fault', result.report.fault, fault)),
    ...(expected.assumedZone === undefined
      ? []
      : differences('assumedZone', result.assumedZone ?? null, expected.assumedZone)),
    ...checkRows(result.rows, expected.rows ?? {}),
  ];
}

/** How many issues of each code a result has. */
export function issueCounts(result: ReadResult): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, count } of result.report.issues) counts.set(code, (counts.get(code) ?? 0) + count);
  return counts;
}

const KINDS = [
  ['incidents', 'incident'],
  ['sprints', 'sprint'],
  ['workItems', 'work-item'],
  ['sprintItems', 'sprint-item'],
  ['responders', 'responder'],
] as const;
const IDENTITY = ['id', 'sprintId', 'itemKey', 'incidentId', 'person'] as const;

function checkRows(rows: readonly Row[], expected: NonNullable<Expectation['rows']>): readonly string[] {
  return KINDS.flatMap(([name, kind]) => {
    const actual = rows.filter((row) => row.kind === kind);
    let from = 0;
    return (expected[name] ?? []).flatMap((wanted, index) => {
      const at = actual.findIndex((row, place) => place >= from && differences('', row, wanted).length === 0);
      if (at >= 0) {
        from = at + 1;
        return [];
      }
      const likely = actual.find((row) => sameIdentity(row, wanted));
      const label = `rows.${name}[${index}]`;
      return likely === undefined
        ? [`${label}: no such row ${JSON.stringify(wanted)}`]
        : [...differences(label, likely, wanted), `${label}: not found in this order`];
    });
  });
}

function sameIdentity(row: Row, wanted: Readonly<Record<string, unknown>>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return IDENTITY.every((key) => wanted[key] === undefined || wanted[key] === fields[key]);
}

/** Compares by the keys of `wanted` only; arrays whole, times as ISO texts, numbers to 1e-9. */
function differences(path: string, actual: unknown, wanted: unknown): readonly string[] {
  if (wanted === undefined) return [];
  if (wanted === null) return actual === undefined || actual === null ? [] : [`${path}: ${show(actual)}, not absent`];
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length)
      return [`${path}: ${show(actual)}, not ${show(wanted)}`];
    return wanted.flatMap((value, index) => differences(`${path}[${index}]`, actual[index], value));
  }
  if (typeof wanted === 'object') {
    return Object.entries(wanted).flatMap(([key, value]) => differences(`${path}.${key}`, fieldOf(actual, key), value));
  }
  return sameValue(actual, wanted) ? [] : [`${path}: ${show(actual)}, not ${show(wanted)}`];
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function sameValue(actual: unknown, wanted: unknown): boolean {
  if (typeof actual !== 'number') return actual === wanted;
  if (typeof wanted === 'string')
    return /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(wanted) && Date.parse(wanted) === actual;
  return typeof wanted === 'number' && Math.abs(actual - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

/** Large numbers are shown as the time that they may be. */
function show(value: unknown): string {
  const isTime = typeof value === 'number' && value > 1e11;
  return isTime ? `${value} (${new Date(value).toISOString()})` : (JSON.stringify(value) ?? 'absent');
}
