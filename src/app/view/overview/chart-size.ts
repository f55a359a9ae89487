import type { ChartSize } from '../../../charts/define-chart.ts';

/** What stands above and below the chart on one screen: header, filters, headline, figures, the card's own heading. */
const AROUND_PX = 392;
const PHONE_PX = 560;

/** The strip of all sprints under the chart, with the air above it. */
const BRUSH_PX = 76;
/** So many sprints are shown at least. */
const FEWEST_SPRINTS = 3;

/** Whether there are sprints to choose from: more than the smallest preset shows. */
export function hasBrush(sprints: readonly unknown[]): boolean {
  return sprints.length > FEWEST_SPRINTS;
}

/** A chart as wide as its card, and as high as one screen leaves room for, with the strip under it or without. */
export function chartSize(width: number, viewportHeight: number, isOverBrush: boolean): ChartSize {
  if (width < PHONE_PX) return { width: Math.floor(width), height: 360 };
  const room = viewportHeight - AROUND_PX - (isOverBrush ? BRUSH_PX : 0);
  return { width: Math.floor(width), height: Math.round(Math.min(680, Math.max(430, room))) };
}
