import type { Hours, Incident, IncidentRow } from '../../domain/index.ts';
import { epochMs, hours } from '../../domain/index.ts';
import type { Writable } from '../../metrics/writable.ts';
import { type Merged, originsOf } from './collector.ts';
import type { FoldContext } from './context.ts';
import { editIncident } from './edit-incident.ts';
import { type IncidentsByPosition, incidentKeys, mergeRecords } from './merged-records.ts';
import { ofKind } from './placed-decisions.ts';
import type { Responders } from './responders.ts';
import { respondersOf } from './responders.ts';
import type { Times } from './times.ts';

/** The incidents that count, and what was left out of them. */
export type FoldedIncidents = {
  readonly byPosition: IncidentsByPosition;
  /** The key of the incident that the record at a position is, alone or with others; undefined if it does not count. */
  readonly keyOf: (position: number) => string | undefined;
  readonly excluded: number;
  /** Those of them that somebody looked at and called no incident in the tool, as they would count. */
  readonly declined: readonly Incident[];
  /** Rows of responders whose incident is in no file. */
  readonly orphanResponders: number;
};

/** Makes the incidents that count, corrected and merged as a person said. */
export function foldIncidents(context: FoldContext): FoldedIncidents {
  const { edits, notes } = context.applied;
  const responders = respondersOf(context);
  const setAside = setAsideByHand(context);
  const declined: Incident[] = [];
  let excluded = 0;
  const incidents = context.gathered.incidents.all().map((record, position) => {
    if (record === undefined) return undefined;
    const isExcluded = record.row.excluded !== undefined;
    if (isExcluded) excluded += 1;
    if (isExcluded && (!isDeclined(record.row) || setAside.has(position))) return undefined;
    const incident = toIncident(record, position, responders.of.get(position), context);
    if (isExcluded) declined.push(incident);
    if (isExcluded) return undefined;
    const typed = edits.get(position);
    const written = notes.get(position);
    const noted = written === undefined ? incident : { ...incident, notes: written };
    return typed === undefined ? noted : editIncident(noted, typed, context.teams.has);
  });
  const byPosition = mergeRecords(incidents, context);
  return {
    byPosition,
    keyOf: incidentKeys(byPosition, context),
    excluded,
    declined,
    orphanResponders: responders.orphans,
  };
}

/** What a service desk files beside its incidents, such as a request, never was one, so nobody decided that. */
function isDeclined({ excluded, source }: IncidentRow): boolean {
  return excluded === 'declined' || (excluded === 'not-an-incident' && source !== 'servicenow');
}

/** Records that a person here set aside need no second question. */
function setAsideByHand({ applied: { placed } }: FoldContext): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const { decision, at } of ofKind(placed, 'count-incident'))
    if (at !== undefined && !decision.content.counts) positions.add(at);
  return positions;
}

const NOBODY: readonly never[] = [];

type GrowingIncident = Writable<Incident>;

/** Sets fields on one object: with 100,000 incidents a second copy would take as long as all the rest. */
function toIncident(
  { key, row, trail, batch }: Merged<IncidentRow>,
  position: number,
  responders: Responders | undefined,
  { gathered, teams, times, observedUntil }: FoldContext,
): Incident {
  const { id, source, severity, services, effort } = row;
  const teamIds = teams.ofIncident(position);
  const presence = responders?.presence ?? NOBODY;
  const logged = responders?.logged ?? NOBODY;
  const asOf = gathered.batches[batch]?.asOf ?? observedUntil ?? epochMs(0);
  const incident: GrowingIncident = {
    key,
    id,
    source,
    severity,
    services,
    effort,
    origins: originsOf({ trail }),
    teamIds,
    presence,
    logged,
    asOf,
  };
  copyTimes(incident, row, teams.zoneOf(teamIds[0]), times);
  copyFacts(incident, row);
  copyFollowUps(incident, row);
  if (row.effortByTeam !== undefined) incident.effortByTeam = byTeamId(row.effortByTeam, teams.idOf);
  if (responders !== undefined) addResponders(incident, responders);
  return incident;
}

/** An end that is a date is inclusive, as that of a sprint: the incident ended at some time of that day. */
function copyTimes(incident: GrowingIncident, row: IncidentRow, zone: string, times: Times): void {
  const { startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = row;
  if (startedAt !== undefined) incident.startedAt = times.from(startedAt, zone);
  if (detectedAt !== undefined) incident.detectedAt = times.from(detectedAt, zone);
  if (acknowledgedAt !== undefined) incident.acknowledgedAt = times.from(acknowledgedAt, zone);
  if (mitigatedAt !== undefined) incident.mitigatedAt = times.until(mitigatedAt, zone);
  if (resolvedAt !== undefined) incident.resolvedAt = times.until(resolvedAt, zone);
}

/** Field by field, since `...rest` of 100,000 rows takes three times as long; a test sees that none is forgotten. */
function copyFacts(incident: GrowingIncident, row: IncidentRow): void {
  if (row.site !== undefined) incident.site = row.site;
  if (row.aliases !== undefined) incident.aliases = row.aliases;
  if (row.title !== undefined) incident.title = row.title;
  if (row.severityRaw !== undefined) incident.severityRaw = row.severityRaw;
  if (row.severityFirst !== undefined) incident.severityFirst = row.severityFirst;
  if (row.type !== undefined) incident.type = row.type;
  if (row.escalationPolicy !== undefined) incident.escalationPolicy = row.escalationPolicy;
  if (row.labels !== undefined) incident.labels = row.labels;
  if (row.customerImpact !== undefined) incident.customerImpact = row.customerImpact;
  if (row.customerImpactMs !== undefined) incident.customerImpactMs = row.customerImpactMs;
  if (row.customersAffected !== undefined) incident.customersAffected = row.customersAffected;
  if (row.responderCount !== undefined) incident.responderCount = row.responderCount;
  if (row.offHours !== undefined) incident.offHours = row.offHours;
  if (row.interruptions !== undefined) incident.interruptions = row.interruptions;
  if (row.autoResolved !== undefined) incident.autoResolved = row.autoResolved;
  if (row.snoozed !== undefined) incident.snoozed = row.snoozed;
  if (row.url !== undefined) incident.url = row.url;
}

function copyFollowUps(incident: GrowingIncident, row: IncidentRow): void {
  if (row.followUpsTotal !== undefined) incident.followUpsTotal = row.followUpsTotal;
  if (row.followUpsOpen !== undefined) incident.followUpsOpen = row.followUpsOpen;
  if (row.followUpKeys !== undefined) incident.followUpKeys = row.followUpKeys;
  if (row.reviewStatus !== undefined) incident.reviewStatus = row.reviewStatus;
  if (row.reviewUrl !== undefined) incident.reviewUrl = row.reviewUrl;
}

/** Teams that are one team by a rule have their hours together. */
function byTeamId(effort: Readonly<Record<string, Hours>>, idOf: (name: string) => string): Record<string, Hours> {
  const sums: Record<string, Hours> = {};
  for (const [name, worked] of Object.entries(effort)) sums[idOf(name)] = hours((sums[idOf(name)] ?? 0) + worked);
  return sums;
}

/** What the incident's own record says beats what its responder rows add up to. */
function addResponders(incident: GrowingIncident, { people, worked, offHours }: Responders): void {
  if (incident.responderCount === undefined && people > 0) incident.responderCount = people;
  if (worked === undefined || incident.effort.logged !== undefined) return;
  incident.effort = { ...incident.effort, logged: worked };
  if (incident.offHours === undefined && offHours !== undefined) incident.offHours = offHours;
}
