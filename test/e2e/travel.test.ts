import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceKey } from '../../src/domain/index.ts';
import { FURTHER } from '../../src/wording/further-words.ts';
import { EMPTY, OVERVIEW, SHELL } from '../../src/wording/page.ts';
import { QUESTIONS } from '../../src/wording/questions-words.ts';
import { LIST } from '../../src/wording/retro-list-words.ts';
import { SPRINT_PAGE } from '../../src/wording/sprint-words.ts';
import { TEAM_PAGE } from '../../src/wording/team-page.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

const NARROWED = /Only incidents where severity is 2\./;
const NAMES = Object.fromEntries(FURTHER.links.map(({ to, text }) => [to, text]));

function filters() {
  return visit.page.getByRole('region', { name: TEAM_PAGE.filters });
}

/** The chip says the severity, and a press takes it away. */
async function hasSeverity(text: string): Promise<void> {
  await filters()
    .getByRole('button', { name: new RegExp(`^Severity ${text}$`) })
    .waitFor();
}

function takeBack() {
  return filters().getByRole('button', { name: VIEW.takeBack(VIEW.severities) });
}

async function headerLink(name: string): Promise<void> {
  await visit.page
    .getByRole('navigation', { name: SHELL.navigation })
    .getByRole('link', { name: new RegExp(`^${name}$`) })
    .click();
}

/** How many incidents the ledger lists. */
function listed(): Promise<string | null> {
  return visit.page.getByRole('button', { name: /^Show all \d+$/ }).textContent();
}

test('a severity and a range of the overview go along to the sprint, and its numbers follow', async () => {
  const { page } = visit;
  await page
    .getByRole('region', { name: OVERVIEW.filters })
    .getByRole('button', { name: /^Sprints / })
    .click();
  await page.getByRole('menuitem', { name: OVERVIEW.lastSprints(12) }).click();
  await headerLink(SHELL.pages.sprint);
  await page.locator('[data-screen="sprint"]').waitFor();
  await hasSeverity('all');
  const all = await page.locator('h1').textContent();
  await filters()
    .getByRole('button', { name: /^Severity all$/ })
    .click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Severity 2' }).check();
  await page.keyboard.press('Escape');
  await page.getByText(NARROWED).waitFor();
  await expect.poll(() => page.locator('h1').textContent()).not.toBe(all);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: SPRINT_PAGE.overview }).click();
  await expect.poll(() => page.locator('svg [data-sprint]').count()).toBe(12);
  await page
    .getByRole('region', { name: OVERVIEW.filters })
    .getByRole('button', { name: /^Severity 2$/ })
    .waitFor();
});

test('what came back and what is usual are of the same incidents; one press takes the filter away, and Back gives it back', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: NAMES['/ledger'] ?? '' }).click();
  await hasSeverity('2');
  await page.getByText(NARROWED).waitFor();
  const some = await listed();
  expect(await axeFindings(page)).toEqual([]);
  await takeBack().click();
  await hasSeverity('all');
  await page.getByText(NARROWED).waitFor({ state: 'detached' });
  await expect.poll(listed).not.toBe(some);
  await page.goBack();
  await hasSeverity('2');
  await expect.poll(listed).toBe(some);
  await filters().getByRole('link', { name: TEAM_PAGE.back }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  await page.getByRole('link', { name: NAMES['/usual'] ?? '' }).click();
  await hasSeverity('2');
  const title = () => page.getByRole('heading', { name: /of incident work fell outside/ }).textContent();
  const narrow = await title();
  await takeBack().click();
  await expect.poll(title).not.toBe(narrow);
  await page.goBack();
  await expect.poll(title).toBe(narrow);
});

test('the definition is chosen there too, and the method works through the same incidents', async () => {
  const { page } = visit;
  await filters()
    .getByRole('button', { name: /^Counts as an incident / })
    .click();
  await page
    .getByRole('menuitem', { name: /^users felt it\b/ })
    .first()
    .click();
  await filters()
    .getByRole('button', { name: VIEW.takeBack(OVERVIEW.lens) })
    .waitFor();
  await headerLink(SHELL.pages.overview);
  await page
    .getByRole('link', { name: NAMES['/how'] ?? '', exact: true })
    .last()
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hasSeverity('2');
  await filters()
    .getByRole('button', { name: VIEW.takeBack(OVERVIEW.lens) })
    .click();
  await filters()
    .getByRole('button', { name: VIEW.takeBack(OVERVIEW.lens) })
    .waitFor({ state: 'detached' });
});

test('where everything is shown on purpose the page says so, and the view goes through it unharmed', async () => {
  const { page } = visit;
  await headerLink(SHELL.pages.overview);
  await page.getByRole('link', { name: NAMES['/questions'] ?? '' }).click();
  await page.getByRole('note').filter({ hasText: QUESTIONS.showsAll }).waitFor();
  await headerLink(SHELL.pages.retrospective);
  await page.getByRole('heading', { name: LIST.title }).waitFor();
  await page.getByRole('note').filter({ hasText: VIEW.allOf.retrospective }).waitFor();
  await headerLink(SHELL.pages.settings);
  await headerLink(SHELL.pages.sprint);
  await hasSeverity('2');
});

test('from a sprint the retrospective is that sprint’s, by the header and by its key', async () => {
  const { page } = visit;
  await page.getByRole('link', { name: SPRINT_PAGE.earlier('Kestrel 42') }).click();
  await page.locator('[data-screen="sprint"]').getByText('Kestrel 42').first().waitFor();
  const { hash } = new URL(page.url());
  await headerLink(SHELL.pages.retrospective);
  await page.getByRole('note').filter({ hasText: VIEW.allOf.retrospective }).waitFor();
  await expect.poll(() => page.title()).toContain('Kestrel 42');
  await headerLink(SHELL.pages.retrospective);
  await page.getByRole('heading', { name: LIST.title }).waitFor();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
});

test('a copied link of any page shows the same view, and what it cannot read falls back', async () => {
  const { page, context, url } = visit;
  await headerLink(SHELL.pages.sprint);
  await hasSeverity('2');
  await filters().getByRole('button', { name: VIEW.copyLink }).click();
  await page.getByText(VIEW.copied).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const shown = (await page.locator('h1').textContent()) ?? '';
  const other = await context.newPage();
  await other.goto(link);
  await expect.poll(() => other.locator('h1').textContent()).toBe(shown);
  // In the page that stands, and in one that begins with it.
  for (const path of ['/usual', '/sprint', '/']) {
    const bad = `${url}#${path}?severity=high&service=5&definition=7&unit=euros&team=%7B%7D&last=5`;
    await other.goto(bad);
    await other.getByRole('button', { name: /^Severity all$/ }).waitFor();
    await other.reload();
    await other.getByRole('button', { name: /^Severity all$/ }).waitFor();
  }
  await other.goto(`${url}#/ledger?service=${serviceKey('no such service')}`);
  await other.getByText(VIEW.missingService(1)).waitFor();
  await other.close();
  expect(visit.problems).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
});
