import { failed, ok, type Result } from '../../domain/index.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Lines are packed in pieces of about this many characters: a call of the packer for each line takes longer than packing. */
const PIECE_CHARACTERS = 1_000_000;

/**
 * Compresses lines of text (gzip), each ended by a line break. The lines are asked for one by one and the packing is the
 * platform's own, beside this thread: other messages are heard between pieces.
 */
export async function packLines(lines: Iterable<string>): Promise<Bytes> {
  const packer = new CompressionStream('gzip');
  const packed = new Response(packer.readable).arrayBuffer();
  const writer = packer.writable.getWriter();
  const encoder = new TextEncoder();
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE_CHARACTERS) continue;
    await writer.ready;
    void writer.write(encoder.encode(piece));
    piece = '';
  }
  await writer.write(encoder.encode(piece));
  await writer.close();
  return new Uint8Array(await packed);
}

/** Why packed lines could not be read. */
export type UnpackFault = 'no-gzip' | 'too-large';

/**
 * Unpacks lines one by one, and hands each to `take` until that says no. Stops where more than `mostBytes` come out: a few
 * bytes can be packed so that they fill any memory.
 */
export async function unpackLines(
  packed: Bytes,
  mostBytes: number,
  take: (line: string) => boolean,
): Promise<Result<void, UnpackFault>> {
  const reader = unpacking(packed).getReader();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let unpacked = 0;
  let rest: string[] = [];
  const takeText = (text: string): boolean => {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const [at, line] of lines.entries()) {
      const whole = at === 0 ? rest.join('') + line : line;
      if (at === 0) rest = [];
      if (!take(whole)) return false;
    }
    rest.push(last);
    return true;
  };
  for (;;) {
    const piece = await nextPiece(reader);
    if (!piece.ok) return piece;
    if (piece.value === undefined) break;
    unpacked += piece.value.byteLength;
    const goesOn = unpacked <= mostBytes && takeText(decoder.decode(piece.value, { stream: true }));
    if (goesOn) continue;
    await reader.cancel();
    return unpacked > mostBytes ? failed('too-large') : ok(undefined);
  }
  const last = rest.join('');
  if (last !== '') take(last);
  return ok(undefined);
}

function unpacking(packed: Bytes): ReadableStream<Uint8Array> {
  return new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** The next piece, undefined after the last. What is no gzip, or ends too soon, is told by the platform as an error. */
async function nextPiece(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Result<Uint8Array | undefined, UnpackFault>> {
  try {
    return ok((await reader.read()).value);
  } catch {
    return failed('no-gzip');
  }
}
