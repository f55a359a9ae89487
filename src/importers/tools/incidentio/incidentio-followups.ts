import * as v from 'valibot';
import type { StatusCategory, WorkItemRow } from '../../../domain/work-item-row.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonItem, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, listAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { namesIn } from './incidentio-people.ts';

/** Statuses of a follow-up, and what each says of the work. A deleted one is excluded besides. */
const STATUSES: ReadonlyMap<string, StatusCategory> = new Map([
  ['outstanding', 'todo'],
  ['completed', 'done'],
  ['not_doing', 'cancelled'],
  ['deleted', 'cancelled'],
]);

/**
 * incident.io, `GET /v2/follow_ups` (https://docs.incident.io/api-reference/follow-ups-v2/list). FORMATS 2.4. Each is a work
 * item linked to its incident by the incident's long id, which the incidents' own export has as an alias.
 */
export const incidentIoFollowUps: Importer = {
  ...jsonImporter({
    id: 'incidentio-followups',
    label: 'incident.io follow-ups (JSON)',
    tool: 'incident.io',
    howToExport: 'Save the answer of the incident.io API call GET /v2/follow_ups.',
    signature: { required: ['incident_id', 'title', 'status'], matches: hasKnownStatuses },
    schema: v.looseObject({}),
    open: ({ document, context }) => {
      for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
      return { toRows: (item, record) => toWorkItem(item, record, context.pseudonym) };
    },
  }),
  // Titles and statuses are in the lists of most tools, so nearness would say nothing.
  likeness: () => undefined,
};

function hasKnownStatuses(document: JsonDocument): boolean {
  const sample = document.items.slice(0, 50);
  return sample.filter((item) => STATUSES.has(textAt(item, 'status') ?? '')).length > sample.length / 2;
}

function toWorkItem(
  item: JsonRecordValue,
  record: JsonItem,
  pseudonym: (name: string) => string,
): WorkItemRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const issue = textAt(item, 'external_issue_reference', 'issue_name');
  const incident = textAt(item, 'incident_id');
  const assignee = textAt(item, 'assignee', 'name') ?? textAt(item, 'assignee', 'email');
  return known({
    kind: 'work-item' as const,
    source: 'incident.io',
    line: record.line(),
    id,
    aliases: issue === undefined ? undefined : [issue],
    title: textAt(item, 'title'),
    type: 'incident_followup' as const,
    workOrigin: 'incident_followup' as const,
    ...statusOf(item, record),
    teams: [],
    createdAt: record.date(textAt(item, 'created_at'), 'created_at'),
    labels: labelsOf(item),
    priority: textAt(item, 'priority', 'name'),
    incidentIds: incident === undefined ? undefined : [incident],
    assignee: assignee === undefined ? undefined : pseudonym(assignee),
    url: textAt(item, 'external_issue_reference', 'issue_permalink'),
  });
}

/** Only finished work has a time of completion: `not_doing` sets one too. */
function statusOf(item: JsonRecordValue, record: JsonItem) {
  const status = textAt(item, 'status');
  const completedAt = record.date(textAt(item, 'completed_at'), 'completed_at');
  if (status !== undefined && !STATUSES.has(status)) {
    record.note({ code: 'bad-value', column: 'status', value: status, effect: 'value-unknown' });
  }
  return {
    status,
    statusCategory: STATUSES.get(status ?? ''),
    completedAt: status === 'completed' ? completedAt : undefined,
    excluded: status === 'deleted' ? ('deleted' as const) : undefined,
  };
}

function labelsOf(item: JsonRecordValue): readonly string[] | undefined {
  const labels = listAt(item, 'labels').filter((label) => typeof label === 'string');
  return labels.length === 0 ? undefined : labels;
}
