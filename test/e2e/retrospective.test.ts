import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY } from '../../src/wording/page.ts';
import { CLOSED, LIST } from '../../src/wording/retro-list-words.ts';
import { CLOSE_STEP, DECIDE, DEFINITION_STEP, FRAME, RETRO } from '../../src/wording/retro-words.ts';
import { MEASURES } from '../../src/wording/retrospective-words.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

/** The ten minutes of a real team, in a real browser, without a mouse: no test below clicks. */

const NOTE = 'The deploy on the second day explains most of it.';
const EXPERIMENT = 'One person a day takes all incidents';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

async function tabToName(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (found.includes(name)) return;
  }
  throw new Error(`Tab never came to “${name}”`);
}

async function stepTo(page: Page, key: 'ArrowRight' | 'ArrowLeft', step: string): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(`[data-retro-step="${step}"]`).waitFor();
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('from the first visit to the retrospective of the sprint before the last', async () => {
  const { page } = visit;
  await page.getByRole('heading', { name: EMPTY.title }).waitFor();
  await tabToName(page, EMPTY.sample.action);
  await page.keyboard.press('Enter');
  await page.locator('svg [data-sprint]').first().waitFor();
  await tabTo(page, 'svg [data-sprint]');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sprint=/);
  await page.keyboard.press('r');
  await page.locator('[data-retro-step="frame"]').waitFor();
  expect(await focusedText(page)).toMatch(/^Incidents took \d+ hours this sprint/);
  expect(await page.getByText('Kestrel 42').first().isVisible()).toBe(true);
  await page.getByText(FRAME.none).waitFor();
});

test('the arrows step, the address follows, and Back goes back', async () => {
  const { page } = visit;
  await stepTo(page, 'ArrowRight', 'facts');
  expect(page.url()).toContain('step=facts');
  expect(await focusedText(page)).toMatch(/^We planned \d+ points and finished \d+ of them/);
  await page.getByText(RETRO.stepOf(2, 7, 'Facts'), { exact: true }).waitFor({ state: 'attached' });
  await page.goBack();
  await page.locator('[data-retro-step="frame"]').waitFor();
  await stepTo(page, 'ArrowRight', 'facts');
});

test('a note is kept as it is typed, and arrows in it move the caret alone', async () => {
  const { page } = visit;
  await page.keyboard.press('n');
  await page.keyboard.type(NOTE);
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('[data-retro-step="facts"]').count()).toBe(1);
  await page.getByText(RETRO.kept).waitFor();
  await page.reload();
  await page.locator('[data-retro-step="facts"]').waitFor();
  expect(await page.locator('textarea[data-note]').inputValue()).toBe(NOTE);
});

test('the timer runs and pauses by its key, and is still there after a reload', async () => {
  const { page } = visit;
  await page.keyboard.press('t');
  await page.getByText('9:58 left').waitFor();
  await page.keyboard.press('t');
  await page.getByText(RETRO.goOn).waitFor();
  const shown = await page.getByRole('timer').textContent();
  await page.reload();
  await page.getByRole('timer').waitFor();
  expect(await page.getByRole('timer').textContent()).toBe(shown);
});

test('on the large screen nothing is too small for the back of a room', async () => {
  const { page } = visit;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.locator('[data-retro-step="facts"]').waitFor();
  await page.keyboard.press('p');
  await page.locator('[data-presenting="true"]').waitFor();
  for (const step of ['usual', 'definition', 'returns', 'decide', 'close'] as const) {
    await stepTo(page, 'ArrowRight', step);
    await page.getByText(RETRO.working).waitFor({ state: 'detached' });
    const sizes = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
        return hasText && width > 2 && height > 2;
      });
      const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const scale = (element: Element) => ('currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1);
      return {
        smallest: Math.min(...texts.map((element) => size(element) * scale(element))),
        headline: size(document.querySelector('h1') ?? document.body),
        tooHigh: document.documentElement.scrollHeight - window.innerHeight,
      };
    });
    expect(sizes.smallest, step).toBeGreaterThanOrEqual(28);
    expect(sizes.headline, step).toBeGreaterThanOrEqual(56);
    expect(sizes.tooHigh, step).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('p');
  await page.locator('[data-presenting="false"]').waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('raised hands are counted, and one experiment is chosen', async () => {
  const { page } = visit;
  for (const step of ['decide', 'returns', 'definition'] as const) await stepTo(page, 'ArrowLeft', step);
  await tabToName(page, DEFINITION_STEP.more('severity 1 and 2'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await stepTo(page, 'ArrowRight', 'returns');
  await stepTo(page, 'ArrowRight', 'decide');
  await tabTo(page, 'textarea[data-experiment]');
  await page.keyboard.type(EXPERIMENT);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: MEASURES.load, checked: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByText(DECIDE.title).isVisible()).toBe(true);
});

test('closing keeps everything and shows it', async () => {
  const { page } = visit;
  await stepTo(page, 'ArrowRight', 'close');
  await page.getByText(`severity 1 and 2: ${CLOSED.hands(2)}`).waitFor();
  await tabToName(page, CLOSE_STEP.close);
  await page.keyboard.press('Enter');
  await page.getByText(CLOSED.figures).first().waitFor();
  expect(await focusedText(page)).toMatch(/^Incidents took \d+ hours this sprint/);
  for (const text of [NOTE, EXPERIMENT, CLOSED.hands(2)]) {
    expect(await page.getByText(text).first().isVisible(), text).toBe(true);
  }
  await page.getByText('Every figure is what this retrospective kept.').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('it stands in the list; deleting it is taken back by a key', async () => {
  const { page } = visit;
  await tabToName(page, RETRO.toList);
  await page.keyboard.press('Enter');
  await page.locator('[data-retrospective]').waitFor();
  expect(await page.locator('[data-retrospective]').textContent()).toContain(EXPERIMENT);
  expect(await axeFindings(page)).toEqual([]);
  await tabToName(page, LIST.removeOf('Kestrel 42'));
  await page.keyboard.press('Enter');
  await page.locator('[data-retrospective]').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.locator('[data-retrospective]').waitFor();
});

test('the next sprint begins with what was tried, and what moved', async () => {
  const { page } = visit;
  await tabToName(page, LIST.hold('Kestrel 43'));
  await page.keyboard.press('Enter');
  await page.locator('[data-retro-step="frame"]').waitFor();
  const last = page.getByRole('region', { name: FRAME.lastTime });
  await last.waitFor();
  const text = await last.textContent();
  expect(text).toContain(EXPERIMENT);
  expect(text).toMatch(/Share of working time on incidentsmeant to move10 % → 4\.4 %/);
  await page.keyboard.press('Escape');
  await page.waitForURL(/#\/sprint\?/);
});

test.each(['frame', 'facts', 'usual', 'definition', 'returns', 'decide', 'close'])(
  'axe finds nothing at the step “%s”, nor does it scroll sideways on a phone',
  async (step) => {
    const { page, url } = visit;
    const sprint = encodeURIComponent(new URL(page.url().replace('#/', '')).searchParams.get('sprint') ?? '');
    const team = encodeURIComponent(new URL(page.url().replace('#/', '')).searchParams.get('team') ?? '');
    await page.goto(`${url}#/retro?team=${team}&sprint=${sprint}&step=${step}`);
    await page.locator(`[data-retro-step="${step}"]`).waitFor();
    await page.getByText(RETRO.working).waitFor({ state: 'detached' });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  },
);

test('the whole visit asked no other origin for anything and met no error', () => {
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
