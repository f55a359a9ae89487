import { formatHours } from '../wording/numbers.ts';
import { dayInWords, hourName, WEEK_CHART } from '../wording/week-words.ts';
import type { ChartSize } from './define-chart.ts';
import type { WeekRows } from './hour-of-week-rows.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { mix } from './parts/color.ts';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { type Font, textWidth } from './parts/text-width.ts';

export const HOUR_FONT: Font = { size: 12 };
export const SUM_FONT: Font = { size: 12 };
export const LEFT = 40;
const HOURS_HEIGHT = 20;
const SUMS_FROM_WIDTH = 640;
const HIGHEST_CELL = 46;

/** Everything that is decided before the week is drawn. */
export type WeekView = {
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly hasSums: boolean;
  readonly hasFigures: boolean;
  readonly hoursEvery: number;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  readonly fills: readonly string[];
};

export function planWeek(rows: WeekRows, size: ChartSize, theme: Theme, isBrief: boolean): WeekView {
  const fills = fillsOf(rows.shades.length, theme);
  const entries = legendOf(rows, fills, PALETTES[theme]);
  const legend = placeLegend(isBrief ? entries.filter(isInBrief) : entries, size.width - 8);
  const hasSums = size.width >= SUMS_FROM_WIDTH;
  const sums = hasSums ? 20 + Math.max(...rows.days.map(({ on, off }) => textWidth(dayInWords(on, off), SUM_FONT))) : 4;
  const width = (size.width - LEFT - sums) / 24;
  const top = legend.height + HOURS_HEIGHT;
  const height = Math.min(HIGHEST_CELL, (size.height - top - 6) / 7);
  const hourWidth = textWidth(hourName(0), HOUR_FONT) + 8;
  const hoursEvery = [1, 2, 3, 6].find((every) => every * width >= hourWidth) ?? 12;
  return { top, cell: { width, height }, hasSums, hasFigures: !isBrief, hoursEvery, legend: legend.placed, fills };
}

/** From no hours to the most; each shade a plain colour, whose contrast with its figure is known. */
function fillsOf(count: number, theme: Theme): readonly string[] {
  const { card, line, invested } = PALETTES[theme];
  const shades = Array.from({ length: count }, (_, index) => mix(invested, card, 0.25 + (0.75 * index) / (count - 1)));
  return [mix(line, card, 0.6), ...shades];
}

function legendOf({ shades }: WeekRows, fills: readonly string[], palette: Palette): readonly LegendEntry[] {
  const fill = (id: string, name: string, index: number): LegendEntry => ({
    ...{ id, name },
    mark: { kind: 'fill', fill: fills[index] ?? palette.card, outline: palette.line2 },
  });
  return [
    fill('none', WEEK_CHART.none, 0),
    ...shades.map((upTo, index) => fill(`shade-${index}`, WEEK_CHART.upTo(formatHours(upTo)), index + 1)),
    { id: 'working', name: WEEK_CHART.working, mark: { kind: 'fill', fill: palette.card, outline: palette.ink } },
  ];
}

/** No hours, the strongest shade and the frame: between them, the stronger the more. */
function isInBrief({ id }: LegendEntry, index: number, all: readonly LegendEntry[]): boolean {
  return id === 'none' || index >= all.length - 2;
}
