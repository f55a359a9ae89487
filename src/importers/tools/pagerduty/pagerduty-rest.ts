import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { countOfPeople, namedSeverity, partOfList } from '../../incident-facts.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, listAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { severityOfUrgency } from './pagerduty-analytics-row.ts';

/**
 * PagerDuty, `GET /incidents` (https://developer.pagerduty.com/api-reference/, "List incidents"): a page, several, a bare
 * list or one incident. FORMATS 2.1a. Once an incident is resolved PagerDuty empties `assignments` and
 * `acknowledgements`, so a list of the past has no acknowledgement and seldom people: the analytics export has both.
 * Older answers lack `resolved_at`; then the last change of status was the resolution. Without a priority the urgency
 * stands in. An incident that was merged into another one is excluded. `incident_type` is an object with nothing but the
 * inner `name` of the type, `incident_default` where nobody chose one (schema of August 2026,
 * https://github.com/PagerDuty/api-schema); answers from before there were types lack it.
 */
export const pagerDutyRest: Importer = jsonImporter({
  id: 'pagerduty-rest',
  label: 'PagerDuty incidents (JSON)',
  tool: 'PagerDuty',
  howToExport: 'Save the answer of the PagerDuty API call GET /incidents, one page or several.',
  signature: {
    required: ['incident_number', 'service'],
    optional: ['incident_key', 'urgency', 'escalation_policy', 'last_status_change_at'],
    excludes: ['service_object', 'seconds_to_resolve'],
    matches: (document) => document.items.slice(0, 50).some(isIncident),
  },
  schema: v.looseObject({}),
  open: openIncidents,
});

function isIncident(item: unknown): boolean {
  const isTyped = textAt(item, 'type') === 'incident' || valueAt(item, 'incident_key') !== undefined;
  return isTyped && recordAt(item, 'service') !== undefined;
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(peopleOf).flatMap((person) => textAt(person, 'summary') ?? [])) {
    context.pseudonym(name);
  }
  return { toRows: toIncident, finish: () => ({ notes: truncation(document) }) };
}

/** Everybody whom an incident names; services and integrations stand in the same places and are left out. */
function peopleOf(item: unknown): readonly unknown[] {
  const agents = [
    valueAt(item, 'last_status_change_by'),
    ...listAt(item, 'assignments').map((assignment) => valueAt(assignment, 'assignee')),
    ...listAt(item, 'acknowledgements').map((acknowledgement) => valueAt(acknowledgement, 'acknowledger')),
    ...listAt(item, 'incidents_responders').flatMap((asked) => [valueAt(asked, 'user'), valueAt(asked, 'requester')]),
    ...listAt(item, 'responder_requests').map((request) => valueAt(request, 'requester')),
  ];
  return agents.filter(isUser);
}

function isUser(agent: unknown): boolean {
  return /^user(?:_reference)?$/.test(textAt(agent, 'type') ?? '');
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const number = textAt(item, 'incident_number');
  const id = textAt(item, 'id') ?? number;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  return known({
    kind: 'incident' as const,
    source: 'pagerduty',
    line: record.line(),
    id,
    aliases: number === undefined || number === id ? undefined : [number],
    title: textAt(item, 'title') ?? textAt(item, 'description'),
    ...severityOf(item, record),
    type: textAt(item, 'incident_type', 'name'),
    ...timesOf(item, record),
    teams: listAt(item, 'teams').flatMap((team) => textAt(team, 'summary') ?? []),
    services: [textAt(item, 'service', 'summary')].filter((service) => service !== undefined),
    escalationPolicy: textAt(item, 'escalation_policy', 'summary'),
    responderCount: respondersOf(item),
    effort: {},
    autoResolved: autoResolved(item),
    url: textAt(item, 'html_url'),
    excluded: textAt(item, 'resolve_reason', 'type') === 'merge_resolve_reason' ? ('merged' as const) : undefined,
  });
}

/** The priority, which most accounts do not use, else the urgency (FORMATS section 6). */
function severityOf(item: JsonRecordValue, record: JsonItem) {
  const priority = textAt(item, 'priority', 'summary') ?? textAt(item, 'priority', 'name');
  if (priority !== undefined) {
    return { severity: namedSeverity('pagerduty', priority, 'priority.summary', record.note), severityRaw: priority };
  }
  const urgency = textAt(item, 'urgency');
  return { severity: severityOfUrgency(urgency, record.note), severityRaw: urgency };
}

function timesOf(item: JsonRecordValue, record: JsonItem) {
  const read = (field: string) => record.date(textAt(item, field), field);
  const acknowledged = listAt(item, 'acknowledgements').flatMap((entry) => textAt(entry, 'at') ?? []);
  const first = acknowledged.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
  return {
    startedAt: read('created_at'),
    acknowledgedAt: record.date(first, 'acknowledgements'),
    resolvedAt: read('resolved_at') ?? (isResolved(item) ? read('last_status_change_at') : undefined),
  };
}

function isResolved(item: JsonRecordValue): boolean {
  return textAt(item, 'status') === 'resolved';
}

/**
 * Who acknowledged or joined, and with them whoever resolved it. People who were only asked do not count, and pressing
 * "resolve" alone does not say that this was all who worked on it.
 */
function respondersOf(item: JsonRecordValue): number | undefined {
  const acknowledged = listAt(item, 'acknowledgements').map((entry) => valueAt(entry, 'acknowledger'));
  const joined = listAt(item, 'incidents_responders')
    .filter((asked) => textAt(asked, 'state') === 'joined')
    .map((asked) => valueAt(asked, 'user'));
  const present = [...acknowledged, ...joined].filter(isUser);
  if (present.length === 0) return undefined;
  const last = valueAt(item, 'last_status_change_by');
  return countOfPeople([...present, ...(isUser(last) ? [last] : [])].map((user) => textAt(user, 'id')));
}

/** The last change of status was made by a person, or by the service or an integration: then nobody resolved it. */
function autoResolved(item: JsonRecordValue): boolean | undefined {
  const agent = valueAt(item, 'last_status_change_by');
  if (!isResolved(item) || !isRecord(agent)) return undefined;
  if (isUser(agent)) return false;
  return /service|integration/.test(textAt(agent, 'type') ?? '') ? true : undefined;
}

/** The last page says whether the tool had more. */
function truncation(document: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(document.root) ? document.root : [document.root]).filter(isRecord);
  return valueAt(pages.at(-1), 'more') === true ? partOfList('more', String(document.items.length)) : [];
}
