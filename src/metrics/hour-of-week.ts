import { type Calendar, HOUR_MS, type Hours, hours, type Method } from '../domain/index.ts';
import { type Clock, read } from './clock.ts';
import type { Ground } from './dataset-ground.ts';
import { assessEffort } from './effort-evidence.ts';
import { engage } from './engagement.ts';
import type { Span } from './intervals.ts';
import { DAY_MS, dayOf, isoWeekday, minutesOf } from './local-time.ts';
import type { Part } from './part.ts';
import { attendancesOf, type SharedClocks } from './shared-clocks.ts';
import { columnAt, type TeamTime } from './team-time.ts';
import { instantToLocal } from './zone-offsets.ts';

/** Fewer people have no on- and off-hours: it would describe a person (METHOD 2.6, 2.16). */
export const FEWEST_FOR_OFF_HOURS = 3;

/** Person-hours inside and outside working time in one hour of the week. */
export type WeekHour = { readonly on: Hours; readonly off: Hours };

/** Person-hours by local weekday and hour. */
export type WeekPicture = {
  readonly kind: 'shown';
  /** 168 of them, Monday 00:00 first. They add up to `on` and `off`. */
  readonly hours: readonly WeekHour[];
  readonly on: Hours;
  readonly off: Hours;
  /** Incidents with hours in it. */
  readonly incidents: number;
  /** Hours of incidents without a time: in no hour of the week. */
  readonly notPlaced: Hours;
  /** Hours that count in a sprint and yet belong to no hour: resumption overhead, items that count as incident work. */
  readonly withoutHour: Hours;
  /** The team's working time: ISO weekdays, minutes since midnight. */
  readonly working: { readonly days: readonly number[]; readonly from: number; readonly to: number };
};

/** The team has fewer than three people. */
export type HiddenWeek = { readonly kind: 'hidden' };

/** What the picture is made from: the incidents that count, by position, and the factors that the analysis put on hours. */
export type WeekInput = {
  readonly ground: Ground;
  readonly method: Method;
  /** Of all incidents that count: whoever else was there decides what an hour counts (METHOD 2.4-1, 2.4-2). */
  readonly positions: Uint32Array;
  /** The factor on estimates by duration x people (METHOD 2.3). */
  readonly calibration: number;
  /** What the clip to capacity leaves of a sprint's hours, 0 to 1 (METHOD 2.4-6); absent = all. */
  readonly clipOf: (sprintKey: string) => number | undefined;
  /** All hours of the team inside and outside working time, in sprints and between them. */
  readonly all: number;
};

/**
 * Where in the week a team's incident hours lie, by the same allocation of hours as its numbers: each hour counted once, on
 * and off by the team's calendar, cut to capacity, in sprints and between them (METHOD 2.4, 2.6). What belongs to no
 * hour is told apart.
 */
export function hourOfWeek(input: WeekInput, teamId: string, calendar: Calendar): WeekPicture {
  const { survey } = input.ground;
  const clocks = clocksOf(input);
  const week = emptyWeek();
  for (const position of input.positions) {
    const attended = survey.attended[position];
    const isTeams = attended
      ? attended.parts.some((part) => teamOf(part) === teamId)
      : survey.settled[position]?.cells.some((cell) => cell.teamId === teamId);
    if (!isTeams) continue;
    const parts = attended?.parts ?? partsAgain(input, position);
    const factor = attended?.isCalibrated ? input.calibration : 1;
    const before = week.total;
    for (const part of parts) if (teamOf(part) === teamId) addPart(week, part, clocks, { factor, ...input });
    if (week.total > before) week.incidents += 1;
  }
  const cells = Array.from(week.on, (on, index) => ({ on: hours(on), off: hours(week.off[index] ?? 0) }));
  const on = cells.reduce((sum, cell) => sum + cell.on, 0);
  const off = cells.reduce((sum, cell) => sum + cell.off, 0);
  const rest = input.all - on - off;
  return {
    kind: 'shown',
    hours: cells,
    on: hours(on),
    off: hours(off),
    withoutHour: hours(rest > TOLERANCE * input.all ? rest : 0),
    incidents: week.incidents,
    notPlaced: hours(week.notPlaced),
    working: { days: calendar.days, from: minutesOf(calendar.from), to: minutesOf(calendar.to) },
  };
}

/** What is left of sums that were added up in another order. */
const TOLERANCE = 1e-9;

