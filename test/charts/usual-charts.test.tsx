// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/charts/charts.ts';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { LATER_CHARTS, laterChartById } from '../../src/charts/later-charts.ts';
import { hours } from '../../src/domain/index.ts';
import { at, drawnDataset, drawnSprint } from '../metrics/drawn-dataset.ts';
import { sprintsWith, usualSource, workedOn } from '../support/usual-samples.ts';

afterEach(cleanup);

const IDS = ['load-limits', 'load-completion', 'hour-of-week', 'phases'] as const;
/** Loads .05 and .1 in turn, and .3 at the end. */
const UNEVEN = usualSource(sprintsWith([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 120]));

function draw(id: string, team: ChartSource, { width = 940, height = 420, theme = 'light' as const } = {}) {
  const chart = laterChartById(id);
  const { container } = render(<chart.Chart rows={chart.prepare(team)} size={{ width, height }} theme={theme} />);
  const svg = container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface');
  return svg ?? expect.fail('nothing was drawn');
}

const marks = (svg: SVGSVGElement, name: string) => [...svg.querySelectorAll(`[data-mark="${name}"]`)];
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');

it('the charts of the first screen are loaded without the others', () => {
  expect(CHARTS.map(({ id }) => id).toSorted()).toEqual(['displaced-points', 'incident-hours']);
  for (const id of IDS) expect(LATER_CHARTS.some((chart) => chart.id === id)).toBe(true);
});

describe.each(IDS)('%s', (id) => {
  it('is an image with a sentence of 80 to 150 characters, whatever is known', () => {
    for (const team of [UNEVEN, usualSource(sprintsWith([20])), usualSource(drawnDataset({}))]) {
      const svg = draw(id, team);
      expect(svg.getAttribute('role')).toBe('img');
      const label = svg.getAttribute('aria-label') ?? '';
      expect(label.length, label).toBeGreaterThanOrEqual(80);
      expect(label.length, label).toBeLessThanOrEqual(150);
      cleanup();
    }
  });

  it('has the part that tells a picture that it is drawn, and needs nothing from outside', () => {
    const svg = draw(id, UNEVEN);
    expect(svg.querySelector('[data-part="sprints"]')).not.toBeNull();
    expect(svg.innerHTML).not.toContain('var(--');
    for (const mark of svg.querySelectorAll('[fill^="url("]')) {
      const pattern = mark.getAttribute('fill')?.slice(5, -1) ?? '';
      expect(svg.querySelector(`pattern[id="${pattern}"]`)).not.toBeNull();
    }
  });

  it('stays inside its surface on a phone and on a wide screen', () => {
    for (const width of [330, 1700]) {
      const svg = draw(id, UNEVEN, { width, height: 360 });
      for (const rect of svg.querySelectorAll('g rect')) {
        const right = Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'));
        const bottom = Number(rect.getAttribute('y')) + Number(rect.getAttribute('height'));
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(bottom).toBeLessThanOrEqual(361);
      }
      cleanup();
    }
  });

  it('says the same as a table with as many cells as headers', () => {
    const chart = laterChartById(id);
    const table = chart.table(chart.prepare(UNEVEN));
    expect(table.rows.every((row) => row.length === table.headers.length)).toBe(true);
    expect(table.caption).toContain('Kestrel');
    expect(chart.words(chart.prepare(UNEVEN)).takeaway?.length).toBeGreaterThan(10);
  });
});

