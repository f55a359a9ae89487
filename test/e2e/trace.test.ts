import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDIT, LARGEST } from '../../src/wording/edit-words.ts';
import { HOW } from '../../src/wording/how-words.ts';
import { EMPTY } from '../../src/wording/page.ts';
import { TRACE } from '../../src/wording/trace-page.ts';
import { startVisit, type Visit } from './visit.ts';

let visit: Visit;
beforeAll(async () => {
  visit = await startVisit({ zone: 'Asia/Kolkata' });
  await visit.page.getByRole('button', { name: EMPTY.sample.action }).click();
  await visit.page.locator('svg [data-sprint]').first().waitFor();
});
afterAll(() => visit.end());

/** The panel that explains a number, once it has its answer. */
async function openTrace(name: RegExp) {
  const { page } = visit;
  const panel = page.getByRole('region', { name });
  await panel.waitFor();
  return panel;
}

/** First number in a text: "1.6 points" is 1.6. */
function firstNumber(text: string | null): number {
  return Number(/\d+(?:\.\d+)?/.exec(text?.replaceAll(',', '') ?? '')?.[0]);
}

describe('why each of the three numbers', () => {
  const numbers = [
    { figure: /^Why \d+ h\?$/, title: /^Why \d+ hours of incident work in working time\?/ },
    { figure: /^Why ≈ \d+ points\?$/, title: /^Why about \d+ story points\?/ },
    { figure: /^Why \d+ incidents\?$/, title: /^Why \d+ incidents\?/ },
  ];
  test.each(numbers)('$figure: its records add up to it, and Esc gives the focus back', async ({ figure, title }) => {
    const { page } = visit;
    const button = page.getByRole('button', { name: figure });
    await button.click();
    const panel = await openTrace(title);
    const values = await panel.locator('tbody tr > td:last-child').allTextContents();
    const sum = await panel.locator('tfoot td').last().textContent();
    expect(values.length).toBeGreaterThan(1);
    expect(values.reduce((total, value) => total + firstNumber(value), 0)).toBeCloseTo(firstNumber(sum), 6);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('a number is followed from all sprints to one sprint, to its hours, to a file and line, and back', async () => {
  const { page } = visit;
  await page.getByRole('button', { name: /^Why ≈ \d+ points\?$/ }).click();
  const all = await openTrace(/^Why about \d+ story points\?/);
  await all.getByRole('button', { name: /Kestrel 42/ }).click();
  const way = page.getByRole('navigation', { name: TRACE.way });
  await way.getByRole('button').first().waitFor();
  const one = await openTrace(/^Why about \d+ story points\?/);
  await one.getByRole('region', { name: TRACE.inputs }).getByRole('button', { name: / h\?$/ }).click();
  const hours = await openTrace(/^Why .* of incident work in working time\?/);
  expect(await hours.textContent()).toMatch(/kestrel-incidents\.json, line \d+/);
  expect(await way.getByRole('button').count()).toBe(2);
  await page.goBack();
  await openTrace(/^Why about \d+ story points\?/);
  expect(await way.getByRole('button').count()).toBe(1);
  await way.getByRole('button').first().click();
  await way.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
});

test('an address tells which number is explained, and says nothing of the data', async () => {
  const { page } = visit;
  const bar = page.locator('svg [data-sprint]').last();
  await bar.click();
  await page.getByRole('button', { name: /^Why 400 h\?$/ }).click();
  await openTrace(/^Why 400 hours of working time\?/);
  expect(new URL(page.url()).hash).toContain('why=capacity');
  await page.reload();
  await openTrace(/^Why 400 hours of working time\?/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Why 400 h\?$/ }).waitFor();
  await page.keyboard.press('Escape');
});

test('typed hours change the headline, survive a reload, and can be taken back', async () => {
  const { page } = visit;
  const headline = page.locator('h1');
  const before = await headline.textContent();
  await page.getByRole('button', { name: LARGEST.typeHoursOf('INC-140') }).click();
  await page.getByRole('textbox', { name: EDIT.hours }).fill('60');
  await page.keyboard.press('Enter');
  await page.getByText('INC-140: 60 h typed.').waitFor();
  await expect.poll(() => headline.textContent()).not.toBe(before);
  const typed = await headline.textContent();
  await page.reload();
  await page.locator('svg [data-sprint]').first().waitFor();
  await expect.poll(() => headline.textContent()).toBe(typed);
  await page.getByRole('button', { name: LARGEST.typeHoursOf('INC-140') }).click();
  await page.getByRole('button', { name: EDIT.takeBackWhat(EDIT.hours) }).click();
  await expect.poll(() => headline.textContent()).toBe(before);
});

test('a key answers whether users felt it, and the answer can be undone', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  const first = page.locator('[data-incident]').first();
  await first.waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  const row = first.locator('xpath=ancestor::tr');
  const before = await row.textContent();
  await page.keyboard.press('n');
  await expect.poll(() => row.textContent()).toContain('users did not feel it');
  await page.keyboard.press('Control+z');
  await expect.poll(() => row.textContent()).toBe(before);
  await page.keyboard.press('Escape');
});

test('a trace leads to the method worked through with the same sprint, and from there back to a trace', async () => {
  const { page } = visit;
  await page.locator('svg [data-sprint]').last().click();
  await page.getByRole('button', { name: /^Why 400 h\?$/ }).click();
  const panel = await openTrace(/^Why 400 hours of working time\?/);
  await panel.getByRole('link', { name: TRACE.how }).click();
  const example = page.getByRole('region', { name: HOW.example.title });
  await example.getByText('5 people × 80 h of working time = 400 h.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TRACE.how);
  await example.getByRole('link', { name: /^Why about .* story points?\?$/ }).click();
  await openTrace(/^Why about .* story points?\?/);
  await page.keyboard.press('Escape');
});

test('nothing of it met an error or asked another origin', () => {
  expect(visit.foreignRequests).toEqual([]);
  expect(visit.problems).toEqual([]);
});
