import { points } from '../domain/units.ts';
import type { WorkItemRow } from '../domain/work-item-row.ts';
import { readSize } from './read/sizes.ts';

/** The estimate of an item: points, or the T-shirt size that some teams write in their place (METHOD 2.17). */
export type Estimate = Pick<WorkItemRow, 'points' | 'size'>;

/** Reads an estimate from text; `number` reads what is no size, and notes what is no number either. */
export function estimateOf(text: string | undefined, number: () => number | undefined): Estimate {
  const size = readSize(text);
  if (size !== undefined) return { size };
  const value = number();
  return value === undefined ? {} : { points: points(value) };
}
