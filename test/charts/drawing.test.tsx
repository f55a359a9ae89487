// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CHARTS, chartById } from '../../src/charts/charts.ts';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { KESTREL_DRAFTS, kestrel, type SprintDraft, sampleTeam } from '../support/analysis-samples.ts';

afterEach(cleanup);

type Given = {
  readonly team?: ChartSource;
  readonly chartId?: string;
  readonly width?: number;
  readonly height?: number;
  readonly selectedKey?: string;
  readonly onSelect?: (key: string) => void;
};

/** The chart's own SVG, drawn at a size: nothing outside of it counts, since a picture has nothing else. */
function draw({ team = kestrel(), chartId = 'displaced-points', width = 940, height = 460, ...rest }: Given = {}) {
  const chart = chartById(chartId);
  const { container } = render(
    <chart.Chart rows={chart.prepare(team)} size={{ width, height }} theme="light" {...rest} />,
  );
  const svg = container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface');
  if (svg === null) throw new Error('nothing was drawn');
  return svg;
}

function marks(svg: SVGSVGElement, name: string): readonly Element[] {
  return [...svg.querySelectorAll(`[data-mark="${name}"]`)];
}

function texts(svg: SVGSVGElement): readonly string[] {
  return [...svg.querySelectorAll('text')].map((text) => text.textContent ?? '');
}

const numberOf = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));

describe('the points chart', () => {
  it('draws every part, the finished bars and the rings inside one SVG', () => {
    const svg = draw();
    expect(marks(svg, 'incidents')).toHaveLength(6);
    // Sprint 40 has no added work; only Sprint 42 plans above its pace.
    expect(marks(svg, 'added')).toHaveLength(5);
    expect(marks(svg, 'over-plan')).toHaveLength(1);
    expect(marks(svg, 'unexplained')).toHaveLength(6);
    expect(marks(svg, 'finished')).toHaveLength(6);
    // Six rings, and the one that stands beside its name.
    expect(marks(svg, 'ring')).toHaveLength(7);
  });

  it('puts incidents on the zero line and stacks the rest above with two pixels of ground between', () => {
    const svg = draw();
    const rectOf = (name: string) => marks(svg, name).at(-1)?.querySelector('rect');
    const [incidents, added] = [rectOf('incidents'), rectOf('added')];
    // Half of an outline lies outside of its rectangle.
    const lineOf = (rect: Element | null | undefined) => (rect?.hasAttribute('stroke') === true ? 0.5 : 0);
    const bottomOf = (rect: Element | null | undefined) =>
      numberOf(rect, 'y') + numberOf(rect, 'height') + lineOf(rect);
    const zero = bottomOf(marks(svg, 'incidents')[0]?.querySelector('rect'));
    expect(bottomOf(incidents)).toBeCloseTo(zero, 0);
    expect(numberOf(incidents, 'y') - bottomOf(added)).toBeCloseTo(2, 0);
  });

  it('draws heights in proportion to the values', () => {
    const bars = marks(draw(), 'incidents').map((bar) => numberOf(bar.querySelector('rect'), 'height'));
    // Sprint 38 has 3 points, Sprint 39 has 2; each bar gives 2 pixels away to the gap above it.
    const [, three = 0, two = 0] = bars;
    expect((three + 2) / (two + 2)).toBeCloseTo(1.5, 1);
  });

  it('sets rings at the value of all displaced points, on the scale of the bars', () => {
    const svg = draw();
    const rings = marks(svg, 'ring').map((ring) => numberOf(ring.querySelector('circle'), 'cy'));
    // 4.6 points against a hatch of 4.5: the ring is a little above the hatch's upper edge.
    const hatch = numberOf(marks(svg, 'incidents').at(-1)?.querySelector('rect'), 'y');
    expect(hatch - (rings[5] ?? 0)).toBeGreaterThan(0);
    expect(hatch - (rings[5] ?? 0)).toBeLessThan(9);
  });

  it('prints figures, "30 of 40", names and dates', () => {
    const written = texts(draw());
    for (const text of ['30 of 40', '35 of 38', 'Sprint 37', '11–22 Aug', 'Planned and not finished', '2.5']) {
      expect(written).toContain(text);
    }
  });

  it('names the marks beside the last bar, or in a legend inside the SVG where that does not fit', () => {
    const wide = draw();
    expect(wide.querySelector('[data-part="labels"]')?.textContent).toContain('could account for 5 points');
    cleanup();
    const narrow = draw({ width: 600 });
    expect(narrow.querySelector('[data-part="labels"]')).toBeNull();
    const legend = narrow.querySelector('[data-part="legend"]');
    for (const name of ['Incidents', 'Other work added', 'Plan above recent pace', 'Not explained by the record']) {
      expect(legend?.textContent).toContain(name);
    }
  });

  it('shows the upper panel and the last three sprints on a phone, and says so', () => {
    const svg = draw({ width: 370, height: 320 });
    expect(marks(svg, 'finished')).toHaveLength(0);
    expect(marks(svg, 'incidents')).toHaveLength(3);
    expect(texts(svg).some((text) => text.includes('3 of 6'))).toBe(true);
  });

  it('says how many sprints are left out where a hundred do not fit', () => {
    const drafts = Array.from({ length: 100 }, (_, index) => ({
      ...(KESTREL_DRAFTS[index % 6] as SprintDraft),
      name: `Sprint ${index + 1}`,
      from: new Date(Date.UTC(2022, 0, 3 + 14 * index)).toISOString().slice(0, 10),
    }));
    const svg = draw({ team: sampleTeam(drafts) });
    expect(texts(svg).some((text) => /^Latest \d+ of 100 sprints/.test(text))).toBe(true);
    cleanup();
    const chart = chartById('displaced-points');
    const all = draw({ team: sampleTeam(drafts), width: chart.widthForAll(chart.prepare(sampleTeam(drafts))) });
    expect(texts(all).some((text) => text.startsWith('Latest'))).toBe(false);
  });

  it('writes "not known" for a plan of which only the current iteration is known, and draws no bar', () => {
    const drafts = KESTREL_DRAFTS.map((draft, index) =>
      index === 3 ? { ...draft, planEvidence: 'P4' as const } : draft,
    );
    const svg = draw({ team: sampleTeam(drafts) });
    expect(texts(svg).filter((text) => text === 'not known')).toHaveLength(2);
    expect(marks(svg, 'incidents')).toHaveLength(5);
    expect(marks(svg, 'ring')).toHaveLength(7);
  });

  it('draws the running sprint as an outline "so far" and a gap as a gap', () => {
    const running: SprintDraft = {
      name: 'Sprint 43',
      from: '2026-12-01',
      state: 'active',
      hoursOn: 12,
      displaced: [1.4, 0.9, 2],
    };
    const svg = draw({ team: sampleTeam([...KESTREL_DRAFTS, running]) });
    expect(marks(svg, 'so-far')).toHaveLength(1);
    expect(texts(svg)).toContain('so far');
    expect(marks(svg, 'gap')).toHaveLength(1);
    // Sprint 42 ends after 31 October; Sprint 43 starts on 1 December: 30 days, 4 weeks.
    expect(texts(svg)).toContain('no sprint for 4 weeks');
  });

  it('draws a ring without a bar where there is no range', () => {
    const [first] = KESTREL_DRAFTS;
    if (first === undefined) throw new Error('no draft');
    const svg = draw({ team: sampleTeam([{ ...first, displaced: [2, 2, 2] }]) });
    expect(marks(svg, 'ring')[0]?.querySelectorAll('line')).toHaveLength(0);
  });
});

