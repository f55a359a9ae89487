import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/importers/read/encoding.ts';

const ACCENTS = 'Résumé;Größe;Тема;日本;🙂\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

function decoded(bytes: Uint8Array): string {
  const result = decodeText(bytes);
  return result.ok ? result.value : `fault: ${result.error.code}`;
}

describe('text is decoded', () => {
  it.each([
    ['UTF-8', utf8(ACCENTS)],
    ['UTF-8 with a mark', utf8(`\uFEFF${ACCENTS}`)],
    ['UTF-16LE with a mark', utf16(`\uFEFF${ACCENTS}`, true)],
    ['UTF-16BE with a mark', utf16(`\uFEFF${ACCENTS}`, false)],
  ])('from %s, without the mark', (_name, bytes) => {
    expect(decoded(bytes)).toBe(ACCENTS);
  });

  it.each([
    ['UTF-16LE', true],
    ['UTF-16BE', false],
  ])('from %s without a mark, by its NUL bytes', (_name, isLittle) => {
    const text = 'Issue key,Résumé\nPAY-1,Größe\n';
    expect(decoded(utf16(text, isLittle))).toBe(text);
  });

  it('from windows-1252 where UTF-8 is invalid', () => {
    // é is E9, ß is DF, € is 80 in windows-1252.
    expect(decoded(new Uint8Array([0x52, 0xe9, 0x73, 0x75, 0xdf, 0x20, 0x80, 0x0a]))).toBe('Résuß €\n');
  });

  it('from UTF-8 that a cut left with half a character, without that half', () => {
    const bytes = utf8('Größe 日');
    expect(decoded(bytes.slice(0, bytes.length - 1))).toBe('Größe ');
    expect(decoded(bytes.slice(0, bytes.length - 2))).toBe('Größe ');
  });

  it('from UTF-16 that a cut left with an odd byte', () => {
    const bytes = utf16('\uFEFFabc', true);
    expect(decoded(bytes.slice(0, bytes.length - 1))).toBe('ab');
  });
});

describe('what is no text says what it is', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a mark alone', utf8('\uFEFF'), 'empty'],
    ['blanks', utf8(' \r\n\t\n'), 'empty'],
    ['a zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'archive'],
    ['a workbook', utf8('PK\u0003\u0004........[Content_Types].xml'), 'spreadsheet'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 0x08, 0x00]), 'archive'],
    ['bytes', new Uint8Array([0x00, 0x01, 0x02, 0x03, 0x04, 0x05]), 'not-text'],
    ['a PDF', utf8('%PDF-1.4\n\u0001\u0002\u0003\u0004\u0005'), 'not-text'],
    ['a page', utf8('<!doctype html><title>Sign in</title>'), 'html'],
    ['a page behind a comment', utf8('<!-- saved -->\n<HTML><head></head></HTML>'), 'html'],
  ])('%s', (_name, bytes, code) => {
    expect(decoded(bytes)).toBe(`fault: ${code}`);
  });

  it('and text that mentions HTML is text', () => {
    expect(decoded(utf8('id,title\n1,<html> in a title\n'))).toContain('<html>');
  });
});
