import { HOUR_MS } from '../../domain/index.ts';
import type { Part } from '../hours/part.ts';
import type { SharedClocks } from '../hours/shared-clocks.ts';
import { columnAt, type TeamTime } from '../team-time.ts';
import { type Clock, read } from '../time/clock.ts';
import type { Span } from '../time/intervals.ts';
import { DAY_MS, dayOf, isoWeekday } from '../time/local-time.ts';
import { instantToLocal } from '../time/zone-offsets.ts';

/** Hours of the week while they are added up, in person-hours; `total` holds those without an hour too. */
type GrowingWeek = {
  readonly on: Float64Array;
  readonly off: Float64Array;
  total: number;
  notPlaced: number;
  incidents: number;
};

const WEEK_HOURS = 7 * 24;

/** A week of 168 hours, Monday 00:00 first, with nothing in it yet. */
export function emptyWeek(): GrowingWeek {
  const [on, off] = [new Float64Array(WEEK_HOURS), new Float64Array(WEEK_HOURS)];
  return { on, off, total: 0, notPlaced: 0, incidents: 0 };
}

/** What the analysis does to every hour of a part. */
type Counting = {
  /** On estimates by duration x people (METHOD 2.3). */
  readonly factor: number;
  /** What the clip to capacity leaves of a sprint's hours, 0 to 1 (METHOD 2.4-6); absent = all. */
  readonly clipOf: (sprintKey: string) => number | undefined;
};

/** Adds the hours of one part to the hours of the week that it lies in, on and off by its team's calendar (METHOD 2.4, 2.6). */
export function addPart(week: GrowingWeek, part: Part, clocks: SharedClocks, counting: Counting): void {
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
