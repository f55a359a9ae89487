import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY, SHELL, TROUBLE } from '../../src/wording/page.ts';
import { DATA } from '../../src/wording/page-data.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { SITUATIONS, type Situation } from '../support/situations.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** Every page that the router knows. */
const PATHS = [...readFileSync('src/app/routes/router.ts', 'utf8').matchAll(/\bpath: '(\/[^'$]*)'/g)].flatMap(
  ([, path]) => path ?? [],
);

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
});
afterAll(() => visit.end());

test('the router’s pages were found', () => {
  expect(PATHS).toEqual(expect.arrayContaining(['/', '/teams', '/import', '/data', '/settings', '/estimate', '/how']));
});

/** Of the sample team, `accessibility*.test.ts` look at every page. */
describe.each(SITUATIONS)('with $id', (situation) => {
  beforeAll(async () => {
    await startWith(situation);
  });

  test.each(PATHS)('the page %s stands, fits on a phone, and axe finds nothing in either theme', async (path) => {
    const { page } = visit;
    await page.setViewportSize(PHONE);
    await open(path);
    const headings = await page.locator('h1').allTextContents();
    expect(headings).toHaveLength(1);
    expect([TROUBLE.brokenTitle, TROUBLE.engineTitle, TROUBLE.notFoundTitle]).not.toContain(headings[0]);
    expect(await overflow(), 'pixels beyond the phone’s edge').toBe(0);
    await page.setViewportSize(DESK);
    await settled();
    expect(await overflow(), 'pixels beyond the desk’s edge').toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(200);
    // What a theme changes is colours.
    const inTheDark = await axeFindings(page, ['color-contrast']);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(inTheDark).toEqual([]);
  });
});

test('nothing of it met an error or asked another origin', () => {
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});

/** Deletes what is there, and reads the files of the situation as a person would drop them. */
async function startWith({ files }: Situation): Promise<void> {
  const { page } = visit;
  await page.setViewportSize(DESK);
  await open('/data');
  const wipe = page.getByRole('button', { name: DATA.wipe });
  if ((await wipe.count()) > 0) {
    await wipe.click();
    await page.getByRole('dialog').getByRole('button', { name: DATA.wipeConfirm }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await open('/');
  await page.getByRole('heading', { name: EMPTY.title }).waitFor();
  await addFiles(files);
  await page.locator('svg [data-sprint]').first().waitFor();
}

async function addFiles(files: Situation['files']): Promise<void> {
  const { page } = visit;
  await open('/import');
  await page.setInputFiles(
    'input[type=file]',
    files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  for (const { name } of files) await page.getByRole('article', { name }).waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
}

/** Opens a page of the app without loading the app anew, and waits until it has taken the place of the last one. */
async function open(path: string): Promise<void> {
  const { page, url } = visit;
  const isThere = await page.evaluate((asked) => {
    const [now] = location.hash.slice(1).split('?');
    if (now === asked) return true;
    document.querySelector('main')?.setAttribute('data-last-page', '');
    return false;
  }, path);
  if (!isThere) {
    await page.goto(`${url}#${path}`);
    await page.locator('main:not([data-last-page])').waitFor();
  }
  await settled();
}

/** Waits until the page has its heading and nothing on it asks for patience. */
async function settled(): Promise<void> {
  const { page } = visit;
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    (waiting) => waiting.every((text) => !document.body.textContent.includes(text)),
    [SHELL.loading, SHELL.computing],
  );
}

/** How many pixels something on the page reaches beyond it. The body leaves out the room that is kept for a scrollbar. */
function overflow(): Promise<number> {
  return visit.page.evaluate(() => {
    const room = document.body.getBoundingClientRect().width;
    return Math.max(0, document.documentElement.scrollWidth - Math.ceil(room));
  });
}
