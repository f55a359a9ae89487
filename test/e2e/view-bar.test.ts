import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../src/app/view/address-codes.ts';
import { serviceKey } from '../../src/domain/index.ts';
import { BRUSH } from '../../src/wording/brush-words.ts';
import { COMPARE } from '../../src/wording/compare-words.ts';
import { EMPTY, OVERVIEW } from '../../src/wording/page.ts';
import { ROWS } from '../../src/wording/rows-words.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit({ zone: 'Asia/Kolkata' });
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

function bar() {
  return visit.page.getByRole('region', { name: OVERVIEW.filters });
}

async function headline(): Promise<string> {
  return (await visit.page.locator('h1').textContent()) ?? '';
}

/** The service chosen in the test, as the sample's own list names it. */
let service = '';

test('a service and a severity narrow every number, are told in words, and are keys in the address', async () => {
  const { page } = visit;
  const before = await headline();
  await bar()
    .getByRole('button', { name: /^Service all$/ })
    .click();
  const first = page.getByRole('dialog').getByRole('checkbox').first();
  await first.waitFor();
  service = (await first.evaluate((box) => box.parentElement?.querySelector('span')?.textContent)) ?? '';
  await first.check();
  await bar()
    .getByText(new RegExp(`Only incidents where a service is “${service}”`))
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(`only where a service is “${service}”`).first().waitFor();
  await expect.poll(headline).not.toBe(before);
  const { hash } = new URL(page.url());
  expect(decodeURIComponent(hash)).toContain(serviceKey(service));
  expect(decodeURIComponent(hash).toLowerCase()).not.toContain(service.toLowerCase());
  await bar()
    .getByRole('button', { name: /^Severity all$/ })
    .click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Severity 2' }).check();
  await bar()
    .getByText(/and severity is 2\./)
    .waitFor();
  await page.keyboard.press('Escape');
});

test('a copied link shows the same view, and Back and one press take a filter back', async () => {
  const { page, context } = visit;
  await bar().getByRole('button', { name: VIEW.copyLink }).click();
  await page.getByText(VIEW.copied).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const shown = await headline();
  const other = await context.newPage();
  await other.goto(link);
  await other
    .getByText(/and severity is 2\./)
    .first()
    .waitFor();
  await expect.poll(() => other.locator('h1').textContent()).toBe(shown);
  await other.close();
  await page.goBack();
  await bar()
    .getByRole('button', { name: VIEW.takeBack(VIEW.severities) })
    .waitFor({ state: 'detached' });
  await bar()
    .getByRole('button', { name: VIEW.takeBack(VIEW.services) })
    .click();
  await bar()
    .getByRole('button', { name: /^Service all$/ })
    .waitFor();
  await expect.poll(headline).not.toBe(shown);
});

test('a range of sprints, another unit and a reset: the chart follows, and an address of a newer version says so', async () => {
  const { page } = visit;
  await bar()
    .getByRole('button', { name: /^Sprints / })
    .click();
  await page.getByRole('menuitem', { name: VIEW.range }).click();
  const from = bar().getByLabel(VIEW.from);
  const names = await from.locator('option').allTextContents();
  await from.selectOption({ label: names.at(-2) ?? '' });
  await bar()
    .getByLabel(VIEW.to)
    .selectOption({ label: names.at(-1) ?? '' });
  await expect.poll(() => page.locator('svg [data-sprint]').count()).toBe(2);
  await bar()
    .getByRole('button', { name: /^Counted in points$/ })
    .click();
  await page.getByRole('menuitem', { name: /^hours/ }).click();
  await bar()
    .getByRole('button', { name: /^Counted in hours$/ })
    .waitFor();
  await page.getByRole('region', { name: /hours/i }).first().waitFor();
  await bar().getByRole('button', { name: VIEW.reset }).click();
  await expect.poll(() => page.locator('svg [data-sprint]').count()).toBe(6);
  await page.goto(`${visit.url}#/?v=9&last=3`);
  await bar().getByText(VIEW.newer).waitFor();
  await expect.poll(() => page.locator('svg [data-sprint]').count()).toBe(3);
  await bar().getByRole('button', { name: VIEW.reset }).click();
  await bar().getByText(VIEW.newer).waitFor({ state: 'detached' });
});

const brush = () => visit.page.getByRole('group', { name: BRUSH.title });
const handle = (name: string) => brush().getByRole('slider', { name });
const shownBars = () => visit.page.locator('svg [data-sprint]').count();
const range = () => {
  const search = new URLSearchParams(new URL(visit.page.url()).hash.split('?')[1]);
  return [search.get('since'), search.get('until')].map((end) => end?.replaceAll('"', ''));
};
/** Entries of the browser's history before this one and after it. */
const entries = () => visit.page.evaluate(() => history.length);

