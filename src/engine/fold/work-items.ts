import type { WorkItem, WorkItemRow } from '../../domain/index.ts';
import { sourceKey } from '../../domain/index.ts';
import type { Writable } from '../../metrics/writable.ts';
import { type Merged, originsOf } from './collector.ts';
import type { FoldContext } from './context.ts';
import type { Gathered } from './gather.ts';
import type { LinkedIncidents } from './incident-links.ts';
import type { Times } from './times.ts';

/** Makes the work items that count, with their sprints and their incidents. */
export function foldWorkItems(context: FoldContext, linked: LinkedIncidents, keyOf: KeyOf): readonly WorkItem[] {
  const items: WorkItem[] = [];
  context.gathered.items.all().forEach((record, position) => {
    if (record === undefined || record.row.excluded !== undefined) return;
    items.push(toWorkItem(record, position, { linked, keyOf }, context));
  });
  return items;
}

const NONE: readonly string[] = [];

/** The key of the incident that a record counts as, by position. */
type KeyOf = (position: number) => string | undefined;

type GrowingItem = Writable<WorkItem>;

function toWorkItem(
  { key, row, trail }: Merged<WorkItemRow>,
  position: number,
  { linked, keyOf }: { readonly linked: LinkedIncidents; readonly keyOf: KeyOf },
  { gathered, teams, times }: FoldContext,
): WorkItem {
  const { id, source } = row;
  const teamId = teams.ofItem(position);
  const sprintKeys = sprintKeysOf(row, gathered);
  const ofItem = linked[position] ?? [];
  const incidentKeys = ofItem.length === 0 ? NONE : [...new Set(ofItem.flatMap((incident) => keyOf(incident) ?? []))];
  const item: GrowingItem = { key, id, source, origins: originsOf({ trail }), teamId, sprintKeys, incidentKeys };
  copyTimes(item, row, teams.zoneOf(teamId), times);
  copyFacts(item, row);
  copyPlan(item, row);
  if (row.parentKey !== undefined) item.parentKey = parentOf(row, row.parentKey, gathered);
  return item;
}

function copyTimes(item: GrowingItem, { createdAt, startedAt, completedAt }: WorkItemRow, zone: string, times: Times) {
  if (createdAt !== undefined) item.createdAt = times.from(createdAt, zone);
  if (startedAt !== undefined) item.startedAt = times.from(startedAt, zone);
  if (completedAt !== undefined) item.completedAt = times.from(completedAt, zone);
}

/** Field by field, since `...rest` of 200,000 rows takes three times as long; a test sees that none is forgotten. */
function copyFacts(item: GrowingItem, row: WorkItemRow): void {
  if (row.site !== undefined) item.site = row.site;
  if (row.aliases !== undefined) item.aliases = row.aliases;
  if (row.title !== undefined) item.title = row.title;
  if (row.type !== undefined) item.type = row.type;
  if (row.typeName !== undefined) item.typeName = row.typeName;
  if (row.status !== undefined) item.status = row.status;
  if (row.statusCategory !== undefined) item.statusCategory = row.statusCategory;
  if (row.project !== undefined) item.project = row.project;
  if (row.labels !== undefined) item.labels = row.labels;
  if (row.assignee !== undefined) item.assignee = row.assignee;
  if (row.url !== undefined) item.url = row.url;
}

function copyPlan(item: GrowingItem, row: WorkItemRow): void {
  if (row.points !== undefined) item.points = row.points;
  if (row.size !== undefined) item.size = row.size;
  if (row.estimate !== undefined) item.estimate = row.estimate;
  if (row.timeSpent !== undefined) item.timeSpent = row.timeSpent;
  if (row.sprintIds !== undefined) item.sprintIds = row.sprintIds;
  if (row.priority !== undefined) item.priority = row.priority;
  if (row.workOrigin !== undefined) item.workOrigin = row.workOrigin;
  if (row.incidentIds !== undefined) item.incidentIds = row.incidentIds;
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
