import '@fontsource-variable/inter/opsz.css';
import { CHARTS } from '../../../src/charts/charts.ts';
import { LATER_CHARTS } from '../../../src/charts/later-charts.ts';
import { type PictureRequest, renderPicture } from '../../../src/share/picture.ts';
import { contrastProblems, selfContainedProblems, smallestType, textProblems } from '../../support/picture-checks.ts';

/** What the test asks of the page: one picture, drawn and looked at by the browser. */
export type Wanted = Omit<PictureRequest, 'chart'> & { readonly chartId: string };

export type Drawn = Awaited<ReturnType<typeof draw>>;

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the type of the window can only be extended as an interface
  interface Window {
    drawPicture: typeof draw;
  }
}
window.drawPicture = draw;

async function draw({ chartId, ...request }: Wanted) {
  const chart = [...CHARTS, ...LATER_CHARTS].find(({ id }) => id === chartId);
  if (chart === undefined) throw new Error(`no chart ${chartId}`);
  const started = performance.now();
  const picture = await renderPicture({ ...request, chart });
  if (!picture.ok) throw new Error(JSON.stringify(picture.error));
  const svgMs = performance.now() - started;
  const { svg, alt, longDescription, fileName, size } = picture.value;
  const { note, briefNote } = chart.words(chart.prepare(request.result));
  const foot = footerOf(svg);
  const png = await picture.value.png();
  if (!png.ok) throw new Error(JSON.stringify(png.error));
  const pngMs = performance.now() - started - svgMs;
  const problems = [...selfContainedProblems(svg), ...textProblems(svg), ...(await contrastProblems(svg))];
  return {
    ...{ svg, alt, longDescription, size, svgMs, pngMs, problems },
    fileName: fileName('png'),
    /** What the marks do not say stands below them, in full or in short. */
    isQualified: [note, briefNote].some((text) => foot.includes(text)),
    type: smallestType(svg),
    pixels: await pixelsOf(png.value, svg),
    png: await base64(png.value),
  };
}

function footerOf(svg: string): string {
  const lines = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('[data-part="footer"] text');
  return [...lines]
    .map(({ textContent }) => textContent ?? '')
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

/** Looks at the painted picture: how many colours, what is on its outermost two pixels, and where there is ink. */
async function pixelsOf(png: Blob, svg: string) {
  const bitmap = await createImageBitmap(png);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const colours = new Set<number>();
  let frame = 0;
  const rows = new Uint32Array(height);
  pixels.forEach((pixel, at) => {
    if (pixel === WHITE) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    rows[y] = (rows[y] ?? 0) + 1;
    if (at % 7 === 0) colours.add(pixel);
    if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) frame += 1;
  });
  const inkBetween = (from: number, to: number) =>
    rows.slice(Math.round(from * height), Math.round(to * height)).reduce((sum, count) => sum + count, 0);
  const parts = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const hasPart = (part: string) => parts.querySelector(`[data-part="${part}"] text`) !== null;
  return {
    ...{ width, height, frame, colours: colours.size },
    ink: { top: inkBetween(0, 0.2), middle: inkBetween(0.3, 0.7), bottom: inkBetween(0.85, 1) },
    parts: ['title', 'subtitle', 'chart', 'footer', 'stamp', 'legend', 'labels'].filter(hasPart),
  };
}

const WHITE = 0xffffffff;

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
