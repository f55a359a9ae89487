import { Temporal } from 'temporal-polyfill';
import type { Calendar, Incident, Severity } from '../../src/domain/index.ts';
import type { HoursInput, TeamWindows } from '../../src/metrics/hours/hours.ts';

/**
 * METHOD 2.2 to 2.4 a second time, as slowly and plainly as can be: every minute is looked at by itself, its local time
 * is asked of Temporal, and nothing of `src/metrics` is used. All times must be whole minutes, and every incident has one
 * of: presence, a logged, measured or estimated total, or nothing (duration x people). No calibration, no logged entries.
 */
export function naiveHours(input: HoursInput): ReadonlyMap<string, Map<string, number>> {
  const cells = new Map(input.incidents.map((incident) => [incident.key, new Map<string, number>()]));
  const attended: Attended[] = [];
  for (const incident of input.incidents) {
    const add = (key: string, hours: number): void => addTo(cells.get(incident.key), key, hours);
    for (const { team, part } of sharesOf(incident, input.teams)) {
      const work = workOf(incident, team);
      for (const each of work.attended) attended.push({ ...each, weight: each.weight * part, incident, team });
      for (const [minute, hours] of work.spread) add(cellAt(team, minute), hours * part);
      for (const { on, hours } of work.booked) add(cellAt(team, minuteOf(startOf(incident) ?? 0), on), hours * part);
      add('not-placed', work.unplaced * part);
    }
  }
  for (const { incident, team, minute, hours } of countedOnce(attended)) {
    addTo(cells.get(incident.key), cellAt(team, minute), hours);
  }
  return cells;
}

type Attended = {
  readonly incident: Incident;
  readonly team: TeamWindows | undefined;
  readonly minute: number;
  readonly weight: number;
  readonly person: string | undefined;
};

type Work = {
  readonly attended: readonly {
    readonly minute: number;
    readonly weight: number;
    readonly person: string | undefined;
  }[];
  readonly spread: readonly (readonly [minute: number, hours: number])[];
  readonly booked: readonly { readonly on: boolean | undefined; readonly hours: number }[];
  readonly unplaced: number;
};

const NO_WORK: Work = { attended: [], spread: [], booked: [], unplaced: 0 };

const CAP_HOURS: Record<Severity, number> = { 1: 8, 2: 6, 3: 4, 4: 2, 5: 1, unknown: 4 };
const LIMIT_HOURS: Record<Severity, number> = { 1: 72, 2: 72, 3: 12, 4: 12, 5: 12, unknown: 12 };
export const PEOPLE: Record<Severity, number> = { 1: 3, 2: 2, 3: 1, 4: 1, 5: 1, unknown: 1 };
const DEFAULT_HOURS: Record<Severity, number> = { 1: 12, 2: 6, 3: 3, 4: 1, 5: 0.5, unknown: 3 };

export function workOf(incident: Incident, team: TeamWindows | undefined): Work {
  const { effort, presence, severity, responderCount, snoozed = 0 } = incident;
  const cap = CAP_HOURS[severity];
  const people = responderCount ?? (presence.length > 0 ? new Set(presence.map((row) => row.person)).size : undefined);
  const n = people ?? PEOPLE[severity];
  if (effort.logged !== undefined) return lump(incident, team, effort.logged, effort.logged);
  const measured = effort.workload ?? effort.engaged;
  if (
    incident.autoResolved &&
    incident.acknowledgedAt === undefined &&
    measured === undefined &&
    people === undefined
  ) {
    return NO_WORK;
  }
  if (effort.workload !== undefined) return lump(incident, team, effort.workload, Math.min(effort.workload, n * cap));
  if (effort.engaged !== undefined) {
    const awake = Math.max(0, effort.engaged - (snoozed / 3_600_000) * n);
    return lump(incident, team, effort.engaged, Math.min(awake, n * cap));
  }
  if (presence.length > 0) return presenceWork(incident, cap * 60);
  if (effort.estimated !== undefined) return lump(incident, team, effort.estimated, effort.estimated);
  const start = startOf(incident);
  if (start === undefined) return { ...NO_WORK, unplaced: DEFAULT_HOURS[severity] };
  const engaged = engagedMinutes(incident, team);
  const counted = engaged.slice(0, Math.max(0, Math.min(engaged.length - snoozed / 60_000, cap * 60)));
  return { ...NO_WORK, attended: counted.map((minute) => ({ minute, weight: n, person: undefined })) };
}

function presenceWork(incident: Incident, capMinutes: number): Work {
  const byPerson = new Map<string, Set<number>>();
  for (const { person = '', startedAt, endedAt } of incident.presence) {
    const minutes = byPerson.get(person) ?? new Set<number>();
    byPerson.set(person, minutes);
    const end = Math.min(endedAt ?? endOf(incident), incident.asOf);
    for (let minute = minuteOf(startedAt); minute < minuteOf(end); minute += 1) minutes.add(minute);
  }
  const attended = [...byPerson].flatMap(([person, minutes]) =>
    [...minutes]
      .sort((a, b) => a - b)
      .slice(0, capMinutes)
      .map((minute) => ({ minute, weight: 1, person })),
  );
  return { ...NO_WORK, attended };
}

