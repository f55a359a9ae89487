import { describe, expect, it } from 'vitest';
import { formatMappingFile } from '../../src/app/view/import/mapping-file.ts';
import { withReasonsInWords } from '../../src/app/view/import/rejected-rows.ts';
import { ok } from '../../src/domain/index.ts';
import { parseMappingFile } from '../../src/importers/mapping/mapping-file.ts';
import { MAPPING } from './mapping-draft.ts';

const SAVED = { ...MAPPING, name: 'Ours', dateOrder: 'dmy', team: 'Kestrel' } as const;

describe('a mapping as a file', () => {
  it('is read back as it was', () => {
    expect(parseMappingFile(formatMappingFile(SAVED))).toEqual(ok(SAVED));
  });
});

describe('rows that were not kept', () => {
  it('say their reason in words, and keep their cells as they are', () => {
    const csv = 'line,reason,Ref,Note\r\n4,missing-id,,"a, ""b""\nc"\r\n9,bad-date,O-9,\r\n';
    expect(withReasonsInWords(csv)).toBe(
      'line,reason,Ref,Note\r\n4,no id that says which record it is,,"a, ""b""\nc"\r\n9,date that cannot be read,O-9,\r\n',
    );
  });

  it('touch no cell of another column that looks like a code', () => {
    expect(withReasonsInWords('line,reason,Ref\n1,missing-id,bad-date\n')).toContain(',bad-date\r\n');
  });

  it('keep the mark by which spreadsheets know UTF-8', () => {
    expect(withReasonsInWords('\ufeffline,reason\r\n4,missing-id\r\n')).toBe(
      '\ufeffline,reason\r\n4,no id that says which record it is\r\n',
    );
  });

  it('stay as they are where there is no reason', () => {
    expect(withReasonsInWords('a,b\n1,2\n')).toBe('a,b\n1,2\n');
  });
});
