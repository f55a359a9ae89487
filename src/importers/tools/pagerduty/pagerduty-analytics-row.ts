import type { EffortEvidence, IncidentRow } from '../../../domain/incident-row.ts';
import type { Severity } from '../../../domain/severity.ts';
import { type DateOrTime, hours, ms } from '../../../domain/units.ts';
import type { Note } from '../../issue-notes.ts';
import { type RankScale, severityOfRanked } from '../../severity-by-rank.ts';
import { timeAfter } from '../../time-after.ts';

/** Fields of PagerDuty's analytics API that hold a text, a number, a time or a yes/no. */
export type AnalyticsField =
  | 'id'
  | 'incident_number'
  | 'description'
  | 'service_name'
  | 'team_name'
  | 'escalation_policy_name'
  | 'created_at'
  | 'resolved_at'
  | 'auto_resolved'
  | 'urgency'
  | 'major'
  | 'priority_name'
  | 'priority_order'
  | 'incident_type_name'
  | 'engaged_user_count'
  | 'total_interruptions'
  | 'business_hour_interruptions'
  | 'off_hour_interruptions'
  | 'sleep_hour_interruptions';

/** Fields that hold a length of time. */
export type AnalyticsDuration =
  | 'seconds_to_first_ack'
  | 'seconds_to_resolve'
  | 'engaged_seconds'
  | 'user_defined_effort_seconds'
  | 'snoozed_seconds';

/** Fields that hold names of people. They are only counted, and cleared from titles. */
export const ANALYTICS_PEOPLE = [
  'joined_user_names',
  'acknowledged_user_names',
  'assigned_user_names',
  'resolved_by_user_name',
] as const;
export type AnalyticsPeople = (typeof ANALYTICS_PEOPLE)[number];

/** One incident of PagerDuty's analytics, read by the API's field names whether it came as JSON or as a table. */
export type AnalyticsRecord = {
  readonly line: () => number;
  readonly note: (note: Note) => void;
  readonly text: (field: AnalyticsField) => string | undefined;
  readonly date: (field: AnalyticsField) => DateOrTime | undefined;
  readonly count: (field: AnalyticsField) => number | undefined;
  readonly flag: (field: AnalyticsField) => boolean | undefined;
  /** In seconds. */
  readonly seconds: (field: AnalyticsDuration) => number | undefined;
  /** Each name as written; a name may come twice. */
  readonly people: (field: AnalyticsPeople) => readonly string[];
};

/**
 * Makes the row of one incident (FORMATS 2.1b). `engaged_seconds` are person-seconds over all responders; 0 of them means
 * that nobody acknowledged, so "not measured", while a typed effort of 0 counts (METHOD 2.3). Undefined where neither an
 * id nor a number names it.
 */
export function analyticsRow(record: AnalyticsRecord, scale: RankScale): IncidentRow | undefined {
  const number = record.text('incident_number');
  const id = record.text('id') ?? number;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const service = record.text('service_name');
  const team = record.text('team_name');
  const { severity, severityRaw } = severityOf(record, scale);
  const times = timesOf(record);
  const responderCount = respondersOf(record);
  const row: GrowingRow = {
    kind: 'incident',
    source: 'pagerduty',
    line: record.line(),
    id,
    severity,
    teams: team === undefined ? [] : [team],
    services: service === undefined ? [] : [service],
    effort: effortOf(record),
  };
  if (number !== undefined && number !== id) row.aliases = [number];
  if (severityRaw !== undefined) row.severityRaw = severityRaw;
  if (times.startedAt !== undefined) row.startedAt = times.startedAt;
  if (times.acknowledgedAt !== undefined) row.acknowledgedAt = times.acknowledgedAt;
  if (times.resolvedAt !== undefined) row.resolvedAt = times.resolvedAt;
  if (responderCount !== undefined) row.responderCount = responderCount;
  addFacts(row, record);
  return row;
}

/** A row while it is made: fields are set one by one, which for 100,000 rows is much faster than leaving some out of a copy. */
type GrowingRow = { -readonly [Field in keyof IncidentRow]: IncidentRow[Field] };

function addFacts(row: GrowingRow, record: AnalyticsRecord): void {
  const title = record.text('description');
  const type = record.text('incident_type_name');
  const interruptions = interruptionsOf(record);
  const policy = record.text('escalation_policy_name');
  const autoResolved = record.flag('auto_resolved');
  const snoozed = record.seconds('snoozed_seconds');
  if (title !== undefined) row.title = title;
  if (type !== undefined) row.type = type;
  if (policy !== undefined) row.escalationPolicy = policy;
  if (interruptions !== undefined) row.interruptions = interruptions;
  if (autoResolved !== undefined) row.autoResolved = autoResolved;
  if (snoozed !== undefined) row.snoozed = ms(snoozed * 1000);
}

type RawSeverity = { readonly severity: Severity; readonly severityRaw: string | undefined };

/** The priority; without one, `major` is SEV2 and the urgency stands in (FORMATS section 6). */
function severityOf(record: AnalyticsRecord, scale: RankScale): RawSeverity {
  const name = record.text('priority_name');
  const rank = record.count('priority_order');
  if (name !== undefined) {
    const severity = severityOfRanked('pagerduty', { name, rank }, scale, 'priority_name', record.note);
    return { severity, severityRaw: name };
  }
  if (record.flag('major') === true) return { severity: 2, severityRaw: 'major' };
  const urgency = record.text('urgency');
  return { severity: severityOfUrgency(urgency, record.note), severityRaw: urgency };
}

/** PagerDuty's urgency where there is no priority: high is SEV3, low SEV4; other words are noted. */
export function severityOfUrgency(urgency: string | undefined, note: (note: Note) => void): Severity {
  return severityOfRanked('pagerduty-urgency', { name: urgency, rank: undefined }, new Map(), 'urgency', note);
}

function effortOf(record: AnalyticsRecord): EffortEvidence {
  const logged = record.seconds('user_defined_effort_seconds');
  const engaged = record.seconds('engaged_seconds') ?? 0;
  const effort: { -readonly [Field in keyof EffortEvidence]: EffortEvidence[Field] } = {};
  if (logged !== undefined) effort.logged = hours(logged / 3600);
  if (engaged !== 0) effort.engaged = hours(engaged / 3600);
  return effort;
}

/** People who acknowledged or accepted, else those who joined; 0 is unknown. */
function respondersOf(record: AnalyticsRecord): number | undefined {
  const engaged = record.count('engaged_user_count') ?? 0;
  if (engaged > 0) return engaged;
  const joined = new Set(record.people('joined_user_names')).size;
  return joined > 0 ? joined : undefined;
}

function timesOf(record: AnalyticsRecord) {
  const startedAt = record.date('created_at');
  const after = (column: AnalyticsDuration) => {
    const seconds = record.seconds(column);
    return timeAfter(startedAt, { ms: seconds === undefined ? undefined : seconds * 1000, column, note: record.note });
  };
  const resolvedAfter = after('seconds_to_resolve');
  return {
    startedAt,
    acknowledgedAt: after('seconds_to_first_ack'),
    resolvedAt: record.date('resolved_at') ?? resolvedAfter,
  };
}

/** The total; where only its three parts are given, their sum. */
function interruptionsOf(record: AnalyticsRecord): number | undefined {
  const total = record.count('total_interruptions');
  if (total !== undefined) return total;
  const business = record.count('business_hour_interruptions');
  const offHours = record.count('off_hour_interruptions');
  const sleep = record.count('sleep_hour_interruptions');
  return business === undefined || offHours === undefined || sleep === undefined
    ? undefined
    : business + offHours + sleep;
}
