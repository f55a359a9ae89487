// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { chartById } from '../../src/charts/charts.ts';
import { epochMs } from '../../src/domain/index.ts';
import { drawChartSvg } from '../../src/share/chart-svg.tsx';
import { renderPicture } from '../../src/share/picture.ts';
import { layoutPicture, type PictureTexts } from '../../src/share/picture-layout.ts';
import { composePicture } from '../../src/share/picture-svg.ts';
import { kestrel } from '../support/analysis-samples.ts';

const chart = chartById('displaced-points');
const SLIDE = { width: 1920, height: 1080 };

const TEXTS: PictureTexts = {
  title: 'Incidents took time for about 16 story points in 6 sprints',
  subtitle: 'Kestrel · planned story points per sprint',
  footer: ['Counts as an incident: all records.', 'Files: a.csv; 5 rows used, 0 skipped.'],
  stamp: { version: '1.0.0 · 2 Nov 2026', data: 'data 7F3A-91C2' },
};

function composed(texts: Partial<PictureTexts>, chartSvg = '<svg xmlns="http://www.w3.org/2000/svg"/>') {
  const all = { ...TEXTS, ...texts };
  const layout = layoutPicture(SLIDE, all);
  return composePicture({ layout, texts: all, chartSvg, fontCss: '', alt: 'An alt', longDescription: 'Long' });
}

describe('the picture’s layout', () => {
  it('keeps title, subtitle, chart, rule and footer apart and on the page, whatever their length', () => {
    const long = 'word '.repeat(90).trim();
    for (const texts of [TEXTS, { ...TEXTS, title: long, subtitle: long, footer: [long, long] }]) {
      for (const size of [SLIDE, { width: 1200, height: 675 }, { width: 1080, height: 1080 }]) {
        const layout = layoutPicture(size, texts);
        const lastLine = (block: typeof layout.title) => block.y + (block.lines.length - 1) * block.lineHeight;
        const chartEnd = layout.chart.y + layout.chart.inner.height * layout.chart.zoom;
        const order = [0, layout.title.y, lastLine(layout.title), layout.subtitle.y, layout.chart.y, chartEnd];
        expect([...order].sort((a, b) => a - b)).toEqual(order);
        expect(chartEnd).toBeLessThanOrEqual(layout.ruleY);
        expect(lastLine(layout.footer)).toBeLessThan(size.height - 20 * layout.scale);
        expect(layout.title.lines.length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('sets the footer in at least 24 pixels, and the chart’s text of 12 in at least 19', () => {
    const layout = layoutPicture(SLIDE, TEXTS);
    expect(layout.footer.size).toBeGreaterThanOrEqual(24);
    expect(12 * layout.chart.zoom).toBeGreaterThanOrEqual(19);
  });

  it('cuts a title that two lines cannot hold, and says so with an ellipsis', () => {
    const layout = layoutPicture(SLIDE, { ...TEXTS, title: 'somebody typed far too much '.repeat(20) });
    expect(layout.title.lines).toHaveLength(2);
    expect(layout.title.lines[1]).toMatch(/…$/);
  });
});

describe('the picture’s document', () => {
  it('is well-formed whatever a file, a team or a title is called', () => {
    const svg = composed({ title: `A & B <script>"x"</script> \u0007\ud83d done`, subtitle: 'فريق & 支付 👩‍💻' });
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
    const text = [...parsed.querySelectorAll('text')].map((element) => element.textContent).join('|');
    expect(text).toContain('A & B <script>"x"</script>');
    expect(text).toContain('فريق & 支付 👩‍💻');
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
    const drawn = await drawChartSvg({ chart, rows: chart.prepare(kestrel()), size: { width: 940, height: 400 } });
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
  const picture = await renderPicture({
    chart,
    result: kestrel(),
    size: SLIDE,
    meta: {
      version: '1.0.0',
      madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
      fingerprint: '7f3a91c2',
      definition: 'all records',
      files: [],
      changedSettings: [],
    },
  });
  vi.unstubAllGlobals();
  expect(picture).toMatchObject({ ok: false, error: { code: 'image-failed' } });
});
