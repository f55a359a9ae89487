import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { epochMs } from '../../src/domain/index.ts';
import type { PictureMeta } from '../../src/share/picture.ts';
import { serve } from '../bench/serve.ts';
import { drawnSource, lastSprintOf, sampleSource } from '../support/picture-sources.ts';
import type { Drawn, Wanted } from './pictures/page.ts';
import { startVisit, type Visit } from './visit.ts';

/** Set to a folder, every picture is written into it, to be looked at. */
const FOLDER = process.env.PICTURES_TO;

const CHART_IDS = [
  'displaced-points',
  'incident-hours',
  'burn-up',
  'hour-of-week',
  'load-completion',
  'load-limits',
  'phases',
  'definitions',
  'sprint-bar',
  'ledger',
  'recurrence',
  'doubts',
  'last-loads',
] as const;
const FORMATS = ['slide', 'chat', 'square'] as const;
const SIZES = { slide: [1920, 1080], chat: [1200, 675], square: [1080, 1080] } as const;

const META: PictureMeta = {
  version: '1.0.0',
  madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
  fingerprint: '7f3a91c2deadbeef',
  definition: 'all records, only where a service is “checkout” and severity is 1 or 2',
  files: [
    { name: 'pagerduty-q3.json', rowsUsed: 35, rowsSkipped: 3 },
    { name: 'jira-sprint-report-37-42-with-a-long-name-as-people-make-them.json', rowsUsed: 1200, rowsSkipped: 0 },
    { name: '障害一覧-２０２６年第三四半期.csv', rowsUsed: 80, rowsSkipped: 1 },
  ],
  changedSettings: ['5 people', 'working time 08:00 to 16:00', 'multiplier of estimates 0.7 in place of 0.6'],
  estimatedDurations: { estimated: 7, of: 23 },
};

/** A name as long as people make them, with what HTML and XML would take for theirs. */
const LONG = (number: number) => `Customer onboarding & billing <platform> – iteration ${number} "hardening"`;

