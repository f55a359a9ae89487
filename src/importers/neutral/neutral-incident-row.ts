import type { EffortEvidence, IncidentRow } from '../../domain/incident-row.ts';
import type { Severity } from '../../domain/severity.ts';
import { type Hours, hours } from '../../domain/units.ts';
import { known } from '../read/known.ts';
import { readNumber } from '../read/numbers.ts';
import { canonicalSeverity } from '../severity.ts';
import type { TableRecord } from '../table-record.ts';
import type { IncidentColumn } from './neutral-columns.ts';
import { exclusionOf, knownList, sourceOf } from './neutral-source.ts';

type IncidentRecord = TableRecord<IncidentColumn>;

const IMPACTS = ['none', 'internal', 'partial', 'major', 'unknown'] as const;
const REVIEWS = ['none', 'planned', 'draft', 'published'] as const;
const KINDS = ['real', 'test', 'drill', 'maintenance'] as const;
const EACH_MINUTES = ['logged_minutes', 'workload_minutes', 'engaged_minutes', 'estimated_minutes'] as const;
const EFFORT_SOURCES = ['logged', 'tool', 'estimated'] as const;

/**
 * Reads one record of `incidents.csv` or of a bundle's `incidents` (FORMATS 7.1); undefined without an id. Written as one
 * flat list of fields, since spreads would double the time of a file of 100,000.
 */
export function toIncident(record: IncidentRecord): IncidentRow | undefined {
  const id = record.text('incident_id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'incident_id', effect: 'row-skipped' });
    return undefined;
  }
  const { source, site } = sourceOf(record.text('source'));
  return known({
    kind: 'incident' as const,
    id,
    line: record.line(),
    source,
    site,
    aliases: knownList(record, 'aliases'),
    title: record.text('title'),
    severity: severityOf(record, source),
    severityRaw: severityRawOf(record),
    severityFirst: severityFirstOf(record, source),
    type: record.text('incident_type'),
    startedAt: record.date('started_at'),
    detectedAt: record.date('detected_at'),
    acknowledgedAt: record.date('acknowledged_at'),
    mitigatedAt: record.date('mitigated_at'),
    resolvedAt: record.date('resolved_at'),
    teams: record.list('team'),
    services: record.list('services'),
    labels: knownList(record, 'labels'),
    escalationPolicy: record.text('escalation_policy'),
    customerImpact: record.choice('customer_impact', IMPACTS),
    customerImpactMs: record.minutesAsMs('customer_impact_minutes'),
    customersAffected: record.count('customers_affected'),
    responderCount: record.count('responder_count') || undefined,
    effort: effortOf(record, source),
    effortByTeam: effortByTeamOf(record),
    offHours: record.minutes('off_hours_minutes'),
    interruptions: record.count('interruptions'),
    autoResolved: record.flag('auto_resolved'),
    snoozed: record.minutesAsMs('snoozed_minutes'),
    followUpsTotal: record.count('followups_total'),
    followUpsOpen: record.count('followups_open'),
    followUpKeys: knownList(record, 'followup_keys'),
    reviewStatus: record.choice('review_status', REVIEWS),
    reviewUrl: record.text('review_url'),
    url: record.text('url'),
    excluded: exclusionOf(record) ?? exclusionByKind(record),
  });
}

/** `severity` is a code or a raw text of the source. */
function severityOf(record: IncidentRecord, source: string): Severity {
  const text = record.text('severity');
  const severity = canonicalSeverity(source, text);
  if (severity === 'unknown' && text !== undefined && text.toLowerCase() !== 'unknown') {
    record.note({ code: 'unknown-severity', column: 'severity', value: text, effect: 'value-unknown' });
  }
  return severity;
}

/** The raw text is kept where it says more than the code. */
function severityRawOf(record: IncidentRecord): string | undefined {
  const text = record.text('severity');
  const isCode = text === undefined || /^(SEV[1-5]|unknown)$/.test(text);
  return record.text('severity_raw') ?? (isCode ? undefined : text);
}

/** A code or a raw text, as `severity`; what is no severity is noted. */
function severityFirstOf(record: IncidentRecord, source: string): Severity | undefined {
  const text = record.text('severity_first');
  if (text === undefined) return undefined;
  const severity = canonicalSeverity(source, text);
  if (severity === 'unknown' && text.toLowerCase() !== 'unknown') {
    record.note({ code: 'unknown-severity', column: 'severity_first', value: text, effect: 'value-unknown' });
    return undefined;
  }
  return severity;
}

function exclusionByKind(record: IncidentRecord): 'test' | 'drill' | 'maintenance' | undefined {
  const kind = record.choice('kind', KINDS);
  return kind === 'real' ? undefined : kind;
}

/** Evidence under keys of its own, as our export writes it where there is more than one kind; else the usual pair. */
function effortOf(record: IncidentRecord, source: string): EffortEvidence {
  if (!EACH_MINUTES.some(record.has)) return totalOf(record, source);
  const each: EffortEvidence = known({
    logged: record.minutes('logged_minutes'),
    workload: record.minutes('workload_minutes'),
    engaged: record.minutes('engaged_minutes'),
    estimated: record.minutes('estimated_minutes'),
  });
  return Object.keys(each).length > 0 ? each : totalOf(record, source);
}

/**
 * `responder_minutes` as the evidence that `effort_source` names (METHOD 2.3): what a tool computed is
 * acknowledged-to-resolved time for PagerDuty, activity otherwise. Minutes without a source claim no more than an estimate.
 */
function totalOf(record: IncidentRecord, source: string): EffortEvidence {
  const total = record.minutes('responder_minutes');
  const from = record.choice('effort_source', EFFORT_SOURCES);
  if (total === undefined) return {};
  if (from === 'logged') return { logged: total };
  if (from !== 'tool') return { estimated: total };
  return source === 'pagerduty' ? { engaged: total } : { workload: total };
}

/** `payments=290|platform=120`, person-minutes; a part that cannot be read is noted and left out. */
function effortByTeamOf(record: IncidentRecord): Readonly<Record<string, Hours>> | undefined {
  const parts = record.list('responder_minutes_by_team');
  if (parts.length === 0) return undefined;
  const shares = new Map<string, Hours>();
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const minutes = readNumber(part.slice(at + 1));
    if (at > 0 && minutes.ok && minutes.value !== undefined)
      shares.set(part.slice(0, at).trim(), hours(minutes.value / 60));
    else record.note({ code: 'bad-value', column: 'responder_minutes_by_team', value: part, effect: 'value-unknown' });
  }
  return Object.fromEntries(shares);
}
