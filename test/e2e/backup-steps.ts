import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { BACKUP, BACKUP_PREVIEW } from '../../src/wording/backup-words.ts';
import { SHELL } from '../../src/wording/page.ts';
import { DATA, SETTINGS } from '../../src/wording/page-data.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { MEMBER_WORDS } from '../../src/wording/team-words.ts';
import { axeFindings } from './axe.ts';
import type { Visit } from './visit.ts';

/** What people do with backups, as the tests of them need it. */

export const PASSPHRASE = 'two words, é';

/** A file as it goes from one person to another. */
export type HandedOver = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Reads files on the import page and adds them. */
export async function add({ page, url }: Visit, files: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`${url}#/import`);
  await page.getByRole('heading', { name: IMPORT.title, exact: true }).waitFor();
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
  await page.setInputFiles('input[type=file]', given);
  for (const { name } of given) await page.getByRole('article', { name }).waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
}

/** Goes to the Data page. */
export async function openData({ page, url }: Visit): Promise<void> {
  await page.goto(`${url}#/data`);
  await page.getByRole('heading', { name: BACKUP.title }).waitFor();
}

/** Says of an incident of the last sprint that users did not feel it. */
export async function sayNotFelt({ page, url }: Visit, id: string): Promise<void> {
  await page.goto(`${url}#/`);
  await page.locator('svg [data-sprint]').last().click();
  await page.locator(`main [data-incident$="${id}"]`).focus();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: SHELL.undo }).last().waitFor();
}

/** Types how many people the only team has. */
export async function setPeople({ page, url }: Visit, people: number): Promise<void> {
  await page.goto(`${url}#/settings`);
  const field = page.getByLabel(MEMBER_WORDS.count, { exact: true });
  await field.fill(String(people));
  await field.press('Enter');
  await page.getByText(SETTINGS.saved, { exact: true }).waitFor();
}

/** The short code on the Data page. */
export async function dataCode(visit: Visit): Promise<string | null> {
  await openData(visit);
  return visit.page.locator('strong', { hasText: /^[0-9A-F]{4}-[0-9A-F]{4}$/ }).textContent();
}

/** The sentence above the chart. */
export async function headline({ page, url }: Visit): Promise<string | null> {
  await page.goto(`${url}#/`);
  await page.locator('svg [data-sprint]').first().waitFor();
  return page.locator('h1').first().textContent();
}

/** Does something, and gives the file that it brought. */
export async function caught({ page }: Visit, act: () => Promise<void>): Promise<HandedOver> {
  const [saved] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await saved.path();
  return { name: saved.suggestedFilename(), mimeType: 'application/octet-stream', buffer: readFileSync(path) };
}

/** Downloads a backup, encrypted where a passphrase is given. */
export async function download(visit: Visit, passphrase?: string): Promise<HandedOver> {
  const { page } = visit;
  await openData(visit);
  await page.getByRole('button', { name: BACKUP.download }).click();
  if (passphrase !== undefined) {
    await page.getByRole('switch', { name: new RegExp(`^${BACKUP.lock}`) }).click();
    await page.getByLabel(BACKUP.passphrase, { exact: true }).fill(passphrase);
    await page.getByLabel(BACKUP.again).fill(passphrase);
  }
  expect(await axeFindings(page)).toEqual([]);
  return caught(visit, () => page.getByRole('button', { name: BACKUP.save, exact: true }).click());
}

/** Chooses a file on the Data page, and waits for what the page says of it. */
export async function chooseBackup(visit: Visit, file: HandedOver | undefined): Promise<void> {
  if (file === undefined) throw new Error('There is no backup yet.');
  const { page } = visit;
  await openData(visit);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: BACKUP.open }).click(),
  ]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: BACKUP_PREVIEW.close }).waitFor();
}

/** Types the passphrase, and waits for the preview. */
export async function unlock({ page }: Visit): Promise<void> {
  await page.getByLabel(BACKUP_PREVIEW.passphrase).fill(PASSPHRASE);
  await page.getByRole('button', { name: BACKUP_PREVIEW.unlock, exact: true }).click();
  await page.getByRole('table', { name: BACKUP_PREVIEW.table }).waitFor();
}

/** The data code that the preview promises. */
export async function codeThen({ page }: Visit): Promise<string | null> {
  return page.locator(`dt:text-is("${BACKUP_PREVIEW.codeThen}") + dd`).textContent();
}

/** Adds what the preview shows. */
export async function confirm({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: BACKUP_PREVIEW.confirm }).click();
  await page.getByRole('region', { name: BACKUP_PREVIEW.title }).waitFor({ state: 'detached' });
  await page.getByText(BACKUP.codeWhy).waitFor();
}

/** Deletes everything. */
export async function wipe(visit: Visit): Promise<void> {
  await openData(visit);
  await visit.page.getByRole('button', { name: DATA.wipe }).click();
  await visit.page.getByRole('dialog').getByRole('button', { name: DATA.wipeConfirm }).click();
  await visit.page.getByText(DATA.none).waitFor();
}

/** Drops a file on the window, wherever the page is. */
export async function drop(page: Page, { name, mimeType, buffer }: HandedOver): Promise<void> {
  await page.evaluate(
    ({ bytes, name: called, type }) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(bytes)], called, { type }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
    },
    { bytes: [...buffer], name, type: mimeType },
  );
}
