import { csvImporter } from '../../csv-importer.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { cell, columnsOf } from '../../read/table-cells.ts';
import { JIRA_CSV_COLUMNS, LOCALISED_KEYS } from './jira-csv-columns.ts';
import { withKeyHeader } from './jira-csv-key-column.ts';
import { isIssueKey } from './jira-csv-links.ts';
import { openJiraCsv } from './jira-csv-parser.ts';

/**
 * Jira issue search, exported as CSV (Cloud and Data Center; FORMATS 1.1).
 * Oddities: `Sprint`, `Labels` and links repeat, one value per column; sprints by name only, without dates; times in the
 * zone of whoever exported, not named; headers and values in that person's language; `Time Spent` in seconds; called-off
 * work sits in category Done; `Parent` is a numeric id. Scope is plan evidence P3 (METHOD 2.8).
 * Row limit: https://confluence.atlassian.com/x/PxrzE
 */

const SHARED = {
  tool: 'jira',
  columns: JIRA_CSV_COLUMNS,
  dates: ['created', 'updated', 'resolved', 'statusCategoryChanged', 'lastViewed', 'dueDate'],
  ascending: ['created', 'resolved', 'updated'],
  people: ['assignee', 'reporter', 'creator', 'watchers', 'projectLead'],
  open: openJiraCsv,
} as const;

const VALUE_ROWS = 50;

/** Whether the keys look like `PAY-881`; a file without rows is taken at its headers' word. */
function hasJiraKeys(document: TableDocument): boolean {
  const positions = columnsOf(document, ...JIRA_CSV_COLUMNS.key);
  const rows = document.rows.slice(0, VALUE_ROWS);
  return rows.length === 0 || rows.some((row) => isIssueKey(cell(row, positions) ?? ''));
}

/** The full export with English headers. */
export const jiraCsv = csvImporter({
  ...SHARED,
  id: 'jira-csv',
  label: 'Jira issues (CSV)',
  howToExport: 'Search for the work items, then Export, Export CSV (all fields).',
  signature: {
    required: [
      ['issue key', 'work item key'],
      ['issue id', 'work item id'],
    ],
    optional: ['summary', 'issue type', 'status category', 'sprint', 'project key'],
    matches: hasJiraKeys,
  },
});

/** A sheet that somebody cut down by hand: the numeric id is gone. */
export const jiraCsvLite = csvImporter({
  ...SHARED,
  id: 'jira-csv-lite',
  label: 'Jira issues (CSV, few columns)',
  howToExport:
    'Search for the work items, then Export, Export CSV (current fields), with key, summary, status and sprint.',
  signature: {
    required: ['issue key', 'summary', 'status'],
    optional: ['sprint', 'status category'],
    excludes: ['issue id', 'work item id'],
    matches: hasJiraKeys,
  },
});

const L10N = csvImporter({
  ...SHARED,
  id: 'jira-csv-l10n',
  label: 'Jira issues (CSV, headers not in English)',
  howToExport: 'Search for the work items, then Export, Export CSV (all fields).',
  signature: {
    required: [LOCALISED_KEYS],
    optional: [JIRA_CSV_COLUMNS.summary, JIRA_CSV_COLUMNS.type, JIRA_CSV_COLUMNS.issueId, JIRA_CSV_COLUMNS.sprint],
    excludes: ['issue key', 'work item key'],
    matches: hasJiraKeys,
  },
});

/**
 * The full export of somebody whose Jira does not speak English: Portuguese, French, German, Spanish, Russian. Only parts of
 * the Portuguese, French and Russian headers were seen in real files, the others are Jira's translations as far as known;
 * so where the header of the key is none of them, the column that is full of keys is taken (FORMATS section 5).
 */
export const jiraCsvL10n: Importer = {
  ...L10N,
  recognise: (document) => L10N.recognise(withKeyHeader(document)),
  parse: (document, context) => L10N.parse(withKeyHeader(document), context),
};
