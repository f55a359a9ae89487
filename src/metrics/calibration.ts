import { COEFFICIENTS, type MultiplierRange } from './coefficients.ts';
import { median, quantile } from './quantiles.ts';

/** What logged hours say about duration x people: the factor on such estimates, and the range of grade D after it. */
export type Calibration = { readonly factor: number; readonly range: MultiplierRange };

/**
 * METHOD 2.3, self-calibration: with q = logged / estimated of each incident that has both, the factor is the median of
 * q and the range of grade D is P10 / median to P90 / median (type 7), mode 1. `undefined` below ten incidents, or where
 * the median is 0, which says nothing about a factor. Example: ratios with P10, P50, P90 of .29, .55, 1.05 give factor
 * .55 and range .527 to 1.909.
 */
export function calibrate(ratios: readonly number[]): Calibration | undefined {
  if (ratios.length < COEFFICIENTS.calibrationIncidents) return undefined;
  const factor = median(ratios) ?? 0;
  if (factor <= 0) return undefined;
  const low = (quantile(ratios, 0.1) ?? factor) / factor;
  const high = (quantile(ratios, 0.9) ?? factor) / factor;
  return { factor, range: { low, high } };
}
