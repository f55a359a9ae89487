import type { SprintItemRow, SprintRow, SprintSums } from '../../domain/sprint-row.ts';
import { type Points, points } from '../../domain/units.ts';
import type { WorkItemRow } from '../../domain/work-item-row.ts';
import type { ParseContext } from '../importer.ts';
import { known } from '../read/known.ts';
import { readSize } from '../read/sizes.ts';
import type { TableRecord } from '../table-record.ts';
import type { SprintColumn, SprintItemColumn, WorkItemColumn } from './neutral-columns.ts';
import { exclusionOf, knownList, sourceOf } from './neutral-source.ts';

const STATES = ['future', 'active', 'closed'] as const;
const UNITS = ['points', 'hours', 'items'] as const;
const PLAN_EVIDENCE = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
const TYPES = ['feature', 'bug', 'task', 'chore', 'spike', 'incident_followup', 'subtask', 'epic', 'other'] as const;
const CATEGORIES = ['todo', 'in_progress', 'done', 'cancelled'] as const;
const ORIGINS = ['planned', 'unplanned', 'incident_followup'] as const;
const SCOPES = ['committed', 'added'] as const;
const OUTCOMES = ['completed', 'not_completed', 'removed', 'completed_elsewhere'] as const;

/** Reads one record of `sprints.csv` (FORMATS 7.2). The name stands in for a missing id; undefined without both. */
export function toSprint(record: TableRecord<SprintColumn>): SprintRow | undefined {
  const id = record.text('sprint_id') ?? record.text('sprint_name');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'sprint_id', effect: 'row-skipped' });
    return undefined;
  }
  const sums = sumsOf(record);
  const hasPlan = sums?.committed !== undefined && sums.completedOfCommitted !== undefined;
  return known({
    kind: 'sprint' as const,
    id,
    line: record.line(),
    ...sourceOf(record.text('source'), id),
    aliases: knownList(record, 'aliases'),
    name: record.text('sprint_name') ?? id,
    teams: record.list('team'),
    project: record.text('project'),
    board: record.text('board'),
    startAt: record.date('start_at'),
    endAt: record.date('end_at'),
    completedAt: record.date('completed_at'),
    state: record.choice('state', STATES),
    estimateUnit: record.choice('estimate_unit', UNITS),
    sums,
    planEvidence: planEvidenceOf(record) ?? (hasPlan ? 'P1' : undefined),
    capacityPersonDays: record.number('capacity_person_days'),
    excluded: exclusionOf(record),
  });
}

function sumsOf(record: TableRecord<SprintColumn>): SprintSums | undefined {
  const sums: SprintSums = known({
    committed: pointsOf(record, 'committed_points'),
    added: pointsOf(record, 'added_points'),
    removed: pointsOf(record, 'removed_points'),
    completed: pointsOf(record, 'completed_points'),
    completedOfCommitted: pointsOf(record, 'completed_committed_points'),
    carriedOver: pointsOf(record, 'carried_over_points'),
    committedItems: record.count('committed_items'),
    addedItems: record.count('added_items'),
    removedItems: record.count('removed_items'),
    completedItems: record.count('completed_items'),
  });
  noteMismatch(record, sums);
  return Object.keys(sums).length === 0 ? undefined : sums;
}

/** committed + added - removed = completed + carried over, unless items were re-estimated: a warning only (FORMATS 7.2). */
function noteMismatch(record: TableRecord<SprintColumn>, sums: SprintSums): void {
  const { committed, added, removed, completed, carriedOver } = sums;
  if (committed === undefined || added === undefined || removed === undefined) return;
  if (completed === undefined || carriedOver === undefined) return;
  const difference = committed + added - removed - completed - carriedOver;
  if (Math.abs(difference) < 0.005) return;
  record.note({ code: 'identity-mismatch', effect: 'noted', detail: String(Math.round(difference * 100) / 100) });
}

