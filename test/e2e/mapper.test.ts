import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MAPPED_FIELD_NAMES } from '../../src/wording/mapped-field-words.ts';
import { MAPPER, MAPPINGS } from '../../src/wording/mapping-words.ts';
import { SHELL } from '../../src/wording/page.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { startVisit, type Visit } from './visit.ts';

/** Nobody's format: dates in both orders possible, a length without a unit, two columns that may be the start. */
const OUTAGES = [
  'Outage no;Began;Created on;Gravity;Lasted;People involved;Squad',
  'X-1;03/06/2026 10:00;03/06/2026 10:05;SEV1;120;3;Kestrel',
  'X-2;09/06/2026 14:00;09/06/2026 14:02;SEV2;90;2;Kestrel',
  'X-3;11/06/2026 09:00;11/06/2026 09:01;SEV3;60;1;Kestrel',
  ';12/06/2026 09:00;12/06/2026 09:01;SEV3;60;1;Kestrel',
].join('\n');
const SPRINTS = [
  'Sprint no,Sprint name,Squad,Starts,Ends,Planned,Scope added,Descoped,Delivered',
  '1,Sprint 1,Kestrel,2026-05-18,2026-05-29,30,2,0,28',
  '2,Sprint 2,Kestrel,2026-06-01,2026-06-12,32,4,2,24',
].join('\n');

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.page.goto(`${visit.url}#/import`);
});
afterAll(() => visit.end());

const card = (name: string) => visit.page.getByRole('article', { name });

async function drop(name: string, text: string): Promise<void> {
  await visit.page.setInputFiles('input[type=file]', [{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  await card(name).waitFor();
}

async function choose(header: string, field: keyof typeof MAPPED_FIELD_NAMES | ''): Promise<void> {
  await visit.page.getByRole('combobox', { name: MAPPER.fieldOf(header) }).selectOption(field);
}

/** Whatever was guessed: each header stands for this field, and no other column for any. */
async function match(fields: Readonly<Record<string, keyof typeof MAPPED_FIELD_NAMES | ''>>): Promise<void> {
  const ignored = visit.page.locator('details', { hasText: 'Ignored columns' });
  if ((await ignored.count()) > 0 && (await ignored.getAttribute('open')) === null)
    await ignored.locator('summary').click();
  for (const [header, field] of Object.entries(fields)) await choose(header, field);
}

test('a table that nobody knows is matched by hand, with its questions asked, and previewed', async () => {
  const { page } = visit;
  await drop('outages.csv', OUTAGES);
  await page.getByRole('button', { name: MAPPER.openOf('outages.csv') }).click();
  await page.getByRole('region', { name: MAPPER.title('outages.csv') }).waitFor();
  await page.getByText(MAPPER.kinds.incidents, { exact: true }).click();
  await match({
    'Outage no': 'id',
    Began: 'startedAt',
    'Created on': '',
    Gravity: 'severity',
    Lasted: 'duration',
    'People involved': 'responderCount',
    Squad: 'team',
  });
  await page
    .getByRole('group', { name: MAPPER.dateOrder('Began') })
    .getByText(MAPPER.dateOrders.dmy)
    .click();
  await page
    .getByRole('group', { name: MAPPER.unit('Lasted') })
    .getByText(/^minutes/)
    .click();
  // Four rows, one of them without an id.
  await page.getByRole('status').getByText('4 rows: 3 kept, 1 skipped').waitFor();
  expect(await page.getByRole('table', { name: MAPPER.previewSub }).getByRole('row').count()).toBe(4);
});

test('using it reads the file, keeps the mapping, and gives the rows that were left out with their reason', async () => {
  const { page } = visit;
  await page.getByRole('textbox', { name: MAPPER.name }).fill('Our outages');
  await page.getByRole('button', { name: MAPPER.use }).click();
  await card('outages.csv').getByText('3 incidents', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: MAPPINGS.rename('Our outages') }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card('outages.csv').getByRole('button', { name: MAPPER.rejected }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('outages-not-kept.csv');
  const rows = readFileSync(await download.path(), 'utf8');
  expect(rows).toContain('no id that says which record it is');
  expect(rows).toContain('12/06/2026 09:00');
});

test('two mapped files give the numbers of the chart', async () => {
  const { page } = visit;
  await drop('sprints-of-ours.csv', SPRINTS);
  await page.getByRole('button', { name: MAPPER.openOf('sprints-of-ours.csv') }).click();
  await page.getByText(MAPPER.kinds.sprints, { exact: true }).click();
  await match({
    'Sprint no': 'id',
    'Sprint name': 'name',
    Squad: 'team',
    Starts: 'startAt',
    Ends: 'endAt',
    Planned: 'committed',
    'Scope added': 'added',
    Descoped: 'removed',
    Delivered: 'completed',
  });
  await page.getByRole('status').getByText('2 rows: 2 kept').waitFor();
  await page.getByRole('button', { name: MAPPER.use }).click();
  await card('sprints-of-ours.csv').getByText('2 sprints', { exact: true }).waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  expect(await page.locator('svg [data-sprint]').count()).toBeGreaterThanOrEqual(2);
  // Sprint 2 holds all three incidents: 2 h with 3 people, 1.5 h with 2 and 1 h with 1 are at least 10 person-hours.
  await page.locator('svg [data-sprint]').last().click();
  await page.locator('[data-incident]').nth(2).waitFor();
  expect(await page.locator('[data-incident]').count()).toBe(3);
});

test('the next file with these columns is read the same way, without a question', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/import`);
  await drop('outages-july.csv', `${OUTAGES.split('\n')[0]}\nX-9;01/07/2026 10:00;01/07/2026 10:05;SEV1;30;2;Kestrel`);
  await card('outages-july.csv').getByText('1 incident', { exact: true }).waitFor();
});

test('a mapping can be renamed, and deleted with a way back', async () => {
  const { page } = visit;
  const name = page.getByRole('textbox', { name: MAPPINGS.rename('Our outages') });
  await name.fill('Outages by hand');
  await name.press('Enter');
  await page.getByRole('button', { name: MAPPINGS.removeOf('Outages by hand') }).click();
  await page.getByRole('button', { name: MAPPINGS.removeOf('Outages by hand') }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: SHELL.undo }).last().click();
  await page.getByRole('button', { name: MAPPINGS.removeOf('Outages by hand') }).waitFor();
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
