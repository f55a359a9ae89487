import type { Hours, Incident, IncidentRow } from '../../domain/index.ts';
import { epochMs, hours } from '../../domain/index.ts';
import type { Merged } from './collector.ts';
import type { Draft, FoldContext } from './context.ts';
import { isWhole } from './context.ts';
import type { Responders } from './responders.ts';
import { respondersOf } from './responders.ts';
import type { Times } from './times.ts';

/** Makes the incidents that count. Excluded ones are left out; how many those are is told beside them. */
export function foldIncidents(context: FoldContext): {
  readonly incidents: readonly Incident[];
  readonly excluded: number;
} {
  const responders = respondersOf(context);
  const incidents: Incident[] = [];
  let excluded = 0;
  context.gathered.incidents.all().forEach((record, position) => {
    if (record === undefined) return;
    if (record.row.excluded !== undefined) excluded += 1;
    else incidents.push(toIncident(record, position, responders.get(position), context));
  });
  return { incidents, excluded };
}

const NOBODY: readonly never[] = [];

type IncidentTime = 'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt';
type IncidentDraft = Draft<Incident, IncidentTime>;

/** Sets fields on the one copy of the row: with 100,000 incidents a second copy would take as long as all the rest. */
function toIncident(
  { key, row, origins, batch }: Merged<IncidentRow>,
  position: number,
  responders: Responders | undefined,
  { gathered, teams, times, observedUntil }: FoldContext,
): Incident {
  const { kind: _kind, line: _line, excluded: _excluded, teams: _teams, ...known } = row;
  const incident: IncidentDraft = known;
  const teamIds = teams.ofIncident(position);
  incident.key = key;
  incident.origins = origins;
  incident.teamIds = teamIds;
  incident.presence = responders?.presence ?? NOBODY;
  incident.logged = responders?.logged ?? NOBODY;
  incident.asOf = gathered.batches[batch]?.asOf ?? observedUntil ?? epochMs(0);
  resolveDates(incident, teams.zoneOf(teamIds[0]), times);
  if (row.effortByTeam !== undefined) incident.effortByTeam = byTeamId(row.effortByTeam, teams.idOf);
  if (responders !== undefined) addResponders(incident, responders);
  assertWhole(incident);
  return incident;
}

/** An end that is a date is inclusive, as that of a sprint: the incident ended at some time of that day. */
function resolveDates(incident: IncidentDraft, zone: string, times: Times): void {
  const { startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
  if (typeof startedAt === 'string') incident.startedAt = times.from(startedAt, zone);
  if (typeof detectedAt === 'string') incident.detectedAt = times.from(detectedAt, zone);
  if (typeof acknowledgedAt === 'string') incident.acknowledgedAt = times.from(acknowledgedAt, zone);
  if (typeof mitigatedAt === 'string') incident.mitigatedAt = times.until(mitigatedAt, zone);
  if (typeof resolvedAt === 'string') incident.resolvedAt = times.until(resolvedAt, zone);
}

/** Teams that are one team by a rule have their hours together. */
function byTeamId(effort: Readonly<Record<string, Hours>>, idOf: (name: string) => string): Record<string, Hours> {
  const sums: Record<string, Hours> = {};
  for (const [name, worked] of Object.entries(effort)) sums[idOf(name)] = hours((sums[idOf(name)] ?? 0) + worked);
  return sums;
}

/** What the incident's own record says beats what its responder rows add up to. */
function addResponders(incident: IncidentDraft, { people, worked, offHours }: Responders): void {
  if (incident.responderCount === undefined && people > 0) incident.responderCount = people;
  if (worked === undefined || incident.effort?.logged !== undefined) return;
  incident.effort = { ...incident.effort, logged: worked };
  if (incident.offHours === undefined && offHours !== undefined) incident.offHours = offHours;
}

function assertWhole(incident: IncidentDraft): asserts incident is Incident {
  const { key, origins, teamIds, presence, logged, asOf } = incident;
  const { startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
  const times = [startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt];
  if (!isWhole([key, origins, teamIds, presence, logged, asOf], times)) throw new Error(`half an incident: ${key}`);
}
