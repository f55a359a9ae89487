import type { TeamUsual } from '../../metrics/usual/usual.ts';
import type { ChartSource } from '../define-chart.ts';

/** What is usual for the team; who draws such a chart has asked for it. */
export function usualIn({ id, usual }: ChartSource): TeamUsual {
  if (usual === undefined) throw new RangeError(`nobody asked what is usual for the team ${id}`);
  return usual;
}
