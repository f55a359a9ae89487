/** Sorted instants with a first guess for each of as many equal stretches of time: a look-up takes a step or two. */
export type SortedIndex = {
  readonly values: Float64Array;
  readonly lowest: number;
  readonly stretch: number;
  /** How many values lie before the k-th stretch. */
  readonly before: Uint32Array;
};

/** Indexes sorted instants for `countUpTo`. */
export function sortedIndex(values: Float64Array): SortedIndex {
  const lowest = values[0] ?? 0;
  const stretch = ((values.at(-1) ?? 0) - lowest) / Math.max(1, values.length);
  const before = new Uint32Array(values.length + 2);
  let count = 0;
  for (let k = 0; k < before.length; k += 1) {
    while (count < values.length && (values[count] ?? 0) < lowest + k * stretch) count += 1;
    before[k] = count;
  }
  return { values, lowest, stretch, before };
}

/** How many of the values are not after `instant`, 0 to their number. */
export function countUpTo({ values, lowest, stretch, before }: SortedIndex, instant: number): number {
  // One stretch more on each side, since a quotient at the border of two may be rounded into the wrong one.
  const k = stretch > 0 ? Math.floor((instant - lowest) / stretch) : 0;
  let low = k < 1 ? 0 : (before[Math.min(k, before.length) - 1] ?? 0);
  let high = k < -1 ? 0 : stretch > 0 ? (before[k + 2] ?? values.length) : values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
