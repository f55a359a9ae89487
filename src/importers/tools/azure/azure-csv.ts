import { type Hours, hours } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import { csvImporter, type TableFile, type TableParser } from '../../csv-importer.ts';
import { collectCurrentSprints } from '../../current-sprints.ts';
import { estimateOf } from '../../estimates.ts';
import { known } from '../../read/known.ts';
import type { TableRecord } from '../../table-record.ts';
import { leafOfPath, progressOf, projectOfPath, sprintOfPath, tagsOf, typeOfAzure } from './azure-words.ts';

const COLUMNS = {
  id: ['id'],
  type: ['work item type'],
  title: ['title'],
  title1: ['title 1'],
  title2: ['title 2'],
  title3: ['title 3'],
  title4: ['title 4'],
  title5: ['title 5'],
  title6: ['title 6'],
  assignedTo: ['assigned to'],
  createdBy: ['created by'],
  state: ['state'],
  tags: ['tags'],
  project: ['team project'],
  areaPath: ['area path'],
  iterationPath: ['iteration path'],
  points: ['story points', 'effort', 'size'],
  originalEstimate: ['original estimate'],
  completedWork: ['completed work'],
  priority: ['priority'],
  created: ['created date'],
  activated: ['activated date'],
  closed: ['closed date'],
  parent: ['parent'],
} as const;

type Column = keyof typeof COLUMNS;
type AzureRecord = TableRecord<Column>;

/** Title columns of a tree query, one per level. */
const LEVELS = ['title1', 'title2', 'title3', 'title4', 'title5', 'title6'] as const;

/**
 * Azure Boards, a query exported as CSV
 * (https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv; FORMATS 1.7). The columns are those
 * of the query, so only id, type and title are sure to be there.
 * Oddities: dates in the format of whoever exported, without a zone; `Iteration Path` is a path with `\`, of which the
 * whole is the sprint; a tree query writes the title into one column per level; estimates are in Story Points, Effort or
 * Size, by process. Only an item's present iteration is there, without dates: plan evidence P4 (METHOD 2.8).
 */
export const azureCsv = csvImporter<Column>({
  id: 'azure-csv',
  label: 'Azure Boards query (CSV)',
  tool: 'Azure Boards',
  howToExport:
    'In Azure Boards: Queries, open the query, the menu ⋮, Export to CSV. Add the columns Iteration Path, Area Path, Story Points (Effort, Size), Created Date, Activated Date, Closed Date and Parent first.',
  signature: {
    required: ['work item type', 'id', ['title', 'title 1']],
    optional: ['iteration path', 'area path', COLUMNS.points],
  },
  columns: COLUMNS,
  dates: ['created', 'activated', 'closed'],
  ascending: ['created', 'activated', 'closed'],
  people: ['assignedTo', 'createdBy'],
  open: openAzure,
});

function openAzure(file: TableFile<Column>): TableParser<Column> {
  const sprints = collectCurrentSprints();
  const parentOf = createTreeReader();
  return {
    toRows: (record) => {
      const id = record.text('id');
      if (id === undefined) {
        record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
        return undefined;
      }
      const inTree = parentOf(record, id);
      const item = workItem(id, record.text('parent') ?? inTree, record, file);
      return sprints.add(item, sprintOfPath(record.text('iterationPath')));
    },
    finish: () => ({ rows: sprints.rows() }),
  };
}

/** In a tree query an item stands below its parent, its title one column further right. */
function createTreeReader(): (record: AzureRecord, id: string) => string | undefined {
  const path: string[] = [];
  return (record, id) => {
    const level = LEVELS.findIndex((column) => record.text(column) !== undefined);
    if (level < 0) return undefined;
    path.length = Math.min(path.length, level);
    const parent = path[level - 1];
    path[level] = id;
    return parent;
  };
}

function titleOf(record: AzureRecord): string | undefined {
  const level = LEVELS.find((column) => record.text(column) !== undefined);
  return record.text('title') ?? (level === undefined ? undefined : record.text(level));
}

function workItem(
  id: string,
  parentKey: string | undefined,
  record: AzureRecord,
  { context }: TableFile<Column>,
): WorkItemRow {
  const state = record.text('state');
  const area = record.text('areaPath');
  const team = leafOfPath(area) ?? record.text('project');
  const assignee = record.text('assignedTo');
  return known({
    kind: 'work-item' as const,
    source: 'azure',
    line: record.line(),
    id,
    title: titleOf(record),
    ...typeOfAzure(record.text('type')),
    status: state,
    ...progressOf({ state, closedAt: record.date('closed'), column: 'state' }, record.note),
    teams: team === undefined ? [] : [team],
    project: record.text('project') ?? projectOfPath(area) ?? projectOfPath(record.text('iterationPath')),
    ...estimateOf(record.text('points'), () => record.number('points')),
    estimate: hoursOf(record, 'originalEstimate'),
    timeSpent: hoursOf(record, 'completedWork'),
    createdAt: record.date('created'),
    startedAt: record.date('activated'),
    parentKey,
    labels: tagsOf(record.text('tags')),
    priority: record.text('priority'),
    assignee: assignee === undefined ? undefined : context.pseudonym(assignee),
  });
}

function hoursOf(record: AzureRecord, column: Column): Hours | undefined {
  const value = record.number(column);
  return value === undefined ? undefined : hours(value);
}
