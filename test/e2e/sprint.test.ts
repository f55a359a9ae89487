import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPEN_SPRINT } from '../../src/wording/further-words.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { EXPERIMENT, SPRINT_BOUGHT, SPRINT_CHECK, SPRINT_PAGE, SPRINT_USUAL } from '../../src/wording/sprint-words.ts';
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
  await page.getByRole('link', { name: OPEN_SPRINT }).click();
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
