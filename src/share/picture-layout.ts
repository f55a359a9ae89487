import type { ChartSize } from '../charts/define-chart.ts';
import { type Font, textWidth, wrapped } from '../charts/parts/text-width.ts';

/** The texts of a picture, ready to be set. */
export type PictureTexts = {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: readonly string[];
  readonly stamp: { readonly version: string; readonly data: string };
};

/** Lines of one look; `y` is the baseline of the first. */
export type TextBlock = {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly lineHeight: number;
};

/** Where everything stands on a picture, in its own pixels. */
export type PictureLayout = {
  readonly size: ChartSize;
  /** 1 at 1920 x 1080. */
  readonly scale: number;
  readonly margin: number;
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  /** `inner` is the size at which the chart is drawn; it is enlarged by `zoom` into its place. */
  readonly chart: { readonly x: number; readonly y: number; readonly inner: ChartSize; readonly zoom: number };
  readonly ruleY: number;
  readonly footer: TextBlock;
  readonly stamp: { readonly right: number; readonly y: number; readonly size: number; readonly lineHeight: number };
};

const MARGIN = 72;
/** One line if it can be this large, else two. */
const ONE_LINE_SIZES = [56, 53, 50, 47] as const;
const TWO_LINE_SIZES = [56, 50, 44, 38] as const;
/** Canvas and SVG set the same text a little differently: a line keeps this share of its room. */
const SAFE = 0.985;
/** The title is set tighter than it is measured: 0.018 of its size a letter, which is 3 % of a letter's width. */
const TITLE_ROOM = SAFE * 1.03;
/** Letter spacing of the title, as a share of its size. */
export const TITLE_TRACKING = -0.018;
const SUBTITLE_SIZE = 27;
const FOOTER_SIZE = 24;
const FOOTER_LINE = 33;
const STAMP_WIDTH = 330;
/** A chart's text of 12 px becomes 23: a third of that can still be read. */
const LARGEST_ZOOM = 1.9;
const SMALLEST_ZOOM = 1.6;
const LOWEST_CHART = 330;

/** Sets title and subtitle from the top, the footer from the bottom, and gives the chart all that is between. */
export function layoutPicture(size: ChartSize, texts: PictureTexts): PictureLayout {
  const scale = Math.sqrt((size.width * size.height) / (1920 * 1080));
  const margin = MARGIN * scale;
  const width = size.width - 2 * margin;
  const title = setTitle(texts.title, margin, width, scale);
  const subtitle = setSubtitle(texts.subtitle, endOf(title), margin, width, scale);
  const footer = setFooter(texts.footer, size, margin, width, scale);
  const ruleY = footer.y - 48 * scale;
  const top = endOf(subtitle) + 30 * scale;
  const place = { width, height: ruleY - 18 * scale - top };
  const zoom = scale * Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, place.height / scale / LOWEST_CHART));
  const inner = { width: Math.floor(place.width / zoom), height: Math.floor(place.height / zoom) };
  const stamp = { right: size.width - margin, y: footer.y, size: FOOTER_SIZE * scale, lineHeight: FOOTER_LINE * scale };
  return { size, scale, margin, title, subtitle, chart: { x: margin, y: top, inner, zoom }, ruleY, footer, stamp };
}

/** One line of the whole width where the type stays large, else two; the smallest size is cut to two lines. */
function setTitle(text: string, x: number, width: number, scale: number): TextBlock {
  const set = (unscaled: number) => {
    const size = unscaled * scale;
    const lines = wrapped(text, width * TITLE_ROOM, { size, weight: 600 });
    return { lines, x, y: 62 * scale + size * 0.8, size, lineHeight: size * 1.16 };
  };
  const fitting =
    ONE_LINE_SIZES.map(set).find((block) => block.lines.length === 1) ??
    TWO_LINE_SIZES.map(set).find((block) => block.lines.length <= 2);
  return fitting ?? inTwoLines(set(TWO_LINE_SIZES[3]), width * TITLE_ROOM);
}

function inTwoLines(block: TextBlock, width: number): TextBlock {
  const font: Font = { size: block.size, weight: 600 };
  const [first = '', ...rest] = block.lines;
  const words = rest.join(' ').split(' ');
  while (words.length > 1 && textWidth(`${words.join(' ')}…`, font) > width) words.pop();
  return { ...block, lines: [first, `${words.join(' ')}…`] };
}

function setSubtitle(text: string, from: number, x: number, width: number, scale: number): TextBlock {
  const size = SUBTITLE_SIZE * scale;
  const lineHeight = size * 1.35;
  // No line starts or ends with the dot between two items.
  const lines = wrapped(text, width * SAFE, { size }).map((line) => line.replace(/^· | ·$/g, ''));
  return { lines, x, y: from + 48 * scale, size, lineHeight };
}

/** One paragraph after another beside the stamp; the last baseline stands on the lower margin. */
function setFooter(paragraphs: readonly string[], page: ChartSize, x: number, width: number, scale: number): TextBlock {
  const size = FOOTER_SIZE * scale;
  const lineHeight = FOOTER_LINE * scale;
  const lines = paragraphs.flatMap((paragraph) => wrapped(paragraph, (width - STAMP_WIDTH * scale) * SAFE, { size }));
  const bottom = page.height - 48 * scale;
  return { lines, x, y: bottom - Math.max(2, lines.length - 1) * lineHeight, size, lineHeight };
}

/** Below the last baseline of a block. */
function endOf(block: TextBlock): number {
  return block.y + (block.lines.length - 1) * block.lineHeight;
}
