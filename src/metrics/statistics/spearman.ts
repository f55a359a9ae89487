import { mean } from './mean.ts';

/** Fewer pairs have no rank correlation (METHOD 2.16). */
const FEWEST_FOR_RHO = 8;

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;
/** Correlations this near to 1 or -1 are 1 or -1, but for adding up. */
const TOLERANCE = 1e-12;

/** A rank correlation of `pairs` pairs, -1 to 1, with its interval (95 %). */
export type RankCorrelation = {
  readonly kind: 'known';
  readonly rho: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
};

/**
 * Why there is none (METHOD 2.15): fewer than eight pairs; one side is always the same, so there is no order; or the order
 * is the same (or the reverse) throughout, where no interval can be given.
 */
export type NoRankCorrelation = { readonly kind: 'too-few' | 'constant' | 'perfect'; readonly pairs: number };

/** Two things measured together. */
export type Pair = { readonly x: number; readonly y: number };

/**
 * Spearman's rho of some pairs, ties with the mean of their ranks, and its interval by Bonett and Wright (METHOD 2.15):
 * the standard error of atanh rho is the root of (1 + rho^2 / 2) / (n - 3). The order of the pairs is irrelevant.
 */
export function rankCorrelation(pairs: readonly Pair[]): RankCorrelation | NoRankCorrelation {
  const count = pairs.length;
  if (count < FEWEST_FOR_RHO) return { kind: 'too-few', pairs: count };
  const rho = productMoment(ranksOf(pairs.map(({ x }) => x)), ranksOf(pairs.map(({ y }) => y)));
  if (Number.isNaN(rho)) return { kind: 'constant', pairs: count };
  if (Math.abs(rho) > 1 - TOLERANCE) return { kind: 'perfect', pairs: count };
  const reach = Z * Math.sqrt((1 + rho ** 2 / 2) / (count - 3));
  const middle = Math.atanh(rho);
  return { kind: 'known', rho, low: Math.tanh(middle - reach), high: Math.tanh(middle + reach), pairs: count };
}

/** Ranks from 1, equal values sharing the mean of theirs. Example: 5 8 5 2 gives 2.5 4 2.5 1. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Pearson's correlation; NaN where one side does not vary. */
function productMoment(xs: readonly number[], ys: readonly number[]): number {
  const [middleX, middleY] = [mean(xs), mean(ys)];
  let together = 0;
  let ofX = 0;
  let ofY = 0;
  xs.forEach((x, index) => {
    const [fromX, fromY] = [x - middleX, (ys[index] ?? middleY) - middleY];
    together += fromX * fromY;
    ofX += fromX ** 2;
    ofY += fromY ** 2;
  });
  return ofX === 0 || ofY === 0 ? Number.NaN : together / Math.sqrt(ofX * ofY);
}
