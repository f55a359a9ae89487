import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDIT } from '../../src/wording/edit-words.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { TRACE } from '../../src/wording/trace-page.ts';
import { openPage, openSample, PAGES } from './accessibility-pages.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

describe.each([{ dark: false }, { dark: true }])('with the dark theme: $dark', ({ dark }) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ dark });
    await visit.page.getByRole('heading', { name: EMPTY.title }).waitFor();
  });
  afterAll(() => visit.end());

  test('axe finds nothing on the empty page', async () => {
    expect(await axeFindings(visit.page)).toEqual([]);
  });

  test.each(PAGES)('axe finds nothing on the page "%s" of the sample team', async (path) => {
    if (path === '') await openSample(visit);
    await openPage(visit, path);
    expect(await axeFindings(visit.page)).toEqual([]);
  });

  test('axe finds nothing on an open correction, nor on a number that is explained', async () => {
    const { page, url } = visit;
    await page.goto(`${url}#/`);
    await page.locator('svg [data-sprint]').last().click();
    await page.locator('[data-incident]').first().click();
    await page.getByRole('textbox', { name: EDIT.hours }).waitFor();
    expect(await axeFindings(visit.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('[data-why="displaced"]').last().click();
    await page.getByRole('region', { name: TRACE.baseline }).waitFor();
    expect(await axeFindings(visit.page)).toEqual([]);
  });
});
