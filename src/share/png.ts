import type { ChartSize } from '../charts/define-chart.ts';
import { failed, ok, type Result, type ShareFault } from '../domain/index.ts';

/** Paints an SVG document on white and returns it as a PNG of `size`, in its own pixels. */
export async function toPng(svg: string, size: ChartSize): Promise<Result<Blob, ShareFault>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = await loadImage(url);
    if (image === undefined) return failed({ code: 'image-failed', detail: 'the browser could not read the drawing' });
    return await paint(image, size);
  } finally {
    URL.revokeObjectURL(url);
  }
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

async function paint(image: HTMLImageElement, size: ChartSize): Promise<Result<Blob, ShareFault>> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (context === null) return failed({ code: 'image-failed', detail: 'the browser has no canvas' });
  const draw = () => {
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, size.width, size.height);
    context.drawImage(image, 0, 0, size.width, size.height);
  };
  draw();
  // WebKit may decode an embedded font only after the first painting, so there is a second one.
  await new Promise((resolve) => setTimeout(resolve, 60));
  draw();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? failed({ code: 'image-failed', detail: 'the browser gave no image' }) : ok(blob);
}
