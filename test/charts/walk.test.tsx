// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { laterChartById } from '../../src/charts/later-charts.ts';
import { walkedTo } from '../../src/charts/parts/walk.ts';
import { hours, points } from '../../src/domain/index.ts';
import { drawnDataset, drawnSprint } from '../metrics/drawn-dataset.ts';
import { sprintsWith, usualSource, workedOn } from '../support/usual-samples.ts';

afterEach(cleanup);

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('walking a line of five', () => {
  const from = (here: number) => (key: string) => walkedTo(press(key), here, 5);

  it('steps with every arrow and stops at the ends', () => {
    expect(['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Home', 'End'].map(from(2))).toEqual([1, 1, 3, 3, 0, 4]);
    expect(from(0)('ArrowLeft')).toBe(0);
    expect(from(4)('ArrowRight')).toBe(4);
  });

  it('leaves every other key alone, and the browser’s own ways back', () => {
    expect(['Tab', 'Enter', 'a', 'PageDown'].map(from(2))).toEqual([undefined, undefined, undefined, undefined]);
    expect(walkedTo(press('ArrowLeft', { altKey: true }), 2, 5)).toBeUndefined();
    expect(walkedTo(press('ArrowLeft', { metaKey: true }), 2, 5)).toBeUndefined();
    expect(walkedTo(press('ArrowLeft', { ctrlKey: true }), 2, 5)).toBeUndefined();
    expect(walkedTo(press('Home'), 0, 0)).toBeUndefined();
  });
});

describe('walking rows of four', () => {
  // Two whole rows, 0 to 3 and 4 to 7, and a short one of 8 and 9.
  const from = (here: number) => (key: string) => walkedTo(press(key), here, 10, 4);

  it('goes all four ways and stays in the row or the column at the edge', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map(from(5))).toEqual([4, 6, 1, 9]);
    expect(['ArrowLeft', 'ArrowUp'].map(from(0))).toEqual([0, 0]);
    expect(from(4)('ArrowLeft')).toBe(4);
    expect(from(3)('ArrowRight')).toBe(3);
    expect(from(9)('ArrowRight')).toBe(9);
    expect(from(6)('ArrowDown')).toBe(6);
  });

  it('goes to the ends of the row, and with Ctrl to those of all', () => {
    expect(['Home', 'End'].map(from(5))).toEqual([4, 7]);
    expect(from(8)('End')).toBe(9);
    expect(walkedTo(press('Home', { ctrlKey: true }), 5, 10, 4)).toBe(0);
    expect(walkedTo(press('End', { ctrlKey: true }), 5, 10, 4)).toBe(9);
    expect(walkedTo(press('ArrowDown', { ctrlKey: true }), 5, 10, 4)).toBeUndefined();
  });
});

/** The chart's own SVG; with a listener its marks are walked. */
function draw(id: string, team: ChartSource, heard?: string[]) {
  const chart = laterChartById(id);
  const { container } = render(
    <chart.Chart
      rows={chart.prepare(team)}
      size={{ width: 940, height: 420 }}
      theme="light"
      {...(heard === undefined ? {} : { onWalk: (label: string) => heard.push(label) })}
    />,
  );
  return container.querySelector<SVGSVGElement>('svg.recharts-surface') ?? expect.fail('nothing was drawn');
}

const marksOf = (svg: SVGSVGElement) => [...svg.querySelectorAll<SVGRectElement>('[data-walk]')];
const labelsOf = (svg: SVGSVGElement) => marksOf(svg).map((mark) => mark.getAttribute('aria-label'));

/** Loads .05 and .1 in turn, and .3 at the end. */
const UNEVEN = usualSource(sprintsWith([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 120]));

describe.each([
  ['load-limits', 13],
  ['load-completion', 13],
  ['hour-of-week', 168],
  ['phases', 5],
] as const)('the marks of %s', (id, count) => {
  // The plans of the uneven sprints are not known.
  const team = id === 'load-completion' ? withPlans(13) : UNEVEN;

  it('are a picture without a listener: nothing takes the focus', () => {
    const svg = draw(id, team);
    expect(svg.getAttribute('role')).toBe('img');
    expect(marksOf(svg)).toEqual([]);
    expect(svg.querySelector('[data-mark="focus"]')).toBeNull();
  });

  it('have one place in the tab order, a name with numbers each, and a ring around the one with the focus', () => {
    const heard: string[] = [];
    const svg = draw(id, team, heard);
    expect(svg.getAttribute('role')).toBe('group');
    const marks = marksOf(svg);
    expect(marks).toHaveLength(count);
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(new Set(labelsOf(svg)).size).toBe(count);
    const [first, second] = marks;
    if (first === undefined || second === undefined) throw new Error('too few marks');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(second);
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toEqual([second]);
    expect(heard).toEqual([first, second].map((mark) => mark.getAttribute('aria-label')));
    expect(second.getAttribute('aria-label')).toMatch(/\d/);
    // A mark that cannot be chosen leaves Enter alone.
    if (id !== 'load-limits') expect(second.hasAttribute('aria-selected')).toBe(false);
  });
});

/** Sprints of which 40 points were planned; the nth finished 40 - n of them. */
function withPlans(count: number): ChartSource {
  const plain = sprintsWith(Array.from({ length: count }, (_, index) => 20 + 4 * ((index * 5) % count)));
  return usualSource({
    ...plain,
    sprints: plain.sprints.map((sprint, index) => {
      const done = points(40 - index);
      return { ...sprint, sums: { committed: points(40), completed: done, completedOfCommitted: done } };
    }),
  });
}

describe('what a mark says', () => {
  it('is both kinds of hours of an hour of the week, or that there are none', () => {
    const incidents = [
      workedOn('I1', '2026-01-05T16:00Z', '2026-01-05T18:00Z', 4),
      workedOn('I2', '2026-01-05T16:30Z', '2026-01-05T17:30Z', 1),
    ];
    const team = usualSource(drawnDataset({ sprints: [drawnSprint('S1', '2026-01-05')], incidents }));
    const labels = labelsOf(draw('hour-of-week', team, []));
    // 2 h and half an hour before 17:00, the same after it.
    expect(labels[16]).toBe('Monday, 16:00 to 17:00: 2.5 h in working time.');
    expect(labels[17]).toBe('Monday, 17:00 to 18:00: 2.5 h outside working time.');
    expect(labels[23]).toBe('Monday, 23:00 to 00:00: no incident hours.');
    expect(labels[24]).toBe('Tuesday, 00:00 to 01:00: no incident hours.');
  });

  it('is why a phase is not known, in place of numbers', () => {
    const incidents = [workedOn('I1', '2026-01-05T10:30Z', '2026-01-05T12:00Z', 4, { reviewHours: hours(3) })];
    const labels = labelsOf(draw('phases', usualSource(drawnDataset({ incidents })), []));
    expect(labels).toContain('Review: 3 h in the middle one, 3 h together; known for 1 of 1 incident.');
    expect(labels).toContain('Follow-up: not known for 1 of 1 incident: no follow-up is linked (1).');
  });

  it('goes from the least load to the most in the scatter', () => {
    const labels = labelsOf(draw('load-completion', withPlans(3), []));
    // Of three: 20, 20 + 4 x 2 = 28 and 20 + 4 x 1 = 24 hours of 400; S2 lies between the other two.
    expect(labels.map((label) => label?.split(':')[0])).toEqual(['S0', 'S2', 'S1']);
  });
});
