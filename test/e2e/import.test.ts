import { afterAll, beforeAll, expect, test } from 'vitest';
import { IMPORT_TOOLS } from '../../src/wording/import-tools.ts';
import { EMPTY, SHELL } from '../../src/wording/page.ts';
import { DATA } from '../../src/wording/page-data.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

const REPORT = 'test/fixtures/jira-sprint-report/cloud-closed-sprint.json';
const INCIDENTS = 'test/fixtures/statuspage/public-page.json';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.page.goto(`${visit.url}#/import`);
});
afterAll(() => visit.end());

async function storedImports(): Promise<number> {
  return visit.page.evaluate(async () => {
    const { name } = (await indexedDB.databases())[0] ?? {};
    if (name === undefined) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    if (!database.objectStoreNames.contains('imports')) return 0;
    const count = await new Promise<number>((resolve, reject) => {
      const request = database.transaction('imports').objectStore('imports').count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    return count;
  });
}

test('a Jira and a PagerDuty are found by keyboard, and lie open beside each other', async () => {
  const { page } = visit;
  await page.getByLabel(IMPORT_TOOLS.which).focus();
  await page.keyboard.type('pager');
  await page.getByRole('region', { name: IMPORT_TOOLS.formatsOf('PagerDuty') }).waitFor();
  await page.getByLabel(IMPORT_TOOLS.which).fill('');
  for (const tool of ['Jira', 'PagerDuty']) {
    await page.getByRole('button', { name: new RegExp(`^${tool} `) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: IMPORT_TOOLS.formatsOf(tool) }).waitFor();
  }
  expect(await page.getByRole('region', { name: /^Exports of / }).count()).toBe(2);
  expect(await axeFindings(page)).toEqual([]);
});

test('two files are recognised by content and reviewed; nothing is stored before the person says so', async () => {
  const { page } = visit;
  await page.setInputFiles('input[type=file]', [REPORT, INCIDENTS]);
  const report = page.getByRole('article', { name: 'cloud-closed-sprint.json' });
  const incidents = page.getByRole('article', { name: 'public-page.json' });
  await report.getByText(/\d+ work items?/).waitFor();
  await incidents.getByText(/\d+ incidents?/).waitFor();
  expect(await storedImports()).toBe(0);
});

test('a broken file among them has a sentence and a next step, and does not stop the others', async () => {
  const { page } = visit;
  await page.setInputFiles('input[type=file]', [
    {
      name: 'login.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<!doctype html><html><title>Log in</title><body>Please log in</body></html>'),
    },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
  ]);
  await page
    .getByRole('article', { name: 'login.html' })
    .getByText(/log in|web page/i)
    .first()
    .waitFor();
  await page.getByRole('article', { name: 'empty.csv' }).getByText(/empty/i).first().waitFor();
  await page.getByRole('article', { name: 'cloud-closed-sprint.json' }).waitFor();
});

test('adding stores the readable files and shows what they give', async () => {
  const { page } = visit;
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  expect(await storedImports()).toBe(2);
});

test('the same file again changes nothing and says so', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/import`);
  await page.setInputFiles('input[type=file]', [REPORT]);
  await page.getByText(/Already here/).waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.getByText(/Nothing changed/).waitFor();
  expect(await storedImports()).toBe(2);
});

test('pasted text is read like a file, and markup in a title stays text', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/import`);
  await page.getByRole('button', { name: IMPORT.paste }).click();
  const title = '<img src=x onerror="document.title=1">';
  await page
    .getByLabel(IMPORT.pasteLabel)
    .fill(
      `incident_id,title,severity,started_at,resolved_at,responder_count\nP-1,"${title.replaceAll('"', '""')}",SEV3,2023-06-29T10:00:00Z,2023-06-29T12:00:00Z,2`,
    );
  await page.getByRole('button', { name: IMPORT.pasteRead }).click();
  await page
    .getByText(/1 incident/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  expect(await storedImports()).toBe(3);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('removing an import takes away what it brought, and undo gives it back', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/data`);
  await page.getByRole('button', { name: DATA.removeFile('public-page.json') }).click();
  await page.getByRole('heading', { name: 'public-page.json' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: SHELL.undo }).last().click();
  await page.getByRole('heading', { name: 'public-page.json' }).waitFor();
});

test('deleting everything leads back to the three doors', async () => {
  const { page } = visit;
  await page.goto(`${visit.url}#/data`);
  await page.getByRole('button', { name: DATA.wipe }).click();
  await page.getByRole('dialog').getByRole('button', { name: DATA.wipeConfirm }).click();
  await page.goto(`${visit.url}#/`);
  await page.getByRole('heading', { name: EMPTY.title }).waitFor();
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
