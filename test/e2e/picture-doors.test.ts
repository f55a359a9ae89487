import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOUBTS } from '../../src/wording/doubt-words.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { PICTURE_DIALOG } from '../../src/wording/picture-dialog-words.ts';
import { SHEET } from '../../src/wording/report-words.ts';
import { SPRINT_USUAL } from '../../src/wording/sprint-usual-words.ts';
import { VIEW_FILE } from '../../src/wording/view-file-words.ts';
import { startVisit, type Visit } from './visit.ts';

/** The doors on cards beside the main chart: each takes along what its card shows. */

let visit: Visit;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dividend-doors-'));
  visit = await startVisit();
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(async () => {
  await visit.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the dialog of a card, with its picture drawn. */
async function openOn(card: string): Promise<Locator> {
  const { page } = visit;
  const region = page.getByRole('region', { name: card, exact: true });
  await region.getByRole('button', { name: PICTURE_DIALOG.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: PICTURE_DIALOG.title });
  await dialog.locator('img').waitFor();
  return dialog;
}

async function downloaded(from: Locator, button: string): Promise<{ readonly path: string; readonly text: string }> {
  const [download] = await Promise.all([
    from.page().waitForEvent('download'),
    from.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { path, text: readFileSync(path, 'utf8') };
}

/** Opens a view file where there is no data, and gives the picture that comes of it. */
async function openedElsewhere(path: string): Promise<string> {
  const elsewhere = await startVisit();
  try {
    const { page, url, problems } = elsewhere;
    await page.goto(`${url}#/view`);
    await page.locator('main input[type="file"]').setInputFiles(path);
    await page.locator('main img').waitFor();
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: PICTURE_DIALOG.open, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: PICTURE_DIALOG.title });
    await dialog.locator('img').waitFor();
    const { text } = await downloaded(dialog, PICTURE_DIALOG.svg);
    expect(problems).toEqual([]);
    return text;
  } finally {
    await elsewhere.end();
  }
}

test('the doubts go along as a picture, as the rows that are drawn, and as a view file that opens the same', async () => {
  const dialog = await openOn(DOUBTS.title);
  const svg = await downloaded(dialog, PICTURE_DIALOG.svg);
  expect(svg.text).toContain(DOUBTS.shown);
  const csv = await downloaded(dialog, PICTURE_DIALOG.csv);
  const bars = svg.text.match(/data-mark="range"/g) ?? [];
  // A line of headers, the number as shown, and one for each assumption.
  expect(csv.text.trimEnd().split(/\r?\n/)).toHaveLength(1 + bars.length);
  expect(bars.length).toBeGreaterThan(2);
  const view = await downloaded(dialog, VIEW_FILE.save);
  await visit.page.keyboard.press('Escape');
  expect(await openedElsewhere(view.path)).toBe(svg.text);
});

test('the last sprints go along with what is usual, and with sums of these sprints alone', async () => {
  const { page, url } = visit;
  await page.goto(`${url}#/sprint`);
  const dialog = await openOn(SPRINT_USUAL.title);
  const { text } = await downloaded(dialog, PICTURE_DIALOG.svg);
  expect(text.match(/data-mark="(?:load|different)"/g)).toHaveLength(6);
  expect(text).toMatch(/usual: up to \d/);
  expect(text.replaceAll('\u00a0', ' ')).toContain(', 6 sprints');
  await page.keyboard.press('Escape');
});

test('the page of a sprint goes along as a view file that opens the same picture, without titles', async () => {
  const { page } = visit;
  await page.getByText(/ by definition$/).waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: SHEET.dialogTitle });
  await dialog.locator('img').waitFor();
  const svg = await downloaded(dialog, PICTURE_DIALOG.svg);
  const view = await downloaded(dialog, VIEW_FILE.save);
  expect(view.text).not.toMatch(/Password reset|Group bookings|Boarding messages|Wrong fare/);
  expect(await openedElsewhere(view.path)).toBe(svg.text);
  expect(visit.problems).toEqual([]);
});