/** Reads one record of `work_items.csv` (FORMATS 7.3); a cancelled item was not completed. Undefined without a key. */
export function toWorkItem(record: TableRecord<WorkItemColumn>, context: ParseContext): WorkItemRow | undefined {
  const id = record.text('item_key');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'item_key', effect: 'row-skipped' });
    return undefined;
  }
  const statusCategory = record.choice('status_category', CATEGORIES);
  const completedAt = record.date('completed_at');
  const assignee = record.text('assignee_ref');
  return known({
    kind: 'work-item' as const,
    id,
    line: record.line(),
    ...sourceOf(record.text('source'), id),
    aliases: knownList(record, 'aliases'),
    title: record.text('title'),
    type: record.choice('type', TYPES),
    status: record.text('status'),
    statusCategory,
    teams: record.list('team'),
    project: record.text('project'),
    ...pointsOrSize(record),
    estimate: record.minutes('estimate_minutes'),
    timeSpent: record.minutes('time_spent_minutes'),
    createdAt: record.date('created_at'),
    startedAt: record.date('started_at'),
    completedAt: statusCategory === 'cancelled' ? undefined : completedAt,
    sprintIds: knownList(record, 'sprint_ids'),
    parentKey: record.text('parent_key'),
    labels: knownList(record, 'labels'),
    priority: record.text('priority'),
    typeName: record.text('type_name'),
    workOrigin: record.choice('origin', ORIGINS),
    incidentIds: knownList(record, 'incident_ids'),
    assignee: assignee === undefined ? undefined : context.pseudonym(assignee),
    url: record.text('url'),
    excluded: exclusionOf(record),
  });
}

/** A T-shirt size may stand in place of the points (METHOD 2.17). */
function pointsOrSize(record: TableRecord<WorkItemColumn>): Pick<Partial<WorkItemRow>, 'points' | 'size'> {
  const size = readSize(record.text('points'));
  return size === undefined ? known({ points: pointsOf(record, 'points') }) : { size };
}

/** Reads one record of `sprint_items.csv` (FORMATS 7.3). Undefined without both keys, or where the scope is not told. */
export function toSprintItem(record: TableRecord<SprintItemColumn>): SprintItemRow | undefined {
  const sprintId = record.text('sprint_id');
  const itemKey = record.text('item_key');
  if (sprintId === undefined || itemKey === undefined) {
    const column = sprintId === undefined ? 'sprint_id' : 'item_key';
    record.note({ code: 'missing-id', column, effect: 'row-skipped' });
    return undefined;
  }
  const addedAt = record.date('added_at');
  const scope = record.choice('scope', SCOPES) ?? (addedAt === undefined ? undefined : 'added');
  if (scope === undefined) {
    record.note({ code: 'bad-value', column: 'scope', effect: 'row-skipped', detail: SCOPES.join('|') });
    return undefined;
  }
  return known({
    kind: 'sprint-item' as const,
    sprintId,
    itemKey,
    line: record.line(),
    ...sourceOf(record.text('source'), sprintId),
    scope,
    addedAt,
    removedAt: record.date('removed_at'),
    outcome: record.choice('outcome', OUTCOMES),
    pointsAtStart: pointsOf(record, 'points_at_start'),
    pointsAtEnd: pointsOf(record, 'points_at_end'),
    planEvidence: planEvidenceOf(record) ?? 'P1',
    excluded: exclusionOf(record),
  });
}

function pointsOf<Name extends string>(record: TableRecord<Name>, name: Name): Points | undefined {
  const value = record.number(name);
  return value === undefined ? undefined : points(value);
}

function planEvidenceOf(record: TableRecord<'plan_evidence'>): 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | undefined {
  switch (record.choice('plan_evidence', PLAN_EVIDENCE)) {
    case 'p1':
      return 'P1';
    case 'p2':
      return 'P2';
    case 'p3':
      return 'P3';
    case 'p4':
      return 'P4';
    case 'p5':
      return 'P5';
    default:
      return undefined;
  }
}
