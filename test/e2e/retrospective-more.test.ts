import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RETROSPECTIVE_STEPS } from '../../src/domain/index.ts';
import { SHELL } from '../../src/wording/page.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { FACTS } from '../../src/wording/retro-facts-words.ts';
import { CLOSED, LIST } from '../../src/wording/retro-list-words.ts';
import { CLOSE_STEP, RETRO, USUAL_STEP } from '../../src/wording/retro-words.ts';
import { differencesInWords } from '../../src/wording/retrospective-words.ts';
import { SITUATIONS, type SituationFile } from '../support/situations.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

/** Retrospectives of teams whose data are not those of the sample, and what happens to them later. */

const LARGE = { width: 1920, height: 1080 };
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NOTE = 'The limit of the pool was the surprise.';

function filesOf(id: string): readonly SituationFile[] {
  return SITUATIONS.find((situation) => situation.id === id)?.files ?? expect.fail(`no situation “${id}”`);
}

/** A visit that has read these files. */
async function startWith(files: readonly SituationFile[]): Promise<Visit> {
  const visit = await startVisit();
  await importFiles(visit, files);
  await visit.page.locator('svg [data-sprint]').first().waitFor();
  return visit;
}

async function importFiles({ page, url }: Visit, files: readonly SituationFile[]): Promise<void> {
  await page.goto(`${url}#/import`);
  await page.setInputFiles(
    'input[type=file]',
    files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  for (const { name } of files) await page.getByRole('article', { name }).waitFor();
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.waitForURL((address) => !address.hash.startsWith('#/import'));
}

async function openList({ page, url }: Visit): Promise<void> {
  await page.goto(`${url}#/retro`);
  await page.getByRole('heading', { level: 1, name: LIST.title }).waitFor();
}

async function hold(visit: Visit, sprint: string): Promise<void> {
  await openList(visit);
  await visit.page.getByRole('link', { name: LIST.hold(sprint), exact: true }).click();
  await atStep(visit.page, 'frame');
}

async function atStep(page: Page, step: string): Promise<Locator> {
  const stage = page.locator(`[data-retro-step="${step}"]`);
  await stage.waitFor();
  await page.getByText(RETRO.working).waitFor({ state: 'detached' });
  return stage;
}

/** Goes through the steps by key from the first one on, and back to it. */
async function eachStep(page: Page, look: (stage: Locator, step: string) => Promise<void>): Promise<void> {
  for (const step of RETROSPECTIVE_STEPS) {
    if (step !== 'frame') await page.keyboard.press('ArrowRight');
    await look(await atStep(page, step), step);
  }
  for (const step of RETROSPECTIVE_STEPS.slice(0, -1).toReversed()) {
    await page.keyboard.press('ArrowLeft');
    await atStep(page, step);
  }
}

async function closeIt(page: Page): Promise<void> {
  for (const step of RETROSPECTIVE_STEPS.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await atStep(page, step);
  }
  await page.getByRole('button', { name: CLOSE_STEP.close }).click();
  await page.getByRole('heading', { name: CLOSED.figures }).waitFor();
}

/** How far the page reaches beyond its window, across and down. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
    return { across: Math.max(0, scrollWidth - clientWidth), down: Math.max(0, scrollHeight - window.innerHeight) };
  });

const keptFigure = (page: Page, figure: string) => page.locator(`dl [data-figure="${figure}"] dd`).textContent();
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const rows = (page: Page) => page.locator('[data-retrospective]');

/** On the large screen each step is one screen; on a phone none scrolls sideways; axe finds nothing. */
async function holdsEverywhere({ page }: Visit): Promise<void> {
  await eachStep(page, async (_, step) => expect(await axeFindings(page), step).toEqual([]));
  await page.setViewportSize(PHONE);
  await eachStep(page, async (_, step) => expect((await beyond(page)).across, step).toBe(0));
  await page.setViewportSize(LARGE);
  await page.keyboard.press('p');
  await page.locator('[data-presenting="true"]').waitFor();
  await eachStep(page, async (_, step) => expect(await beyond(page), step).toEqual({ across: 0, down: 0 }));
  await page.keyboard.press('p');
  await page.locator('[data-presenting="false"]').waitFor();
  await page.setViewportSize(DESK);
}

function metNothingStrange({ foreignRequests, problems }: Visit): void {
  expect(foreignRequests).toEqual([]);
  expect(problems).toEqual([]);
}

describe('a team with one sprint', () => {
  const files = filesOf('one sprint only');
  let visit: Visit;
  beforeAll(async () => {
    visit = await startWith(files);
  });
  afterAll(() => visit.end());

  test('holds its first retrospective, and nothing is said about what is usual', async () => {
    await hold(visit, 'Heron 1');
    // Three people from 10:00 to 14:00 are 12 h; the one of low severity counts 2 h by default; the one at night is outside.
    expect(await headline(visit.page)).toMatch(/^Incidents took 14 hours this sprint/);
    await holdsEverywhere(visit);
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.keyboard.press('ArrowRight');
    await atStep(visit.page, 'usual');
    expect(await headline(visit.page)).toBe('1 closed sprint is too few to tell what is usual: it takes 6');
    await visit.page.keyboard.press('ArrowLeft');
    await visit.page.keyboard.press('ArrowLeft');
    await atStep(visit.page, 'frame');
  });

  test('typing a note asks for no number again', async () => {
    const { page } = visit;
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message: { readonly path?: readonly string[] }, ...more: never[]) {
        if (message.path !== undefined) asked.push(message.path.join('.'));
        return post.call(this, message, ...more);
      };
    });
    await page.reload();
    await atStep(page, 'frame');
    await page.keyboard.press('ArrowRight');
    await atStep(page, 'facts');
    const askedNow = () => page.evaluate(() => ('asked' in window && Array.isArray(window.asked) ? window.asked : []));
    const before = (await askedNow()).length;
    await page.locator('[data-note]').fill(NOTE);
    await page.getByText(RETRO.kept).waitFor();
    // What a change of the data would make the page ask comes within this time.
    await page.waitForTimeout(1500);
    const asked: readonly unknown[] = (await askedNow()).slice(before);
    expect(asked).toContain('saveRetrospective');
    expect(new Set(asked)).toEqual(new Set(['openRetrospective', 'saveRetrospective', 'listRetrospectives']));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await atStep(page, 'frame');
  });

  test('closes it, reopens it beside the closed one with what was written, and closes that', async () => {
    const { page } = visit;
    await closeIt(page);
    expect(await keptFigure(page, 'hours-on')).toBe('14 h');
    await page.getByRole('button', { name: CLOSED.reopen }).click();
    await atStep(page, 'frame');
    await page.getByText(CLOSED.beside).waitFor();
    await page.keyboard.press('ArrowRight');
    await atStep(page, 'facts');
    expect(await page.locator('[data-note]').inputValue()).toBe(NOTE);
    await page.locator('[data-note]').fill(`${NOTE} Looked at again.`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await atStep(page, 'frame');
    await closeIt(page);
    await page.getByText(`${NOTE} Looked at again.`).waitFor();
    await openList(visit);
    await rows(page).nth(1).waitFor();
    expect(await rows(page).count()).toBe(2);
    await rows(page).nth(1).getByRole('link').click();
    await page.getByText(NOTE, { exact: true }).waitFor();
    expect(await page.getByText('Looked at again.').count()).toBe(0);
  });

  test('reads a corrected file: what was kept stays, and what moved stands beside it with its cause', async () => {
    const { page } = visit;
    const address = page.url();
    const [incidents] = files.filter(({ name }) => name === 'incidents.csv');
    const text = incidents?.text ?? expect.fail('no incidents');
    // The first incident went on until 16:00, not 14:00. The export is a later one: the last incident was open for longer.
    const corrected = text
      .replace('2026-01-06T14:00:00Z', '2026-01-06T16:00:00Z')
      .replace('2026-01-14T16:00:00Z', '2026-01-14T17:00:00Z');
    expect(corrected).not.toBe(text);
    await importFiles(visit, [{ name: 'incidents-corrected.csv', text: corrected }]);
    await page.goto(address);
    const moved = page.locator('tr[data-figure="hours-on"]');
    await moved.waitFor();
    // Three people for six hours are 18 h in place of 12 h.
    expect(await moved.getByRole('cell').allTextContents()).toEqual(['14 h', '20 h']);
    expect(await page.getByText(differencesInWords(['files'])).isVisible()).toBe(true);
    expect(await keptFigure(page, 'hours-on')).toBe('14 h');
    expect(await headline(page)).toMatch(/^Incidents took 14 hours this sprint/);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect((await beyond(page)).across).toBe(0);
    await page.setViewportSize(DESK);
  });

  test('takes a deletion back by key and by toast, also after a reload', async () => {
    const { page } = visit;
    await openList(visit);
    await rows(page).nth(1).waitFor();
    await page
      .getByRole('button', { name: LIST.removeOf('Heron 1') })
      .first()
      .click();
    await rows(page).nth(1).waitFor({ state: 'detached' });
    await page.reload();
    await rows(page).first().waitFor();
    // The keys are loaded after the page.
    await page.waitForLoadState('networkidle');
    expect(await rows(page).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await rows(page).nth(1).waitFor();
    await page.getByText('Taken back: deleting the retrospective of Heron 1.').waitFor();
    await page.reload();
    await rows(page).nth(1).waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+Shift+z');
    await rows(page).nth(1).waitFor({ state: 'detached' });
    await page.getByRole('status').getByRole('button', { name: SHELL.undo }).click();
    await rows(page).nth(1).waitFor();
    await page
      .getByRole('button', { name: LIST.removeOf('Heron 1') })
      .last()
      .click();
    await rows(page).nth(1).waitFor({ state: 'detached' });
    await page.getByText(LIST.removed('Heron 1')).waitFor();
    await page.getByRole('status').getByRole('button', { name: SHELL.undo }).click();
    await rows(page).nth(1).waitFor();
    await rows(page).nth(1).getByRole('link').click();
    await page.locator('tr[data-figure="hours-on"]').waitFor();
    expect(await keptFigure(page, 'hours-on')).toBe('14 h');
    metNothingStrange(visit);
  });
});

