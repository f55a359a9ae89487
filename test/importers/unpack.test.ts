import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../src/importers/unpack.ts';
import { readBytes } from '../support/check-import.ts';

const INCIDENTS = strToU8('incident_id,severity,started_at\nINC-1,SEV2,2026-03-02\n');
const SPRINTS = strToU8('sprint_id,sprint_name\nS1,Sprint 1\n');

const texts = (files: ReturnType<typeof unpack>) =>
  files?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);

/** What each file of an archive says when it is read: its importer, or why it is not read. */
async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly unknown[]> {
  const files = unpack(name, bytes) ?? [{ name, bytes }];
  return Promise.all(
    files.map(async (file) => {
      const { report } = await readBytes(file.bytes);
      return [file.name, report.fault ?? report.importer];
    }),
  );
}

/** The archive with one field of every entry of its directory changed: the offset within the entry, and its new two bytes. */
function withField(archive: Uint8Array<ArrayBuffer>, offset: number, value: number): Uint8Array<ArrayBuffer> {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
  }
  return changed;
}

/** Offsets in an entry of the directory (APPNOTE 4.3.12). */
const FLAGS = 8;
const METHOD = 10;
const SIZE_HIGH = 26;
/** Two names of the same length, so that one can be written over the other in an archive. */
const PLACEHOLDER = 'incident.';
const PROTOTYPE = '__proto__';

/** fflate takes the names of entries from an object, in which `__proto__` cannot stand: it is written in afterwards. */
function renamedEntry(archive: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder('latin1').decode(archive);
  return Uint8Array.from(text.replaceAll(from, to), (letter) => letter.charCodeAt(0));
}

