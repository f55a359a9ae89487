import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { type Columns, csvImporter, type TableFile, type TableParser } from '../csv-importer.ts';
import { collectCurrentSprints } from '../current-sprints.ts';
import type { TableDocument } from '../importer.ts';
import { pointsOrSize, readCategory } from '../plan-words.ts';
import { known } from '../read/known.ts';
import { cell, columnsOf } from '../read/table-cells.ts';
import type { TableRecord } from '../table-record.ts';
import { isIssueKey } from './jira/jira-csv-links.ts';
import { namedType } from './jira/jira-words.ts';

/**
 * YouTrack issues, exported as CSV (FORMATS 1.12; https://www.jetbrains.com/help/youtrack/server/export-issues.html).
 * No real file was seen: headers are those of the issue list's fields, and only the ones below are read. A file counts as
 * YouTrack's only with one of its own headers and ids like `PAY-12`; anything less is left to the column mapper, which
 * asks. `Sprints` may hold several, joined by commas; whether former ones stay is not known, so the plan evidence is P4.
 * `Estimation` is left alone, since the length of its days and weeks is a setting of the site.
 */
const COLUMNS = {
  id: ['issue id'],
  project: ['project'],
  summary: ['summary'],
  tags: ['tags'],
  type: ['type'],
  state: ['state', 'stage'],
  priority: ['priority'],
  sprints: ['sprints', 'sprint'],
  points: ['story points', 'story point'],
  created: ['created', 'created date'],
  updated: ['updated', 'updated date'],
  resolved: ['resolved', 'resolved date'],
  assignee: ['assignee', 'assignees'],
  reporter: ['reporter', 'created by'],
} as const satisfies Columns<string>;

type Column = keyof typeof COLUMNS;

export const youTrackCsv = csvImporter({
  id: 'youtrack-csv',
  label: 'YouTrack issues (CSV)',
  tool: 'YouTrack',
  howToExport: 'In YouTrack open the list of issues, show Sprints and Story points, then Export, CSV.',
  signature: {
    required: ['issue id', 'project', 'summary'],
    optional: ['sprints', 'story points', 'estimation', 'tags', ['state', 'stage']],
    excludes: ['issue key', 'work item key', 'issue type'],
    matches: isYouTrack,
  },
  columns: COLUMNS,
  dates: ['created', 'updated', 'resolved'],
  ascending: ['created', 'resolved'],
  people: ['assignee', 'reporter'],
  open: openIssues,
});

const OWN_HEADERS = ['sprints', 'story points', 'estimation', 'state', 'stage'];
const VALUE_ROWS = 50;

function isYouTrack(document: TableDocument): boolean {
  if (!OWN_HEADERS.some((header) => document.normalised.includes(header))) return false;
  const positions = columnsOf(document, ...COLUMNS.id);
  const rows = document.rows.slice(0, VALUE_ROWS);
  return rows.length === 0 || rows.some((row) => isIssueKey(cell(row, positions) ?? ''));
}

function openIssues(file: TableFile<Column>): TableParser<Column> {
  const iterations = collectCurrentSprints(file.positions.points.length > 0);
  return {
    toRows: (record) => {
      const item = issueOf(record, file);
      const sprints = record.list('sprints', ',').map((name) => ({ id: name, name }));
      return item === undefined ? undefined : iterations.add(item, ...sprints);
    },
    finish: () => ({ rows: iterations.rows() }),
  };
}

function issueOf(record: TableRecord<Column>, { context }: TableFile<Column>): WorkItemRow | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const resolvedAt = record.date('resolved');
  const statusCategory = categoryOf(record);
  const typeName = record.text('type');
  const [assignee] = record.list('assignee', ',').map((name) => context.pseudonym(name));
  const tags = record.list('tags', ',');
  return known({
    kind: 'work-item' as const,
    source: 'youtrack',
    line: record.line(),
    id,
    title: record.text('summary'),
    ...namedType(typeName),
    status: record.text('state'),
    statusCategory,
    teams: [],
    project: record.text('project'),
    ...pointsOrSize(record.text('points'), () => record.number('points')),
    createdAt: record.date('created'),
    completedAt: statusCategory === 'done' ? resolvedAt : undefined,
    labels: tags.length === 0 ? undefined : tags,
    priority: record.text('priority'),
    assignee,
  });
}

/** The name of the state; a resolved issue whose state says nothing is done. */
function categoryOf(record: TableRecord<Column>): StatusCategory | undefined {
  const isResolved = record.text('resolved') !== undefined;
  const state = record.text('state');
  if (!isResolved) return readCategory(state, 'state', record.note);
  return readCategory(state, 'state', () => undefined) === 'cancelled' ? 'cancelled' : 'done';
}
