import type { Importer } from '../../importer.ts';
import { devLakeIncident } from './devlake-incident-row.ts';
import { ISSUE_COLUMNS, type IssueColumn } from './devlake-issue-row.ts';
import { devLakeTable } from './devlake-table.ts';

/**
 * DevLake's table `incidents` (FORMATS 3): issues of the type INCIDENT, under their own ids, and reverting pull requests.
 * Oddities: no acknowledgement; the end of an Opsgenie or PagerDuty incident is its last change; of the people only one
 * assignee is there, who is not counted, since `incident_assignees` and worklogs may name more.
 */
export const devLakeIncidents: Importer = devLakeTable<IssueColumn>({
  id: 'devlake-incidents',
  label: 'DevLake incidents (CSV)',
  table: 'incidents',
  signature: {
    required: ['incident_key', 'original_status', 'lead_time_minutes'],
    optional: ['scope_id', 'created_date', 'severity'],
    excludes: ['issue_key'],
  },
  columns: ISSUE_COLUMNS,
  dates: ['created', 'resolved'],
  people: ['assignee', 'creator'],
  open: () => ({ toRows: devLakeIncident }),
});
