import type { ChartSize } from '../charts/define-chart.ts';
import { failed, ok, type Result, type ShareFault } from '../domain/index.ts';
import { IMAGE_REASONS } from '../wording/image-reasons.ts';
import { type PngText, withPngText } from './png-text.ts';

export type PngOptions = {
  /** Pixels of the PNG for one of the SVG. */
  readonly scale: number;
  /** What the file says of itself. */
  readonly texts: readonly PngText[];
};

/** Paints an SVG document of `size` on white and returns it as a PNG, in its own pixels times `scale`, with its texts inside. */
export async function toPng(svg: string, size: ChartSize, options: PngOptions): Promise<Result<Blob, ShareFault>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = await loadImage(url);
    if (image === undefined) return failed({ code: 'image-failed', detail: IMAGE_REASONS.unreadable });
    const { scale, texts } = options;
    const painted = await paint(image, { width: size.width * scale, height: size.height * scale });
    return painted.ok ? ok(await withTexts(painted.value, texts, scale)) : painted;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function withTexts(png: Blob, texts: readonly PngText[], scale: number): Promise<Blob> {
  const bytes = withPngText(new Uint8Array(await png.arrayBuffer()), texts, scale);
  return new Blob([bytes], { type: png.type });
}

const LONGEST_WAIT_MS = 10_000;

function loadImage(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), LONGEST_WAIT_MS);
    image.onload = () => resolve(image);
    image.onerror = () => resolve(undefined);
    image.src = url;
  });
}

/** On an opaque canvas: nothing shines through white paper, and a PNG without a fourth channel is an eighth smaller. */
async function paint(image: HTMLImageElement, size: ChartSize): Promise<Result<Blob, ShareFault>> {
  const canvas = Object.assign(document.createElement('canvas'), { width: size.width, height: size.height });
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return failed({ code: 'image-failed', detail: IMAGE_REASONS.noCanvas });
  const draw = () => {
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, size.width, size.height);
    context.drawImage(image, 0, 0, size.width, size.height);
  };
  draw();
  if (decodesFontsLate()) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    draw();
  }
  const png = await pngOf(canvas);
  return png === undefined ? failed({ code: 'image-failed', detail: IMAGE_REASONS.noImage }) : ok(png);
}

/** Undefined where the browser makes none, such as of a canvas that is too large for it. */
async function pngOf(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  try {
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return png ?? undefined;
  } catch {
    return undefined;
  }
}

/** WebKit may decode an embedded font only after the first painting, so there it is painted twice. */
function decodesFontsLate(): boolean {
  return navigator.vendor.startsWith('Apple');
}
