import * as v from 'valibot';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import type { Severity } from '../../../domain/severity.ts';
import type { Importer } from '../../importer.ts';
import type { Note } from '../../issue-notes.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, listAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { type Milestones, milestonesOf } from './firehydrant-milestones.ts';

/**
 * FireHydrant, `GET /v1/incidents` (https://developers.firehydrant.com): a page, several, or one incident. FORMATS 2.5.
 * Oddities: the milestones stand in `milestones` (deprecated) or in `lifecycle_phases`; integrations write the text `None`
 * for null; effort is not there, only who had a role; `customers_impacted` is 0 where nobody counted, so 0 is not known.
 * The lengths of time between milestones repeat their times and are not read.
 */
export const fireHydrant: Importer = jsonImporter({
  id: 'firehydrant',
  label: 'FireHydrant incidents (JSON)',
  tool: 'FireHydrant',
  howToExport: 'Save the answer of the FireHydrant API call GET /v1/incidents, one page or several.',
  signature: {
    required: ['current_milestone'],
    optional: ['milestones', 'lifecycle_phases', 'customers_impacted', 'incident_url'],
    matches: ({ items }) => items.slice(0, 50).some(hasMilestones),
  },
  schema: v.looseObject({}),
  open: openIncidents,
});

function hasMilestones(item: unknown): boolean {
  return valueAt(item, 'milestones') !== undefined || valueAt(item, 'lifecycle_phases') !== undefined;
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  return { toRows: toIncident };
}

function namesIn(item: unknown): readonly string[] {
  const people = [
    recordAt(item, 'created_by'),
    ...listAt(item, 'role_assignments').map((assignment) => recordAt(assignment, 'user')),
  ];
  return people
    .flatMap((person) => [textAt(person, 'name'), textAt(person, 'email')])
    .filter((name) => name !== undefined);
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const number = textAt(item, 'number');
  const id = textAt(item, 'id') ?? number;
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const milestones = milestonesOf(item);
  const tags = listAt(item, 'tag_list').filter((tag) => typeof tag === 'string' && tag.trim() !== '');
  return known({
    kind: 'incident' as const,
    source: 'firehydrant',
    line: record.line(),
    id,
    aliases: number === undefined || number === id ? undefined : [number],
    title: textAt(item, 'name'),
    ...severityOf(item, record.note),
    ...timesOf(item, milestones, record),
    teams: namesAt(item, 'team_assignments', 'team'),
    services: servicesOf(item),
    labels: tags.length === 0 ? undefined : tags.map(String),
    customersAffected: record.count(textAt(item, 'customers_impacted'), 'customers_impacted') || undefined,
    responderCount: respondersOf(item),
    effort: {},
    ...followUpsOf(item),
    ...reviewOf(item, milestones),
    url: textAt(item, 'incident_url'),
    excluded: exclusionOf(item),
  });
}

/** The severity, or where it is none of the usual ones the priority. */
function severityOf(item: JsonRecordValue, note: (note: Note) => void) {
  const raw = textAt(item, 'severity') ?? textAt(item, 'priority');
  return { severity: readSeverity(raw, textAt(item, 'priority'), note), severityRaw: raw };
}

/** `SEV1`; `UNSET` and other words without a meaning fall back to the priority, `P1`. */
export function readSeverity(
  severity: string | undefined,
  priority: string | undefined,
  note: (note: Note) => void,
): Severity {
  const bySeverity = canonicalSeverity('firehydrant', severity);
  const found = bySeverity === 'unknown' ? canonicalSeverity('firehydrant', priority) : bySeverity;
  const isSet = severity !== undefined && !/^unset$/i.test(severity) && exclusionBySeverity(severity) === undefined;
  if (found === 'unknown' && isSet) {
    note({ code: 'unknown-severity', column: 'severity', value: severity, effect: 'value-unknown' });
  }
  return found;
}

