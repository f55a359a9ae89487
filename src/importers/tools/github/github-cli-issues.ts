import * as v from 'valibot';
import type { JsonDocument } from '../../importer.ts';
import { jsonImporter } from '../../json-importer.ts';
import { flagAt, type JsonRecordValue, listAt, textAt, valueAt } from '../../read/json-values.ts';
import { identityOf } from './github-issue.ts';
import { type ListedIssue, labelsOf, openIssueList, peopleOf } from './github-issue-list.ts';

/** Without `--limit`, gh lists 30 issues. */
const LIMITS: readonly number[] = [30];

/**
 * Issues of one GitHub repository as the command line tool lists them
 * (https://cli.github.com/manual/gh_issue_list; FORMATS 1.8, 2.13). Issues with an incident label become incidents, all
 * others work items. Only the keys asked for are there: without `url` an issue is known by its bare number and cannot be
 * joined with the items of a project. Estimates and iterations are in the project (`github-project-items`).
 */
export const githubCliIssues = jsonImporter({
  id: 'github-cli-issues',
  label: 'GitHub issues (gh)',
  tool: 'GitHub',
  howToExport:
    'Run gh issue list --state all --limit 1000 --json number,title,body,url,state,stateReason,labels,assignees,milestone,projectItems,createdAt,closedAt and save what it prints.',
  signature: {
    required: ['number', 'createdAt'],
    optional: ['stateReason', 'labels', 'closedAt', 'url'],
    matches: hasReasonOrLabels,
  },
  schema: v.looseObject({}),
  open: (file) => openIssueList(file, readIssue, LIMITS),
});

function hasReasonOrLabels({ items }: JsonDocument): boolean {
  return items
    .slice(0, 50)
    .some((item) => valueAt(item, 'stateReason') !== undefined || Array.isArray(valueAt(item, 'labels')));
}

function readIssue(item: JsonRecordValue): ListedIssue | undefined {
  const { id, ...identity } = identityOf(textAt(item, 'url'), textAt(item, 'number'));
  if (id === undefined) return undefined;
  return {
    id,
    ...identity,
    nodeId: textAt(item, 'id'),
    title: textAt(item, 'title'),
    body: textAt(item, 'body'),
    labels: labelsOf(item),
    state: stateOf(item),
    reason: textAt(item, 'stateReason')?.toLowerCase(),
    status: textAt(listAt(item, 'projectItems')[0], 'status', 'name'),
    createdAt: textAt(item, 'createdAt'),
    closedAt: textAt(item, 'closedAt'),
    team: undefined,
    assignee: peopleOf(item, 'assignees')[0],
    people: [...peopleOf(item, 'assignees'), ...peopleIn(item)],
    milestone: textAt(item, 'milestone', 'title'),
    dueOn: textAt(item, 'milestone', 'dueOn'),
  };
}

function stateOf(item: JsonRecordValue): string | undefined {
  const closed = flagAt(item, 'closed');
  const byFlag = closed === undefined ? undefined : closed ? 'closed' : 'open';
  return textAt(item, 'state')?.toLowerCase() ?? byFlag;
}

function peopleIn(item: JsonRecordValue): readonly string[] {
  return [textAt(item, 'author', 'login'), textAt(item, 'author', 'name')].flatMap((name) => name ?? []);
}
