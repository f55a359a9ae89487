/**
 * The exact binomial distribution (METHOD 2.14-4). Nothing is approximated by a normal curve: counts of episodes are small.
 * A tail is summed away from the mean, where its terms only shrink, and the other side is what is left of 1; so no term
 * overflows and nothing is lost by taking nearly equal numbers apart.
 */

/** P(X <= k) for X ~ Bin(n, p), 0 to 1; 0 for k below 0, 1 from k = n on. Absolute error below 1e-12 for n up to 1,000. */
export function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return k <= n * p ? lowerTail(k, n, p) : 1 - lowerTail(n - k - 1, n, 1 - p);
}

/** P(X >= k) for X ~ Bin(n, p), 0 to 1: the same as P(X <= n - k) with 1 - p. */
export function binomialFrom(k: number, n: number, p: number): number {
  return binomialUpTo(n - k, n, 1 - p);
}

/** Two-sided exact p of k of n at share p0: the smaller tail twice, at most 1 (METHOD 2.14-4). */
export function exactTwoSided(k: number, n: number, p0: number): number {
  return Math.min(1, 2 * Math.min(binomialUpTo(k, n, p0), binomialFrom(k, n, p0)));
}

export type ShareLimits = { readonly low: number; readonly high: number };

/**
 * Clopper-Pearson limits of a share from k of n, 0 to 1: the shares at which so few, or so many, would have had a chance of
 * `alpha / 2`. 0 for k = 0 and 1 for k = n; found by halving until two neighbouring numbers are left.
 */
export function clopperPearson(k: number, n: number, alpha = 0.05): ShareLimits {
  return {
    low: k === 0 ? 0 : whereReached((share) => binomialFrom(k, n, share), alpha / 2),
    high: k === n ? 1 : 1 - whereReached((rest) => binomialUpTo(k, n, 1 - rest), alpha / 2),
  };
}

/** The tail up to k, below the mean, from its largest term downwards: each is the one before x i (1 - p) / ((n - i + 1) p). */
function lowerTail(k: number, n: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  let relative = 1;
  let sum = 1;
  for (let i = k; i > 0 && relative > 0; i -= 1) {
    relative *= (i * (1 - p)) / ((n - i + 1) * p);
    sum += relative;
  }
  return Math.min(1, Math.exp(logTerm(k, n, p)) * sum);
}

/** ln of n over k, times p^k (1 - p)^(n - k). */
function logTerm(k: number, n: number, p: number): number {
  const fewer = Math.min(k, n - k);
  let logWays = 0;
  for (let i = 1; i <= fewer; i += 1) logWays += Math.log((n - fewer + i) / i);
  return logWays + k * Math.log(p) + (n - k) * Math.log1p(-p);
}

/** Enough halvings for the distance of 0 and 1 to fall below what a number can tell. */
const MOST_HALVINGS = 1100;

/** The place in 0 to 1 at which a rising function reaches a value. */
function whereReached(rising: (share: number) => number, value: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < MOST_HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
