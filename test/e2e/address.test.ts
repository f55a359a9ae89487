import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMPARE } from '../../src/wording/compare-words.ts';
import { OVERVIEW, SHELL } from '../../src/wording/page.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { ROWS } from '../../src/wording/rows-words.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { openPage, PAGES } from './accessibility-pages.ts';
import { startVisit, type Visit } from './visit.ts';

/** Names of a kind that keys are made from: of teams, sprints (whose ids are their names, as in a Jira CSV), and services. */
const TEAMS = ['Falcon Payments', 'Osprey Search'];
const SPRINTS = ['Voucher relaunch', 'Winter stabilising', 'Ledger rewrite'];
const SERVICE = 'voucher-api';
const TITLES = ['Bank holiday outage', 'Slow autocomplete'];
/** What was typed to find lines. */
const TYPED = 'Acme Ltd';
const NAMES = [...TEAMS, ...SPRINTS, SERVICE, ...TITLES, TYPED, 'OUT-'];
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5);

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit();
  await visit.page.addInitScript(rememberAddresses);
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.page.goto(`${visit.url}#/import`);
  await visit.page.reload();
  await visit.page.setInputFiles('input[type=file]', [
    file('sprints.csv', sprints()),
    file('incidents.csv', incidents()),
  ]);
  await visit.page.getByRole('button', { name: IMPORT.add }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

/** Every address that the page writes, for as long as the tab is open. */
function rememberAddresses(): void {
  const note = () => {
    const written = JSON.parse(sessionStorage.getItem('written') ?? '[]') as string[];
    sessionStorage.setItem('written', JSON.stringify([...written, location.href]));
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const write = history[name].bind(history);
    history[name] = (data: unknown, unused: string, url?: string | URL | null) => {
      write(data, unused, url);
      note();
    };
  }
}

/** The names that stand in an address, whatever signs they are written with. */
function namesIn(address: string): readonly string[] {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const told = plain(decodeURIComponent(address));
  return NAMES.filter((name) => told.includes(plain(name).trim()));
}

function written(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('written') ?? '[]') as string[]);
}

function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

function iso(day: number): string {
  return new Date(START + day * DAY_MS).toISOString();
}

function sprints(): string {
  const lines = TEAMS.flatMap((team, of) =>
    SPRINTS.map(
      (name, at) =>
        `${name} ${of + 1},${name} ${of + 1},${team},${iso(at * 14)},${iso(at * 14 + 11)},closed,30,2,0,27,25,50`,
    ),
  );
  const head = 'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,added_points,removed_points';
  return [`${head},completed_points,completed_committed_points,capacity_person_days`, ...lines].join('\n');
}

function incidents(): string {
  const lines = TEAMS.flatMap((team, of) =>
    SPRINTS.map((_, at) => {
      const day = START + (at * 14 + 1) * DAY_MS + 10 * 3_600_000;
      const [from, to] = [day, day + 3 * 3_600_000].map((time) => new Date(time).toISOString());
      return `OUT-${of}${at},${TITLES[of]},SEV2,${from},${to},${team},${SERVICE},2,180,logged`;
    }),
  );
  const head = 'incident_id,title,severity,started_at,mitigated_at,team,services';
  return [`${head},responder_count,responder_minutes,effort_source`, ...lines].join('\n');
}

const bar = () => visit.page.getByRole('region', { name: OVERVIEW.filters });

async function choose(chip: string, option: RegExp | string): Promise<void> {
  await bar()
    .getByRole('button', { name: new RegExp(`^${chip} `) })
    .click();
  await visit.page.getByRole('menuitem', { name: option }).first().click();
}