describe('the hours chart', () => {
  it('draws hours in working time as hatched bars and others as diamonds on a panel of their own', () => {
    const svg = draw({ chartId: 'incident-hours' });
    expect(marks(svg, 'incidents')).toHaveLength(6);
    // Sprint 39 has none outside working time; one diamond stands in the legend.
    expect(marks(svg, 'diamond')).toHaveLength(5 + 1);
    expect(texts(svg)).toContain('43 h');
    expect(texts(svg)).toContain('10 %');
  });
});

describe.each(CHARTS.map((chart) => chart.id))('%s', (chartId) => {
  it('is an image with a sentence where nothing can be chosen', () => {
    const svg = draw({ chartId });
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')?.length).toBeGreaterThanOrEqual(80);
    expect(svg.querySelector('[tabindex="0"]')).toBeNull();
  });

  it('has one tab stop, walks with arrow keys, and chooses with Enter or a click', () => {
    const chosen: string[] = [];
    const svg = draw({ chartId, onSelect: (key) => chosen.push(key) });
    const options = [...svg.querySelectorAll<SVGRectElement>('[role="option"]')];
    expect(options).toHaveLength(6);
    expect(options.filter((option) => option.getAttribute('tabindex') === '0')).toEqual([options[5]]);
    options[5]?.focus();
    fireEvent.keyDown(options[5] as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(options[4]);
    fireEvent.keyDown(options[4] as Element, { key: 'Home' });
    expect(document.activeElement).toBe(options[0]);
    fireEvent.keyDown(options[0] as Element, { key: 'Enter' });
    fireEvent.click(options[2] as Element);
    expect(chosen).toEqual(['jira:Sprint 37', 'jira:Sprint 39']);
  });

  it('announces a sprint’s values', () => {
    const svg = draw({ chartId, onSelect: () => undefined, selectedKey: 'jira:Sprint 42' });
    const option = svg.querySelector('[aria-selected="true"]');
    expect(option?.getAttribute('aria-label')).toMatch(/^Sprint 42, 20–31 Oct\. .*43 h in working time/);
  });

  it('needs no font, colour or text from outside', () => {
    const svg = draw({ chartId });
    expect(svg.innerHTML).not.toContain('var(--');
    expect([...svg.querySelectorAll('text')].every((text) => text.getAttribute('font-family')?.includes('Inter'))).toBe(
      true,
    );
    expect(
      [...svg.querySelectorAll('[fill^="url("]')].every((mark) => {
        const id = mark.getAttribute('fill')?.slice(5, -1) ?? '';
        return svg.querySelector(`pattern[id="${id}"]`) !== null;
      }),
    ).toBe(true);
  });

  it('draws a team without sprints and with a single one', () => {
    expect(() => draw({ chartId, team: sampleTeam([]) })).not.toThrow();
    cleanup();
    expect(texts(draw({ chartId, team: sampleTeam(KESTREL_DRAFTS.slice(5)) }))).toContain('Sprint 42');
  });
});
