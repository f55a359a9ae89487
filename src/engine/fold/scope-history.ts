import type { FoldContext } from './context.ts';
import type { Gathered } from './gather.ts';
import { joinSprintItems, type ScopeEntry } from './scope-entries.ts';
import { isReplayable, type ReplayedScope, replayScope } from './sprint-replay.ts';
import { sprintKeysOf } from './work-items.ts';

/**
 * How each item was in each sprint, as the rows tell it; where only changes of sprints are known, as the sprint's dates
 * place them. Such a sprint's items that are known from their own columns alone come along, so that none is lost.
 */
export function scopeHistory(context: FoldContext): ReplayedScope {
  const { gathered } = context;
  const entries: ScopeEntry[] = [];
  let outside = 0;
  let membersOf: MembersOf | undefined;
  for (const joined of joinSprintItems(gathered)) {
    const sprint = [...joined];
    if (!isReplayable(sprint)) {
      for (const entry of sprint) entries.push(entry);
      continue;
    }
    membersOf ??= membersByColumns(gathered);
    const scope = replayScope([...sprint, ...membersOf(sprint)], context);
    for (const entry of scope.entries) entries.push(entry);
    outside += scope.outside;
  }
  return { entries, outside };
}

/** The items that name a sprint in their columns, without those of the given entries. */
type MembersOf = (entries: readonly ScopeEntry[]) => readonly ScopeEntry[];

function membersByColumns(gathered: Gathered): MembersOf {
  const bySprint = new Map<string, ScopeEntry[]>();
  gathered.items.all().forEach((item, itemAt) => {
    if (item?.row.sprintIds === undefined || item.row.excluded !== undefined) return;
    sprintKeysOf(item.row, gathered).forEach((sprintKey, index) => {
      const { source, site, line, id, sprintIds } = item.row;
      const sprintId = sprintIds?.[index] ?? sprintKey;
      const place = site === undefined ? { source } : { source, site };
      const row = { kind: 'sprint-item' as const, ...place, line, sprintId, itemKey: id, scope: 'committed' as const };
      const entry = { row, trail: item.trail, sprintKey, itemKey: item.key, sprintAt: undefined, itemAt };
      const members = bySprint.get(sprintKey);
      if (members === undefined) bySprint.set(sprintKey, [entry]);
      else members.push(entry);
    });
  });
  return (entries) => {
    const known = new Set(entries.map(({ itemAt }) => itemAt));
    const sprintKey = entries[0]?.sprintKey ?? '';
    const others = (bySprint.get(sprintKey) ?? []).filter(({ itemAt }) => !known.has(itemAt));
    return others.map((entry) => ({ ...entry, sprintAt: entries[0]?.sprintAt }));
  };
}
