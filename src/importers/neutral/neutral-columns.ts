import type { Columns } from '../csv-importer.ts';

/**
 * The columns of the neutral files (FORMATS 7.1 to 7.3), in their order, and the keys of the bundle. The columns behind
 * the line `ours` are our own additions, without which a bundle could not carry everything that other exports hold; other
 * readers ignore them. Two of them say what a person may want to add to a file: `incident_type` is the tool's own kind of
 * incident (`Security`), and `severity_first` the severity at declaration, a code or the tool's word, as `severity` is; left
 * empty where no history tells.
 */
export const INCIDENT_COLUMNS = [
  'incident_id',
  'title',
  'severity',
  'started_at',
  'detected_at',
  'acknowledged_at',
  'mitigated_at',
  'resolved_at',
  'team',
  'services',
  'customer_impact',
  'customer_impact_minutes',
  'customers_affected',
  'responder_count',
  'responder_minutes',
  'responder_minutes_by_team',
  'off_hours_minutes',
  'interruptions',
  'auto_resolved',
  'snoozed_minutes',
  'effort_source',
  'followups_total',
  'followups_open',
  'followup_keys',
  'review_status',
  'review_url',
  'url',
  'kind',
  'source',
  // ours
  'severity_raw',
  'severity_first',
  'incident_type',
  'labels',
  'escalation_policy',
  'aliases',
  'excluded',
  'logged_minutes',
  'workload_minutes',
  'engaged_minutes',
  'estimated_minutes',
] as const;
export type IncidentColumn = (typeof INCIDENT_COLUMNS)[number];

export const SPRINT_COLUMNS = [
  'sprint_id',
  'sprint_name',
  'team',
  'start_at',
  'end_at',
  'completed_at',
  'state',
  'estimate_unit',
  'committed_points',
  'added_points',
  'removed_points',
  'completed_points',
  'completed_committed_points',
  'carried_over_points',
  'committed_items',
  'added_items',
  'removed_items',
  'completed_items',
  'capacity_person_days',
  'source',
  // ours
  'aliases',
  'project',
  'board',
  'plan_evidence',
  'excluded',
] as const;
export type SprintColumn = (typeof SPRINT_COLUMNS)[number];

export const WORK_ITEM_COLUMNS = [
  'item_key',
  'title',
  'type',
  'status',
  'status_category',
  'team',
  'points',
  'estimate_minutes',
  'time_spent_minutes',
  'created_at',
  'started_at',
  'completed_at',
  'sprint_ids',
  'parent_key',
  'labels',
  'origin',
  'incident_ids',
  'url',
  'source',
  // ours
  'aliases',
  'project',
  'priority',
  'type_name',
  'assignee_ref',
  'excluded',
] as const;
export type WorkItemColumn = (typeof WORK_ITEM_COLUMNS)[number];

export const SPRINT_ITEM_COLUMNS = [
  'sprint_id',
  'item_key',
  'scope',
  'added_at',
  'removed_at',
  'outcome',
  'points_at_start',
  'points_at_end',
  // ours
  'source',
  'plan_evidence',
  'excluded',
] as const;
export type SprintItemColumn = (typeof SPRINT_ITEM_COLUMNS)[number];

export const RESPONDER_COLUMNS = [
  'incident_id',
  'person_ref',
  'team',
  'role',
  'started_at',
  'ended_at',
  'minutes',
  'off_hours_minutes',
  // ours
  'source',
  'excluded',
] as const;
export type ResponderColumn = (typeof RESPONDER_COLUMNS)[number];

/** Columns that are found under their own name only. */
export function ownNames<Name extends string>(names: readonly Name[]): Columns<Name>;
export function ownNames(names: readonly string[]): Columns<string> {
  return Object.fromEntries(names.map((name) => [name, [name]]));
}
