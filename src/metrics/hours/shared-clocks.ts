import type { PersonKey } from '../../domain/index.ts';
import type { TeamTime } from '../team-time.ts';
import { type Clock, elapsedClock, ratedClock } from '../time/clock.ts';
import { overlapsAny } from '../time/intervals.ts';
import { type Attendance, type HeadCountLimit, limitToHeadCount } from './head-count-limit.ts';
import type { Part } from './part.ts';
import { type PersonSpan, type PersonTime, personTime } from './person-time.ts';

type Attended = Extract<Part, { readonly kind: 'attended' }>;
type MaybeTeam = TeamTime | undefined;

/** The clocks by which attended time is counted once (METHOD 2.4-1 and 2.4-2). */
export type SharedClocks = {
  /** The clock of a part: its person's, who may be in several incidents, within its team's, which has a head count. */
  readonly of: (part: Attended) => Clock;
  /** Whether any part lies where the named people of its team alone are more than the head count. */
  readonly exceedsHeadCount: (parts: readonly Part[]) => boolean;
};

/** Takes in all attended parts, then sets up the clocks. */
export type Attendances = { readonly add: (parts: readonly Part[]) => void; readonly clocks: () => SharedClocks };

type PersonSpans = Map<PersonKey, PersonSpan<MaybeTeam>[]>;
type PersonTimes = ReadonlyMap<PersonKey, PersonTime<MaybeTeam>>;

const NO_TEAM = elapsedClock(undefined);

/** For parts that take nobody's time: a lump has no person and joins no head count. */
export const UNSHARED_CLOCKS: Pick<SharedClocks, 'of'> = { of: ({ team }) => team?.clocks.elapsed ?? NO_TEAM };

/** Starts an empty record of who was at work when, for the given teams. */
export function attendancesOf(teams: readonly TeamTime[]): Attendances {
  const attendances = new Map<MaybeTeam, Attendance>(teams.map((team) => [team, emptyAttendance()]));
  const spans: PersonSpans = new Map();
  return {
    add: (parts) => {
      for (const part of parts) {
        if (part.kind !== 'attended') continue;
        if (part.person === undefined) attend(attendances, part, false);
        else pushTo(spans, part.person, part);
      }
    },
    clocks: () => sharedClocks(teams, attendances, shareTime(spans, attendances)),
  };
}

/** Shares every person's time among their incidents, and files it under the teams as named time. */
function shareTime(spans: PersonSpans, attendances: ReadonlyMap<MaybeTeam, Attendance>): PersonTimes {
  const people = new Map<PersonKey, PersonTime<MaybeTeam>>();
  for (const [person, own] of spans) {
    const time = personTime(own);
    people.set(person, time);
    for (const span of time.attended) attend(attendances, span, true);
  }
  return people;
}

function sharedClocks(
  teams: readonly TeamTime[],
  attendances: ReadonlyMap<MaybeTeam, Attendance>,
  people: PersonTimes,
): SharedClocks {
  const limits = new Map<MaybeTeam, HeadCountLimit>();
  const teamClocks = new Map<MaybeTeam, Clock>();
  for (const team of teams) {
    const limit = limitToHeadCount(attendances.get(team) ?? emptyAttendance(), team.headCount);
    limits.set(team, limit);
    teamClocks.set(team, ratedClock(team.clocks.elapsed, limit.rate));
  }
  const ofTeam = (team: MaybeTeam): Clock => teamClocks.get(team) ?? NO_TEAM;
  const ofPerson = personClocks(people, ofTeam);
  return {
    of: ({ person, team }) => (person === undefined ? ofTeam(team) : ofPerson(person, team)),
    exceedsHeadCount: (parts) => parts.some((part) => part.kind === 'attended' && isExceeded(limits, part)),
  };
}

function attend(
  attendances: ReadonlyMap<MaybeTeam, Attendance>,
  { team, start, end, people }: PersonSpan<MaybeTeam>,
  isNamed: boolean,
): void {
  const attendance = attendances.get(team);
  if (attendance === undefined) return;
  attendance.starts.push(start);
  attendance.ends.push(end);
  attendance.people.push(people);
  attendance.named.push(isNamed ? people : 0);
}

/** Sets a person's clock up when it is first asked for; one who is never in two incidents at once needs none. */
function personClocks(
  people: PersonTimes,
  ofTeam: (team: MaybeTeam) => Clock,
): (person: PersonKey, team: MaybeTeam) => Clock {
  const made = new Map<PersonKey, Map<MaybeTeam, Clock>>();
  return (person, team) => {
    const rate = people.get(person)?.rate;
    if (rate === undefined || rate.starts.length === 0) return ofTeam(team);
    const own = made.get(person) ?? new Map<MaybeTeam, Clock>();
    made.set(person, own);
    const clock = own.get(team) ?? ratedClock(ofTeam(team), rate);
    own.set(team, clock);
    return clock;
  };
}

function isExceeded(limits: ReadonlyMap<MaybeTeam, HeadCountLimit>, { team, start, end }: Attended): boolean {
  const exceeded = limits.get(team)?.exceeded;
  return exceeded !== undefined && overlapsAny(exceeded, start, end);
}

function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function emptyAttendance(): Attendance {
  return { starts: [], ends: [], people: [], named: [] };
}
