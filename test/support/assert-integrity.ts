import { expect } from 'vitest';
import { rowKey } from '../../src/domain/row-key.ts';
import type { Row } from '../../src/domain/rows.ts';
import type { ReadResult } from '../../src/importers/read-file.ts';

/**
 * What must hold of every import: the four counts add up; main rows that are neither merged nor excluded have keys of
 * their own; numbers are finite and lengths not negative; no end before its start unless an issue says so; each line is
 * one of the file's, from 1 to `lines`; no field is present but undefined.
 */
export function assertIntegrity(result: ReadResult, lines: number): void {
  const { counts, brought } = result.report;
  expect(counts.kept + counts.merged + counts.excluded + counts.skipped).toBe(counts.rowsRead);
  expect(brought).toEqual(distinctKeys(result.rows));
  const reversed = result.rows.filter(isReversed).length;
  const admitted = result.report.issues.find(({ code }) => code === 'end-before-start')?.count ?? 0;
  expect(reversed).toBeLessThanOrEqual(admitted);
  expect(result.rows.flatMap((row) => rowProblems(row, lines))).toEqual([]);
}

function distinctKeys(rows: readonly Row[]) {
  const counted = rows.filter((row) => row.excluded === undefined);
  const of = (kind: Row['kind']) => new Set(counted.filter((row) => row.kind === kind).map(rowKey)).size;
  return {
    incidents: of('incident'),
    sprints: of('sprint'),
    workItems: of('work-item'),
    sprintItems: of('sprint-item'),
    responders: of('responder'),
  };
}

function isReversed(row: Row): boolean {
  if (row.excluded !== undefined) return false;
  if (row.kind === 'incident') return isBefore(row.resolvedAt, row.startedAt);
  return row.kind === 'sprint' && isBefore(row.endAt, row.startAt);
}

function isBefore(end: unknown, start: unknown): boolean {
  if (typeof end === 'number' && typeof start === 'number') return end < start;
  return typeof end === 'string' && typeof start === 'string' && end < start;
}

/** Each in a few words: one expectation of all rows is a hundred times as fast as one of each value. */
function rowProblems(row: Row, lines: number): readonly string[] {
  const problems: string[] = [];
  if (!(row.line >= 1 && row.line <= lines)) problems.push(`${row.kind}: line ${row.line} of ${lines}`);
  addValueProblems(row, row.kind, problems);
  return problems;
}

function addValueProblems(value: unknown, path: string, problems: string[]): void {
  if (value === undefined || value === null || value === '') problems.push(`${path} is ${JSON.stringify(value)}`);
  if (typeof value === 'number' && !(Number.isFinite(value) && value >= 0)) problems.push(`${path} is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) addValueProblems(inner, `${path}.${key}`, problems);
}
