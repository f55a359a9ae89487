import type { EvidenceGrade, EvidenceGroup, Incident, Method, SeverityCoefficients } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/units.ts';
import { withFlag } from '../flag-lists.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { type Response, responseOf } from './engaged-time.ts';
import { loggedEntries, presentPeople, type TimedEntry } from './timed-entries.ts';

/** A total of person-hours that carries no person and no clock time of its own (METHOD 2.4-3). */
export type Lump = {
  readonly hours: number;
  /** The part of `hours` that the record says fell outside working time; `undefined` if it does not say. */
  readonly offHours: number | undefined;
};

/** What stands for the hours of one incident, strongest evidence first (METHOD 2.3). */
export type Effort =
  /** Nobody worked on it. */
  | { readonly kind: 'none' }
  /** Who was there when: logged entries (with the rest of a logged total), or presence. */
  | { readonly kind: 'timed'; readonly entries: readonly TimedEntry[]; readonly rest: Lump | undefined }
  | { readonly kind: 'lump'; readonly lump: Lump }
  /** Nameless people, each there for the engaged time less snooze, up to the cap. */
  | { readonly kind: 'count'; readonly people: number };

/** The effort taken for one incident, and how much it can be trusted. */
export type Evidence = {
  readonly effort: Effort;
  readonly grade: EvidenceGrade;
  /** Multiplier group; `undefined` for grade `none`. */
  readonly group: EvidenceGroup | undefined;
  /** Person-hours before a cap cut them. */
  readonly rawHours?: number | undefined;
};

/** One incident's evidence with all that is said about it before hours are placed. */
export type Assessment = {
  readonly incident: Incident;
  /** What the method assumes for its severity. */
  readonly coefficients: SeverityCoefficients;
  readonly response: Response;
  readonly evidence: Evidence;
  /** People known to have responded; `undefined` if unknown. */
  readonly responderCount: number | undefined;
  readonly flags: readonly MetricFlag[];
};

/** Whether rows were dropped on the way to the evidence that was taken. */
type SeenRows = { hasDropped: boolean };

const NOBODY: Evidence = { effort: { kind: 'none' }, grade: 'none', group: undefined };

/** Takes the first available evidence of METHOD 2.3 and grades it. 0 responders and 0 measured hours mean unknown. */
export function assessEffort(incident: Incident, method: Method): Assessment {
  const coefficients = method.severities[incident.severity];
  const response = responseOf(incident);
  const responderCount = knownResponders(incident);
  const seen: SeenRows = { hasDropped: false };
  const evidence =
    logged(incident, response, seen) ??
    untouched(incident, responderCount) ??
    measured(incident, coefficients, responderCount) ??
    present(incident, coefficients, response, seen) ??
    estimated(incident, coefficients, response, responderCount);
  return { incident, coefficients, response, evidence, responderCount, flags: allFlags(response, evidence, seen) };
}

function allFlags(response: Response, { rawHours }: Evidence, { hasDropped }: SeenRows): readonly MetricFlag[] {
  const flags = hasDropped ? withFlag(response.flags, 'bad-presence') : response.flags;
  return rawHours === undefined ? flags : withFlag(flags, 'capped');
}

/** Grade A. A logged 0 counts; entries with own times are taken out of the total, the rest is a lump. */
function logged(incident: Incident, response: Response, seen: SeenRows): Evidence | undefined {
  const total = incident.effort.logged;
  if (incident.logged.length === 0) return total === undefined ? undefined : lumpOf('A', 'A', incident, total, total);
  const timed = loggedEntries(incident.logged, response.end);
  if (timed.hasDropped) seen.hasDropped = true;
  if (timed.entries.length === 0) return total === undefined ? undefined : lumpOf('A', 'A', incident, total, total);
  const restHours = (total ?? 0) - timed.hours;
  const rest = restHours > 1e-9 ? lump(incident, total ?? 0, restHours) : undefined;
  return { effort: { kind: 'timed', entries: timed.entries, rest }, grade: 'A', group: 'A' };
}

