import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY, OVERVIEW, SHELL } from '../../src/wording/page.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  // The reader is in Kolkata; the sample team works in London all the same.
  visit = await startVisit({ zone: 'Asia/Kolkata' });
});
afterAll(() => visit.end());

/** First number in a text: "146 h" is 146. */
function firstNumber(text: string | null): number {
  return Number(/\d+(?:\.\d+)?/.exec(text?.replaceAll(',', '') ?? '')?.[0]);
}

test('the sample team gives its first chart after one click', async () => {
  const { page } = visit;
  await page.getByRole('heading', { name: EMPTY.title }).waitFor();
  await page.getByRole('button', { name: EMPTY.sample.action }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  const headline = await page.locator('h1').textContent();
  expect(headline).toMatch(
    /^Incidents took \d+ hours over \d+ sprints: time for about \d+ story points \(likely \d+ to \d+\)\. We planned \d+\.$/,
  );
  await expect(page.getByText(SHELL.sampleBadge).first().isVisible()).resolves.toBe(true);
});

test('the incidents behind a bar add up to the figures of their sprint', async () => {
  const { page } = visit;
  const bar = page.locator('svg [data-sprint]').last();
  const label = await bar.getAttribute('aria-label');
  await bar.click();
  const table = page.getByRole('table').first();
  await table.waitFor();
  const cells = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? '')),
    );
  const foot = await table
    .locator('tfoot tr')
    .first()
    .evaluate((row) => [...row.querySelectorAll('td, th')].map((cell) => cell.textContent ?? ''));
  expect(label).toContain('Kestrel 43');
  expect(cells.length).toBe(4);
  const sum = cells.reduce((total, row) => total + firstNumber(row[1] ?? null), 0);
  expect(sum).toBeCloseTo(firstNumber(foot[1] ?? null), 6);
  await page.keyboard.press('Escape');
  await table.waitFor({ state: 'detached' });
});

test('the table shows what the chart draws', async () => {
  const { page } = visit;
  await page.getByText(OVERVIEW.table, { exact: true }).click();
  const table = page.getByRole('table').first();
  await table.waitFor();
  expect(await table.locator('tbody tr').count()).toBeGreaterThanOrEqual(6);
  await page.getByText(OVERVIEW.chart, { exact: true }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
});

test('after a reload everything is still there', async () => {
  const { page } = visit;
  const before = await page.locator('h1').textContent();
  await page.reload();
  await page.locator('svg [data-sprint]').first().waitFor();
  expect(await page.locator('h1').textContent()).toBe(before);
});

test('no invented person of the sample is stored or shown', async () => {
  const { page } = visit;
  const stored = await page.evaluate(async () => {
    const texts: string[] = [document.body.textContent ?? ''];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        texts.push(JSON.stringify(rows));
      }
      database.close();
    }
    return texts.join('\n');
  });
  expect(stored).toContain('Timetable');
  expect(stored).not.toMatch(/Ines|Aldaba|Tomas|Brek|Wanjiru|Oleg Dahl|Priya|@example\.com|712020:/);
});

test('one click removes the sample, another brings it back', async () => {
  const { page } = visit;
  await page.getByRole('button', { name: SHELL.sampleRemove }).click();
  await page.getByRole('heading', { name: EMPTY.title }).waitFor();
  await page.getByRole('button', { name: SHELL.undo }).last().click();
  await page.locator('svg [data-sprint]').first().waitFor();
});

test('the whole visit asked no other origin for anything and met no error', () => {
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
