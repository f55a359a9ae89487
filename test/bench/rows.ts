import type { Page } from 'playwright-core';
import { ROW_HEIGHT_PX } from '../../src/app/view/overview/row-window.ts';
import { ROWS } from '../../src/wording/rows-words.ts';
import { median } from './browser.ts';
import { type Expected, effortOf, incidentId, serviceOf } from './data.ts';
import { type Line, line } from './table.ts';

const WAIT_MS = 60_000;
/** By then the page has asked for what stands around the table. */
const SETTLED_MS = 8000;
const HOUR_S = 3600;
const SERVICE = 'service-7';

/**
 * The wide table of all incidents in the real app: the frames while it is scrolled - line by line, in a fling, and by jumps to
 * far places - and what a reader waits for after a sort and after a text to find. The gates: the last line adds up to what was
 * logged and to the headline, the last row of the sorted list is the one that a collator puts there, and a text finds all.
 */
export async function rowsLines(
  visit: (url: string) => Promise<Page>,
  appUrl: string,
  expected: Expected,
): Promise<readonly Line[]> {
  const page = await visit('about:blank');
  await page.goto(`${appUrl}#/?last=all&rows=true`);
  await page.locator(`table[aria-rowcount="${expected.incidents + 2}"]`).waitFor({ timeout: WAIT_MS });
  await page.waitForTimeout(SETTLED_MS);
  const isWhole = await addsUp(page, expected.hours);
  const scrolled = await scroll(page, expected.incidents);
  const empty = await emptyFrames(visit);
  const sorted = await sort(page, expected.incidents);
  const found = await find(page, expected.incidents);
  await page.close();
  const { intervals, bare, waits } = scrolled;
  const [half = Number.NaN, most = Number.NaN] = [0.5, 0.95].map((share) => quantile(intervals, share));
  const longest = Math.max(...intervals);
  return [
    line('scrolling 100,000 rows: interval of frames, median', half, 'ms', half, { most: 20 }, isWhole),
    line('the same, 95th percentile', most, 'ms', most, { most: 50 }, isWhole),
    line('the same on an empty page: what this machine gives', empty, 'ms', empty, undefined, true),
    line('the same, longest', longest, 'ms', longest, { most: 100 }, isWhole),
    line(
      `frames with a row that is not there yet, of ${STEPS.length}`,
      0,
      '%',
      (100 * bare) / STEPS.length,
      { most: 2 },
      isWhole,
    ),
    line('a jump to a far place: until its rows are there', median(waits), 'ms', median(waits), { most: 100 }, isWhole),
    line(
      'sorting 100,000 rows: from the press to the screen',
      sorted.ms,
      'ms',
      sorted.ms,
      { most: 500 },
      sorted.isRight,
    ),
    line('finding a text in them: from the text to the screen', found.ms, 'ms', found.ms, { most: 500 }, found.isRight),
  ];
}

/** The sum below the lines is what was logged, and what the headline says. */
async function addsUp(page: Page, hours: number): Promise<boolean> {
  const said = numberIn(/took ([\d,]+) hours/.exec((await page.locator('h1').textContent()) ?? '')?.[1]);
  return Math.abs((await shownSum(page)) - hours) < 0.051 && Math.abs(said - hours) < 1;
}

async function shownSum(page: Page): Promise<number> {
  return numberIn(await page.locator('tfoot td[data-number="true"]').first().textContent());
}

function numberIn(text: string | null | undefined): number {
  return Number(text?.replaceAll(',', '') ?? Number.NaN);
}

type Scrolled = {
  /** Milliseconds between frames. */
  readonly intervals: readonly number[];
  /** Frames, but for jumps, with a line in sight that is not drawn or still looked up. */
  readonly bare: number;
  /** Milliseconds from a jump to the frame with all lines. */
  readonly waits: readonly number[];
};

