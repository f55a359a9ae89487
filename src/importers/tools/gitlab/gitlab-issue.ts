import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { DateOrTime, Hours } from '../../../domain/units.ts';
import type { WorkItemRow, WorkItemType } from '../../../domain/work-item-row.ts';
import type { Estimate } from '../../estimates.ts';
import { isFollowUpLabel, severityOfLabels, teamsOfLabels, typeOfLabels } from '../../label-words.ts';
import { clearMentions } from '../../mentions.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { workItemTypeOf } from '../jira/jira-words.ts';

/** What GitLab's exports say of one issue (FORMATS 1.9); undefined = not said. */
export type GitLabIssue = {
  readonly line: number;
  readonly id: string;
  readonly site: string | undefined;
  readonly project: string | undefined;
  readonly title: string | undefined;
  /** `Issue`, `Task`, `Incident`; in any case. */
  readonly type: string | undefined;
  /** `Open`, `opened`, `Closed`; in any case. */
  readonly state: string | undefined;
  readonly labels: readonly string[];
  readonly severity: string | undefined;
  readonly createdAt: DateOrTime | undefined;
  readonly closedAt: DateOrTime | undefined;
  readonly estimate: Estimate;
  readonly timeEstimate: Hours | undefined;
  readonly timeSpent: Hours | undefined;
  readonly parentKey: string | undefined;
  readonly assignee: string | undefined;
  readonly url: string | undefined;
};

const PATH = /^\/(.+?)(?:\/-)?\/(?:issues|work_items)\/(?:incident\/)?(\d+)\/?$/;

/** What the address of an issue says: host, project and `group/project#12`; undefined for other addresses. */
export function gitLabPlace(
  address: string | undefined,
): { readonly site: string; readonly project: string; readonly id: string } | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const [, project, number] = PATH.exec(pathname) ?? [];
  return project === undefined || host === '' ? undefined : { site: host, project, id: `${project}#${number}` };
}

/** Whether the issue is one of GitLab's incidents, which are issues of a type of their own. */
export function isGitLabIncident({ type }: Pick<GitLabIssue, 'type'>): boolean {
  return type?.toLowerCase() === 'incident';
}

/**
 * An issue of type Incident. Opened is its start and closed its end, there is no acknowledgement; its severity is its own
 * field (API) or a label (`severity::2`). Time that was logged on it is effort.
 */
export function gitLabIncident(issue: GitLabIssue): IncidentRow {
  const { labels, severity: severityRaw, timeSpent } = issue;
  const severity = canonicalSeverity('gitlab', severityRaw);
  const isGiven = severity !== 'unknown' && severityRaw !== undefined;
  return known({
    kind: 'incident' as const,
    source: 'gitlab',
    site: issue.site,
    line: issue.line,
    id: issue.id,
    title: clearMentions(issue.title),
    ...(isGiven ? { severity, severityRaw } : severityOfLabels('gitlab', labels)),
    startedAt: issue.createdAt,
    resolvedAt: issue.closedAt,
    teams: teamsOfLabels(labels),
    services: issue.project === undefined ? [] : [issue.project],
    labels: labels.length === 0 ? undefined : labels,
    effort: known({ logged: timeSpent }),
    url: issue.url,
    excluded: labels.some(isDuplicateLabel) ? ('duplicate' as const) : undefined,
  });
}

function isDuplicateLabel(label: string): boolean {
  return /^(?:resolution::)?duplicate$/i.test(label);
}

/** Any other issue. GitLab knows open and closed only; a label can say that it was called off. */
export function gitLabWorkItem(issue: GitLabIssue, pseudonym: (name: string) => string): WorkItemRow {
  const { labels, assignee } = issue;
  return known({
    kind: 'work-item' as const,
    source: 'gitlab',
    site: issue.site,
    line: issue.line,
    id: issue.id,
    title: clearMentions(issue.title),
    type: typeOf(issue),
    status: issue.state,
    ...progress(issue),
    teams: teamsOfLabels(labels).slice(0, 1),
    project: issue.project,
    ...issue.estimate,
    estimate: issue.timeEstimate,
    timeSpent: issue.timeSpent,
    createdAt: issue.createdAt,
    parentKey: issue.parentKey,
    labels: labels.length === 0 ? undefined : labels,
    workOrigin: labels.some(isFollowUpLabel) ? ('incident_followup' as const) : undefined,
    assignee: assignee === undefined ? undefined : pseudonym(assignee),
    url: issue.url,
  });
}

/** A label says more than the type, which is nearly always Issue. Tasks hang below an issue. */
function typeOf({ type, labels }: GitLabIssue): WorkItemType | undefined {
  const named = typeOfLabels(labels);
  if (type?.toLowerCase() === 'task') return named ?? 'subtask';
  const byType = type === undefined || type.toLowerCase() === 'issue' ? undefined : workItemTypeOf(type);
  return byType === 'epic' ? byType : (named ?? byType);
}

function progress({
  state,
  labels,
  closedAt,
}: GitLabIssue): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const isClosed = state === undefined ? closedAt !== undefined : state.toLowerCase() === 'closed';
  if (!isClosed) return known({ statusCategory: state === undefined ? undefined : ('todo' as const) });
  if (labels.some(isDuplicateLabel)) return { statusCategory: 'cancelled' };
  return known({ statusCategory: 'done' as const, completedAt: closedAt });
}

/** The sprint that a scoped label names: `sprint::12` is `12`, called `Sprint 12`. */
export function sprintOfLabels(labels: readonly string[]): string | undefined {
  for (const label of labels) {
    const name = /^(?:sprint|iteration)\s*::\s*(\S.*)$/i.exec(label.trim())?.[1];
    if (name !== undefined) return /^\d+$/.test(name) ? `Sprint ${name}` : name;
  }
  return undefined;
}
