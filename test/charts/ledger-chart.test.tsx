// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartDefinition, ChartSource } from '../../src/charts/define-chart.ts';
import { chart as ledgerChart } from '../../src/charts/ledger.chart.tsx';
import { prepareLedger } from '../../src/charts/ledger-rows.ts';
import { chart as recurrenceChart } from '../../src/charts/recurrence.chart.tsx';
import { timeLineX } from '../../src/charts/time-line.tsx';
import { epochMs, hours } from '../../src/domain/index.ts';
import type { LedgerAnswer } from '../../src/engine/api.ts';
import { kestrel } from '../support/analysis-samples.ts';
import { dbIncident, historyOf, ledgerAnswerOf } from '../support/ledger-samples.ts';

afterEach(cleanup);

function sourceOf(answer: LedgerAnswer, changes: Partial<ChartSource> = {}): ChartSource {
  return { ...kestrel(), headCount: 5, ledger: answer, ...changes };
}

/** S1: 3 h with a review of 4 h, and 3 h without anything; S2: 3 h of which a review was held that nobody counted. */
const BOOKED = sourceOf(
  ledgerAnswerOf({
    incidents: [
      dbIncident(0, { reviewStatus: 'published', reviewHours: hours(4) }),
      dbIncident(1),
      dbIncident(15, { reviewStatus: 'published' }),
    ],
  }),
);

type Options = { readonly width?: number; readonly height?: number; readonly picture?: 'whole' | 'brief' };

function draw<Rows>(
  chart: ChartDefinition<Rows>,
  team: ChartSource,
  { width = 900, height = 340, picture }: Options = {},
) {
  const { container } = render(
    <chart.Chart rows={chart.prepare(team)} size={{ width, height }} theme="light" picture={picture} />,
  );
  return (
    container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface') ?? expect.fail('no drawing')
  );
}

const marks = (svg: SVGSVGElement, name: string) => [...svg.querySelectorAll(`[data-mark="${name}"]`)];
const texts = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
const heightOf = (mark: Element | undefined) => Number(mark?.getAttribute('height'));

describe('the rows of the ledger', () => {
  it('are the response of each sprint, and how much of it has a return booked', () => {
    const { sprints } = prepareLedger(BOOKED);
    expect(sprints.map(({ name, response, withReturn }) => [name, response, withReturn])).toEqual([
      ['S1', 6, 3],
      ['S2', 3, 3],
    ]);
    expect(sprints.map(({ aside }) => [aside.review.hours, aside.review.notKnown])).toEqual([
      [4, 0],
      [0, 1],
    ]);
  });

  it('tell a team of two no sum of its hours, and so no hours with a return', () => {
    const small = { ...BOOKED, headCount: 2 };
    expect(prepareLedger(small).sprints.map(({ withReturn }) => withReturn)).toEqual([undefined, undefined]);
    const words = ledgerChart.words(prepareLedger(small));
    // 6 of 9 h.
    expect(words.takeaway).toBe('67 % of the hours invested in responding have a review or a finished follow-up');
    expect(ledgerChart.table(prepareLedger(small)).headers).toHaveLength(5);
  });

  it('are asked for, never made up', () => {
    expect(() => prepareLedger(kestrel())).toThrow(RangeError);
    expect(() => recurrenceChart.prepare(kestrel())).toThrow(RangeError);
  });
});

