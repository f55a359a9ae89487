// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { chart } from '../../src/charts/doubts.chart.tsx';
import { hours, points } from '../../src/domain/index.ts';
import type { Sensitivity } from '../../src/metrics/sensitivity/sensitivity.ts';
import { TEAM } from '../app/team.ts';
import { estimate } from '../support/analysis-samples.ts';

afterEach(cleanup);

const SENSITIVITY: Sensitivity = {
  displaced: estimate(5, 3, 7),
  drivers: [
    { id: 'definition', low: points(1), high: points(8), lowest: 'severe', highest: 'all' },
    { id: 'evidence', group: 'D', hours: hours(23), low: points(3.2), high: points(6.8) },
    { id: 'pace', paces: 6, low: points(4.5), high: points(5.5) },
  ],
  halved: { hoursOn: hours(21.5), displaced: estimate(2.4, 1.3, 3.6) },
  incidents: { estimated: 2, all: 3 },
  returns: { hours: hours(52), withReturn: hours(20) },
};

function sourceOf(changes: Partial<Sensitivity> = {}): ChartSource {
  return { ...TEAM, sensitivity: { ...SENSITIVITY, ...changes } };
}

/** Hours are known, points are not. */
function hoursOnly(): ChartSource {
  const { displaced: _, ...rest } = SENSITIVITY;
  return { ...TEAM, sensitivity: { ...rest, drivers: [], halved: { hoursOn: hours(21.5) } } };
}

type Options = { readonly width?: number; readonly height?: number; readonly picture?: 'whole' | 'brief' };

function draw(team: ChartSource, { width = 900, height = 320, picture }: Options = {}) {
  const { container } = render(
    <chart.Chart rows={chart.prepare(team)} size={{ width, height }} theme="light" picture={picture} />,
  );
  return (
    container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface') ?? expect.fail('no drawing')
  );
}

const texts = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll('text')].map((text) => (text.textContent ?? '').replace(/[\u2066-\u2069]/g, ''));
const numberOf = (mark: Element | null | undefined, name: string) => Number(mark?.getAttribute(name));
const wordsOf = (team: ChartSource) => chart.words(chart.prepare(team));

describe('the words of the doubts', () => {
  it('give the number with its range, and the assumption that moves it most', () => {
    const words = wordsOf(sourceOf());
    expect(words.takeaway).toBe(
      'Incidents took time for about 5 story points (likely 3 to 7); the definition of an incident alone could make it 1 to 8',
    );
    expect(words.briefTakeaway).toBe('About 5 points (likely 3 to 7); the definition alone could make it 1 to 8');
    expect(words.note).toContain('Likely range, about four in five.');
    expect(words.note).toContain('If the true hours were half, this would be about 2.5 points.');
  });

  it('are as fine as the figures beside the bars', () => {
    const small = sourceOf({
      displaced: estimate(2.8, 2.3, 3.3, 'full'),
      drivers: [{ id: 'evidence', group: 'D', hours: hours(9), low: points(2.3), high: points(3.3) }],
    });
    expect(wordsOf(small).takeaway).toBe(
      'Incidents took time for about 2.8 story points (between 2.3 and 3.3); estimated hours alone could make it 2.3 to 3.3',
    );
    expect(texts(draw(small))).toContain('≈ 2.8 (2.3 to 3.3)');
  });

  it('say so where there are no points, or nothing moves them', () => {
    expect(wordsOf(hoursOnly()).takeaway).toBe(
      'No points can be told here, so nothing is said of what would move them',
    );
    expect(texts(draw(hoursOnly()))).toEqual([
      'No points can be told here, so nothing is said of what would move them',
    ]);
    expect(wordsOf(sourceOf({ drivers: [] })).takeaway).toBe('Nothing is known that would move these points');
    expect(chart.table(chart.prepare(hoursOnly())).rows).toEqual([]);
  });

  it.each(['K', 'Kestrel', 'Customer onboarding and billing platform, Europe, Middle East and Africa and the rest'])(
    'describe the chart of “%s” in 80 to 150 characters',
    (name) => {
      for (const source of [sourceOf(), hoursOnly(), sourceOf({ drivers: [] })]) {
        const { alt } = wordsOf({ ...source, name });
        expect(alt.length, alt).toBeGreaterThanOrEqual(80);
        expect(alt.length, alt).toBeLessThanOrEqual(150);
      }
    },
  );

  it('are asked for, never made up', () => {
    expect(() => chart.prepare(TEAM)).toThrow(RangeError);
  });
});

