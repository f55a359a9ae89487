import type { Points } from '../../domain/index.ts';
import { EVIDENCE_GROUPS, points } from '../../domain/index.ts';
import type { Estimate, Pace, RangeLabel } from '../analysis.ts';
import { quantileInPlace } from '../statistics/quantiles.ts';
import type { Writable } from '../writable.ts';
import type { Attribution, Situation } from './attribution.ts';
import { attribute, attributeInto, emptyAttribution } from './attribution.ts';
import { drawAttributions, drawDisplaced, emptyRuns, type MultiplierRanges } from './draws.ts';

/** Paces needed for a likely range; with fewer the full envelope is shown. */
const DRAWN_FROM = 6;
const FULL_FROM = 3;
const LIKELY_LOW = 0.05;
const LIKELY_HIGH = 0.95;

/** One sprint with what its ranges need. Without a seed the envelope is taken in place of draws. */
export type RangeInput = {
  readonly situation: Situation;
  readonly pace: Pace;
  readonly multipliers: MultiplierRanges;
  readonly seed?: number;
};

/** The points of one sprint with their ranges. All but `displaced` are absent where the plan is unknown. */
export type SprintEstimates = {
  readonly displaced: Estimate;
  readonly explained?: Estimate;
  readonly addedShare?: Points;
  readonly overPlanShare?: Points;
  readonly unexplained?: Estimate;
  readonly absorbed?: Estimate;
};

/**
 * The point run with its ranges (METHOD 2.11), in points: from six paces on P5 to P95 of 2,000 draws ("likely"), else
 * the smallest and largest of all runs {each pace} x {all multipliers low, all high} and the point run. A range always
 * holds its point. Without a seed it is the envelope from six paces on too, labelled "full", which is what it is.
 */
export function estimateSprint(input: RangeInput): SprintEstimates {
  const { situation, pace, seed } = input;
  const point = attribute(situation, pace.value);
  const isDrawn = seed !== undefined && pace.n >= DRAWN_FROM;
  const ranges = isDrawn ? drawnRanges(input, seed) : envelope(input, point);
  const label = rangeLabel(pace.n, isDrawn, isTyped(pace));
  const displaced = toEstimate(point.displaced, ranges.displaced, label);
  if (situation.plan === undefined) return { displaced };
  return {
    displaced,
    explained: toEstimate(point.explained, ranges.explained, label),
    addedShare: points(point.addedShare),
    overPlanShare: points(point.overPlanShare),
    unexplained: toEstimate(point.unexplained, ranges.unexplained, label),
    absorbed: toEstimate(point.absorbed, ranges.absorbed, label),
  };
}

/** A sprint that takes part in a sum: its point value D, and what its draws need. */
export type TotalPart = { readonly situation: Situation; readonly pace: Pace; readonly displaced: number };

/**
 * Displaced points of several sprints together (METHOD 2.11, cumulative): the sum of their points, with P5 to P95 of
 * 2,000 draws in which one multiplier per group holds for all sprints and each sprint draws from its own paces. The label
 * goes by the number of different sprints that those paces come from. `undefined` for no sprint.
 */
export function estimateTotal(
  parts: readonly TotalPart[],
  multipliers: MultiplierRanges,
  seed: number,
): Estimate | undefined {
  if (parts.length === 0) return undefined;
  const value = parts.reduce((sum, part) => sum + part.displaced, 0);
  const sprints = parts.map(({ situation, pace }) => ({ situation, paces: pacesOf(pace) }));
  const drawn = drawDisplaced(sprints, multipliers, seed);
  const sources = new Set(parts.flatMap(({ pace }) => pace.used.flatMap(({ sprintKey }) => sprintKey ?? [])));
  const areTyped = parts.every(({ pace }) => isTyped(pace));
  return toEstimate(value, likelyRange(drawn, drawn), rangeLabel(sources.size, true, areTyped));
}

type Range = { readonly low: number; readonly high: number };
type Ranges = Readonly<Record<'displaced' | 'explained' | 'unexplained' | 'absorbed', Range>>;

/** Overwritten by the draws of every sprint: they are put in order for its ranges and then are of no use. */
const runs = emptyRuns();

function drawnRanges({ situation, pace, multipliers }: RangeInput, seed: number): Ranges {
  const drawn = drawAttributions({ situation, paces: pacesOf(pace) }, multipliers, seed, runs);
  return {
    displaced: likelyRange(drawn.displaced, drawn.displaced),
    explained: likelyRange(drawn.explainedLow, drawn.explainedHigh),
    unexplained: likelyRange(drawn.unexplained, drawn.unexplained),
    absorbed: likelyRange(drawn.absorbedLow, drawn.absorbedHigh),
  };
}

/** P5 of the low ends to P95 of the high ends; reorders both. */
function likelyRange(lows: Float64Array, highs: Float64Array): Range {
  return { low: quantileInPlace(lows, LIKELY_LOW), high: quantileInPlace(highs, LIKELY_HIGH) };
}

function envelope({ situation, pace, multipliers }: RangeInput, point: Attribution): Ranges {
  const allLow = EVIDENCE_GROUPS.map((group) => multipliers[group].low);
  const allHigh = EVIDENCE_GROUPS.map((group) => multipliers[group].high);
  const ranges = {
    displaced: { low: point.displaced, high: point.displaced },
    explained: { low: point.explainedLow, high: point.explainedHigh },
    unexplained: { low: point.unexplained, high: point.unexplained },
    absorbed: { low: point.absorbedLow, high: point.absorbedHigh },
  };
  const run = emptyAttribution();
  for (const used of pace.used) {
    for (const all of [allLow, allHigh]) {
      attributeInto(run, situation, used.pace, all);
      widen(ranges.displaced, run.displaced, run.displaced);
      widen(ranges.explained, run.explainedLow, run.explainedHigh);
      widen(ranges.unexplained, run.unexplained, run.unexplained);
      widen(ranges.absorbed, run.absorbedLow, run.absorbedHigh);
    }
  }
  return ranges;
}

function widen(range: Writable<Range>, low: number, high: number): void {
  range.low = Math.min(range.low, low);
  range.high = Math.max(range.high, high);
}

/** A typed pace rests on no sprint and on no plan: only the hours give its range, which is rough. */
function rangeLabel(sources: number, isDrawn: boolean, isTypedPace: boolean): RangeLabel {
  if (sources >= DRAWN_FROM && isDrawn) return 'likely';
  if (sources >= FULL_FROM) return 'full';
  return sources > 0 || isTypedPace ? 'rough' : 'rough-plan';
}

function isTyped({ method }: Pace): boolean {
  return method === 'typed';
}

/** Widens the range where the point lies outside it: the point is no mean of the draws. */
function toEstimate(value: number, range: Range, label: RangeLabel): Estimate {
  return {
    value: points(value),
    low: points(Math.min(range.low, value)),
    high: points(Math.max(range.high, value)),
    label,
  };
}

function pacesOf(pace: Pace): readonly number[] {
  return pace.used.map((used) => used.pace);
}
