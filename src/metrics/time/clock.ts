import { type WorkingTime, workingMsBefore } from './calendar.ts';
import { countUpTo, type SortedIndex, sortedIndex } from './sorted-index.ts';

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
export function ratedClock(base: Clock, rate: Rate): Clock {
  if (rate.starts.length === 0) return base;
  const { starts, factors, all, on } = rateTable(base, rate);
  return (instant, reading) => {
    base(instant, reading);
    const index = countUpTo(starts, instant) - 1;
    if (index < 0) return;
    const factor = factors[index] ?? 1;
    reading.all = factor * reading.all + (all[index] ?? 0);
    reading.on = factor * reading.on + (on[index] ?? 0);
  };
}

/** One reading of a clock. */
export function read(clock: Clock, instant: number): Readonly<Reading> {
  const reading = { all: 0, on: 0 };
  clock(instant, reading);
  return reading;
}

type RateTable = { readonly starts: SortedIndex } & Readonly<Record<'factors' | 'all' | 'on', Float64Array>>;

/**
 * What to add to `factor * base` in each step so that the rated clock runs on without a jump: at a start T the new step
 * must show what the old one did, f' * base(T) + c' = f * base(T) + c, so c' = c + (f - f') * base(T).
 */
function rateTable(base: Clock, { starts, factors }: Rate): RateTable {
  const all = new Float64Array(starts.length);
  const on = new Float64Array(starts.length);
  starts.forEach((start, i) => {
    const shown = read(base, start);
    const change = (factors[i - 1] ?? 1) - (factors[i] ?? 1);
    all[i] = (all[i - 1] ?? 0) + change * shown.all;
    on[i] = (on[i - 1] ?? 0) + change * shown.on;
  });
  return { starts: sortedIndex(Float64Array.from(starts)), factors: Float64Array.from(factors), all, on };
}
