import { compareSprints } from '../metrics/usual/compare-sprints.ts';
import type { CompareQuery, CountedOf, SprintComparison } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

/** Two sprints beside each other; undefined where one of them is not there. */
export function compareAnswer(shelf: Shelf, query: CountedOf<CompareQuery>): SprintComparison | undefined {
  const { filter } = query;
  return compareSprints(shelf.folded.dataset, { definition: chosenDefinition(shelf, query.definition), filter }, query);
}
