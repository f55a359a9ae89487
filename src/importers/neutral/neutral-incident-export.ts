import type { EffortEvidence, IncidentRow } from '../../domain/incident-row.ts';
import { severityCode } from '../../domain/severity.ts';
import { known } from '../read/known.ts';
import {
  type BundleRecord,
  writtenList,
  writtenMinutes,
  writtenMsAsMinutes,
  writtenSource,
  writtenTime,
} from './neutral-values.ts';

/** One incident as a record of the bundle (FORMATS 7.1). */
export function bundledIncident(row: IncidentRow): BundleRecord {
  return known({
    incident_id: row.id,
    title: row.title,
    severity: row.severity === 'unknown' ? undefined : severityCode(row.severity),
    started_at: writtenTime(row.startedAt),
    detected_at: writtenTime(row.detectedAt),
    acknowledged_at: writtenTime(row.acknowledgedAt),
    mitigated_at: writtenTime(row.mitigatedAt),
    resolved_at: writtenTime(row.resolvedAt),
    team: writtenList(row.teams),
    services: writtenList(row.services),
    customer_impact: row.customerImpact,
    customer_impact_minutes: writtenMsAsMinutes(row.customerImpactMs),
    customers_affected: row.customersAffected,
    responder_count: row.responderCount,
    ...writtenEffort(row),
    off_hours_minutes: writtenMinutes(row.offHours),
    interruptions: row.interruptions,
    auto_resolved: row.autoResolved,
    snoozed_minutes: writtenMsAsMinutes(row.snoozed),
    followups_total: row.followUpsTotal,
    followups_open: row.followUpsOpen,
    followup_keys: writtenList(row.followUpKeys),
    review_status: row.reviewStatus,
    review_url: row.reviewUrl,
    url: row.url,
    kind: kindOf(row),
    source: writtenSource(row),
    severity_raw: row.severityRaw,
    severity_first: row.severityFirst === undefined ? undefined : severityCode(row.severityFirst),
    incident_type: row.type,
    labels: writtenList(row.labels),
    escalation_policy: row.escalationPolicy,
    aliases: writtenList(row.aliases),
    excluded: kindOf(row) === undefined ? row.excluded : undefined,
  });
}

/** Tests, drills and maintenance have a word in the template; other reasons go into `excluded`. */
function kindOf({ excluded }: IncidentRow): string | undefined {
  return excluded === 'test' || excluded === 'drill' || excluded === 'maintenance' ? excluded : undefined;
}

/**
 * `responder_minutes` and `effort_source` carry the best evidence (METHOD 2.3). Where the row has more than one, or one
 * that this pair cannot name, each is written under a key of its own, too.
 */
function writtenEffort(row: IncidentRow) {
  const { effort } = row;
  const isEngaged = row.source === 'pagerduty';
  const best = bestOf(effort);
  const isPlain =
    Object.values(effort).filter((value) => value !== undefined).length <= 1 &&
    !(isEngaged && effort.workload !== undefined) &&
    !(!isEngaged && effort.engaged !== undefined);
  return {
    responder_minutes: writtenMinutes(best.total),
    responder_minutes_by_team: writtenShares(row),
    effort_source: best.source,
    ...(isPlain ? {} : writtenEach(effort)),
  };
}

function bestOf({ logged, workload, engaged, estimated }: EffortEvidence) {
  if (logged !== undefined) return { total: logged, source: 'logged' };
  const measured = workload ?? engaged;
  if (measured !== undefined) return { total: measured, source: 'tool' };
  return { total: estimated, source: estimated === undefined ? undefined : 'estimated' };
}

function writtenEach(effort: EffortEvidence) {
  return {
    logged_minutes: writtenMinutes(effort.logged),
    workload_minutes: writtenMinutes(effort.workload),
    engaged_minutes: writtenMinutes(effort.engaged),
    estimated_minutes: writtenMinutes(effort.estimated),
  };
}

function writtenShares({ effortByTeam }: IncidentRow): readonly string[] | undefined {
  if (effortByTeam === undefined) return undefined;
  return writtenList(Object.entries(effortByTeam).map(([team, share]) => `${team}=${writtenMinutes(share)}`));
}