let visit: Visit;
let server: Awaited<ReturnType<typeof serve>>;
let folder: string;
const sources: Record<string, ChartSource> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dividend-pictures-'));
  if (FOLDER !== undefined) mkdirSync(FOLDER, { recursive: true });
  process.env.NODE_ENV = 'production';
  server = await serve('test/e2e/pictures', folder);
  visit = await startVisit({ dark: true });
  await visit.page.goto(server.url);
  sources.sample = await sampleSource();
  sources.one = await drawnSource({ sprints: 1, team: 'Heron', sprint: () => 'Sprint 1' });
  sources.long = await drawnSource({
    sprints: 26,
    team: 'Customer onboarding and billing platform, EMEA',
    sprint: LONG,
  });
  sources.cjk = await drawnSource({
    sprints: 6,
    team: '決済基盤チーム',
    sprint: (n) => `決済基盤の安定化スプリント第${n}回`,
  });
  sources.rtl = await drawnSource({
    sprints: 6,
    team: 'فريق المدفوعات (أوروبا)',
    sprint: (n) => `سباق ${n} للمدفوعات`,
  });
});
afterAll(async () => {
  await visit.end();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function draw(name: string, wanted: Wanted): Promise<Drawn> {
  const drawn = await visit.page.evaluate((request) => window.drawPicture(request), wanted);
  if (FOLDER !== undefined) {
    writeFileSync(join(FOLDER, `${name}.png`), Buffer.from(drawn.png, 'base64'));
    writeFileSync(join(FOLDER, `${name}.svg`), drawn.svg);
  }
  return drawn;
}

/** Everything that a careful reader would object to, in sentences. */
function objections(drawn: Drawn, format: (typeof FORMATS)[number]): readonly string[] {
  const { pixels, type, problems } = drawn;
  const [width, height] = SIZES[format];
  const needs = ['title', 'subtitle', 'chart', 'footer', 'stamp'].filter((part) => !pixels.parts.includes(part));
  const least = format === 'chat' ? 28 : 18;
  return [
    ...problems,
    ...(pixels.width === width && pixels.height === height ? [] : [`is ${pixels.width} x ${pixels.height}`]),
    ...(pixels.frame === 0 ? [] : [`${pixels.frame} pixels on its edge`]),
    ...(pixels.colours > 20 ? [] : ['is nearly blank']),
    ...Object.entries(pixels.ink).flatMap(([where, ink]) => (ink > 500 ? [] : [`nothing at the ${where}`])),
    ...needs.map((part) => `has no ${part}`),
    ...(type.body >= least ? [] : [`text of ${type.body} px`]),
    ...(type.all >= (format === 'chat' ? 22 : 18) ? [] : [`small print of ${type.all} px`]),
    ...(drawn.isQualified ? [] : ['does not say what its marks do not']),
    ...(/Secret|undefined|NaN|\[object/.test(drawn.svg) ? ['holds a title or a slip'] : []),
  ];
}

const TITLES: Readonly<Record<string, string | undefined>> = {
  cjk: '障害対応に要した時間は約十六ポイント分で、計画した二百三十六ポイントのうち最大の割合を占めたのはスプリント四十二でした',
  rtl: 'استغرقت الحوادث وقتًا يعادل نحو 16 نقطة في 6 سباقات، 👩‍💻 <b>وأكبرها</b> في السباق 42',
};

/** Names in other scripts: where most texts are, beside marks, in a title, under few bars, and beside words alone. */
const NAMED = ['displaced-points', 'load-completion', 'sprint-bar', 'last-loads', 'doubts'];

const CHARTS_OF: Readonly<Record<string, readonly string[]>> = {
  ...{ sample: CHART_IDS, one: CHART_IDS, long: CHART_IDS },
  ...{ cjk: NAMED, rtl: NAMED },
};

describe.each(FORMATS)('as a %s', (format) => {
  test.each(Object.entries(CHARTS_OF))('every chart of the team “%s” is whole', async (id, chartIds) => {
    const result = sources[id];
    if (result === undefined) throw new Error(`no source ${id}`);
    const title = TITLES[id];
    const found = await Promise.all(
      chartIds.map(async (chartId) => {
        const shown = chartId === 'sprint-bar' ? lastSprintOf(result) : result;
        const wanted = { chartId, result: shown, format, meta: META, ...(title === undefined ? {} : { title }) };
        const drawn = await draw(`${format}-${id}-${chartId}`, wanted);
        return objections(drawn, format).map((objection) => `${chartId}: ${objection}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});

test('a picture of double pixels has them, says so, and carries its words as they are', async () => {
  const result = sources.sample;
  if (result === undefined) throw new Error('no sample');
  const drawn = await draw('double', { chartId: 'displaced-points', result, format: 'chat', scale: 2, meta: META });
  const png = Buffer.from(drawn.png, 'base64');
  // Width and height are the first numbers of the header.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1350]);
  expect([drawn.pixels.width, drawn.pixels.height, drawn.pixels.frame]).toEqual([2400, 1350, 0]);
  const texts = textsIn(png);
  expect(Object.keys(texts)).toEqual(['Title', 'Description', 'Software', 'Source']);
  expect(texts.Title).toMatch(/^Incidents took time for about \d+ story points/);
  expect(texts.Description).toBe(`${drawn.alt}\n\n${drawn.longDescription}`);
  expect([texts.Software, texts.Source]).toEqual(['Dividend 1.0.0', 'data 7F3A-91C2']);
  // 192 dots an inch are 7559 a metre.
  expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(7559);
  expect(drawn.fileName).toBe('dividend-kestrel-displaced-points-chat-2026-11-02@2x.png');
});

test('an edited title of a chart with its own takeaway brings the range with its amount', async () => {
  const result = sources.sample;
  if (result === undefined) throw new Error('no sample');
  const wanted = { chartId: 'load-limits', result, format: 'slide', meta: META } as const;
  const automatic = await draw('load-automatic', wanted);
  const edited = await draw('load-edited', { ...wanted, title: 'We gave 25 points' });
  expect(automatic.svg).not.toMatch(/likely \d+/);
  expect(edited.svg).toMatch(/likely \d+ to \d+ points/);
});

/** The iTXt chunks of a PNG: keyword, five bytes of flags and empty names, text. */
function textsIn(png: Buffer): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const end = data.indexOf(0);
    texts[data.toString('latin1', 0, end)] = data.toString('utf8', end + 5);
  }
  return texts;
}
