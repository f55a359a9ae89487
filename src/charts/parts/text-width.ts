import { graphemesOf, isBreakable, piecesOf } from './line-breaks.ts';

/** Widths of text before it is drawn, so that labels can be shortened, turned or left out. */

export const FONT_FAMILY = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

export type Font = { readonly size: number; readonly weight?: 400 | 500 | 600 | 700 | undefined };

/** Width in pixels, by the browser's own measure where there is one, else by an average width a character. */
export function textWidth(text: string, font: Font): number {
  const context = measuringContext();
  if (context === undefined) return estimatedWidth(text, font);
  context.font = `${font.weight ?? 400} ${font.size}px ${FONT_FAMILY}`;
  return Math.max(context.measureText(text).width, squaresIn(text) * font.size);
}

/** Shortens in the middle, since names often differ at their end: "Payments Platf…2026-07". Whole graphemes only. */
export function shortened(text: string, maxWidth: number, font: Font): string {
  if (textWidth(text, font) <= maxWidth) return text;
  const graphemes = graphemesOf(text);
  let fits = 0;
  let tooMany = graphemes.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(withoutMiddle(graphemes, middle), font) <= maxWidth) fits = middle;
    else tooMany = middle;
  }
  return withoutMiddle(graphemes, fits);
}

/**
 * Breaks text into lines of at most `maxWidth`: at spaces, and in scripts without them between words. What is still too
 * long for a line is broken between characters where its script allows that, else shortened.
 */
export function wrapped(text: string, maxWidth: number, font: Font): readonly string[] {
  const lines: string[] = [];
  const add = (piece: string, glue: string) => {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : `${last}${glue}${piece}`;
    if (last !== undefined && textWidth(joined, font) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(piece);
  };
  for (const word of text.split(/[^\S\u00a0\u202f]+/).filter((part) => part !== '')) {
    piecesOf(word).forEach((piece, index) => {
      const glue = index === 0 ? ' ' : '';
      if (textWidth(piece, font) <= maxWidth) add(piece, glue);
      else if (!isBreakable(piece)) add(shortened(piece, maxWidth, font), glue);
      else
        graphemesOf(piece).forEach((one, at) => {
          add(one, at === 0 ? glue : '');
        });
    });
  }
  return lines;
}

function withoutMiddle(graphemes: readonly string[], kept: number): string {
  const end = Math.floor(kept * 0.45);
  return `${graphemes
    .slice(0, kept - end)
    .join('')
    .trimEnd()}…${end === 0 ? '' : graphemes.slice(-end).join('').trimStart()}`;
}

/** Han, kana and Hangul fill a square each, also where the measuring font lacks them and its stand-in is narrower. */
function squaresIn(text: string): number {
  return text.match(SQUARE)?.length ?? 0;
}

const SQUARE = /[\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/g;

/** Inter's average at these sizes; wide scripts take a full square. */
function estimatedWidth(text: string, font: Font): number {
  const perCharacter = (font.weight ?? 400) >= 600 ? 0.58 : 0.55;
  const units = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : perCharacter), 0);
  return units * font.size;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

type MeasuringContext = { font: string; measureText(text: string): { readonly width: number } };

/** Made once: undefined until asked for, null where the browser (or a test) has no canvas off the screen. */
let measuring: MeasuringContext | null | undefined;

function measuringContext(): MeasuringContext | undefined {
  if (measuring === undefined) {
    measuring = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  }
  return measuring ?? undefined;
}
