import * as v from 'valibot';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { Importer } from '../../importer.ts';
import { countOfPeople, labelsOf, namedSeverity, partOfList, textsAt } from '../../incident-facts.ts';
import { type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, listAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { isLastPage, teamsOf } from './opsgenie.ts';

/**
 * Opsgenie incidents, `GET /v1/incidents` (https://docs.opsgenie.com/docs/incident-api): a page, several or one incident.
 * FORMATS 2.2. Teams, services and people are ids. The list has no time of acknowledgement or resolution: the last
 * update of a resolved or closed incident stands in, as an estimate, unless the end of its impact is given
 * (`impactEndDate`, in real payloads of resolved incidents).
 */
export const opsgenieIncidents: Importer = jsonImporter({
  id: 'opsgenie-incidents',
  label: 'Opsgenie incidents (JSON)',
  tool: 'Opsgenie',
  howToExport: 'Save the answer of the Opsgenie API call GET /v1/incidents, one page or several.',
  signature: {
    required: ['tinyId', 'message', 'impactedServices'],
    optional: ['impactStartDate', 'extraProperties', 'ownerTeam'],
  },
  schema: v.looseObject({}),
  open: ({ document }): JsonParser<JsonRecordValue> => ({
    toRows: toIncident,
    finish: () => ({ notes: isLastPage(document) ? [] : partOfList('paging.next', String(document.items.length)) }),
  }),
});

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const priority = textAt(item, 'priority');
  const url = textAt(item, 'links', 'web');
  return known({
    kind: 'incident' as const,
    source: 'opsgenie',
    site: url !== undefined && URL.canParse(url) ? new URL(url).host : undefined,
    line: record.line(),
    id,
    title: textAt(item, 'message'),
    severity: namedSeverity('opsgenie', priority, 'priority', record.note),
    severityRaw: priority,
    ...timesOf(item, record),
    teams: teamsOf(item),
    services: textsAt(item, 'impactedServices'),
    labels: labelsOf(textsAt(item, 'tags')),
    responderCount: respondersOf(item),
    effort: {},
    url,
  });
}

const CLOSED: ReadonlySet<string> = new Set(['resolved', 'closed']);

function timesOf(item: JsonRecordValue, record: JsonItem) {
  const read = (field: string) => record.date(textAt(item, field), field);
  const mitigatedAt = read('impactEndDate');
  const isClosed = CLOSED.has(textAt(item, 'status') ?? '');
  return {
    startedAt: read('impactStartDate') ?? read('createdAt'),
    mitigatedAt,
    resolvedAt: isClosed ? (mitigatedAt ?? lastUpdate(item, record)) : undefined,
  };
}

/** The closing is at the latest the last update; a later comment moves it, so it is an estimate. */
function lastUpdate(item: JsonRecordValue, record: JsonItem) {
  const time = record.date(textAt(item, 'updatedAt'), 'updatedAt');
  if (time !== undefined)
    record.note({ code: 'estimated-date', column: 'resolvedAt', effect: 'noted', detail: 'updatedAt' });
  return time;
}

/** People among the responders. Where a team responds too, nobody knows how many of it came, so the count is unknown. */
function respondersOf(item: JsonRecordValue): number | undefined {
  const responders = listAt(item, 'responders');
  if (responders.some((responder) => textAt(responder, 'type') !== 'user')) return undefined;
  return countOfPeople(responders.map((responder) => textAt(responder, 'id')));
}
