import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import { ms } from '../../../domain/units.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { countOfPeople, namedSeverity, partOfList, textsAt } from '../../incident-facts.ts';
import { withInnerPages } from '../../inner-pages.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import {
  flagAt,
  isRecord,
  type JsonRecordValue,
  listAt,
  numberAt,
  recordAt,
  textAt,
  valueAt,
} from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { type IncludedFacts, includedFacts } from './datadog-included.ts';

/**
 * Datadog incidents, `GET /api/v2/incidents` or `GET /api/v2/incidents/search`
 * (https://docs.datadoghq.com/api/latest/incidents/): a page, several or one incident. FORMATS 2.10. Facts stand in
 * `attributes`, those that an account defines in `attributes.fields`, each a text or a list. The start is when customers
 * began to feel it, else the detection. There is no acknowledgement; people and attachments are ids, named only where the
 * call asked for them (`include=users,attachments`). Tests are excluded.
 */
export const datadogIncidents: Importer = withInnerPages(
  jsonImporter({
    id: 'datadog-incidents',
    label: 'Datadog incidents (JSON)',
    tool: 'Datadog',
    howToExport: 'Save the answer of the Datadog API call GET /api/v2/incidents, one page or several.',
    signature: {
      required: ['type', 'attributes'],
      optional: ['public_id', 'customer_impacted', 'time_to_detect', 'fields', 'detected'].map((key) => [
        'attributes',
        key,
      ]),
      matches: ({ items }) => items.slice(0, 50).some(isIncident),
    },
    schema: v.looseObject({}),
    open: openIncidents,
  }),
  recordsOfSearch,
);

function isIncident(item: unknown): boolean {
  const facts = recordAt(item, 'attributes');
  const isOwn = valueAt(facts, 'public_id') !== undefined || valueAt(facts, 'customer_impacted') !== undefined;
  return textAt(item, 'type') === 'incidents' && isOwn;
}

function recordsOfSearch(item: unknown): readonly unknown[] | undefined {
  const found = valueAt(item, 'data', 'attributes', 'incidents');
  return Array.isArray(found) ? found.map((entry: unknown) => valueAt(entry, 'data') ?? entry) : undefined;
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  const included = includedFacts(document);
  const declared = document.items.flatMap((item) => textAt(item, 'attributes', 'declared_by', 'name') ?? []);
  for (const name of [...included.names, ...declared]) context.pseudonym(name);
  return {
    toRows: (item, record) => toIncident(item, record, included),
    finish: () => ({ notes: truncation(document) }),
  };
}

function toIncident(item: JsonRecordValue, record: JsonItem, included: IncludedFacts): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const facts = recordAt(item, 'attributes');
  const severity = textAt(facts, 'severity') ?? fieldOf(facts, 'severity')[0];
  const isRated = severity?.toUpperCase() !== 'UNKNOWN';
  return known({
    kind: 'incident' as const,
    source: 'datadog',
    line: record.line(),
    id,
    title: textAt(facts, 'title'),
    severity: namedSeverity('datadog', isRated ? severity : undefined, 'severity', record.note),
    severityRaw: severity,
    ...timesOf(facts, record),
    ...impactOf(facts, record),
    teams: fieldOf(facts, 'teams'),
    services: fieldOf(facts, 'services'),
    responderCount: countOfPeople(idsOf(item, 'responders')),
    effort: {},
    ...included.reviewOf(idsOf(item, 'attachments')),
    excluded: flagAt(facts, 'is_test') === true ? ('test' as const) : undefined,
  });
}

function timesOf(facts: unknown, record: JsonItem) {
  const read = (field: string) => record.date(textAt(facts, field), field);
  const detected = read('detected');
  const declared = read('declared');
  return {
    startedAt: read('customer_impact_start') ?? detected ?? declared ?? read('created'),
    detectedAt: detected ?? declared,
    mitigatedAt: read('customer_impact_end'),
    resolvedAt: read('resolved'),
  };
}

/** Datadog says that customers felt it, and for how long (seconds), but not how much: `partial` is the least it means. */
function impactOf(facts: unknown, record: JsonItem): Pick<IncidentRow, 'customerImpact' | 'customerImpactMs'> {
  const isFelt = flagAt(facts, 'customer_impacted');
  const column = 'customer_impact_duration';
  const seconds = record.number(textAt(facts, column), column);
  if (isFelt === undefined) return {};
  if (!isFelt) return { customerImpact: 'none' };
  const isLength = seconds !== undefined && seconds > 0;
  return { customerImpact: 'partial', ...(isLength ? { customerImpactMs: ms(seconds * 1000) } : {}) };
}

/** The values of a field of the account: a text, or a list of texts. */
function fieldOf(facts: unknown, name: string): readonly string[] {
  const one = textAt(facts, 'fields', name, 'value');
  return one === undefined ? textsAt(facts, 'fields', name, 'value') : [one];
}

function idsOf(item: JsonRecordValue, relationship: string): readonly string[] {
  return listAt(item, 'relationships', relationship, 'data').flatMap((entry) => textAt(entry, 'id') ?? []);
}

/** A search says how many it found; a list points to its next page even when that is empty, so it tells nothing. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(root) ? root : [root]).filter(isRecord);
  const total = Math.max(0, ...pages.flatMap((page) => numberAt(page, 'data', 'attributes', 'total') ?? []));
  return total > items.length ? partOfList('total', `${items.length}/${total}`) : [];
}
