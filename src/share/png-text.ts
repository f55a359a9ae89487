/**
 * Words inside a PNG (PNG Specification, Third Edition: 5.3 chunk layout, 11.3.3.4 iTXt, 11.3.4.3 pHYs; Annex D for the checksum):
 * a picture that was saved without its page still says what it is.
 */

/** `keyword`: 1 to 79 characters of Latin-1, such as "Title" or "Description". `text`: any, kept as UTF-8. */
export type PngText = { readonly keyword: string; readonly text: string };

const SIGNATURE_LENGTH = 8;
/** A PNG starts with its header: length, type, 13 bytes and the checksum. */
const HEADER_END = SIGNATURE_LENGTH + 25;
const DOTS_PER_METRE = 96 / 0.0254;

/**
 * The PNG with iTXt chunks after its header, uncompressed, in the order given, and with a pHYs chunk if `scale` is above 1: such a
 * picture says that it is shown at 1/`scale` of its pixels. Returns the bytes unchanged if they are no PNG.
 */
export function withPngText(bytes: Uint8Array, entries: readonly PngText[], scale = 1): Uint8Array<ArrayBuffer> {
  if (!isPng(bytes)) return new Uint8Array(bytes);
  const density = Math.round(DOTS_PER_METRE * scale);
  const added = [
    ...(scale > 1 ? [chunk('pHYs', new Uint8Array([...be(density), ...be(density), 1]))] : []),
    ...entries.map((entry) => chunk('iTXt', textData(entry))),
  ];
  return joined([bytes.subarray(0, HEADER_END), ...added, bytes.subarray(HEADER_END)]);
}

function isPng(bytes: Uint8Array): boolean {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return bytes.length > HEADER_END && signature.every((byte, at) => bytes[at] === byte);
}

/** Keyword, zero, not compressed, method zero, no language, no translated keyword, text. */
function textData({ keyword, text }: PngText): Uint8Array<ArrayBuffer> {
  const encode = (part: string) => new TextEncoder().encode(part);
  // A zero byte would end the text, and the format has no place for it.
  return joined([encode(keyword), new Uint8Array([0, 0, 0, 0, 0]), encode(text.replaceAll('\u0000', ''))]);
}

/** Length of the data, type, data, and the checksum over type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = joined([new TextEncoder().encode(type), data]);
  return joined([new Uint8Array(be(data.length)), body, new Uint8Array(be(crc32(body)))]);
}

/** Four bytes, the highest first. */
function be(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The checksum of chunks: CRC-32 with the polynomial 0xEDB88320, as in zip. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE: readonly number[] = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
