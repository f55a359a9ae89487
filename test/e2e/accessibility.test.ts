import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDIT } from '../../src/wording/edit-words.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { TRACE } from '../../src/wording/trace-page.ts';
import { startVisit, type Visit } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['', 'import', 'data', 'settings', 'teams', 'estimate'];

type AxeWindow = {
  readonly axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
};

/** What axe finds on the page as it is, one line a rule. */
async function violations({ page }: Visit): Promise<readonly string[]> {
  const found = await page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source)();
    const { axe } = window as unknown as AxeWindow;
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
    );
  }, AXE);
  return found;
}

describe.each([{ dark: false }, { dark: true }])('with the dark theme: $dark', ({ dark }) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ dark });
    await visit.page.getByRole('heading', { name: EMPTY.title }).waitFor();
  });
  afterAll(() => visit.end());

  test('axe finds nothing on the empty page', async () => {
    expect(await violations(visit)).toEqual([]);
  });

  test.each(PAGES)('axe finds nothing on the page "%s" of the sample team', async (path) => {
    const { page, url } = visit;
    if (path === '') await page.getByRole('button', { name: EMPTY.sample.action }).click();
    else await page.goto(`${url}#/${path}`);
    await page
      .locator(path === '' ? 'svg [data-sprint]' : 'h1')
      .first()
      .waitFor();
    await page.waitForTimeout(300);
    expect(await violations(visit)).toEqual([]);
  });

  test('axe finds nothing on an open correction, nor on a number that is explained', async () => {
    const { page, url } = visit;
    await page.goto(`${url}#/`);
    await page.locator('svg [data-sprint]').last().click();
    await page.locator('[data-incident]').first().click();
    await page.getByRole('textbox', { name: EDIT.hours }).waitFor();
    expect(await violations(visit)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-why="displaced"]').last().click();
    await page.getByRole('region', { name: TRACE.baseline }).waitFor();
    expect(await violations(visit)).toEqual([]);
  });
});
