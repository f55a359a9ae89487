import type { ChartDefinition, ChartSource, ChartTable, ChartWords } from '../charts/define-chart.ts';
import { ok, type Result, type ShareFault } from '../domain/index.ts';
import { definitionLine, pictureBullets, stampLine } from '../wording/picture-bullets.ts';
import { type PictureDetails, pictureFooters } from '../wording/picture-footer.ts';
import { addsAmount, pictureTitles } from '../wording/picture-title.ts';
import {
  fingerprintCode,
  formatIsoDay,
  type PictureMeta,
  pictureStamp,
  pictureSubtitles,
} from '../wording/picture-words.ts';
import { drawChartSvg } from './chart-svg.tsx';
import { type PictureExtension, pictureFileName } from './download.ts';
import { fontCssFor, fontsReady } from './fonts.ts';
import { FORMAT_RULES, type PictureFormat } from './picture-formats.ts';
import { layoutPicture, type PictureTexts } from './picture-layout.ts';
import { composePicture } from './picture-svg.ts';
import { toPng } from './png.ts';
import type { PngText } from './png-text.ts';
import { toViewFile } from './view-file.ts';

export type { PictureDetails } from '../wording/picture-footer.ts';
export type { PictureMeta } from '../wording/picture-words.ts';
export { PICTURE_FORMATS, type PictureFormat } from './picture-formats.ts';

/** What shall be drawn, and as which picture. */
export type PictureRequest = {
  readonly chart: ChartDefinition;
  readonly result: ChartSource;
  readonly meta: PictureMeta;
  readonly format: PictureFormat;
  /** 2 paints a PNG of twice as many pixels each way; absent = 1. The SVG is the same. */
  readonly scale?: 1 | 2;
  /** Takes the place of the takeaway; the subtitle keeps the range, so that the hedge stays. Blank = the takeaway. */
  readonly title?: string;
  /** Absent = full. */
  readonly details?: PictureDetails;
  readonly selectedKey?: string;
};

/** A chart as something to take along. */
export type Picture = {
  /** A document of its own, to be shown at once. */
  readonly svg: string;
  /** Size of the SVG in pixels; the PNG has `scale` times as many. */
  readonly size: { readonly width: number; readonly height: number };
  /** The picture as a PNG with its words inside; painted when it is first asked for, then kept. */
  readonly png: () => Promise<Result<Blob, ShareFault>>;
  /** The takeaway that stands over it without an edited title: what `titleAdvice` compares with. */
  readonly automaticTitle: string;
  /** 80 to 150 characters, for where the picture is put. */
  readonly alt: string;
  readonly longDescription: string;
  /** "dividend-kestrel-displaced-points-chat-2026-10-31.png". */
  readonly fileName: (extension: PictureExtension) => string;
  readonly table: ChartTable;
  /** Three sentences from the numbers, what counts, and version, date and fingerprint: for `toMarkdown`. */
  readonly bullets: readonly [string, string, string];
  readonly definition: string;
  /** What the marks do not say: part of what a reader needs beside the sentences. */
  readonly note: string;
  readonly stamp: string;
  /** The text of a file that opens the same picture elsewhere, without the data; absent where the picture has none. */
  readonly viewFile?: () => string;
};

/** Draws a chart as a picture that explains itself. The PNG is painted when `png` is called; a preview needs the SVG only. */
export async function renderPicture(request: PictureRequest): Promise<Result<Picture, ShareFault>> {
  const { chart, result, meta, format, selectedKey } = request;
  await fontsReady();
  const rows = chart.prepare(result);
  const words = chart.words(rows);
  const titles = words.takeaway === undefined ? pictureTitles(result) : takeawaysOf(words);
  const texts = textsOf(request, words, titles);
  const layout = layoutPicture(format, texts);
  const { inner: size, mode: picture } = layout.chart;
  const drawn = await drawChartSvg({ chart, rows, size, picture, selectedKey });
  if (!drawn.ok) return drawn;
  const { title, subtitle, footer, stamp } = layout;
  const fontCss = await fontCssFor(
    [title, subtitle, footer, stamp].flatMap(({ lines }) => lines).join('') + drawn.value,
  );
  const svg = composePicture({ layout, chartSvg: drawn.value, fontCss, ...words });
  const named = { team: result.name, chart: chart.id, format, day: formatIsoDay(meta.madeAt, result.zone) };
  return ok({
    svg,
    size: FORMAT_RULES[format].size,
    png: once(() =>
      toPng(svg, layout.size, { scale: request.scale ?? 1, texts: pngTexts(request, words, title.lines) }),
    ),
    automaticTitle: titles[0] ?? '',
    alt: words.alt,
    longDescription: words.longDescription,
    fileName: (extension) => pictureFileName({ ...named, scale: request.scale }, extension),
    table: chart.table(rows),
    bullets: pictureBullets(result, words.takeaway, meta),
    definition: definitionLine(meta),
    note: words.briefNote,
    stamp: stampLine(meta, result.zone),
    viewFile: () => toViewFile(request),
  });
}

/** From the fullest to the shortest. */
function takeawaysOf({ takeaway, briefTakeaway }: ChartWords): readonly string[] {
  return [takeaway, briefTakeaway].flatMap((text) => text ?? []);
}

/** A chart that has a takeaway of its own gives the range only if the edited title speaks of an amount that it does not. */
function textsOf(request: PictureRequest, words: ChartWords, titles: readonly string[]): PictureTexts {
  const { result, meta, details = 'full' } = request;
  const edited = request.title?.trim();
  const isEdited = edited !== undefined && edited !== '';
  const hasRange = words.takeaway === undefined || (isEdited && addsAmount(edited, words.takeaway));
  return {
    titles: isEdited ? [edited] : titles,
    subtitles: pictureSubtitles(result, { ...words, hasRange }),
    footers: pictureFooters(result, meta, words, details, hasRange),
    stamp: pictureStamp(meta, result.zone),
  };
}

/** Keywords are those that the PNG specification registers. */
function pngTexts({ meta }: PictureRequest, words: ChartWords, title: readonly string[]): readonly PngText[] {
  return [
    { keyword: 'Title', text: title.join(' ').replaceAll('\u00a0', ' ') },
    { keyword: 'Description', text: `${words.alt}\n\n${words.longDescription}` },
    { keyword: 'Software', text: `Dividend ${meta.version}` },
    { keyword: 'Source', text: `data ${fingerprintCode(meta.fingerprint)}` },
  ];
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
