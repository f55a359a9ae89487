import type { ChartSize, ChartSource } from '../../charts/define-chart.ts';
import type { UsualAnswer } from '../../engine/api.ts';
import type { TeamResult } from './team-view.ts';

/**
 * A team with what is usual for it. Its total has no points: these charts are counted in hours and shares, and so is what
 * stands around their pictures.
 */
export function usualSource(team: TeamResult, usual: UsualAnswer): TeamResult & Pick<ChartSource, 'usual'> {
  const { displaced: _displaced, committed: _committed, unexplained: _unexplained, ...total } = team.total;
  return { ...team, total, usual };
}

const HEIGHTS = { 'load-limits': 380, 'load-completion': 360, 'hour-of-week': 340, phases: 300 } as const;
export type UsualChartId = keyof typeof HEIGHTS;

/** As wide as its card; each chart has the height that it needs. */
export function usualChartSize(id: UsualChartId, width: number): ChartSize {
  return { width: Math.floor(width), height: HEIGHTS[id] };
}
