import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withPngText } from '../../src/share/png-text.ts';

/** One white pixel, made by hand: header, data, end. */
function onePixel(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...parts]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Chunk = { readonly type: string; readonly data: Buffer; readonly isSound: boolean };

/** Reads a PNG back by the specification; the checksum is Node's own. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const png = Buffer.from(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const isSound = png.readUInt32BE(at + 8 + length) === crc32(body);
    chunks.push({ type: body.subarray(0, 4).toString(), data: body.subarray(4), isSound });
    at += 12 + length;
  }
  return chunks;
}

describe('words inside a PNG', () => {
  const entries = [
    { keyword: 'Title', text: 'About 16 points · 決済 👩‍💻' },
    { keyword: 'Description', text: 'One\nTwo\u0000' },
  ];

  it('stand after the header, each with a sound checksum, and read back as they were', () => {
    const chunks = chunksOf(withPngText(onePixel(), entries));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks.every(({ isSound }) => isSound)).toBe(true);
    const [, title, description] = chunks;
    // Keyword, zero, not compressed, method 0, empty language, empty translation.
    expect(title?.data.toString()).toBe('Title\u0000\u0000\u0000\u0000\u0000About 16 points · 決済 👩‍💻');
    expect(description?.data.toString()).toBe('Description\u0000\u0000\u0000\u0000\u0000One\nTwo');
  });

  it('leave the pixels as they are', () => {
    const data = chunksOf(withPngText(onePixel(), entries)).find(({ type }) => type === 'IDAT')?.data;
    expect([...inflateSync(data ?? Buffer.alloc(0))]).toEqual([0, 255, 255, 255]);
  });

  it('say the density of a picture of double pixels, before its data', () => {
    const chunks = chunksOf(withPngText(onePixel(), [], 2));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    // 192 dots an inch are 192 / 0.0254 = 7559.06 a metre; unit 1 = metre.
    expect(chunks[1]?.data.readUInt32BE(0)).toBe(7559);
    expect(chunks[1]?.data.readUInt32BE(4)).toBe(7559);
    expect(chunks[1]?.data[8]).toBe(1);
  });

  it('are not put into what is no PNG', () => {
    const text = new TextEncoder().encode('not a picture at all, though long enough to be one');
    expect(withPngText(text, entries)).toEqual(text);
  });
});
