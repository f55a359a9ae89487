import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow, ReviewStatus } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import { hours } from '../../../domain/units.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { flagAt, isRecord, type JsonRecordValue, listAt, numberAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { type RankScale, severityOfRanked, spreadRanks } from '../../severity-by-rank.ts';
import { customFactsOf } from './incidentio-custom-fields.ts';
import { namesIn, respondersOf } from './incidentio-people.ts';
import { type Moment, timestampsOf } from './incidentio-timestamps.ts';

/**
 * incident.io, `GET /v2/incidents` (https://docs.incident.io/api-reference/incidents-v2/list): a page, several, a bare
 * list or one incident. FORMATS 2.4. Severity ranks run upwards: the higher, the more severe. Timestamps are named by the
 * account. Workload is activity that the tool measured, in person-minutes, split by time of day.
 */
export const incidentIoV2: Importer = jsonImporter({
  id: 'incidentio-v2',
  label: 'incident.io incidents (JSON)',
  tool: 'incident.io',
  howToExport: 'Save the answer of the incident.io API call GET /v2/incidents, one page or several.',
  signature: {
    required: ['reference', 'incident_status', 'incident_role_assignments'],
    optional: ['incident_timestamp_values', 'custom_field_entries', 'workload_minutes_total'],
  },
  schema: v.looseObject({}),
  open: openIncidents,
});

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  const scale = spreadRanks(document.items.map((item) => numberAt(item, 'severity', 'rank')));
  return {
    toRows: (item, record) => toIncident(item, record, scale),
    finish: () => ({ notes: truncation(document) }),
  };
}

function toIncident(item: JsonRecordValue, record: JsonItem, scale: RankScale): IncidentRow | undefined {
  const ulid = textAt(item, 'id');
  const id = textAt(item, 'reference') ?? ulid;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'reference', effect: 'row-skipped' });
    return undefined;
  }
  return known({
    kind: 'incident' as const,
    source: 'incident.io',
    line: record.line(),
    id,
    aliases: [ulid, textAt(item, 'external_id')].flatMap((alias) =>
      alias === undefined || alias === id ? [] : [alias],
    ),
    title: textAt(item, 'name'),
    ...severityOf(item, record, scale),
    type: textAt(item, 'incident_type', 'name'),
    ...timesOf(item, record),
    ...customFactsOf(item, record),
    responderCount: respondersOf(item),
    ...workloadOf(item, record),
    reviewStatus: reviewOf(item),
    reviewUrl: textAt(item, 'postmortem_document_url'),
    url: textAt(item, 'permalink'),
    excluded: exclusionOf(item),
  });
}

function severityOf(item: JsonRecordValue, record: JsonItem, scale: RankScale) {
  const name = textAt(item, 'severity', 'name');
  const rank = numberAt(item, 'severity', 'rank');
  return {
    severity: severityOfRanked('incident.io', { name, rank }, scale, 'severity.name', record.note),
    severityRaw: name,
  };
}

/** The start is when the impact began, else the report, else the record's creation. */
function timesOf(item: JsonRecordValue, record: JsonItem) {
  const at = timestampsOf(item);
  const read = (moment: Moment) => record.date(at(moment)?.text, at(moment)?.name ?? moment);
  const reportedAt = read('reported');
  const mitigatedAt = read('mitigated');
  return {
    startedAt: read('started') ?? reportedAt ?? record.date(textAt(item, 'created_at'), 'created_at'),
    detectedAt: read('detected') ?? reportedAt,
    acknowledgedAt: read('accepted'),
    mitigatedAt,
    resolvedAt: read('resolved') ?? (mitigatedAt === undefined ? closedAt(item, record) : undefined),
  };
}

/** Where nobody set a fix or an end, the closing of the record stands in: an estimate, since it comes later. */
function closedAt(item: JsonRecordValue, record: JsonItem) {
  const closed = timestampsOf(item)('closed');
  const time = record.date(closed?.text, closed?.name ?? 'closed');
  if (closed === undefined || time === undefined) return undefined;
  record.note({ code: 'estimated-date', column: 'Resolved at', effect: 'noted', detail: closed.name });
  return time;
}

/** Person-minutes; a total of 0 means "not measured" (METHOD 2.3), and then its parts say nothing either. */
function workloadOf(item: JsonRecordValue, record: JsonItem): Pick<IncidentRow, 'effort' | 'offHours'> {
  const minutes = (part: string) => record.number(textAt(item, `workload_minutes_${part}`), `workload_minutes_${part}`);
  const total = minutes('total') ?? 0;
  if (total === 0) return { effort: {} };
  const working = minutes('working');
  const late = minutes('late');
  const sleeping = minutes('sleeping');
  const isSplit = working !== undefined && (late !== undefined || sleeping !== undefined);
  return {
    effort: { workload: hours(total / 60) },
    ...(isSplit ? { offHours: hours(((late ?? 0) + (sleeping ?? 0)) / 60) } : {}),
  };
}

/** A document with an address counts as published, one without as a draft; a debrief to come as planned. */
function reviewOf(item: JsonRecordValue): ReviewStatus {
  if (textAt(item, 'postmortem_document_url') !== undefined) return 'published';
  if (listAt(item, 'postmortem_document_ids').length > 0) return 'draft';
  return flagAt(item, 'has_debrief') === true ? 'planned' : 'none';
}

const CATEGORIES: ReadonlyMap<string, ExclusionReason> = new Map([
  ['declined', 'declined'],
  ['merged', 'merged'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
]);

function exclusionOf(item: JsonRecordValue): ExclusionReason | undefined {
  const mode = textAt(item, 'mode');
  if (mode === 'test' || mode === 'tutorial') return 'test';
  return CATEGORIES.get(textAt(item, 'incident_status', 'category') ?? '');
}

/** The pages tell how many incidents there are in all. */
function truncation(document: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(document.root) ? document.root : [document.root]).filter(isRecord);
  const totals = pages.flatMap((page) => numberAt(page, 'pagination_meta', 'total_record_count') ?? []);
  const total = Math.max(0, ...totals);
  const read = document.items.length;
  if (total <= read) return [];
  return [
    { code: 'possibly-truncated', line: 0, column: 'pagination_meta', effect: 'noted', detail: `${read}/${total}` },
  ];
}
