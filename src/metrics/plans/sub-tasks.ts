import type { EstimateUnit, WorkItem } from '../../domain/index.ts';
import { sourceKey } from '../../domain/index.ts';

/** Tells of an item whether its estimate lies on top of its parent's, in the unit that is counted. */
export type SubTaskRule = (item: WorkItem, unit: EstimateUnit) => boolean;

/**
 * The rule that keeps points of sub-tasks from being counted on top of their parent's (METHOD 2.8): an item is left out
 * if its parent, other than an epic, has an estimate above 0 (in a team that counts hours: one in hours); or if it calls
 * itself a sub-task and its parent is not in the data.
 */
export function subTaskRule(items: ReadonlyMap<string, WorkItem>): SubTaskRule {
  let aliases: ReadonlyMap<string, WorkItem> | undefined;
  const byAlias = (key: string) => {
    aliases ??= parentAliases(items);
    return aliases.get(key);
  };
  return (item, unit) => {
    if (item.parentKey === undefined) return item.type === 'subtask';
    const parent = findParent(item, item.parentKey, items, byAlias);
    if (parent === undefined || parent === item) return item.type === 'subtask';
    return parent.type !== 'epic' && hasEstimate(parent, unit);
  };
}

function hasEstimate({ points, size, estimate }: WorkItem, unit: EstimateUnit): boolean {
  if ((estimate ?? 0) > 0) return true;
  return unit !== 'hours' && ((points ?? 0) > 0 || size !== undefined);
}

/** Other names of items; made only once some item names a parent that is no key. */
function parentAliases(items: ReadonlyMap<string, WorkItem>): ReadonlyMap<string, WorkItem> {
  const aliases = new Map<string, WorkItem>();
  for (const item of items.values()) {
    for (const alias of item.aliases ?? []) aliases.set(sourceKey(item.source, item.site, alias), item);
  }
  return aliases;
}

function findParent(
  item: WorkItem,
  parentKey: string,
  items: ReadonlyMap<string, WorkItem>,
  byAlias: (key: string) => WorkItem | undefined,
): WorkItem | undefined {
  const key = sourceKey(item.source, item.site, parentKey);
  return items.get(parentKey) ?? items.get(key) ?? byAlias(key);
}
