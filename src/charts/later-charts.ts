import type { ChartDefinition } from './define-chart.ts';

const found = import.meta.glob<ChartDefinition>(
  ['./*.chart.tsx', '!./displaced-points.chart.tsx', '!./incident-hours.chart.tsx'],
  { eager: true, import: 'chart' },
);

/** Every chart of this folder but those of the first screen: a file `<id>.chart.tsx` that exports `chart`. */
export const LATER_CHARTS: readonly ChartDefinition[] = Object.values(found);

/** The chart with an id; throws on an id that no file has. */
export function laterChartById(id: string): ChartDefinition {
  const chart = LATER_CHARTS.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new RangeError(`no such chart: ${id}`);
  return chart;
}
