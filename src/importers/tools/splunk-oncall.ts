import * as v from 'valibot';
import type { RowIssue } from '../../domain/faults.ts';
import type { IncidentRow } from '../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../importer.ts';
import { countOfPeople, namedSeverity, partOfList, textsAt } from '../incident-facts.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../json-importer.ts';
import { flagAt, isRecord, type JsonRecordValue, listAt, numberAt, textAt } from '../read/json-values.ts';
import { known } from '../read/known.ts';

/**
 * Splunk On-Call (VictorOps), `GET /api-reporting/v2/incidents` (https://portal.victorops.com/public/api-docs.html,
 * Reporting): a page or several. FORMATS 2.8. Without a filter the call gives resolved incidents only, up to 15 minutes
 * behind. The course of an incident stands in `transitions`; a step with `manually` or a name, but without an alert, is a
 * person's. The state of the alert is all the severity there is. Teams are slugs, named by the paged policies.
 */
export const splunkOnCall: Importer = jsonImporter({
  id: 'splunk-oncall',
  label: 'Splunk On-Call incidents (JSON)',
  tool: 'Splunk On-Call',
  howToExport: 'Save the answer of the Splunk On-Call API call GET /api-reporting/v2/incidents, one page or several.',
  signature: {
    required: ['incidentNumber', 'currentPhase'],
    optional: ['transitions', 'entityId', 'pagedTeams', 'routingKey'],
  },
  schema: v.looseObject({}),
  open: openHistory,
});

function openHistory({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  const people = document.items.flatMap((item) => [
    ...textsAt(item, 'pagedUsers'),
    ...transitionsOf(item).map(({ by }) => by),
  ]);
  for (const person of new Set(people)) if (person !== undefined) context.pseudonym(person);
  return { toRows: toIncident, finish: () => ({ notes: truncation(document) }) };
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'incidentNumber');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'incidentNumber', effect: 'row-skipped' });
    return undefined;
  }
  const state = textAt(item, 'entityState');
  const { acknowledged, resolved } = stepsOf(item);
  return known({
    kind: 'incident' as const,
    source: 'splunk-oncall',
    line: record.line(),
    id,
    title: textAt(item, 'entityDisplayName') ?? textAt(item, 'service') ?? textAt(item, 'entityId'),
    severity: namedSeverity('splunk-oncall', state, 'entityState', record.note),
    severityRaw: state,
    startedAt: record.date(textAt(item, 'startTime'), 'startTime'),
    acknowledgedAt: record.date(acknowledged?.at, 'transitions'),
    resolvedAt: record.date(resolved?.at, 'transitions'),
    teams: teamsOf(item),
    services: servicesOf(item),
    responderCount: respondersOf(item),
    effort: {},
    autoResolved: resolved === undefined ? undefined : !resolved.isByPerson,
  });
}

type Transition = {
  readonly name: string;
  readonly at: string | undefined;
  readonly by: string | undefined;
  readonly isByPerson: boolean;
};

function transitionsOf(item: unknown): readonly Transition[] {
  return listAt(item, 'transitions').map((entry) => {
    const by = textAt(entry, 'by');
    const isByPerson = flagAt(entry, 'manually') ?? (by !== undefined && textAt(entry, 'alertId') === undefined);
    return { name: (textAt(entry, 'name') ?? '').toLowerCase(), at: textAt(entry, 'at'), by, isByPerson };
  });
}

/** The first acknowledgement and, unless the incident is open again, the last resolution. */
function stepsOf(item: JsonRecordValue) {
  const transitions = transitionsOf(item);
  const isOver = (textAt(item, 'currentPhase') ?? '').toLowerCase() === 'resolved';
  return {
    acknowledged: transitions.find(({ name }) => name === 'acknowledged'),
    resolved: isOver ? transitions.findLast(({ name }) => name === 'resolved') : undefined,
  };
}

function teamsOf(item: JsonRecordValue): readonly string[] {
  const teams = listAt(item, 'pagedPolicies').flatMap((paged) => {
    const name = textAt(paged, 'team', 'name');
    return name === undefined ? [] : [[textAt(paged, 'team', 'slug') ?? name, name] as const];
  });
  const names = new Map(teams);
  const slugs = textsAt(item, 'pagedTeams');
  return [...new Set(slugs.length > 0 ? slugs.map((slug) => names.get(slug) ?? slug) : names.values())];
}

/** The routing key, and the service where it is more than the alert's own text once more. */
function servicesOf(item: JsonRecordValue): readonly string[] {
  const service = textAt(item, 'service');
  const own = service === textAt(item, 'entityDisplayName') ? undefined : service;
  return [...new Set([textAt(item, 'routingKey'), own].filter((name) => name !== undefined))];
}

/** People paged or acting. Nobody came where an incident that nobody acknowledged resolved itself: a page is no work. */
function respondersOf(item: JsonRecordValue): number | undefined {
  const { acknowledged, resolved } = stepsOf(item);
  if (acknowledged === undefined && resolved?.isByPerson === false) return undefined;
  const acting = transitionsOf(item).filter(({ isByPerson }) => isByPerson);
  return countOfPeople([...textsAt(item, 'pagedUsers'), ...acting.map(({ by }) => by)]);
}

/** Each page says how many incidents there are in all. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(root) ? root : [root]).filter(isRecord);
  const total = Math.max(0, ...pages.flatMap((page) => numberAt(page, 'total') ?? []));
  return total > items.length ? partOfList('total', `${items.length}/${total}`) : [];
}
