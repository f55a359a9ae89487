import type { SprintRow, SprintSums } from '../../../domain/sprint-row.ts';
import { type Points, points } from '../../../domain/units.ts';
import type { Importer, JsonDocument, ParseContext, RecordOutcome } from '../../importer.ts';
import { listAt, numberAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { type JsonSignature, likenessOfJson } from '../../signature.ts';
import { type NestedReader, nestedRecords, parseNested } from './jira-nested-records.ts';
import { type EstimateScale, jiraSprint, jiraSprintDates, scaleOfSum } from './jira-sprint-values.ts';

/**
 * Jira's velocity chart, saved from the browser: `…/rest/greenhopper/1.0/rapid/charts/velocity?rapidViewId=<board>`
 * (FORMATS 1.5); not documented by the vendor. A record is a sprint: what was committed at its start and completed at its
 * close, as sums. Newer servers list the issues behind the sums, from which follows what was completed of the commitment.
 * Oddities: no dates (join by sprint id with the sprints of the board); the last sprints of a board only.
 */
const SIGNATURE: JsonSignature = { required: ['velocityStatEntries'], optional: ['sprints'] };

type ChartedSprint = { readonly sprint: unknown; readonly entry: unknown };

export const jiraVelocity: Importer = {
  id: 'jira-velocity',
  label: 'Jira velocity chart',
  tool: 'jira',
  howToExport:
    'While signed in to Jira, open /rest/greenhopper/1.0/rapid/charts/velocity?rapidViewId=BOARD and save the page.',
  recognise: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE).score : 0),
  likeness: (document) => (document.shape === 'json' ? likenessOfJson(document, SIGNATURE) : undefined),
  parse: (document, context) => (document.shape === 'json' ? parseCharts(document, context) : []),
};

function parseCharts(document: JsonDocument, context: ParseContext): Iterable<RecordOutcome> {
  return parseNested(nestedRecords(document, chartedSprints), [], context, {
    toRows: ({ value }, reader) => sprintRow(value, reader),
  });
}

/** The sprints of the chart with their sums; sums of a sprint that is not listed come with its id alone. */
function chartedSprints(item: unknown): readonly ChartedSprint[] {
  const entries = recordAt(item, 'velocityStatEntries') ?? {};
  const listed = listAt(item, 'sprints').map((sprint) => ({ sprint, entry: entries[textAt(sprint, 'id') ?? ''] }));
  const ids = new Set(listed.map(({ sprint }) => textAt(sprint, 'id')));
  const others = Object.entries(entries).filter(([id]) => !ids.has(id));
  return [...listed, ...others.map(([id, entry]) => ({ sprint: { id }, entry }))];
}

function sprintRow({ sprint, entry }: ChartedSprint, reader: NestedReader): SprintRow | undefined {
  const row = jiraSprint(sprint, reader);
  if (row === undefined) {
    reader.note({ code: 'missing-id', column: 'sprints.id', effect: 'row-skipped' });
    return undefined;
  }
  const text = textAt(entry, 'estimated', 'text') ?? textAt(entry, 'completed', 'text');
  const scale = scaleOfSum(text);
  const sums = sumsOf(entry, scale);
  return known({
    ...row,
    line: reader.line(),
    teams: [],
    ...jiraSprintDates(sprint, reader),
    estimateUnit: text === undefined ? undefined : scale.unit,
    ...(Object.keys(sums).length === 0 ? {} : { sums, planEvidence: 'P1' as const }),
  });
}

function sumsOf(entry: unknown, scale: EstimateScale): SprintSums {
  const lists = listedIssues(entry);
  const committed = sumOf(entry, 'estimated', lists?.committed.length);
  const completed = sumOf(entry, 'completed', lists?.completed.length);
  const ofCommitted = lists === undefined ? undefined : completedOfCommitted(lists, committed);
  return known({
    committed: scaled(committed, scale),
    completed: scaled(completed, scale),
    completedOfCommitted: scaled(ofCommitted, scale),
    committedItems: lists?.committed.length,
    completedItems: lists?.completed.length,
  });
}

/** A sum without a value (`{"text":"null"}`) is 0 where its list is there and empty, else unknown. */
function sumOf(entry: unknown, sum: 'estimated' | 'completed', listed: number | undefined): number | undefined {
  return numberAt(entry, sum, 'value') ?? (listed === 0 ? 0 : undefined);
}

type ListedIssue = { readonly key: string; readonly value: number };
type ListedIssues = { readonly committed: readonly ListedIssue[]; readonly completed: readonly ListedIssue[] };

/** The issues behind the sums; undefined where the server does not list them. */
function listedIssues(entry: unknown): ListedIssues | undefined {
  const committed = listAt(entry, 'estimatedEntries');
  const completed = listAt(entry, 'completedEntries');
  const hasLists = [valueAt(entry, 'estimatedEntries'), valueAt(entry, 'completedEntries')].every(Array.isArray);
  return hasLists
    ? { committed: committed.flatMap(listedIssue), completed: completed.flatMap(listedIssue) }
    : undefined;
}

function listedIssue(issue: unknown): readonly ListedIssue[] {
  const key = textAt(issue, 'issueKey');
  return key === undefined ? [] : [{ key, value: numberAt(issue, 'value') ?? 0 }];
}

/**
 * Committed issues that are among the completed ones, at their estimate at the start (METHOD 2.8). Unknown where the list
 * does not add up to the chart's own sum.
 */
function completedOfCommitted(lists: ListedIssues, committed: number | undefined): number | undefined {
  const total = lists.committed.reduce((sum, { value }) => sum + value, 0);
  if (committed === undefined || Math.abs(total - committed) > 0.01) return undefined;
  const done = new Set(lists.completed.map(({ key }) => key));
  return lists.committed.filter(({ key }) => done.has(key)).reduce((sum, { value }) => sum + value, 0);
}

function scaled(value: number | undefined, { divisor }: EstimateScale): Points | undefined {
  return value === undefined || value < 0 ? undefined : points(value / divisor);
}
