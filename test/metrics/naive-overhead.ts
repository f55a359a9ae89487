import type { Incident } from '../../src/domain/index.ts';
import type { HoursInput, TeamWindows } from '../../src/metrics/hours/hours.ts';
import { addTo, cellAt, isWorking, minuteOf, PEOPLE, sharesOf, startOf, workOf } from './naive-hours.ts';

/** One minute of one person (or of several together) in one incident. */
type Engaged = { readonly minute: number; readonly incident: Incident };

/**
 * METHOD 2.5 a second time, minute by minute: who is engaged when, in runs with gaps under 30 minutes; each run that has a
 * working minute adds its time where the first of them lies.
 */
export function addNaiveOverhead(
  { incidents, teams, method }: HoursInput,
  cells: ReadonlyMap<string, Map<string, number>>,
): void {
  const book = (run: readonly Engaged[], team: TeamWindows | undefined, people: number): void => {
    if (team === undefined) return;
    const working = run.filter(({ minute }) => isWorking(team, minute));
    const first = Math.min(...working.map(({ minute }) => minute));
    const [key] = working.flatMap(({ minute, incident }) => (minute === first ? [incident.key] : [])).sort();
    if (key !== undefined) addTo(cells.get(key), cellAt(team, first), (people * method.overheadMinutes) / 60);
  };
  for (const incident of incidents.filter((each) => !isNamed(each))) {
    for (const { team, part } of sharesOf(incident, teams)) {
      const engaged = [...namelessMinutes(incident, team)]
        .sort((a, b) => a - b)
        .map((minute) => ({ minute, incident }));
      for (const run of runs(engaged)) book(run, team, peopleOf(incident) * part);
    }
  }
  for (const engaged of namedMinutes(incidents).values()) {
    for (const run of runs(engaged)) {
      const first = run.filter(({ minute }) => minute === run[0]?.minute).sort(byKey)[0];
      if (first === undefined) continue;
      for (const { team, part } of sharesOf(first.incident, teams)) book(run, team, part);
    }
  }
}

/** Whether the hours of an incident are those of named people. */
function isNamed({ presence, effort }: Incident): boolean {
  const isMeasured = effort.logged !== undefined || effort.workload !== undefined || effort.engaged !== undefined;
  return presence.length > 0 && !isMeasured;
}

function peopleOf({ responderCount, presence, severity }: Incident): number {
  const present = presence.length > 0 ? new Set(presence.map((row) => row.person)).size : undefined;
  return responderCount ?? present ?? PEOPLE[severity];
}

function namelessMinutes(incident: Incident, team: TeamWindows | undefined): ReadonlySet<number> {
  const { attended, spread, booked } = workOf(incident, team);
  const minutes = new Set(attended.map(({ minute }) => minute));
  for (const [minute, hours] of spread) if (hours > 0) minutes.add(minute);
  for (const { hours } of booked) if (hours > 0) minutes.add(minuteOf(startOf(incident) ?? 0));
  return minutes;
}

function namedMinutes(incidents: readonly Incident[]): ReadonlyMap<string, readonly Engaged[]> {
  const people = new Map<string, Engaged[]>();
  for (const incident of incidents.filter(isNamed)) {
    for (const { person = '', minute } of workOf(incident, undefined).attended) {
      people.set(person, [...(people.get(person) ?? []), { minute, incident }]);
    }
  }
  return new Map([...people].map(([person, engaged]) => [person, engaged.sort((a, b) => a.minute - b.minute)]));
}

/** A minute ends 60 s after it began: from 10:00 to 10:30 there are 29 minutes between two of them. */
function runs(engaged: readonly Engaged[]): readonly (readonly Engaged[])[] {
  const found: Engaged[][] = [];
  for (const each of engaged) {
    const last = found.at(-1);
    const gap = each.minute - (last?.at(-1)?.minute ?? Number.NEGATIVE_INFINITY) - 1;
    if (last === undefined || gap >= 30) found.push([each]);
    else last.push(each);
  }
  return found;
}

function byKey(left: Engaged, right: Engaged): number {
  return left.incident.key < right.incident.key ? -1 : 1;
}
