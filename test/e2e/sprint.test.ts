import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY, OVERVIEW } from '../../src/wording/page.ts';
import { SPRINT_BOUGHT } from '../../src/wording/sprint-bought-words.ts';
import { SPRINT_CHECK } from '../../src/wording/sprint-check-words.ts';
import { SPRINT_USUAL } from '../../src/wording/sprint-usual-words.ts';
import { EXPERIMENT, SPRINT_PAGE } from '../../src/wording/sprint-words.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

test('the bar of the latest sprint leads to its page', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  await page.getByRole('link', { name: OVERVIEW.openSprint }).click();
  await page.locator('[data-screen="sprint"]').waitFor();
  expect(new URL(page.url()).hash).toMatch(/^#\/sprint\?/);
});

test('at 1440 x 900 everything of the first screen is above the fold', async () => {
  const { page } = visit;
  for (const title of [SPRINT_USUAL.title, SPRINT_BOUGHT.title, SPRINT_CHECK.title]) {
    await page.getByRole('region', { name: title, exact: true }).waitFor();
  }
  // Every answer is there: the third number, the rows, the span of definitions.
  await page.getByText('with a return booked').waitFor();
  await page.getByRole('row', { name: /INC-/ }).first().waitFor();
  await page.getByText(/ by definition$/).waitFor();
  const box = await page.locator('[data-screen="sprint"]').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(900);
});

test('a figure tells why, and Esc gives the focus back', async () => {
  const { page } = visit;
  const figure = page.getByRole('button', { name: /^Why .* of .* h\?$/ });
  await figure.click();
  const panel = page.getByRole('region', { name: /^Why .*\?$/ });
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('counted in hours or shares the bar is of working time and the last sprints follow; one press takes it back', async () => {
  const { page } = visit;
  const filters = page.getByRole('region', { name: SPRINT_PAGE.filters });
  const chip = (text: string) => filters.getByRole('button', { name: `${VIEW.unit} ${text}`, exact: true });
  const last = page.getByRole('region', { name: SPRINT_USUAL.title, exact: true });
  await chip(VIEW.units.points).click();
  await page.getByRole('menuitem', { name: /^hours/ }).click();
  const bar = page.getByRole('region', { name: /^Where the .* of working time went$/ });
  await bar.getByText('h', { exact: false }).first().waitFor();
  await last.getByText(SPRINT_USUAL.hours).waitFor();
  expect(await page.getByRole('region', { name: /^Where the .* story points went$/ }).count()).toBe(0);
  await chip(VIEW.units.hours).click();
  await page.getByRole('menuitem', { name: /^share/ }).click();
  await last.getByText(SPRINT_USUAL.loads).waitFor();
  const shares = await bar.getByRole('definition').allTextContents();
  // Two parts, which are all of the working time.
  expect(shares).toHaveLength(2);
  expect(shares.reduce((sum, share) => sum + Number.parseFloat(share), 0)).toBeCloseTo(100, 6);
  await page.reload();
  await bar.waitFor();
  await filters.getByRole('button', { name: VIEW.takeBack(VIEW.unit) }).click();
  await page.getByRole('region', { name: /^Where the .* story points went$/ }).waitFor();
});

test('an experiment is kept with its sprint, and comes first in the next one', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: SPRINT_PAGE.earlier('Kestrel 42') }).click();
  const field = page.getByRole('textbox', { name: EXPERIMENT.label });
  await page.getByRole('heading', { name: EXPERIMENT.title('Kestrel 43') }).waitFor();
  await field.fill('A runbook for the payment failover');
  await page.keyboard.press('Enter');
  await page.getByText(EXPERIMENT.saved).waitFor();
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe('A runbook for the payment failover');
  await page.getByRole('link', { name: SPRINT_PAGE.later('Kestrel 43') }).click();
  await page.getByText(EXPERIMENT.last('A runbook for the payment failover')).waitFor();
});

test('the days are below, as a chart and as a table', async () => {
  const { page } = visit;
  const days = page.getByRole('region', { name: SPRINT_PAGE.days });
  await days.getByRole('listbox').waitFor();
  await days.getByRole('button', { name: 'Show as table' }).click();
  await days.getByRole('row', { name: /^At the end/ }).waitFor();
});

test('nothing of it met an error, asked another origin, or fails an accessibility rule', async () => {
  expect(await axeFindings(visit.page)).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