type GrowingWeek = {
  readonly on: Float64Array;
  readonly off: Float64Array;
  total: number;
  notPlaced: number;
  incidents: number;
};

const WEEK_HOURS = 7 * 24;

function emptyWeek(): GrowingWeek {
  const [on, off] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)];
  return { on, off, total: 0, notPlaced: 0, incidents: 0 };
}

function clocksOf({ ground: { survey }, positions }: WeekInput): SharedClocks {
  const attendances = attendancesOf(survey.teams);
  for (const position of positions) attendances.add(survey.attended[position]?.parts ?? []);
  return attendances.clocks();
}

/** The parts of a lump are not kept: it is engaged again. */
function partsAgain({ ground, method }: WeekInput, position: number): readonly Part[] {
  const incident = ground.incidents[position];
  return incident === undefined ? [] : engage(assessEffort(incident, method), ground.survey.shares, method).parts;
}

function teamOf(part: Part): string | undefined {
  return 'teamId' in part ? part.teamId : part.team.teamId;
}

/** What the analysis does to every hour of a part. */
type Counting = Pick<WeekInput, 'clipOf'> & { readonly factor: number };

function addPart(week: GrowingWeek, part: Part, clocks: SharedClocks, counting: Counting): void {
  switch (part.kind) {
    case 'unplaced':
      addNotPlaced(week, part.hours * counting.factor);
      return;
    case 'booked': {
      const amount = part.hours * counting.factor;
      const clip = clipAt(part.team, part.at, counting);
      add(week, hourAt(part.team, part.at), part.isOn ? amount * clip : 0, part.isOn ? 0 : amount);
      return;
    }
    case 'spread': {
      const clock = part.team.clocks[part.over];
      const length = read(clock, part.end).all - read(clock, part.start).all;
      walk(week, part.team, clock, part, (part.hours * counting.factor) / length, counting);
      return;
    }
    case 'attended': {
      const perMs = (part.people * counting.factor) / HOUR_MS;
      if (part.team !== undefined) walk(week, part.team, clocks.of(part), part, perMs, counting);
      else {
        const clock = clocks.of(part);
        addNotPlaced(week, perMs * (read(clock, part.end).all - read(clock, part.start).all));
      }
    }
  }
}

function addNotPlaced(week: GrowingWeek, amount: number): void {
  week.notPlaced += amount;
  week.total += amount;
}

/** Walks a span from one local hour, or one border of a sprint, to the next. */
function walk(
  week: GrowingWeek,
  team: TeamTime,
  clock: Clock,
  { start, end }: Span,
  perMs: number,
  counting: Counting,
): void {
  let from = start;
  let last = read(clock, from);
  while (from < end) {
    const to = Math.min(end, nextBorder(team, from));
    const now = read(clock, to);
    const on = now.on - last.on;
    const off = Math.max(0, now.all - last.all - on);
    add(week, hourAt(team, from), on * perMs * clipAt(team, from, counting), off * perMs);
    from = to;
    last = now;
  }
}

/** The end of the local hour that an instant is in, or of the sprint (or gap) if that is sooner. */
function nextBorder({ working, windows }: TeamTime, instant: number): number {
  const local = instantToLocal(working.zone, instant);
  const hourEnd = instant + HOUR_MS - modulo(local, HOUR_MS);
  const index = columnAt(windows, instant);
  const opens = windows.starts[index] ?? Number.POSITIVE_INFINITY;
  const border = opens <= instant ? (windows.ends[index] ?? hourEnd) : opens;
  return Math.min(hourEnd, border);
}

/** What the clip leaves of working time at an instant; all of it between sprints. */
function clipAt({ windows }: TeamTime, instant: number, { clipOf }: Counting): number {
  const index = columnAt(windows, instant);
  const isInside = (windows.starts[index] ?? Number.POSITIVE_INFINITY) <= instant;
  return isInside ? (clipOf(windows.keys[index] ?? '') ?? 1) : 1;
}

/** Hour of the week of an instant, 0 = Monday 00:00 to 167. */
function hourAt({ working }: TeamTime, instant: number): number {
  const hour = Math.floor(modulo(instantToLocal(working.zone, instant), DAY_MS) / HOUR_MS);
  return (isoWeekday(dayOf(working.zone, instant)) - 1) * 24 + hour;
}

function add(week: GrowingWeek, hour: number, on: number, off: number): void {
  week.on[hour] = (week.on[hour] ?? 0) + on;
  week.off[hour] = (week.off[hour] ?? 0) + off;
  week.total += on + off;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
