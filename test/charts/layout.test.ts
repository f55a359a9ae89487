import { describe, expect, it } from 'vitest';
import { relaxed } from '../../src/charts/parts/direct-labels.tsx';
import { layoutPanels, yOf } from '../../src/charts/parts/panel-layout.ts';
import { type SprintSlotRow, toSlots, visibleSlots } from '../../src/charts/parts/slots.ts';
import { distinctParts, planSprintLabels } from '../../src/charts/parts/sprint-labels.ts';
import { shortened, textWidth, wrapped } from '../../src/charts/parts/text-width.ts';
import { niceTicks, twoTicks } from '../../src/charts/parts/ticks.ts';
import { epochMs } from '../../src/domain/index.ts';

const DAY = 86_400_000;

/** Sprints of 12 days that start on these days. */
function rowsFrom(...starts: readonly number[]): readonly SprintSlotRow[] {
  return starts.map((start, index) => ({
    key: `s${index + 1}`,
    name: `Sprint ${index + 1}`,
    dates: '1–12 Jan',
    startDay: '1 Jan',
    start: epochMs(start * DAY),
    end: epochMs((start + 12) * DAY),
  }));
}

describe('ticks', () => {
  it('are round numbers from zero to the first at or above the highest', () => {
    expect(niceTicks(10, 5)).toEqual({ max: 10, values: [0, 2, 4, 6, 8, 10] });
    expect(niceTicks(10, 3)).toEqual({ max: 10, values: [0, 5, 10] });
    expect(niceTicks(0.3, 5).values).toEqual([0, 0.1, 0.2, 0.3]);
    expect(twoTicks(38)).toEqual({ max: 40, values: [0, 40] });
    expect(twoTicks(101).max).toBe(120);
  });
});

describe('two panels on one plot', () => {
  const layout = layoutPanels({
    size: { width: 1000, height: 500 },
    slotCount: 4,
    highestUpper: 10,
    highestLower: 40,
    rightColumn: 200,
    topBand: 0,
    bottomBand: 40,
  });

  it('expands each axis so that its zero line falls on its panel’s foot', () => {
    for (const panel of [layout.upper, layout.lower]) {
      if (panel === undefined) throw new Error('no panel');
      const [low, high] = panel.domain;
      // A linear axis from `high` at the plot's top to `low` at its bottom: zero is at this height.
      const zero = layout.top + ((high - 0) / (high - low)) * (layout.bottom - layout.top);
      expect(zero).toBeCloseTo(panel.zero, 6);
      expect(yOf(panel, panel.max)).toBeCloseTo(panel.top, 6);
    }
  });

  it('keeps the panels apart and inside', () => {
    expect(layout.upper.zero).toBeLessThan((layout.lower?.top ?? 0) - 20);
    expect(layout.lower?.zero).toBe(460);
    expect(layout.right).toBe(800);
  });
});

describe('places on the x axis', () => {
  it('are one a sprint; a weekend is no gap, two weeks are', () => {
    // 0-12, 14-26: two days apart. 40-52: fourteen days later.
    expect(toSlots(rowsFrom(0, 14, 40)).map((slot) => slot.kind)).toEqual(['sprint', 'sprint', 'gap', 'sprint']);
    expect(toSlots(rowsFrom(0, 14, 40))[2]).toMatchObject({ kind: 'gap', days: 14 });
  });

  it('are the latest that fit, or those that end with the chosen sprint', () => {
    const rows = rowsFrom(0, 14, 28, 42, 56);
    const keys = (selected?: string) => visibleSlots(rows, { sprints: 3, places: 9 }, selected).map((slot) => slot.key);
    expect(keys()).toEqual(['s3', 's4', 's5']);
    expect(keys('s4')).toEqual(['s3', 's4', 's5']);
    expect(keys('s2')).toEqual(['s1', 's2', 's3']);
    expect(keys('gone')).toEqual(['s3', 's4', 's5']);
  });

  it('count gaps too', () => {
    const slots = visibleSlots(rowsFrom(0, 14, 40), { sprints: 9, places: 3 });
    expect(slots.map((slot) => slot.key)).toEqual(['s2', 'gap-before-s3', 's3']);
  });
});

describe('names under the bars', () => {
  it('lose the words that all of them share', () => {
    expect(distinctParts(['Pay Sprint 1 (x)', 'Pay Sprint 2 (x)'])).toEqual({
      common: 'Pay Sprint … (x)',
      distinct: ['1', '2'],
    });
    expect(distinctParts(['Same', 'Same']).distinct).toEqual(['Same', 'Same']);
    expect(distinctParts(['Alone 1'])).toEqual({ common: undefined, distinct: ['Alone 1'] });
  });

  it('stand level where there is room, are stripped where there is less, turned in the end', () => {
    const sprints = toSlots(rowsFrom(0, 14, 28));
    expect(planSprintLabels(sprints, 120, 400)).toMatchObject({ mode: 'level', common: undefined });
    expect(planSprintLabels(sprints, 40, 400)).toMatchObject({ mode: 'level', common: { text: 'Sprint' } });
    const named = (name: string) => (row: SprintSlotRow, index: number) => ({ ...row, name: `${name} ${index}` });
    const long = rowsFrom(0, 14, 28).map((row, index) =>
      named(['Alpha one', 'Beta two', 'Gamma'][index] ?? '')(row, index),
    );
    expect(planSprintLabels(toSlots(long), 30, 500).mode).toBe('turned');
    expect(planSprintLabels(toSlots(long), 30, 300).mode).toBe('level');
  });
});

describe('labels beside a bar', () => {
  it('keep their wish where they can, and move apart where they cannot', () => {
    // Heights 32 and a gap of 8: wishes 10 and 100 are free; 10 and 20 push the second to 10 + 32 + 8 = 50.
    expect(relaxed([10, 100], [32, 32], 0, 200)).toEqual([10, 100]);
    expect(relaxed([10, 20], [32, 32], 0, 200)).toEqual([10, 50]);
  });

  it('move up from the lower edge', () => {
    // The second ends at 100, so it starts at 68; the first ends 8 above it: 68 - 8 - 32 = 28.
    expect(relaxed([60, 90], [32, 32], 0, 100)).toEqual([28, 68]);
  });

  it('give up where there is no room for all', () => {
    expect(relaxed([0, 0, 0], [32, 32, 32], 0, 100)).toBeUndefined();
  });
});

describe('text', () => {
  const font = { size: 12 };

  it('is shortened in its middle, by whole graphemes', () => {
    const short = shortened('Payments Platform 2026-07', 90, font);
    expect(short).toMatch(/^Paym.*….*-07$/);
    expect(textWidth(short, font)).toBeLessThanOrEqual(90);
    const family = '👨‍👩‍👧‍👦';
    expect(shortened(family.repeat(9), 60, font).replaceAll(family, '')).toBe('…');
  });

  it('wraps at spaces, and shortens a word that is wider than a line', () => {
    const lines = wrapped(`one two ${'x'.repeat(60)}`, 120, font);
    expect(lines[0]).toBe('one two');
    expect(lines[1]).toContain('…');
    expect(lines.every((line) => textWidth(line, font) <= 120)).toBe(true);
  });
});
