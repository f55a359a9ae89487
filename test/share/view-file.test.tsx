// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chartById } from '../../src/charts/charts.ts';
import { epochMs, type Result, type ViewFault } from '../../src/domain/index.ts';
import { renderSprintPicture } from '../../src/share/sprint-picture.tsx';
import type { SprintSheet } from '../../src/share/sprint-sheet.ts';
import { readViewFile, toSheetFile, toViewFile, type View } from '../../src/share/view-file.ts';
import { describeViewFault } from '../../src/wording/view-file-words.ts';
import { kestrel } from '../support/analysis-samples.ts';
import { sampleSheet } from '../support/sprint-sheets.ts';

const META = {
  version: '1.0.0',
  madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
  fingerprint: '7f3a91c2',
  definition: 'all records',
  files: [],
  changedSettings: [],
};
const CHART_FILE = toViewFile({ chart: chartById('displaced-points'), result: kestrel(), meta: META });
const SHEET = sampleSheet({ team: 'Kestrel', sprint: 'Sprint 42' });
const SHEET_FILE = toSheetFile({ sheet: SHEET });

type Parsed = { [field: string]: unknown };

function changed(text: string, change: (file: Parsed) => void): string {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}

function opened(text: string): View {
  const read = readViewFile(text);
  return read.ok ? read.value : expect.fail(JSON.stringify(read.error));
}

function sheetIn(text: string): SprintSheet {
  const view = opened(text);
  return view.kind === 'sprint' ? view.sheet : expect.fail('a chart was opened');
}

function faultOf(read: Result<View, ViewFault>): string {
  return read.ok ? expect.fail('was opened') : describeViewFault(read.error).what;
}

async function svgOf(sheet: SprintSheet, title?: string): Promise<string> {
  const picture = await renderSprintPicture({ sheet, ...(title !== undefined && { title }) });
  return picture.ok ? picture.value.svg : expect.fail(picture.error.code);
}

describe('the view file of a chart', () => {
  it('opens as the same chart with the same numbers', () => {
    const view = opened(CHART_FILE);
    expect(view).toMatchObject({ kind: 'chart', meta: META });
    if (view.kind !== 'chart') expect.fail('a sprint was opened');
    expect(view.chart.id).toBe('displaced-points');
    expect(view.chart.table(view.chart.prepare(view.result))).toEqual(view.chart.table(view.chart.prepare(kestrel())));
  });

  it('opens without what later versions have added', () => {
    const old = changed(CHART_FILE, (file) => {
      const { result, meta } = file as { result: Parsed; meta: Parsed };
      delete result.sensitivity;
      delete meta.countsItems;
    });
    expect(opened(old).kind).toBe('chart');
  });

  it('is told from one of a chart that this version does not know, in a sentence', () => {
    const text = changed(CHART_FILE, (file) => {
      file.chart = 'a-chart-of-tomorrow';
    });
    expect(faultOf(readViewFile(text))).toBe('Something in this view cannot be read (chart).');
  });
});

describe('the view file of a sprint’s page', () => {
  it('opens as the same picture', async () => {
    const view = opened(SHEET_FILE);
    expect(view.kind).toBe('sprint');
    expect(await svgOf(sheetIn(SHEET_FILE))).toBe(await svgOf(SHEET));
    const titled = opened(toSheetFile({ sheet: SHEET, title: 'Our October' }));
    expect(titled.title).toBe('Our October');
  });

  it('is made by the picture itself, which opens again', async () => {
    const picture = await renderSprintPicture({ sheet: SHEET, title: 'Our October' });
    const text = picture.ok ? picture.value.viewFile?.() : expect.fail(picture.error.code);
    expect(opened(text ?? '').title).toBe('Our October');
  });

  it('has no titles of incidents, also where the picture has them, and neither the lens nor more incidents than are drawn', () => {
    const text = toSheetFile({
      sheet: sampleSheet({ team: 'Kestrel', sprint: 'Sprint 42', title: 'Secret bookings' }),
    });
    expect(text).not.toMatch(/Secret|lens|band/);
    const many = Array.from({ length: 30 }, (_, at) => ({ key: `k${at}`, id: `INC-${at}`, hours: '1 h' }));
    const full = toSheetFile({ sheet: { ...SHEET, returns: { ...SHEET.returns, incidents: many } } });
    // Two states leave six of the eight rows.
    expect(full.match(/"INC-/g)).toHaveLength(6);
  });

  it('opens where there is no bar, no limit and nothing beyond the listed incidents', async () => {
    const { rest: _, ...returns } = SHEET.returns;
    const bare = { ...SHEET, bar: undefined, loads: { ...SHEET.loads, limits: undefined }, returns };
    expect(await svgOf(sheetIn(toSheetFile({ sheet: bare })))).toBe(await svgOf(bare));
  });

  it('is refused in a sentence, whichever part is missing or of another kind, and never throws', () => {
    const places = pathsOf(JSON.parse(SHEET_FILE).sheet, ['sheet']);
    expect(places.length).toBeGreaterThan(150);
    for (const place of places) {
      for (const value of [undefined, null, 'text', -1e308, [], {}]) {
        const text = changed(SHEET_FILE, (file) => put(file, place, value));
        const read = readViewFile(text);
        if (!read.ok)
          expect(describeViewFault(read.error).what).toMatch(/^Something in this view cannot be read \(sheet/);
        else expect(read.value.kind).toBe('sprint');
      }
    }
  });

  it('is refused where a part is not what it should be', () => {
    const wrong: readonly (readonly [string, string, unknown])[] = [
      ['bar', 'segments', 'x'],
      ['loads', 'unit', 'furlongs'],
      ['returns', 'states', [{}]],
      ['headline', 'segments', [{ text: 4 }]],
      ['sprint', 'start', null],
      ['team', 'zone', 'Mars/Olympus'],
    ];
    for (const [part, field, value] of wrong) {
      const text = changed(SHEET_FILE, (file) => put(file, ['sheet', part, field], value));
      expect(faultOf(readViewFile(text))).toBe(`Something in this view cannot be read (sheet.${part}).`);
    }
    expect(faultOf(readViewFile(changed(SHEET_FILE, (file) => put(file, ['sheet'], 5))))).toMatch(/cannot be read/);
  });
});

/** Every place in a value, by its keys. */
function pathsOf(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function put(file: Parsed, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) file[key] = value;
  else put(file[key] as Parsed, rest, value);
}
