import { clopperPearson, exactTwoSided } from './binomial.ts';

/** Episodes before and after an action, and the weeks that each count covers. */
export type BeforeAfter = {
  readonly before: number;
  readonly after: number;
  readonly beforeWeeks: number;
  readonly afterWeeks: number;
};

/** A number with the limits that the rate ratio implies; `low <= value <= high`. */
export type Limited = { readonly value: number; readonly low: number; readonly high: number };

/** The rate after against the rate before (METHOD 2.14-4 and -5). */
export type RateComparison = {
  /** (after / weeks after) / (before / weeks before), with limits of 95 %. */
  readonly ratio: Limited;
  /** Two-sided exact p, 0 to 1: how often chance alone parts as many episodes at least so unevenly. */
  readonly p: number;
  /** Episodes avoided in the weeks after: "range implied by the rate ratio", their number held fixed; below 0 = more. */
  readonly avoided: Limited;
};

/** METHOD 2.14: what may be said. `insufficient` says nothing at all. */
export type Claim = 'insufficient' | 'not-distinguishable' | 'fewer' | 'more';

/**
 * Compares two counts of episodes (METHOD 2.14-4). Given n in all, those after are Bin(n, t1 / (t0 + t1)) if nothing changed;
 * a share pi of them after stands for the rate ratio pi / (1 - pi) x t0 / t1. `undefined` where there was none before, or
 * where a count covers no time.
 *
 * Worked by hand: 8 before and 2 after in 26 weeks each: p = 2 x 56/1024 = .109, ratio .25, avoided 10 x (.8 - .2) = 6.
 */
export function compareRates({ before, after, beforeWeeks, afterWeeks }: BeforeAfter): RateComparison | undefined {
  if (before <= 0 || beforeWeeks <= 0 || afterWeeks <= 0) return undefined;
  const n = before + after;
  const { low, high } = clopperPearson(after, n);
  const ratioOf = (share: number) => ((share / (1 - share)) * beforeWeeks) / afterWeeks;
  const avoidedOf = (share: number) => n * (((1 - share) * afterWeeks) / beforeWeeks - share);
  return {
    ratio: { value: ratioOf(after / n), low: ratioOf(low), high: ratioOf(high) },
    p: exactTwoSided(after, n, afterWeeks / (beforeWeeks + afterWeeks)),
    avoided: { value: avoidedOf(after / n), low: avoidedOf(high), high: avoidedOf(low) },
  };
}

/** The least that may be tested (METHOD 2.14): with less, no difference could be told, or every one would be luck. */
export function passesGate({ before, after, beforeWeeks, afterWeeks }: BeforeAfter): boolean {
  if (before < 3 || before + after < 5 || afterWeeks < 8 || beforeWeeks <= 0) return false;
  return (before * afterWeeks) / beforeWeeks >= 3;
}

/** What may be said of counts that were tested together with others; `isDistinct` is Holm's answer for them. */
export function claimOf(counts: BeforeAfter, isDistinct: boolean): Claim {
  if (!passesGate(counts)) return 'insufficient';
  if (!isDistinct) return 'not-distinguishable';
  return counts.after / counts.afterWeeks < counts.before / counts.beforeWeeks ? 'fewer' : 'more';
}
