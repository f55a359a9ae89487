// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { chartById } from '../../src/charts/charts.ts';
import { textWidth } from '../../src/charts/parts/text-width.ts';
import { epochMs } from '../../src/domain/index.ts';
import { drawChartSvg } from '../../src/share/chart-svg.tsx';
import { PICTURE_FORMATS, type PictureMeta, renderPicture } from '../../src/share/picture.ts';
import { layoutPicture, type PictureTexts } from '../../src/share/picture-layout.ts';
import { composePicture } from '../../src/share/picture-svg.ts';
import type { TextBlock } from '../../src/share/text-block.ts';
import { KESTREL_DRAFTS, kestrel, sampleTeam } from '../support/analysis-samples.ts';

const chart = chartById('displaced-points');
const META: PictureMeta = {
  version: '1.0.0',
  madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
  fingerprint: '7f3a91c2',
  definition: 'all records',
  files: [],
  changedSettings: [],
};

const TEXTS: PictureTexts = {
  titles: ['Incidents took time for about 16 story points in 6 sprints'],
  subtitles: ['Kestrel · planned story points per sprint'],
  footers: [['Counts as an incident: all records.', 'Files: a.csv; 5 rows used, 0 skipped.']],
  stamp: { version: '1.0.0 · 2 Nov 2026', data: 'data 7F3A-91C2' },
};

function composed(texts: Partial<PictureTexts>, chartSvg = '<svg xmlns="http://www.w3.org/2000/svg"/>') {
  const layout = layoutPicture('slide', { ...TEXTS, ...texts });
  return composePicture({ layout, chartSvg, fontCss: '', alt: 'An alt', longDescription: 'Long' });
}

const LONG = 'word '.repeat(90).trim();
/** About as many letters as a whole picture holds, without a single space. */
const HAN = '障害対応に要した時間'.repeat(60);

describe.each(PICTURE_FORMATS)('the layout of a %s', (format) => {
  const lastLine = (block: TextBlock) => block.y + (block.lines.length - 1) * block.lineHeight;
  const cases: readonly PictureTexts[] = [
    TEXTS,
    { ...TEXTS, titles: [LONG], subtitles: [LONG], footers: [[LONG, LONG], [LONG]] },
    { ...TEXTS, titles: [HAN], subtitles: [HAN], footers: [[HAN]] },
  ];

  it('keeps title, subtitle, chart, rule and footer apart and on the page, whatever their length', () => {
    for (const texts of cases) {
      const layout = layoutPicture(format, texts);
      const chartEnd = layout.chart.y + layout.chart.inner.height * layout.chart.zoom;
      const order = [0, layout.title.y, lastLine(layout.title), layout.subtitle.y, layout.chart.y, chartEnd];
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      expect(layout.chart.inner.height).toBeGreaterThan(60);
      expect(chartEnd).toBeLessThanOrEqual(layout.ruleY);
      expect(layout.ruleY).toBeLessThan(layout.footer.y - layout.footer.size);
      expect(lastLine(layout.footer)).toBeLessThan(layout.size.height - 20);
      expect(layout.stamp.y).toBeLessThan(layout.size.height - 20);
    }
  });

  it('sets no line wider than the page has room for', () => {
    for (const texts of cases) {
      const { title, subtitle, footer, size, margin } = layoutPicture(format, texts);
      for (const { lines, size: type } of [title, subtitle, footer]) {
        for (const line of lines) expect(textWidth(line, { size: type })).toBeLessThanOrEqual(size.width - 2 * margin);
      }
    }
  });

  it('cuts a title that its lines cannot hold, and says so with an ellipsis', () => {
    const { title } = layoutPicture(format, { ...TEXTS, titles: [LONG] });
    expect(title.lines).toHaveLength(format === 'square' ? 3 : 2);
    expect(title.lines.at(-1)).toMatch(/word…$/);
  });

  it('takes the first footer that fits', () => {
    const { footer } = layoutPicture(format, { ...TEXTS, footers: [[LONG, LONG, LONG, LONG], ['Short.']] });
    expect(footer.lines.filter((line) => line !== '')).toEqual(['Short.']);
  });
});

describe('the sizes of type', () => {
  it('keep a chat picture readable at 40 %: title from 44, chart and subtitle from 28, small print 22', () => {
    const layout = layoutPicture('chat', { ...TEXTS, titles: [LONG] });
    expect(layout.title.size).toBeGreaterThanOrEqual(44);
    expect(layout.subtitle.size).toBeGreaterThanOrEqual(28);
    // The smallest type of a chart has 11.5 px.
    expect(11.5 * layout.chart.zoom).toBeGreaterThanOrEqual(28);
    expect(layout.footer.size).toBe(22);
  });

  it('keep a slide readable: small print 24, the chart’s 12 px at least 19', () => {
    const layout = layoutPicture('slide', TEXTS);
    expect(layout.footer.size).toBeGreaterThanOrEqual(24);
    expect(12 * layout.chart.zoom).toBeGreaterThanOrEqual(19);
  });
});

