// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { SprintBrush } from '../../src/app/components/overview/sprint-brush.tsx';
import { chartSize, hasBrush } from '../../src/app/view/overview/chart-size.ts';
import {
  type BrushRange,
  brushBars,
  movedBy,
  neighboursOf,
  rangeOf,
} from '../../src/app/view/overview/sprint-brush.ts';
import type { SprintResult } from '../../src/app/view/team-view.ts';
import { hours, points } from '../../src/domain/index.ts';
import { BRUSH } from '../../src/wording/brush-words.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, TEAM } from './team.ts';

const SPRINTS = Array.from({ length: 10 }, (_, at) => ({ key: `s${at}`, name: `S${at}`, dates: `day ${at}` }));

describe('the range', () => {
  it('is the borders of the shown sprints among all', () => {
    expect(rangeOf(SPRINTS, SPRINTS.slice(4))).toEqual([4, 10]);
    expect(rangeOf(SPRINTS, [{ key: 's7' }])).toEqual([7, 8]);
    expect(rangeOf(SPRINTS, [{ key: 'gone' }])).toBeUndefined();
  });

  it('moves by its own length, and stays as long at both ends', () => {
    expect(neighboursOf([4, 7], 10, 'earlier')).toEqual([1, 4]);
    expect(neighboursOf([1, 4], 10, 'earlier')).toEqual([0, 3]);
    expect(neighboursOf([4, 7], 10, 'later')).toEqual([7, 10]);
    expect(neighboursOf([5, 8], 10, 'later')).toEqual([7, 10]);
    expect(neighboursOf([0, 10], 10, 'later')).toEqual([0, 10]);
  });

  it('keeps one sprint wherever Home and End put a handle', () => {
    expect(movedBy('Home', 0, [4, 7], 10)).toEqual([0, 7]);
    expect(movedBy('End', 0, [4, 7], 10)).toEqual([6, 7]);
    expect(movedBy('Home', 1, [4, 7], 10)).toEqual([4, 5]);
    expect(movedBy('End', 1, [4, 7], 10)).toEqual([4, 10]);
    expect(movedBy('PageDown', 0, [4, 7], 10)).toEqual([1, 4]);
    expect(movedBy('PageUp', 0, [4, 7], 10)).toEqual([7, 10]);
    expect(movedBy('ArrowLeft', 0, [4, 7], 10)).toBeUndefined();
  });
});

describe('the bars', () => {
  const sprint = (key: string, displaced: number | undefined, hoursOn: number): SprintResult => {
    const { displaced: _, ...rest } = SPRINT;
    const estimate = displaced === undefined ? {} : { displaced: { ...SPRINT_DISPLACED, value: points(displaced) } };
    return { ...rest, ...estimate, key, hoursOn: hours(hoursOn), load: hoursOn / 400 };
  };
  const SPRINT_DISPLACED = SPRINT.displaced ?? expect.fail('the sample has points');
  const sprints = [sprint('a', 2, 10), sprint('b', undefined, 40), sprint('c', 4, 20)];
  const barsIn = (unit: 'hours' | 'share' | undefined, all = sprints) =>
    brushBars({ team: TEAM, sprints: all, shown: sprints, unit });

  it('are points where the chart has points, and a sprint without them is not known, not 0', () => {
    expect(barsIn(undefined)).toEqual({
      measure: 'points',
      bars: [
        { key: 'a', height: 0.5 },
        { key: 'b', height: undefined },
        { key: 'c', height: 1 },
      ],
    });
  });

  it('are hours where hours were chosen, and where a share of any sprint is not known', () => {
    expect(barsIn('hours').bars.map(({ height }) => height)).toEqual([0.25, 1, 0.5]);
    expect(barsIn('share').measure).toBe('share');
    const { load: _, ...noShare } = sprint('d', 1, 80);
    const { measure, bars } = barsIn('share', [...sprints, noShare]);
    expect(measure).toBe('hours');
    expect(bars.map(({ height }) => height)).toEqual([0.125, 0.5, 0.25, 1]);
  });

  it('lie flat where incidents took nothing', () => {
    expect(barsIn('hours', [sprint('a', 0, 0), sprint('b', 0, 0)]).bars.map(({ height }) => height)).toEqual([0, 0]);
  });
});

