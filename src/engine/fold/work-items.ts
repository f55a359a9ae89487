import type { WorkItem, WorkItemRow } from '../../domain/index.ts';
import { sourceKey } from '../../domain/index.ts';
import type { Merged } from './collector.ts';
import type { Draft, FoldContext } from './context.ts';
import { isWhole } from './context.ts';
import type { Gathered } from './gather.ts';
import type { IncidentLinks } from './incident-links.ts';
import { incidentLinks } from './incident-links.ts';
import type { Times } from './times.ts';

/** Makes the work items that count, with their sprints and their incidents. */
export function foldWorkItems(context: FoldContext): readonly WorkItem[] {
  const links = incidentLinks(context.gathered);
  const items: WorkItem[] = [];
  context.gathered.items.all().forEach((record, position) => {
    if (record === undefined || record.row.excluded !== undefined) return;
    items.push(toWorkItem(record, position, links, context));
  });
  return items;
}

const NONE: readonly string[] = [];

type ItemDraft = Draft<WorkItem, 'createdAt' | 'startedAt' | 'completedAt'>;

function toWorkItem(
  { key, row, origins }: Merged<WorkItemRow>,
  position: number,
  links: IncidentLinks,
  { gathered, teams, times }: FoldContext,
): WorkItem {
  const { kind: _kind, line: _line, excluded: _excluded, teams: _teams, ...known } = row;
  const item: ItemDraft = known;
  const teamId = teams.ofItem(position);
  item.key = key;
  item.origins = origins;
  item.teamId = teamId;
  item.sprintKeys = sprintKeysOf(row, gathered);
  item.incidentKeys = links.of(row, position);
  if (row.parentKey !== undefined) item.parentKey = parentOf(row, row.parentKey, gathered);
  resolveDates(item, teams.zoneOf(teamId), times);
  assertWhole(item);
  return item;
}

function resolveDates(item: ItemDraft, zone: string, times: Times): void {
  const { createdAt, startedAt, completedAt } = item;
  if (typeof createdAt === 'string') item.createdAt = times.from(createdAt, zone);
  if (typeof startedAt === 'string') item.startedAt = times.from(startedAt, zone);
  if (typeof completedAt === 'string') item.completedAt = times.from(completedAt, zone);
}

/** The keys of the sprints that an item names; of one that could be several, the key that it would have. */
export function sprintKeysOf(row: WorkItemRow, { sprints }: Gathered): readonly string[] {
  if (row.sprintIds === undefined) return NONE;
  return row.sprintIds.map((id) => {
    const position = sprints.resolve(row.source, row.site, id, row);
    const sprint = position === undefined ? undefined : sprints.at(position);
    return sprint?.key ?? sourceKey(row.source, row.site, id);
  });
}

function parentOf({ source, site }: WorkItemRow, id: string, { items }: Gathered): string {
  const position = items.resolve(source, site, id);
  const parent = position === undefined ? undefined : items.at(position);
  return parent?.key ?? id;
}

function assertWhole(item: ItemDraft): asserts item is WorkItem {
  const { key, origins, sprintKeys, incidentKeys, createdAt, startedAt, completedAt } = item;
  const isPlaced = 'teamId' in item;
  if (!isPlaced || !isWhole([key, origins, sprintKeys, incidentKeys], [createdAt, startedAt, completedAt])) {
    throw new Error(`half a work item: ${key}`);
  }
}
