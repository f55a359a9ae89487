import type { RowIssue } from '../../../domain/faults.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { JsonFile, JsonItem, JsonParser } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, listAt, textAt } from '../../read/json-values.ts';
import { type GitHubIssue, isIncident, sprintOfMilestone } from './github-issue.ts';
import { createIssueMaker } from './github-issue-rows.ts';

/** An issue of a list, with its milestone. */
export type ListedIssue = GitHubIssue & {
  readonly milestone: string | undefined;
  readonly dueOn: string | undefined;
};

/**
 * Parses a list of GitHub issues: incidents by label and work items in one file. `read` takes one record apart, undefined
 * where it has no number. `limits` are the lengths at which such lists are cut by default.
 */
export function openIssueList(
  { document, context }: JsonFile,
  read: (item: JsonRecordValue) => ListedIssue | undefined,
  limits: readonly number[],
): JsonParser<JsonRecordValue> {
  const issues = document.items.flatMap((item) => (isRecord(item) ? (read(item) ?? []) : []));
  const maker = createIssueMaker(context, new Set(issues.filter(isIncident).map(({ id }) => id)));
  return {
    toRows: (item, record) => {
      const issue = read(item);
      if (issue === undefined) {
        record.note({ code: 'missing-id', column: 'number', effect: 'row-skipped' });
        return undefined;
      }
      const sprint = sprintOfMilestone(issue.milestone, dueDay(issue.dueOn, record));
      return maker.toRows(issue, { estimate: {}, sprint }, record);
    },
    finish: () => ({ rows: maker.sprints(), notes: truncation(document.items.length, limits) }),
  };
}

function truncation(read: number, limits: readonly number[]): readonly RowIssue[] {
  if (!limits.includes(read)) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: `rows ${read}` }];
}

/** A milestone is due on a day; the time beside it is a midnight somewhere in America. */
function dueDay(dueOn: string | undefined, record: JsonItem): DateOrTime | undefined {
  return record.date(dayOf(dueOn), 'milestone');
}

/** The day that a text begins with; a text that begins with none stays whole, so that it is named as it is. */
export function dayOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text);
}

/** Names of labels, which are texts or objects with a name. */
export function labelsOf(item: JsonRecordValue): readonly string[] {
  return listAt(item, 'labels').flatMap((label) => {
    const name = typeof label === 'string' ? label.trim() : (textAt(label, 'name') ?? '');
    return name === '' ? [] : [name];
  });
}

/** Login names, and full names where they are there, of the people in a list. */
export function peopleOf(item: JsonRecordValue, list: string): readonly string[] {
  return listAt(item, list).flatMap((person) => [textAt(person, 'login') ?? [], textAt(person, 'name') ?? []].flat());
}
