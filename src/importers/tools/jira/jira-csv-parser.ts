import { type DateOrTime, points } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import type { TableFile, TableParser } from '../../csv-importer.ts';
import { known } from '../../read/known.ts';
import { readSize } from '../../read/sizes.ts';
import type { TableRecord } from '../../table-record.ts';
import type { JiraCsvColumn } from './jira-csv-columns.ts';
import { incidentLinks, isIssueKey, keysById } from './jira-csv-links.ts';
import { collectCsvSprints } from './jira-csv-sprints.ts';
import { jiraStatusCategory } from './jira-status.ts';
import { namedType, workItemTypeOf } from './jira-words.ts';

type JiraRecord = TableRecord<JiraCsvColumn>;
type JiraFile = {
  readonly file: TableFile<JiraCsvColumn>;
  readonly keys: ReadonlyMap<string, string>;
  readonly incidents: ReadonlyMap<number, readonly string[]>;
};

/** Row limits of Jira's CSV export (FORMATS 1.1): a file of exactly this length was probably cut. */
const ROW_LIMITS: readonly number[] = [1000, 10_000];

/**
 * Reads one Jira CSV: a work item per row, its sprint items, and at the end the sprints that the rows name.
 * `incidentKeys` are the keys of rows that are incidents, so that links to them are known for what they are.
 */
export function openJiraCsv(
  file: TableFile<JiraCsvColumn>,
  incidentKeys: ReadonlySet<string> = new Set(),
): TableParser<JiraCsvColumn> {
  const { document } = file;
  const jira: JiraFile = { file, keys: keysById(document), incidents: incidentLinks(document, incidentKeys) };
  const sprints = collectCsvSprints(file.positions.points.length > 0);
  return {
    toRows: (record) => {
      const item = workItem(record, jira);
      if (item === undefined) return undefined;
      const { id: itemKey, line, statusCategory, points: estimate, project, teams } = item;
      const names = record.texts('sprint');
      const { ids, items } = sprints.add({
        line,
        itemKey,
        project,
        names,
        team: teams[0],
        statusCategory,
        points: estimate,
      });
      return ids.length === 0 ? item : [{ ...item, sprintIds: ids }, ...items];
    },
    finish: () => ({ rows: sprints.rows(), notes: truncationNotes(file.document.rows.length) }),
  };
}

function truncationNotes(rows: number) {
  if (!ROW_LIMITS.includes(rows)) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: `rows ${rows}` } as const];
}

function workItem(record: JiraRecord, jira: JiraFile): WorkItemRow | undefined {
  const id = record.text('key');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'Issue key', effect: 'row-skipped' });
    return undefined;
  }
  const team = record.text('team');
  const assignee = record.text('assigneeId') ?? record.text('assignee');
  const typeName = record.text('type');
  return known({
    kind: 'work-item' as const,
    source: 'jira',
    line: record.line(),
    id,
    title: record.text('summary'),
    ...namedType(typeName),
    status: record.text('status'),
    ...progress(record),
    teams: team === undefined ? [] : [team],
    project: record.text('projectKey') ?? projectOf(id),
    ...pointsOrSize(record),
    estimate: record.seconds('originalEstimate'),
    timeSpent: record.seconds('timeSpent'),
    createdAt: record.date('created'),
    parentKey: parentKey(record, jira.keys),
    labels: labelsOf(record, typeName),
    priority: record.text('priority'),
    incidentIds: jira.incidents.get(record.line()),
    assignee: assignee === undefined ? undefined : jira.file.context.pseudonym(assignee),
  });
}

/** Some teams write T-shirt sizes in place of points (METHOD 2.17). */
function pointsOrSize(record: JiraRecord): Pick<Partial<WorkItemRow>, 'points' | 'size'> {
  const size = readSize(record.text('points'));
  if (size !== undefined) return { size };
  const estimate = record.number('points');
  return estimate === undefined ? {} : { points: points(estimate) };
}

/** `PAY` of `PAY-881`; undefined for a key of another form. */
function projectOf(key: string): string | undefined {
  return isIssueKey(key) ? key.slice(0, key.lastIndexOf('-')) : undefined;
}

/** Where the item stands; the day on which it was done is known for finished items only. */
function progress(record: JiraRecord): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const resolvedAt = record.date('resolved');
  const status = record.text('status');
  const category = record.text('statusCategory');
  const statusCategory = jiraStatusCategory({
    category,
    status,
    resolution: record.text('resolution'),
    isMarkedDone: resolvedAt !== undefined,
  });
  if (statusCategory === undefined) noteUnknownStatus(record, category ?? status);
  const completedAt = statusCategory === 'done' ? (resolvedAt ?? estimatedDoneDate(record)) : undefined;
  return known({ statusCategory, completedAt });
}

function noteUnknownStatus(record: JiraRecord, value: string | undefined): void {
  if (value !== undefined) record.note({ code: 'bad-value', column: 'Status', value, effect: 'value-unknown' });
}

/** Many finished items have no resolution; the last change of category is the best guess (FORMATS 1.1). */
function estimatedDoneDate(record: JiraRecord): DateOrTime | undefined {
  const changed = record.date('statusCategoryChanged');
  if (changed !== undefined) {
    record.note({ code: 'estimated-date', column: 'Status Category Changed', effect: 'noted' });
  }
  return changed;
}

/** `Parent key`, else `Parent` (a key, or the numeric id of a row of this file), else the epic link. */
function parentKey(record: JiraRecord, keys: ReadonlyMap<string, string>): string | undefined {
  const written = record.text('parentKey') ?? record.text('parent') ?? record.text('parentId');
  if (written === undefined) return record.text('epicLink');
  return isIssueKey(written) ? written : (keys.get(written) ?? record.text('epicLink'));
}

/** Jira's labels hold no spaces. The type of an incident is kept as a label, since no type of work says it. */
function labelsOf(record: JiraRecord, typeName: string | undefined): readonly string[] | undefined {
  const labels = record.texts('labels').flatMap((text) => text.split(/\s+/));
  const isIncident =
    typeName !== undefined && /\bincidente?\b|инцидент/i.test(typeName) && workItemTypeOf(typeName) === 'other';
  const all = isIncident ? [...labels, typeName] : labels;
  return all.length === 0 ? undefined : [...new Set(all)];
}