describe('a team without points', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startWith(filesOf('no points at all'));
  });
  afterAll(() => visit.end());

  test('goes through the ten minutes in hours alone', async () => {
    const { page } = visit;
    await hold(visit, 'Heron 3');
    const said = new Map<string, string | null>();
    await eachStep(page, async (_, step) => {
      said.set(step, await headline(page));
    });
    expect(said.get('facts')).toBe(FACTS.hoursAlone('14 h'));
    expect(said.get('usual')).toBe(USUAL_STEP.noLoad);
    // Severity 1 alone is the 12 h of three people from 10:00 to 14:00.
    expect(said.get('definition')).toBe('12 h to 14 h, depending on what counts as an incident');
    // With those at night: 12 + 1.5 + 2 h, printed without a fraction from 10 h on.
    expect(said.get('returns')).toBe('12 h of 16 h on incidents have a review or a finished follow-up');
    await holdsEverywhere(visit);
  });

  test('shows the hours of its sprints where there is no share to be shown', async () => {
    const { page } = visit;
    await page.keyboard.press('ArrowRight');
    await atStep(page, 'facts');
    expect(await page.locator('[data-retro-step] dd').allTextContents()).toEqual(['3', '14 h', '1.5 h']);
    await page.keyboard.press('ArrowRight');
    const stage = await atStep(page, 'usual');
    await stage.locator('svg').first().waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await atStep(page, 'frame');
  });

  test('keeps hours, and no points', async () => {
    const { page } = visit;
    await closeIt(page);
    expect(await keptFigure(page, 'hours-on')).toBe('14 h');
    const kept = await page.locator('dl [data-figure]').allTextContents();
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.filter((text) => /point/.test(text))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    metNothingStrange(visit);
  });
});

describe('forty teams', () => {
  const LONG = 'Customer onboarding and billing platform';
  let visit: Visit;
  beforeAll(async () => {
    visit = await startWith(filesOf('forty teams'));
  });
  afterAll(() => visit.end());

  test('are listed by name, each with the sprint to look back on', async () => {
    const { page } = visit;
    await openList(visit);
    const holds = page.locator('main li a');
    await holds.first().waitFor();
    const named = await holds.allTextContents();
    expect(named).toHaveLength(40);
    expect(named.slice(0, 3)).toEqual([`${LONG} 6`, 'Team 1 6', 'Team 2 6']);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect((await beyond(page)).across).toBe(0);
    await page.setViewportSize(DESK);
  });

  test('of them the one with the longest name goes through the steps, and stands alone in the list after it', async () => {
    const { page } = visit;
    await hold(visit, `${LONG} 6`);
    await holdsEverywhere(visit);
    await closeIt(page);
    await openList(visit);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(1);
    expect(await page.locator('main li a').count()).toBe(39);
    metNothingStrange(visit);
  });
});
