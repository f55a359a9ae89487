import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { CustomerImpact, IncidentRow } from '../../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, listAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { timesOf } from './statuspage-times.ts';

/** `/api/v2/incidents.json` of a page gives its 50 newest incidents. */
const PUBLIC_LIMIT = 50;

/**
 * Atlassian Statuspage (https://developer.statuspage.io/): the public `/api/v2/incidents.json`, the manage API
 * `GET /v1/pages/{id}/incidents`, and a page's history feed kept as JSON Lines, which spells some fields differently.
 * FORMATS 2.11. It is what customers were told: impact and components, but no acknowledgement, team or people.
 * Scheduled maintenance stands in the same list and is excluded.
 */
export const statuspage: Importer = jsonImporter({
  id: 'statuspage',
  label: 'Statuspage incidents (JSON)',
  tool: 'Statuspage',
  howToExport: 'Save https://<your status page>/api/v2/incidents.json, or the incidents of the Statuspage API.',
  signature: {
    required: ['impact'],
    optional: ['resolved_at', 'components', 'monitoring_at', 'status_sequence'],
    matches: (document) => document.items.slice(0, 50).some(hasUpdatesAndLink),
  },
  schema: v.looseObject({}),
  open: openPage,
});

function hasUpdatesAndLink(item: unknown): boolean {
  const has = (key: string) => valueAt(item, key) !== undefined;
  return (has('incident_updates') || has('updates')) && (has('shortlink') || has('url'));
}

function openPage({ document }: JsonFile): JsonParser<JsonRecordValue> {
  const pageSite = hostOf(textAt(document.root, 'page', 'url'));
  return {
    toRows: (item, record) => toIncident(item, record, pageSite),
    finish: () => ({ notes: truncation(document) }),
  };
}

function truncation(document: JsonDocument): readonly RowIssue[] {
  const isPublic = recordAt(document.root, 'page') !== undefined;
  if (!isPublic || document.items.length !== PUBLIC_LIMIT) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: String(PUBLIC_LIMIT) }];
}

function toIncident(item: JsonRecordValue, record: JsonItem, pageSite: string | undefined): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const link = textAt(item, 'shortlink') ?? textAt(item, 'url');
  return known({
    kind: 'incident' as const,
    source: 'statuspage',
    site: pageSite ?? hostOf(link),
    line: record.line(),
    id,
    aliases: aliasesOf(link, id),
    title: textAt(item, 'name') ?? textAt(item, 'title'),
    ...impactOf(item, record),
    ...timesOf(item, record),
    teams: [],
    services: servicesOf(item),
    effort: {},
    ...reviewOf(item, link),
    url: link,
    excluded: isMaintenance(item) ? ('maintenance' as const) : undefined,
  });
}

/** Hosts that shorten the links of every page, so they name none. */
const SHORTENERS: ReadonlySet<string> = new Set(['stspg.io', 'stspg.com', 'j.mp', 'bit.ly']);

function hostOf(url: string | undefined): string | undefined {
  const host = url === undefined || !URL.canParse(url) ? undefined : new URL(url).host;
  return host === undefined || host === '' || SHORTENERS.has(host) ? undefined : host;
}

/** `https://www.githubstatus.com/incidents/5jfkz8q1mlql` ends in the id that the API uses; the feed has a number. */
const INCIDENT_LINK = /\/incidents\/([a-z0-9]+)/i;

function aliasesOf(link: string | undefined, id: string): readonly string[] | undefined {
  const code = INCIDENT_LINK.exec(link ?? '')?.[1];
  return code === undefined || code === id ? undefined : [code];
}

const CUSTOMER_IMPACTS: ReadonlyMap<string, CustomerImpact> = new Map([
  ['none', 'none'],
  ['minor', 'partial'],
  ['major', 'major'],
  ['critical', 'major'],
]);

/** The posted impact gives both (FORMATS section 6). Maintenance has neither; words that are not known are noted. */
function impactOf(item: JsonRecordValue, record: JsonItem) {
  const impact = textAt(item, 'impact');
  const severity = canonicalSeverity('statuspage', impact);
  if (severity === 'unknown' && impact !== undefined && impact !== 'maintenance') {
    record.note({ code: 'unknown-severity', column: 'impact', value: impact, effect: 'value-unknown' });
  }
  return { severity, severityRaw: impact, customerImpact: CUSTOMER_IMPACTS.get(impact ?? '') };
}

/** Components of the incident, else those that its updates say were affected; names or objects with a name. */
function servicesOf(item: JsonRecordValue): readonly string[] {
  const named = listAt(item, 'components').flatMap(nameOf);
  const affected = listAt(item, 'incident_updates').flatMap((update) => listAt(update, 'affected_components'));
  return [...new Set(named.length > 0 ? named : affected.flatMap(nameOf))];
}

function nameOf(component: unknown): readonly string[] {
  const name = typeof component === 'string' ? component.trim() : (textAt(component, 'name') ?? '');
  return name === '' ? [] : [name];
}

/** Only what the page shows: no published text does not mean that nobody held a review. */
function reviewOf(item: JsonRecordValue, link: string | undefined): Pick<IncidentRow, 'reviewStatus' | 'reviewUrl'> {
  if (textAt(item, 'postmortem_published_at') !== undefined) {
    return known({ reviewStatus: 'published' as const, reviewUrl: link });
  }
  return textAt(item, 'postmortem_body') === undefined ? {} : { reviewStatus: 'draft' };
}

const MAINTENANCE_STATUSES: ReadonlySet<string> = new Set([
  'scheduled',
  'in_progress',
  'in progress',
  'verifying',
  'completed',
]);

function isMaintenance(item: JsonRecordValue): boolean {
  if (textAt(item, 'impact') === 'maintenance' || textAt(item, 'scheduled_for') !== undefined) return true;
  const statuses = [textAt(item, 'status'), ...listAt(item, 'status_sequence')];
  return statuses.some((status) => typeof status === 'string' && MAINTENANCE_STATUSES.has(status.toLowerCase()));
}
