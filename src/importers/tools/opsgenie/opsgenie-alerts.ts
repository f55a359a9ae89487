import * as v from 'valibot';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { Importer } from '../../importer.ts';
import { countOfPeople, labelsOf, namedSeverity, partOfList, textsAt } from '../../incident-facts.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { timeAfter } from '../../time-after.ts';
import { isLastPage, teamsOf } from './opsgenie.ts';

/**
 * Opsgenie alerts, `GET /v2/alerts` (https://docs.opsgenie.com/docs/alert-api): a page, several or one alert. FORMATS 2.2.
 * `report.ackTime` and `report.closeTime` are milliseconds after the creation (in a real export they meet the last
 * update within a millisecond); they stay when an acknowledgement is taken back. Users are known by e-mail address; an
 * alert that something without one closed has resolved itself. Alerts are numbered apart from incidents, and an
 * incident has alerts of its own, so they are a source of their own. The headers of the CSV export could not be verified.
 */
export const opsgenieAlerts: Importer = jsonImporter({
  id: 'opsgenie-alerts',
  label: 'Opsgenie alerts (JSON)',
  tool: 'Opsgenie',
  howToExport: 'Save the answer of the Opsgenie API call GET /v2/alerts, one page or several.',
  signature: {
    required: ['tinyId', 'alias', 'acknowledged'],
    optional: ['message', 'lastOccurredAt', 'integration', 'report'],
  },
  schema: v.looseObject({}),
  open: openAlerts,
});

function openAlerts({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const person of document.items.flatMap(peopleOf)) context.pseudonym(person);
  return {
    toRows: toIncident,
    finish: () => ({ notes: isLastPage(document) ? [] : partOfList('paging.next', String(document.items.length)) }),
  };
}

/** Who owned, acknowledged or closed the alert; integrations stand in the same fields and are no people. */
function peopleOf(item: unknown): readonly string[] {
  const named = [textAt(item, 'owner'), textAt(item, 'report', 'acknowledgedBy'), textAt(item, 'report', 'closedBy')];
  return named.filter((name) => name?.includes('@') === true).filter((name) => name !== undefined);
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const priority = textAt(item, 'priority');
  return known({
    kind: 'incident' as const,
    source: 'opsgenie-alerts',
    line: record.line(),
    id,
    title: textAt(item, 'message'),
    severity: namedSeverity('opsgenie', priority, 'priority', record.note),
    severityRaw: priority,
    ...timesOf(item, record),
    teams: teamsOf(item),
    services: [],
    labels: labelsOf(textsAt(item, 'tags')),
    responderCount: countOfPeople(peopleOf(item)),
    effort: {},
    autoResolved: autoResolved(item),
  });
}

function timesOf(item: JsonRecordValue, record: JsonItem) {
  const startedAt = record.date(textAt(item, 'createdAt'), 'createdAt');
  const after = (field: string) => {
    const column = `report.${field}`;
    return timeAfter(startedAt, {
      ms: record.number(textAt(item, 'report', field), column),
      column,
      note: record.note,
    });
  };
  return {
    startedAt,
    acknowledgedAt: after('ackTime'),
    resolvedAt: isClosed(item) ? (after('closeTime') ?? lastUpdate(item, record)) : undefined,
  };
}

function isClosed(item: JsonRecordValue): boolean {
  return textAt(item, 'status') === 'closed';
}

function lastUpdate(item: JsonRecordValue, record: JsonItem): DateOrTime | undefined {
  const time = record.date(textAt(item, 'updatedAt'), 'updatedAt');
  if (time !== undefined)
    record.note({ code: 'estimated-date', column: 'report.closeTime', effect: 'noted', detail: 'updatedAt' });
  return time;
}

function autoResolved(item: JsonRecordValue): boolean | undefined {
  const closer = textAt(item, 'report', 'closedBy');
  return !isClosed(item) || closer === undefined ? undefined : !closer.includes('@');
}