test('keys move the handles of the strip, which say the sprint; the walk is one step back', async () => {
  const { page } = visit;
  const first = handle(BRUSH.from);
  await first.waitFor();
  const keys = await page
    .locator('svg [data-sprint]')
    .evaluateAll((bars) => bars.map((each) => each.getAttribute('data-sprint')));
  const said = () => first.getAttribute('aria-valuetext');
  const before = (await said()) ?? '';
  expect(before).toMatch(/\d/);
  const length = await entries();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(shownBars).toBe(5);
  expect(await said()).not.toBe(before);
  expect(range()).toEqual([keys[1], keys.at(-1)].map((key) => codeOf(key ?? '')));
  // A held key: the page hears of it when it comes up.
  await page.keyboard.down('ArrowRight');
  await page.keyboard.down('ArrowRight');
  expect(range()).toEqual([keys[1], keys.at(-1)].map((key) => codeOf(key ?? '')));
  await page.keyboard.up('ArrowRight');
  await expect.poll(shownBars).toBe(3);
  expect(await entries()).toBe(length + 1);
  await bar()
    .getByRole('button', { name: VIEW.takeBack(OVERVIEW.sprints) })
    .waitFor();
  await page.goBack();
  await expect.poll(shownBars).toBe(6);
  expect(range()).toEqual([undefined, undefined]);
  expect(await said()).toBe(before);
  await handle(BRUSH.to).focus();
  await page.keyboard.press('Home');
  await expect.poll(shownBars).toBe(1);
  expect(await handle(BRUSH.to).getAttribute('aria-valuetext')).toBe(before);
  await page.goBack();
  await expect.poll(shownBars).toBe(6);
});

test('the mouse drags a handle, the page follows when it is let go, and each drag is one step back', async () => {
  const { page } = visit;
  const first = handle(BRUSH.from);
  await brush().scrollIntoViewIfNeeded();
  const place = (await first.boundingBox()) ?? expect.fail('no handle');
  const strip = (await brush().locator('div[aria-hidden="true"]').boundingBox()) ?? expect.fail('no strip');
  const count = Number(await first.getAttribute('aria-valuemax'));
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  const sprint = strip.width / count;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of [0.5, 1, 1.5, 2]) {
    await page.mouse.move(x - step * sprint, y);
    await page.waitForTimeout(40);
  }
  expect(range()).toEqual([undefined, undefined]);
  expect(await first.getAttribute('aria-valuenow')).toBe(String(count - 8));
  await page.mouse.up();
  await expect.poll(shownBars).toBe(8);
  const drawn = range();
  expect(drawn.every((end) => end !== undefined)).toBe(true);
  await page.mouse.click(strip.x + strip.width - 2.1 * sprint, y, { delay: 60 });
  await expect.poll(shownBars).toBe(6);
  await page.goBack();
  await expect.poll(shownBars).toBe(8);
  expect(range()).toEqual(drawn);
  await page.goBack();
  await expect.poll(shownBars).toBe(6);
  expect(range()).toEqual([undefined, undefined]);
  await brush()
    .getByRole('button', { name: BRUSH.earlier(6) })
    .click();
  await expect.poll(() => range()[0]).toBeTruthy();
  await expect.poll(shownBars).toBe(6);
  await bar()
    .getByRole('button', { name: VIEW.takeBack(OVERVIEW.sprints) })
    .click();
  await expect.poll(() => range()[0]).toBeUndefined();
  expect(await axeFindings(page)).toEqual([]);
  expect(visit.problems).toEqual([]);
});

test('from a bar to its rows, to one record and back with Esc; the rows add up, and so does their file', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  await page.getByRole('button', { name: ROWS.open }).click();
  const rows = page.getByRole('region', { name: /^Incidents: / });
  const table = rows.getByRole('table');
  await table.waitFor();
  const hours = await rows.locator('tfoot td[data-number="true"]').first().textContent();
  await rows.getByRole('button', { name: ROWS.columns.id }).click();
  expect(await rows.locator('th[aria-sort="ascending"]').textContent()).toContain(ROWS.columns.id);
  await rows.getByRole('button', { name: ROWS.columnsButton }).click();
  await page.getByRole('checkbox', { name: ROWS.columns.services }).uncheck();
  await page.keyboard.press('Escape');
  expect(await rows.getByRole('columnheader', { name: ROWS.columns.services }).count()).toBe(0);
  const saving = page.waitForEvent('download');
  await rows.getByRole('button', { name: ROWS.download }).click();
  const lines = readFileSync((await (await saving).path()) ?? '', 'utf8')
    .trim()
    .split('\r\n');
  const at = lines[0]?.split(',').indexOf(ROWS.columns.on) ?? -1;
  const listed = lines.slice(1).reduce((sum, line) => sum + Number(cellsOf(line)[at]), 0);
  expect(Math.abs(listed - Number(hours))).toBeLessThan(0.06);
  expect(lines).toHaveLength(Number(await table.getAttribute('aria-rowcount')) - 1);
  expect(await axeFindings(page)).toEqual([]);
  await rows.locator('[data-incident]').first().click();
  await rows.getByRole('complementary', { name: ROWS.record }).waitFor();
  await page.keyboard.press('Escape');
  await rows.getByRole('complementary', { name: ROWS.record }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await rows.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: ROWS.open }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: ROWS.open }).waitFor({ state: 'detached' });
  expect(visit.problems).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
});

test('a sprint beside its last six, and beside another one; Esc goes back to its incidents', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  await page.getByLabel(COMPARE.choose).selectOption({ label: COMPARE.lastSix });
  const table = page.getByRole('table', { name: / and / });
  await table.getByRole('row', { name: /^Incident hours in working time/ }).waitFor();
  expect(await table.getByRole('columnheader').nth(1).textContent()).toMatch(/^the mean of the \d closed sprints/);
  const other = page.getByLabel(COMPARE.choose).locator('option').last();
  const name = (await other.textContent()) ?? '';
  await page.getByLabel(COMPARE.choose).selectOption({ label: name });
  await table.getByRole('columnheader', { name, exact: true }).waitFor();
  expect(new URL(page.url()).hash).toContain('compare=');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: ROWS.open }).waitFor();
  await page.keyboard.press('Escape');
  expect(visit.problems).toEqual([]);
});

/** Cells of a CSV line; commas stay inside quotes. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
