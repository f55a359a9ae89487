// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderReport, reportDocument } from '../../src/share/report.tsx';
import { barTable, loadsTable, sheetTable } from '../../src/share/sprint-tables.ts';
import { sampleSheet } from '../support/sprint-sheets.ts';

const PLAIN = { team: 'Kestrel', sprint: 'Sprint 42' };
/** What HTML would take for its own, and a text that turns the direction of what follows. */
const HOSTILE = {
  team: 'R&D <img src=x onerror=alert(1)> "core"',
  sprint: '</title><script>alert(2)</script>',
  title: '<b>Login</b> & \u202ereversed https://evil.example/x',
};

async function html(names: Parameters<typeof sampleSheet>[0]): Promise<string> {
  const report = await renderReport(sampleSheet(names));
  return report.ok ? report.value.html : expect.fail(report.error.code);
}

async function page(names: Parameters<typeof sampleSheet>[0]): Promise<Document> {
  return new DOMParser().parseFromString(await html(names), 'text/html');
}

const textOf = (element: Element | null | undefined) => element?.textContent ?? '';
const tables = (shown: Document) =>
  [...shown.querySelectorAll('table')].map((table) => ({
    caption: textOf(table.querySelector('caption')),
    headers: [...table.querySelectorAll('thead th')].map(textOf),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf)),
  }));