/** METHOD 2.2: closed by the monitor, and nothing says that anybody touched it. */
function untouched(incident: Incident, responderCount: number | undefined): Evidence | undefined {
  const { autoResolved, acknowledgedAt, effort } = incident;
  const isMeasured = (effort.workload ?? 0) > 0 || (effort.engaged ?? 0) > 0;
  if (!autoResolved || acknowledgedAt !== undefined || isMeasured || responderCount !== undefined) return undefined;
  return NOBODY;
}

/** Grade B, group Bh for acknowledged-to-resolved time less snooze; above the cap it is cut to it and grade D. */
function measured(
  incident: Incident,
  { capHours, responders }: SeverityCoefficients,
  responderCount: number | undefined,
): Evidence | undefined {
  const { workload = 0, engaged = 0 } = incident.effort;
  const people = responderCount ?? responders;
  if (workload > 0) return capped('B', incident, workload, workload, people * capHours);
  if (engaged <= 0) return undefined;
  const awake = Math.max(0, engaged - ((incident.snoozed ?? 0) / HOUR_MS) * people);
  return capped('Bh', incident, engaged, awake, people * capHours);
}

function capped(group: 'B' | 'Bh', incident: Incident, given: number, counted: number, capHours: number): Evidence {
  if (counted <= capHours) return lumpOf('B', group, incident, given, counted);
  return { ...lumpOf('D', 'D', incident, given, capHours), rawHours: counted };
}

/** Grade C. If every row is unusable, the next evidence is asked. */
function present(
  incident: Incident,
  { capHours }: SeverityCoefficients,
  response: Response,
  seen: SeenRows,
): Evidence | undefined {
  if (incident.presence.length === 0) return undefined;
  const people = presentPeople(incident.presence, response.end, incident.asOf, capHours * HOUR_MS);
  if (people.hasDropped) seen.hasDropped = true;
  if (people.entries.length === 0) return undefined;
  const effort: Effort = { kind: 'timed', entries: people.entries, rest: undefined };
  const isCapped = people.rawHours > people.hours;
  return { effort, grade: 'C', group: 'C', rawHours: isCapped ? people.rawHours : undefined };
}

/** Grade D: a total called estimated, else duration x people. Grade E: a default where people or times are unknown. */
function estimated(
  incident: Incident,
  { responders, defaultHours }: SeverityCoefficients,
  response: Response,
  responderCount: number | undefined,
): Evidence {
  const total = incident.effort.estimated;
  if (total !== undefined) return lumpOf('D', 'D', incident, total, total);
  if (response.start === undefined) return lumpOf('E', 'E', incident, defaultHours, defaultHours);
  if (responderCount === undefined) return { effort: { kind: 'count', people: responders }, grade: 'E', group: 'E' };
  return { effort: { kind: 'count', people: responderCount }, grade: 'D', group: 'D' };
}

/** `given` is the total in the record, `counted` what of it counts; the off-hours figure is cut in proportion. */
function lumpOf(
  grade: EvidenceGrade,
  group: EvidenceGroup,
  incident: Incident,
  given: number,
  counted: number,
): Evidence {
  return { effort: { kind: 'lump', lump: lump(incident, given, counted) }, grade, group };
}

function lump({ offHours }: Incident, given: number, counted: number): Lump {
  if (offHours === undefined) return { hours: counted, offHours };
  const share = given > 0 ? Math.min(1, offHours / given) : 0;
  return { hours: counted, offHours: share * counted };
}

/** Responders by the record, else the different people in its presence rows; a row without a person is one of its own. */
function knownResponders({ responderCount = 0, presence }: Incident): number | undefined {
  if (responderCount > 0) return responderCount;
  if (presence.length === 0) return undefined;
  const named = presence.flatMap(({ person }) => person ?? []);
  return new Set(named).size + presence.length - named.length;
}
