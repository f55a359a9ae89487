import type { EstimateUnit } from '../domain/index.ts';
import type { RangeLabel } from '../metrics/analysis.ts';
import { endInWords, formatEstimate } from './numbers.ts';

/** A range as METHOD section 4 says it: "likely 4 to 6", "between 4 and 6", "roughly 2 to 7". */
export function rangeInWords(
  range: { readonly low: number; readonly high: number; readonly label?: RangeLabel },
  unit: EstimateUnit,
  word: string = range.label === 'likely' ? 'likely' : 'between',
): string {
  const low = endInWords(range.low, unit);
  const high = endInWords(range.high, unit);
  if (low === high) return word === 'between' ? `close to ${low}` : `${word} close to ${low}`;
  return word === 'between' ? `between ${low} and ${high}` : `${word} ${low} to ${high}`;
}

/** A range beside a figure that is printed to a tenth, as finely as the figure: "likely 1.3 to 1.9" beside "1.6". */
export function rangeBeside(
  printed: number,
  range: { readonly low: number; readonly high: number; readonly label?: RangeLabel },
  unit: EstimateUnit,
): string {
  if (Number.isInteger(printed)) return rangeInWords(range, unit);
  const [low, high] = [formatEstimate(range.low), formatEstimate(range.high)];
  if (low === high) return `close to ${low}`;
  return range.label === 'likely' ? `likely ${low} to ${high}` : `between ${low} and ${high}`;
}
