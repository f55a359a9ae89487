import type { IncidentRow } from '../../../domain/incident-row.ts';
import { csvImporter } from '../../csv-importer.ts';
import type { Importer } from '../../importer.ts';
import { known } from '../../read/known.ts';
import type { TableRecord } from '../../table-record.ts';
import { exclusionBySeverity, readSeverity } from './firehydrant.ts';

const COLUMNS = {
  number: ['number'],
  name: ['name'],
  severity: ['severity'],
  functionality: ['functionality'],
  service: ['service'],
  started: ['started'],
  detected: ['detected'],
  acknowledged: ['acknowledged'],
  mitigated: ['mitigated'],
  resolved: ['resolved'],
  opened_at: ['opened_at'],
  started_by: ['started_by'],
  customers_impacted: ['customers_impacted'],
  incident_commander: ['incident_commander'],
  tickets: ['tickets'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * The file that FireHydrant's own helper script writes from the API (https://github.com/firehydrant/csv-incident-parser);
 * FORMATS 2.5. Oddities: lists are written as JSON in one cell (`["Checkout","Ledger"]`); `elapsed_time` is a constant of
 * the script; the commander is the only responder named, so how many there were is not known; what the cell of tickets
 * holds is not documented, and only issue keys in it are read. The headers of the product's own CSV download are not known.
 */
export const fireHydrantHelperCsv: Importer = csvImporter<Column>({
  id: 'firehydrant-helper-csv',
  label: 'FireHydrant incidents (CSV of the helper script)',
  tool: 'FireHydrant',
  howToExport: 'Run the script github.com/firehydrant/csv-incident-parser and take the CSV file that it writes.',
  signature: {
    required: ['first_action', 'incident_commander', 'customers_impacted'],
    optional: ['number', 'acknowledged', 'mitigated', 'elapsed_time'],
  },
  columns: COLUMNS,
  dates: ['started', 'detected', 'acknowledged', 'mitigated', 'resolved', 'opened_at'],
  ascending: ['started', 'resolved'],
  people: ['started_by', 'incident_commander'],
  open: () => ({ toRows: toIncident }),
});

function toIncident(record: TableRecord<Column>): IncidentRow | undefined {
  const id = record.text('number');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'number', effect: 'row-skipped' });
    return undefined;
  }
  const severity = record.text('severity');
  const services = listIn(record.text('service'));
  const keys = record.text('tickets')?.match(ISSUE_KEYS) ?? [];
  return known({
    kind: 'incident' as const,
    source: 'firehydrant',
    line: record.line(),
    id,
    title: record.text('name'),
    severity: readSeverity(severity, undefined, record.note),
    severityRaw: severity,
    startedAt: record.date('started') ?? record.date('opened_at'),
    detectedAt: record.date('detected'),
    acknowledgedAt: record.date('acknowledged'),
    mitigatedAt: record.date('mitigated'),
    resolvedAt: record.date('resolved'),
    teams: [],
    services: services.length > 0 ? services : listIn(record.text('functionality')),
    customersAffected: record.count('customers_impacted') || undefined,
    effort: {},
    followUpKeys: keys.length === 0 ? undefined : [...new Set(keys)],
    excluded: exclusionBySeverity(severity),
  });
}

const ISSUE_KEYS = /\b[A-Z][A-Z0-9_]+-\d+\b/g;

/** `["Checkout","Ledger"]`, or a bare name; [] for an empty cell or list. */
function listIn(cell: string | undefined): readonly string[] {
  if (cell === undefined) return [];
  if (!cell.startsWith('[')) return [cell];
  return cell
    .slice(1, cell.endsWith(']') ? -1 : undefined)
    .split(/(?<="),/)
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('\\"', '"')
        .trim(),
    )
    .filter((name) => name !== '');
}
