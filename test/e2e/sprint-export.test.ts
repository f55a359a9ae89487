import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SprintSheet } from '../../src/share/sprint-sheet.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { PICTURE_DIALOG } from '../../src/wording/picture-dialog-words.ts';
import { SHEET } from '../../src/wording/report-words.ts';
import { SPRINT_BOUGHT } from '../../src/wording/sprint-bought-words.ts';
import { SPRINT_CHECK } from '../../src/wording/sprint-check-words.ts';
import { SPRINT_USUAL } from '../../src/wording/sprint-usual-words.ts';
import { serve } from '../bench/serve.ts';
import { sampleSheet } from '../support/sprint-sheets.ts';
import { axeFindings } from './axe.ts';
import type { DrawnSheet } from './sheets/page.ts';
import { startVisit, type Visit } from './visit.ts';

/** Set to a folder, everything that is handed over is written into it, to be looked at. */
const FOLDER = process.env.PICTURES_TO;

let visit: Visit;
let folder: string;
beforeAll(async () => {
  folder = FOLDER ?? mkdtempSync(join(tmpdir(), 'dividend-sheets-'));
  mkdirSync(folder, { recursive: true });
  visit = await startVisit({ dark: true });
});
afterAll(async () => {
  await visit.end();
  if (FOLDER === undefined) rmSync(folder, { recursive: true, force: true });
});

/** Saves what a button of the dialog hands over. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Titles of the sample's latest sprint, none of which leaves the browser by itself. */
const TITLES = /Password reset|Group bookings|Boarding messages|Wrong fare/;

describe('the page of a sprint', () => {
  beforeAll(async () => {
    const { page } = visit;
    await page.getByRole('button', { name: EMPTY.sample.action }).click();
    await page.locator('svg [data-sprint]').first().waitFor();
    await page.goto(`${visit.url}#/sprint`);
    await page.locator('[data-screen="sprint"]').waitFor();
    await page.getByText(/ by definition$/).waitFor();
  });

  test('opens its dialog with E, shows its picture, and says what is on it', async () => {
    const { page } = visit;
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: SHEET.dialogTitle });
    const picture = dialog.getByRole('img', { name: /^Picture of one sprint of Kestrel/ });
    await picture.waitFor();
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThanOrEqual(80);
    expect((await picture.getAttribute('alt'))?.length).toBeLessThanOrEqual(150);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('hands over a picture with words inside it, and no title of an incident', async () => {
    const { page } = visit;
    const svg = readFileSync(await downloaded(page, PICTURE_DIALOG.svg), 'utf8');
    for (const title of [SPRINT_USUAL.title, SPRINT_BOUGHT.title, SPRINT_CHECK.title]) expect(svg).toContain(title);
    expect(svg).not.toMatch(TITLES);
    const png = readFileSync(await downloaded(page, PICTURE_DIALOG.png));
    // Width and height of the header, PNG Specification 11.2.1.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect(png.includes('Description')).toBe(true);
  });

  test('hands over a report that opens from a file without a network, with its charts and tables', async () => {
    const path = await downloaded(visit.page, SHEET.report);
    expect(readFileSync(path, 'utf8')).not.toMatch(TITLES);
    const report = await openedOffline(path);
    try {
      await lookThrough(report.page);
    } finally {
      await report.close();
    }
    expect(report.problems).toEqual([]);
  });

  test('prints as one page, light and without controls, and leaves the screen as it was', async () => {
    const { page } = visit;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const paper of [{ preferCSSPageSize: true }, { format: 'A4' }, { format: 'Letter', landscape: true }]) {
      const pdf = await page.pdf(paper);
      expect(pagesIn(pdf)).toBe(1);
    }
    if (FOLDER !== undefined) writeFileSync(join(folder, 'printed.pdf'), await page.pdf({ format: 'A4' }));
    await expect.poll(() => page.locator('[data-printed]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-printed]');
    await sheet.waitFor();
    const text = await sheet.locator('.page').textContent();
    for (const part of [
      /Incidents took/,
      SPRINT_USUAL.title,
      SPRINT_CHECK.title,
      /Counts as an incident/,
      /data [0-9A-F]{4}-/,
    ]) {
      expect(text).toMatch(part);
    }
    expect(text).not.toMatch(TITLES);
    expect(await sheet.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('button:visible, a:visible, nav:visible, [role="dialog"]:visible').count()).toBe(0);
    await page.emulateMedia({ media: null });
    await sheet.waitFor({ state: 'detached' });
  });

  test('shows titles on all of them once that is ticked, and not the next time', async () => {
    const { page } = visit;
    await page.keyboard.press('e');
    const tick = page.getByRole('switch', { name: SHEET.showTitles });
    await tick.check({ force: true });
    const report = readFileSync(await downloaded(page, SHEET.report), 'utf8');
    expect(report).toMatch(TITLES);
    await expect.poll(async () => readFileSync(await downloaded(page, PICTURE_DIALOG.svg), 'utf8')).toMatch(TITLES);
    await page.reload();
    await page.getByText(/ by definition$/).waitFor();
    await page.keyboard.press('e');
    await expect.poll(() => tick.isChecked()).toBe(false);
  });

  test('met no error, and asked no other origin', () => {
    expect(visit.problems).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
  });
});

