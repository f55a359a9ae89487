import { PALETTES } from '../charts/palette.ts';
import { FONT_FAMILY } from '../charts/parts/text-width.ts';
import type { PictureLayout, PictureTexts, TextBlock } from './picture-layout.ts';
import { TITLE_TRACKING } from './picture-layout.ts';

export type PictureParts = {
  readonly layout: PictureLayout;
  readonly texts: PictureTexts;
  /** The chart as an `<svg>` element of its inner size, in text. */
  readonly chartSvg: string;
  /** `@font-face` rules with the fonts in them; "" leaves the type to the reader's own fonts. */
  readonly fontCss: string;
  readonly alt: string;
  readonly longDescription: string;
};

/** The whole picture as one SVG document that needs nothing from outside. White, whatever the theme. */
export function composePicture(parts: PictureParts): string {
  const { layout, texts } = parts;
  const { width, height } = layout.size;
  const { ink, ink2, line2, card } = PALETTES.light;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FONT_FAMILY)}">`,
    `<title>${escaped(parts.alt)}</title><desc>${escaped(parts.longDescription)}</desc>`,
    `<style>${parts.fontCss}text{font-feature-settings:"cv05","ss03";white-space:pre}</style>`,
    `<rect width="${width}" height="${height}" fill="${card}"/>`,
    block(layout.title, `font-weight="600" letter-spacing="${px(layout.title.size * TITLE_TRACKING)}" fill="${ink}"`),
    block(layout.subtitle, `fill="${ink2}"`),
    chart(layout, parts.chartSvg),
    `<path d="M${px(layout.margin)} ${px(layout.ruleY)}H${px(width - layout.margin)}" stroke="${line2}" stroke-width="${px(1.5 * layout.scale)}"/>`,
    block(layout.footer, `fill="${ink2}"`),
    stamp(layout, texts.stamp),
    '</svg>',
  ];
  return withoutControls(svg.join(''));
}

function block(text: TextBlock, look: string): string {
  const lines = text.lines.map((line, index) => {
    return `<tspan x="${px(text.x)}" y="${px(text.y + index * text.lineHeight)}">${escaped(line)}</tspan>`;
  });
  return `<text font-size="${px(text.size)}" ${look}>${lines.join('')}</text>`;
}

function chart({ chart: { x, y, zoom } }: PictureLayout, chartSvg: string): string {
  return `<g transform="translate(${px(x)} ${px(y)}) scale(${zoom.toFixed(4)})">${chartSvg}</g>`;
}

function stamp(layout: PictureLayout, words: PictureTexts['stamp']): string {
  const { right, y, size, lineHeight } = layout.stamp;
  const { ink, ink2 } = PALETTES.light;
  const line = (text: string, index: number, look: string) =>
    `<text x="${px(right)}" y="${px(y + index * lineHeight)}" font-size="${px(size)}" text-anchor="end" ${look}>${escaped(text)}</text>`;
  return [
    mark(right - NAME_WIDTH * size - 1.55 * size, y - size * 1.02, size * 1.25),
    line('Dividend', 0, `font-weight="700" letter-spacing="${px(-0.01 * size)}" fill="${ink}"`),
    line(words.version, 1, `fill="${ink2}"`),
    line(words.data, 2, `fill="${ink2}"`),
  ].join('');
}

/** Width of "Dividend" in bold, as a multiple of its size. */
const NAME_WIDTH = 4.3;

/** The mark of the product, as in its icon: a bar of plan, a bar of incidents, a return. */
function mark(x: number, y: number, size: number): string {
  const { finished, invested, return: returned } = PALETTES.light;
  return [
    `<g transform="translate(${px(x)} ${px(y)}) scale(${(size / 20).toFixed(4)})">`,
    `<rect x="1" y="9" width="4.6" height="10" rx="1" fill="${finished}"/>`,
    `<rect x="7.2" y="4" width="4.6" height="15" rx="1" fill="${invested}"/>`,
    `<path d="M14 18.4c3-2.6 4.4-8 4.2-16.4" fill="none" stroke="${returned}" stroke-width="2" stroke-linecap="round"/>`,
    '</g>',
  ].join('');
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no place for control characters or half a surrogate pair; a name from a file may hold either. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 excludes
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
