import { describe, expect, it } from 'vitest';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { rejectedRows } from '../../src/importers/rejected-rows.ts';
import { testPseudonym } from '../support/check-import.ts';

function rejected(text: string): string | undefined {
  return rejectedRows({ name: 'file', text }, IMPORTERS, { zone: 'UTC' }, testPseudonym);
}

const HEADER = 'incident_id,title,severity,started_at,team,kind,note';

describe('the rows of a table that were not kept', () => {
  it('have their line, their reason and all their cells, other columns too', () => {
    const csv = rejected(
      [
        HEADER,
        'INC-1,Slow,SEV1,2026-06-01T10:00Z,Kestrel,real,fine',
        'INC-2,Game day,SEV1,2026-06-02T10:00Z,Kestrel,drill,planned',
        ',Nobody numbered it,SEV2,2026-06-03T10:00Z,Kestrel,,"two\nlines, ""quoted"""',
      ].join('\n'),
    );
    expect(csv).toBe(
      [
        `\ufeffline,reason,${HEADER}`,
        '3,excluded: drill,INC-2,Game day,SEV1,2026-06-02T10:00Z,Kestrel,drill,planned',
        '4,missing-id,,Nobody numbered it,SEV2,2026-06-03T10:00Z,Kestrel,,"two\nlines, ""quoted"""',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1', "'+49 30 1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['\tx', "'\tx"],
    ['-5', '-5'],
    ['-2.5', '-2.5'],
    ['a=b', 'a=b'],
  ])('cannot be taken for formulas: %j', (cell, written) => {
    const csv = rejected(`${HEADER}\n,,SEV1,2026-06-01T10:00Z,Kestrel,,${cell}`);
    expect(csv).toContain(`,Kestrel,,${written}\r\n`);
  });

  it('are not merged ones, and none where all were kept', () => {
    const row = 'INC-1,Slow,SEV1,2026-06-01T10:00Z,Kestrel,real,fine';
    expect(rejected([HEADER, row, row].join('\n'))).toBeUndefined();
  });

  it('are none where the file cannot be read', () => {
    expect(rejected('a,b,c\n1,2,3\n')).toBeUndefined();
    expect(rejected('')).toBeUndefined();
  });

  it('name a line that was lost while the file was split', () => {
    const good = (id: string) => `INC-${id},Slow,SEV1,2026-06-01T10:00Z,Kestrel,real,fine`;
    const csv = rejected([HEADER, good('1'), 'INC-2,"never closed,SEV1', good('3'), good('4'), ''].join('\n'));
    expect(csv).toBe(`\ufeffline,reason,${HEADER}\r\n3,bad-value,,,,,,,\r\n`);
  });
});

describe('the records of a JSON document that were not kept', () => {
  it('stand in one cell each', () => {
    const page = {
      incidents: [
        {
          id: 'one',
          name: 'Fine',
          impact: 'minor',
          status: 'resolved',
          created_at: '2026-06-01T10:00:00Z',
          shortlink: 'https://stspg.io/1',
          page_id: 'p',
          incident_updates: [],
        },
        {
          name: 'No id',
          impact: 'minor',
          status: 'resolved',
          created_at: '2026-06-01T10:00:00Z',
          incident_updates: [],
        },
        {
          id: 'three',
          name: '"Fine"',
          impact: 'minor',
          status: 'resolved',
          created_at: '2026-06-02T10:00:00Z',
          shortlink: 'https://stspg.io/3',
          page_id: 'p',
          incident_updates: [],
        },
      ],
      page: { id: 'p', name: 'Ours', url: 'https://status.example' },
    };
    const lines = rejected(JSON.stringify(page))?.split('\r\n');
    expect(lines?.[0]).toBe('\ufeffline,reason,record');
    expect(lines?.[1]).toBe(`2,missing-id,"${JSON.stringify(page.incidents[1]).replaceAll('"', '""')}"`);
    expect(lines?.[2]).toBe('');
  });

  it('stay empty where an importer reads several collections, whose places are not those of the document', () => {
    const bundle = {
      schema: 'incident-sprint-bundle/1',
      incidents: [{ incident_id: 'INC-1', severity: 'SEV1', started_at: '2026-06-01T10:00:00Z' }],
      sprints: [{ team: 'Kestrel' }],
    };
    expect(rejected(JSON.stringify(bundle))).toBe('\ufeffline,reason,record\r\n1,missing-id,\r\n');
  });
});