/** Pages of a PDF: its page objects, which Chromium writes uncompressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

/** A file opened by itself in a browser without a network. */
async function openedOffline(path: string) {
  const { context } = visit;
  await context.setOffline(true);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  const close = async () => {
    await page.close();
    await context.setOffline(false);
  };
  return { page, problems, close };
}

/** The report as one reads it on a screen and on a phone. */
async function lookThrough(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const drawings = await page.getByRole('img').all();
  // The bar, the last sprints, the days, the definitions.
  expect(drawings.length).toBe(4);
  for (const box of await Promise.all(drawings.map((each) => each.boundingBox()))) {
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(60);
  }
  // Theirs, and those of what came back: by state, and the largest incidents.
  expect(await page.getByRole('table').count()).toBe(6);
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axeFindings(page)).toEqual([]);
}

describe('its picture', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  let built: string;
  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'dividend-sheet-page-'));
    process.env.NODE_ENV = 'production';
    server = await serve('test/e2e/sheets', built);
    await visit.page.goto(server.url);
  });
  afterAll(async () => {
    await server.close();
    rmSync(built, { recursive: true, force: true });
  });

  const plain = sampleSheet({ team: 'Kestrel', sprint: 'Sprint 42' });
  const long = sampleSheet({
    team: 'Customer onboarding & billing <platform>, Europe, Middle East and Africa',
    sprint: 'Customer onboarding – iteration 26 "hardening" of the quarter',
    title: 'Payment provider answers with 504 for every third order, and the queue of retries fills up for hours',
  });
  const SHEETS: Readonly<Record<string, SprintSheet>> = {
    plain,
    long: {
      ...long,
      checks: [
        ...long.checks,
        'Plan: from columns: items removed during the sprint are invisible, so "not finished" is at least this',
      ],
    },
    cjk: sampleSheet({
      team: '決済基盤チーム',
      sprint: '決済基盤の安定化スプリント第四十二回',
      title: '障害対応に要した時間',
    }),
    rtl: sampleSheet({ team: 'فريق المدفوعات (أوروبا)', sprint: 'سباق 42 للمدفوعات', title: 'بطء تسجيل الدخول (EU)' }),
    bare: {
      ...plain,
      bar: undefined,
      checks: [],
      numbers: plain.numbers.slice(0, 1),
      loads: { ...plain.loads, unit: 'hours', sprints: plain.loads.sprints.slice(-1), limits: undefined },
      returns: { sub: SPRINT_BOUGHT.none, states: [], incidents: [] },
    },
  };

  async function draw(name: string, sheet: SprintSheet, title?: string): Promise<DrawnSheet> {
    const request = { sheet, ...(title !== undefined && { title }) };
    const drawn = await visit.page.evaluate((wanted) => window.drawSheet(wanted), request);
    if (FOLDER !== undefined) writeFileSync(join(folder, `sheet-${name}.png`), Buffer.from(drawn.png, 'base64'));
    return drawn;
  }

  test.each(Object.entries(SHEETS))(
    'is whole for “%s”: nothing cut, nothing over anything, all of it readable',
    async (name, sheet) => {
      const { problems, pixels, type, alt, svg } = await draw(name, sheet);
      expect(problems).toEqual([]);
      expect([pixels.width, pixels.height, pixels.frame]).toEqual([1920, 1080, 0]);
      expect(pixels.colours).toBeGreaterThan(20);
      expect(Math.min(pixels.ink.top, pixels.ink.middle, pixels.ink.bottom)).toBeGreaterThan(500);
      expect(type.body).toBeGreaterThanOrEqual(18);
      expect(alt.length).toBeGreaterThanOrEqual(80);
      expect(alt.length).toBeLessThanOrEqual(150);
      expect(svg).not.toMatch(/undefined|NaN|\[object/);
      expect(svg).toContain('7F3A-91C2');
    },
  );

  test('keeps the range under a title that a person wrote', async () => {
    const { svg, problems } = await draw('edited', plain, 'We took 5 points for incidents');
    expect(problems).toEqual([]);
    expect(svg).toMatch(/data-part="subtitle".*likely 4 to 6 points of 40 planned.*data-part="chart"/);
  });
});
