/**
 * The quantile of `values` at `share` (0 to 1) by linear interpolation, type 7 of Hyndman and Fan (METHOD 2.11).
 * Any order; at least one value, else `undefined`.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  return values.length === 0 ? undefined : quantileInPlace(Float64Array.from(values), share);
}

/** The middle value, or the mean of the two in the middle; `undefined` for an empty list. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/**
 * The same quantile without a copy: `values` (at least one) comes out partly sorted. It selects instead of sorting,
 * since a sprint's ranges need eight quantiles of 2,000 draws each.
 */
export function quantileInPlace(values: Float64Array, share: number): number {
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  const lower = selectSmallest(values, below);
  if (place === below) return lower;
  return lower + (place - below) * (smallestFrom(values, below + 1) - lower);
}

/** Puts the value of rank `rank` (0 = the smallest) in its place, with none greater before it (Hoare's selection). */
function selectSmallest(values: Float64Array, rank: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = at(values, rank);
    let left = from;
    let right = to;
    while (left <= right) {
      while (at(values, left) < pivot) left++;
      while (at(values, right) > pivot) right--;
      if (left <= right) swap(values, left++, right--);
    }
    if (right < rank) from = left;
    if (rank < left) to = right;
  }
  return at(values, rank);
}

function smallestFrom(values: Float64Array, from: number): number {
  let smallest = at(values, from);
  for (let index = from + 1; index < values.length; index++) smallest = Math.min(smallest, at(values, index));
  return smallest;
}

function swap(values: Float64Array, left: number, right: number): void {
  const kept = at(values, left);
  values[left] = at(values, right);
  values[right] = kept;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
