import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import { severityOfLabels, teamsOfLabels } from '../../label-words.ts';
import { clearMentions } from '../../mentions.ts';
import { known } from '../../read/known.ts';
import { referencesIn } from './github-address.ts';
import type { GitHubIssue, IssueReader } from './github-issue.ts';

/**
 * An issue whose label says that it is an incident (FORMATS 2.13). It began when it was opened, unless the front matter of
 * its text knows better, and ended when it was closed. No acknowledgement and no effort; the repository stands as service,
 * so that a rule can give its incidents to a team.
 */
export function incidentOfIssue(issue: GitHubIssue, reader: IssueReader): IncidentRow {
  const { body = '', labels, place, team } = issue;
  const createdAt = reader.date(issue.createdAt, 'createdAt');
  const labelled = teamsOfLabels(labels);
  return known({
    kind: 'incident' as const,
    source: 'github',
    site: place?.site,
    line: reader.line(),
    id: issue.id,
    aliases: issue.nodeId === undefined ? undefined : [issue.nodeId],
    title: clearMentions(issue.title),
    ...severityOfLabels('github', labels),
    startedAt: timeInFrontMatter(body, STARTS, reader) ?? createdAt,
    resolvedAt: timeInFrontMatter(body, ENDS, reader) ?? reader.date(issue.closedAt, 'closedAt'),
    teams: labelled.length === 0 && team !== undefined ? [team] : labelled,
    services: place === undefined ? [] : [place.repository],
    labels,
    effort: {},
    ...followUpsOf(body, place?.repository),
    ...reviewOf(body),
    url: issue.url,
    excluded: exclusionOf(issue.reason),
  });
}

const STARTS = /^(?:start|started|started[_ ]at|start[_ ]time|impact[_ ]start)\s*:\s*(\S.*)$/im;
const ENDS = /^(?:end|ended|ended[_ ]at|end[_ ]time|resolved|resolved[_ ]at)\s*:\s*(\S.*)$/im;

/** A line of the block between `---` lines at the top of the text. */
function timeInFrontMatter(body: string, line: RegExp, reader: IssueReader): DateOrTime | undefined {
  const block = /^\s{0,9}---\r?\n([\s\S]*?)\r?\n---/.exec(body)?.[1] ?? '';
  const text = line
    .exec(block)?.[1]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return reader.date(text, 'body');
}

/** `- [ ] Add an alert (#31)` is open work, `- [x]` is done. */
const TASK = /^[ \t]{0,40}[-*+][ \t]{1,8}\[([ xX])\][ \t]{1,8}(\S.*)$/gm;

function followUpsOf(
  body: string,
  repository: string | undefined,
): Pick<Partial<IncidentRow>, 'followUpsTotal' | 'followUpsOpen' | 'followUpKeys'> {
  const tasks = [...body.matchAll(TASK)];
  if (tasks.length === 0) return {};
  const keys = [...new Set(tasks.flatMap(([, , text = '']) => referencesIn(text, repository)))];
  return known({
    followUpsTotal: tasks.length,
    followUpsOpen: tasks.filter(([, mark]) => mark === ' ').length,
    followUpKeys: keys.length === 0 ? undefined : keys,
  });
}

const REVIEW =
  /\[[^\]\n]{0,200}(?:post-?mortem|retrospective|review|root cause|\brca\b|\bpir\b)[^\]\n]{0,200}\]\((https?:\/\/[^)\s]+)\)|(?:post-?mortem|retrospective|review|\brca\b|\bpir\b)\**\s*:\**\s*<?(https?:\/\/[^\s>)]+)/i;

/** A link to a review counts as published; without one nothing is known. */
function reviewOf(body: string): Pick<IncidentRow, 'reviewStatus' | 'reviewUrl'> {
  const [, linked, written] = REVIEW.exec(body) ?? [];
  const reviewUrl = linked ?? written;
  return reviewUrl === undefined ? {} : { reviewStatus: 'published', reviewUrl };
}

function exclusionOf(reason: string | undefined): ExclusionReason | undefined {
  if (reason === 'duplicate') return 'duplicate';
  return reason === 'not_planned' ? 'cancelled' : undefined;
}
