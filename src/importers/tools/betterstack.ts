import * as v from 'valibot';
import type { RowIssue } from '../../domain/faults.ts';
import type { IncidentRow } from '../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../importer.ts';
import { countOfPeople, partOfList } from '../incident-facts.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../json-importer.ts';
import { isRecord, type JsonRecordValue, recordAt, textAt, valueAt } from '../read/json-values.ts';
import { known } from '../read/known.ts';

/**
 * Better Stack uptime incidents, `GET /api/v3/incidents`
 * (https://betterstack.com/docs/uptime/api/incidents-api-response-params): a page, several or one incident. FORMATS 2.12.
 * Most are outages that a monitor saw and saw end: those that nobody resolved (`resolved_by` is null) have resolved
 * themselves. There is no severity and no effort. What a monitor watches is its name; the `url` is the address watched.
 */
export const betterStack: Importer = jsonImporter({
  id: 'betterstack',
  label: 'Better Stack incidents (JSON)',
  tool: 'Better Stack',
  howToExport: 'Save the answer of the Better Stack API call GET /api/v3/incidents, one page or several.',
  signature: {
    required: [['attributes', 'cause'], 'type'],
    optional: [
      ['attributes', 'started_at'],
      ['attributes', 'acknowledged_by'],
      ['attributes', 'team_name'],
    ],
    matches: ({ items }) => items.slice(0, 50).some((item) => textAt(item, 'type') === 'incident'),
  },
  schema: v.looseObject({}),
  open: openIncidents,
});

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap((item) => peopleOf(recordAt(item, 'attributes')))) context.pseudonym(name);
  return { toRows: toIncident, finish: () => ({ notes: truncation(document) }) };
}

function peopleOf(facts: unknown): readonly string[] {
  return ['acknowledged_by', 'resolved_by'].flatMap((field) => textAt(facts, field) ?? []);
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const facts = recordAt(item, 'attributes');
  const team = textAt(facts, 'team_name');
  const read = (field: string) => record.date(textAt(facts, field), field);
  return known({
    kind: 'incident' as const,
    source: 'betterstack',
    line: record.line(),
    id,
    title: [textAt(facts, 'name'), textAt(facts, 'cause')].filter((text) => text !== undefined).join(': ') || undefined,
    severity: 'unknown' as const,
    startedAt: read('started_at'),
    acknowledgedAt: read('acknowledged_at'),
    resolvedAt: read('resolved_at'),
    teams: team === undefined ? [] : [team],
    services: servicesOf(item),
    responderCount: countOfPeople(peopleOf(facts)),
    effort: {},
    autoResolved: autoResolved(facts),
  });
}

/** An incident of a monitor or a heartbeat has its name; one that a person reported has a name of its own. */
function servicesOf(item: JsonRecordValue): readonly string[] {
  const name = textAt(item, 'attributes', 'name');
  const watched = ['monitor', 'heartbeat'].some((kind) => recordAt(item, 'relationships', kind) !== undefined);
  const isWatched = watched || textAt(item, 'attributes', 'url') !== undefined;
  return name === undefined || !isWatched ? [] : [name];
}

function autoResolved(facts: unknown): boolean | undefined {
  const resolver = valueAt(facts, 'resolved_by');
  if (textAt(facts, 'resolved_at') === undefined || resolver === undefined) return undefined;
  return textAt(facts, 'resolved_by') === undefined;
}

/** The last page has no next one. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(root) ? root : [root]).filter(isRecord);
  const next = textAt(pages.at(-1), 'pagination', 'next');
  return next === undefined ? [] : partOfList('pagination.next', String(items.length));
}
