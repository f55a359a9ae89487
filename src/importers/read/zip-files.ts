import { inflateSync } from 'fflate';
import type { ArchiveReason } from '../../domain/faults.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { crc32 } from './checksum.ts';
import { FILE_LIMIT_BYTES } from './file-limit.ts';
import { type ZipEntry, zipEntries } from './zip-directory.ts';

/** Exports shrink to a tenth, at most to a fiftieth; what is so large and grows so much was made to be. */
const LARGE_BYTES = 50_000_000;
const MOST_GROWTH = 200;
const STORED = 0;
const DEFLATED = 8;

/** The entries of a zip that are files of their own: no folders, hidden files, or what macOS adds; undefined without a directory. */
export function filesInZip(archive: Uint8Array): readonly ZipEntry[] | undefined {
  return zipEntries(archive)?.filter(({ path }) => {
    const isFolder = path.endsWith('/') || path.endsWith('\\');
    return !isFolder && !path.startsWith('__MACOSX/') && !nameInZip(path).startsWith('.');
  });
}

/** The name of a file without its folders; some programs write them with backslashes. */
export function nameInZip(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** What an entry holds; or why it is not opened. Nothing is opened that says it would not fit, and checksums must fit. */
export function openEntry(entry: ZipEntry): Result<Uint8Array<ArrayBuffer>, ArchiveReason> {
  const { isLocked, method, packed, packedBytes, bytes, crc } = entry;
  if (isLocked) return failed('locked');
  if (method !== STORED && method !== DEFLATED) return failed('unknown-packing');
  if (bytes > FILE_LIMIT_BYTES || (bytes > LARGE_BYTES && bytes > MOST_GROWTH * packedBytes))
    return failed('too-large');
  const content = packed === undefined ? undefined : method === STORED ? packed.slice() : inflated(packed, bytes);
  return content === undefined || content.length !== bytes || crc32(content) !== crc ? failed('damaged') : ok(content);
}

/** Whatever is wrong with packed bytes, the library throws. */
function inflated(packed: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(bytes) });
  } catch {
    return undefined;
  }
}

/** Whether all files of a zip together fit into what one file may have. */
export function fitsTogether(files: readonly ZipEntry[]): boolean {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) <= FILE_LIMIT_BYTES;
}

/** Why a zip was not opened; one that could be stood inside another archive. */
export function reasonOfZip(archive: Uint8Array): ArchiveReason {
  const files = filesInZip(archive);
  if (files === undefined) return 'damaged';
  if (files.length === 0) return 'empty';
  if (!fitsTogether(files)) return 'too-large';
  for (const file of files) {
    const opened = openEntry(file);
    if (!opened.ok) return opened.error;
  }
  return 'nested';
}
