import type { ChartSize, PictureMode } from '../charts/define-chart.ts';
import { type Font, textWidth } from '../charts/parts/text-width.ts';
import { FORMAT_RULES, type FormatRules, type PictureFormat } from './picture-formats.ts';
import { cutLines, endOf, isRightToLeft, SAFE, setItems, setLines, type TextBlock } from './text-block.ts';

/** The texts of a picture, each from the fullest to the shortest: the first that fits is set. */
export type PictureTexts = {
  readonly titles: readonly string[];
  readonly subtitles: readonly string[];
  /** Each a list of paragraphs. */
  readonly footers: readonly (readonly string[])[];
  readonly stamp: { readonly version: string; readonly data: string };
};

/** Where everything stands on a picture, in its own pixels. */
export type PictureLayout = {
  readonly size: ChartSize;
  readonly margin: number;
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
  /** `inner` is the size at which the chart is drawn; it is enlarged by `zoom` into its place. */
  readonly chart: {
    readonly x: number;
    readonly y: number;
    readonly inner: ChartSize;
    readonly zoom: number;
    readonly mode: PictureMode;
  };
  readonly ruleY: number;
  readonly footer: TextBlock;
  readonly stamp: StampPlace;
};

/** `lines` end at `right`; mark and name end at `nameRight`, on the height of the first. */
export type StampPlace = {
  readonly lines: readonly string[];
  readonly nameRight: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly lineHeight: number;
};

/** Letter spacing of the title, as a share of its size. */
export const TITLE_TRACKING = -0.018;
/** The title is set tighter than it is measured, by 3 % of a letter's width; the wide scripts by less. */
const TITLE_ROOM = 1.015;
const STAMP_COLUMN = 330;
const SPACE = { subtitle: 1.5, chart: 18, rule: 16, footer: 1.5 } as const;
/** Width of the mark and "Dividend", as a multiple of the type's size. */
export const BRAND_WIDTH = 5.9;

/** Sets title and subtitle from the top, the footer from the bottom, and gives the chart all that is between. */
export function layoutPicture(format: PictureFormat, texts: PictureTexts): PictureLayout {
  const rules = FORMAT_RULES[format];
  const { size, margin } = rules;
  const width = size.width - 2 * margin;
  const title = setTitle(texts.titles, rules, width);
  const subtitle = setSubtitle(texts.subtitles, rules, width, endOf(title));
  const { footer, stamp } = setFooter(texts, rules, width);
  const ruleY = footer.y - rules.footer.size * SPACE.footer - 4;
  const top = endOf(subtitle) + SPACE.chart;
  const place = { width, height: ruleY - SPACE.rule - top };
  const [least, most] = rules.chart.zoom;
  const zoom = Math.min(most, Math.max(least, place.height / rules.chart.height));
  const inner = { width: Math.floor(place.width / zoom), height: Math.floor(place.height / zoom) };
  const chart = { x: margin, y: top, inner, zoom, mode: rules.chart.mode };
  return { size, margin, title, subtitle, chart, ruleY, footer, stamp };
}

/** One line where the type stays large, else more; then a shorter wording; the shortest is cut after a whole word. */
function setTitle(
  titles: readonly string[],
  { title, margin, top, size: page }: FormatRules,
  width: number,
): TextBlock {
  const room = width * TITLE_ROOM;
  const set = (text: string, size: number): TextBlock => ({
    lines: setLines(text, room, { size, weight: 600 }),
    ...{ y: top + size * 0.76, size, lineHeight: size * 1.16 },
    ...sideOf(text, margin, page),
  });
  for (const { text, most } of attempts(titles, title.most)) {
    const fitting =
      title.oneLine.map((size) => set(text, size)).find(({ lines }) => lines.length === 1) ??
      title.more.map((size) => set(text, size)).find(({ lines }) => lines.length <= most);
    if (fitting !== undefined) return fitting;
  }
  const block = set(titles.at(-1) ?? '', title.more.at(-1) ?? 44);
  return { ...block, lines: cutLines(block.lines, title.most, room, { size: block.size, weight: 600 }) };
}

/** Two lines of any wording come before three of a fuller one. */
function attempts(titles: readonly string[], most: number) {
  return [...new Set([Math.min(2, most), most])].flatMap((lines) => titles.map((text) => ({ text, most: lines })));
}

function sideOf(text: string, margin: number, page: ChartSize): Pick<TextBlock, 'x' | 'isRightToLeft'> {
  const isFromRight = isRightToLeft(text);
  return { x: isFromRight ? page.width - margin : margin, isRightToLeft: isFromRight };
}

function setSubtitle(candidates: readonly string[], rules: FormatRules, width: number, from: number): TextBlock {
  const { size, wished, most } = rules.subtitle;
  const all = candidates.map((text) => setItems(text, width, { size }));
  const lines =
    all.find((set) => set.length <= wished) ??
    all.find((set) => set.length <= most) ??
    cutLines(all.at(-1) ?? [], most, width, { size });
  return {
    lines,
    x: rules.margin,
    y: from + size * SPACE.subtitle + 4,
    size,
    lineHeight: size * 1.35,
    isRightToLeft: false,
  };
}

type Foot = { readonly footer: TextBlock; readonly stamp: StampPlace };

/** The fullest footer that fits its lines; its last baseline stands on the lower margin. */
function setFooter({ footers, stamp }: PictureTexts, rules: FormatRules, width: number): Foot {
  const { size, line, most, limit } = rules.footer;
  const isBeside = rules.footer.stamp === 'beside';
  const stampLines = isBeside ? ['', stamp.version, stamp.data] : [`${stamp.version} · ${stamp.data}`];
  const inlineWidth = textWidth(stampLines.join(''), { size }) / SAFE + size * 0.6;
  const stampWidth = inlineWidth + BRAND_WIDTH * size + 24;
  const room = isBeside ? width - STAMP_COLUMN : width;
  const set = (paragraphs: readonly string[]) => {
    if (isBeside) return paragraphs.flatMap((paragraph) => setLines(paragraph, room, { size }));
    return withRoom(setLines(paragraphs.join(' '), room, { size }), width - stampWidth, { size });
  };
  const all = footers.map(set);
  const lines =
    all.find((candidate) => candidate.length <= most) ??
    all.find((candidate) => candidate.length <= limit) ??
    shortest(all.at(-1) ?? [], limit, room, { size });
  const count = isBeside ? Math.max(3, lines.length) : lines.length;
  const y = rules.size.height - rules.bottom - (count - 1) * line;
  const last = y + (count - 1) * line;
  const block = { lines, x: rules.margin, y, size, lineHeight: line, isRightToLeft: false };
  const right = rules.size.width - rules.margin;
  const nameRight = isBeside ? right : right - inlineWidth;
  const place = { lines: stampLines, nameRight, right, size, lineHeight: line };
  return { footer: block, stamp: { ...place, y: isBeside ? y : last } };
}

/** An empty line at the end where the stamp does not fit beside the last one. */
function withRoom(lines: readonly string[], room: number, font: Font): readonly string[] {
  return textWidth(lines.at(-1) ?? '', font) <= room ? lines : [...lines, ''];
}

function shortest(lines: readonly string[], most: number, width: number, font: Font): readonly string[] {
  const text = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return [...cutLines(text, most - 1, width, font), ''].slice(0, most);
}