describe('the drawing of the doubts', () => {
  it('has all bars on one scale from zero, and a line where the number lies', () => {
    const svg = draw(sourceOf());
    const bars = [...svg.querySelectorAll('[data-mark="range"]')];
    // As shown 3 to 7, definition 1 to 8, evidence 3.2 to 6.8, pace 4.5 to 5.5.
    const widths = bars.map((bar) => numberOf(bar, 'width'));
    const perPoint = (widths[1] ?? 0) / 7;
    expect(widths[0]).toBeCloseTo(4 * perPoint, 0);
    expect(widths[2]).toBeCloseTo(3.6 * perPoint, 0);
    expect(widths[3]).toBeCloseTo(perPoint, 0);
    const lefts = bars.map((bar) => numberOf(bar, 'x'));
    expect((lefts[0] ?? 0) - (lefts[1] ?? 0)).toBeCloseTo(2 * perPoint, 0);
    const lines = [...svg.querySelectorAll('[data-mark="point"]')].map((line) => numberOf(line, 'x') + 1.5);
    expect(lines).toHaveLength(3);
    for (const x of lines) expect(x - (lefts[1] ?? 0)).toBeCloseTo(4 * perPoint, 0);
  });

  it('names each assumption with what is known of it, and its figures', () => {
    const said = texts(draw(sourceOf()));
    for (const text of ['As shown', '≈ 5 (3 to 7)', 'Definition', 'severity 1 and 2 to all records', '1 to 8', '23 h'])
      expect(said).toContain(text);
    expect(said.filter((text) => text === '8 points')).toHaveLength(1);
  });

  it('draws the widest where not all have room, and says so; never fewer than one beside the number', () => {
    const many: Sensitivity['drivers'] = (['A', 'B', 'Bh', 'C', 'D', 'E'] as const).map((group) => ({
      ...{ id: 'evidence', group, hours: hours(5), low: points(4), high: points(6) },
    }));
    const svg = draw(sourceOf({ drivers: many }), { width: 460, height: 120, picture: 'brief' });
    // 120 less 26 of legend and 20 of scale hold four rows of 17: the number and three of six.
    expect(svg.querySelectorAll('[data-mark="evidence"]')).toHaveLength(3);
    expect(texts(svg)).toContain('the widest 3 of 6');
    expect(draw(sourceOf(), { width: 460, height: 20 }).querySelectorAll('[data-mark="range"]')).toHaveLength(2);
  });

  it('keeps every text inside, at every size', () => {
    for (const [width, height, picture] of [
      [988, 330, 'whole'],
      [488, 280, 'whole'],
      [462, 170, 'brief'],
    ] as const) {
      const svg = draw(sourceOf(), { width, height, picture });
      for (const text of svg.querySelectorAll('text')) {
        expect(numberOf(text, 'x')).toBeGreaterThanOrEqual(0);
        expect(numberOf(text, 'x')).toBeLessThanOrEqual(width);
        expect(numberOf(text, 'y')).toBeLessThanOrEqual(height);
      }
      cleanup();
    }
  });
});

it('has a table with the figures that are drawn', () => {
  expect(chart.table(chart.prepare(sourceOf()))).toEqual({
    caption: 'Kestrel: where each assumption alone could take the number',
    headers: ['Assumption', 'What is known of it', 'It alone, points'],
    rows: [
      ['As shown', '', '≈ 5 (3 to 7)'],
      ['Definition', 'severity 1 and 2 to all records', '1 to 8'],
      ['Estimated hours', '23 h', '3.2 to 6.8'],
      ['Pace', 'slowest to fastest of 6', '4.5 to 5.5'],
    ],
  });
});