describe('the load chart', () => {
  it('draws the limits, and rings what stands out', () => {
    const svg = draw('load-limits', UNEVEN);
    expect(marks(svg, 'load')).toHaveLength(12);
    expect(marks(svg, 'signal')).toHaveLength(1);
    expect(marks(svg, 'range')).toHaveLength(12);
    // Mean .075, every change .05: .075 + 2.66 x .05 = .208; the lower one is below 0 and is not drawn.
    expect(texts(svg)).toContain('upper limit 21 %');
    expect(texts(svg).some((text) => text.startsWith('lower limit'))).toBe(false);
    expect(texts(svg)).toContain('30 %');
  });

  it('says what stands out, and what is ordinary', () => {
    const chart = laterChartById('load-limits');
    const rows = chart.prepare(UNEVEN);
    expect(chart.words(rows).takeaway).toBe('S12 shows something different; worth asking what');
    const verdicts = chart.table(rows).rows.map((row) => row.at(-1));
    expect(verdicts.at(-1)).toBe('something different; worth asking what (above the upper limit)');
    expect(new Set(verdicts.slice(0, -1))).toEqual(new Set(['ordinary variation for this team']));
  });

  it('draws points without limits before six sprints', () => {
    const svg = draw('load-limits', usualSource(sprintsWith([20, 40, 20])));
    expect(marks(svg, 'limits')).toHaveLength(0);
    expect(marks(svg, 'load')).toHaveLength(3);
  });
});

describe('the week', () => {
  it('has a cell for every hour, and a frame around working time', () => {
    const svg = draw('hour-of-week', UNEVEN);
    expect(marks(svg, 'hour')).toHaveLength(168);
    expect(marks(svg, 'working')).toHaveLength(1);
    // All lie on Mondays from 10:00 UTC on: 180 h of six sprints in winter, 300 h of seven from 30 March on, an hour later.
    expect(texts(svg)).toContain('180');
    expect(texts(svg)).toContain('300');
    expect(texts(svg)).toContain('480 h');
  });

  it('tells hours outside working time apart', () => {
    const incidents = [
      workedOn('I1', '2026-01-05T16:00Z', '2026-01-05T18:00Z', 4),
      workedOn('I2', '2026-01-05T16:30Z', '2026-01-05T17:30Z', 1),
    ];
    const team = usualSource(drawnDataset({ sprints: [drawnSprint('S1', '2026-01-05')], incidents }));
    const chart = laterChartById('hour-of-week');
    const { rows } = chart.table(chart.prepare(team));
    // 2 h and half an hour before 17:00, the same after it.
    expect(rows[16]?.slice(0, 2)).toEqual(['16:00', '2.5']);
    expect(rows[17]?.slice(0, 2)).toEqual(['17:00', '2.5 off']);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['All day', '2.5 h + 2.5 h off']);
    expect(chart.words(chart.prepare(team)).takeaway).toBe('2.5 h of 5 h of incident work fell outside working time');
  });

  it('is never made for a team of two', () => {
    const team = usualSource(sprintsWith([20, 40], { headCount: 2 }));
    expect(team.usual?.week).toEqual({ kind: 'hidden' });
    expect(() => laterChartById('hour-of-week').prepare(team)).toThrow(RangeError);
  });
});

describe('the phases', () => {
  it('give elapsed time no hatch and no sum', () => {
    const incidents = [
      workedOn('I1', '2026-01-05T10:30Z', '2026-01-05T12:00Z', 4, {
        startedAt: at('2026-01-05T10:00Z'),
        reviewHours: hours(3),
      }),
    ];
    const team = usualSource(drawnDataset({ incidents }));
    const svg = draw('phases', team);
    const fillOf = (mark: string) => marks(svg, mark)[0]?.querySelector('rect')?.getAttribute('fill') ?? '';
    expect(fillOf('fix')).toMatch(/^url\(#/);
    expect(fillOf('respond')).not.toMatch(/^url\(#/);
    expect(fillOf('detect')).toBe('');
    const chart = laterChartById('phases');
    expect(chart.table(chart.prepare(team)).rows.map((row) => row.slice(0, 4))).toEqual([
      ['Until detected', 'elapsed time', 'not known', 'not added up'],
      ['Until acknowledged', 'elapsed time', '30 min', 'not added up'],
      ['Response and fix', 'person-hours', '4 h', '4 h'],
      ['Review', 'person-hours', '3 h', '3 h'],
      ['Follow-up', 'person-hours', 'not known', 'not known'],
    ]);
    expect(chart.words(chart.prepare(team)).takeaway).toBe(
      'Person-hours known so far: 4 h of response and 3 h of reviews; follow-ups not known',
    );
  });
});
