import type { SprintItem, SprintItemRow } from '../../domain/index.ts';
import type { Writable } from '../../metrics/writable.ts';
import { originsOf } from './collector.ts';
import type { FoldContext } from './context.ts';
import type { ScopeEntry } from './scope-entries.ts';
import { scopeHistory } from './scope-history.ts';

export type FoldedHistory = {
  readonly sprintItems: readonly SprintItem[];
  /** Items that were not in a sprint while it ran, though changes name them in it: they do not count there. */
  readonly outsideSprints: number;
};

/** Makes the history of items in sprints: one entry per sprint and item. */
export function foldSprintItems(context: FoldContext): FoldedHistory {
  const { entries, outside } = scopeHistory(context);
  return { sprintItems: entries.map((entry) => toSprintItem(entry, context)), outsideSprints: outside };
}

type GrowingEntry = Writable<SprintItem>;

function toSprintItem(
  { row, trail, sprintKey, itemKey: itemKeyResolved, sprintAt }: ScopeEntry,
  { teams, times }: FoldContext,
): SprintItem {
  const { source, sprintId, itemKey, scope, addedAt, removedAt } = row;
  const key = `${sprintKey}/${itemKeyResolved}`;
  const entry: GrowingEntry = {
    key,
    source,
    sprintId,
    itemKey,
    scope,
    origins: originsOf({ trail }),
    sprintKey,
    itemKeyResolved,
  };
  const zone = teams.zoneOf(sprintAt === undefined ? undefined : teams.ofSprint(sprintAt));
  if (addedAt !== undefined) entry.addedAt = times.from(addedAt, zone);
  if (removedAt !== undefined) entry.removedAt = times.from(removedAt, zone);
  copyFacts(entry, row);
  return entry;
}

/** Field by field, since `...rest` takes three times as long; a test sees that none is forgotten. */
function copyFacts(entry: GrowingEntry, row: SprintItemRow): void {
  if (row.site !== undefined) entry.site = row.site;
  if (row.outcome !== undefined) entry.outcome = row.outcome;
  if (row.pointsAtStart !== undefined) entry.pointsAtStart = row.pointsAtStart;
  if (row.pointsAtEnd !== undefined) entry.pointsAtEnd = row.pointsAtEnd;
  if (row.planEvidence !== undefined) entry.planEvidence = row.planEvidence;
}
