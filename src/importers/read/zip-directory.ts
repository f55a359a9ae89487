import { strFromU8 } from 'fflate';

/** One entry of a zip as its central directory describes it. */
export type ZipEntry = {
  /** Path inside the archive, as it is written; `__proto__` is a name like any other. */
  readonly path: string;
  readonly isLocked: boolean;
  /** 0 stored, 8 deflated; others cannot be opened. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and bytes once it is opened, as the directory says. */
  readonly packedBytes: number;
  readonly bytes: number;
  /** Its packed bytes; undefined where they are not in the archive. */
  readonly packed: Uint8Array | undefined;
  /** Its line of the directory, and where its packed bytes and what is before them begin. */
  readonly record: Uint8Array;
  readonly place: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** The end may be followed by a comment of at most so many bytes. */
const LONGEST_COMMENT = 0xffff;
const LOCKED_FLAG = 1;
const UTF8_FLAG = 2048;
const IN_ZIP64 = 0xffffffff;
const PLACE_FIELD = 42;
const LOCAL_MARK = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);

/**
 * The entries of a zip in the order of its central directory (PKWARE APPNOTE 4.3); undefined where it has none that can be
 * read. Read here since the library gives entries as the keys of an object: of two with one name it gives one, of
 * `__proto__` none; and it looks neither at checksums nor at whether an entry is locked.
 */
export function zipEntries(archive: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const { count, start } = end;
  const entries: ZipEntry[] = [];
  for (let at = start, index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
    const length = ENTRY_BYTES + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    if (at + length > view.byteLength) return undefined;
    entries.push(entryAt(archive, view, at, length));
    at += length;
  }
  return entries;
}

/** An archive of one entry of another: what cannot be opened is handed on so, and says what it is when it is read. */
export function archiveOf(archive: Uint8Array, { record, place, packed }: ZipEntry): Uint8Array<ArrayBuffer> {
  const behind = packed === undefined ? 0 : packed.byteOffset - archive.byteOffset + packed.byteLength;
  const local = packed === undefined ? LOCAL_MARK : archive.subarray(place, behind);
  const whole = new Uint8Array(local.length + record.length + END_BYTES);
  whole.set(local);
  whole.set(record, local.length);
  const written = new DataView(whole.buffer);
  written.setUint32(local.length + PLACE_FIELD, 0, true);
  const end = local.length + record.length;
  written.setUint32(end, END, true);
  for (const count of [8, 10]) written.setUint16(end + count, 1, true);
  written.setUint32(end + 12, record.length, true);
  written.setUint32(end + 16, local.length, true);
  return whole;
}

function endOf(view: DataView): { readonly count: number; readonly start: number } | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const start = view.getUint32(at + 16, true);
    return start === IN_ZIP64 ? endOfZip64(view, at) : { count: view.getUint16(at + 10, true), start };
  }
  return undefined;
}

/** Larger archives have a second end, named by a locator of 20 bytes before the first. */
function endOfZip64(view: DataView, end: number): { readonly count: number; readonly start: number } | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return undefined;
  const at = numberAt(view, end - 12);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return undefined;
  return { count: numberAt(view, at + 32), start: numberAt(view, at + 48) };
}

function entryAt(archive: Uint8Array, view: DataView, at: number, length: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const pathBytes = view.getUint16(at + 28, true);
  const path = archive.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + pathBytes);
  const [bytes, packedBytes, local] = sizesOf(view, at, at + ENTRY_BYTES + pathBytes);
  return {
    path: strFromU8(path, (flags & UTF8_FLAG) === 0),
    isLocked: (flags & LOCKED_FLAG) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes,
    packed: packedAt(archive, view, local, packedBytes),
    record: archive.subarray(at, at + length),
    place: local,
  };
}

/** Size opened, size packed and place of the local header; those that do not fit into 32 bits stand in an extra field. */
function sizesOf(view: DataView, at: number, extra: number): readonly [number, number, number] {
  const bytes = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + PLACE_FIELD, true);
  if (bytes !== IN_ZIP64 && packed !== IN_ZIP64 && local !== IN_ZIP64) return [bytes, packed, local];
  let next = extraField(view, extra, extra + view.getUint16(at + 30, true));
  const wide = (value: number): number => {
    if (value !== IN_ZIP64 || next === undefined || next + 8 > view.byteLength) return value;
    next += 8;
    return numberAt(view, next - 8);
  };
  return [wide(bytes), wide(packed), wide(local)];
}

/** Where the values of the zip64 field begin, whose id is 1. */
function extraField(view: DataView, from: number, to: number): number | undefined {
  for (let at = from; at + 4 <= Math.min(to, view.byteLength); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

function packedAt(archive: Uint8Array, view: DataView, local: number, length: number): Uint8Array | undefined {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + length > view.byteLength ? undefined : archive.subarray(start, start + length);
}

/** Eight bytes as a number; beyond 2^53 it is rounded, and no archive is so large. */
function numberAt(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? 0 : view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