it('the strip needs four sprints, and the chart above it leaves room', () => {
  expect(hasBrush([1, 2, 3])).toBe(false);
  expect(hasBrush([1, 2, 3, 4])).toBe(true);
  expect(chartSize(1000, 1000, true).height).toBeLessThan(chartSize(1000, 1000, false).height);
});

type Asked = { readonly range: BrushRange; readonly isNext: boolean };

/** A page that shows what it is asked for, with a way back as the browser has it. */
function Page({ asked }: { readonly asked: Asked[] }) {
  const [range, setRange] = useState<BrushRange>([4, 10]);
  return (
    <>
      <SprintBrush
        sprints={SPRINTS}
        bars={SPRINTS.map(({ key }) => ({ key, height: 0.5 }))}
        barsText="Bars"
        range={range}
        onRange={(next, isNext) => {
          asked.push({ range: next, isNext });
          setRange(next);
        }}
      />
      <button type="button" onClick={() => setRange([4, 10])}>
        Back
      </button>
    </>
  );
}

function open() {
  const asked: Asked[] = [];
  renderInTheme(<Page asked={asked} />);
  const from = screen.getByRole('slider', { name: BRUSH.from });
  const to = screen.getByRole('slider', { name: BRUSH.to });
  const tap = (handle: HTMLElement, key: string) => {
    act(() => handle.focus());
    fireEvent.keyDown(handle, { key });
    fireEvent.keyUp(handle, { key });
  };
  return { asked, from, to, tap };
}

describe('the strip', () => {
  it('says which sprint each handle stands at', () => {
    const { from, to, tap } = open();
    expect(from.getAttribute('aria-valuetext')).toBe('S4, day 4');
    expect(to.getAttribute('aria-valuetext')).toBe('S9, day 9');
    tap(to, 'ArrowLeft');
    expect(to.getAttribute('aria-valuetext')).toBe('S8, day 8');
    expect(screen.getByText(BRUSH.ends('S4', 'S8'))).toBeTruthy();
    expect(screen.getByText(BRUSH.count(5, 10))).toBeTruthy();
  });

  it('asks for the range once a key comes up, however long it was held', () => {
    const { asked, from } = open();
    act(() => from.focus());
    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(from, { key: 'ArrowLeft' });
    expect(from.getAttribute('aria-valuetext')).toBe('S1, day 1');
    expect(asked).toEqual([]);
    fireEvent.keyUp(from, { key: 'ArrowLeft' });
    expect(asked).toEqual([{ range: [1, 10], isNext: false }]);
  });

  it('walks on in one step of the history, until the focus goes elsewhere or the page goes back', () => {
    const { asked, from, tap } = open();
    tap(from, 'ArrowLeft');
    tap(from, 'ArrowLeft');
    expect(asked.map(({ isNext }) => isNext)).toEqual([false, true]);
    fireEvent.click(screen.getByText('Back'));
    expect(from.getAttribute('aria-valuetext')).toBe('S4, day 4');
    tap(from, 'ArrowRight');
    expect(asked.at(-1)).toEqual({ range: [5, 10], isNext: false });
    act(() => screen.getByText('Back').focus());
    tap(from, 'Home');
    expect(asked.at(-1)).toEqual({ range: [0, 10], isNext: false });
  });

  it('asks for nothing when keys only pass through it', () => {
    const { asked, from, to, tap } = open();
    fireEvent.keyUp(from, { key: 'Tab' });
    tap(to, 'ArrowRight');
    expect(asked).toEqual([]);
    // What was no step is no walk either.
    tap(from, 'End');
    expect(asked).toEqual([{ range: [9, 10], isNext: false }]);
  });

  it('goes to the sprints before and after, and no further than the ends', () => {
    const { asked } = open();
    const later = screen.getByRole('button', { name: BRUSH.later(6) });
    expect(later.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(later);
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: BRUSH.earlier(6) }));
    expect(asked).toEqual([{ range: [0, 6], isNext: false }]);
  });
});