describe('the report', () => {
  it('has the sentence as its one first heading, and no heading out of order', async () => {
    const shown = await page(PLAIN);
    expect([...shown.querySelectorAll('h1')].map(textOf)).toEqual([
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6). We planned 40.',
    ]);
    const levels = [...shown.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName);
    expect(levels[0]).toBe('H1');
    expect(new Set(levels.slice(1))).toEqual(new Set(['H2']));
    expect(shown.documentElement.lang).toBe('en');
  });

  it('has tables with the numbers that its drawings print', async () => {
    const sheet = sampleSheet(PLAIN);
    const shown = await page(PLAIN);
    const bar = sheet.bar ?? expect.fail('no bar');
    expect(tables(shown)).toContainEqual(barTable(bar));
    expect(tables(shown)).toContainEqual(loadsTable(sheet.loads));
    // 30 finished; of the 10 left 4.5 + 1.5 + 2 + 2, in whole points since they are 10 together: 5 + 1 + 2 + 2.
    const printed = barTable(bar)
      .rows.slice(0, 5)
      .map(([, amount]) => Number(amount));
    expect(printed).toEqual([30, 5, 1, 2, 2]);
    const legend = [...shown.querySelectorAll('.legend strong')].map(textOf);
    expect(legend).toEqual(['30', '5', '1', '2', '2', '5 points (likely 4 to 6)']);
    const drawn = [...shown.querySelectorAll('.drawing text')].map(textOf);
    for (const share of ['4.5 %', '6.8 %', '5.5 %', '2.8 %', '6.3 %', '11 %']) expect(drawn).toContain(share);
  });

  it('gives every table a caption, and every cell of a head its scope', async () => {
    const shown = await page(PLAIN);
    expect(tables(shown).length).toBeGreaterThanOrEqual(5);
    expect(tables(shown).every(({ caption }) => caption !== '')).toBe(true);
    expect(shown.querySelectorAll('th:not([scope])').length).toBe(0);
    expect(shown.querySelectorAll('[role="img"]:not([aria-label])').length).toBe(0);
  });

  it('takes no name for a tag, and closes every tag that it opens', async () => {
    const text = await html(HOSTILE);
    expect(unclosed(text)).toEqual([]);
    const shown = new DOMParser().parseFromString(text, 'text/html');
    expect(shown.querySelectorAll('script, img, iframe, object, embed, link, form, b, foreignObject').length).toBe(0);
    const handlers = [...shown.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    expect(shown.title).toBe(`${HOSTILE.sprint}, ${HOSTILE.team}: incident work`);
    expect(textOf(shown.querySelector('.place'))).toContain(HOSTILE.sprint);
    expect(tables(shown).flatMap(({ rows }) => rows.map(([name]) => name))).toContain(`INC-1 ${HOSTILE.title}`);
  });

  it('refers to nothing outside, and forbids that anything could', async () => {
    const text = await html(PLAIN);
    const without = text.replaceAll('http://www.w3.org/2000/svg', '').replace(/data:[a-z0-9/+;-]+,[\w+/=]+/gi, '');
    expect(without).not.toMatch(/https?:|\/\/[a-z]|@import|url\((?!["']?(?:#|data:|\)))/i);
    const shown = await page(PLAIN);
    const policy = shown.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:");
    expect(shown.querySelectorAll('[src], a[href]').length).toBe(0);
  });

  it('has ids that occur once, and every reference to one finds it', async () => {
    const shown = await page(PLAIN);
    const ids = [...shown.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...shown.body.innerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it('names incidents by title only where titles are ticked, and always by what came back', async () => {
    const names = (shown: Document) =>
      tables(shown)
        .find(({ caption }) => caption === 'The incidents with the most hours in working time')
        ?.rows.map(([name]) => name);
    expect(names(await page(PLAIN))).toEqual(['INC-1', 'INC-2', '2 more']);
    expect(names(await page({ ...PLAIN, title: 'Login slow' }))).toEqual([
      'INC-1 Login slow',
      'INC-2 Login slow',
      '2 more',
    ]);
  });

  it('ends with what counts, the files, the settings and the fingerprint', async () => {
    const foot = textOf((await page(PLAIN)).querySelector('footer'));
    for (const part of [
      'Counts as an incident: all records.',
      'pagerduty-q3.json; 35 rows used, 3 skipped',
      'Settings changed: 5 people.',
      'Dividend 1.0.0 · 2 Nov 2026 · data 7F3A-91C2',
    ]) {
      expect(foot).toContain(part);
    }
  });

  it('is named after its sprint and its day', async () => {
    const report = await renderReport(sampleSheet(PLAIN));
    expect(report.ok && report.value.fileName).toBe('dividend-kestrel-sprint-42-sprint-2026-11-02.html');
  });

  it('says so where there is no bar, no answer under other definitions and nothing to check', async () => {
    const { lens: _, ...rest } = sampleSheet(PLAIN);
    const report = await renderReport({ ...rest, bar: undefined, checks: [] });
    const shown = new DOMParser().parseFromString(report.ok ? report.value.html : '', 'text/html');
    const text = textOf(shown.body);
    expect(text).toContain('Neither the plan nor the working time of this sprint is known');
    expect(text).toContain('Nothing is known that these figures rest on.');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('its looks', () => {
  it('begin every rule with the sheet, so that the page around it keeps its own', () => {
    const selectors = (css: string) =>
      [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?:^|[{}])\s*([^{}@;]+)\{/g)].map(([, selector = '']) =>
        selector.trim(),
      );
    const own = ['report', 'report-paper', 'report-page'].flatMap((name) =>
      selectors(readFileSync(`src/share/${name}.css`, 'utf8')),
    );
    expect(own.length).toBeGreaterThan(30);
    const others = own.filter((selector) => !selector.startsWith('.sheet'));
    // Only the printed page takes the place of what is beside it.
    expect(new Set(others)).toEqual(new Set(['html,\n  body', 'body:has(> .sheet) > :not(.sheet)']));
  });
});

describe('the table of the picture', () => {
  it('has every figure that the picture prints, and no row without a part', () => {
    const sheet = sampleSheet(PLAIN);
    const { headers, rows } = sheetTable(sheet);
    expect(rows.every((row) => row.length === headers.length && row[0] !== '')).toBe(true);
    const figures = rows.map((row) => row[2]);
    for (const figure of ['43 h', '≈ 5 points', '30', '5 points (likely 4 to 6)', '11 %', '18 h', '25 h']) {
      expect(figures).toContain(figure);
    }
  });
});

describe('the document', () => {
  it('is one whole page around its body', () => {
    const text = reportDocument(sampleSheet(PLAIN), '<main></main>', '');
    expect(text.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(text.trimEnd().endsWith('</html>')).toBe(true);
  });
});

const VOID = new Set(['meta', 'br', 'hr', 'img', 'input', 'link', 'wbr']);

/** Tags that are opened and never closed, or closed in another order; the text of styles is no markup. */
function unclosed(text: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const markup = text.replace(/<style>.*?<\/style>/gs, '<style></style>');
  for (const [, isEnd, name = '', isEmpty] of markup.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (isEnd === '/') {
      const last = open.pop();
      if (last !== name) wrong.push(`</${name}> after <${last}>`);
    } else if (isEmpty !== '/' && !VOID.has(name)) open.push(name);
  }
  return [...wrong, ...open];
}
