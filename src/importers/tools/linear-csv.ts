import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { csvImporter, type TableFile, type TableParser } from '../csv-importer.ts';
import { type CurrentSprint, collectCurrentSprints } from '../current-sprints.ts';
import { estimateOf } from '../estimates.ts';
import type { TableDocument } from '../importer.ts';
import { typeOfLabels } from '../label-words.ts';
import { known } from '../read/known.ts';
import { cell, columnsOf } from '../read/table-cells.ts';
import type { TableRecord } from '../table-record.ts';

/** Row limits of a view's export for members and admins (FORMATS 1.6). */
const ROW_LIMITS: readonly number[] = [250, 2000];
const VALUE_ROWS = 50;

const COLUMNS = {
  id: ['id'],
  uuid: ['uuid'],
  team: ['team'],
  title: ['title'],
  status: ['status'],
  estimate: ['estimate'],
  priority: ['priority'],
  creator: ['creator'],
  assignee: ['assignee'],
  labels: ['labels'],
  cycleNumber: ['cycle number'],
  cycleName: ['cycle name'],
  cycleStart: ['cycle start'],
  cycleEnd: ['cycle end'],
  created: ['created'],
  started: ['started'],
  completed: ['completed'],
  canceled: ['canceled'],
  parent: ['parent issue'],
} as const;

type Column = keyof typeof COLUMNS;
type LinearRecord = TableRecord<Column>;

/**
 * Linear's CSV of issues, of the workspace or of one view (https://linear.app/docs/exporting-data; FORMATS 1.6), in all
 * header shapes from 25 to 34 columns.
 * Oddities: times are ISO or what JavaScript prints (`Mon Oct 12 2026 09:00:00 GMT+0000 (GMT)`); rows of some exports are
 * one field short; `'` before cells that look like formulas; labels in one cell. Only an item's last cycle is there, with
 * its dates: plan evidence P4 (METHOD 2.8). A cycle is one of its team: its id is team and number. Cycles end at the
 * instant at which the next begins. Linear's projects cut across teams and cycles, so they are left aside. How an estimate by T-shirt sizes is written could not be verified; both are read.
 */
export const linearCsv = csvImporter<Column>({
  id: 'linear-csv',
  label: 'Linear issues (CSV)',
  tool: 'Linear',
  howToExport:
    'In Linear: Settings, Administration, Import/Export, Export data; or the menu of a project or view, Export issues as CSV.',
  signature: {
    required: ['id', 'team', 'cycle number', 'canceled'],
    optional: ['cycle start', 'estimate', 'triaged', 'sla status'],
    matches: hasLinearIds,
  },
  columns: COLUMNS,
  dates: ['cycleStart', 'cycleEnd', 'created', 'started', 'completed', 'canceled'],
  ascending: ['created', 'started', 'completed'],
  people: ['creator', 'assignee'],
  open: openLinear,
});

/** Whether ids look like `ENG-12`; a file without rows is taken at its headers' word. */
function hasLinearIds(document: TableDocument): boolean {
  const positions = columnsOf(document, 'id');
  const rows = document.rows.slice(0, VALUE_ROWS);
  return rows.length === 0 || rows.some((row) => /^[A-Z0-9]+-\d+$/.test(cell(row, positions) ?? ''));
}

function openLinear(file: TableFile<Column>): TableParser<Column> {
  const cycles = collectCurrentSprints();
  return {
    toRows: (record) => {
      const item = workItem(record, file);
      return item === undefined ? undefined : cycles.add(item, cycleOf(record));
    },
    finish: () => ({ rows: cycles.rows(), notes: truncationNotes(file.document.rows.length) }),
  };
}

function truncationNotes(rows: number) {
  if (!ROW_LIMITS.includes(rows)) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: `rows ${rows}` } as const];
}

function workItem(record: LinearRecord, { context }: TableFile<Column>): WorkItemRow | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const uuid = record.text('uuid');
  const team = record.text('team');
  const labels = record.list('labels', ',');
  const assignee = record.text('assignee');
  return known({
    kind: 'work-item' as const,
    source: 'linear',
    line: record.line(),
    id,
    aliases: uuid === undefined ? undefined : [uuid],
    title: record.text('title'),
    type: typeOfLabels(labels),
    status: record.text('status'),
    ...progress(record),
    teams: team === undefined ? [] : [team],
    ...estimateOf(record.text('estimate'), () => record.number('estimate')),
    createdAt: record.date('created'),
    startedAt: record.date('started'),
    parentKey: record.text('parent'),
    labels: labels.length === 0 ? undefined : labels,
    priority: record.text('priority'),
    assignee: assignee === undefined ? undefined : context.pseudonym(assignee),
  });
}

/** Linear's standard status names, which nearly all workspaces keep (FORMATS 1.6). */
const STATUSES: ReadonlyMap<string, StatusCategory> = new Map([
  ['triage', 'todo'],
  ['backlog', 'todo'],
  ['todo', 'todo'],
  ['in progress', 'in_progress'],
  ['in review', 'in_progress'],
  ['done', 'done'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['duplicate', 'cancelled'],
]);

/** The dates say where an item stands (FORMATS section 6); the name of its status where they leave that open. */
function progress(record: LinearRecord): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const completedAt = record.date('completed');
  const named = STATUSES.get(record.text('status')?.toLowerCase() ?? '');
  if (named === 'cancelled' || record.date('canceled') !== undefined) return { statusCategory: 'cancelled' };
  if (completedAt !== undefined) return { statusCategory: 'done', completedAt };
  const unnamed = record.date('started') === undefined ? 'todo' : 'in_progress';
  return { statusCategory: named ?? unnamed };
}

/** Cycles are numbered per team; a cycle without a name of its own is called by its number, as Linear does. */
function cycleOf(record: LinearRecord): CurrentSprint | undefined {
  const number = record.text('cycleNumber');
  if (number === undefined) return undefined;
  return {
    id: `${record.text('team') ?? ''}/${number}`,
    name: record.text('cycleName') ?? `Cycle ${number}`,
    startAt: record.date('cycleStart'),
    endAt: record.date('cycleEnd'),
  };
}
