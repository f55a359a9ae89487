import { expect } from 'vitest';
import { type Row, rowKey } from '../../src/domain/rows.ts';
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
  for (const row of result.rows) assertRow(row, lines);
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

function assertRow(row: Row, lines: number): void {
  expect(row.line).toBeGreaterThanOrEqual(1);
  expect(row.line).toBeLessThanOrEqual(lines);
  assertValue(row, row.kind);
}

function assertValue(value: unknown, path: string): void {
  expect(value, path).not.toBeUndefined();
  expect(value, path).not.toBeNull();
  expect(value, path).not.toBe('');
  if (typeof value === 'number') {
    expect(Number.isFinite(value), path).toBe(true);
    expect(value, path).toBeGreaterThanOrEqual(0);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) assertValue(inner, `${path}.${key}`);
}
