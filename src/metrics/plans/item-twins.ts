import type { WorkItem } from '../../domain/index.ts';

/** Finds the record of the same piece of work in another tool; undefined without one. */
export type TwinOf = (item: WorkItem) => WorkItem | undefined;

/**
 * Follow-ups of an incident tool name the issue that stands for them in the tracker as an alias (FORMATS 2.4): that issue has
 * the hours and points, the follow-up the incident. A name that two items of other tools have tells neither.
 */
export function twinFinder(items: readonly WorkItem[], asking: readonly WorkItem[]): TwinOf {
  const names = new Set(asking.flatMap(({ aliases = [] }) => aliases));
  const named = new Map<string, WorkItem[]>();
  for (const item of items) {
    if (!names.has(item.id)) continue;
    const known = named.get(item.id);
    if (known === undefined) named.set(item.id, [item]);
    else known.push(item);
  }
  return ({ aliases = [], source, key }) => {
    const found = aliases.flatMap((name) => named.get(name) ?? []);
    const others = found.filter((item) => item.source !== source && item.key !== key);
    return others.length === 1 ? others[0] : undefined;
  };
}
