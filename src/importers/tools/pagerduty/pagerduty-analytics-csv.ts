import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { readNumber } from '../../read/numbers.ts';
import { cell, cells } from '../../read/table-cells.ts';
import { spreadRanks } from '../../severity-by-rank.ts';
import type { TableRecord } from '../../table-record.ts';
import {
  ANALYTICS_PEOPLE,
  type AnalyticsField,
  type AnalyticsPeople,
  type AnalyticsRecord,
  analyticsRow,
} from './pagerduty-analytics-row.ts';
import {
  createDurationReader,
  DURATION_COLUMNS,
  type DurationColumn,
  type DurationReader,
} from './pagerduty-durations.ts';
import { splitPeople } from './pagerduty-people.ts';

type Column = AnalyticsField | AnalyticsPeople | DurationColumn;

/** Headers of which a table must have three to be PagerDuty's (FORMATS section 5), each as field name or label. */
const MARKS = [
  'seconds_to_resolve',
  'engaged_seconds',
  'engaged_user_count',
  'sleep_hour_interruptions',
  'off_hour_interruptions',
] as const;
const MARKS_WANTED = 3;

/**
 * PagerDuty analytics as a table: the API's answer flattened by a script, or Analytics > Insights > Incidents > Export
 * CSV (https://support.pagerduty.com/main/docs/insights). The labels of that export are not documented, so any table with
 * PagerDuty's field names or their labels is read; lengths of time without a unit are flagged (FORMATS 2.1d). Times have
 * no zone unless they are written with one.
 */
export const pagerDutyAnalyticsCsv: Importer = withMarks(
  csvImporter<Column>({
    id: 'pagerduty-analytics-csv',
    label: 'PagerDuty analytics (CSV)',
    tool: 'PagerDuty',
    howToExport: 'In PagerDuty: Analytics, Insights, Incidents, Export CSV; or save the analytics API answer as CSV.',
    signature: { required: [], matches: (document) => marksOf(document).length >= MARKS_WANTED },
    columns: {
      id: spelled('id', 'incident id'),
      incident_number: spelled('incident_number', 'incident #', '#', 'number'),
      description: spelled('description', 'title', 'incident title', 'summary'),
      service_name: spelled('service_name', 'service'),
      team_name: spelled('team_name', 'team', 'teams'),
      escalation_policy_name: spelled('escalation_policy_name', 'escalation policy'),
      created_at: spelled('created_at', 'created on', 'created', 'opened on', 'opened at'),
      resolved_at: spelled('resolved_at', 'resolved on', 'resolved'),
      auto_resolved: spelled('auto_resolved', 'auto-resolved'),
      urgency: spelled('urgency'),
      major: spelled('major', 'major incident', 'is major'),
      priority_name: spelled('priority_name', 'priority'),
      priority_order: spelled('priority_order'),
      incident_type_name: spelled('incident_type_name', 'incident type'),
      engaged_user_count: spelled('engaged_user_count', 'engaged users', 'engaged responders'),
      total_interruptions: spelled('total_interruptions', 'interruptions'),
      business_hour_interruptions: spelled('business_hour_interruptions'),
      off_hour_interruptions: spelled('off_hour_interruptions'),
      sleep_hour_interruptions: spelled('sleep_hour_interruptions'),
      joined_user_names: spelled('joined_user_names', 'responders'),
      acknowledged_user_names: spelled('acknowledged_user_names', 'acknowledged by'),
      assigned_user_names: spelled('assigned_user_names', 'assigned to'),
      resolved_by_user_name: spelled('resolved_by_user_name', 'resolved by'),
      ...DURATION_COLUMNS,
    },
    dates: ['created_at', 'resolved_at'],
    ascending: ['created_at', 'resolved_at'],
    open: openTable,
  }),
);

/** The API's field name, its words with spaces, and other labels. */
function spelled(field: string, ...labels: readonly string[]): readonly string[] {
  return [field, field.replaceAll('_', ' '), ...labels, ...labels.map((label) => label.replaceAll(' ', '_'))];
}

function marksOf(document: TableDocument): readonly string[] {
  const headers = new Set(document.normalised.map((header) => header.replaceAll(' ', '_')));
  return MARKS.filter((mark) => headers.has(mark));
}

/** Any three of five marks make the format, which a list of required headers cannot say: each mark met counts 1. */
function withMarks(importer: Importer): Importer {
  return {
    ...importer,
    recognise: (document) => {
      const met = document.shape === 'table' ? marksOf(document).length : 0;
      return met >= MARKS_WANTED ? met : 0;
    },
    likeness: (document) => {
      if (document.shape !== 'table') return undefined;
      const marks = marksOf(document);
      return { met: marks.length, missing: MARKS.filter((mark) => !marks.includes(mark)) };
    },
  };
}

function openTable(file: TableFile<Column>): TableParser<Column> {
  const { document, context, positions } = file;
  const given = ANALYTICS_PEOPLE.map((field) => positions[field]).filter((columns) => columns.length > 0);
  const people = given.flatMap((columns) => document.rows.flatMap((row) => cells(row, columns)));
  for (const name of new Set([...new Set(people)].flatMap(splitPeople))) context.pseudonym(name);
  const rank = positions.priority_order;
  const scale = spreadRanks(rank.length === 0 ? [] : document.rows.map((row) => rankIn(cell(row, rank))));
  const readDuration = createDurationReader(file);
  return { toRows: (record) => analyticsRow(recordOf(record, readDuration), scale) };
}

function rankIn(text: string | undefined): number | undefined {
  const reading = readNumber(text);
  return reading.ok ? reading.value : undefined;
}

function recordOf(record: TableRecord<Column>, readDuration: DurationReader): AnalyticsRecord {
  return {
    line: record.line,
    note: record.note,
    text: record.text,
    date: record.date,
    count: record.count,
    flag: record.flag,
    seconds: (duration) => readDuration(record, duration),
    people: (field) => splitPeople(record.text(field)),
  };
}
