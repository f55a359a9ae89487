import type { ChartSize } from '../../charts/define-chart.ts';

/** What stands above and below the chart on one screen: header, filters, headline, figures, the card's own heading. */
const AROUND_PX = 392;
const PHONE_PX = 560;

/** A chart as wide as its card, and as high as one screen leaves room for. */
export function chartSize(width: number, viewportHeight: number): ChartSize {
  if (width < PHONE_PX) return { width: Math.floor(width), height: 360 };
  return { width: Math.floor(width), height: Math.round(Math.min(680, Math.max(430, viewportHeight - AROUND_PX))) };
}
