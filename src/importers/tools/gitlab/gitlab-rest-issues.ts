import * as v from 'valibot';
import type { Row } from '../../../domain/rows.ts';
import type { SprintState } from '../../../domain/sprint-row.ts';
import type { Hours } from '../../../domain/units.ts';
import { type CurrentSprint, collectCurrentSprints } from '../../current-sprints.ts';
import { estimateOf } from '../../estimates.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, listAt, recordAt, textAt } from '../../read/json-values.ts';
import {
  type GitLabIssue,
  gitLabIncident,
  gitLabPlace,
  gitLabWorkItem,
  isGitLabIncident,
  sprintOfLabels,
} from './gitlab-issue.ts';

/** Where a file's sprints are: iterations if any issue has one, else labels `sprint::12`, else milestones. */
type SprintPlace = 'iteration' | 'label' | 'milestone';

/** A page of the API holds 20 issues, or 100 at most. */
const LIMITS: readonly number[] = [20, 100];

/**
 * GitLab's REST API, `GET /projects/ID/issues` or `/groups/ID/issues` (https://docs.gitlab.com/api/issues/; FORMATS 1.9),
 * one page or several. It has what the CSV lacks: dates of iterations and milestones, the severity of incidents.
 * Oddities: times in seconds under `time_stats`, 0 = none; iterations often have no title, only dates; merge requests have
 * the same keys and are left to themselves. Only the present iteration is there: plan evidence P4 (METHOD 2.8).
 */
export const gitLabRestIssues = jsonImporter({
  id: 'gitlab-rest-issues',
  label: 'GitLab issues (API)',
  tool: 'GitLab',
  howToExport: 'Save the answer of GET https://gitlab.com/api/v4/projects/ID/issues?scope=all&per_page=100, all pages.',
  signature: {
    required: ['iid', 'web_url', 'time_stats'],
    optional: ['weight', 'milestone', 'issue_type'],
    excludes: ['source_branch'],
  },
  schema: v.looseObject({}),
  open: openIssues,
});

function openIssues({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  const place = sprintPlace(document.items);
  const sprints = collectCurrentSprints();
  return {
    toRows: (item, record): readonly Row[] | undefined => {
      for (const name of peopleOf(item)) context.pseudonym(name);
      const issue = readIssue(item, record);
      if (issue === undefined) {
        record.note({ code: 'missing-id', column: 'iid', effect: 'row-skipped' });
        return undefined;
      }
      if (isGitLabIncident(issue)) return [gitLabIncident(issue)];
      return sprints.add(gitLabWorkItem(issue, context.pseudonym), sprintOf(item, issue, place, record));
    },
    finish: () => ({ rows: sprints.rows(), notes: truncation(document.items.length) }),
  };
}

function truncation(read: number) {
  if (!LIMITS.includes(read)) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: `rows ${read}` } as const];
}

function sprintPlace(items: readonly unknown[]): SprintPlace {
  if (items.some((item) => recordAt(item, 'iteration') !== undefined)) return 'iteration';
  return items.some((item) => sprintOfLabels(labelsOf(item)) !== undefined) ? 'label' : 'milestone';
}

function sprintOf(
  item: JsonRecordValue,
  issue: GitLabIssue,
  place: SprintPlace,
  record: JsonItem,
): CurrentSprint | undefined {
  if (place !== 'label') return datedSprint(item, place, record);
  const name = sprintOfLabels(issue.labels);
  if (name === undefined) return undefined;
  return { id: name, name };
}

/** An iteration without a title is called by its days. */
function datedSprint(
  item: JsonRecordValue,
  key: 'iteration' | 'milestone',
  record: JsonItem,
): CurrentSprint | undefined {
  const id = textAt(item, key, 'id');
  if (id === undefined) return undefined;
  const start = textAt(item, key, 'start_date');
  const end = textAt(item, key, 'due_date');
  const days = start === undefined || end === undefined ? undefined : `${start} – ${end}`;
  return {
    id: `${key}-${id}`,
    name: textAt(item, key, 'title') ?? days ?? `${key} ${textAt(item, key, 'iid') ?? id}`,
    startAt: record.date(start, 'start_date'),
    endAt: record.date(end, 'due_date'),
    state: stateOf(textAt(item, key, 'state')),
  };
}

/** Iterations count their states: 1 upcoming, 2 current, 3 closed. A milestone that is active may not have begun. */
function stateOf(state: string | undefined): SprintState | undefined {
  if (state === '1') return 'future';
  if (state === '2') return 'active';
  return state === '3' || state === 'closed' ? 'closed' : undefined;
}

function readIssue(item: JsonRecordValue, record: JsonItem): GitLabIssue | undefined {
  const number = textAt(item, 'iid');
  const url = textAt(item, 'web_url');
  const place = gitLabPlace(url);
  const id = place?.id ?? (number === undefined ? undefined : `#${number}`);
  if (id === undefined) return undefined;
  const weight = textAt(item, 'weight');
  return {
    line: record.line(),
    id,
    site: place?.site,
    project: place?.project,
    title: textAt(item, 'title'),
    type: textAt(item, 'issue_type') ?? textAt(item, 'type'),
    state: textAt(item, 'state'),
    labels: labelsOf(item),
    severity: textAt(item, 'severity'),
    createdAt: record.date(textAt(item, 'created_at'), 'created_at'),
    closedAt: record.date(textAt(item, 'closed_at'), 'closed_at'),
    estimate: estimateOf(weight, () => record.number(weight, 'weight')),
    timeEstimate: secondsAt(item, 'time_estimate', record),
    timeSpent: secondsAt(item, 'total_time_spent', record),
    parentKey: undefined,
    assignee: textAt(item, 'assignee', 'username') ?? textAt(listAt(item, 'assignees')[0], 'username'),
    url,
  };
}

function labelsOf(item: unknown): readonly string[] {
  return listAt(item, 'labels').flatMap((label) => {
    const name = typeof label === 'string' ? label.trim() : (textAt(label, 'name') ?? '');
    return name === '' ? [] : [name];
  });
}

/** GitLab writes 0 where nobody estimated or logged anything. */
function secondsAt(item: JsonRecordValue, key: string, record: JsonItem): Hours | undefined {
  return record.seconds(textAt(item, 'time_stats', key), key) || undefined;
}

function peopleOf(item: JsonRecordValue): readonly string[] {
  const people = [recordAt(item, 'author'), recordAt(item, 'closed_by'), ...listAt(item, 'assignees')];
  return people.flatMap((person) => [textAt(person, 'name') ?? [], textAt(person, 'username') ?? []].flat());
}
