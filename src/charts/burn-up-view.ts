import { BURN_UP } from '../wording/burn-up-words.ts';
import { amountOf } from '../wording/chart-words.ts';
import type { BurnUpLine, BurnUpRows, DayRow } from './burn-up-rows.ts';
import type { ChartSize } from './define-chart.ts';
import type { Palette } from './palette.ts';
import { type DirectLabel, labelColumnWidth, labelHeight, relaxed } from './parts/direct-labels.tsx';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { LEFT_MARGIN } from './parts/panel-layout.ts';
import { type Font, textWidth } from './parts/text-width.ts';
import { niceTicks } from './parts/ticks.ts';

/** Everything that is decided before the burn-up is drawn. */
export type BurnUpView = {
  readonly left: number;
  readonly right: number;
  readonly panel: {
    readonly top: number;
    readonly zero: number;
    readonly max: number;
    readonly ticks: readonly number[];
  };
  readonly xOf: (at: number) => number;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** Beside the ends of the lines, which in a running sprint lie inside the plot. */
  readonly labels: { readonly items: readonly DirectLabel[]; readonly tops: readonly number[] } | undefined;
  /** Days with a name under the axis, and where its middle is. */
  readonly named: ReadonlyMap<DayRow, number>;
};

export const DAY_FONT: Font = { size: 12 };
const LABELS_FROM_WIDTH = 620;
const HEADING_HEIGHT = 26;
const AXIS_HEIGHT = 26;
const RIGHT_MARGIN = 14;
const TICK_ROOM = 34;

export function planBurnUp(
  rows: BurnUpRows,
  size: ChartSize,
  palette: Palette,
  hatch: string,
  isBrief = false,
): BurnUpView {
  const hasLabels = size.width >= LABELS_FROM_WIDTH && rows.lines.length > 0;
  const legend = placeLegend(legendOf(rows, palette, hatch, { hasLabels, isBrief }), size.width - 8);
  const names = rows.lines.map((line) => labelOf(line, rows, palette));
  const column = hasLabels ? labelColumnWidth(names) : RIGHT_MARGIN;
  const left = LEFT_MARGIN;
  const right = size.width - column;
  const top = legend.height + HEADING_HEIGHT;
  const zero = size.height - AXIS_HEIGHT;
  const highest = Math.max(
    1,
    ...rows.lines.flatMap(({ known, guess }) => [...known, ...guess].map(({ value }) => value)),
  );
  const { max, values } = niceTicks(highest, Math.max(1, Math.floor((zero - top) / TICK_ROOM)));
  const panel = { top, zero, max, ticks: values };
  const span = Math.max(1, rows.end - rows.start);
  const xOf = (at: number) => left + ((at - rows.start) / span) * (right - left);
  const items = names.map((label, index) => ({ ...label, anchor: heightOf(panel, rows.lines[index]?.value ?? 0) }));
  const tops = relaxed(
    items.map(({ anchor }) => anchor - 8),
    items.map(labelHeight),
    top - 12,
    zero + 12,
  );
  return {
    ...{ left, right, panel, xOf },
    legend: legend.placed,
    labels: hasLabels && tops !== undefined ? { items, tops } : undefined,
    named: namedDays(rows.days, { left, right, xOf }),
  };
}

/** The pixel of an amount. */
export function heightOf({ top, zero, max }: BurnUpView['panel'], value: number): number {
  return zero - (value / max) * (zero - top);
}

function labelOf({ id, value }: BurnUpLine, { unit }: BurnUpRows, palette: Palette): DirectLabel {
  const name = id === 'scope' ? BURN_UP.scope : BURN_UP.done;
  const fill = id === 'scope' ? palette.ink2 : palette.finished;
  return { id, name, detail: amountOf(value, unit), mark: { kind: 'fill', fill }, anchor: undefined };
}

/** Lines are named at their ends where there is room; what has no end of its own is always in the legend. */
function legendOf(
  rows: BurnUpRows,
  palette: Palette,
  hatch: string,
  { hasLabels, isBrief }: { readonly hasLabels: boolean; readonly isBrief: boolean },
): readonly LegendEntry[] {
  const names = isBrief ? BURN_UP.brief : BURN_UP;
  const line = (id: string, name: string, fill: string): LegendEntry => ({ id, name, mark: { kind: 'fill', fill } });
  const hasGuess = rows.lines.some(({ guess }) => guess.length > 0);
  return [
    ...(hasLabels || rows.lines.length === 0
      ? []
      : [line('scope', BURN_UP.scope, palette.ink2), line('done', BURN_UP.done, palette.finished)]),
    ...(rows.bands.length === 0 ? [] : [line('incidents', names.incidents, hatch)]),
    ...(hasGuess ? [{ id: 'guess', name: names.unknownDay, mark: { kind: 'none' as const } }] : []),
  ];
}

/** As many day names as fit, evenly: every day, every other one, and so on; none over another, and none outside the plot. */
function namedDays(
  days: readonly DayRow[],
  { left, right, xOf }: Pick<BurnUpView, 'left' | 'right' | 'xOf'>,
): ReadonlyMap<DayRow, number> {
  const widest = Math.max(0, ...days.map(({ name }) => textWidth(name, DAY_FONT))) + 10;
  const [first, second] = days.slice(1, 3);
  const place = first === undefined || second === undefined ? widest : xOf(second.start) - xOf(first.start);
  const every = Math.max(1, Math.ceil(widest / Math.max(1, place)));
  const named = new Map<DayRow, number>();
  let taken = Number.NEGATIVE_INFINITY;
  for (const day of days.filter((_, index) => index % every === 0)) {
    const half = textWidth(day.name, DAY_FONT) / 2;
    const middle = Math.min(Math.max((xOf(day.start) + xOf(day.end)) / 2, left + half), right - half);
    if (middle - half < taken + 8) continue;
    named.set(day, middle);
    taken = middle + half;
  }
  return named;
}
