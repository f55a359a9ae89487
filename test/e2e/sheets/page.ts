import '@fontsource-variable/inter/opsz.css';
import { renderSprintPicture, type SprintPictureRequest } from '../../../src/share/sprint-picture.tsx';
import { contrastProblems, selfContainedProblems, smallestType, textProblems } from '../../support/picture-checks.ts';

/** What the test asks of the page: the picture of one sprint, drawn and looked at by the browser. */
export type DrawnSheet = Awaited<ReturnType<typeof draw>>;

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the type of the window can only be extended as an interface
  interface Window {
    drawSheet: typeof draw;
  }
}
window.drawSheet = draw;

async function draw(request: SprintPictureRequest) {
  const picture = await renderSprintPicture(request);
  if (!picture.ok) throw new Error(JSON.stringify(picture.error));
  const { svg, alt } = picture.value;
  const png = await picture.value.png();
  if (!png.ok) throw new Error(JSON.stringify(png.error));
  return {
    ...{ svg, alt },
    problems: [...selfContainedProblems(svg), ...textProblems(svg), ...(await contrastProblems(svg))],
    type: smallestType(svg),
    pixels: await pixelsOf(png.value),
    png: await base64(png.value),
  };
}

/** How many pixels there are, how many colours, what is on the outermost two, and where there is ink. */
async function pixelsOf(png: Blob) {
  const bitmap = await createImageBitmap(png);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const colours = new Set<number>();
  const ink = { top: 0, middle: 0, bottom: 0 };
  let frame = 0;
  pixels.forEach((pixel, at) => {
    if (pixel === WHITE) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    colours.add(pixel);
    ink[y < height * 0.2 ? 'top' : y < height * 0.8 ? 'middle' : 'bottom'] += 1;
    if (x < 2 || y < 2 || x >= width - 2 || y >= height - 2) frame += 1;
  });
  return { width, height, frame, colours: colours.size, ink };
}

const WHITE = 0xffffffff;

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
