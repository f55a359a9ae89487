import * as v from 'valibot';
import type { JsonDocument } from '../../importer.ts';
import { jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, recordAt, textAt } from '../../read/json-values.ts';
import { placeOfAddress } from './github-address.ts';
import { identityOf } from './github-issue.ts';
import { type ListedIssue, labelsOf, openIssueList, peopleOf } from './github-issue-list.ts';

/** Pages of the API hold 30 issues, or 100 at most. */
const LIMITS: readonly number[] = [30, 100];

/**
 * GitHub's REST API, `GET /repos/OWNER/REPOSITORY/issues` and the search for issues
 * (https://docs.github.com/rest/issues/issues; FORMATS 1.8, 2.13): one page or several. Issues with an incident label
 * become incidents, all others work items.
 * Oddity: pull requests stand in the same list, marked by `pull_request`; they are left out.
 */
export const githubRestIssues = jsonImporter({
  id: 'github-rest-issues',
  label: 'GitHub issues (API)',
  tool: 'GitHub',
  howToExport: 'Save the answer of GET https://api.github.com/repos/OWNER/REPOSITORY/issues?state=all&per_page=100.',
  signature: {
    required: ['number', 'created_at', 'html_url'],
    optional: ['state_reason', 'repository_url', 'closed_at'],
    matches: hasGitHubAddress,
  },
  schema: v.looseObject({}),
  open: (file) => openIssueList(file, readIssue, LIMITS),
});

function hasGitHubAddress({ items }: JsonDocument): boolean {
  return items.slice(0, 50).some((item) => placeOfAddress(textAt(item, 'html_url')) !== undefined);
}

function readIssue(item: JsonRecordValue): ListedIssue | undefined {
  const { id, ...identity } = identityOf(textAt(item, 'html_url'), textAt(item, 'number'));
  if (id === undefined) return undefined;
  return {
    id,
    ...identity,
    isPullRequest: identity.isPullRequest || recordAt(item, 'pull_request') !== undefined,
    nodeId: textAt(item, 'node_id'),
    title: textAt(item, 'title'),
    body: textAt(item, 'body'),
    labels: labelsOf(item),
    state: textAt(item, 'state')?.toLowerCase(),
    reason: textAt(item, 'state_reason')?.toLowerCase(),
    status: undefined,
    createdAt: textAt(item, 'created_at'),
    closedAt: textAt(item, 'closed_at'),
    team: undefined,
    assignee: textAt(item, 'assignee', 'login') ?? peopleOf(item, 'assignees')[0],
    people: [...peopleOf(item, 'assignees'), textAt(item, 'user', 'login') ?? []].flat(),
    milestone: textAt(item, 'milestone', 'title'),
    dueOn: textAt(item, 'milestone', 'due_on'),
  };
}
