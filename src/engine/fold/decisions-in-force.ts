import type { Decision } from '../../domain/index.ts';
import type { FoldContext } from './context.ts';
import type { Placed } from './placed-decisions.ts';

/**
 * A decision that counts, with the keys that its records have in the dataset now: the record itself, then the other one of
 * a pair or the incident of a link. undefined stands for a record that is not there; the decision waits for its return.
 * A record that was merged has the key of the incident that it is part of; one that does not count keeps its own.
 */
export type DecisionInForce = { readonly decision: Decision; readonly keys: readonly (string | undefined)[] };

/** The decisions that count, in the order in which they were made, with the records that they are about. */
export function decisionsInForce(
  context: FoldContext,
  keyOf: (position: number) => string | undefined,
): readonly DecisionInForce[] {
  return context.applied.placed.map((placed) => ({ decision: placed.decision, keys: keysOf(placed, context, keyOf) }));
}

function keysOf(
  { decision: { content }, at, other }: Placed,
  { gathered: { incidents, items, sprints } }: FoldContext,
  keyOf: (position: number) => string | undefined,
): readonly (string | undefined)[] {
  const incident = (position: number | undefined): string | undefined =>
    position === undefined ? undefined : (keyOf(position) ?? incidents.at(position)?.key);
  switch (content.kind) {
    case 'count-incident':
    case 'edit-incident':
    case 'note-incident':
    case 'answer-incident':
      return [incident(at)];
    case 'answer-item':
      return [at === undefined ? undefined : items.at(at)?.key];
    case 'same-incident':
      return [incident(at), incident(other)];
    case 'link-item':
      return [at === undefined ? undefined : items.at(at)?.key, incident(other)];
    case 'sprint-dates':
    case 'sprint-end':
    case 'sprint-plan':
      return [at === undefined ? undefined : sprints.at(at)?.key];
  }
}
