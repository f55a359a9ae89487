import { points } from '../../domain/index.ts';
import type { Scope } from '../analysis.ts';

/** In which state an item left a sprint; each item has exactly one. */
export type ScopeEnd = 'completed' | 'removed' | 'not-finished';

/** One item in one sprint. Estimates are in the sprint's unit; absent = not estimated, which counts 0. */
export type ScopeLine = {
  readonly itemKey: string;
  /** Present at the sprint's start; else added to it later. */
  readonly planned: boolean;
  readonly estimateAtStart?: number;
  readonly estimateAtEnd?: number;
  readonly end: ScopeEnd;
  /** Present if the item has a size without a number (METHOD 2.17): its sprint tells no points then. */
  readonly awaitsSize?: true;
};

/**
 * Sums one sprint's items (METHOD 2.8): planned items at their estimate at start, added and finished ones at their
 * estimate at the end. committed = completedOfCommitted + removed + notFinished; no items give zeros and no share.
 */
export function scopeOf(lines: readonly ScopeLine[]): Scope {
  const planned = lines.filter((line) => line.planned);
  const added = lines.filter((line) => !line.planned);
  const committed = sum(planned, startValue);
  const completedOfCommitted = sum(ending(planned, 'completed'), startValue);
  const removed = sum(ending(planned, 'removed'), startValue);
  const notFinished = sum(ending(planned, 'not-finished'), startValue);
  return {
    committed: points(committed),
    completedOfCommitted: points(completedOfCommitted),
    removed: points(removed),
    notFinished: points(notFinished),
    shortfall: points(removed + notFinished),
    ...(committed > 0 && { completionShare: completedOfCommitted / committed }),
    addedCompleted: points(sum(ending(added, 'completed'), endValue)),
    addedUnfinished: points(sum(ending(added, 'not-finished'), endValue)),
    addedRemoved: points(sum(ending(added, 'removed'), endValue)),
    velocity: points(sum(ending(lines, 'completed'), endValue)),
    reestimated: points(sum(lines, reestimation)),
    unestimatedCommitted: planned.filter((line) => line.estimateAtStart === undefined).length,
  };
}

/** What an item is worth once it is done: its latest estimate. 0 if it has none. */
export function endValue(line: ScopeLine): number {
  return line.estimateAtEnd ?? line.estimateAtStart ?? 0;
}

function startValue(line: ScopeLine): number {
  return line.estimateAtStart ?? 0;
}

/** Change of a planned item's estimate while in the sprint: a line of its own, outside the identity. */
function reestimation(line: ScopeLine): number {
  return line.planned ? endValue(line) - startValue(line) : 0;
}

function ending(lines: readonly ScopeLine[], end: ScopeEnd): readonly ScopeLine[] {
  return lines.filter((line) => line.end === end);
}

function sum(lines: readonly ScopeLine[], value: (line: ScopeLine) => number): number {
  return lines.reduce((total, line) => total + value(line), 0);
}
