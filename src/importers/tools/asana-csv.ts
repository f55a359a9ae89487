import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { type Columns, csvImporter, type TableFile, type TableParser } from '../csv-importer.ts';
import { type CurrentSprint, collectCurrentSprints } from '../current-sprints.ts';
import type { TableDocument } from '../importer.ts';
import { categoryOfColumn, pointsOrSize, sprintInName } from '../plan-words.ts';
import { known } from '../read/known.ts';
import { cell, columnsOf } from '../read/table-cells.ts';
import type { TableRecord } from '../table-record.ts';

/**
 * Asana tasks of a project, exported as CSV (FORMATS 1.12; https://help.asana.com/s/article/csv-export).
 * Oddities: no sprints, so a section or a project that is called one stands for it (plan evidence P4); points only as a
 * custom field, one column each; dates without time; tags joined by commas; the parent is given by its name; the Google
 * Sheets link puts rows above the header; a spreadsheet program turns the long ids into `1.21143E+15`, which makes all
 * tasks the same.
 */
const COLUMNS = {
  id: ['task id'],
  created: ['created at'],
  completed: ['completed at'],
  modified: ['last modified'],
  name: ['name'],
  section: ['section/column', 'section', 'column'],
  assignee: ['assignee'],
  assigneeEmail: ['assignee email'],
  started: ['start date'],
  tags: ['tags'],
  projects: ['projects'],
  parent: ['parent task'],
  priority: ['priority'],
  points: [
    'story points',
    'story point',
    'points',
    'sp',
    'estimated points',
    'estimated story points',
    'sprint points',
  ],
} as const satisfies Columns<string>;

type Column = keyof typeof COLUMNS;
type AsanaRecord = TableRecord<Column>;

export const asanaCsv = csvImporter({
  id: 'asana-csv',
  label: 'Asana tasks (CSV)',
  tool: 'Asana',
  howToExport: 'In the Asana project open the menu beside its name, then Export, CSV.',
  signature: {
    required: ['task id', 'last modified', ['section/column', 'assignee email']],
    optional: ['section/column', 'parent task', 'completed at', 'projects'],
    matches: ({ normalised }) =>
      normalised.includes('section/column') ||
      (normalised.includes('assignee email') && normalised.includes('parent task')),
  },
  columns: COLUMNS,
  dates: ['created', 'completed', 'modified', 'started'],
  ascending: ['created', 'completed', 'modified'],
  people: ['assignee', 'assigneeEmail'],
  open: openTasks,
});

type AsanaFile = {
  readonly file: TableFile<Column>;
  /** Ids by task name; names that several tasks have are left out. */
  readonly ids: ReadonlyMap<string, string | undefined>;
};

function openTasks(file: TableFile<Column>): TableParser<Column> {
  const asana: AsanaFile = { file, ids: idsByName(file.document) };
  const iterations = collectCurrentSprints(file.positions.points.length > 0);
  return {
    toRows: (record) => {
      const item = taskOf(record, asana);
      return item === undefined ? undefined : iterations.add(item, ...sprintsOf(record));
    },
    finish: () => ({ rows: iterations.rows() }),
  };
}

function idsByName(document: TableDocument): ReadonlyMap<string, string | undefined> {
  const [idAt, nameAt] = [columnsOf(document, ...COLUMNS.id), columnsOf(document, ...COLUMNS.name)];
  const ids = new Map<string, string | undefined>();
  for (const [at, row] of document.rows.entries()) {
    const [name, id] = [cell(row, nameAt), cell(row, idAt)];
    if (name === undefined || id === undefined) continue;
    ids.set(name, ids.has(name) ? undefined : distinctId(id, document.lines[at] ?? 0));
  }
  return ids;
}

/** Of the section; else of the projects, of which a task may be in several. */
function sprintsOf(record: AsanaRecord): readonly CurrentSprint[] {
  const section = sprintInName(record.text('section') ?? '')?.sprint;
  const projects = record.list('projects', ',');
  if (section !== undefined) return [{ id: section, name: section, project: projects[0] }];
  return projects
    .filter((project) => sprintInName(project) !== undefined)
    .map((project) => ({ id: project, name: project, project }));
}

function taskOf(record: AsanaRecord, { file, ids }: AsanaFile): WorkItemRow | undefined {
  const id = readId(record);
  if (id === undefined) return undefined;
  const completedAt = record.date('completed');
  const statusCategory = categoryOf(record, record.text('completed') !== undefined);
  const parent = record.text('parent');
  const assignee = record.text('assigneeEmail') ?? record.text('assignee');
  const tags = record.list('tags', ',');
  return known({
    kind: 'work-item' as const,
    source: 'asana',
    line: record.line(),
    id,
    title: record.text('name'),
    type: parent === undefined ? ('task' as const) : ('subtask' as const),
    status: record.text('section'),
    statusCategory,
    teams: [],
    project: record.list('projects', ',')[0],
    ...pointsOrSize(record.text('points'), () => record.number('points')),
    createdAt: record.date('created'),
    startedAt: record.date('started'),
    completedAt: statusCategory === 'done' ? completedAt : undefined,
    parentKey: parent === undefined ? undefined : ids.get(parent),
    labels: tags.length === 0 ? undefined : tags,
    priority: record.text('priority'),
    assignee: assignee === undefined ? undefined : file.context.pseudonym(assignee),
  });
}

function readId(record: AsanaRecord): string | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  if (isRounded(id)) record.note({ code: 'bad-value', column: 'id', value: id, effect: 'noted' });
  return distinctId(id, record.line());
}

/** An id that a spreadsheet rounded is the same for all tasks, so the line is added to it. */
function distinctId(id: string, line: number): string {
  return isRounded(id) ? `${id}#${line}` : id;
}

function isRounded(id: string): boolean {
  return /^\d(?:[.,]\d+)?E\+\d+$/i.test(id);
}

/** The mark of completion; without it the section tells, or its part beside the sprint; else nothing was begun. */
function categoryOf(record: AsanaRecord, isCompleted: boolean): StatusCategory {
  const section = record.text('section') ?? '';
  const told = categoryOfColumn(sprintInName(section)?.rest ?? section);
  if (isCompleted) return told === 'cancelled' ? 'cancelled' : 'done';
  return told ?? 'todo';
}
