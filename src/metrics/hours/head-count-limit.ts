import { ascendingOrder } from '../statistics/ascending-order.ts';
import type { Rate } from '../time/clock.ts';
import type { Span } from '../time/intervals.ts';

/** Who was at work for one team: `people[i]` (a part of a person, or several) from `starts[i]` to `ends[i]`. */
export type Attendance = {
  readonly starts: number[];
  readonly ends: number[];
  readonly people: number[];
  /** What of `people` is named: all or nothing. */
  readonly named: number[];
};

/** The rate at which everybody's time counts, and the times at which named people alone are more than the head count. */
export type HeadCountLimit = { readonly rate: Rate; readonly exceeded: readonly Span[] };

/** Tells apart more people than there are from sums of parts of people that do not quite add up. */
const TOLERANCE = 1e-9;

/**
 * METHOD 2.4-2: where at an instant more people are counted than the team has, all weights, named too, are scaled by
 * min(1, N / sum); where the named people alone are more than N, nothing is scaled and the time is reported. One sweep
 * over all starts and ends. Without a head count there is no limit.
 */
export function limitToHeadCount(attendance: Attendance, headCount: number | undefined): HeadCountLimit {
  const rate = { starts: [] as number[], factors: [] as number[] };
  const exceeded: Span[] = [];
  if (headCount === undefined) return { rate, exceeded };
  let exceededSince: number | undefined;
  sweep(attendance, (instant, named, all) => {
    const hasTooMany = named > headCount + TOLERANCE;
    const factor = hasTooMany || all <= headCount + TOLERANCE ? 1 : headCount / all;
    if (factor !== (rate.factors.at(-1) ?? 1)) {
      rate.starts.push(instant);
      rate.factors.push(factor);
    }
    if (hasTooMany) exceededSince ??= instant;
    else if (exceededSince !== undefined) {
      exceeded.push({ start: exceededSince, end: instant });
      exceededSince = undefined;
    }
  });
  return { rate, exceeded };
}

/** Calls back at every instant at which somebody comes or goes, with the people who are there from then on. */
function sweep(attendance: Attendance, visit: (instant: number, named: number, all: number) => void): void {
  const { people, named } = attendance;
  const starts = Float64Array.from(attendance.starts);
  const ends = Float64Array.from(attendance.ends);
  const coming = ascendingOrder(starts);
  const going = ascendingOrder(ends);
  let all = 0;
  let allNamed = 0;
  let come = 0;
  for (let gone = 0; gone < going.length; ) {
    const instant = Math.min(at(starts, coming, come), at(ends, going, gone));
    for (; at(starts, coming, come) === instant; come += 1) {
      all += people[coming[come] ?? 0] ?? 0;
      allNamed += named[coming[come] ?? 0] ?? 0;
    }
    for (; at(ends, going, gone) === instant; gone += 1) {
      all -= people[going[gone] ?? 0] ?? 0;
      allNamed -= named[going[gone] ?? 0] ?? 0;
    }
    if (come === gone) all = allNamed = 0;
    visit(instant, allNamed, all);
  }
}

function at(instants: Float64Array, order: Uint32Array, position: number): number {
  return position < order.length ? (instants[order[position] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
}
