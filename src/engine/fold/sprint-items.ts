import type { Origin, SprintItem, SprintItemRow, WorkItemRow } from '../../domain/index.ts';
import { sourceKey } from '../../domain/index.ts';
import type { Writable } from '../../metrics/writable.ts';
import type { Merged } from './collector.ts';
import type { FoldContext } from './context.ts';
import type { Attached, Gathered } from './gather.ts';
import { mergeSprintItems } from './row-merge.ts';
import { sprintKeysOf } from './work-items.ts';

/**
 * Makes the history of items in sprints: one entry per sprint and item. Rows made from an item's columns (P3, P4) count
 * only while the latest export of that item still names the sprint; items that were left out take their history along.
 */
export function foldSprintItems(context: FoldContext): readonly SprintItem[] {
  const history: SprintItem[] = [];
  for (const entries of joinSprintItems(context.gathered)) {
    for (const entry of entries) history.push(toSprintItem(entry, context));
  }
  return history;
}

/** All that is known of one item in one sprint. */
export type ScopeEntry = {
  readonly row: SprintItemRow;
  readonly origins: readonly Origin[];
  readonly sprintKey: string;
  readonly itemKey: string;
  /** Position of the sprint; undefined where it could be several. */
  readonly sprintAt: number | undefined;
};

/** A position, or the key of a record that is not there. */
type Place = number | string;

/** Joins the rows of each item in each sprint. */
export function joinSprintItems(gathered: Gathered): Iterable<Iterable<ScopeEntry>> {
  const { items, sprints, sprintItems } = gathered;
  const joined = new Map<Place, Map<Place, ScopeEntry>>();
  for (const attached of sprintItems) {
    const { row } = attached;
    const itemAt = items.resolve(row.source, row.site, row.itemKey);
    const item = itemAt === undefined ? undefined : items.at(itemAt);
    const sprintAt = sprints.resolve(row.source, row.site, row.sprintId, item?.row);
    const sprint = sprintAt === undefined ? undefined : sprints.at(sprintAt);
    if (isLeftOut(row) || isLeftOut(item?.row) || isLeftOut(sprint?.row)) continue;
    const sprintKey = sprint?.key ?? sourceKey(row.source, row.site, row.sprintId);
    if (item !== undefined && isOutdated(attached, item, sprintKey, gathered)) continue;
    const itemKey = item?.key ?? sourceKey(row.source, row.site, row.itemKey);
    const entries = joined.get(sprintAt ?? sprintKey) ?? new Map<Place, ScopeEntry>();
    const earlier = entries.get(itemAt ?? itemKey);
    const { row: joint, origins } = merged(earlier, attached, gathered);
    const entry = { row: joint, origins, sprintKey, itemKey, sprintAt };
    joined.set(sprintAt ?? sprintKey, entries.set(itemAt ?? itemKey, entry));
  }
  return [...joined.values()].map((entries) => entries.values());
}

function merged(
  earlier: ScopeEntry | undefined,
  { row, batch }: Attached<SprintItemRow>,
  { batches }: Gathered,
): Pick<ScopeEntry, 'row' | 'origins'> {
  const origin = { importId: batches[batch]?.id ?? '', line: row.line };
  if (earlier === undefined) return { row, origins: [origin] };
  const origins = [origin, ...earlier.origins];
  return { row: mergeSprintItems(earlier.row, row, { isSameFormat: false }), origins };
}

/** A newer export of the same format has the item, and no longer in this sprint. */
function isOutdated(
  { row, batch }: Attached<SprintItemRow>,
  item: Merged<WorkItemRow>,
  sprintKey: string,
  gathered: Gathered,
): boolean {
  const isFromColumns = row.planEvidence === 'P3' || row.planEvidence === 'P4';
  if (!isFromColumns || item.batch <= batch || item.row.sprintIds === undefined) return false;
  const isSameFormat = gathered.batches[item.batch]?.importer === gathered.batches[batch]?.importer;
  return isSameFormat && !sprintKeysOf(item.row, gathered).includes(sprintKey);
}

type GrowingEntry = Writable<SprintItem>;

function toSprintItem(
  { row, origins, sprintKey, itemKey: itemKeyResolved, sprintAt }: ScopeEntry,
  { teams, times }: FoldContext,
): SprintItem {
  const { source, sprintId, itemKey, scope, addedAt, removedAt } = row;
  const key = `${sprintKey}/${itemKeyResolved}`;
  const entry: GrowingEntry = { key, source, sprintId, itemKey, scope, origins, sprintKey, itemKeyResolved };
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

function isLeftOut(row: { readonly excluded?: unknown } | undefined): boolean {
  return row?.excluded !== undefined;
}
