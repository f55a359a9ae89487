import { describe, expect, it } from 'vitest';
import {
  isRawExport,
  priorityOf,
  readServiceNowDuration,
} from '../../src/importers/tools/servicenow/servicenow-values.ts';
import { readText } from '../support/check-import.ts';

const SYS_ID = '287ebd7da9fe198100f92cc8d1d2154e';

describe('a ServiceNow length of time', () => {
  it.each([
    // 21 days, 21:46:21 = 1,892,781 s.
    ['1970-01-22 21:46:21', 1_892_781 / 3600],
    ['1970-01-01 00:00:00', 0],
    ['102,197', 102_197 / 3600],
    ['5400', 1.5],
    ['2 Hours 30 Minutes', 2.5],
    ['21 Days 21 Hours 46 Minutes', 525 + 46 / 60],
    ['1 Minute', 1 / 60],
    ['1 hour and 15 minutes', 1.25],
  ])('reads %s', (text, expected) => {
    expect(readServiceNowDuration(text)).toBeCloseTo(expected, 9);
  });

  it.each(['a while', '2 Hours ago', '2 Stunden', 'soon 5'])('does not guess at %s', (text) => {
    expect(readServiceNowDuration(text)).toBeUndefined();
  });
});

describe('raw values', () => {
  const nothing = { states: [], priorities: [], references: [] };

  it('are told by numeric states and priorities', () => {
    expect(isRawExport({ ...nothing, states: ['6', '7'], priorities: ['3'] })).toBe(true);
    expect(isRawExport({ ...nothing, priorities: ['3'] })).toBe(true);
  });

  it('are told by references that are sys_ids', () => {
    expect(isRawExport({ ...nothing, references: ['', SYS_ID] })).toBe(true);
  });

  it('are not assumed where one choice is displayed, or nothing tells', () => {
    expect(isRawExport({ ...nothing, states: ['6'], priorities: ['3 - Moderate'] })).toBe(false);
    expect(isRawExport({ ...nothing, references: ['Network'] })).toBe(false);
    expect(isRawExport(nothing)).toBe(false);
  });

  it('make the chosen zone irrelevant', async () => {
    const table = `number,opened_at,short_description,assignment_group\nINC001,2026-03-09 08:05:00,Down,${SYS_ID}\n`;
    const starts = await Promise.all(
      ['UTC', 'Asia/Kolkata'].map(async (zone) => (await readText(table, { zone })).rows[0]),
    );
    const expected = { startedAt: Date.UTC(2026, 2, 9, 8, 5) };
    expect(starts).toMatchObject([expected, expected]);
  });
});

describe('the ServiceNow priority of impact and urgency', () => {
  it.each([
    ['1', '1', '1'],
    ['1 - High', '2 - Medium', '2'],
    ['2', '1', '2'],
    ['3', '1', '3'],
    ['2', '2', '3'],
    ['2', '3', '4'],
    ['3 - Low', '3 - Low', '5'],
    ['4', '1', undefined],
    ['10', '1', undefined],
    [undefined, '1', undefined],
  ])('of %s and %s', (impact, urgency, priority) => {
    expect(priorityOf(impact, urgency)).toBe(priority);
  });
});

describe('the ServiceNow severity', () => {
  /** A table without priority, impact and urgency. */
  const table = (...severities: readonly string[]) =>
    [
      'number,short_description,opened_at,severity',
      ...severities.map((text, at) => `INC00${at},Down,2026-03-09 08:05:00,${text}`),
    ].join('\n');
  const severitiesOf = async (text: string) =>
    (await readText(text)).rows.map((row) => (row.kind === 'incident' ? row.severity : row.kind));

  it('counts where it varies', async () => {
    expect(await severitiesOf(table('1', '3'))).toEqual([1, 3]);
  });

  it('is a default that nobody chose where all have the same', async () => {
    expect(await severitiesOf(table('3', '3'))).toEqual(['unknown', 'unknown']);
  });
});
