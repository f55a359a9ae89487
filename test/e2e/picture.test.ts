import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY, OVERVIEW } from '../../src/wording/page.ts';
import { startVisit, type Visit } from './visit.ts';

const [WIDTH, HEIGHT] = [1920, 1080];

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit({ dark: true });
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly corner: readonly number[];
  readonly colours: number;
  readonly warm: number;
  readonly frame: number;
};

/** Draws a PNG on a canvas and counts: different colours, warm pixels (incidents), and ink on the outermost two pixels. */
async function look(png: readonly number[]): Promise<Pixels> {
  return visit.page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Set<number>();
      let warm = 0;
      let frame = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        colours.add((red << 16) | (green << 8) | blue);
        if (red > 180 && green > 100 && green < 170 && blue < 80) warm += 1;
        const [x, y] = [(at / 4) % bitmap.width, Math.floor(at / 4 / bitmap.width)];
        const isEdge = x < 2 || y < 2 || x >= bitmap.width - 2 || y >= bitmap.height - 2;
        if (isEdge && (red < 250 || green < 250 || blue < 250)) frame += 1;
      }
      return {
        width: bitmap.width,
        height: bitmap.height,
        corner: [...data.slice(0, 4)],
        colours: colours.size,
        warm,
        frame,
      };
    },
    [...png],
  );
}

test('the picture downloads as a slide: white from the dark theme too, drawn, and with nothing over its edge', async () => {
  const { page } = visit;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: OVERVIEW.downloadPicture }).click(),
  ]);
  const path = await download.path();
  const pixels = await look([...readFileSync(path)]);
  expect(download.suggestedFilename()).toMatch(/kestrel.*\.png$/i);
  expect([pixels.width, pixels.height]).toEqual([WIDTH, HEIGHT]);
  expect(pixels.corner).toEqual([255, 255, 255, 255]);
  expect(pixels.colours).toBeGreaterThan(50);
  expect(pixels.warm).toBeGreaterThan(2_000);
  expect(pixels.frame).toBe(0);
});

test('the picture is copied as a PNG', async () => {
  const { page, context } = visit;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.getByRole('button', { name: OVERVIEW.copyPicture }).click();
  await page.getByText(OVERVIEW.copied).waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) return [];
    return [...new Uint8Array(await (await item.getType('image/png')).arrayBuffer())];
  });
  const pixels = await look(copied);
  expect([pixels.width, pixels.height]).toEqual([WIDTH, HEIGHT]);
  expect(visit.problems).toEqual([]);
});
