import { gunzipSync } from 'fflate';
import { crc32 } from './read/checksum.ts';
import { FILE_LIMIT_BYTES } from './read/file-limit.ts';
import { packingOf } from './read/magic-bytes.ts';
import { archiveOf } from './read/zip-directory.ts';
import { filesInZip, fitsTogether, nameInZip, openEntry } from './read/zip-files.ts';

/** One file out of a container, with its own name. */
export type UnpackedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The files inside a gzip or a zip (FORMATS: containers); undefined for a file that is neither, that is a workbook, or of
 * which nothing can be opened: it is then read as it is, and says what it is. Folders, hidden files and what macOS adds are
 * no exports. A gzip inside a zip is opened, too; any other entry that cannot be (locked, damaged, too large, an archive of
 * its own) is given as an archive, which says so when it is read: each entry is a file, or is left out by these rules.
 */
export function unpack(name: string, bytes: Uint8Array): readonly UnpackedFile[] | undefined {
  switch (packingOf(bytes)) {
    case undefined:
      return undefined;
    case 'gzip':
      return gunzipped(name, bytes);
    case 'zip':
      return unzipped(bytes)?.flatMap((file) =>
        packingOf(file.bytes) === 'gzip' ? (gunzipped(file.name, file.bytes) ?? [file]) : [file],
      );
  }
}

function gunzipped(name: string, bytes: Uint8Array): readonly UnpackedFile[] | undefined {
  if (bytes.length < SHORTEST_GZIP || endOfGzip(bytes).size > FILE_LIMIT_BYTES) return undefined;
  const content = gunzip(bytes);
  if (content === undefined || crc32(content) !== endOfGzip(bytes).crc) return undefined;
  return [{ name: name.replace(/\.gz(ip)?$/i, ''), bytes: content }];
}

const SHORTEST_GZIP = 18;

/** The last eight bytes of a gzip are the checksum and the size of its content, little-endian (RFC 1952). */
function endOfGzip({ buffer, byteOffset, byteLength }: Uint8Array): { readonly crc: number; readonly size: number } {
  const view = new DataView(buffer, byteOffset + byteLength - 8, 8);
  return { crc: view.getUint32(0, true), size: view.getUint32(4, true) };
}

/** Whatever is wrong with a gzip, the library throws. */
function gunzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return gunzipSync(bytes);
  } catch {
    return undefined;
  }
}

function unzipped(archive: Uint8Array): readonly UnpackedFile[] | undefined {
  const files = filesInZip(archive) ?? [];
  if (files.length === 0 || !fitsTogether(files)) return undefined;
  return files.map((file) => {
    const content = openEntry(file);
    return { name: nameInZip(file.path), bytes: content.ok ? content.value : archiveOf(archive, file) };
  });
}