describe('the drawing of the ledger', () => {
  it('has hatched hours and teal ones beside them on one scale from zero', () => {
    const svg = draw(ledgerChart, BOOKED);
    const [first, second] = marks(svg, 'response').map(heightOf);
    const returned = marks(svg, 'with-return').map(heightOf);
    // 6 h and 3 h; 3 h of each with a return.
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 1);
    expect(returned).toHaveLength(2);
    expect((returned[0] ?? 0) / (first ?? 1)).toBeCloseTo(0.5, 1);
    expect(marks(svg, 'response')[0]?.getAttribute('fill')).toMatch(/^url\(#/);
    expect(texts(svg)).toEqual(expect.arrayContaining(['3 of 6 h', '3 of 3 h', '4 h']));
  });

  it('says in words what no bar shows', () => {
    const { note, longDescription } = ledgerChart.words(prepareLedger(BOOKED));
    expect(note).toContain('Hours not known, so in no bar: 1 review held.');
    expect(longDescription).toContain('reviews 0 h and 1 not known');
    const outside = sourceOf(ledgerAnswerOf({ incidents: [dbIncident(0), dbIncident(60)] }));
    expect(ledgerChart.words(prepareLedger(outside)).note).toContain('Without a bar: 3 h outside every sprint.');
    expect(ledgerChart.table(prepareLedger(outside)).rows.at(-1)?.slice(0, 3)).toEqual([
      'Outside every sprint',
      '–',
      '3 h',
    ]);
  });

  it('is described in 80 to 150 characters, whatever is known', () => {
    const empty = sourceOf(ledgerAnswerOf({ incidents: [] }));
    for (const team of [BOOKED, empty, { ...BOOKED, name: 'Customer onboarding and billing platform, EMEA' }]) {
      const { alt } = ledgerChart.words(prepareLedger(team));
      expect(alt.length, alt).toBeGreaterThanOrEqual(80);
      expect(alt.length, alt).toBeLessThanOrEqual(150);
    }
  });
});

/** Eight weekly episodes before a follow-up on day 182, prompted by the ninth, and two since. */
const COMPARED = sourceOf(historyOf(8, 182, [200, 300]));

describe('the time lines', () => {
  it('have a dot for each counted episode, a tick for the one left out, and the day of the follow-up in the middle', () => {
    const svg = draw(recurrenceChart, COMPARED);
    expect(marks(svg, 'group')).toHaveLength(1);
    const group = marks(svg, 'group')[0];
    expect(group?.querySelectorAll('[data-mark="before"]')).toHaveLength(8);
    expect(group?.querySelectorAll('[data-mark="after"]')).toHaveLength(2);
    expect(group?.querySelectorAll('[data-mark="prompting"]')).toHaveLength(1);
    const doneX = Number(group?.querySelector('[data-mark="done"]')?.getAttribute('x1'));
    const [left, right] = ['x1', 'x2'].map((name) => Number(group?.querySelector(':scope > line')?.getAttribute(name)));
    expect(doneX).toBeCloseTo(((left ?? 0) + (right ?? 0)) / 2, 0);
  });

  it('stand under each other: as many weeks are as long on every line', () => {
    const action = { action: { itemKey: 'x', doneAt: epochMs(0), incidentKeys: [] } };
    const weeks = (count: number) => count * 7 * 86_400_000;
    // 26 weeks to either side in 200 px, less 6 px at each end: 94 px; half of them is 47 px.
    expect(timeLineX(action, weeks(13), 0, 200)).toBeCloseTo(147, 6);
    expect(timeLineX(action, weeks(-26), 0, 200)).toBeCloseTo(6, 6);
  });

  it('say what may be said and no more, with the test', () => {
    const words = recurrenceChart.words(recurrenceChart.prepare(COMPARED));
    expect(words.takeaway).toMatch(/^\u2068?db\u2069?: 8 before, 2 since; too few to tell from chance/);
    const [row] = recurrenceChart.table(recurrenceChart.prepare(COMPARED)).rows;
    expect(row?.slice(0, 4)).toEqual(['db (service)', '31 Aug 2026', '8', '2']);
    expect(row?.at(-1)).toMatch(/^rate 0\.\d+ \(0\.\d+ to [\d.]+\), p = 0\.\d+$/);
    expect(words.longDescription).not.toContain('Database slow');
  });

  it('say so where there is nothing to compare', () => {
    const none = sourceOf(ledgerAnswerOf({ incidents: [dbIncident(0)] }));
    const svg = draw(recurrenceChart, none);
    expect(svg.querySelector('[data-part="sprints"] text')?.textContent).toContain('No group has an episode');
    for (const team of [none, COMPARED]) {
      const { alt } = recurrenceChart.words(recurrenceChart.prepare(team));
      expect(alt.length, alt).toBeGreaterThanOrEqual(80);
      expect(alt.length, alt).toBeLessThanOrEqual(150);
    }
  });
});
