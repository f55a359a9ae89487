// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { chart } from '../../src/charts/sprint-bar.chart.tsx';
import { hours } from '../../src/domain/index.ts';
import { SPRINT, TEAM } from '../app/team.ts';

afterEach(cleanup);

type Options = { readonly width?: number; readonly height?: number; readonly picture?: 'whole' | 'brief' };

function draw(team: ChartSource, { width = 900, height = 320, picture }: Options = {}) {
  const { container } = render(
    <chart.Chart rows={chart.prepare(team)} size={{ width, height }} theme="light" picture={picture} />,
  );
  return (
    container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface') ?? expect.fail('no drawing')
  );
}

const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');

/** Neither plan nor working time. */
function bare(): ChartSource {
  const { displaced: _d, explained: _e, committed: _c, scope: _s, capacity: _w, load: _l, ...rest } = SPRINT;
  return { ...TEAM, sprints: [rest] };
}

/** Working time and hours only. */
function inTime(): ChartSource {
  const [sprint] = bare().sprints;
  return { ...TEAM, sprints: sprint === undefined ? [] : [{ ...sprint, capacity: hours(400) }] };
}

describe('the bar of one sprint', () => {
  it('says what was finished and what incidents took time for, with its range', () => {
    const words = chart.words(chart.prepare(TEAM));
    // Beside a plan of 40 all is printed in whole points: 4.9 (3.5 to 6.8) as 5 (4 to 7).
    expect(words.takeaway?.replace(/[\u2066-\u2069]/g, '')).toBe(
      'Sprint 42: 30 of 40 planned points finished; incidents took time for about 5 points (likely 4 to 7)',
    );
    expect(words.briefTakeaway).toBe(
      '30 of 40 planned points finished; incidents took time for about 5 points (likely 4 to 7)',
    );
  });

  it('has its parts in a list inside the drawing, and they add up to the plan', () => {
    const svg = draw(TEAM);
    const legend = [...svg.querySelectorAll('[data-part="legend"] text')].map((text) => text.textContent ?? '');
    // Of the 10 not finished 4.5 + 1.5 + 2 + 2: whole parts are 9, and the tenth goes to the first of the largest remainders.
    expect(legend).toEqual(expect.arrayContaining(['Finished', '30', 'Incidents took time for', '5', 'Not explained']));
    const amounts = chart
      .table(chart.prepare(TEAM))
      .rows.slice(0, 5)
      .map(([, amount]) => Number(amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(40, 9);
    expect(svg.querySelectorAll('[data-mark="ring"]').length).toBeGreaterThan(0);
  });

  it('stays inside its surface in every picture and on a phone', () => {
    for (const size of [
      { width: 320, height: 300 },
      { width: 462, height: 170, picture: 'brief' as const },
      { width: 1100, height: 330 },
    ]) {
      const svg = draw(TEAM, size);
      const bottoms = [...svg.querySelectorAll('[data-part="legend"] text')].map((text) =>
        Number(text.getAttribute('y')),
      );
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(size.height);
      cleanup();
    }
  });

  it('is of working time where no plan is known, and says so where neither is', () => {
    expect(chart.words(chart.prepare(inTime())).takeaway).toMatch(/incidents took 43 h of 400 h of working time$/);
    expect(texts(draw(bare()))).toEqual(['Neither the plan nor the working time of this sprint is known.']);
    expect(chart.table(chart.prepare(bare())).rows).toEqual([]);
  });

  it('is described in 80 to 150 characters, whatever is known', () => {
    for (const team of [TEAM, inTime(), bare(), { ...TEAM, sprints: [] }]) {
      const { alt } = chart.words(chart.prepare(team));
      expect(alt.length, alt).toBeGreaterThanOrEqual(80);
      expect(alt.length, alt).toBeLessThanOrEqual(150);
    }
  });
});
