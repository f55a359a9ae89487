import { exactTwoSided } from './binomial.ts';
import { ALPHA } from './holm.ts';
import type { BeforeAfter } from './rate-comparison.ts';

/**
 * "The smallest drop this history could have shown" (METHOD 2.14): the most episodes after the action at which the drop would
 * have been clear, given those before and the weeks. `undefined` where not even none would have been. `alpha` is the strictest
 * that Holm holds one group against: .05 over the number of groups. Equal windows: 5 to none, 6 to 0, 8 to 1, 10 to 2, 20 to 8.
 */
export function mostAfterForDrop(
  { before, beforeWeeks, afterWeeks }: Omit<BeforeAfter, 'after'>,
  alpha: number = ALPHA,
): number | undefined {
  if (beforeWeeks <= 0 || afterWeeks <= 0) return undefined;
  const share = afterWeeks / (beforeWeeks + afterWeeks);
  const usual = (before * afterWeeks) / beforeWeeks;
  let most: number | undefined;
  for (let after = 0; after < usual && exactTwoSided(after, before + after, share) < alpha; after += 1) most = after;
  return most;
}
