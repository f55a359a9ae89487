/** The share of claims that chance alone may make, over all groups of a team together (METHOD 2.14). */
export const ALPHA = 0.05;

/**
 * Holm's step-down over all tests of a team (METHOD 2.14): the i-th smallest p (from 0) is held against alpha / (m - i), and
 * the first that is not below it ends the claims. In the order given; nothing for no tests. Example: .0117, .03, .2 against
 * .0167, .025, .05: only the first.
 */
export function holm(ps: readonly number[], alpha: number = ALPHA): readonly boolean[] {
  const order = ps.map((_, index) => index).sort((one, other) => (ps[one] ?? 1) - (ps[other] ?? 1));
  const firstKept = order.findIndex((index, step) => (ps[index] ?? 1) >= alpha / (ps.length - step));
  const rejected = new Set(firstKept < 0 ? order : order.slice(0, firstKept));
  return ps.map((_, index) => rejected.has(index));
}
