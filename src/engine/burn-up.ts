import { burnUpOf } from '../metrics/plans/burn-up.ts';
import { scopeChangesOf } from '../metrics/plans/scope-changes.ts';
import type { CountedOf } from './api/api-answers.ts';
import type { BurnUpAnswer, BurnUpQuery } from './api/api-burn-up.ts';
import { chosenDefinition } from './chosen-definition.ts';
import type { Shelf } from './library.ts';

/** The days of one sprint, computed when its page is opened; the engine loads this file with the first such question. */
export function burnUpAnswer(shelf: Shelf, query: CountedOf<BurnUpQuery>): BurnUpAnswer | undefined {
  const { dataset } = shelf.folded;
  const burnUp = burnUpOf(dataset, chosenDefinition(shelf, query.definition), query, query.filter);
  if (burnUp === undefined) return undefined;
  const changes = scopeChangesOf(dataset, query);
  return { burnUp, ...(changes !== undefined && { changes }) };
}
