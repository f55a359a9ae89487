import { type Hours, points } from '../../../domain/units.ts';
import type { StatusCategory, WorkItemRow, WorkItemType } from '../../../domain/work-item-row.ts';
import type { ParseContext } from '../../importer.ts';
import { known } from '../../read/known.ts';
import type { TableRecord } from '../../table-record.ts';
import { isCalledOff, statusCategoryOfStatus, workItemTypeOf } from '../jira/jira-words.ts';
import { devLakeName } from './devlake-ids.ts';
import { DEVLAKE } from './devlake-table.ts';

/** Columns of the tables `issues` and `incidents`, which share all but the names of their ids (FORMATS 3). */
export const ISSUE_COLUMNS = {
  id: ['id'],
  key: ['issue_key', 'incident_key'],
  url: ['url'],
  title: ['title'],
  type: ['type'],
  originalType: ['original_type'],
  status: ['status'],
  originalStatus: ['original_status'],
  storyPoint: ['story_point'],
  created: ['created_date'],
  resolved: ['resolution_date'],
  estimate: ['original_estimate_minutes'],
  timeSpent: ['time_spent_minutes'],
  parent: ['parent_issue_id', 'parent_incident_id'],
  epic: ['epic_key'],
  priority: ['priority'],
  severity: ['severity'],
  urgency: ['urgency'],
  component: ['component'],
  project: ['original_project'],
  scope: ['scope_id'],
  isSubtask: ['is_subtask'],
  labels: ['labels'],
  sprints: ['sprint_ids'],
  assigneeId: ['assignee_id'],
  assignee: ['assignee_name'],
  creator: ['creator_name'],
} as const;
export type IssueColumn = keyof typeof ISSUE_COLUMNS;
export type IssueRecord = TableRecord<IssueColumn>;

const TYPES: ReadonlyMap<string, WorkItemType> = new Map([
  ['REQUIREMENT', 'feature'],
  ['BUG', 'bug'],
  ['TASK', 'task'],
  ['SUBTASK', 'subtask'],
]);

/** Makes the work item of one issue; undefined without id and key, which is noted. */
export function devLakeWorkItem(record: IssueRecord, context: ParseContext): WorkItemRow | undefined {
  const name = devLakeName(record.text('id'), record.text('key'), record.text('url'));
  if (name === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const estimate = record.number('storyPoint');
  const assignee = record.text('assigneeId') ?? record.text('assignee');
  const statusCategory = categoryOf(record);
  const doneAt = record.date('resolved');
  const sprintIds = record.list('sprints', ',');
  const labels = record.list('labels', ',');
  return known({
    kind: 'work-item' as const,
    source: DEVLAKE.source,
    line: record.line(),
    ...name,
    title: record.text('title'),
    type: typeOf(record),
    status: record.text('originalStatus') ?? record.text('status'),
    statusCategory,
    teams: [],
    project: projectOf(record),
    points: estimate === undefined ? undefined : points(estimate),
    estimate: aboveZero(record.minutes('estimate')),
    timeSpent: aboveZero(record.minutes('timeSpent')),
    createdAt: record.date('created'),
    completedAt: statusCategory === 'done' ? doneAt : undefined,
    sprintIds: sprintIds.length === 0 ? undefined : sprintIds,
    parentKey: record.text('parent') ?? record.text('epic'),
    labels: labels.length === 0 ? undefined : labels,
    priority: record.text('priority'),
    assignee: assignee === undefined ? undefined : context.pseudonym(assignee),
    url: record.text('url'),
  });
}

/** Tools without time tracking come with 0 minutes in older versions and in imported tables, so 0 is not known. */
export function aboveZero(duration: Hours | undefined): Hours | undefined {
  return duration === 0 ? undefined : duration;
}

function typeOf(record: IssueRecord): WorkItemType | undefined {
  const type = record.text('type') ?? record.text('originalType');
  const isSubtask = record.flag('isSubtask') === true;
  if (isSubtask) return 'subtask';
  return type === undefined ? undefined : (TYPES.get(type.toUpperCase()) ?? workItemTypeOf(type));
}

const CATEGORIES: ReadonlyMap<string, StatusCategory> = new Map([
  ['TODO', 'todo'],
  ['IN_PROGRESS', 'in_progress'],
  ['DONE', 'done'],
]);

/**
 * DevLake's own status; where it is `OTHER`, missing or not one of these, what the name of the tool's status says. Work
 * that was called off is `DONE` in DevLake; the tool's status tells it apart where its name says so.
 */
function categoryOf(record: IssueRecord): StatusCategory | undefined {
  const status = record.text('status');
  const original = record.text('originalStatus');
  const category = CATEGORIES.get(status?.toUpperCase() ?? '') ?? statusCategoryOfStatus(original ?? '');
  if (original !== undefined && isCalledOff(original)) return 'cancelled';
  if (category === undefined && (original ?? status) !== undefined) {
    const value = original ?? status ?? '';
    record.note({ code: 'bad-value', column: 'originalStatus', value, effect: 'value-unknown' });
  }
  return category;
}

/** `PAY` of `PAY-881`; other tools name the project apart. */
function projectOf(record: IssueRecord): string | undefined {
  return /^([A-Z][A-Z0-9_]*)-\d+$/.exec(record.text('key') ?? '')?.[1] ?? record.text('project');
}
