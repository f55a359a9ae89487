import { mulberry32 } from '../../src/metrics/statistics/random.ts';

/** Gives the next number of a sequence, 0 (inclusive) to 1 (exclusive). */
export type RandomNumbers = () => number;

/** The numbers of the seeded generator one by one; the same seed gives the same sequence. */
export function randomNumbers(seed: number): RandomNumbers {
  const fill = mulberry32(seed);
  const next = new Float64Array(1);
  return () => {
    fill(next);
    return next[0] ?? Number.NaN;
  };
}
