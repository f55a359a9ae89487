import type { Row } from '../../../domain/rows.ts';
import type { SprintRow } from '../../../domain/sprint-row.ts';
import type { StatusCategory, WorkItemRow } from '../../../domain/work-item-row.ts';
import { collectCurrentSprints } from '../../current-sprints.ts';
import type { ParseContext } from '../../importer.ts';
import { isFollowUpLabel, teamsOfLabels, typeOfLabels } from '../../label-words.ts';
import { clearMentions } from '../../mentions.ts';
import type { MadeRows } from '../../outcomes.ts';
import { known } from '../../read/known.ts';
import { statusCategoryOfStatus } from '../jira/jira-words.ts';
import { referencesIn } from './github-address.ts';
import { incidentOfIssue } from './github-incident.ts';
import { type GitHubIssue, type IssuePlan, type IssueReader, isIncident } from './github-issue.ts';

/** Makes the rows of the issues of one file. */
export type IssueMaker = {
  readonly toRows: (issue: GitHubIssue, plan: IssuePlan, reader: IssueReader) => MadeRows;
  readonly sprints: () => readonly SprintRow[];
};

/**
 * Makes rows of GitHub issues: an incident where a label says so (FORMATS 2.13), else a work item with the sprint it is in
 * now (plan evidence P4). `incidents` are the ids of the file's incidents; a text that refers to one links the item to it.
 * A pull request is the code of an issue and no work of its own, unless somebody estimated it.
 */
export function createIssueMaker(context: ParseContext, incidents: ReadonlySet<string>): IssueMaker {
  const sprints = collectCurrentSprints();
  return {
    toRows: (issue, { estimate, sprint }, reader): readonly Row[] | undefined => {
      for (const name of issue.people) context.pseudonym(name);
      if (issue.isPullRequest && Object.keys(estimate).length === 0) {
        reader.note({ code: 'not-a-record', effect: 'row-skipped', detail: 'pull request' });
        return undefined;
      }
      if (isIncident(issue)) return [incidentOfIssue(issue, reader)];
      const assignee = issue.assignee === undefined ? undefined : context.pseudonym(issue.assignee);
      return sprints.add(known({ ...workItem(issue, incidents, reader), ...estimate, assignee }), sprint);
    },
    sprints: sprints.rows,
  };
}

function workItem(issue: GitHubIssue, incidents: ReadonlySet<string>, reader: IssueReader): WorkItemRow {
  const { labels, place, team } = issue;
  const isFollowUp = labels.some(isFollowUpLabel);
  const labelled = teamsOfLabels(labels);
  return known({
    kind: 'work-item' as const,
    source: 'github',
    site: place?.site,
    line: reader.line(),
    id: issue.id,
    aliases: issue.nodeId === undefined ? undefined : [issue.nodeId],
    title: clearMentions(issue.title),
    type: typeOfLabels(labels),
    status: issue.status,
    ...progress(issue, reader),
    teams: team === undefined ? labelled.slice(0, 1) : [team],
    project: place?.repository,
    createdAt: reader.date(issue.createdAt, 'createdAt'),
    labels: labels.length === 0 ? undefined : labels,
    workOrigin: isFollowUp ? ('incident_followup' as const) : undefined,
    incidentIds: incidentsOf(issue, incidents),
    url: issue.url,
  });
}

function incidentsOf(issue: GitHubIssue, incidents: ReadonlySet<string>): readonly string[] | undefined {
  if (incidents.size === 0) return undefined;
  const named = referencesIn(`${issue.title ?? ''}\n${issue.body ?? ''}`, issue.place?.repository);
  const linked = named.filter((id) => incidents.has(id) && id !== issue.id);
  return linked.length === 0 ? undefined : linked;
}

/** A closed issue is done, unless it was not planned; an open one stands where its board says, else at the start. */
function progress(
  issue: GitHubIssue,
  reader: IssueReader,
): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const closedAt = reader.date(issue.closedAt, 'closedAt');
  const isClosed = issue.state === undefined ? closedAt !== undefined : issue.state === 'closed';
  if (isClosed && (issue.reason === 'not_planned' || issue.reason === 'duplicate')) {
    return { statusCategory: 'cancelled' };
  }
  if (isClosed) return known({ statusCategory: 'done' as const, completedAt: closedAt });
  const onBoard = categoryOnBoard(issue.status, reader);
  if (issue.state !== 'open') return known({ statusCategory: onBoard });
  return { statusCategory: onBoard === 'in_progress' ? onBoard : 'todo' };
}

/** Names of statuses may be decorated: `✅ Done`, `🏗 In progress`. */
function categoryOnBoard(status: string | undefined, reader: IssueReader): StatusCategory | undefined {
  if (status === undefined) return undefined;
  const category = statusCategoryOfStatus(status.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (category === undefined) {
    reader.note({ code: 'bad-value', column: 'status', value: status, effect: 'value-unknown' });
  }
  return category;
}
