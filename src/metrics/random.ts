const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a hash of the UTF-8 bytes of `text`, an unsigned 32-bit whole number; the seed of a run of draws (METHOD 2.11).
 * Example: `fnv1a32('kestrel|S12|all|v1')` is 974043109. The empty text gives 2166136261.
 */
export function fnv1a32(text: string): number {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return hash >>> 0;
}

/** Gives the next number of a sequence, 0 (inclusive) to 1 (exclusive). */
export type RandomSource = () => number;

/**
 * The mulberry32 generator: the same seed gives the same sequence on every machine (METHOD 2.11). `seed` is taken
 * modulo 2^32.
 */
export function mulberry32(seed: number): RandomSource {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The same generator, many numbers at once: fills an array with the next ones of the sequence. A million numbers that come
 * one by one out of a function are as many small objects.
 */
export function mulberry32Filler(seed: number): (numbers: Float64Array) => void {
  let kept = seed | 0;
  return (numbers) => {
    let state = kept;
    for (let index = 0; index < numbers.length; index++) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      numbers[index] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }
    kept = state;
  };
}

/**
 * A value of the triangular distribution over [low, high] with its peak at `mode`, by the inverse of its distribution
 * function at `share` (0 to 1). Needs low <= mode <= high; low = high gives that value.
 */
export function triangular(share: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width === 0) return low;
  if (share < (mode - low) / width) return low + Math.sqrt(share * width * (mode - low));
  return high - Math.sqrt((1 - share) * width * (high - mode));
}
