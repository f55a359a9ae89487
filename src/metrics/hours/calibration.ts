import type { MultiplierRange } from '../../domain/index.ts';
import { quantileInPlace } from '../statistics/quantiles.ts';

/** What logged hours say about duration x people: the factor on such estimates, and the range of grade D after it. */
export type Calibration = { readonly factor: number; readonly range: MultiplierRange };

/**
 * METHOD 2.3, self-calibration: with q = logged / estimated of each incident that has both, the factor is the median of
 * q and the range of grade D is P10 / median to P90 / median (type 7), mode 1. `undefined` with fewer than `atLeast` incidents, or
 * where the median is 0, which says nothing about a factor. Reorders `ratios`. Example: ratios with P10, P50, P90 of .29, .55, 1.05 give factor
 * .55 and range .527 to 1.909.
 */
export function calibrate(ratios: Float64Array, atLeast: number): Calibration | undefined {
  if (ratios.length < Math.max(1, atLeast)) return undefined;
  const factor = quantileInPlace(ratios, 0.5);
  if (factor <= 0) return undefined;
  const range = { low: quantileInPlace(ratios, 0.1) / factor, high: quantileInPlace(ratios, 0.9) / factor };
  return { factor, range };
}
