import type { Row } from '../../../domain/rows.ts';
import type { Hours } from '../../../domain/units.ts';
import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import { type CurrentSprint, collectCurrentSprints } from '../../current-sprints.ts';
import { estimateOf } from '../../estimates.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { cell, columnsOf } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import {
  type GitLabIssue,
  gitLabIncident,
  gitLabPlace,
  gitLabWorkItem,
  isGitLabIncident,
  sprintOfLabels,
} from './gitlab-issue.ts';

const COLUMNS = {
  number: ['iid', 'issue id'],
  title: ['title'],
  type: ['type'],
  url: ['url'],
  state: ['state'],
  milestone: ['milestone'],
  labels: ['labels'],
  author: ['author'],
  authorLogin: ['author username'],
  assignees: ['assignee'],
  assigneeLogins: ['assignee username'],
  created: ['created at (utc)'],
  closed: ['closed at (utc)'],
  parent: ['parent iid'],
  timeEstimate: ['time estimate'],
  timeSpent: ['time spent'],
  weight: ['weight'],
} as const;

type Column = keyof typeof COLUMNS;
type GitLabRecord = TableRecord<Column>;

const base = csvImporter<Column>({
  id: 'gitlab-csv',
  label: 'GitLab issues (CSV)',
  tool: 'GitLab',
  howToExport: 'In the GitLab project: Plan, Issues, the menu ⋮ (Actions), Export as CSV. The file comes by mail.',
  signature: {
    required: ['created at (utc)', 'closed at (utc)', ['issue id', 'iid']],
    optional: ['weight', 'author username'],
  },
  columns: COLUMNS,
  dates: ['created', 'closed'],
  ascending: ['created', 'closed'],
  people: ['author', 'authorLogin'],
  open: openGitLab,
});

/**
 * GitLab's CSV of a project's issues (https://docs.gitlab.com/user/project/issues/csv_export/; FORMATS 1.9), the present
 * header (`IID`, from 18.4) and the one before, whose `Issue ID` is the same number.
 * Oddities: times are in UTC as the header says, without a mark; estimates and spent time in seconds, 0 = none; labels
 * joined by a bare comma; above 15 MB the file is cut, which only the mail says. There is no iteration: the sprint is a
 * label (`sprint::12`) in files that have any, else the milestone, by its name and without dates; plan evidence P4.
 * Issues of type Incident become incidents.
 */
export const gitLabCsv: Importer = {
  ...base,
  parse: (document, context) => base.parse(document.shape === 'table' ? inUtc(document) : document, context),
};

/** `2026-11-03 08:12:00` becomes `2026-11-03 08:12:00Z`, as the header of the column says. */
function inUtc(document: TableDocument): TableDocument {
  const marked = new Set(columnsOf(document, ...COLUMNS.created, ...COLUMNS.closed));
  const mark = (text: string) => (/\d:\d\d(?::\d\d)?\s*$/.test(text) ? `${text.trim()}Z` : text);
  return {
    ...document,
    rows: document.rows.map((row) => row.map((text, at) => (marked.has(at) ? mark(text) : text))),
  };
}

function openGitLab(file: TableFile<Column>): TableParser<Column> {
  const { document, context, positions } = file;
  for (const column of [positions.assignees, positions.assigneeLogins]) {
    const lists = new Set(document.rows.map((row) => cell(row, column) ?? ''));
    for (const name of [...lists].flatMap((list) => list.split(',')))
      if (name.trim() !== '') context.pseudonym(name.trim());
  }
  const usesLabels = document.rows.some((row) => {
    const labels = cell(row, positions.labels)?.split(',') ?? [];
    return sprintOfLabels(labels) !== undefined;
  });
  const sprints = collectCurrentSprints();
  return {
    toRows: (record): readonly Row[] | undefined => {
      const issue = readIssue(record);
      if (issue === undefined) {
        record.note({ code: 'missing-id', column: 'number', effect: 'row-skipped' });
        return undefined;
      }
      if (isGitLabIncident(issue)) return [gitLabIncident(issue)];
      const name = usesLabels ? sprintOfLabels(issue.labels) : record.text('milestone');
      return sprints.add(gitLabWorkItem(issue, context.pseudonym), sprintCalled(name));
    },
    finish: () => ({ rows: sprints.rows() }),
  };
}

function sprintCalled(name: string | undefined): CurrentSprint | undefined {
  if (name === undefined) return undefined;
  return { id: name, name };
}

function readIssue(record: GitLabRecord): GitLabIssue | undefined {
  const number = record.text('number');
  const url = record.text('url');
  const place = gitLabPlace(url);
  const id = place?.id ?? (number === undefined ? undefined : `#${number}`);
  if (id === undefined) return undefined;
  const type = record.text('type');
  const parent = type?.toLowerCase() === 'task' ? record.text('parent') : undefined;
  return {
    line: record.line(),
    id,
    site: place?.site,
    project: place?.project,
    title: record.text('title'),
    type,
    state: record.text('state'),
    labels: record.list('labels', ','),
    severity: undefined,
    createdAt: record.date('created'),
    closedAt: record.date('closed'),
    estimate: estimateOf(record.text('weight'), () => record.number('weight')),
    timeEstimate: secondsOf(record, 'timeEstimate'),
    timeSpent: secondsOf(record, 'timeSpent'),
    parentKey: parent === undefined ? undefined : `${place?.project ?? ''}#${parent}`,
    assignee: record.list('assigneeLogins', ',')[0] ?? record.list('assignees', ',')[0],
    url,
  };
}

/** GitLab writes 0 where nobody estimated or logged anything. */
function secondsOf(record: GitLabRecord, column: 'timeEstimate' | 'timeSpent'): Hours | undefined {
  return record.seconds(column) || undefined;
}
