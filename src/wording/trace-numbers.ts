import type { EstimateUnit } from '../domain/index.ts';
import type { Trace, TraceTerm } from '../metrics/trace/trace.ts';
import { numberText } from './locale.ts';
import { formatNumber, formatShare, roundHalfUp, shortUnitWord } from './numbers.ts';

/** Numbers of a trace: finely enough to work the formula out again by hand. */

/** A trace whose parts may be one screenful; the rest of them is counted. */
export type WordedTrace = Trace & { readonly moreParts?: { readonly count: number; readonly value: number } };

/** How many parts a number has, on the screen or beyond it. */
export function partCount({ parts, moreParts }: WordedTrace): number {
  return parts.length + (moreParts?.count ?? 0);
}

/** One decimal; below 1 two significant digits: 43.4 -> "43.4", 0.0952 -> "0.095", 0 -> "0". */
export function finely(value: number): string {
  const size = Math.abs(value);
  return size > 0 && size < 0.95 ? numberText(value, { significant: 2 }).replace('-', '−') : formatNumber(value);
}

/** A value in the unit of a trace or of one of its inputs: "43.4 h", "4.3 points", "0.0952 points per hour", "11 %". */
export function inUnit(value: number, unit: TraceTerm['unit'], estimateUnit: EstimateUnit): string {
  switch (unit) {
    case 'hours':
      return `${finely(value)} h`;
    case 'points':
      return `${finely(value)} ${shortUnitWord(estimateUnit, roundHalfUp(value, 0.1))}`;
    case 'points-per-hour':
      return paceInWords(value, estimateUnit);
    case 'share':
      return formatShare(value);
    case 'incidents':
      return value === 1 ? '1 incident' : `${formatNumber(value)} incidents`;
    case 'people':
      return value === 1 ? '1 person' : `${formatNumber(value)} people`;
    case 'days':
      return value === 1 ? '1 day' : `${formatNumber(value)} days`;
    case 'person-days':
      return value === 1 ? '1 person-day' : `${formatNumber(value)} person-days`;
  }
}

/** A pace with three significant digits: "0.0952 points per hour". */
export function paceInWords(pace: number, unit: EstimateUnit): string {
  return `${numberText(pace, { significant: 3 })} ${shortUnitWord(unit, 2)} per hour`;
}
