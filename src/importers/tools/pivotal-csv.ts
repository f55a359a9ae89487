import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { type Columns, csvImporter, type TableFile, type TableParser } from '../csv-importer.ts';
import { type CurrentSprint, collectCurrentSprints } from '../current-sprints.ts';
import { pointsOrSize } from '../plan-words.ts';
import { known } from '../read/known.ts';
import type { TableRecord } from '../table-record.ts';
import { workItemTypeOf } from './jira/jira-words.ts';

/**
 * Pivotal Tracker stories, exported as CSV before the service ended on 2025-04-30 (FORMATS 1.12).
 * Oddities: `Owned By`, `Comment`, `Task`, `Task Status` and others repeat as often as the widest story needs; dates
 * without time, `Nov 22, 2014`; `-1` = not estimated; epics and releases are rows too; the iteration is the final one
 * (plan evidence P4), numbered from 1 in each project, and no column names the project. `Priority` came in about 2018.
 * https://web.archive.org/web/2024/https://www.pivotaltracker.com/help/articles/csv_import_export/
 */
const COLUMNS = {
  id: ['id'],
  title: ['title', 'story'],
  labels: ['labels'],
  iteration: ['iteration'],
  iterationStart: ['iteration start'],
  iterationEnd: ['iteration end'],
  type: ['type', 'story type'],
  estimate: ['estimate'],
  priority: ['priority'],
  state: ['current state'],
  created: ['created at'],
  accepted: ['accepted at'],
  requestedBy: ['requested by'],
  ownedBy: ['owned by'],
  url: ['url'],
} as const satisfies Columns<string>;

type Column = keyof typeof COLUMNS;

export const pivotalCsv = csvImporter({
  id: 'pivotal-csv',
  label: 'Pivotal Tracker stories (CSV)',
  tool: 'Pivotal Tracker',
  howToExport: 'The service has ended: use the CSV that was made with More, Export CSV before 2025-04-30.',
  signature: {
    required: ['current state', 'accepted at', 'iteration'],
    optional: ['owned by', 'iteration start', 'iteration end', 'estimate', 'requested by'],
  },
  columns: COLUMNS,
  dates: ['iterationStart', 'iterationEnd', 'created', 'accepted'],
  ascending: ['created', 'accepted'],
  people: ['requestedBy', 'ownedBy'],
  open: openStories,
});

function openStories(file: TableFile<Column>): TableParser<Column> {
  const iterations = collectCurrentSprints(file.positions.estimate.length > 0);
  return {
    toRows: (record) => {
      const item = storyOf(record, file);
      const iteration = item === undefined ? undefined : iterationOf(record);
      return item === undefined ? undefined : iterations.add(item, iteration);
    },
    finish: () => ({ rows: iterations.rows() }),
  };
}

/** Every project counts from 1: the start goes into the id, so that the files of two projects do not mix. */
function iterationOf(record: TableRecord<Column>): CurrentSprint | undefined {
  const number = record.text('iteration');
  if (number === undefined) return undefined;
  const startAt = record.date('iterationStart');
  const id = startAt === undefined ? `Iteration ${number}` : `${startAt}/${number}`;
  return { id, name: `Iteration ${number}`, startAt, endAt: record.date('iterationEnd') };
}

function storyOf(record: TableRecord<Column>, { context }: TableFile<Column>): WorkItemRow | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const statusCategory = categoryOf(record);
  const accepted = record.date('accepted');
  const [owner] = record.texts('ownedBy');
  const typeName = record.text('type');
  const labels = record.list('labels', ',');
  return known({
    kind: 'work-item' as const,
    source: 'pivotal',
    line: record.line(),
    id,
    title: record.text('title'),
    type: typeName === undefined ? undefined : workItemTypeOf(typeName),
    status: record.text('state'),
    statusCategory,
    teams: [],
    ...pointsOrSize(record.text('estimate'), () => record.number('estimate')),
    createdAt: record.date('created'),
    completedAt: statusCategory === 'done' ? accepted : undefined,
    labels: labels.length === 0 ? undefined : labels,
    priority: record.text('priority'),
    assignee: owner === undefined ? undefined : context.pseudonym(owner),
    url: record.text('url'),
  });
}

/** The states of a story (FORMATS section 6); a rejected one goes back to whoever works on it. */
const CATEGORIES: ReadonlyMap<string, StatusCategory> = new Map([
  ['unscheduled', 'todo'],
  ['unstarted', 'todo'],
  ['planned', 'todo'],
  ['started', 'in_progress'],
  ['finished', 'in_progress'],
  ['delivered', 'in_progress'],
  ['rejected', 'in_progress'],
  ['accepted', 'done'],
]);

function categoryOf(record: TableRecord<Column>): StatusCategory | undefined {
  const state = record.text('state');
  if (state === undefined) return undefined;
  const category = CATEGORIES.get(state.toLowerCase());
  if (category === undefined)
    record.note({ code: 'bad-value', column: 'state', value: state, effect: 'value-unknown' });
  return category;
}
