import { HOUR_MS } from '../../domain/index.ts';

const WEEK_MS = 7 * 24 * HOUR_MS;
/** METHOD 2.14: from here on episodes come in clusters. A steady rate alone gives a ratio of about 1. */
const CLUSTERED = 1.5;

/**
 * Whether episodes come in clusters (METHOD 2.14): variance / mean of their counts per week is above 1.5, so the interval is
 * too narrow. Weeks run to both sides from the action; what is left at the ends is no whole week and does not count. The
 * variance is taken around the mean of each side, so that a change of the rate alone is no cluster. False for under two weeks
 * on a side with nothing on the other, and without any episode.
 */
export function isClustered(
  episodes: readonly { readonly startedAt: number }[],
  { from, at, until }: { readonly from: number; readonly at: number; readonly until: number },
): boolean {
  const sides = [
    weekly(episodes, at, Math.floor((at - from) / WEEK_MS), -1),
    weekly(episodes, at, Math.floor((until - at) / WEEK_MS), 1),
  ].filter((counts) => counts.length > 0);
  const weeks = sides.reduce((sum, counts) => sum + counts.length, 0);
  const total = sides.flat().reduce((sum, count) => sum + count, 0);
  const degrees = weeks - sides.length;
  if (degrees < 1 || total === 0) return false;
  const squares = sides.reduce((sum, counts) => sum + squaresAround(counts), 0);
  return squares / degrees / (total / weeks) > CLUSTERED;
}

/** Counts of the whole weeks on one side of an instant, nearest first. */
function weekly(
  episodes: readonly { readonly startedAt: number }[],
  at: number,
  weeks: number,
  direction: 1 | -1,
): readonly number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (const { startedAt } of episodes) {
    if (direction === 1 ? startedAt < at : startedAt >= at) continue;
    const distance = direction === 1 ? startedAt - at : at - 1 - startedAt;
    const week = Math.floor(distance / WEEK_MS);
    if (week < weeks) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

function squaresAround(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
}
