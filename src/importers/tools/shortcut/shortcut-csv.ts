import type { StatusCategory, WorkItemRow } from '../../../domain/work-item-row.ts';
import { type Columns, csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import { collectCurrentSprints } from '../../current-sprints.ts';
import type { Importer, TableDocument } from '../../importer.ts';
import { pointsOrSize } from '../../plan-words.ts';
import { known } from '../../read/known.ts';
import { cell, columnsOf } from '../../read/table-cells.ts';
import type { TableRecord } from '../../table-record.ts';
import { isCalledOff, workItemTypeOf } from '../jira/jira-words.ts';

/**
 * Shortcut stories, exported as CSV (FORMATS 1.10; header from public readmes, menu path not verified).
 * Oddities: the zone of the times stands in a column of its own, `utc_offset`; how the times are written is not documented, so
 * all layouts are tried; several values in a cell are joined by `;`; the iteration is today's only (plan evidence P4) and
 * without dates, which `/api/v3/iterations` has. https://developer.shortcut.com/api/rest/v3
 */
const COLUMNS = {
  id: ['id'],
  name: ['name'],
  type: ['type'],
  requester: ['requester'],
  owners: ['owners'],
  isCompleted: ['is_completed'],
  created: ['created_at'],
  started: ['started_at'],
  completed: ['completed_at'],
  estimate: ['estimate'],
  labels: ['labels'],
  state: ['state'],
  epicId: ['epic_id'],
  project: ['project'],
  iterationId: ['iteration_id'],
  iteration: ['iteration'],
  team: ['team'],
  priority: ['priority'],
} as const satisfies Columns<string>;

type Column = keyof typeof COLUMNS;
const TIMES = [...COLUMNS.created, ...COLUMNS.started, ...COLUMNS.completed];

const withoutOffsets = csvImporter({
  id: 'shortcut-csv',
  label: 'Shortcut stories (CSV)',
  tool: 'Shortcut',
  howToExport: 'In Shortcut open Settings, Export and download the stories as CSV, or export the stories page.',
  signature: {
    required: ['iteration_id', 'epic_id', 'requester', 'is_completed'],
    optional: ['utc_offset', 'skill_set', 'iteration', 'estimate', 'moved_at'],
  },
  columns: COLUMNS,
  dates: ['created', 'started', 'completed'],
  ascending: ['created', 'started', 'completed'],
  open: openStories,
});

export const shortcutCsv: Importer = {
  ...withoutOffsets,
  parse: (document, context) =>
    withoutOffsets.parse(document.shape === 'table' ? withOffsets(document) : document, context),
};

/** Writes the offset of each row behind those of its times that have none. */
function withOffsets(document: TableDocument): TableDocument {
  const offsetAt = columnsOf(document, 'utc_offset');
  const timesAt = new Set(columnsOf(document, ...TIMES));
  if (offsetAt.length === 0) return document;
  const rows = document.rows.map((row) => {
    const offset = cell(row, offsetAt);
    if (offset === undefined || !OFFSET.test(offset)) return row;
    return row.map((text, at) => (timesAt.has(at) && isOpen(text) ? `${text.trim()} ${offset}` : text));
  });
  return { ...document, rows };
}

/** `-05:00`, `+0530`. */
const OFFSET = /^[+-]\d{2}:?\d{2}$/;

/** Whether a text has a clock time, and no zone behind it. */
function isOpen(text: string): boolean {
  return /\d:\d{2}/.test(text) && !/(?:z|[+-]\d{2}:?\d{2})\s*$/i.test(text);
}

function openStories(file: TableFile<Column>): TableParser<Column> {
  const iterations = collectCurrentSprints(file.positions.estimate.length > 0);
  return {
    toRows: (record) => {
      const item = storyOf(record, file);
      const id = record.text('iterationId');
      const name = record.text('iteration') ?? id;
      if (item === undefined || name === undefined) return item;
      return iterations.add(item, { id: id ?? name, name });
    },
    finish: () => ({ rows: iterations.rows() }),
  };
}

function storyOf(record: TableRecord<Column>, { context }: TableFile<Column>): WorkItemRow | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const completedAt = record.date('completed');
  const startedAt = record.date('started');
  const statusCategory = categoryOf(record, startedAt !== undefined);
  const owners = record.list('owners', ';').map(context.pseudonym);
  for (const requester of record.list('requester', ';')) context.pseudonym(requester);
  const [team, type] = [record.text('team'), record.text('type')];
  const labels = record.list('labels', ';');
  return known({
    kind: 'work-item' as const,
    source: 'shortcut',
    line: record.line(),
    id,
    aliases: /^\d+$/.test(id) ? [`sc-${id}`] : undefined,
    title: record.text('name'),
    type: type === undefined ? undefined : workItemTypeOf(type),
    status: record.text('state'),
    statusCategory,
    teams: team === undefined ? [] : [team],
    project: record.text('project'),
    ...pointsOrSize(record.text('estimate'), () => record.number('estimate')),
    createdAt: record.date('created'),
    startedAt,
    completedAt: statusCategory === 'done' ? completedAt : undefined,
    parentKey: record.text('epicId'),
    labels: labels.length === 0 ? undefined : labels,
    priority: record.text('priority'),
    assignee: owners[0],
  });
}

/** Dropped work sits in a finished state; its name tells it apart. */
function categoryOf(record: TableRecord<Column>, isStarted: boolean): StatusCategory | undefined {
  if (isCalledOff(record.text('state') ?? '')) return 'cancelled';
  const isCompleted = record.flag('isCompleted');
  if (isCompleted === undefined) return undefined;
  if (isCompleted) return 'done';
  return isStarted ? 'in_progress' : 'todo';
}
