const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const ENCODER = new TextEncoder();

/**
 * FNV-1a hash of the UTF-8 bytes of `text`, an unsigned 32-bit whole number; the seed of a run of draws (METHOD 2.11).
 * Example: `fnv1a32('kestrel|S12|all|v1')` is 974043109. The empty text gives 2166136261.
 */
export function fnv1a32(text: string): number {
  let hash = FNV_OFFSET;
  for (const byte of ENCODER.encode(text)) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return hash >>> 0;
}

/** How many numbers there are of 32 bits; by name, since code that is not yet warm works a power out each time. */
const NUMBERS = 2 ** 32;

/** Fills an array with the next numbers of a sequence, 0 (inclusive) to 1 (exclusive). */
export type RandomSource = (numbers: Float64Array) => void;

/**
 * The mulberry32 generator: the same seed gives the same sequence on every machine (METHOD 2.11). `seed` is taken
 * modulo 2^32. It gives many numbers at once: a million that come one by one out of a function are as many small objects.
 */
export function mulberry32(seed: number): RandomSource {
  let kept = seed | 0;
  return (numbers) => {
    let state = kept;
    for (let index = 0; index < numbers.length; index++) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      numbers[index] = ((mixed ^ (mixed >>> 14)) >>> 0) / NUMBERS;
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
