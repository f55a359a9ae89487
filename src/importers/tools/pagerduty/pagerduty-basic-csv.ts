import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import { csvImporter } from '../../csv-importer.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { partOfList } from '../../incident-facts.ts';
import { known } from '../../read/known.ts';
import type { TableRecord } from '../../table-record.ts';

/** PagerDuty stops writing after so many rows, without a word (FORMATS 2.1c). */
const ROW_LIMIT = 20_000;

const COLUMNS = {
  number: ['#', 'incident number'],
  service: ['service'],
  opened: ['opened on'],
  resolved: ['resolved on'],
  resolver: ['resolve by', 'resolved by', 'resolved by user'],
} as const;
type Column = keyof typeof COLUMNS;

/** What stands for the resolver where no user resolved the incident directly. */
const NOBODY = 'not available';

/**
 * PagerDuty's report on plans without advanced reporting, Analytics > Reports > Incidents > Download CSV (FORMATS 2.1c;
 * header and "Not Available" after https://support.pagerduty.com/docs/reporting). Seven columns: no title, severity,
 * acknowledgement or team. Times are in the account's zone; their layout could not be verified, so every layout of the
 * date reader is accepted and an absent offset is read in the chosen zone. `Duration` repeats the two times. At 20,000
 * rows the file is cut off by PagerDuty.
 */
export const pagerDutyBasicCsv: Importer = csvImporter<Column>({
  id: 'pagerduty-basic-csv',
  label: 'PagerDuty incidents report, basic plan (CSV)',
  tool: 'PagerDuty',
  howToExport: 'In PagerDuty: Analytics, Reports, Incidents, Download CSV.',
  signature: {
    required: ['opened on', 'resolved on', ['# escalations', '#escalations']],
    optional: ['#', 'service', ['resolve by', 'resolved by'], 'duration'],
  },
  columns: COLUMNS,
  dates: ['opened', 'resolved'],
  ascending: ['opened', 'resolved'],
  open: ({ document }) => ({ toRows: toIncident, finish: () => ({ notes: truncation(document) }) }),
});

function truncation({ rows }: TableDocument): readonly RowIssue[] {
  return rows.length < ROW_LIMIT ? [] : partOfList('#', String(rows.length));
}

function toIncident(record: TableRecord<Column>): IncidentRow | undefined {
  const id = record.text('number');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'number', effect: 'row-skipped' });
    return undefined;
  }
  const service = record.text('service');
  const resolver = record.text('resolver');
  return known({
    kind: 'incident' as const,
    source: 'pagerduty',
    line: record.line(),
    id,
    severity: 'unknown' as const,
    startedAt: record.date('opened'),
    resolvedAt: record.date('resolved'),
    teams: [],
    services: service === undefined ? [] : [service],
    effort: {},
    autoResolved: resolver === undefined ? undefined : resolver.toLowerCase() === NOBODY,
  });
}
