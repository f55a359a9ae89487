import * as v from 'valibot';
import type { IncidentRow, ReviewStatus } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, numberAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { fieldOf, namesIn, personKey, personNames } from './rootly-relations.ts';

/** Who declared it is left out: that is no response. */
const RESPONDERS = ['started_by', 'mitigated_by', 'resolved_by', 'closed_by'];
const PEOPLE = ['user', 'in_triage_by', 'cancelled_by', ...RESPONDERS];

/**
 * Rootly, `GET /v1/incidents` (https://docs.rootly.com/api-reference/incidents/list-incidents), JSON:API: a page, several,
 * or one incident. FORMATS 2.6. Oddities: what belongs to an incident (severity, services, teams, people) comes nested as
 * `data.attributes` or flat, by version of the endpoint; teams are called groups; tests, examples and maintenance stand
 * in the same list and are excluded; the hours of the workload dashboard are not in it. Action items come by another call.
 */
export const rootly: Importer = jsonImporter({
  id: 'rootly',
  label: 'Rootly incidents (JSON)',
  tool: 'Rootly',
  howToExport: 'Save the answer of the Rootly API call GET /v1/incidents, one page or several.',
  signature: {
    required: ['type', 'attributes'],
    optional: [
      ['attributes', 'sequential_id'],
      ['attributes', 'retrospective_progress_status'],
    ],
    matches: ({ items }) => items.slice(0, 50).some(isRootlyIncident),
  },
  schema: v.looseObject({ attributes: v.looseObject({}) }),
  open: openIncidents,
});

function isRootlyIncident(item: unknown): boolean {
  const has = (field: string) => valueAt(item, 'attributes', field) !== undefined;
  return textAt(item, 'type') === 'incidents' && (has('sequential_id') || has('retrospective_progress_status'));
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const item of document.items) {
    for (const field of PEOPLE) {
      for (const name of personNames(valueAt(item, 'attributes', field))) context.pseudonym(name);
    }
  }
  return {
    toRows: (item, record) => toIncident(textAt(item, 'id'), recordAt(item, 'attributes') ?? {}, record),
    finish: () => ({ notes: truncation(document) }),
  };
}

function toIncident(uuid: string | undefined, incident: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const number = textAt(incident, 'sequential_id');
  const id = uuid ?? number;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const services = namesIn(incident, 'services');
  return known({
    kind: 'incident' as const,
    source: 'rootly',
    line: record.line(),
    id,
    aliases: aliasesOf(number, id),
    title: textAt(incident, 'title'),
    ...severityOf(incident, record),
    type: namesIn(incident, 'incident_types')[0],
    ...timesOf(incident, record),
    teams: namesIn(incident, 'groups'),
    services: services.length > 0 ? services : namesIn(incident, 'functionalities'),
    labels: labelsOf(incident),
    responderCount: respondersOf(incident),
    effort: {},
    reviewStatus: REVIEWS.get(textAt(incident, 'retrospective_progress_status') ?? ''),
    url: textAt(incident, 'url'),
    excluded: exclusionOf(incident),
  });
}

/** Rootly shows the sequential number as `INC-4460`, which is how people write it in tickets. */
function aliasesOf(number: string | undefined, id: string): readonly string[] | undefined {
  return number === undefined || number === id ? undefined : [number, `INC-${number}`];
}

/** The account's own name of the severity, else the step that it stands for: `critical`, `high`, `medium`, `low`. */
function severityOf(incident: JsonRecordValue, record: JsonItem) {
  const given = valueAt(incident, 'severity');
  const names = typeof given === 'string' ? [given] : ['name', 'slug', 'severity'].map((key) => fieldOf(given, key));
  const severityRaw = names.find((name) => name !== undefined && name !== '');
  const found = names.map((name) => canonicalSeverity('rootly', name)).find((severity) => severity !== 'unknown');
  if (found === undefined && severityRaw !== undefined) {
    record.note({ code: 'unknown-severity', column: 'severity', value: severityRaw, effect: 'value-unknown' });
  }
  return { severity: found ?? ('unknown' as const), severityRaw };
}

function timesOf(incident: JsonRecordValue, record: JsonItem) {
  const read = (field: string) => record.date(textAt(incident, field), field);
  const mitigatedAt = read('mitigated_at');
  return {
    startedAt: read('started_at') ?? read('in_triage_at') ?? read('created_at'),
    detectedAt: read('detected_at'),
    acknowledgedAt: read('acknowledged_at'),
    mitigatedAt,
    resolvedAt: read('resolved_at') ?? (mitigatedAt === undefined ? closedAt(incident, record) : undefined),
  };
}

/** Where nobody set a fix or an end, the closing of the record stands in: an estimate, since it comes later. */
function closedAt(incident: JsonRecordValue, record: JsonItem) {
  const closed = record.date(textAt(incident, 'closed_at'), 'closed_at');
  if (closed !== undefined) {
    record.note({ code: 'estimated-date', column: 'resolved_at', effect: 'noted', detail: 'closed_at' });
  }
  return closed;
}

/** `{"platform": "osx"}` as `platform:osx`, and the types of the incident. */
function labelsOf(incident: JsonRecordValue): readonly string[] | undefined {
  const given = Object.entries(recordAt(incident, 'labels') ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [`${key}:${value.trim()}`] : [],
  );
  const labels = [...new Set([...namesIn(incident, 'incident_types'), ...given])];
  return labels.length === 0 ? undefined : labels;
}

/** Different people who started, mitigated, resolved or closed it: at least so many took part. Nobody is "not known". */
function respondersOf(incident: JsonRecordValue): number | undefined {
  return new Set(RESPONDERS.flatMap((field) => personKey(valueAt(incident, field)) ?? [])).size || undefined;
}

const REVIEWS: ReadonlyMap<string, ReviewStatus> = new Map([
  ['not_started', 'none'],
  ['active', 'draft'],
  ['completed', 'published'],
  ['skipped', 'none'],
]);

/** Kinds that Rootly's own lists leave out (`test`, `example_sub`, `scheduled`), and incidents that were called off. */
function exclusionOf(incident: JsonRecordValue): ExclusionReason | undefined {
  const kind = textAt(incident, 'kind') ?? '';
  if (kind.startsWith('test') || kind.startsWith('example')) return 'test';
  if (kind.startsWith('scheduled')) return 'maintenance';
  if (textAt(incident, 'duplicate_incident_id') !== undefined) return 'duplicate';
  const isCancelled = textAt(incident, 'status') === 'cancelled' || textAt(incident, 'cancelled_at') !== undefined;
  return isCancelled ? 'cancelled' : undefined;
}

/** The pages tell how many incidents there are in all. */
function truncation(document: JsonDocument) {
  const pages = (Array.isArray(document.root) ? document.root : [document.root]).filter(isRecord);
  const total = Math.max(0, ...pages.flatMap((page) => numberAt(page, 'meta', 'total_count') ?? []));
  const read = document.items.length;
  if (total <= read) return [];
  return [
    { code: 'possibly-truncated', line: 0, column: 'meta', effect: 'noted', detail: `${read}/${total}` } as const,
  ];
}
