import type { FileFault } from '../../domain/faults.ts';
import { reasonOfZip } from './zip-files.ts';

const GZIP: readonly number[] = [0x1f, 0x8b];
const ARCHIVES: readonly (readonly number[])[] = [
  GZIP,
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x42, 0x5a, 0x68], // bzip2
];
/** Compound file of the old `.xls`. */
const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];

/** How a file is packed, by its first bytes; undefined for a workbook, which is a zip too, and for what cannot be opened. */
export function packingOf(bytes: Uint8Array): 'gzip' | 'zip' | undefined {
  if (startsWith(bytes, GZIP)) return 'gzip';
  return isZip(bytes) && !isWorkbook(bytes) ? 'zip' : undefined;
}

/** Tells spreadsheets from other archives by their first bytes (FORMATS 0, rule 14), and of a zip why it was not opened; undefined for neither. */
export function containerFault(bytes: Uint8Array): FileFault | undefined {
  if (startsWith(bytes, COMPOUND_FILE)) return { code: 'spreadsheet' };
  if (isZip(bytes))
    return isWorkbook(bytes) ? { code: 'spreadsheet' } : { code: 'archive', reason: reasonOfZip(bytes) };
  return ARCHIVES.some((magic) => startsWith(bytes, magic)) ? { code: 'archive' } : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** `PK` and a record type: 3 4 a member, 5 6 an empty archive. */
function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Workbooks name their parts `[Content_Types].xml` and `xl/…`; OpenDocument begins with its media type. */
function isWorkbook(bytes: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  return /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(names);
}
