import { type Hours, hours } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import type { Columns, TableFile, TableParser } from '../../csv-importer.ts';
import { type CurrentSprint, collectCurrentSprints } from '../../current-sprints.ts';
import { pointsOrSize, readCategory, sprintInName } from '../../plan-words.ts';
import { known } from '../../read/known.ts';
import { readNumber } from '../../read/numbers.ts';
import { roughInstant } from '../../row-checks.ts';
import type { TableRecord } from '../../table-record.ts';
import { workItemTypeOf } from '../jira/jira-words.ts';
import { daysInName, hasDays } from './clickup-sprint-name.ts';

/** Headers of both ClickUp exports (FORMATS 1.11); a view has the columns that it shows. */
export const CLICKUP_COLUMNS = {
  id: ['task id'],
  customId: ['task custom id', 'custom id'],
  link: ['task link', 'task url', 'url'],
  type: ['task type'],
  name: ['task name'],
  status: ['status'],
  created: ['date created', 'created date', 'date created text'],
  done: ['date done', 'done date', 'date closed', 'closed date', 'date done text', 'date closed text'],
  started: ['start date', 'start date text'],
  parent: ['parent id', 'parent task id'],
  assignees: ['assignees', 'assignee'],
  creator: ['creator', 'created by'],
  tags: ['tags'],
  priority: ['priority'],
  list: ['list name', 'list'],
  folder: ['folder name/path', 'folder name', 'folder'],
  space: ['space name', 'space'],
  estimated: ['time estimated', 'time estimate'],
  spent: ['time spent', 'time logged'],
  points: [
    'sprint points',
    'points',
    'points estimate',
    'story points',
    'sprint points (number)',
    'story points (number)',
    'points (number)',
  ],
} as const satisfies Columns<string>;

type ClickUpColumn = keyof typeof CLICKUP_COLUMNS;
type ClickUpRecord = TableRecord<ClickUpColumn>;

/** Dates of a task, by our names. */
export const CLICKUP_DATES = ['created', 'done', 'started'] as const;

const HOUR_MS = 3_600_000;

/**
 * Reads one ClickUp file. A list is a sprint where it or its folder is called so, or its name ends in days; other lists
 * are none. A task that is in several lists has a row for each of them, which are joined.
 */
export function openTasks(file: TableFile<ClickUpColumn>): TableParser<ClickUpColumn> {
  const iterations = collectCurrentSprints(file.positions.points.length > 0);
  const lastCreated = new Map<string, number>();
  return {
    toRows: (record) => {
      const item = taskOf(record, file);
      if (item === undefined) return undefined;
      const sprint = sprintOf(record);
      if (sprint === undefined) return iterations.add(item);
      const { createdAt } = item;
      if (createdAt !== undefined) {
        lastCreated.set(sprint.id, Math.max(roughInstant(createdAt), lastCreated.get(sprint.id) ?? 0));
      }
      return iterations.add(item, sprint);
    },
    finish: () => {
      const sprints = iterations.rows();
      const rows = sprints.map((row) => ({ ...row, ...daysInName(row.name, lastCreated.get(row.id)) }));
      const dated = rows.filter((row) => row.startAt !== undefined);
      const note = { code: 'estimated-date', column: 'List Name', effect: 'noted' } as const;
      return { rows, notes: dated.map(({ line, name }) => ({ ...note, line, value: name })) };
    },
  };
}

/** Lists have no id in the export, and each folder of each space may have a "Sprint 1". */
function sprintOf(record: ClickUpRecord): CurrentSprint | undefined {
  const list = placeOf(record.text('list'));
  if (list === undefined) return undefined;
  const folder = placeOf(record.text('folder'));
  const isSprint =
    sprintInName(list) !== undefined || hasDays(list) || (/\bsprints?\b/i.test(folder ?? '') && /\d/.test(list));
  if (!isSprint) return undefined;
  const id = [placeOf(record.text('space')), folder, list].filter((part) => part !== undefined).join('/');
  return { id, name: list, project: folder };
}

function taskOf(record: ClickUpRecord, { context }: TableFile<ClickUpColumn>): WorkItemRow | undefined {
  const id = record.text('id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const statusCategory = readCategory(record.text('status'), 'status', record.note);
  const doneAt = record.date('done');
  const [assignee] = listOf(record.text('assignees')).map((name) => context.pseudonym(name));
  for (const creator of listOf(record.text('creator'))) context.pseudonym(creator);
  const [customId, parentKey] = [record.text('customId'), record.text('parent')];
  const space = placeOf(record.text('space'));
  const folder = placeOf(record.text('folder'));
  const tags = listOf(record.text('tags'));
  return known({
    kind: 'work-item' as const,
    source: 'clickup',
    line: record.line(),
    id,
    aliases: customId === undefined ? undefined : [customId],
    title: record.text('name'),
    type: typeOf(record, parentKey),
    status: record.text('status'),
    statusCategory,
    teams: space === undefined ? [] : [space],
    project: folder,
    ...pointsOrSize(record.text('points'), () => record.number('points')),
    estimate: hoursOf(record, 'estimated'),
    timeSpent: hoursOf(record, 'spent'),
    createdAt: record.date('created'),
    startedAt: record.date('started'),
    completedAt: statusCategory === 'done' ? doneAt : undefined,
    parentKey,
    labels: tags.length === 0 ? undefined : tags,
    priority: record.text('priority'),
    assignee,
    url: record.text('link'),
  });
}

/** A task with a parent is a sub-task, whatever its type. */
function typeOf(record: ClickUpRecord, parentKey: string | undefined): WorkItemRow['type'] {
  if (parentKey !== undefined) return 'subtask';
  const name = record.text('type');
  return name === undefined ? undefined : workItemTypeOf(name);
}

/** Milliseconds as hours; some are written ` "1569"`, with the quotes in the cell. */
function hoursOf(record: ClickUpRecord, name: 'estimated' | 'spent'): Hours | undefined {
  const text = record.text(name);
  const reading = readNumber(text?.replace(/^"|"$/g, ''));
  if (!reading.ok) record.note({ code: reading.error, column: name, value: text ?? '', effect: 'value-unknown' });
  const value = reading.ok ? reading.value : undefined;
  return value === undefined ? undefined : hours(value / HOUR_MS);
}

/** The name of a list, folder or space; a path `["A","B"]` is `A / B`. */
function placeOf(text: string | undefined): string | undefined {
  if (text === undefined || !text.startsWith('[')) return text;
  const path = listOf(text);
  return path.length === 0 ? undefined : path.join(' / ');
}

/** `[A,B]`, `["A","B"]` or `A, B`; names may be in quotes. */
function listOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const inner = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  return inner
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((part) => part !== '' && part !== 'null');
}