test('every filter of the overview, a list, a comparison, a trace and a find leave no name in an address', async () => {
  const { page } = visit;
  await choose(OVERVIEW.team, TEAMS[0] ?? '');
  await choose(OVERVIEW.sprints, VIEW.range);
  await bar()
    .getByLabel(VIEW.from)
    .selectOption({ label: `${SPRINTS[1]} 1` });
  await bar()
    .getByRole('button', { name: new RegExp(`^${VIEW.services} `) })
    .click();
  await page.getByRole('checkbox', { name: SERVICE }).check();
  await page.keyboard.press('Escape');
  await bar()
    .getByRole('button', { name: new RegExp(`^${VIEW.severities} `) })
    .click();
  await page.getByRole('checkbox', { name: VIEW.severity('2') }).check();
  await page.keyboard.press('Escape');
  await choose(OVERVIEW.lens, /customer|severe|2/i);
  await choose(OVERVIEW.lens, /^all records/i);
  await choose(VIEW.unit, /^hours/);
  await expect.poll(() => page.locator('svg [data-sprint]').count()).toBe(2);
  await page.locator('svg [data-sprint]').last().click();
  await page.getByLabel(COMPARE.choose).selectOption({ index: 2 });
  await page.getByRole('table', { name: / and / }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('aside [data-why], main [data-why]').last().click();
  await expect.poll(() => new URL(page.url()).hash).toContain('why=');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: ROWS.openAll, exact: true }).click();
  await page.getByRole('searchbox').fill(TYPED);
  await page.getByText(ROWS.noneFound).waitFor();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain(TYPED);
  const addresses = await written(page);
  const told = addresses.map((address) => new URL(address).hash).join('\n');
  for (const part of [
    'team',
    'since',
    'until',
    'service',
    'severity',
    'definition',
    'unit',
    'sprint',
    'compare',
    'why',
  ]) {
    expect(told, part).toContain(`${part}=`);
  }
  expect(addresses.flatMap(namesIn)).toEqual([]);
});

test('what was typed is not in the copied link, and the link shows the same team and sprints', async () => {
  const { page, context } = visit;
  await bar().getByRole('button', { name: VIEW.copyLink }).click();
  await page.getByText(VIEW.copied).first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(namesIn(link)).toEqual([]);
  const other = await context.newPage();
  await other.goto(link);
  await other.getByRole('region', { name: /^Incidents: / }).waitFor();
  expect(await other.getByRole('searchbox').inputValue()).toBe('');
  expect(await other.locator('h1').textContent()).toBe(await page.locator('h1').textContent());
  await other.getByRole('button', { name: new RegExp(`^${OVERVIEW.team} ${TEAMS[0]}`) }).waitFor();
  await other.close();
});

test.each(PAGES)('the page "%s" keeps the view, and no name gets into its address', async (path) => {
  const { page } = visit;
  const [, search = ''] = new URL(page.url()).hash.split('?');
  await openPage(visit, `${path}?${search}`);
  for (const link of await page.locator('main a[href*="#/"], header a[href*="#/"]').all()) {
    expect(namesIn((await link.getAttribute('href')) ?? '')).toEqual([]);
  }
  expect((await written(page)).flatMap(namesIn)).toEqual([]);
  expect(namesIn(page.url())).toEqual([]);
});

test('an older address with names still leads there, and is written anew without them', async () => {
  const { page } = visit;
  const old = new URLSearchParams({
    team: 'osprey-search',
    sprint: `neutral:${TEAMS[1]}/${SPRINTS[1]} 2`,
    rows: 'true',
    find: TYPED,
  });
  await page.goto(`${visit.url}#/?v=1&${old}`);
  await page.getByRole('region', { name: `Incidents: ${SPRINTS[1]} 2` }).waitFor();
  await bar()
    .getByRole('button', { name: `${OVERVIEW.team} ${TEAMS[1]}` })
    .waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  await expect.poll(() => namesIn(page.url())).toEqual([]);
  expect(new URL(page.url()).hash).not.toContain('find');
  await page
    .getByRole('navigation', { name: SHELL.navigation })
    .getByRole('link', { name: SHELL.pages.sprint })
    .click();
  await page.getByRole('button', { name: new RegExp(`^Sprint ${SPRINTS[1]} 2`) }).waitFor();
  expect(visit.problems).toEqual([]);
});
