import type { SprintResult, TeamResult } from '../team-view.ts';
import { unitChoice } from '../unit-choice.ts';
import type { ShownUnit } from '../view-search.ts';

/** Neighbouring sprints by their borders: from before the first one to after the last one, 0 is before all of them. */
export type BrushRange = readonly [from: number, to: number];

/** One sprint of the strip. */
export type BrushBar = {
  readonly key: string;
  /** 0 to 1, of the highest one; undefined where it is not known. */
  readonly height: number | undefined;
};

/** What is counted in the bars of the strip. */
type BrushMeasure = 'points' | 'hours' | 'share';

/** Where the shown sprints stand among all; undefined where none of them is there. */
export function rangeOf(
  sprints: readonly { readonly key: string }[],
  shown: readonly { readonly key: string }[],
): BrushRange | undefined {
  const keys = new Set(shown.map(({ key }) => key));
  const places = sprints.flatMap(({ key }, place) => (keys.has(key) ? [place] : []));
  const [first] = places;
  const last = places.at(-1);
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}

/** As many sprints, so far earlier or later as they are, at most to the end. */
export function neighboursOf([from, to]: BrushRange, count: number, way: 'earlier' | 'later'): BrushRange {
  const length = to - from;
  const start = way === 'earlier' ? Math.max(0, from - length) : Math.min(count - length, to);
  return [start, start + length];
}

/**
 * Where keys beside the arrows move a handle or the range: Home and End put the handle (0 the first, 1 the last) as far as
 * it goes and one sprint stays; Page Up and Page Down move to the sprints before and after. Undefined for any other key.
 */
export function movedBy(key: string, handle: 0 | 1, range: BrushRange, count: number): BrushRange | undefined {
  const [from, to] = range;
  switch (key) {
    case 'Home':
      return handle === 0 ? [0, to] : [from, from + 1];
    case 'End':
      return handle === 0 ? [to - 1, to] : [from, count];
    case 'PageUp':
      return neighboursOf(range, count, 'later');
    case 'PageDown':
      return neighboursOf(range, count, 'earlier');
    default:
      return undefined;
  }
}

/** Whether two ranges are the same. */
export function isSameRange(one: BrushRange, other: BrushRange): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

type BrushAsk = {
  readonly team: TeamResult;
  /** All that the strip shows. */
  readonly sprints: readonly SprintResult[];
  /** Those that the chart shows. */
  readonly shown: readonly SprintResult[];
  readonly unit: ShownUnit | undefined;
};

/** The bars of the strip, counted in what the chart is counted in: one measure for all of them. */
export function brushBars({ team, sprints, shown, unit }: BrushAsk): {
  readonly measure: BrushMeasure;
  readonly bars: readonly BrushBar[];
} {
  const { chosen } = unitChoice(team, shown, unit);
  const hasShare = sprints.every(({ load, hoursOn }) => load !== undefined || hoursOn === 0);
  const measure = chosen === 'share' && !hasShare ? 'hours' : chosen;
  const values = sprints.map((sprint) => amountIn(sprint, measure));
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  const bars = sprints.map(({ key }, at) => ({ key, height: heightOf(values[at], highest) }));
  return { measure, bars };
}

function heightOf(value: number | undefined, highest: number): number | undefined {
  if (value === undefined) return undefined;
  return highest === 0 ? 0 : value / highest;
}

/** A load is not known without working time; a sprint without incident hours has none to share out, and its bar is 0. */
function amountIn({ displaced, hoursOn, load }: SprintResult, measure: BrushMeasure): number | undefined {
  switch (measure) {
    case 'points':
      return displaced?.value;
    case 'hours':
      return hoursOn;
    case 'share':
      return load ?? (hoursOn === 0 ? 0 : undefined);
  }
}
