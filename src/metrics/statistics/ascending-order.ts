/** Buckets up to this size are put in order by insertion. */
const SMALL = 24;

/**
 * The positions of `values` in ascending order of value. Instants of records are spread over time, so they go into as
 * many buckets as there are values and each bucket is put in order: linear for 100,000 instants, where sorting positions
 * by a comparison takes four times as long. Values that all fall together are sorted by comparison.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const { lowest, step } = spread(values);
  const bucketOf = (value: number): number => (step > 0 ? Math.floor((value - lowest) / step) : 0);
  const ends = new Uint32Array(values.length + 2);
  for (const value of values) bump(ends, bucketOf(value) + 1);
  for (let i = 1; i < ends.length; i += 1) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const order = new Uint32Array(values.length);
  for (let position = 0; position < values.length; position += 1) {
    order[bump(ends, bucketOf(values[position] ?? 0))] = position;
  }
  let from = 0;
  for (let bucket = 0; bucket < values.length; bucket += 1) {
    const to = ends[bucket] ?? 0;
    if (to - from > 1) sortSlice(order, values, from, to);
    from = to;
  }
  return order;
}

function spread(values: Float64Array): { readonly lowest: number; readonly step: number } {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, step: values.length > 1 ? (highest - lowest) / (values.length - 1) : 0 };
}

function bump(counts: Uint32Array, index: number): number {
  const before = counts[index] ?? 0;
  counts[index] = before + 1;
  return before;
}

function sortSlice(order: Uint32Array, values: Float64Array, from: number, to: number): void {
  if (to - from > SMALL) {
    order.subarray(from, to).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const position = order[i] ?? 0;
    const value = values[position] ?? 0;
    let hole = i;
    while (hole > from && (values[order[hole - 1] ?? 0] ?? 0) > value) {
      order[hole] = order[hole - 1] ?? 0;
      hole -= 1;
    }
    order[hole] = position;
  }
}
