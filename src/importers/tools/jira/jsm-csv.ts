import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import type { Importer, SourceDocument } from '../../importer.ts';
import { columnsOf } from '../../read/table-cells.ts';
import { jiraCsv, jiraCsvL10n, jiraCsvLite } from './jira-csv.ts';
import { withKeyHeader } from './jira-csv-key-column.ts';
import { openJiraCsv } from './jira-csv-parser.ts';
import { isIncidentType } from './jira-incident-words.ts';
import { JSM_CSV_COLUMNS, type JsmCsvColumn, keysOfType } from './jsm-csv-columns.ts';
import { openJsmIncidents } from './jsm-csv-incident.ts';

const BASE = csvImporter({
  id: 'jsm-csv',
  label: 'Jira incidents and issues (CSV)',
  tool: 'jira',
  howToExport: 'Search for the incidents, and the work items too if you like, then Export, Export CSV (all fields).',
  signature: { required: [JSM_CSV_COLUMNS.key] },
  columns: JSM_CSV_COLUMNS,
  dates: ['created', 'updated', 'resolved', 'statusCategoryChanged', 'lastViewed', 'dueDate'],
  ascending: ['created', 'resolved', 'updated'],
  people: ['assignee', 'reporter', 'creator', 'watchers', 'projectLead', 'responders'],
  open: openJsm,
});

/**
 * Jira Service Management in a Jira CSV (FORMATS 2.3): a Jira export in which a row's type is an incident, or with the
 * column `Custom field (Request Type)`. Rows of incident types are incidents, all others work items as in `jira-csv`.
 * Oddities: those of `jira-csv`; SLA columns (`Time to first response`) are durations of unknown form, so the file tells no
 * acknowledgement; `Time Spent` in seconds is the effort; outward issue links are the follow-ups.
 * https://support.atlassian.com/jira-service-management-cloud/docs/what-are-request-types/
 */
export const jsmCsv: Importer = {
  ...BASE,
  recognise: (document) => {
    const asJira = Math.max(...[jiraCsv, jiraCsvLite, jiraCsvL10n].map((jira) => jira.recognise(document)));
    return asJira > 0 && holdsIncidents(withKeyHeader(document)) ? asJira + 1 : 0;
  },
  parse: (document, context) => BASE.parse(withKeyHeader(document), context),
  // What it lacks is what the Jira formats lack, which they say themselves.
  likeness: () => undefined,
};

function holdsIncidents(document: SourceDocument): boolean {
  if (document.shape !== 'table') return false;
  const hasRequests = columnsOf(document, ...JSM_CSV_COLUMNS.requestType).length > 0;
  return hasRequests || keysOfType(document, isIncidentType).size > 0;
}

function openJsm(file: TableFile<JsmCsvColumn>): TableParser<JsmCsvColumn> {
  const incidentKeys = keysOfType(file.document, isIncidentType);
  const toIncident = openJsmIncidents(file, incidentKeys);
  const items = openJiraCsv(file, incidentKeys);
  return {
    ...items,
    toRows: (record) => {
      const key = record.text('key');
      return key !== undefined && incidentKeys.has(key) ? toIncident(record, key) : items.toRows(record);
    },
  };
}
