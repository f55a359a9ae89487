import { type WorkingTime, workingMsBefore } from './calendar.ts';

/** What a clock shows, in ms: all the time that has gone by, and the working time among it. */
export type Reading = { all: number; on: number };

/**
 * Counts how much of one person's time has gone by up to an instant, and writes it into `reading`, so that nothing is
 * allocated for 100,000 incidents. The time spent within [a, b) is the difference of two readings, however the rate
 * changes in between.
 */
export type Clock = (instant: number, reading: Reading) => void;

/** A rate that changes in steps: `factors[i]` holds from `starts[i]` to `starts[i + 1]`; before the first it is 1. */
export type Rate = { readonly starts: readonly number[]; readonly factors: readonly number[] };

/** Runs all the time. Without a calendar nothing is working time. */
export function elapsedClock(working: WorkingTime | undefined): Clock {
  return (instant, reading) => {
    reading.all = instant;
    reading.on = working === undefined ? 0 : workingMsBefore(working, instant);
  };
}

/** Runs in working time only. */
export function workingClock(working: WorkingTime): Clock {
  return (instant, reading) => {
    reading.all = reading.on = workingMsBefore(working, instant);
  };
}

/** Runs outside working time only. */
export function restingClock(working: WorkingTime): Clock {
  return (instant, reading) => {
    reading.all = instant - workingMsBefore(working, instant);
    reading.on = 0;
  };
}

/** A clock that runs at a rate times the speed of another. */
export function ratedClock(base: Clock, { starts, factors }: Rate): Clock {
  if (starts.length === 0) return base;
  const bases = starts.map((start) => read(base, start));
  const readings = addUp(bases, factors);
  const before = { all: 0, on: 0 };
  return (instant, reading) => {
    base(instant, reading);
    const index = lastAtOrBefore(starts, instant);
    if (index < 0) return;
    const factor = factors[index] ?? 1;
    const since = bases[index] ?? before;
    const shown = readings[index] ?? before;
    reading.all = shown.all + factor * (reading.all - since.all);
    reading.on = shown.on + factor * (reading.on - since.on);
  };
}

/** One reading of a clock. */
export function read(clock: Clock, instant: number): Readonly<Reading> {
  const reading = { all: 0, on: 0 };
  clock(instant, reading);
  return reading;
}

/** What the rated clock shows at the start of each step. */
function addUp(bases: readonly Reading[], factors: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  bases.forEach((base, i) => {
    const last = readings[i - 1];
    const from = bases[i - 1];
    const factor = factors[i - 1] ?? 1;
    if (last === undefined || from === undefined) readings.push(base);
    else readings.push({ all: last.all + factor * (base.all - from.all), on: last.on + factor * (base.on - from.on) });
  });
  return readings;
}

/** Position of the last of the sorted `starts` that is not after `instant`; -1 if all are. */
function lastAtOrBefore(starts: readonly number[], instant: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
