import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../src/app/view/address-codes.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { DATA } from '../../src/wording/page-data.ts';
import { PICTURE_DIALOG } from '../../src/wording/picture-dialog-words.ts';
import { SEARCH, SHORTCUT_WORDS } from '../../src/wording/shortcut-words.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  const { page } = visit;
  await page.getByRole('button', { name: EMPTY.sample.action }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

const panelTitle = () => visit.page.locator('[data-closes] h2');
const sprintKeys = () =>
  visit.page.locator('svg [data-sprint]').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('data-sprint')));
/** The code of the sprint in the address. */
const shownSprint = () => new URLSearchParams(new URL(visit.page.url()).hash.split('?')[1]).get('sprint');

test('the brackets walk from sprint to sprint, and Esc goes back', async () => {
  const { page } = visit;
  const keys = await sprintKeys();
  await page.keyboard.press(']');
  await panelTitle().waitFor();
  expect(shownSprint()).toBe(codeOf(keys.at(-1) ?? ''));
  const latest = await panelTitle().textContent();
  await page.keyboard.press('[');
  await expect.poll(() => panelTitle().textContent()).not.toBe(latest);
  expect(shownSprint()).toBe(codeOf(keys.at(-2) ?? ''));
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect.poll(() => panelTitle().textContent()).toBe(latest);
  await page.keyboard.press('Escape');
  await panelTitle().waitFor({ state: 'detached' });
});

test('arrows walk the bars, and each says its numbers', async () => {
  const { page } = visit;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-sprint'));
  const keys = await sprintKeys();
  await page.locator('svg [data-sprint]').last().focus();
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe(keys.at(-2));
  const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(said).toMatch(/\d/);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(keys[0]);
});

/** The charts whose marks are walked, as they stand on the page. */
const charts = () => visit.page.locator('main svg [data-walk-all]');
const walkedKey = () => visit.page.evaluate(() => document.activeElement?.getAttribute('data-walk'));
const saidNow = async () =>
  (await visit.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? 'nothing';

test('arrows walk the marks of every chart of what is usual, and each says its numbers, below the chart too', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/usual`);
  await expect.poll(() => charts().count()).toBe(4);
  for (const chart of await charts().all()) {
    expect(await chart.locator('[data-walk][tabindex="0"]').count()).toBe(1);
    const keys = await chart
      .locator('[data-walk]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-walk')));
    await chart.locator('[data-walk][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    expect(await walkedKey()).toBe(keys[0]);
    await page.keyboard.press('ArrowRight');
    expect(await walkedKey()).toBe(keys[1]);
    const said = await saidNow();
    expect(said).toMatch(/\d/);
    expect(await page.locator('main p').getByText(said, { exact: true }).count()).toBe(1);
    expect(await chart.locator('[data-walk][tabindex="0"]').count()).toBe(1);
  }
});

test('the hours of the week are walked in all four directions', async () => {
  const { page } = visit;
  const week = page.locator('main svg [role="grid"]');
  await week.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  expect(await saidNow()).toMatch(/^Monday, 00:00 to 01:00: /);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await saidNow()).toMatch(/^Monday, 00:00/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  expect(await saidNow()).toMatch(/^Tuesday, 23:00 to 00:00: /);
  await page.keyboard.press('Control+End');
  expect(await saidNow()).toMatch(/^Sunday, 23:00/);
});

test('the days of a sprint’s burn-up are walked', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/sprint`);
  await expect.poll(() => charts().count()).toBe(1);
  const days = charts().last();
  await days.locator('[tabindex="0"]').focus();
  const first = await saidNow();
  await page.keyboard.press('ArrowRight');
  expect(await saidNow()).not.toBe(first);
  expect(await saidNow()).toMatch(/in the sprint: .*, finished: /);
  await page.goto(visit.url);
  await page.locator('svg [data-sprint]').first().waitFor();
});

test('the help lists the keys that work here', async () => {
  const { page } = visit;
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: SHORTCUT_WORDS.title });
  await dialog.waitFor();
  const { does } = SHORTCUT_WORDS;
  for (const line of [does.help, does.search, does.undo, does['next-sprint'], does.definition, does.export, does.walk])
    expect(await dialog.getByText(line, { exact: true }).count()).toBe(1);
  // Nothing is open beside the chart.
  expect(await dialog.getByText(does.close, { exact: true }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('L opens the choice of definitions, and E that of the picture', async () => {
  const { page } = visit;
  await page.keyboard.press('l');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: PICTURE_DIALOG.title });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('the search goes to an incident, and its row has the focus', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  await panelTitle().waitFor();
  const row = page.locator('main [data-incident]').first();
  const key = await row.getAttribute('data-incident');
  const id = (key ?? '').split(':').at(-1) ?? '';
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: SEARCH.label });
  // Nobody waits for the field.
  await page.keyboard.type(id);
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe(id);
  await page
    .getByRole('option', { name: new RegExp(id) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-incident')), { timeout: 6000 })
    .toBe(key);
  await page.keyboard.press('Escape');
});

test('the search goes to a page and to a setting', async () => {
  const { page } = visit;
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: SEARCH.label }).fill('settings file');
  await page.getByRole('option', { name: 'Settings file' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Settings file');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: SEARCH.label }).fill('data');
  await page.getByRole('option', { name: 'Data', exact: true }).click();
  await page.getByRole('heading', { name: DATA.imports }).waitFor();
});

test('steps are taken back in order, also after a reload, and taken again', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/data`);
  const removals = page.getByRole('button', { name: /remove/i });
  await page.getByRole('heading', { name: DATA.imports }).waitFor();
  const files = page.locator('main section').filter({ has: page.getByRole('heading', { name: DATA.imports }) });
  // The names of the formats come after the list.
  await files.getByText('Jira sprint report').waitFor();
  const before = await files.textContent();
  await files.locator(removals).first().click();
  await expect.poll(() => files.textContent()).not.toBe(before);
  await page.reload();
  await files.locator(removals).first().waitFor();
  // The keys are loaded after the page.
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+z');
  await page.getByText(/^Taken back: removing /).waitFor();
  await expect.poll(() => files.textContent()).toBe(before);
  // The step before it: the sample team came.
  await page.keyboard.press('Control+z');
  await page.getByText(/^Taken back: adding /).waitFor();
  await page.getByText(DATA.none).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('There is nothing to take back.').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await page.getByText(/^Done again: adding /).waitFor();
  await expect.poll(() => files.textContent()).toBe(before);
});

test('Undo in a text field is the field’s own', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/settings`);
  const field = page.locator('main input[type="text"], main input:not([type])').first();
  await field.waitFor();
  await field.fill('typed here');
  await field.focus();
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(300);
  expect(await page.getByText(/^Taken back/).count()).toBe(0);
  expect(visit.problems).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
});
