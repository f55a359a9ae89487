import type { FileFault } from '../../domain/faults.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { FILE_LIMIT_BYTES } from './file-limit.ts';
import { containerFault } from './magic-bytes.ts';
import { clearAddresses } from './people.ts';

const SAMPLE_BYTES = 4096;
/** Tab, line feed, carriage return and their like are text; these are not. */
const CONTROLS = /[^\P{Cc}\s]/u;

/**
 * Decodes a file to text: byte order marks, UTF-8, UTF-16 with and without mark, windows-1252 where UTF-8 is invalid
 * (FORMATS 0, rules 1 and 14). The byte order mark is never part of the text. What is not text is a fault that says
 * what it is: a spreadsheet, an archive, a web page, bytes, nothing.
 */
export function decodeText(bytes: Uint8Array): Result<string, FileFault> {
  if (bytes.length === 0) return failed({ code: 'empty' });
  if (bytes.length > FILE_LIMIT_BYTES) {
    return failed({ code: 'too-large', bytes: bytes.length, limitBytes: FILE_LIMIT_BYTES });
  }
  const container = containerFault(bytes);
  if (container !== undefined) return failed(container);
  const text = decode(bytes);
  return text === undefined ? failed({ code: 'not-text', firstBytes: hexOfStart(bytes) }) : checkText(text);
}

/** Refuses text that holds nothing or a web page, and takes a byte order mark off; for text that was pasted, too. */
export function checkText(text: string): Result<string, FileFault> {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/\S/.test(bare)) return failed({ code: 'empty' });
  const start = bare.slice(0, SAMPLE_BYTES).trimStart();
  if (/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta|title)\b/i.test(start)) {
    const title = /<title[^>]*>\s*([^<]{1,120})/i.exec(start)?.[1]?.trim();
    return failed({ code: 'html', title: title === undefined ? undefined : clearAddresses(title) });
  }
  return ok(bare);
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding = encodingByMark(bytes) ?? encodingByNuls(bytes);
  if (encoding !== undefined) {
    const text = new TextDecoder(encoding).decode(evenLength(bytes, encoding));
    return CONTROLS.test(text.slice(0, SAMPLE_BYTES)) ? undefined : text;
  }
  if (isBinary(bytes)) return undefined;
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes);
}

function encodingByMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Exports are mostly ASCII (delimiters, digits, field names), so in UTF-16 every other byte is mostly NUL. */
function encodingByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) even += 1;
    if (bytes[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > 0.25 * pairs && even < 0.02 * pairs) return 'utf-16le';
  if (even > 0.25 * pairs && odd < 0.02 * pairs) return 'utf-16be';
  return undefined;
}

/** A file that was cut may end inside a two-byte unit; that half is left out. */
function evenLength(bytes: Uint8Array, encoding: string): Uint8Array {
  return encoding === 'utf-8' ? bytes : bytes.subarray(0, bytes.length - (bytes.length % 2));
}

/** Text holds no NUL, and hardly any other control character than tab, line feed and carriage return. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  return controls > 0.02 * sample.length;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  return strictUtf8(bytes) ?? strictUtf8(bytes.subarray(0, bytes.length - incompleteTail(bytes)));
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What windows-1252 has at 80 to 9F; Node 20 leaves the control characters of latin1 there, browsers do not. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}

/** Length of the character that a cut left unfinished at the end; 0 where there is none. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function hexOfStart(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
