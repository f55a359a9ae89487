import type { ChartDefinition, ChartSource } from './define-chart.ts';

const found = import.meta.glob<ChartDefinition>(['./displaced-points.chart.tsx', './incident-hours.chart.tsx'], {
  eager: true,
  import: 'chart',
});

/** The charts of the first screen, loaded with it. All others of this folder are in `later-charts.ts`. */
export const CHARTS: readonly ChartDefinition[] = Object.values(found);

/** The chart with an id; throws on an id that no file has. */
export function chartById(id: string): ChartDefinition {
  const chart = CHARTS.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new RangeError(`no such chart: ${id}`);
  return chart;
}

/** Points where any sprint has them and nobody chose otherwise, else hours (METHOD 2.16). */
export function mainChart(team: ChartSource): ChartDefinition {
  const hasPoints = team.measure === undefined && team.sprints.some((sprint) => sprint.displaced !== undefined);
  return chartById(hasPoints ? 'displaced-points' : 'incident-hours');
}
