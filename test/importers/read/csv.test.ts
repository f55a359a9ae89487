import { describe, expect, it } from 'vitest';
import type { TableDocument } from '../../../src/importers/importer.ts';
import { readTable } from '../../../src/importers/read/csv.ts';
import { cell, cells, columnsOf } from '../../../src/importers/read/table-cells.ts';

function tableOf(text: string, isKnown?: (table: TableDocument) => boolean): TableDocument {
  const table = readTable(text, isKnown);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

describe('the delimiter', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3\n4,5;5,5;6\n'],
    ['\t', 'a\tb\tc\n1,2\t2|3\t3;4\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [',', 'a,b,c\n1,"x;y;z;w;v;u",3\n2,"p;q;r;s;t;u",3\n'],
    [';', 'a;b;c\n'],
    [',', 'id,tags,note\n1,x|y,a|b|c\n2,z|w,d|e|f\n'],
  ])('%j is found by consistency', (delimiter, text) => {
    expect(tableOf(text).delimiter).toBe(delimiter);
  });
});

describe('headers', () => {
  it('keep their spelling, and are compared in lower case with single spaces', () => {
    const table = tableOf('\uFEFFIssue  Key, Due Date ,"Custom field (Story Points)"\n1,2,3\n');
    expect(table.headers).toEqual(['Issue  Key', 'Due Date', 'Custom field (Story Points)']);
    expect(table.normalised).toEqual(['issue key', 'due date', 'custom field (story points)']);
  });

  it('may repeat, and all cells are found left to right', () => {
    const table = tableOf('Key,Sprint,Sprint,Labels,Sprint\nA,S1,,x,S3\n');
    const sprints = columnsOf(table, 'sprint');
    expect(sprints).toEqual([1, 2, 4]);
    expect(cells(table.rows[0] ?? [], sprints)).toEqual(['S1', 'S3']);
  });

  it('are the first of ten rows that somebody knows', () => {
    const text = 'Report,of,today,\nx,y,z,\nid,team,points,\n1,2,3,\n';
    const table = tableOf(text, ({ normalised }) => normalised.includes('points'));
    expect(table.headers).toEqual(['id', 'team', 'points', '']);
    expect(table.lines).toEqual([4]);
  });

  it('are the first row with three cells where nobody knows any', () => {
    expect(tableOf('Report,,\n\nid,team,points\n1,2,3\n').headers).toEqual(['id', 'team', 'points']);
  });

  it('are the first row where none has three cells', () => {
    expect(tableOf('sprint_id,issue_id\n1,2\n').headers).toEqual(['sprint_id', 'issue_id']);
  });
});

describe('aliases', () => {
  const table = tableOf('Points,Story Points,ID\n,5,1\n3,8,2\n');

  it('come in their own order, not in that of the file', () => {
    expect(columnsOf(table, 'story points', 'points')).toEqual([1, 0]);
    expect(cell(table.rows[1] ?? [], columnsOf(table, 'story points', 'points'))).toBe('8');
  });

  it('give the first cell that says something', () => {
    expect(cell(table.rows[0] ?? [], columnsOf(table, 'points', 'story points'))).toBe('5');
  });

  it('that no column has give nothing', () => {
    expect(columnsOf(table, 'weight')).toEqual([]);
    expect(cell(table.rows[0] ?? [], [])).toBeUndefined();
  });
});

describe('cells', () => {
  it.each(['', '  ', 'null', 'NULL', 'NaN', '<null>', '\u00A0'])('%j say nothing', (text) => {
    expect(cell([text], [0])).toBeUndefined();
  });

  it('are trimmed', () => {
    expect(cell(['\u00A0 Nulla \uFEFF'], [0])).toBe('Nulla');
  });

  it("lose one ' before a formula sign, and no other", () => {
    const table = tableOf("a,b,c,d,e\n'=SUM(1),'-5,'quoted',''=x,'@me\n");
    expect(table.rows[0]).toEqual(['=SUM(1)', '-5', "'quoted'", "''=x", '@me']);
  });

  it('may span lines, and each row knows the line on which it starts', () => {
    const table = tableOf('id,text,n\n1,"a\nb\n\nc",x\n2,plain,y\n\n3,"d\n",z\n4,e,w\n');
    expect(table.rows.map(([id]) => id)).toEqual(['1', '2', '3', '4']);
    expect(table.lines).toEqual([2, 6, 8, 10]);
    expect(table.rows[0]?.[1]).toBe('a\nb\n\nc');
  });

  it('have one kind of line end, whatever the file has', () => {
    const table = tableOf('id,text,n\r\n1,"a\r\nb",x\r\n2,c,y\r\n');
    expect(table.rows).toEqual([
      ['1', 'a\nb', 'x'],
      ['2', 'c', 'y'],
    ]);
    expect(table.lines).toEqual([2, 4]);
  });

  it('keep doubled quotes as one', () => {
    expect(tableOf('id,text,n\n1,"say ""no""",x\n').rows[0]?.[1]).toBe('say "no"');
  });
});

describe('ragged rows', () => {
  it('are padded where they are short, with an issue', () => {
    const table = tableOf('a,b,c\n1,2\n4,5,6\n');
    expect(table.rows[0]).toEqual(['1', '2', '']);
    expect(table.issues).toEqual([{ code: 'short-row', line: 2, effect: 'noted', detail: '2/3' }]);
  });

  it('at the very end of a file without a last line feed may have been cut', () => {
    const table = tableOf('a,b,c\n1,2,3\n4,5');
    expect(table.rows[1]).toEqual(['4', '5', '']);
    expect(table.issues).toEqual([{ code: 'possibly-truncated', line: 3, effect: 'noted', detail: '2/3' }]);
  });

  it('keep what is behind the last header, with an issue', () => {
    const table = tableOf('a,b,c\n1,2,3,4\n4,5,6\n');
    expect(table.rows[0]).toEqual(['1', '2', '3', '4']);
    expect(table.issues).toEqual([{ code: 'wide-row', line: 2, effect: 'noted', detail: '4/3' }]);
  });

  it('with nothing behind the last header are no issue', () => {
    const table = tableOf('a,b,c\n1,2,3,,\n4,5,6\n');
    expect(table.rows[0]).toEqual(['1', '2', '3']);
    expect(table.issues).toEqual([]);
  });

  it('that are empty are left out', () => {
    const table = tableOf('a,b,c\n\n1,2,3\n,,\n   \n4,5,6\n\n\n');
    expect(table.lines).toEqual([3, 6]);
    expect(table.issues).toEqual([]);
  });
});

describe('a quote that is never closed', () => {
  it('costs its own line only, where rows follow', () => {
    const table = tableOf('a,b,c\n1,"x,3\n2,y,3\n3,z,3\n');
    expect(table.rows).toEqual([
      ['2', 'y', '3'],
      ['3', 'z', '3'],
    ]);
    expect(table.lines).toEqual([3, 4]);
    expect(table.issues).toEqual([{ code: 'bad-value', line: 2, effect: 'row-skipped', detail: 'open-quote' }]);
  });

  it('ends the file where no rows follow', () => {
    const table = tableOf('a,b,c\n1,x,3\n2,"some\nlines, of text\nand more');
    expect(table.rows).toEqual([['1', 'x', '3']]);
    expect(table.issues).toEqual([
      { code: 'possibly-truncated', line: 3, effect: 'row-skipped', detail: 'open-quote' },
    ]);
  });

  it('in the first cell leaves nothing to read', () => {
    expect(readTable('"a,b,c')).toEqual({
      ok: false,
      error: { code: 'truncated', atLine: 1, detail: 'open-quote' },
    });
  });
});
