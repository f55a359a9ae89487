import type { Origin, PlanEvidence, SprintItemRow, WorkItemRow } from '../../domain/index.ts';
import { sourceKey } from '../../domain/index.ts';
import type { Merged } from './collector.ts';
import type { Attached, Gathered } from './gather.ts';
import { mergeSprintItems } from './row-merge.ts';
import { sprintKeysOf } from './work-items.ts';

/** All that is known of one item in one sprint. */
export type ScopeEntry = {
  readonly row: SprintItemRow;
  /** In the order in which they came: the winning one last. */
  readonly trail: readonly Origin[];
  readonly sprintKey: string;
  readonly itemKey: string;
  /** Position of the sprint; undefined where it could be several. */
  readonly sprintAt: number | undefined;
  /** Position of the item; undefined where none is there, or it could be several. */
  readonly itemAt: number | undefined;
};

/** A position, or the key of a record that is not there. */
type Place = number | string;

/**
 * Joins the rows of each item in each sprint: one list per sprint. Rows made from an item's columns (P3, P4) count only
 * while the latest export of that item still names the sprint; items that were left out take their history along.
 */
export function joinSprintItems(gathered: Gathered): Iterable<Iterable<ScopeEntry>> {
  const { items, sprints, sprintItems } = gathered;
  const joined = new Map<Place, Map<Place, GrowingEntry>>();
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
    const entries = joined.get(sprintAt ?? sprintKey) ?? new Map<Place, GrowingEntry>();
    const earlier = entries.get(itemAt ?? itemKey);
    const { row: joint, trail } = merged(earlier, attached, gathered);
    const entry = { row: joint, trail, sprintKey, itemKey, sprintAt, itemAt };
    joined.set(sprintAt ?? sprintKey, entries.set(itemAt ?? itemKey, entry));
  }
  return [...joined.values()].map((entries) => entries.values());
}

type GrowingEntry = ScopeEntry & { readonly trail: Origin[] };

function merged(
  earlier: GrowingEntry | undefined,
  { row, batch }: Attached<SprintItemRow>,
  { batches }: Gathered,
): Pick<GrowingEntry, 'row' | 'trail'> {
  const origin = { importId: batches[batch]?.id ?? '', line: row.line };
  if (earlier === undefined) return { row, trail: [origin] };
  earlier.trail.push(origin);
  return { row: mergeSprintItems(earlier.row, row, { isSameFormat: false }), trail: earlier.trail };
}

/** A newer export of the same format has the item, and no longer in this sprint. */
function isOutdated(
  { row, batch }: Attached<SprintItemRow>,
  item: Merged<WorkItemRow>,
  sprintKey: string,
  gathered: Gathered,
): boolean {
  if (!isFromColumns(row) || item.batch <= batch || item.row.sprintIds === undefined) return false;
  const isSameFormat = gathered.batches[item.batch]?.importer === gathered.batches[batch]?.importer;
  return isSameFormat && !sprintKeysOf(item.row, gathered).includes(sprintKey);
}

function isLeftOut(row: { readonly excluded?: unknown } | undefined): boolean {
  return row?.excluded !== undefined;
}

/** Whether a row was made from the columns of an item, which tell less than a history does (METHOD 2.8). */
export function isFromColumns({ planEvidence }: { readonly planEvidence?: PlanEvidence }): boolean {
  return planEvidence === 'P3' || planEvidence === 'P4';
}
