import '@fontsource-variable/inter/opsz.css';
import { toBlob } from 'html-to-image';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { chartById } from '../../../src/charts/charts.ts';
import { fontCssFor } from '../../../src/share/fonts.ts';
import { type PictureRequest, renderPicture } from '../../../src/share/picture.ts';
import { toPng } from '../../../src/share/png.ts';

/** What the benchmark's runner calls: one chart, standing on the page, made a PNG both ways. */
export type PictureTimes = {
  readonly oursMs: number;
  readonly theirsMs: number;
  /** From the numbers to the PNG: layout, drawing, fonts and all. */
  readonly wholeMs: number;
  /** Both PNGs have the size of the chart, the legend is drawn, and no pixel differs between the two. */
  readonly isRight: boolean;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the type of the window can only be extended as an interface
  interface Window {
    measurePicture: typeof measure;
  }
}
window.measurePicture = measure;

const ROUNDS = 9;
const SIZE = { width: 1600, height: 900 };

async function measure(request: Omit<PictureRequest, 'chart'>): Promise<PictureTimes> {
  const chart = chartById('displaced-points');
  const started = performance.now();
  const picture = await renderPicture({ ...request, chart });
  const whole = picture.ok ? await picture.value.png() : picture;
  const wholeMs = performance.now() - started;
  if (!whole.ok) throw new Error('the picture was not drawn');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() =>
    root.render(createElement(chart.Chart, { rows: chart.prepare(request.result), size: SIZE, theme: 'light' })),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const shown = place.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface');
  if (shown === null) throw new Error('the chart does not stand on the page');
  const times = await inTurns(shown, place);
  root.unmount();
  return { ...times, wholeMs };
}

/**
 * Ours and theirs of the same chart, each first as often as the other, after a round to warm up. No picture is like one before
 * it, since browsers keep what they have decoded, and theirs is given the font: of itself it finds none in an SVG.
 */
async function inTurns(shown: SVGSVGElement, place: HTMLElement): Promise<Omit<PictureTimes, 'wholeMs'>> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const fontEmbedCSS = await fontCssFor(shown.textContent ?? '');
  const other = () => toBlob(place, { ...SIZE, pixelRatio: 1, backgroundColor: '#FFFFFF', fontEmbedCSS });
  let isRight = shown.querySelectorAll('[data-part="labels"] text, [data-part="legend"] text').length > 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await timedOwn(shown, 2 * round) : undefined;
    const second = await timed(shown, 2 * round + 1, other);
    const { png, ms } = first ?? (await timedOwn(shown, 2 * round));
    isRight &&= await areAlike(png, second.png);
    if (round === 0) continue;
    ours.push(ms);
    theirs.push(second.ms);
  }
  return { oursMs: middle(ours), theirsMs: middle(theirs), isRight };
}

function timedOwn(shown: SVGSVGElement, number: number) {
  return timed(shown, number, () => ownPng(shown));
}

/** As `share` does it: the SVG as text, the fonts put into it, painted. */
async function ownPng(shown: SVGSVGElement): Promise<Blob | null> {
  const text = new XMLSerializer().serializeToString(shown);
  const fonts = await fontCssFor(text);
  const svg = text.replace('>', `><style>text{font-family:"Inter Variable"}${fonts}</style>`);
  const png = await toPng(svg, SIZE, { scale: 1, texts: [] });
  return png.ok ? png.value : null;
}

/** `number` sets the picture off from all others, without a mark that is seen. */
async function timed(shown: SVGSVGElement, number: number, make: () => Promise<Blob | null>) {
  shown.setAttribute('data-number', String(number));
  const started = performance.now();
  const png = await make();
  const ms = performance.now() - started;
  if (png === null) throw new Error('a PNG is missing');
  return { png, ms };
}

async function areAlike(one: Blob, other: Blob) {
  const [first, second] = [await pixelsOf(one), await pixelsOf(other)];
  const length = SIZE.width * SIZE.height * 4;
  return first.length === length && second.length === length && first.every((value, at) => value === second[at]);
}

async function pixelsOf(png: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
