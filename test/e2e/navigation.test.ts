import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOSER } from '../../src/wording/further-words.ts';
import { OVERVIEW, SHELL } from '../../src/wording/page.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { SPRINT_PAGE } from '../../src/wording/sprint-words.ts';
import { SITUATIONS } from '../support/situations.ts';
import { openPage, settled } from './accessibility-pages.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

/** Several teams: the longest row of pages. */
const FILES = SITUATIONS.find(({ id }) => id === 'forty teams')?.files ?? [];

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  const { page } = visit;
  await page.goto(`${visit.url}#/import`);
  await page.setInputFiles(
    'input[type=file]',
    FILES.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

const pages = () => visit.page.getByRole('navigation', { name: SHELL.navigation });
const trigger = () => pages().getByRole('button');
const items = () => pages().getByRole('menuitem');
const focused = () => visit.page.evaluate(() => document.activeElement?.textContent ?? '');

test('by keyboard the menu leads to every page behind the numbers, with the view, and says where one is', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/?v=1&severity=%5B1%5D`);
  await page
    .getByText(/severity is 1/)
    .first()
    .waitFor();
  await settled(page);
  for (const { to, label } of CLOSER) {
    await trigger().focus();
    await page.keyboard.press('Enter');
    await items().first().waitFor();
    await expect.poll(focused).toContain(CLOSER[0].label);
    for (const { label: each } of CLOSER) {
      if (each === label) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(focused).toContain(label);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash.startsWith(`#${to}?`));
    expect(decodeURIComponent(page.url())).toContain('severity=[1]');
    await expect.poll(() => trigger().getAttribute('aria-current')).toBe('true');
    // The address is there before its page is.
    await settled(page);
    await expect
      .poll(() => pages().getByRole('link', { name: OVERVIEW.title }).getAttribute('aria-current'))
      .toBeNull();
  }
});

test('the open menu marks the page, Esc closes it and gives the focus back, and axe finds nothing in either theme', async () => {
  const { page } = visit;
  await openPage(visit, 'ledger');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await trigger().click();
    await items().first().waitFor();
    expect(await items().locator('visible=true').count()).toBe(CLOSER.length);
    expect(await page.getByRole('menuitem', { name: CLOSER[0].label }).getAttribute('aria-current')).toBe('page');
    await page.waitForTimeout(300);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await items().first().waitFor({ state: 'detached' });
    await expect.poll(focused).toContain(SHELL.closer);
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test.each([320, 360, 390, 480, 768])(
  'at %i px the header of a sprint is two lines, and all pages stay in reach',
  async (width) => {
    const { page } = visit;
    await page.setViewportSize({ width, height: 844 });
    await openPage(visit, 'sprint');
    const tops = await pages()
      .locator('a:visible, button:visible')
      .evaluateAll((entries) =>
        entries.map((entry) => entry.getBoundingClientRect()).map(({ top, height }) => [top, height]),
      );
    expect(new Set(tops.map(([top = 0, height = 0]) => Math.round(top + height / 2))).size, 'lines of pages').toBe(1);
    expect(Math.min(...tops.map(([, height = 0]) => height))).toBeGreaterThanOrEqual(24);
    const header = await page.locator('header').first().boundingBox();
    expect(header?.height).toBeLessThan(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('link', { name: SPRINT_PAGE.start }).waitFor();
    await trigger().click();
    const room = await page.evaluate(() => document.body.clientWidth);
    for (const name of [
      ...CLOSER.map(({ label }) => label),
      SHELL.pages.import,
      SHELL.pages.data,
      SHELL.pages.settings,
    ]) {
      const item = items().filter({ hasText: name });
      await item.scrollIntoViewIfNeeded();
      const box = await item.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= room).toBe(true);
    }
    expect(await axeFindings(page)).toEqual([]);
    await items().filter({ hasText: SHELL.pages.settings }).click();
    await page.waitForURL(/#\/settings/);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
);

test('on a phone the list of keys is in the menu, since its button is not', async () => {
  const { page } = visit;
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(visit, 'sprint');
  expect(await page.getByRole('button', { name: SHELL.keysButton }).count()).toBe(0);
  await trigger().click();
  await page.getByRole('menuitem', { name: SHELL.keysButton }).click();
  await page.getByRole('dialog').getByText('/', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('nothing of it met an error or asked another origin', () => {
  expect(visit.problems).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
});
