import { type Calendar, type Hours, hours, type Method } from '../../domain/index.ts';
import type { Ground } from '../definitions/dataset-ground.ts';
import { assessEffort } from '../hours/effort-evidence.ts';
import { engage } from '../hours/engagement.ts';
import type { Part } from '../hours/part.ts';
import { attendancesOf, type SharedClocks } from '../hours/shared-clocks.ts';
import { minutesOf } from '../time/local-time.ts';
import { addPart, emptyWeek } from './week-sums.ts';

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
