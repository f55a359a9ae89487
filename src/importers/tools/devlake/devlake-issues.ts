import type { Importer } from '../../importer.ts';
import { devLakeIncident } from './devlake-incident-row.ts';
import { devLakeWorkItem, ISSUE_COLUMNS, type IssueColumn } from './devlake-issue-row.ts';
import { devLakeTable } from './devlake-table.ts';

/**
 * DevLake's table `issues` (FORMATS 3), and the file that its own CSV import takes, which has `sprint_ids` and `labels` as
 * lists in one cell. Oddities: issues of the type INCIDENT become incidents, all others work items; the key of a GitHub or
 * GitLab issue is a bare number; a story point below 0 means "not estimated"; the sprints of an issue stand in another
 * table, `sprint_issues`, the name of its board in none of its columns.
 */
export const devLakeIssues: Importer = devLakeTable<IssueColumn>({
  id: 'devlake-issues',
  label: 'DevLake issues (CSV)',
  table: 'issues',
  signature: {
    required: ['issue_key', 'original_status', 'created_date'],
    optional: ['story_point', 'lead_time_minutes', 'original_type', 'sprint_ids'],
    excludes: ['incident_key'],
  },
  columns: ISSUE_COLUMNS,
  dates: ['created', 'resolved'],
  people: ['assignee', 'creator'],
  open: ({ context }) => ({
    toRows: (record) => {
      const type = record.text('type') ?? record.text('originalType');
      return type?.toUpperCase() === 'INCIDENT' ? devLakeIncident(record) : devLakeWorkItem(record, context);
    },
  }),
});
