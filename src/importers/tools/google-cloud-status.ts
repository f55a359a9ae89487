import * as v from 'valibot';
import type { CustomerImpact, IncidentRow } from '../../domain/incident-row.ts';
import type { Importer } from '../importer.ts';
import { namedSeverity } from '../incident-facts.ts';
import { type JsonItem, jsonImporter } from '../json-importer.ts';
import { type JsonRecordValue, listAt, textAt } from '../read/json-values.ts';
import { known } from '../read/known.ts';

/**
 * Google Cloud's public incident history, https://status.cloud.google.com/incidents.json, described by
 * https://status.cloud.google.com/incidents.schema.json (field names and an unedited incident: Checkmk/checkmk @ 5c6fe28
 * on GitHub, `tests/unit/cmk/plugins/gcp/agent_based/test_gcp_status.py`). It is what customers were told: an impact,
 * products and places, but no acknowledgement, team or people. `end` is missing while an incident is open. The history
 * of Google Workspace, https://www.google.com/appsstatus/dashboard/incidents.json, has the same shape.
 */
export const googleCloudStatus: Importer = jsonImporter({
  id: 'google-cloud-status',
  label: 'Google Cloud incident history (JSON)',
  tool: 'Google Cloud',
  howToExport: 'Save https://status.cloud.google.com/incidents.json.',
  signature: {
    required: ['external_desc', 'begin', 'status_impact'],
    optional: ['affected_products', 'most_recent_update', 'service_name', 'uri'],
  },
  schema: v.looseObject({}),
  open: () => ({ toRows: toIncident }),
});

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'id') ?? textAt(item, 'number');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const severity = textAt(item, 'severity');
  const read = (field: string) => record.date(textAt(item, field), field);
  return known({
    kind: 'incident' as const,
    source: 'google-cloud-status',
    line: record.line(),
    id,
    title: titleOf(textAt(item, 'external_desc')),
    severity: namedSeverity('google-cloud-status', severity, 'severity', record.note),
    severityRaw: severity,
    startedAt: read('begin') ?? read('created'),
    resolvedAt: read('end'),
    teams: [],
    services: servicesOf(item),
    customerImpact: IMPACTS.get(textAt(item, 'status_impact') ?? ''),
    effort: {},
    url: urlOf(item),
  });
}

/** A summary; of a longer text the first line serves. */
function titleOf(description: string | undefined): string | undefined {
  const first = description?.split(/\r?\n/).find((line) => line.trim() !== '');
  return first === undefined || first.length <= TITLE_LIMIT
    ? first?.trim()
    : `${first.slice(0, TITLE_LIMIT - 1).trim()}…`;
}

const TITLE_LIMIT = 200;

/** A notice (`SERVICE_INFORMATION`) does not say whether customers felt it. */
const IMPACTS: ReadonlyMap<string, CustomerImpact> = new Map([
  ['SERVICE_DISRUPTION', 'partial'],
  ['SERVICE_OUTAGE', 'major'],
]);

/** The products; `service_name` is "Multiple Products" where there are several. */
function servicesOf(item: JsonRecordValue): readonly string[] {
  const products = listAt(item, 'affected_products').flatMap((product) => textAt(product, 'title') ?? []);
  return products.length > 0
    ? [...new Set(products)]
    : [textAt(item, 'service_name')].filter((name) => name !== undefined);
}

/** The path is relative to a dashboard that the file does not name; places such as `us-central1` are Google Cloud's. */
function urlOf(item: JsonRecordValue): string | undefined {
  const path = textAt(item, 'uri');
  const places = [...listAt(item, 'currently_affected_locations'), ...listAt(item, 'previously_affected_locations')];
  return path === undefined || places.length === 0
    ? undefined
    : `https://status.cloud.google.com/${path.replace(/^\/+/, '')}`;
}
