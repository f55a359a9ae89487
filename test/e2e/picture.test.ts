import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY, OVERVIEW } from '../../src/wording/page.ts';
import { PICTURE_DIALOG } from '../../src/wording/picture-dialog-words.ts';
import { VIEW_FILE } from '../../src/wording/view-file-words.ts';
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

/** The dialog with its picture drawn. */
async function openDialog(page: Page): Promise<Locator> {
  // The keys are loaded after the page.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: PICTURE_DIALOG.title });
  await dialog.locator('img').waitFor();
  return dialog;
}

async function downloaded(from: Locator, button: string): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([
    from.page().waitForEvent('download'),
    from.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('E and Enter copy the picture: white from the dark theme too, drawn, and with nothing over its edge', async () => {
  const { page, context } = visit;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: PICTURE_DIALOG.title }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(PICTURE_DIALOG.copied).waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) return [];
    return [...new Uint8Array(await (await item.getType('image/png')).arrayBuffer())];
  });
  const pixels = await look(copied);
  expect([pixels.width, pixels.height]).toEqual([WIDTH, HEIGHT]);
  expect(pixels.corner).toEqual([255, 255, 255, 255]);
  expect(pixels.colours).toBeGreaterThan(50);
  expect(pixels.warm).toBeGreaterThan(2_000);
  expect(pixels.frame).toBe(0);
});

test('the dialog remembers the last choice, and the PNG has twice the pixels where that is asked', async () => {
  const { page } = visit;
  const first = await openDialog(page);
  await first.getByText(PICTURE_DIALOG.formats.chat.name, { exact: true }).click();
  await first.getByRole('switch', { name: PICTURE_DIALOG.sharp }).check({ force: true });
  await page.keyboard.press('Escape');
  await first.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('svg [data-sprint]').first().waitFor();
  const dialog = await openDialog(page);
  const png = await downloaded(dialog, PICTURE_DIALOG.png);
  expect(png.name).toMatch(/kestrel.*chat.*@2x\.png$/);
  const pixels = await look([...readFileSync(png.path)]);
  expect([pixels.width, pixels.height]).toEqual([2400, 1350]);
  expect(pixels.frame).toBe(0);
  await page.keyboard.press('Escape');
});

test('a title of one\u2019s own is on the picture, and the likely range stays below it', async () => {
  const { page } = visit;
  const dialog = await openDialog(page);
  await dialog.getByLabel(PICTURE_DIALOG.titleLabel).fill('A quiet autumn');
  await expect.poll(() => dialog.locator('figure').getAttribute('aria-busy')).toBe('false');
  const svg = readFileSync((await downloaded(dialog, PICTURE_DIALOG.svg)).path, 'utf8');
  expect(svg).toContain('A quiet autumn');
  expect(svg).toMatch(/likely \d+ to \d+/);
  await dialog.getByRole('button', { name: PICTURE_DIALOG.markdown }).click();
  await page.getByText(PICTURE_DIALOG.textCopied.markdown).waitFor();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(
    /^!\[Stacked bar chart of planned story points.+\]\(dividend-kestrel.+\.png\)\n\n- .+\n- .+\n- /,
  );
  const csv = readFileSync((await downloaded(dialog, PICTURE_DIALOG.csv)).path, 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  // A line of headers, and one for each of the six sprints.
  expect(csv).toHaveLength(7);
  await page.keyboard.press('Escape');
});

test('a view file opens the same picture in a browser that has no data', async () => {
  const { page, context } = visit;
  const dialog = await openDialog(page);
  const view = await downloaded(dialog, VIEW_FILE.save);
  const here = readFileSync((await downloaded(dialog, PICTURE_DIALOG.svg)).path, 'utf8');
  expect(readFileSync(view.path, 'utf8')).not.toMatch(/"title"|Bookings fail/);
  await page.keyboard.press('Escape');
  const elsewhere = await startVisit();
  try {
    await elsewhere.page.goto(`${elsewhere.url}#/view`);
    await elsewhere.page.locator('main input[type="file"]').setInputFiles(view.path);
    await elsewhere.page.locator('main img').waitFor();
    await elsewhere.page.getByText(PICTURE_DIALOG.open, { exact: true }).click();
    const other = elsewhere.page.getByRole('dialog', { name: PICTURE_DIALOG.title });
    await other.getByText(PICTURE_DIALOG.formats.chat.name, { exact: true }).click();
    await other.locator('img').waitFor();
    const there = readFileSync((await downloaded(other, PICTURE_DIALOG.svg)).path, 'utf8');
    expect(there).toBe(here);
    expect(elsewhere.problems).toEqual([]);
  } finally {
    await elsewhere.end();
  }
  await context.clearPermissions();
});

test('where the browser takes no pictures it says so, and downloads instead', async () => {
  const without = await startVisit();
  try {
    const { page } = without;
    await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
    await page.reload();
    await page.getByRole('button', { name: EMPTY.sample.action }).click();
    await page.locator('svg [data-sprint]').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: OVERVIEW.copyPicture }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.png$/);
    await page.getByText(PICTURE_DIALOG.instead(download.suggestedFilename())).waitFor();
    expect(without.problems).toEqual([]);
  } finally {
    await without.end();
  }
  expect(visit.problems).toEqual([]);
});
