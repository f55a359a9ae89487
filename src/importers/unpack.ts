import { gunzipSync, type UnzipFileInfo, unzipSync } from 'fflate';
import { FILE_LIMIT_BYTES } from './read/encoding.ts';
import { packingOf } from './read/magic-bytes.ts';

/** One file out of a container, with its own name. */
export type UnpackedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The files inside a gzip or a zip (FORMATS: containers); undefined for a file that is neither, that is a workbook, that is
 * damaged or locked, or that would grow beyond what a file may have: it is then read as it is, and says what it is. Folders,
 * hidden files and what macOS adds are no exports. A gzip inside a zip is opened, too.
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
  if (sizeInGzip(bytes) > FILE_LIMIT_BYTES) return undefined;
  const content = attempt(() => gunzipSync(bytes));
  return content === undefined ? undefined : [{ name: name.replace(/\.gz(ip)?$/i, ''), bytes: content }];
}

/** The last four bytes of a gzip are the size of its content, little-endian (RFC 1952). */
function sizeInGzip(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.byteLength - 4, true);
}

function unzipped(bytes: Uint8Array): readonly UnpackedFile[] | undefined {
  let size = 0;
  const files = attempt(() =>
    unzipSync(bytes, {
      filter: (entry) => {
        if (!isExport(entry)) return false;
        size += entry.originalSize;
        return size <= FILE_LIMIT_BYTES;
      },
    }),
  );
  if (files === undefined || size > FILE_LIMIT_BYTES) return undefined;
  const unpacked = Object.entries(files).map(([path, content]) => ({ name: baseName(path), bytes: content }));
  return unpacked.length === 0 ? undefined : unpacked;
}

function isExport({ name, originalSize }: UnzipFileInfo): boolean {
  return originalSize > 0 && !name.startsWith('__MACOSX/') && !baseName(name).startsWith('.');
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whatever is wrong with an archive, the library throws; the file is then reported as one that cannot be opened. */
function attempt<Value>(open: () => Value): Value | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
