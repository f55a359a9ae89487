import type { Page } from 'playwright-core';
import { EMPTY, SHELL } from '../../src/wording/page.ts';
import type { Visit } from './visit.ts';

/** Every page of the router, as the address names it; a test holds this list against the router. */
export const PAGES = [
  '',
  'teams',
  'import',
  'data',
  'data/untouched',
  'settings',
  'estimate',
  'how',
  'sprint',
  'usual',
  'questions',
  'definitions',
  'ledger',
  'retro',
  'view',
] as const;

/** Opens the sample team from the empty page. */
export async function openSample({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: EMPTY.sample.action }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  // What is said in passing lies over the foot of the page for a few seconds.
  await page.getByRole('button', { name: SHELL.dismiss }).click();
}

/** Goes to a page and waits until it has its heading and nothing on it changes any more. */
export async function openPage({ page, url }: Visit, path: string): Promise<void> {
  await page.goto(`${url}#/${path}`);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Waits until two looks, 200 ms apart, see the same page. */
export async function settled(page: Page): Promise<void> {
  let before = '';
  for (let looks = 0; looks < 25; looks += 1) {
    const now = await page.evaluate(
      () => `${document.body.textContent.length} ${document.querySelectorAll('*').length}`,
    );
    if (now === before) return;
    before = now;
    await page.waitForTimeout(200);
  }
}
