import { HOUR_MS, type Incident, type Method, type Team } from '../domain/index.ts';
import { headCountOf } from './plans/capacity.ts';
import { type WorkingTime, workingTime } from './time/calendar.ts';
import { type Clock, elapsedClock, restingClock, workingClock } from './time/clock.ts';
import { countUpTo, type SortedIndex, sortedIndex } from './time/sorted-index.ts';
import type { SprintWindow } from './time/sprint-windows.ts';

/** A team with its sprints' effective windows, in order of start and not overlapping. */
export type TeamWindows = {
  readonly team: Team;
  /** N of METHOD 2.4-2; absent: the team's own head count, else there is no limit. */
  readonly headCount?: number;
  readonly windows: readonly SprintWindow[];
};

/** The incidents that count (the chosen definition's), every team that they can fall to, and the coefficients to use. */
export type HoursInput = {
  readonly incidents: readonly Incident[];
  readonly teams: readonly TeamWindows[];
  readonly method: Method;
};

/** One team made ready for placing hours: its working time over the whole data, its windows, its head count. */
export type TeamTime = {
  readonly teamId: string;
  readonly name: string;
  readonly working: WorkingTime;
  /** One that runs all the time, one in working time, one outside it; each knows the team's working time. */
  readonly clocks: Readonly<Record<'elapsed' | 'working' | 'resting', Clock>>;
  readonly windows: WindowColumns;
  readonly headCount: number | undefined;
};

/** The windows that have a length, in order, by column: they are searched for every incident. */
export type WindowColumns = {
  readonly keys: readonly string[];
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly byEnd: SortedIndex;
};

/** A team's part of one incident, 0 to 1; the parts of an incident add up to 1. `team` is absent if it is not known. */
export type TeamShare = {
  readonly teamId: string | undefined;
  readonly team: TeamTime | undefined;
  readonly part: number;
};

/** How incidents are shared among teams. */
export type TeamShares = {
  /** The shares of an incident (METHOD 2.4-4): by its minutes by team, else equal; no team known: one share without. */
  readonly of: (incident: Incident) => readonly TeamShare[];
  /** One whole share. */
  readonly whole: (teamId: string) => readonly TeamShare[];
};

/** The teams of an input, each with its calendar over all times that occur in it. */
export function teamTimes({ incidents, teams }: Pick<HoursInput, 'incidents' | 'teams'>): readonly TeamTime[] {
  const { from, to } = rangeOf(incidents, teams);
  return teams.map(({ team, headCount, windows }) => {
    const working = workingTime(team.calendar, from, to);
    return {
      teamId: team.id,
      name: team.name,
      working,
      clocks: { elapsed: elapsedClock(working), working: workingClock(working), resting: restingClock(working) },
      windows: toColumns(windows.filter((window) => window.end > window.start)),
      headCount: headCount ?? headCountOf(team),
    };
  });
}

/** Position of the window that holds an instant, else of the next one after it, else the number of windows. */
export function columnAt({ byEnd }: WindowColumns, instant: number): number {
  return countUpTo(byEnd, instant);
}

/** Prepares the shares of METHOD 2.4-4 over the given teams. A team that is not among them has a share without times. */
export function teamShares(teams: readonly TeamTime[]): TeamShares {
  const byId = new Map(teams.map((team) => [team.teamId, team]));
  const byName = new Map(teams.map((team) => [team.name.toLowerCase(), team]));
  const wholes = new Map<string | undefined, readonly TeamShare[]>();
  const whole = (teamId: string | undefined): readonly TeamShare[] => {
    const known = wholes.get(teamId);
    if (known !== undefined) return known;
    const made = [{ teamId, team: teamId === undefined ? undefined : byId.get(teamId), part: 1 }];
    wholes.set(teamId, made);
    return made;
  };
  const sharesOf = ({ teamIds, effortByTeam }: Incident): readonly TeamShare[] => {
    const minutes = effortByTeam === undefined ? [] : Object.entries(effortByTeam).filter(([, effort]) => effort > 0);
    if (minutes.length > 0) return sharesByMinutes(minutes, (name) => byId.get(name) ?? byName.get(name.toLowerCase()));
    if (teamIds.length <= 1) return whole(teamIds[0]);
    const ids = [...new Set(teamIds)];
    return ids.map((teamId) => ({ teamId, team: byId.get(teamId), part: 1 / ids.length }));
  };
  return { of: sharesOf, whole };
}

function toColumns(windows: readonly SprintWindow[]): WindowColumns {
  const ends = Float64Array.from(windows, (window) => window.end);
  return {
    keys: windows.map((window) => window.sprintKey),
    starts: Float64Array.from(windows, (window) => window.start),
    ends,
    byEnd: sortedIndex(ends),
  };
}

function sharesByMinutes(
  minutes: readonly (readonly [string, number])[],
  find: (name: string) => TeamTime | undefined,
): readonly TeamShare[] {
  const sum = minutes.reduce((total, [, effort]) => total + effort, 0);
  return minutes.map(([name, effort]) => {
    const team = find(name);
    return { teamId: team?.teamId, team, part: effort / sum };
  });
}

/** The earliest and the latest instant that any calculation can ask a calendar about. */
function rangeOf(incidents: readonly Incident[], teams: readonly TeamWindows[]): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const see = (instant: number | undefined): void => {
    if (instant === undefined) return;
    if (instant < from) from = instant;
    if (instant > to) to = instant;
  };
  for (const incident of incidents) {
    see(incident.asOf);
    see(incident.startedAt);
    see(incident.acknowledgedAt);
    see(incident.mitigatedAt);
    see(incident.resolvedAt);
    for (const row of incident.presence) see(row.startedAt);
    for (const row of incident.presence) see(row.endedAt);
    for (const row of incident.logged) see(row.startedAt);
    for (const row of incident.logged) see(row.endedAt ?? row.startedAt + (row.worked ?? 0) * HOUR_MS);
  }
  for (const { windows } of teams) {
    see(windows[0]?.start);
    for (const window of windows) see(window.end);
  }
  return from <= to ? { from, to } : { from: 0, to: 0 };
}
