import type { ResponderRow } from '../../domain/responder-row.ts';
import type { SprintItemRow, SprintRow } from '../../domain/sprint-row.ts';
import type { WorkItemRow } from '../../domain/work-item-row.ts';
import { known } from '../read/known.ts';
import {
  type BundleRecord,
  type PersonNumbers,
  writtenList,
  writtenMinutes,
  writtenSource,
  writtenTime,
} from './neutral-values.ts';

/** One sprint as a record of the bundle (FORMATS 7.2). */
export function bundledSprint(row: SprintRow): BundleRecord {
  return known({
    sprint_id: row.id,
    sprint_name: row.name,
    team: writtenTeam(row.teams),
    start_at: writtenTime(row.startAt),
    end_at: writtenTime(row.endAt),
    completed_at: writtenTime(row.completedAt),
    state: row.state,
    estimate_unit: row.estimateUnit,
    committed_points: row.sums?.committed,
    added_points: row.sums?.added,
    removed_points: row.sums?.removed,
    completed_points: row.sums?.completed,
    completed_committed_points: row.sums?.completedOfCommitted,
    carried_over_points: row.sums?.carriedOver,
    committed_items: row.sums?.committedItems,
    added_items: row.sums?.addedItems,
    removed_items: row.sums?.removedItems,
    completed_items: row.sums?.completedItems,
    capacity_person_days: row.capacityPersonDays,
    source: writtenSource(row),
    aliases: writtenList(row.aliases),
    project: row.project,
    board: row.board,
    plan_evidence: row.planEvidence,
    excluded: row.excluded,
  });
}

/** One work item as a record of the bundle (FORMATS 7.3). */
export function bundledWorkItem(row: WorkItemRow, number: PersonNumbers): BundleRecord {
  return known({
    item_key: row.id,
    title: row.title,
    type: row.type,
    status: row.status,
    status_category: row.statusCategory,
    team: writtenTeam(row.teams),
    points: row.points ?? row.size,
    estimate_minutes: writtenMinutes(row.estimate),
    time_spent_minutes: writtenMinutes(row.timeSpent),
    created_at: writtenTime(row.createdAt),
    started_at: writtenTime(row.startedAt),
    completed_at: writtenTime(row.completedAt),
    sprint_ids: writtenList(row.sprintIds),
    parent_key: row.parentKey,
    labels: writtenList(row.labels),
    origin: row.workOrigin,
    incident_ids: writtenList(row.incidentIds),
    url: row.url,
    source: writtenSource(row),
    aliases: writtenList(row.aliases),
    project: row.project,
    priority: row.priority,
    type_name: row.typeName,
    assignee_ref: row.assignee === undefined ? undefined : number(row.assignee),
    excluded: row.excluded,
  });
}

/** One item in one sprint as a record of the bundle (FORMATS 7.3). */
export function bundledSprintItem(row: SprintItemRow): BundleRecord {
  return known({
    sprint_id: row.sprintId,
    item_key: row.itemKey,
    scope: row.scope,
    added_at: writtenTime(row.addedAt),
    removed_at: writtenTime(row.removedAt),
    outcome: row.outcome,
    points_at_start: row.pointsAtStart,
    points_at_end: row.pointsAtEnd,
    source: writtenSource(row),
    plan_evidence: row.planEvidence,
    excluded: row.excluded,
  });
}

/** One interval of one person as a record of the bundle (FORMATS 7.3). */
export function bundledResponder(row: ResponderRow, number: PersonNumbers): BundleRecord {
  return known({
    incident_id: row.incidentId,
    person_ref: row.person === undefined ? undefined : number(row.person),
    team: row.team,
    role: row.role,
    started_at: writtenTime(row.startedAt),
    ended_at: writtenTime(row.endedAt),
    minutes: writtenMinutes(row.worked),
    off_hours_minutes: writtenMinutes(row.offHours),
    source: writtenSource(row),
    excluded: row.excluded,
  });
}

/** A sprint or an item has one team as a rule, and then it is a text; a name with the separator in it stays a list. */
function writtenTeam(teams: readonly string[]): string | readonly string[] | undefined {
  const [team, ...others] = teams;
  return team === undefined || others.length > 0 || team.includes('|') ? writtenList(teams) : team;
}