describe('a container', () => {
  it('gives the one file of a gzip, without the ending', () => {
    expect(texts(unpack('incidents.csv.gz', gzipSync(INCIDENTS)))).toEqual([
      ['incidents.csv', 'incident_id,severity,started_at\nINC-1,SEV2,2026-03-02\n'],
    ]);
  });

  it('gives every export of a zip, and nothing that a system put beside them', () => {
    const zip = zipSync({
      'export/incidents.csv': INCIDENTS,
      'export/sprints.csv.gz': gzipSync(SPRINTS),
      'export\\windows.csv': [SPRINTS, { level: 0 }],
      'folder/': new Uint8Array(0),
      '__MACOSX/export/._incidents.csv': strToU8('x'),
      'export/.DS_Store': strToU8('x'),
    });
    expect(texts(unpack('export.zip', zip))).toEqual([
      ['incidents.csv', 'incident_id,severity,started_at\nINC-1,SEV2,2026-03-02\n'],
      ['sprints.csv', 'sprint_id,sprint_name\nS1,Sprint 1\n'],
      ['windows.csv', 'sprint_id,sprint_name\nS1,Sprint 1\n'],
    ]);
  });

  it('is none where the file is text, a workbook or damaged', () => {
    expect(unpack('a.csv', INCIDENTS)).toBe(undefined);
    expect(unpack('a.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toBe(undefined);
    expect(unpack('a.gz', gzipSync(INCIDENTS).subarray(0, 20))).toBe(undefined);
    expect(unpack('a.gz', gzipSync(INCIDENTS).subarray(0, 12))).toBe(undefined);
    expect(unpack('a.zip', zipSync({ 'a.csv': INCIDENTS }).subarray(0, 40))).toBe(undefined);
    expect(unpack('a.zip', zipSync({}))).toBe(undefined);
  });

  it('is not opened where it says that it would be larger than any file may be', () => {
    const bomb = gzipSync(INCIDENTS);
    // The size field at the end: 4 GB less one byte.
    bomb.set([0xff, 0xff, 0xff, 0xff], bomb.length - 4);
    expect(unpack('bomb.gz', bomb)).toBe(undefined);
  });

  it('is not opened where a gzip does not fit its checksum', () => {
    const altered = gzipSync(INCIDENTS);
    altered.set([(altered.at(-8) ?? 0) ^ 1], altered.length - 8);
    expect(unpack('a.gz', altered)).toBe(undefined);
  });
});

describe('each entry of a zip is a file', () => {
  it.each([PROTOTYPE, 'constructor', 'toString', 'hasOwnProperty'])('called %s, too', async (name) => {
    const zip = zipSync({ 'a.csv': INCIDENTS, [PLACEHOLDER]: SPRINTS, 'z.csv': INCIDENTS });
    const padded = name.padEnd(PLACEHOLDER.length, '_').slice(0, PLACEHOLDER.length);
    const own = name === PROTOTYPE ? renamedEntry(zip, PLACEHOLDER, padded) : zipSync({ [name]: SPRINTS });
    const names = unpack('export.zip', own)?.map((file) => file.name);
    expect(names).toContain(name);
    expect(names).toHaveLength(name === PROTOTYPE ? 3 : 1);
  });

  it('where two have one name', () => {
    const zip = renamedEntry(zipSync({ 'a.csv': INCIDENTS, 'b.csv': SPRINTS }), 'b.csv', 'a.csv');
    expect(texts(unpack('export.zip', zip))).toEqual([
      ['a.csv', 'incident_id,severity,started_at\nINC-1,SEV2,2026-03-02\n'],
      ['a.csv', 'sprint_id,sprint_name\nS1,Sprint 1\n'],
    ]);
  });

  it('where it is empty, which is said', async () => {
    expect(await read('a.zip', zipSync({ 'a.csv': INCIDENTS, 'b.csv': new Uint8Array(0) }))).toEqual([
      ['a.csv', 'neutral-incidents'],
      ['b.csv', { code: 'empty' }],
    ]);
  });
});

describe('an entry that is not opened says why, and the others are read', () => {
  const two = () => zipSync({ 'a.csv': INCIDENTS, 'b.csv': INCIDENTS });

  it('where it is locked with a password', async () => {
    expect(await read('a.zip', withField(zipSync({ 'a.csv': INCIDENTS }), FLAGS, 1))).toEqual([
      ['a.csv', { code: 'archive', reason: 'locked' }],
    ]);
  });

  it('where it does not fit its checksum', async () => {
    const zip = two();
    const directory = zip.findIndex((_, at) => zip[at] === 0x50 && zip[at + 2] === 0x01 && zip[at + 3] === 0x02);
    // The checksum of the first entry is 16 bytes into its line of the directory.
    zip.set([(zip[directory + 16] ?? 0) ^ 1], directory + 16);
    expect(await read('a.zip', zip)).toEqual([
      ['a.csv', { code: 'archive', reason: 'damaged' }],
      ['b.csv', 'neutral-incidents'],
    ]);
  });

  it('where its place is not in the archive', async () => {
    expect(await read('a.zip', withField(zipSync({ 'a.csv': INCIDENTS }), 44, 0x7fff))).toEqual([
      ['a.csv', { code: 'archive', reason: 'damaged' }],
    ]);
  });

  it('where it is packed in another way', async () => {
    expect(await read('a.zip', withField(zipSync({ 'a.csv': INCIDENTS }), METHOD, 93))).toEqual([
      ['a.csv', { code: 'archive', reason: 'unknown-packing' }],
    ]);
  });

  it('where it would grow beyond measure', async () => {
    // 0x0400 in the upper half of the size are 64 MB, out of a few bytes.
    expect(await read('a.zip', withField(zipSync({ 'a.csv': INCIDENTS }), SIZE_HIGH, 0x0400))).toEqual([
      ['a.csv', { code: 'archive', reason: 'too-large' }],
    ]);
  });

  it('where it is an archive itself', async () => {
    const inner = zipSync({ 'c.csv': INCIDENTS });
    expect(await read('a.zip', zipSync({ 'a.csv': INCIDENTS, 'inner.zip': inner }))).toEqual([
      ['a.csv', 'neutral-incidents'],
      ['inner.zip', { code: 'archive', reason: 'nested' }],
    ]);
  });
});

describe('a zip of which nothing can be opened says why', () => {
  it.each([
    ['without a file', zipSync({ 'folder/': new Uint8Array(0) }), 'empty'],
    ['cut off', zipSync({ 'a.csv': INCIDENTS }).slice(0, 60), 'damaged'],
    // Each says that it is 320 MB large; together they are more than the 500 MB of one file.
    [
      'too large together',
      withField(zipSync({ 'a.csv': INCIDENTS, 'b.csv': INCIDENTS }), SIZE_HIGH, 0x1312),
      'too-large',
    ],
  ])('%s', async (_case, zip, reason) => {
    expect(await read('a.zip', zip)).toEqual([['a.zip', { code: 'archive', reason }]]);
  });
});
