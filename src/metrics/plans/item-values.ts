import type { EstimateUnit, Sprint, Team, TeamEstimates, WorkItem } from '../../domain/index.ts';

/** What the items of one sprint are worth, and in which unit (METHOD 2.17). */
export type ItemValues = {
  readonly unit: EstimateUnit;
  /** Whether the estimates at start and end that come with the sprint's rows are in this unit; else today's stand in. */
  readonly rowsCount: boolean;
  /** Whether the sums that come with the sprint are in this unit. */
  readonly sumsCount: boolean;
  /** Today's value of an item; absent = not estimated. */
  readonly estimateOf: (item: WorkItem | undefined) => number | undefined;
  /** Whether an item has a size that nobody has given a number yet. */
  readonly awaitsSize: (item: WorkItem | undefined) => boolean;
};

/**
 * How one sprint's items are valued (METHOD 2.17): as its file says (points, unless it names another unit), or in what the
 * team estimates in. Points can be forced on a file that counts something else. Hours are the items' own estimates: rows
 * and sums of the sprint count only where the file calls them hours (sums also where it names no unit). Sizes are mapped
 * to numbers; an item that has a number in place of a size keeps it, and rows of the sprint, which know no sizes, are not
 * asked for estimates. Items count 1 each.
 */
export function itemValues({ estimates }: Team, { estimateUnit }: Sprint): ItemValues {
  if (estimates === undefined) return asTheFileSays(estimateUnit ?? 'points');
  if (estimates.in === 'sizes') return mappedSizes(estimates.sizes, estimateUnit ?? 'points');
  const unit = estimates.in;
  return {
    unit,
    rowsCount: (estimateUnit ?? 'points') === unit,
    sumsCount: estimateUnit === undefined || estimateUnit === unit || unit === 'items',
    estimateOf: (item) => estimateIn(item, unit),
    awaitsSize: () => false,
  };
}

/** What an item is worth in a unit: points, estimated hours, or 1. Absent = not estimated. */
function estimateIn(item: WorkItem | undefined, unit: EstimateUnit): number | undefined {
  if (item === undefined) return undefined;
  switch (unit) {
    case 'points':
      return item.points;
    case 'hours':
      return item.estimate;
    case 'items':
      return 1;
  }
}

/** The unit a team is shown in where it has no sprints; absent = points. */
export function chosenUnit(estimates: TeamEstimates | undefined): EstimateUnit {
  return estimates === undefined || estimates.in === 'sizes' ? 'points' : estimates.in;
}

function asTheFileSays(unit: EstimateUnit): ItemValues {
  return {
    unit,
    rowsCount: true,
    sumsCount: true,
    estimateOf: (item) => estimateIn(item, unit),
    awaitsSize: (item) => unit === 'points' && item?.size !== undefined && item.points === undefined,
  };
}

function mappedSizes(sizes: Readonly<Record<string, number>>, own: EstimateUnit): ItemValues {
  const numbers = new Map(Object.entries(sizes).map(([size, number]) => [sizeKey(size), number]));
  const estimateOf = (item: WorkItem | undefined) => {
    const mapped = item?.size === undefined ? undefined : numbers.get(sizeKey(item.size));
    return mapped ?? item?.points;
  };
  return {
    unit: 'points',
    rowsCount: false,
    sumsCount: own === 'points',
    estimateOf,
    awaitsSize: (item) => item?.size !== undefined && estimateOf(item) === undefined,
  };
}

/** Sizes are compared without regard to case and spaces around them. */
function sizeKey(size: string): string {
  return size.trim().toUpperCase();
}
