import type { Dataset } from '../../domain/index.ts';
import { pacesOf } from '../analyse.ts';
import { type SuspectedItem, suspectedWith } from './suspected-items.ts';

export {
  askedFrom,
  isRaised,
  type Precision,
  precisionOf,
  type QuestionReason,
  type SuspectedItem,
  type SuspectedLevel,
} from './suspected-items.ts';

/**
 * The items of `suspectedWith`, their hours made with the pace of each item's sprint under the definition `all` (METHOD
 * 2.12). Remembered while the dataset lives.
 */
export function suspectedWork(dataset: Dataset): readonly SuspectedItem[] {
  const found = known.get(dataset) ?? suspectedWith(dataset, () => pacesOf(dataset));
  known.set(dataset, found);
  return found;
}

const known = new WeakMap<Dataset, readonly SuspectedItem[]>();
