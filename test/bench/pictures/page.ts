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
  /** Both PNGs have the size of the chart, the legend is drawn in ours, and hardly a pixel differs between the two. */
  readonly isRight: boolean;
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the type of the window can only be extended as an interface
  interface Window {
    measurePicture: typeof measure;
  }
}
window.measurePicture = measure;

const ROUNDS = 5;
const SIZE = { width: 1600, height: 900 };
/** Two ways to set the same text differ at its edges. */
const MOST_DIFFERENT = 0.02;

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

/** Ours and theirs of the same chart, one after the other, after a round to warm up. */
async function inTurns(shown: SVGSVGElement, place: HTMLElement): Promise<Omit<PictureTimes, 'wholeMs'>> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let isRight = shown.querySelectorAll('[data-part="labels"] text, [data-part="legend"] text').length > 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const one = await timed(() => ownPng(shown));
    const other = await timed(() => toBlob(place, { ...SIZE, pixelRatio: 1, backgroundColor: '#FFFFFF' }));
    if (one.png === null || other.png === null) throw new Error('a PNG is missing');
    isRight &&= (await differentShare(one.png, other.png)) <= MOST_DIFFERENT;
    if (round === 0) continue;
    ours.push(one.ms);
    theirs.push(other.ms);
  }
  return { oursMs: middle(ours), theirsMs: middle(theirs), isRight };
}

/** As `share` does it: the SVG as text, the fonts put into it, painted. */
async function ownPng(shown: SVGSVGElement): Promise<Blob | null> {
  const text = new XMLSerializer().serializeToString(shown);
  const fonts = await fontCssFor(text);
  const svg = text.replace('>', `><style>text{font-family:"Inter Variable"}${fonts}</style>`);
  const png = await toPng(svg, SIZE, { scale: 1, texts: [] });
  return png.ok ? png.value : null;
}

async function timed(make: () => Promise<Blob | null>) {
  const started = performance.now();
  const png = await make();
  return { png, ms: performance.now() - started };
}

/** The share of pixels that differ by more than an edge; 1 where a size is another one. */
async function differentShare(one: Blob, other: Blob) {
  const [first, second] = [await pixelsOf(one), await pixelsOf(other)];
  const count = SIZE.width * SIZE.height * 4;
  if (first.length !== count || second.length !== count) return 1;
  let different = 0;
  for (let at = 0; at < count; at += 4) if (Math.abs((first[at] ?? 0) - (second[at] ?? 0)) > 96) different += 1;
  return different / (count / 4);
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
