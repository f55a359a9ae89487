import { afterAll, beforeAll, expect, test } from 'vitest';
import { OVERVIEW } from '../../src/wording/page.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { ROWS } from '../../src/wording/rows-words.ts';
import { VIEW } from '../../src/wording/view-words.ts';
import { axeFindings } from './axe.ts';
import { startVisit, type Visit } from './visit.ts';

/** Two sprints of two weeks, and 3,000 incidents of one logged hour each: of 300 services. */
const COUNT = 3000;
const SERVICES = 300;
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 5);

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit({ zone: 'Asia/Kolkata' });
  const { page } = visit;
  await page.goto(`${visit.url}#/import`);
  await page.setInputFiles('input[type=file]', [file('incidents.csv', incidents()), file('sprints.csv', sprints())]);
  await page.getByRole('button', { name: IMPORT.add }).click();
  await page.locator('svg [data-sprint]').first().waitFor();
  await page.getByRole('button', { name: ROWS.openAll, exact: true }).click();
  await rows().getByRole('table').waitFor();
});
afterAll(() => visit.end());

function file(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

function incidents(): string {
  const lines = Array.from({ length: COUNT }, (_, index) => {
    const day = START + (index % 2) * 14 * DAY_MS + (Math.floor(index / 2) % 5) * DAY_MS + 10 * 3_600_000;
    const iso = (at: number) => new Date(at).toISOString();
    const cells = [`INC-${index + 1}`, `Title ${index + 1}`, 'SEV3', iso(day), iso(day + 3_600_000), 'Kestrel'];
    return [...cells, `service-${index % SERVICES}`, 1, 60, 'logged'].join(',');
  });
  return [
    'incident_id,title,severity,started_at,mitigated_at,team,services,responder_count,responder_minutes,effort_source',
    ...lines,
  ].join('\n');
}

function sprints(): string {
  const iso = (at: number) => new Date(at).toISOString();
  const lines = [0, 1].map((at) => {
    const start = START + at * 14 * DAY_MS;
    return `S${at + 1},Sprint ${at + 1},Kestrel,${iso(start)},${iso(start + 14 * DAY_MS)},closed,40,2,0,30,30,400`;
  });
  const head = 'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,added_points,removed_points';
  return [`${head},completed_points,completed_committed_points,capacity_person_days`, ...lines].join('\n');
}

function rows() {
  return visit.page.getByRole('region', { name: /^Incidents: / });
}

function area() {
  return rows().getByRole('region', { name: ROWS.region });
}

/** What stands in a line, by its place from 1; the header is the first row. */
function nameAt(place: number) {
  return area().locator(`tr[aria-rowindex="${place + 1}"] th`);
}

function hash(): string {
  return decodeURIComponent(new URL(visit.page.url()).hash);
}

test('the lines add up to the bars, and the last of three thousand is where it belongs', async () => {
  const { page } = visit;
  // 3,000 incidents of one hour.
  await expect.poll(() => rows().locator('tfoot td[data-number="true"]').first().textContent()).toBe('3,000');
  expect(await page.locator('h1').textContent()).toContain('3,000 hours');
  expect(await rows().getByRole('table').getAttribute('aria-rowcount')).toBe('3002');
  await rows().getByRole('button', { name: ROWS.columns.id }).click();
  await nameAt(1).getByText('INC-1', { exact: true }).waitFor();
  await area().evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  // By the number in the id, not by its text: INC-999 would be the last of those.
  await nameAt(COUNT).getByText('INC-3000', { exact: true }).waitFor();
  expect(hash()).toContain('sort=id');
});

test('another order begins at its top, keeps the focus, and Back goes to the one before as it was left', async () => {
  const { page } = visit;
  const heading = rows().getByRole('button', { name: ROWS.columns.id });
  await heading.click();
  await nameAt(1).getByText('INC-3000', { exact: true }).waitFor();
  expect(await area().evaluate((element) => element.scrollTop)).toBe(0);
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(hash()).toContain('sort=-id');
  await page.goBack();
  // As it was left: at its end.
  await nameAt(COUNT).getByText('INC-3000', { exact: true }).waitFor();
  expect(await rows().locator('th[aria-sort="ascending"]').textContent()).toContain(ROWS.columns.id);
});

test('while it is scrolled no line in sight is empty for long, whichever way and however far', async () => {
  const places = [0.5, 0.1, 0.9, 0.3];
  for (const share of places) {
    const place = Math.floor(COUNT * share);
    await area().evaluate((element, top) => {
      element.scrollTop = top;
    }, place * 34);
    await nameAt(place + 1)
      .getByText(`INC-${place + 1}`, { exact: true })
      .waitFor();
  }
  await area().focus();
  await visit.page.keyboard.press('End');
  await nameAt(COUNT).getByText('INC-3000', { exact: true }).waitFor();
});

test('a text that is typed is in the history once and never in the address; a reload shows the same table', async () => {
  const { page } = visit;
  const before = await page.evaluate(() => history.length);
  await rows().getByRole('searchbox').pressSequentially('service-7', { delay: 20 });
  // service-7 and service-70 to 79 are 11 of 300 services, with ten incidents each.
  await rows().getByText(ROWS.found(110, COUNT)).waitFor();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('"find":"service-7"');
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
  expect(hash()).not.toMatch(/find|service-7/);
  await rows().getByRole('button', { name: ROWS.columnsButton }).click();
  await page.getByRole('checkbox', { name: ROWS.columns.evidence }).uncheck();
  await page.keyboard.press('Escape');
  await expect.poll(hash).toContain('evidence');
  await page.reload();
  await rows().getByText(ROWS.found(110, COUNT)).waitFor();
  expect(await rows().getByRole('searchbox').inputValue()).toBe('service-7');
  expect(await rows().locator('th[aria-sort="ascending"]').textContent()).toContain(ROWS.columns.id);
  expect(await rows().getByRole('columnheader', { name: ROWS.columns.evidence }).count()).toBe(0);
  expect(await rows().locator('tfoot td[data-number="true"]').first().textContent()).toBe('110');
  expect(await axeFindings(page)).toEqual([]);
});

test('Back takes back the column and then the text, Forward brings it; an address with nonsense or a text shows the table as at first', async () => {
  const { page } = visit;
  await page.goBack();
  await rows().getByRole('columnheader', { name: ROWS.columns.evidence }).waitFor();
  await page.goBack();
  await rows().getByText(ROWS.all(COUNT), { exact: true }).waitFor();
  expect(await rows().getByRole('searchbox').inputValue()).toBe('');
  await page.goForward();
  await rows().getByText(ROWS.found(110, COUNT)).waitFor();
  expect(await rows().getByRole('searchbox').inputValue()).toBe('service-7');
  await page.goto(`${visit.url}#/?rows=true&sort=nothing&hide=%5B1%2C%22id%22%5D&find=service-7`);
  await rows().getByText(ROWS.all(COUNT), { exact: true }).waitFor();
  await expect.poll(hash).not.toContain('find');
  await nameAt(1).getByText('INC-', { exact: false }).waitFor();
  expect(await rows().locator('th[aria-sort="ascending"], th[aria-sort="descending"]').count()).toBe(0);
});

test('any of three hundred services is found and chosen', async () => {
  const { page } = visit;
  const bar = page.getByRole('region', { name: OVERVIEW.filters });
  await bar.getByRole('button', { name: /^Service all$/ }).click();
  const list = page.getByRole('dialog');
  await list.getByText(VIEW.moreServices(SERVICES - 100)).waitFor();
  await list.getByRole('searchbox', { name: VIEW.findService }).fill('service-299');
  await list.getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  // Ten incidents of one hour.
  await expect.poll(() => page.locator('h1').textContent()).toContain('10 hours');
  await rows().getByText(ROWS.all(10), { exact: true }).waitFor();
});

test('nothing of it met an error or asked another origin', () => {
  expect(visit.problems).toEqual([]);
  expect(visit.foreignRequests).toEqual([]);
});
