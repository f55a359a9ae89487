// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { chart } from '../../src/charts/last-loads.chart.tsx';
import { sprintsWith, usualSource } from '../support/usual-samples.ts';

afterEach(cleanup);

/** Twelve ordinary sprints of 5 % and 10 % of 400 h in turn, then one of 30 %. */
const ORDINARY = [20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40];
const HIGH = usualSource(sprintsWith([...ORDINARY, 120]));

/** The last sprint is still running. */
function running(source: ChartSource): ChartSource {
  const sprints = source.sprints.map((sprint, at) =>
    at === source.sprints.length - 1 ? { ...sprint, state: 'active' as const } : sprint,
  );
  return { ...source, sprints };
}

function withoutShares(source: ChartSource): ChartSource {
  return { ...source, sprints: source.sprints.map(({ load: _, ...sprint }) => sprint) };
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

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map(({ textContent }) => plain(textContent));
const wordsOf = (team: ChartSource) => chart.words(chart.prepare(team));

describe('the rows of the last sprints', () => {
  it('are the last six that have begun, and the last one is the shown one', () => {
    const { sprints, unit, begun } = chart.prepare(HIGH);
    expect(sprints.map(({ name }) => name)).toEqual(['S7', 'S8', 'S9', 'S10', 'S11', 'S12']);
    expect(sprints.map(({ isShown }) => isShown)).toEqual([false, false, false, false, false, true]);
    expect([unit, begun]).toEqual(['share', 13]);
    expect(sprints.at(-1)?.value).toBeCloseTo(0.3, 12);
  });

  it('are hours where a person chose hours, or one share is not known', () => {
    for (const source of [{ ...HIGH, measure: 'hours' } as const, withoutShares(HIGH)]) {
      const rows = chart.prepare(source);
      expect(rows).toMatchObject({ unit: 'hours', limits: undefined });
      expect(rows.sprints.map(({ value }) => value)).toEqual([40, 20, 40, 20, 40, 120]);
    }
  });

  it('are asked for, never made up', () => {
    const { usual: _, ...unasked } = HIGH;
    expect(() => chart.prepare(unasked)).toThrow(RangeError);
  });
});

describe('the words of the last sprints', () => {
  it('say what the last one took, and whether that is usual', () => {
    const words = wordsOf(HIGH);
    expect(plain(words.takeaway)).toBe('Incidents took 30 % of working time in S12: above what is usual for this team');
    expect(words.briefTakeaway).toBe('Incidents took 30 % of working time: above what is usual for this team');
    expect(words.briefNote).toBe('Outside the band is worth asking about, and no verdict.');
  });

  it('say why there is no band, and then nothing of what is usual', () => {
    const few = wordsOf(usualSource(sprintsWith([20, 40, 20])));
    expect(plain(few.takeaway)).toBe('Incidents took 5 % of working time in S2');
    expect(few.note).toBe('No band is drawn. Too few closed sprints to tell what is usual: 3 of 6.');
    const inHours = wordsOf({ ...HIGH, measure: 'hours' });
    expect(plain(inHours.takeaway)).toBe('Incidents took 120 h in S12');
    expect(inHours.note).toBe('No band is drawn: what is usual is told of shares of working time only.');
  });

  it('say that a sprint still runs, and judge it not', () => {
    // The limits are of the eleven closed ones.
    const { usual } = usualSource(sprintsWith(ORDINARY.slice(0, -1)));
    if (usual === undefined) expect.fail('nothing is known of what is usual');
    const words = wordsOf({ ...running(usualSource(sprintsWith(ORDINARY))), usual });
    expect(plain(words.takeaway)).toBe('Incidents took 10 % of working time so far in S11');
    expect(words.briefNote).toBe('Outside the band is worth asking about, and no verdict.');
  });

  it('say that nothing has begun', () => {
    const none = { ...HIGH, sprints: [] };
    expect(wordsOf(none).takeaway).toBe('No sprint has begun yet');
    expect(chart.table(chart.prepare(none)).rows).toHaveLength(1);
    expect(() => draw(none)).not.toThrow();
  });

  it.each(['K', 'Kestrel', 'Customer onboarding and billing platform, Europe, Middle East and Africa and the rest'])(
    'describe the chart of “%s” in 80 to 150 characters',
    (name) => {
      for (const source of [HIGH, { ...HIGH, measure: 'hours' } as const, { ...HIGH, sprints: [] }]) {
        const { alt } = wordsOf({ ...source, name });
        expect(alt.length, alt).toBeGreaterThanOrEqual(80);
        expect(alt.length, alt).toBeLessThanOrEqual(150);
      }
    },
  );
});

describe('the drawing of the last sprints', () => {
  it('has hatched bars from zero on one scale, and the band of what is usual behind them', () => {
    const svg = draw(HIGH);
    const bars = [...svg.querySelectorAll('[data-mark="load"] > rect:first-child')];
    const heights = bars.map((bar) => Number(bar.getAttribute('height')));
    expect(heights).toHaveLength(6);
    // 10, 5, 10, 5, 10 and 30 %.
    expect((heights[5] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(6, 1);
    // Mean 7.5 % and every change 5 %: the band reaches to 7.5 + 2.66 x 5 = 20.8 % and down to zero.
    const band = svg.querySelector('[data-mark="limits"] > rect');
    expect(Number(band?.getAttribute('height')) / (heights[5] ?? 1)).toBeCloseTo(20.8 / 30, 1);
    expect(texts(svg)).toContain('usual: up to 21 %');
  });

  it('says that it has the latest of more, and gives the shown one full strength', () => {
    const svg = draw(HIGH, { picture: 'whole' });
    expect(texts(svg)).toContain('Latest 6 of 13 sprints');
    const fills = [...svg.querySelectorAll('[data-mark="load"] > rect:first-child')].map((bar) =>
      bar.getAttribute('fill'),
    );
    expect(new Set(fills.slice(0, 5)).size).toBe(1);
    expect(fills[5]).not.toBe(fills[0]);
    const six = { ...HIGH, sprints: HIGH.sprints.slice(-6) };
    expect(texts(draw(six, { picture: 'whole' })).join()).not.toContain('of 6 sprints');
  });

  it('marks a bar that still grows', () => {
    const svg = draw(running(HIGH));
    expect(svg.querySelectorAll('[data-mark="load"] > rect[stroke-dasharray]')).toHaveLength(1);
    expect(texts(svg)).toContain('30 % so far');
  });
});

it('has a table with the figures that are drawn, and what is usual', () => {
  const { headers, rows } = chart.table(chart.prepare(HIGH));
  expect(headers).toEqual(['Sprint', 'Dates', 'Share of working time that incidents took', 'What it shows']);
  expect(rows.map(([name, , share]) => [name, share])).toEqual([
    ['S7', '10 %'],
    ['S8', '5 %'],
    ['S9', '10 %'],
    ['S10', '5 %'],
    ['S11', '10 %'],
    ['S12', '30 %'],
    ['What is usual', 'up to 21 %'],
  ]);
  expect(rows[0]?.[3]).toBe('ordinary variation for this team');
  expect(rows[5]?.[3]).toBe('something different; worth asking what (above the upper limit)');
});
