import { PALETTES } from '../charts/palette.ts';
import { FONT_FAMILY } from '../charts/parts/text-width.ts';
import { BRAND_WIDTH, type PictureLayout, type StampPlace, TITLE_TRACKING } from './picture-layout.ts';
import type { TextBlock } from './text-block.ts';

export type PictureParts = {
  readonly layout: PictureLayout;
  /** The chart as an `<svg>` element of its inner size, in text. */
  readonly chartSvg: string;
  /** `@font-face` rules with the fonts in them; "" leaves the type to the reader's own fonts. */
  readonly fontCss: string;
  readonly alt: string;
  readonly longDescription: string;
};

/**
 * The whole picture as one SVG document that needs nothing from outside. White, whatever the theme. Its looks are in attributes, so
 * that it neither needs nor changes the styles of a page into which it is put; its ids are those of no other picture.
 */
export function composePicture(parts: PictureParts): string {
  const { layout } = parts;
  const { width, height } = layout.size;
  const { ink, ink2, line2, card } = PALETTES.light;
  const inside = [
    `<title>${escaped(parts.alt)}</title><desc>${escaped(parts.longDescription)}</desc>`,
    ...(parts.fontCss === '' ? [] : [`<style>${parts.fontCss}</style>`]),
    `<rect width="${width}" height="${height}" fill="${card}"/>`,
    block(
      'title',
      layout.title,
      `font-weight="600" letter-spacing="${px(layout.title.size * TITLE_TRACKING)}" fill="${ink}"`,
    ),
    block('subtitle', layout.subtitle, `fill="${ink2}"`),
    chart(layout, parts.chartSvg),
    `<path d="M${px(layout.margin)} ${px(layout.ruleY)}H${px(width - layout.margin)}" stroke="${line2}" stroke-width="1.5"/>`,
    block('footer', layout.footer, `fill="${ink2}"`),
    stamp(layout.stamp),
  ].join('');
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="en" direction="ltr" font-family="${escaped(FONT_FAMILY)}" style="font-feature-settings:&quot;cv05&quot;,&quot;ss03&quot;;white-space:pre">`;
  return withOwnIds(withoutControls(`${open}${inside}</svg>`));
}

/** A line is an element of its own: text in two directions is then set in order line by line. */
function block(part: string, text: TextBlock, look: string): string {
  const direction = text.isRightToLeft ? ' direction="rtl"' : '';
  const lines = text.lines.flatMap((line, index) =>
    line === ''
      ? []
      : [`<text x="${px(text.x)}" y="${px(text.y + index * text.lineHeight)}"${direction}>${escaped(line)}</text>`],
  );
  return `<g data-part="${part}" font-size="${px(text.size)}" ${look}>${lines.join('')}</g>`;
}

function chart({ chart: { x, y, zoom } }: PictureLayout, chartSvg: string): string {
  return `<g data-part="chart" transform="translate(${px(x)} ${px(y)}) scale(${zoom.toFixed(4)})">${chartSvg}</g>`;
}

/** The name stands over the lines of the column, or before its only line. */
function stamp({ lines, nameRight, right, y, size, lineHeight }: StampPlace): string {
  const { ink, ink2 } = PALETTES.light;
  const line = (text: string, x: number, at: number, look: string) =>
    text === '' ? '' : `<text x="${px(x)}" y="${px(at)}" text-anchor="end" ${look}>${escaped(text)}</text>`;
  return [
    `<g data-part="stamp" font-size="${px(size)}">`,
    mark(nameRight - BRAND_WIDTH * size, y - size * 1.02, size * 1.25),
    line('Dividend', nameRight, y, `font-weight="700" letter-spacing="${px(-0.01 * size)}" fill="${ink}"`),
    ...lines.map((text, index) => line(text, right, y + index * lineHeight, `fill="${ink2}"`)),
    '</g>',
  ].join('');
}

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

/** Ids that no other picture has, and that the same picture always has: made from what is drawn. */
function withOwnIds(svg: string): string {
  const ids = [...new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id))];
  const numbered = ids.reduce((text, id, index) => replaceId(text, id, `part-${index}`), svg);
  const prefix = hashOf(numbered);
  return ids.reduce((text, _, index) => replaceId(text, `part-${index}`, `d${prefix}-${index}`), numbered);
}

function replaceId(svg: string, id: string, by: string): string {
  return svg
    .replaceAll(`id="${id}"`, `id="${by}"`)
    .replaceAll(`url(#${id})`, `url(#${by})`)
    .replaceAll(`href="#${id}"`, `href="#${by}"`);
}

/** FNV-1a over UTF-16 units, eight hex digits: enough to tell the pictures of a page apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
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
