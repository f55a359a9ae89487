import type { ChartDefinition, ChartSize, ChartSource, ChartWords } from '../charts/define-chart.ts';
import { failed, ok, type Result, type ShareFault } from '../domain/index.ts';
import {
  type PictureMeta,
  pictureFooter,
  pictureStamp,
  pictureSubtitle,
  pictureTitle,
} from '../wording/picture-words.ts';
import { drawChartSvg } from './chart-svg.tsx';
import { fontCssFor, fontsReady } from './fonts.ts';
import { layoutPicture, type PictureTexts } from './picture-layout.ts';
import { composePicture } from './picture-svg.ts';
import { toPng } from './png.ts';

export type { PictureMeta } from '../wording/picture-words.ts';

/** A slide; a chat message; a square. */
export const PICTURE_SIZES = {
  slide: { width: 1920, height: 1080 },
  chat: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
} as const satisfies Readonly<Record<string, ChartSize>>;

export type PictureRequest = {
  readonly chart: ChartDefinition;
  readonly result: ChartSource;
  readonly meta: PictureMeta;
  readonly size: ChartSize;
  /** Takes the place of the takeaway; the subtitle keeps the range, so that the hedge stays. */
  readonly title?: string;
  readonly selectedKey?: string;
};

export type Picture = {
  readonly svg: string;
  readonly png: Blob;
  /** 80 to 150 characters, for where the picture is put. */
  readonly alt: string;
};

/** Draws a chart as a picture that explains itself, as an SVG document and as a PNG of the same size. */
export async function renderPicture(request: PictureRequest): Promise<Result<Picture, ShareFault>> {
  const { chart, result, size } = request;
  await fontsReady();
  const rows = chart.prepare(result);
  const words = chart.words(rows);
  const texts = textsOf(request, words);
  const layout = layoutPicture(size, texts);
  const drawn = await drawChartSvg({ chart, rows, size: layout.chart.inner, selectedKey: request.selectedKey });
  if (!drawn.ok) return drawn;
  const fontCss = await fontCssFor(JSON.stringify(texts) + drawn.value);
  const svg = composePicture({ layout, texts, chartSvg: drawn.value, fontCss, ...words });
  const png = await toPng(svg, size);
  return png.ok ? ok({ svg, png: png.value, alt: words.alt }) : failed(png.error);
}

function textsOf({ result, meta, title }: PictureRequest, words: ChartWords): PictureTexts {
  return {
    title: title ?? words.takeaway ?? pictureTitle(result),
    subtitle: pictureSubtitle(result, words.subject),
    footer: pictureFooter(result, meta, words.note),
    stamp: pictureStamp(meta, result.zone),
  };
}