function lump(incident: Incident, team: TeamWindows | undefined, given: number, hours: number): Work {
  const start = startOf(incident);
  if (start === undefined || team === undefined) return { ...NO_WORK, unplaced: hours };
  if (incident.offHours === undefined) return evenly(engagedMinutes(incident, team), hours, undefined);
  const off = given > 0 ? (Math.min(given, incident.offHours) / given) * hours : 0;
  const elapsed = elapsedMinutes(incident);
  const onWork = evenly(
    elapsed.filter((minute) => isWorking(team, minute)),
    hours - off,
    true,
  );
  const offWork = evenly(
    elapsed.filter((minute) => !isWorking(team, minute)),
    off,
    false,
  );
  return { ...NO_WORK, spread: [...onWork.spread, ...offWork.spread], booked: [...onWork.booked, ...offWork.booked] };
}

function evenly(minutes: readonly number[], hours: number, on: boolean | undefined): Work {
  if (minutes.length === 0) return { ...NO_WORK, booked: [{ on, hours }] };
  return { ...NO_WORK, spread: minutes.map((minute) => [minute, hours / minutes.length]) };
}

/** Per minute: 1/k for a person in k incidents, then min(1, N / sum) for a team, unless its named people exceed N. */
function countedOnce(attended: readonly Attended[]) {
  const byMinute = new Map<number, Attended[]>();
  for (const each of attended) byMinute.set(each.minute, [...(byMinute.get(each.minute) ?? []), each]);
  return [...byMinute.values()].flatMap((present) => {
    const weights = present.map(({ person, weight }) => {
      if (person === undefined) return weight;
      return weight / new Set(present.filter((other) => other.person === person).map(({ incident }) => incident)).size;
    });
    const sumOf = (team: TeamWindows | undefined, isNamedOnly: boolean): number =>
      present.reduce(
        (sum, each, i) =>
          sum + (each.team === team && (!isNamedOnly || each.person !== undefined) ? (weights[i] ?? 0) : 0),
        0,
      );
    return present.map(({ incident, team, minute }, i) => {
      const headCount = team?.headCount ?? Number.POSITIVE_INFINITY;
      const isUnscaled = sumOf(team, true) > headCount + 1e-9;
      const scale = isUnscaled ? 1 : Math.min(1, headCount / sumOf(team, false));
      return { incident, team, minute, hours: ((weights[i] ?? 0) * scale) / 60 };
    });
  });
}

export function sharesOf(incident: Incident, teams: readonly TeamWindows[]) {
  const { teamIds } = incident;
  if (teamIds.length === 0) return [{ team: undefined, part: 1 }];
  return teamIds.map((id) => ({ team: teams.find(({ team }) => team.id === id), part: 1 / teamIds.length }));
}

/** `S1.on`, `gap.off`, `not-placed`, with the team's id in front. */
export function cellAt(team: TeamWindows | undefined, minute: number, isOn?: boolean): string {
  if (team === undefined) return 'not-placed';
  const instant = minute * 60_000;
  const window = team.windows.find(({ start, end }) => start <= instant && instant < end);
  return `${team.team.id}/${window?.sprintKey ?? 'gap'}.${(isOn ?? isWorking(team, minute)) ? 'on' : 'off'}`;
}

export function addTo(cells: Map<string, number> | undefined, key: string, hours: number): void {
  cells?.set(key, (cells.get(key) ?? 0) + hours);
}

export function startOf({ acknowledgedAt, startedAt }: Incident): number | undefined {
  return acknowledgedAt ?? startedAt;
}

function endOf(incident: Incident): number {
  const start = startOf(incident) ?? Number.NEGATIVE_INFINITY;
  return [incident.mitigatedAt, incident.resolvedAt].find((end) => end !== undefined && end >= start) ?? incident.asOf;
}

function elapsedMinutes(incident: Incident): readonly number[] {
  const start = minuteOf(startOf(incident) ?? 0);
  return Array.from({ length: Math.max(0, minuteOf(endOf(incident)) - start) }, (_, i) => start + i);
}

function engagedMinutes(incident: Incident, team: TeamWindows | undefined): readonly number[] {
  const elapsed = elapsedMinutes(incident);
  if (elapsed.length <= LIMIT_HOURS[incident.severity] * 60 || team === undefined) return elapsed;
  const working = elapsed.filter((minute) => isWorking(team, minute));
  return working.length > 0 ? working : elapsed;
}

const remembered = new Map<string, Map<number, boolean>>();

export function isWorking({ team }: TeamWindows, minute: number): boolean {
  const minutes = remembered.get(team.id) ?? new Map<number, boolean>();
  remembered.set(team.id, minutes);
  const known = minutes.get(minute) ?? isWorkingMinute(team.calendar, minute);
  minutes.set(minute, known);
  return known;
}

function isWorkingMinute({ zone, days, from, to, holidays }: Calendar, minute: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return (
    days.includes(local.dayOfWeek) && !holidays.includes(local.toPlainDate().toString()) && from <= time && time < to
  );
}

export function minuteOf(instant: number): number {
  return instant / 60_000;
}
