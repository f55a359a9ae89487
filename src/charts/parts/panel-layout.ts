import type { ChartSize } from '../define-chart.ts';
import { niceTicks, type Ticks, twoTicks } from './ticks.ts';

/** Where everything stands, in pixels, before anything is drawn: plain numbers, shared by bars, axes and labels. */
export type PanelLayout = {
  readonly size: ChartSize;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly slotWidth: number;
  readonly barWidth: number;
  /** From a place's centre to the middle of its bar, and to its ring. */
  readonly barOffset: number;
  readonly ringOffset: number;
  readonly upper: Panel;
  /** Absent on a phone: the upper panel stands alone. */
  readonly lower: Panel | undefined;
};

export type Panel = {
  readonly top: number;
  /** Where the zero line is. */
  readonly zero: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** What the y axis spans over the whole plot, so that its zero falls on `zero`: the panel's own scale, expanded. */
  readonly domain: readonly [number, number];
};

export type PanelNeeds = {
  readonly size: ChartSize;
  readonly slotCount: number;
  readonly highestUpper: number;
  /** Absent: no lower panel. */
  readonly highestLower: number | undefined;
  readonly rightColumn: number;
  readonly topBand: number;
  readonly bottomBand: number;
};

/** Room for tick figures, and for the word that all sprint names share. */
export const LEFT_MARGIN = 46;
/** A few sprints do not spread over a wide page: their labels stay near. By count: one, two, more. */
const WIDEST_PLACES = [460, 340, 260] as const;
/** Room between the panels: air under the upper zero line and the lower panel's heading. */
const BETWEEN_PANELS = 44;
const UPPER_SHARE = 0.7;
const HEADING_HEIGHT = 26;

export function layoutPanels(needs: PanelNeeds): PanelLayout {
  const left = LEFT_MARGIN;
  const right = left + placeWidth(needs.size.width, needs.rightColumn, needs.slotCount) * Math.max(1, needs.slotCount);
  const top = needs.topBand + HEADING_HEIGHT;
  const bottom = needs.size.height - needs.bottomBand;
  const slotWidth = (right - left) / Math.max(1, needs.slotCount);
  const plot = { top, bottom };
  const hasLower = needs.highestLower !== undefined;
  const upperBottom = hasLower ? top + (bottom - top - BETWEEN_PANELS) * UPPER_SHARE : bottom;
  const most = Math.max(1, Math.min(5, Math.floor((upperBottom - top) / 34)));
  const upper = panel(plot, top, upperBottom, niceTicks(positive(needs.highestUpper), most));
  const lower = hasLower
    ? panel(plot, upperBottom + BETWEEN_PANELS, bottom, twoTicks(positive(needs.highestLower ?? 0)))
    : undefined;
  return { size: needs.size, left, right, top, bottom, slotWidth, ...barSizes(slotWidth), upper, lower };
}

/** The width of one sprint's place. */
export function placeWidth(width: number, rightColumn: number, slotCount: number): number {
  const widest = WIDEST_PLACES[slotCount - 1] ?? WIDEST_PLACES[2];
  return Math.min(widest, Math.max(1, width - rightColumn - LEFT_MARGIN) / Math.max(1, slotCount));
}

/** The pixel of a value in a panel. */
export function yOf(panelOf: Pick<Panel, 'top' | 'zero' | 'max'>, value: number): number {
  return panelOf.zero - (value / panelOf.max) * (panelOf.zero - panelOf.top);
}

/** The middle of the nth place. */
export function centerOf(layout: PanelLayout, index: number): number {
  return layout.left + (index + 0.5) * layout.slotWidth;
}

function barSizes(slotWidth: number) {
  const barWidth = Math.max(5, Math.round(Math.min(slotWidth * 0.5, 36 + slotWidth * 0.25)));
  const ringGap = Math.min(14, Math.max(5, slotWidth * 0.16));
  // In a wide place the bar is centred over its label; in a narrow one, bar and ring together are.
  const barOffset = slotWidth >= 80 ? 0 : -Math.round(ringGap / 2);
  return { barWidth, barOffset, ringOffset: barOffset + barWidth / 2 + ringGap };
}

/** An axis needs some height even where every bar is zero. */
function positive(highest: number): number {
  return highest > 0 ? highest : 1;
}

function panel(
  plot: { readonly top: number; readonly bottom: number },
  top: number,
  zero: number,
  ticks: Ticks,
): Panel {
  const perPixel = ticks.max / Math.max(1, zero - top);
  return {
    top,
    zero,
    max: ticks.max,
    ticks: ticks.values,
    domain: [-(plot.bottom - zero) * perPixel, (zero - plot.top) * perPixel],
  };
}
