import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { known } from '../../read/known.ts';
import { cells } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import { timeAfter } from '../../time-after.ts';
import { severityOfUrgency } from './pagerduty-analytics-row.ts';
import { splitPeople } from './pagerduty-people.ts';

/** PagerDuty stops writing after so many rows, without a word (FORMATS 2.1c). */
const ROW_LIMIT = 20_000;

const COLUMNS = {
  id: ['id'],
  incident_number: ['incident_number'],
  description: ['description'],
  service_name: ['service_name'],
  escalation_policy_name: ['escalation_policy_name'],
  created_on: ['created_on'],
  resolved_on: ['resolved_on'],
  seconds_to_first_ack: ['seconds_to_first_ack'],
  seconds_to_resolve: ['seconds_to_resolve'],
  auto_resolved: ['auto_resolved'],
  acknowledged_by_user_ids: ['acknowledged_by_user_ids'],
  acknowledged_by_user_names: ['acknowledged_by_user_names'],
  assigned_to_user_names: ['assigned_to_user_names'],
  resolved_by_user_name: ['resolved_by_user_name'],
  urgency: ['urgency'],
} as const;
type Column = keyof typeof COLUMNS;

const PEOPLE = ['acknowledged_by_user_names', 'assigned_to_user_names', 'resolved_by_user_name'] as const;

/**
 * PagerDuty's older reports, Analytics > Reports > System, Team or Incidents > Download CSV, and
 * `/api/v1/reports/raw/incidents.csv` (FORMATS 2.1c). No priority and no effort: the urgency stands in for the severity,
 * and how long × how many acknowledged is all the evidence there is. Times carry an offset. At 20,000 rows the file is
 * cut off by PagerDuty.
 */
export const pagerDutyLegacyCsv: Importer = csvImporter<Column>({
  id: 'pagerduty-legacy-csv',
  label: 'PagerDuty reports (CSV)',
  tool: 'PagerDuty',
  howToExport: 'In PagerDuty: Analytics, Reports, Incidents, Download CSV.',
  signature: {
    required: ['incident_number', 'created_on', 'seconds_to_first_ack'],
    optional: ['escalation_policy_name', 'auto_resolved'],
  },
  columns: COLUMNS,
  dates: ['created_on', 'resolved_on'],
  ascending: ['created_on', 'resolved_on'],
  open: openReport,
});

function openReport({ document, context, positions }: TableFile<Column>): TableParser<Column> {
  const people = PEOPLE.flatMap((column) => document.rows.flatMap((row) => cells(row, positions[column])));
  for (const name of new Set(people.flatMap(splitPeople))) context.pseudonym(name);
  return { toRows: toIncident, finish: () => ({ notes: truncation(document) }) };
}

function truncation(document: TableDocument): readonly RowIssue[] {
  if (document.rows.length < ROW_LIMIT) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: String(document.rows.length) }];
}

function toIncident(record: TableRecord<Column>): IncidentRow | undefined {
  const number = record.text('incident_number');
  const id = record.text('id') ?? number;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const service = record.text('service_name');
  const urgency = record.text('urgency');
  return known({
    kind: 'incident' as const,
    source: 'pagerduty',
    line: record.line(),
    id,
    aliases: number === undefined || number === id ? undefined : [number],
    title: record.text('description'),
    severity: severityOfUrgency(urgency, record.note),
    severityRaw: urgency,
    ...timesOf(record),
    teams: [],
    services: service === undefined ? [] : [service],
    escalationPolicy: record.text('escalation_policy_name'),
    responderCount: acknowledgersOf(record),
    effort: {},
    autoResolved: record.flag('auto_resolved'),
  });
}

function timesOf(record: TableRecord<Column>) {
  const startedAt = record.date('created_on');
  const after = (column: 'seconds_to_resolve' | 'seconds_to_first_ack') => {
    const seconds = record.number(column);
    return timeAfter(startedAt, { ms: seconds === undefined ? undefined : seconds * 1000, column, note: record.note });
  };
  const resolvedAfter = after('seconds_to_resolve');
  return {
    startedAt,
    acknowledgedAt: after('seconds_to_first_ack'),
    resolvedAt: record.date('resolved_on') ?? resolvedAfter,
  };
}

/** Distinct people who acknowledged, by id where ids are given, since a name may hold a comma; none is unknown. */
function acknowledgersOf(record: TableRecord<Column>): number | undefined {
  const ids = splitPeople(record.text('acknowledged_by_user_ids'));
  const names = splitPeople(record.text('acknowledged_by_user_names'));
  const count = new Set(ids.length > 0 ? ids : names).size;
  return count > 0 ? count : undefined;
}
