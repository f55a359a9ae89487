import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import type { Severity } from '../../../domain/severity.ts';
import type { DateOrTime, Hours } from '../../../domain/units.ts';
import type { Note } from '../../issue-notes.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { isCancelledState, isSysId, priorityOf, readServiceNowDuration } from './servicenow-values.ts';

/** The columns that are read, each with its field names and its labels; best first. */
export const SERVICENOW_COLUMNS = {
  number: ['number'],
  sysId: ['sys_id', 'sys id'],
  title: ['short_description', 'short description'],
  outageStart: ['u_outage_start', 'outage start'],
  opened: ['opened_at', 'opened'],
  created: ['sys_created_on', 'sys_created_at', 'created'],
  acknowledged: ['u_acknowledged_at', 'u_acknowledged_on', 'u_acknowledged_time'],
  workStart: ['work_start', 'actual start'],
  resolved: ['resolved_at', 'resolved'],
  closed: ['closed_at', 'closed'],
  state: ['state', 'incident_state', 'incident state'],
  priority: ['priority'],
  impact: ['impact'],
  urgency: ['urgency'],
  severity: ['severity'],
  category: ['category'],
  group: ['assignment_group', 'assignment group'],
  businessService: ['business_service', 'business service', 'service'],
  item: ['cmdb_ci', 'configuration item'],
  timeWorked: ['time_worked', 'time worked'],
  problem: ['problem_id', 'problem'],
  change: ['rfc', 'change request'],
  closeCode: ['close_code', 'closed_code', 'close code', 'resolution code'],
  assignee: ['assigned_to', 'assigned to'],
  caller: ['caller_id', 'caller'],
  openedBy: ['opened_by', 'opened by'],
  createdBy: ['sys_created_by', 'created by'],
  updatedBy: ['sys_updated_by', 'updated by'],
  resolvedBy: ['resolved_by', 'resolved by'],
  closedBy: ['closed_by', 'closed by'],
} as const;
export type ServiceNowColumn = keyof typeof SERVICENOW_COLUMNS;

/** One incident, read by our own names whether it came as a table or as JSON. */
export type ServiceNowRecord = {
  readonly line: () => number;
  readonly note: (note: Note) => void;
  /** What a person would see, where the file has that. */
  readonly text: (name: ServiceNowColumn) => string | undefined;
  readonly date: (name: ServiceNowColumn) => DateOrTime | undefined;
};

/** What the file knows beside the record itself. */
export type ServiceNowFacts = {
  readonly site: string | undefined;
  /** Different people that it was assigned to, as far as the file tells. */
  readonly assignees: number;
  /** When it was first seen in progress, from the history of its states. */
  readonly firstInProgress: DateOrTime | undefined;
  /** The priority at declaration, from the history of the incident. */
  readonly firstPriority: string | undefined;
  /** Whether the column `severity` holds more than its default. */
  readonly severityVaries: boolean;
};

/** Makes the row of one incident (FORMATS 2.7); undefined without a number. */
export function serviceNowIncident(record: ServiceNowRecord, facts: ServiceNowFacts): IncidentRow | undefined {
  const id = record.text('number');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'number', effect: 'row-skipped' });
    return undefined;
  }
  const sysId = record.text('sysId');
  const followUps = namesOf(record, 'problem', 'change').filter((key) => !isSysId(key));
  const category = record.text('category');
  return known({
    kind: 'incident' as const,
    source: 'servicenow',
    site: facts.site,
    line: record.line(),
    id,
    aliases: sysId === undefined ? undefined : [sysId],
    title: record.text('title'),
    ...severityOf(record, facts.severityVaries),
    severityFirst: severityFirstOf(facts.firstPriority),
    type: category,
    ...timesOf(record, facts.firstInProgress),
    teams: namesOf(record, 'group'),
    services: namesOf(record, 'businessService', 'item'),
    labels: category === undefined ? undefined : [category],
    responderCount: facts.assignees > 0 ? facts.assignees : undefined,
    effort: known({ logged: workedOf(record) }),
    followUpKeys: followUps.length === 0 ? undefined : followUps,
    excluded: exclusionOf(id, record),
  });
}

function namesOf(record: ServiceNowRecord, ...columns: readonly ServiceNowColumn[]): readonly string[] {
  return [...new Set(columns.flatMap((column) => record.text(column) ?? []))];
}

/** The priority, else that of impact and urgency, else a severity that somebody fills in (FORMATS section 6, rule 3). */
function severityOf(record: ServiceNowRecord, severityVaries: boolean) {
  const priority = record.text('priority');
  const computed = priority ?? priorityOf(record.text('impact'), record.text('urgency'));
  const severityRaw = computed ?? (severityVaries ? record.text('severity') : undefined);
  const severity: Severity = canonicalSeverity('servicenow', severityRaw);
  if (severity === 'unknown' && severityRaw !== undefined) {
    record.note({ code: 'unknown-severity', column: 'priority', value: severityRaw, effect: 'value-unknown' });
  }
  return { severity, severityRaw };
}

function severityFirstOf(priority: string | undefined): Severity | undefined {
  const severity = canonicalSeverity('servicenow', priority);
  return severity === 'unknown' ? undefined : severity;
}

function timesOf(record: ServiceNowRecord, firstInProgress: DateOrTime | undefined) {
  const resolvedAt = record.date('resolved') ?? closedAt(record);
  const taken = isAfter(firstInProgress, resolvedAt) ? undefined : firstInProgress;
  return {
    startedAt: record.date('outageStart') ?? record.date('opened') ?? record.date('created'),
    acknowledgedAt: record.date('acknowledged') ?? record.date('workStart') ?? taken,
    resolvedAt,
  };
}

/** An incident that was in progress only after its end was opened again: that is not when it was taken up. */
function isAfter(time: DateOrTime | undefined, end: DateOrTime | undefined): boolean {
  return typeof time === 'number' && typeof end === 'number' && time > end;
}

/** The closing comes days after the end as a rule, so it is an estimate where the end is missing. */
function closedAt(record: ServiceNowRecord): DateOrTime | undefined {
  const closed = record.date('closed');
  if (closed !== undefined) {
    record.note({ code: 'estimated-date', column: 'resolved', effect: 'noted', detail: 'closed_at' });
  }
  return closed;
}

/** The timer of the form. It is 0 where nobody ran it, so 0 is not known. */
function workedOf(record: ServiceNowRecord): Hours | undefined {
  const text = record.text('timeWorked');
  if (text === undefined) return undefined;
  const worked = readServiceNowDuration(text);
  if (worked === undefined) {
    record.note({ code: 'unknown-unit', column: 'timeWorked', value: text, effect: 'value-unknown' });
  }
  return worked === undefined || worked <= 0 ? undefined : worked;
}

/** Numbers of changes, problems, requests and tasks, which lists of all tasks hold among the incidents. */
const OTHER_TASK = /^(?:CHG|PRB|PTASK|CTASK|RITM|REQ|SCTASK|TASK|KB)\d/i;

function exclusionOf(number: string, record: ServiceNowRecord): ExclusionReason | undefined {
  if (OTHER_TASK.test(number)) return 'not-an-incident';
  if (isCancelledState(record.text('state'))) return 'cancelled';
  return /^duplicate\b/i.test(record.text('closeCode') ?? '') ? 'duplicate' : undefined;
}