it('sets a title that is read from the right at the right, and closes on each line what it set off', () => {
  const { title, margin, size } = layoutPicture('slide', { ...TEXTS, titles: ['استغرقت الحوادث وقتا'] });
  expect(title).toMatchObject({ isRightToLeft: true, x: size.width - margin });
  const isolated = layoutPicture('chat', { ...TEXTS, subtitles: [`A \u2068${'سباق '.repeat(40)}\u2069 B`] });
  for (const line of isolated.subtitle.lines) {
    expect(line.split('\u2068')).toHaveLength(line.split('\u2069').length);
  }
  expect(isolated.title.isRightToLeft).toBe(false);
});

describe('the picture’s document', () => {
  it('is well-formed whatever a file, a team or a title is called', () => {
    const svg = composed({ titles: [`A & B <script>"x"</script> \u0007\ud83d done`], subtitles: ['فريق & 支付 👩‍💻'] });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
    const text = [...parsed.querySelectorAll('text')].map((element) => element.textContent).join('|');
    expect(text).toContain('A & B <script>"x"</script>');
    expect(text).toContain('فريق & 支付 👩‍💻');
  });

  it('has ids of its own, the same for the same picture', () => {
    const drawing = (fill: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><pattern id="hatch-r1"/><rect fill="url(#hatch-r1)" stroke="${fill}"/></svg>`;
    const idOf = (svg: string) => /<pattern id="([^"]+)"/.exec(svg)?.[1];
    const [one, again, other] = ['red', 'red', 'blue'].map((fill) => composed({}, drawing(fill)));
    expect(one).toContain(`url(#${idOf(one ?? '')})`);
    expect(one).toBe(again);
    expect(idOf(one ?? '')).not.toBe(idOf(other ?? ''));
  });

  it('carries its description and needs nothing from outside', () => {
    const svg = composed({});
    expect(svg).toContain('<title>An alt</title><desc>Long</desc>');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!data:)/);
    expect(svg).toContain('data 7F3A-91C2');
  });
});

describe('a chart drawn off the screen', () => {
  it('is its own SVG with bars, rings and names, and leaves nothing behind', async () => {
    const drawn = await drawChartSvg({
      chart,
      rows: chart.prepare(kestrel()),
      size: { width: 940, height: 400 },
      picture: 'whole',
    });
    if (!drawn.ok) throw new Error(drawn.error.code);
    const svg = new DOMParser().parseFromString(drawn.value, 'image/svg+xml').documentElement;
    expect(svg.getAttribute('viewBox')).toBe('0 0 940 400');
    expect(svg.querySelectorAll('[data-mark="incidents"]')).toHaveLength(6);
    expect(svg.querySelectorAll('[data-mark="finished"]')).toHaveLength(6);
    expect(svg.querySelectorAll('pattern')).toHaveLength(3);
    expect(svg.textContent).toContain('Sprint 42');
    expect(document.body.childElementCount).toBe(0);
  });
});

it('tells as a fault that the browser cannot read the drawing', async () => {
  // jsdom loads no images: its stand-in refuses every one at once.
  vi.stubGlobal(
    'Image',
    class {
      onerror: (() => void) | undefined;
      set src(_: string) {
        queueMicrotask(() => this.onerror?.());
      }
    },
  );
  const picture = await renderPicture({ chart, result: kestrel(), format: 'slide', meta: META });
  if (!picture.ok) throw new Error(picture.error.code);
  const png = await picture.value.png();
  vi.unstubAllGlobals();
  expect(png).toMatchObject({ ok: false, error: { code: 'image-failed' } });
});

it('draws at most twelve sprints in a chat, says so, and keeps the range under an edited title', async () => {
  const drafts = Array.from({ length: 20 }, (_, index) => ({
    ...KESTREL_DRAFTS[index % 6],
    name: `Sprint ${index + 1}`,
    from: new Date(Date.UTC(2025, 0, 6 + 14 * index)).toISOString().slice(0, 10),
    hoursOn: 20,
  }));
  const request = {
    chart,
    result: sampleTeam(drafts),
    meta: META,
    format: 'chat',
    title: 'We gave 16 points',
  } as const;
  const picture = await renderPicture(request);
  if (!picture.ok) throw new Error(picture.error.code);
  const { svg, automaticTitle, table } = picture.value;
  expect(svg.match(/data-mark="incidents"/g)).toHaveLength(12);
  expect(svg).toContain('Latest 12 of 20 sprints');
  expect(svg).toContain('We gave 16 points'.replace('16 ', '16\u00a0'));
  expect(svg).toMatch(/likely \d+ to/);
  expect(automaticTitle).toContain('about');
  expect(table.rows).toHaveLength(20);
});
