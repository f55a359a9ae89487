import { describe, expect, it } from 'vitest';
import { parseWrittenDuration } from '../../src/importers/tools/pagerduty/pagerduty-durations.ts';
import { splitPeople } from '../../src/importers/tools/pagerduty/pagerduty-people.ts';
import { issueCounts, readText } from '../support/check-import.ts';

describe('parseWrittenDuration', () => {
  it.each([
    // 1 h 30 min = 5,400 s
    ['1:30:00', 5_400],
    // 26 h 0 min 5 s = 93,605 s
    ['26:00:05', 93_605],
    // 1 d 2 h 30 min 5 s = 86,400 + 7,200 + 1,800 + 5
    ['1d 2h 30m 5s', 95_405],
    ['90 min', 5_400],
    ['2 hours 5 minutes', 7_500],
    ['0s', 0],
  ])('reads %s, which carries its own units', (text, seconds) => {
    expect(parseWrittenDuration(text)).toBe(seconds);
  });

  it.each(['90', '1:30', '1:75:00', '', 'soon', '5m 2h', `1d${' '.repeat(50_000)}x`])(
    'leaves a text alone that does not say its units (case %#)',
    (text) => {
      expect(parseWrittenDuration(text)).toBeUndefined();
    },
  );
});

describe('splitPeople', () => {
  it.each([
    ['Robin Marlowe,Sanne Okoye', ['Robin Marlowe', 'Sanne Okoye']],
    ['Robin Marlowe|Sanne Okoye', ['Robin Marlowe', 'Sanne Okoye']],
    ['["Robin Marlowe", "Sanne Okoye"]', ['Robin Marlowe', 'Sanne Okoye']],
    ["['Robin Marlowe', 'Kim O'Hara']", ['Robin Marlowe', "Kim O'Hara"]],
    ['[]', []],
    [undefined, []],
  ])('splits %s', (cell, names) => {
    expect(splitPeople(cell)).toEqual(names);
  });
});

describe('a length of time in a PagerDuty table', () => {
  const header = 'id,created_at,seconds_to_resolve,engaged_user_count,off_hour_interruptions';
  const read = async (column: string, value: string) =>
    readText(`${header},${column}\nQ1,2026-04-06T09:00:00Z,3600,1,0,${value}\n`);

  it('is unknown and flagged where neither header nor value names a unit', async () => {
    const result = await read('Response Effort', '90');
    expect(result.rows).toMatchObject([{ effort: {} }]);
    expect(result.report.issues).toMatchObject([
      { code: 'unknown-unit', places: [{ line: 2, column: 'Response Effort', value: '90' }] },
    ]);
  });

  it('of 0 needs no unit', async () => {
    const result = await read('User Defined Effort', '0');
    expect(result.rows).toMatchObject([{ effort: { logged: 0 } }]);
    expect(result.report.issues).toEqual([]);
  });

  it('in hours is read as hours', async () => {
    expect((await read('User Defined Effort (h)', '1.5')).rows).toMatchObject([{ effort: { logged: 1.5 } }]);
  });

  it('that is no number is flagged as such', async () => {
    const result = await read('Engaged Seconds', 'soon');
    expect(Object.fromEntries(issueCounts(result))).toEqual({ 'bad-number': 1 });
  });
});

describe('a PagerDuty report', () => {
  const row = (number: number) => `P${number},${number},2023-02-26T00:10:04+00:00,60,high`;
  const report = (rows: number) =>
    `id,incident_number,created_on,seconds_to_first_ack,urgency\n${Array.from({ length: rows }, (_, at) => row(at + 1)).join('\n')}\n`;

  it('of 20,000 rows may have been cut off by PagerDuty, and says so', async () => {
    const result = await readText(report(20_000));
    expect(result.report.counts.kept).toBe(20_000);
    expect(result.report.issues).toMatchObject([{ code: 'possibly-truncated', effect: 'noted', count: 1 }]);
  });

  it('of 19,999 rows is whole', async () => {
    expect((await readText(report(19_999))).report.issues).toEqual([]);
  });
});

describe('a PagerDuty export', () => {
  it('does not let a name through, whatever field holds it', async () => {
    const item = {
      id: 'Q1',
      created_at: '2026-04-06T09:00:00Z',
      seconds_to_resolve: 60,
      engaged_seconds: 0,
      description: 'Quentin Vale and Ida Brandt were paged; Ida resolved, Osk Tamm watched, Vera Lund waits',
      acknowledged_user_names: ['Quentin Vale'],
      assigned_user_names: ['Vera Lund'],
      joined_user_names: ['Osk Tamm'],
      resolved_by_user_name: 'Ida Brandt',
    };
    const result = await readText(JSON.stringify([item]));
    expect(result.rows).toHaveLength(1);
    expect(JSON.stringify(result.rows)).not.toMatch(/Quentin|Vale|Ida|Brandt|Osk|Tamm|Vera|Lund/);
  });
});
