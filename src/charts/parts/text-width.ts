/** Widths of text before it is drawn, so that labels can be shortened, turned or left out. */

export const FONT_FAMILY = "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', sans-serif";

export type Font = { readonly size: number; readonly weight?: 400 | 500 | 600 | 700 | undefined };

/** Width in pixels, by the browser's own measure where there is one, else by an average width a character. */
export function textWidth(text: string, font: Font): number {
  const context = measuringContext();
  if (context === undefined) return estimatedWidth(text, font);
  context.font = `${font.weight ?? 400} ${font.size}px ${FONT_FAMILY}`;
  return context.measureText(text).width;
}

/** Shortens in the middle, since names often differ at their end: "Payments Platf…2026-07". Whole graphemes only. */
export function shortened(text: string, maxWidth: number, font: Font): string {
  if (textWidth(text, font) <= maxWidth) return text;
  const graphemes = [...graphemesOf.segment(text)].map(({ segment }) => segment);
  let fits = 0;
  let tooMany = graphemes.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(withoutMiddle(graphemes, middle), font) <= maxWidth) fits = middle;
    else tooMany = middle;
  }
  return withoutMiddle(graphemes, fits);
}

/** Breaks text into lines of at most `maxWidth`; a word that is too long for a line is shortened. */
export function wrapped(text: string, maxWidth: number, font: Font): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, font) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(shortened(word, maxWidth, font));
  }
  return lines;
}

const graphemesOf = new Intl.Segmenter('en', { granularity: 'grapheme' });

function withoutMiddle(graphemes: readonly string[], kept: number): string {
  const end = Math.floor(kept * 0.45);
  return `${graphemes
    .slice(0, kept - end)
    .join('')
    .trimEnd()}…${end === 0 ? '' : graphemes.slice(-end).join('').trimStart()}`;
}

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
