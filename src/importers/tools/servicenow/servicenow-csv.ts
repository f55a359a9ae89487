import type { IncidentRow } from '../../../domain/incident-row.ts';
import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { cell, cells, columnsOf } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import { SERVICENOW_COLUMNS, serviceNowIncident } from './servicenow-incident.ts';
import { FIRST_IN_PROGRESS, FIRST_PRIORITY, preparedTable } from './servicenow-table.ts';
import { cutAtLimit } from './servicenow-values.ts';

/**
 * The incident list of ServiceNow as CSV (https://www.servicenow.com/docs, "Export data from a list"); FORMATS 2.7.
 * Oddities: headers are field names or labels, values are raw or as displayed, each by a setting of the instance and with
 * no mark in the file: raw times are UTC, displayed ones in the zone and layout of whoever exported. There is no
 * acknowledgement; `time_worked` is a date counted from 1970. The audit log that is published for research has several
 * rows per incident and `?` for nothing: the last change counts, the others are joined with it, and of the history only
 * the first time in progress, the first priority and the number of people are read. Exports stop at
 * 10,000 rows unless the instance says otherwise (`glide.csv.export.limit`; https://www.servicenow.com/docs, "Export limits").
 */

const COLUMNS = {
  ...SERVICENOW_COLUMNS,
  firstInProgress: [FIRST_IN_PROGRESS],
  firstPriority: [FIRST_PRIORITY],
} as const;
type Column = keyof typeof COLUMNS;

const VALUE_ROWS = 50;

const SHARED = {
  tool: 'ServiceNow',
  columns: COLUMNS,
  dates: ['outageStart', 'opened', 'created', 'acknowledged', 'workStart', 'resolved', 'closed', 'firstInProgress'],
  ascending: ['opened', 'resolved', 'closed'],
  people: ['assignee', 'caller', 'openedBy', 'createdBy', 'updatedBy', 'resolvedBy', 'closedBy'],
  open: openIncidents,
} as const;

const FIELD_MARKS = [
  'short_description',
  'opened_at',
  'sys_id',
  'assignment_group',
  'incident_state',
  'sys_created_on',
];
const LABEL_MARKS = ['opened', 'assignment group', 'caller', 'state'];

/** With field names as headers, the default. The audit log has this shape, too. */
export const serviceNowCsv: Importer = prepared(
  csvImporter<Column>({
    ...SHARED,
    id: 'servicenow-csv',
    label: 'ServiceNow incidents (CSV)',
    howToExport: 'In the incident list, right-click a column header, then Export, CSV.',
    signature: {
      required: ['number'],
      optional: [...FIELD_MARKS, 'sys_mod_count'],
      matches: (document) => marksIn(document, FIELD_MARKS) >= 2 && hasIncidentNumbers(document),
    },
  }),
);

/** With labels as headers: `Short description`, `Opened`. */
export const serviceNowCsvLabels: Importer = prepared(
  csvImporter<Column>({
    ...SHARED,
    id: 'servicenow-csv-labels',
    label: 'ServiceNow incidents (CSV with labels)',
    howToExport:
      'In the incident list, right-click a column header, then Export, CSV; or save the Excel export as CSV.',
    signature: {
      required: ['number', 'short description'],
      optional: LABEL_MARKS,
      matches: (document) => marksIn(document, LABEL_MARKS) >= 1 && hasIncidentNumbers(document),
    },
  }),
);

function prepared(importer: Importer): Importer {
  return {
    ...importer,
    parse: (document, context) =>
      importer.parse(document.shape === 'table' ? preparedTable(document) : document, context),
  };
}

function marksIn(document: TableDocument, marks: readonly string[]): number {
  return marks.filter((mark) => document.normalised.includes(mark)).length;
}

/** `INC0010001`; changes and problems alone are not incidents. A file without rows is taken at its headers' word. */
function hasIncidentNumbers(document: TableDocument): boolean {
  const columns = columnsOf(document, 'number');
  const rows = document.rows.slice(0, VALUE_ROWS);
  return rows.length === 0 || rows.some((row) => /^INC\d+/i.test(cell(row, columns) ?? ''));
}

function openIncidents(file: TableFile<Column>): TableParser<Column> {
  const { document, positions } = file;
  const assignees = assigneesOf(file);
  const severities = new Set(document.rows.flatMap((row) => cells(row, positions.severity)));
  const isAuditLog = positions.firstInProgress.length > 0;
  const seen = new Map<string, IncidentRow>();

  function toRow(record: TableRecord<Column>): IncidentRow | undefined {
    const known = seen.get(record.text('number') ?? '');
    if (known !== undefined) return earlierChange(known, record.line());
    const row = serviceNowIncident(record, {
      site: undefined,
      assignees: assignees.get(record.text('number') ?? '')?.size ?? 0,
      firstInProgress: record.date('firstInProgress'),
      firstPriority: record.text('firstPriority'),
      severityVaries: severities.size > 1,
    });
    if (isAuditLog && row !== undefined) seen.set(row.id, row);
    return row;
  }

  return { toRows: toRow, finish: () => ({ notes: cutAtLimit(document.rows.length) }) };
}

/** A row that only says that there was such a change: all that counts is in the last one. */
function earlierChange({ kind, source, id, excluded }: IncidentRow, line: number): IncidentRow {
  const row: IncidentRow = { kind, source, id, line, severity: 'unknown', teams: [], services: [], effort: {} };
  return excluded === undefined ? row : { ...row, excluded };
}

/** By incident: the people that its rows name as assigned. */
function assigneesOf({ document, positions }: TableFile<Column>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of document.rows) {
    const number = cell(row, positions.number);
    const person = cell(row, positions.assignee);
    if (number === undefined || person === undefined) continue;
    const people = found.get(number);
    if (people === undefined) found.set(number, new Set([person]));
    else people.add(person);
  }
  return found;
}
