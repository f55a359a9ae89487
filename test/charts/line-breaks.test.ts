import { describe, expect, it } from 'vitest';
import { isBreakable, piecesOf } from '../../src/charts/parts/line-breaks.ts';
import { textWidth, wrapped } from '../../src/charts/parts/text-width.ts';

const FONT = { size: 10 };

describe('breaking a line', () => {
  it('breaks between words of scripts without spaces, and keeps full stops and brackets with their word', () => {
    const pieces = piecesOf('障害対応、約「十六」点。');
    expect(pieces.join('')).toBe('障害対応、約「十六」点。');
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(piece).not.toMatch(/^[、。」]|[「]$/);
  });

  it('leaves a word of other scripts whole', () => {
    expect(piecesOf('hand-over')).toEqual(['hand-over']);
    expect(isBreakable('pagerduty-2026.json')).toBe(false);
  });

  it('fills lines with text that has no spaces, and loses no character', () => {
    const text = '決済基盤の安定化に要した時間は計画の一割でした'.repeat(3);
    const lines = wrapped(text, 100, FONT);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(textWidth(line, FONT)).toBeLessThanOrEqual(100);
    // Ten characters of ten pixels fill a line; words of at most four leave few places empty.
    expect(lines.length).toBeLessThanOrEqual(Math.ceil([...text].length / 7));
  });

  it('breaks a row of emoji between families, not inside one', () => {
    const lines = wrapped('👩‍💻'.repeat(30), 100, FONT);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^(👩‍💻)+$/u);
  });

  it('shortens a long word of a script with spaces, as before', () => {
    const [line = '', ...rest] = wrapped('a'.repeat(80), 100, FONT);
    expect(rest).toEqual([]);
    expect(line).toContain('…');
  });

  it('keeps what a space that does not break joins', () => {
    expect(wrapped('in 14\u00a0sprints', 60, FONT)).toEqual(['in', '14\u00a0sprints']);
  });
});
