import type { ChartTable } from '../charts/define-chart.ts';
import { toCsvText } from '../domain/csv-cells.ts';

/** A chart's table as CSV: the rows and numbers that are drawn, as they are printed; a cell that looks like a formula is none. */
export function tableCsv({ headers, rows }: ChartTable): string {
  return toCsvText([headers, ...rows]);
}