/** Moves the table line by line, then in a fling of a screen and a half for each frame, then to far places. */
async function scroll(page: Page, count: number): Promise<Scrolled> {
  return page.evaluate(
    // No function with a name: the runner's compiler would mark it with a helper that the page does not have.
    async ({ region, waiting, height, count, steps, jumps }) => {
      const area = [...document.querySelectorAll('section')].find((each) => each.getAttribute('aria-label') === region);
      if (area === undefined) throw new Error('there is no table');
      const intervals: number[] = [];
      const waits: number[] = [];
      let bare = 0;
      let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      for (const [at, place] of [...steps, ...jumps].entries()) {
        const isJump = at >= steps.length;
        const moved = last;
        area.scrollTop = place;
        for (let frames = 0, isBare = true; isBare && frames < (isJump ? 300 : 1); frames += 1) {
          const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
          intervals.push(now - last);
          last = now;
          const first = Math.floor(area.scrollTop / height) + 2;
          const seen = Math.floor(area.clientHeight / height) - 3;
          isBare = [0, Math.floor(seen / 2), seen].some((line) => {
            const row = area.querySelector(`tr[aria-rowindex="${Math.min(first + line, count + 1)}"] th`);
            return row === null || row.textContent === waiting;
          });
          if (isBare && !isJump) bare += 1;
        }
        if (isJump) waits.push(last - moved);
      }
      return { intervals, bare, waits };
    },
    { region: ROWS.region, waiting: ROWS.line, height: ROW_HEIGHT_PX, count, steps: STEPS, jumps: jumpsIn(count) },
  );
}

/** 300 frames at 90 px, then 200 at 1,500. */
const STEPS = [
  ...Array.from({ length: 300 }, (_, step) => step * 90),
  ...Array.from({ length: 200 }, (_, step) => 27_000 + step * 1500),
];

/** To 31 places all over the list: no two on pages that are beside each other. */
function jumpsIn(count: number): readonly number[] {
  return Array.from({ length: 31 }, (_, jump) => ((((jump + 1) * 37) % 100) / 100) * count * ROW_HEIGHT_PX);
}

/** The 95th percentile of as many frames of a page with nothing to draw, which is the machine's own. */
async function emptyFrames(visit: (url: string) => Promise<Page>): Promise<number> {
  const page = await visit('about:blank');
  const intervals = await page.evaluate(async () => {
    document.body.innerHTML =
      '<section style="height:500px;overflow:auto"><div style="height:3400000px"></div></section>';
    const area = document.querySelector('section');
    const found: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 300; step += 1) {
      if (area !== null) area.scrollTop = step * 1500;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      found.push(now - last);
      last = now;
    }
    return found;
  });
  await page.close();
  return quantile(intervals, 0.95);
}

type Waited = { readonly ms: number; readonly isRight: boolean };

/** By id, which no two share: the first and the last line are those that a collator puts there. */
async function sort(page: Page, incidents: number): Promise<Waited> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const ids = Array.from({ length: incidents }, (_, index) => incidentId(index)).sort(compare);
  const ms = await waitedFor(page, { press: ROWS.columns.id, type: '', until: ids[0] ?? '' });
  const area = page.getByRole('region', { name: ROWS.region });
  await area.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  const last = area.locator(`tr[aria-rowindex="${incidents + 1}"] th`);
  await last.getByText(ids.at(-1) ?? '', { exact: true }).waitFor();
  return { ms, isRight: (await last.count()) === 1 };
}

/** By a service that one in 23 incidents has. */
async function find(page: Page, incidents: number): Promise<Waited> {
  const own = Array.from({ length: incidents }, (_, index) => index).filter((index) => serviceOf(index) === SERVICE);
  const ms = await waitedFor(page, { press: '', type: SERVICE, until: ROWS.found(own.length, incidents) });
  const hours = own.reduce((sum, index) => sum + effortOf(index), 0) / HOUR_S;
  return { ms, isRight: Math.abs((await shownSum(page)) - hours) < 0.051 };
}

/** Milliseconds from a press of a heading, or from a typed text, to the frame after the first line or the count says `until`. */
async function waitedFor(page: Page, what: { press: string; type: string; until: string }): Promise<number> {
  return page.evaluate(async ({ press, type, until }) => {
    const started = performance.now();
    if (type === '') {
      const heading = [...document.querySelectorAll('thead button')].find((each) => each.textContent === press);
      if (heading instanceof HTMLElement) heading.click();
    } else {
      const field = document.querySelector<HTMLInputElement>('main section input[type="search"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, type);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    while (true) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      const texts = [...document.querySelectorAll('tbody tr[aria-rowindex="2"] th, main section [role="status"]')];
      if (texts.some(({ textContent }) => textContent === until)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - started;
      }
      if (now - started > 30_000) throw new Error(`"${until}" never came`);
    }
  }, what);
}

function quantile(values: readonly number[], share: number): number {
  if (share === 0.5) return median(values);
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