/** Exercises and maintenance that are kept among the incidents under a severity of that name (FORMATS 6, rule 5). */
export function exclusionBySeverity(severity: string | undefined): ExclusionReason | undefined {
  const word = severity?.toLowerCase().replace(/[\s_-]+/g, '');
  if (word === 'gameday' || word === 'drill') return 'drill';
  return word === 'maintenance' ? 'maintenance' : undefined;
}

function exclusionOf(item: JsonRecordValue): ExclusionReason | undefined {
  return textAt(item, 'discarded_at') === undefined ? exclusionBySeverity(textAt(item, 'severity')) : 'deleted';
}

/** A milestone, else the field of the incident; the record's creation stands in for a start that nobody set. */
function timesOf(item: JsonRecordValue, milestones: Milestones, record: JsonItem) {
  const at = (milestone: string) => record.date(milestones.get(milestone), milestone);
  const field = (name: string) => record.date(textAt(item, name), name);
  return {
    startedAt: at('started') ?? field('started_at') ?? field('created_at'),
    detectedAt: at('detected'),
    acknowledgedAt: at('acknowledged'),
    mitigatedAt: at('mitigated'),
    resolvedAt: at('resolved'),
  };
}

/** Services of the incident or of its impacts; where there are none, the functionalities. */
function servicesOf(item: JsonRecordValue): readonly string[] {
  const impacted = listAt(item, 'impacts')
    .filter((impact) => textAt(impact, 'type') === 'service')
    .flatMap((impact) => textAt(impact, 'impact', 'name') ?? []);
  const services = [...new Set([...namesAt(item, 'services', 'service'), ...impacted])];
  return services.length > 0 ? services : namesAt(item, 'functionalities', 'functionality');
}

/** Names in a list of objects, whether the name is theirs or that of what they point to. */
function namesAt(item: JsonRecordValue, list: string, inner: string): readonly string[] {
  const names = listAt(item, list).flatMap((entry) => textAt(entry, 'name') ?? textAt(entry, inner, 'name') ?? []);
  return [...new Set(names)];
}

/** How many different people had a role; nobody is "not known", since roles are often left empty. */
function respondersOf(item: JsonRecordValue): number | undefined {
  const people = listAt(item, 'role_assignments').flatMap((assignment) => {
    const user = recordAt(assignment, 'user');
    return textAt(user, 'id') ?? textAt(user, 'email') ?? textAt(user, 'name') ?? [];
  });
  return new Set(people).size || undefined;
}

const CLOSED_TICKETS: ReadonlySet<string> = new Set(['done', 'cancelled', 'canceled', 'closed']);

/**
 * Tickets of the incident, but for the one that stands for the incident itself. Tasks come by another call, so no ticket
 * does not mean that nothing followed. How tickets name the issue of the other tool is not documented: keys are not read.
 */
function followUpsOf(item: JsonRecordValue): Pick<IncidentRow, 'followUpsTotal' | 'followUpsOpen'> {
  const tickets = listAt(item, 'incident_tickets').filter((ticket) => textAt(ticket, 'type') !== 'incident');
  if (tickets.length === 0) return {};
  const states = tickets.flatMap((ticket) => textAt(ticket, 'state')?.toLowerCase() ?? []);
  const open = states.filter((state) => !CLOSED_TICKETS.has(state)).length;
  return { followUpsTotal: tickets.length, ...(states.length === tickets.length ? { followUpsOpen: open } : {}) };
}

/** A finished or exported retrospective is published; one that was begun is a draft. */
function reviewOf(item: JsonRecordValue, milestones: Milestones): Pick<IncidentRow, 'reviewStatus' | 'reviewUrl'> {
  const reviewUrl = listAt(item, 'retro_exports').flatMap((entry) => textAt(entry, 'href') ?? [])[0];
  const has = (suffix: string) => milestones.has(`postmortem_${suffix}`) || milestones.has(`retrospective_${suffix}`);
  if (reviewUrl !== undefined) return { reviewStatus: 'published', reviewUrl };
  if (has('completed')) return { reviewStatus: 'published' };
  return has('started') || textAt(item, 'report_id') !== undefined ? { reviewStatus: 'draft' } : {};
}
