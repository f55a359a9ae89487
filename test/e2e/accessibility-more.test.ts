import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage, openSample, PAGES } from './accessibility-pages.ts';
import {
  cutTexts,
  lostInForcedColors,
  moving,
  sidewaysScroll,
  smallTexts,
  walkByKeyboard,
  withSpacing,
} from './accessibility-probes.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await openSample(visit);
});
afterAll(() => visit.end());

const titles = new Map<string, string>();

test('the pages below are all pages of the router', () => {
  const router = readFileSync('src/app/routes/router.ts', 'utf8');
  const paths = [...router.matchAll(/path: '\/([^']*)'/g)].map(([, path]) => path);
  expect(paths.toSorted()).toEqual([...PAGES].toSorted());
});

describe.each(PAGES)('the page "%s"', (path) => {
  beforeAll(async () => {
    await visit.page.setViewportSize({ width: 1440, height: 900 });
    await openPage(visit, path);
  });

  test('says its language, has a title of its own, and one first heading', async () => {
    const { page } = visit;
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const title = await page.title();
    expect(title).toMatch(/^\S.* · Dividend$/);
    expect([...titles.values()]).not.toContain(title);
    titles.set(path, title);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('sets no text in less than 12 px', async () => {
    expect(await smallTexts(visit.page)).toEqual([]);
  });

  test('is walked with Tab alone: all of it, in its order, each place marked and in sight', async () => {
    const walk = await walkByKeyboard(visit.page);
    expect(walk).toMatchObject({ isRound: true, unreached: [], unmarked: [], covered: [], outOfOrder: [] });
    // The mark, three pages, the search, the keys and the theme at least.
    expect(walk.stops).toBeGreaterThan(7);
  });

  test('keeps every text outside of drawings with the spacing of 1.4.12', async () => {
    const { page } = visit;
    const seen = await withSpacing(page, async () => ({
      over: await sidewaysScroll(page),
      cut: await cutTexts(page, ':not(svg *)'),
    }));
    expect(seen).toEqual({ over: 0, cut: [] });
  });

  test('moves nothing where less motion is wished for', async () => {
    await visit.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(visit.page)).toEqual([]);
    await visit.page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  test('keeps drawings and choices in forced colours', async () => {
    await visit.page.emulateMedia({ forcedColors: 'active' });
    expect(await lostInForcedColors(visit.page)).toEqual([]);
    await visit.page.emulateMedia({ forcedColors: 'none' });
  });

  test('at 320 x 256, which is 400 % of 1280 x 1024, is read without scrolling sideways', async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 320, height: 256 });
    await page.waitForTimeout(250);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutTexts(page)).toEqual([]);
  });

  test('has places of 24 px to press, on a phone', async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(100);
    expect(await axeFindings(page, ['target-size', 'heading-order'])).toEqual([]);
  });
});

describe('the drawings', () => {
  /** Where they are, and how many there are with a switch to their table. */
  const CHARTS = [
    { path: '', count: 1 },
    { path: 'sprint', count: 1 },
    { path: 'usual', count: 4 },
  ];

  beforeAll(() => visit.page.setViewportSize({ width: 1440, height: 900 }));

  test.each(CHARTS)('of the page "$path" each have a name, and their table by keyboard', async ({ path, count }) => {
    const { page } = visit;
    await openPage(visit, path);
    const drawings = page.locator('main svg[role]');
    expect(await drawings.count()).toBe(count);
    for (const label of await drawings.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))) {
      // As long as a sentence that says what is drawn, of what, and what it shows.
      expect(label.length).toBeGreaterThanOrEqual(80);
    }
    const before = await page.locator('main table').count();
    const switches = page.getByRole('button', { name: /^(Show as table|Table)$/ });
    expect(await switches.count()).toBe(count);
    for (let left = count; left > 0; left -= 1) {
      await switches.first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((wanted) => document.querySelectorAll('main svg[role]').length === wanted, left - 1);
    }
    const tables = page.locator('main table');
    expect((await tables.count()) - before).toBe(count);
    for (const caption of await page.locator('main table caption').allTextContents()) expect(caption).not.toBe('');
  });

  test.each(['', 'sprint', 'usual'])(
    'of the page "%s" tell incidents by a hatch, not by a colour alone',
    async (path) => {
      await openPage(visit, path);
      const hatched = await visit.page.evaluate(() => {
        const fills = [...document.querySelectorAll('main svg [fill^="url(#"]')].map(
          (mark) => mark.getAttribute('fill') ?? '',
        );
        // A pattern that draws nothing would be no hatch.
        return fills.filter((fill) => (document.querySelector(fill.slice(4, -1))?.childElementCount ?? 0) > 1).length;
      });
      expect(hatched).toBeGreaterThan(0);
    },
  );

  test('keep 2 px of the card between the parts of a bar', async () => {
    await openPage(visit, '');
    const gaps = await visit.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('svg [data-mark] > rect:first-child')]
        .filter((rect) => /^(incidents|added|over-plan|unexplained)$/.test(rect.parentElement?.dataset.mark ?? ''))
        .map((rect) => rect.getBoundingClientRect());
      const middleOf = ({ left, width }: DOMRect) => Math.round(left + width / 2);
      return boxes.flatMap((box) => {
        const above = boxes.filter((other) => middleOf(other) === middleOf(box) && other.bottom <= box.top + 1);
        return above.length === 0 ? [] : [box.top - Math.max(...above.map(({ bottom }) => bottom))];
      });
    });
    expect(gaps.length).toBeGreaterThan(3);
    // Half a pixel for the outlines, which lie half outside of their box.
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1.5);
  });
});

test('a filter says what it did without the focus going there', async () => {
  const { page } = visit;
  await openPage(visit, '');
  await page.evaluate(() => {
    const told: string[] = [];
    const live = [...document.querySelectorAll('[role="status"], [aria-live="polite"]')];
    const watch = new MutationObserver(() => told.push('told'));
    for (const place of live) watch.observe(place, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { told });
  });
  await page.getByRole('button', { name: /^Counts as an incident/ }).focus();
  await page.keyboard.press('Enter');
  // The menu takes the focus when it stands: a key that comes sooner is the button's.
  await page.locator('[role="menu"] [role^="menuitem"]').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/definition=/);
  await expect
    .poll(() => page.evaluate(() => (window as typeof window & { told: string[] }).told.length))
    .toBeGreaterThan(0);
});

test('the ring of the focus is drawn in forced colours, on controls and in drawings', async () => {
  const { page } = visit;
  await openPage(visit, '');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('nav a').first().focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    return { outlineStyle, outlineWidth, isSeen: outlineColor !== getComputedStyle(document.body).backgroundColor };
  });
  expect(outline).toEqual({ outlineStyle: 'solid', outlineWidth: '2px', isSeen: true });
  await page.locator('svg [data-sprint][tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  const ring = page.locator('svg [data-mark="focus"] rect').last();
  expect(await ring.evaluate((mark) => getComputedStyle(mark).stroke)).not.toMatch(/none|, 0\)$/);
  await page.emulateMedia({ forcedColors: 'none' });
});
