import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/importers/unpack.ts';

const INCIDENTS = strToU8('incident_id,severity\nINC-1,SEV2\n');
const SPRINTS = strToU8('sprint_id,sprint_name\nS1,Sprint 1\n');

const texts = (files: ReturnType<typeof unpack>) =>
  files?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);

describe('a container', () => {
  it('gives the one file of a gzip, without the ending', () => {
    expect(texts(unpack('incidents.csv.gz', gzipSync(INCIDENTS)))).toEqual([
      ['incidents.csv', 'incident_id,severity\nINC-1,SEV2\n'],
    ]);
  });

  it('gives every export of a zip, and nothing that a system put beside them', () => {
    const zip = zipSync({
      'export/incidents.csv': INCIDENTS,
      'export/sprints.csv.gz': gzipSync(SPRINTS),
      '__MACOSX/export/._incidents.csv': strToU8('x'),
      'export/.DS_Store': strToU8('x'),
      'export/empty.csv': new Uint8Array(0),
    });
    expect(texts(unpack('export.zip', zip))).toEqual([
      ['incidents.csv', 'incident_id,severity\nINC-1,SEV2\n'],
      ['sprints.csv', 'sprint_id,sprint_name\nS1,Sprint 1\n'],
    ]);
  });

  it('is none where the file is text, a workbook, damaged, or holds nothing', () => {
    expect(unpack('a.csv', INCIDENTS)).toBe(undefined);
    expect(unpack('a.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toBe(undefined);
    expect(unpack('a.gz', gzipSync(INCIDENTS).subarray(0, 20))).toBe(undefined);
    expect(unpack('a.zip', zipSync({ 'a.csv': INCIDENTS }).subarray(0, 40))).toBe(undefined);
    expect(unpack('a.zip', zipSync({}))).toBe(undefined);
  });

  it('is not opened where it says that it would be larger than any file may be', () => {
    const bomb = gzipSync(INCIDENTS);
    // The size field at the end: 4 GB less one byte.
    bomb.set([0xff, 0xff, 0xff, 0xff], bomb.length - 4);
    expect(unpack('bomb.gz', bomb)).toBe(undefined);
  });
});
