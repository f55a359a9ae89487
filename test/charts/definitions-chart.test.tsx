// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { chart } from '../../src/charts/definitions.chart.tsx';
import { prepareDefinitions } from '../../src/charts/definitions-rows.ts';
import { definitionsHeight } from '../../src/charts/definitions-view.ts';
import { hours, points } from '../../src/domain/index.ts';
import type { Lens } from '../../src/engine/api.ts';
import { LENS } from '../../src/wording/lens-words.ts';
import { LENS_IN_HOURS, LENS_SHOWN, lensSource } from '../support/lens-samples.ts';

afterEach(cleanup);

type Options = { readonly width?: number; readonly height?: number; readonly picture?: 'whole' | 'brief' };

function draw(team: ChartSource, { width = 900, height = 300, picture }: Options = {}) {
  const rows = prepareDefinitions(team);
  const { container } = render(<chart.Chart {...{ rows, picture }} size={{ width, height }} theme="light" />);
  const svg = container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface');
  return svg ?? expect.fail('nothing was drawn');
}

const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
const number = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));

/** Thirty definitions of a person, an hour and a tenth of a point apart, from 16 h on; the 20th counts now. */
const MANY: Lens = {
  ...LENS_SHOWN,
  chosen: 'rule-20',
  lines: Array.from({ length: 30 }, (_, index) => ({
    id: `rule-${index + 1}`,
    point: {
      definition: `rule-${index + 1}`,
      incidents: 1,
      hoursOn: hours(16 + index),
      displaced: points(1.6 + index / 10),
    },
    bounds: [],
    holds: {},
  })),
};

describe('the rows', () => {
  it('have one scale from zero, whose half is a round number too', () => {
    const { max, rows, unit } = prepareDefinitions(lensSource());
    // The highest bound is 4.6 points: the next of 1, 2, 3, 4, 5, 6, 8 and 10 is 5.
    expect([max, unit]).toEqual([5, 'points']);
    expect(rows.map(({ id, value, range, isChosen }) => [id, value, range, isChosen])).toEqual([
      ['all', 2.8, undefined, false],
      ['customer', undefined, { from: 1.6, to: 2.4 }, true],
      ['off-plan', 4.3, { from: 3.8, to: 4.6 }, false],
    ]);
  });

  it('are in hours where any definition has no points', () => {
    const rows = prepareDefinitions(lensSource(LENS_IN_HOURS));
    // 46 h: the next round number is 50.
    expect([rows.max, rows.unit, rows.rows[0]?.figures]).toEqual([50, '', '28 h']);
    expect(chart.table(rows).headers.join()).not.toContain(LENS.columns.points);
  });
});

describe('the drawing', () => {
  it('has a ring for each number and a bar from bound to bound, on the scale that it prints', () => {
    const svg = draw(lensSource());
    const [first, second, third] = [...svg.querySelectorAll('[data-mark="definition"]')];
    const track = first?.querySelector('line');
    const [left, right] = [number(track, 'x1'), number(track, 'x2')];
    const placeOf = (x: number) => ((x - left) / (right - left)) * 5;
    expect(placeOf(number(first?.querySelector('circle'), 'cx'))).toBeCloseTo(2.8, 1);
    expect(first?.querySelector('[data-mark="bounds"]')).toBeNull();
    const bar = second?.querySelector('[data-mark="bounds"]');
    expect(placeOf(number(bar, 'x'))).toBeCloseTo(1.6, 1);
    expect(placeOf(number(bar, 'x') + number(bar, 'width'))).toBeCloseTo(2.4, 1);
    expect(second?.querySelector('circle')).toBeNull();
    expect(third?.querySelector('circle')).not.toBeNull();
    expect(texts(svg)).toEqual(
      expect.arrayContaining(['0', '2.5', '5 points', 'all records', '2.8', '4.3 (3.8 to 4.6)']),
    );
    expect(texts(svg)).toContain(LENS.chosen);
  });

  it('says why a definition has bounds on the page, and not where it is read small', () => {
    const said = (svg: SVGSVGElement) => texts(svg).some((text) => text.startsWith('items that look like'));
    expect(said(draw(lensSource()))).toBe(true);
    cleanup();
    expect(
      said(draw(lensSource(), { width: 340, height: definitionsHeight(prepareDefinitions(lensSource()), 340) })),
    ).toBe(true);
    cleanup();
    expect(said(draw(lensSource(), { width: 460, height: 170, picture: 'brief' }))).toBe(false);
  });

  it('keeps the one that counts now and those at the ends where not all have room, and says how many it has', () => {
    const svg = draw(lensSource(MANY), { width: 460, height: 170, picture: 'brief' });
    const drawn = svg.querySelectorAll('[data-mark="definition"]').length;
    expect(drawn).toBeLessThan(10);
    expect(svg.querySelectorAll('[data-mark="chosen"]')).toHaveLength(1);
    expect(texts(svg)).toContain(`${drawn} of 30 definitions`);
    expect(chart.table(prepareDefinitions(lensSource(MANY))).rows).toHaveLength(30);
  });

  it('stays inside its surface on a phone and on a wide screen', () => {
    for (const width of [320, 1700]) {
      const height = definitionsHeight(prepareDefinitions(lensSource()), width);
      const svg = draw(lensSource(), { width, height });
      for (const rect of svg.querySelectorAll('g rect')) {
        expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(width + 1);
        expect(number(rect, 'y') + number(rect, 'height')).toBeLessThanOrEqual(height + 1);
      }
      cleanup();
    }
  });
});

describe('the words', () => {
  it('say how far the answer depends on the definition, and under how many a statement holds', () => {
    const words = chart.words(prepareDefinitions(lensSource()));
    expect(words.takeaway).toBe('Incidents took time for 1.6 to 4.6 points, depending on what counts as one');
    expect(words.note).toContain('holds under 2 of 3 definitions');
    expect(words.note).not.toContain('cannot be said');
    expect(words.longDescription).toContain('users felt it (counts now): 1.6 to 2.4 points; records that do not say');
  });

  it('describe the picture in 80 to 150 characters, whatever is known', () => {
    const nothing: Lens = { ...LENS_IN_HOURS, lines: [], records: 0, hours: { low: hours(0), high: hours(0) } };
    for (const lens of [LENS_SHOWN, LENS_IN_HOURS, MANY, nothing]) {
      for (const name of ['Kestrel', 'Customer onboarding and billing platform, EMEA']) {
        const { alt } = chart.words(prepareDefinitions({ ...lensSource(lens), name }));
        expect(alt.length, alt).toBeGreaterThanOrEqual(80);
        expect(alt.length, alt).toBeLessThanOrEqual(150);
      }
    }
  });

  it('are asked for, never made up', () => {
    const { lens: _, ...team } = lensSource();
    expect(() => prepareDefinitions(team)).toThrow(RangeError);
  });
});
