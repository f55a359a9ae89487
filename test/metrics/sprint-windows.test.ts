import { describe, expect, it } from 'vitest';
import type { Sprint } from '../../src/domain/index.ts';
import { effectiveWindows, windowAt } from '../../src/metrics/time/sprint-windows.ts';
import { at, drawnSprint } from './drawn-dataset.ts';

/** Sprints drawn as `name from to` in days of March 2026; each line of the result is drawn the same way. */
function windowsOf(...drawn: readonly string[]): readonly string[] {
  const { windows } = effectiveWindows(drawn.map(sprintOf));
  return windows.map(({ sprintKey, start, end }) => `${sprintKey} ${dayOf(start)} ${dayOf(end)}`);
}

function sprintOf(drawn: string): Sprint {
  const [key = '', from = '', to = ''] = drawn.split(' ');
  return drawnSprint(key, '2026-03-02', {
    key,
    startAt: at(`2026-03-${from}T00:00Z`),
    endAt: at(`2026-03-${to}T00:00Z`),
  });
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(8, 10);
}

describe('effective windows', () => {
  it('are the planned ones, in order of start, where nothing overlaps', () => {
    expect(windowsOf('B 16 30', 'A 02 16')).toEqual(['A 02 16', 'B 16 30']);
  });

  it('end where the next one starts', () => {
    expect(windowsOf('A 02 18', 'B 16 30')).toEqual(['A 02 16', 'B 16 30']);
  });

  it('do not take up again after a sprint that lies inside', () => {
    expect(windowsOf('A 02 30', 'B 09 11')).toEqual(['A 02 09', 'B 09 11']);
  });

  it('leave the same start to the later end, and the other empty', () => {
    expect(windowsOf('A 02 20', 'B 02 16')).toEqual(['B 02 02', 'A 02 20']);
  });

  it('leave two equal sprints to the lower key, whatever their order', () => {
    expect(windowsOf('A 02 16', 'B 02 16')).toEqual(['B 02 02', 'A 02 16']);
    expect(windowsOf('B 02 16', 'A 02 16')).toEqual(['B 02 02', 'A 02 16']);
  });

  it('name the sprints whose window was cut, and no other', () => {
    const { overlapped } = effectiveWindows(['A 02 18', 'B 16 30', 'C 16 20'].map(sprintOf));
    expect([...overlapped].toSorted()).toEqual(['A', 'C']);
  });

  it('leave out a sprint without an end, or with one that is not after its start', () => {
    const { endAt: _, ...open } = sprintOf('A 02 16');
    const result = effectiveWindows([open, sprintOf('B 16 16'), sprintOf('C 16 30')]);
    expect(result.windows.map(({ sprintKey }) => sprintKey)).toEqual(['C']);
    expect(result.withoutDates.map(({ key }) => key)).toEqual(['A', 'B']);
  });

  it('are found by an instant: half-open, else the next one', () => {
    const { windows } = effectiveWindows(['A 02 09', 'B 16 30'].map(sprintOf));
    const found = ['02', '09', '16', '30'].map((day) => windowAt(windows, at(`2026-03-${day}T00:00Z`)));
    expect(found).toEqual([0, 1, 1, 2]);
  });
});
