import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { CurrentSprint } from '../../current-sprints.ts';
import { type Estimate, estimateOf } from '../../estimates.ts';
import type { JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, listAt, numberAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { type GitHubIssue, identityOf, isIncident, NOTHING_SAID, sprintOfMilestone } from './github-issue.ts';
import { dayOf, labelsOf } from './github-issue-list.ts';
import { createIssueMaker } from './github-issue-rows.ts';

const TYPES: ReadonlySet<string> = new Set(['Issue', 'PullRequest', 'DraftIssue']);
/** Names of fields that hold the estimate, and the iteration, best first (FORMATS 1.8). */
const ESTIMATES: readonly string[] = ['estimate', 'points', 'story points', 'size', 'sp', 'effort'];
const ITERATIONS: readonly string[] = ['sprint', 'iteration', 'cycle'];
/** Without `--limit`, gh lists 30 items. */
const DEFAULT_LIMIT = 30;
const DAY_MS = 86_400_000;

/**
 * The items of a GitHub project as the command line tool lists them
 * (https://cli.github.com/manual/gh_project_item-list; FORMATS 1.8).
 * Oddities: every field of the project is a key, its first letter in lower case (`story Points`); an iteration has its
 * title, first day and length in days; lists of labels end after 10. When an item was opened and closed is not there: it
 * comes from the issues (`github-cli-issues`), which have the same address. Only the present iteration: plan evidence P4.
 */
export const githubProjectItems = jsonImporter({
  id: 'github-project-items',
  label: 'GitHub project items (gh)',
  tool: 'GitHub',
  howToExport: 'Run gh project item-list NUMBER --owner OWNER --format json --limit 1000 and save what it prints.',
  signature: {
    required: [['content', 'type']],
    optional: ['id', 'title', 'status'],
    matches: ({ items }) => items.slice(0, 50).some((item) => TYPES.has(textAt(item, 'content', 'type') ?? '')),
  },
  schema: v.looseObject({}),
  open: openProject,
});

function openProject({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  const issues = document.items.flatMap((item) => (isRecord(item) ? (readItem(item) ?? []) : []));
  const maker = createIssueMaker(context, new Set(issues.filter(isIncident).map(({ id }) => id)));
  return {
    toRows: (item, record) => {
      const issue = readItem(item);
      if (issue === undefined) {
        record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
        return undefined;
      }
      return maker.toRows(issue, { estimate: estimateIn(item, record), sprint: sprintIn(item, record) }, record);
    },
    finish: () => ({ rows: maker.sprints(), notes: truncation(document) }),
  };
}

/** A draft has no number and no address; it is known by the id of its card. */
function readItem(item: JsonRecordValue): GitHubIssue | undefined {
  const { id = textAt(item, 'id'), ...identity } = identityOf(textAt(item, 'content', 'url'), undefined);
  if (id === undefined) return undefined;
  const assignees = listAt(item, 'assignees').filter((name) => typeof name === 'string');
  return {
    ...NOTHING_SAID,
    id,
    ...identity,
    isPullRequest: textAt(item, 'content', 'type') === 'PullRequest',
    title: textAt(item, 'content', 'title') ?? textAt(item, 'title'),
    body: textAt(item, 'content', 'body'),
    labels: labelsOf(item),
    status: textAt(item, 'status'),
    team: textAt(item, 'team'),
    assignee: assignees[0],
    people: assignees,
  };
}

/** The key of an item by its name in any case. */
function keyOf(item: JsonRecordValue, name: string): string | undefined {
  return Object.keys(item).find((key) => key.toLowerCase() === name);
}

/** A number, or a T-shirt size chosen from a list; a text in a field that is only called `Size` is no fault. */
function estimateIn(item: JsonRecordValue, record: JsonItem): Estimate {
  const keys = ESTIMATES.flatMap((name) => keyOf(item, name) ?? []);
  const key = keys.find((name) => numberAt(item, name) !== undefined) ?? keys.find((name) => isSize(item, name));
  if (key === undefined) return {};
  const text = textAt(item, key);
  return estimateOf(text, () => record.number(text, key));
}

function isSize(item: JsonRecordValue, key: string): boolean {
  return estimateOf(textAt(item, key), () => undefined).size !== undefined;
}

/** The iteration field, whatever its name; where there are several, the one that is called sprint goes first. */
function sprintIn(item: JsonRecordValue, record: JsonItem): CurrentSprint | undefined {
  const named = ITERATIONS.flatMap((name) => keyOf(item, name) ?? []);
  const key = [...named, ...Object.keys(item)].find((name) => isIteration(valueAt(item, name)));
  if (key === undefined) return milestoneSprint(item, record);
  const title = textAt(item, key, 'title') ?? '';
  const start = record.date(textAt(item, key, 'startDate'), key);
  const days = record.count(textAt(item, key, 'duration'), key);
  return {
    id: title,
    name: title,
    startAt: start,
    endAt: lastDay(textAt(item, key, 'startDate'), start, days, record),
  };
}

function isIteration(value: unknown): boolean {
  return textAt(value, 'title') !== undefined && textAt(value, 'startDate') !== undefined;
}

function milestoneSprint(item: JsonRecordValue, record: JsonItem): CurrentSprint | undefined {
  const milestone = recordAt(item, 'milestone');
  const dueOn = dayOf(textAt(milestone, 'dueOn'));
  return sprintOfMilestone(textAt(milestone, 'title'), record.date(dueOn, 'milestone'));
}

/** Fourteen days from the 2nd are the 2nd to the 15th. */
function lastDay(
  text: string | undefined,
  start: DateOrTime | undefined,
  days: number | undefined,
  record: JsonItem,
): DateOrTime | undefined {
  if (text === undefined || start === undefined || days === undefined || days < 1 || days > 3660) return undefined;
  const last = Date.parse(`${text.slice(0, 10)}T00:00:00Z`) + (days - 1) * DAY_MS;
  return Number.isNaN(last) ? undefined : record.date(new Date(last).toISOString().slice(0, 10), 'duration');
}

/** The list tells how many items the project has. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const total = numberAt(root, 'totalCount');
  if (total === undefined ? items.length !== DEFAULT_LIMIT : total <= items.length) return [];
  const detail = total === undefined ? `rows ${items.length}` : `${items.length}/${total}`;
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail }];
}
