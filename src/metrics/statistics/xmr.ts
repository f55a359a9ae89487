import { mean } from './mean.ts';

/** Fewer values have no limits (METHOD 2.16). */
export const FEWEST_FOR_LIMITS = 6;
/** So many first values are the baseline; limits from fewer are provisional (METHOD 2.15). */
const BASELINE_VALUES = 12;

/** Wheeler's constants for a moving range of two values. */
const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.268;
const RUN_LENGTH = 8;
const NEAR_WINDOW = 4;
const NEAR_NEEDED = 3;
/** Of the largest value: differences this small come from adding up, not from the team. */
const TOLERANCE = 1e-9;

/**
 * What a value can show: it lies outside a limit; it is the last of eight in a row on one side of the centre; it is the
 * third of the last four that are nearer the same limit than the centre (METHOD 2.15).
 */
export type XmrRule = 'outside' | 'run' | 'near';

/** A value that completes a rule, and on which side of the centre. */
export type XmrSignal = { readonly index: number; readonly rule: XmrRule; readonly side: 'above' | 'below' };

/** The limits of a series, in its own unit. */
export type XmrLimits = {
  readonly kind: 'limits';
  /** How many first values the limits were made from, and whether these are fewer than 12. */
  readonly baseline: number;
  readonly isProvisional: boolean;
  readonly mean: number;
  /** Mean of the differences between neighbours, 0 or more. */
  readonly movingRange: number;
  readonly upper: number;
  /** As drawn, 0 or more; the rules use mean - 2.66 x moving range, which can be negative. */
  readonly lower: number;
  /** Above it the difference between two neighbours is larger than usual. */
  readonly rangeLimit: number;
  /** In order of the values; one value can complete several rules. */
  readonly signals: readonly XmrSignal[];
};

/** Why there are no limits: fewer than six values, or more than half of the baseline are 0 (METHOD 2.15). */
export type NoXmrLimits = { readonly kind: 'too-few' | 'mostly-zeros'; readonly baseline: number };

export type Xmr = XmrLimits | NoXmrLimits;

/**
 * The XmR limits of a series of values of 0 or more in order of time, and what lies beyond them (METHOD 2.15): mean +/- 2.66 times the
 * mean moving range of the first `baseline` values (default 12, all if there are fewer), range limit 3.268 times. A value on
 * the centre breaks a run. Example: 5 8 4 6 7 6, then 5 and 20, with a baseline of 6: mean 6, limits 0.148 to 11.852, the
 * value at index 7 is outside.
 */
export function xmrOf(
  values: readonly number[],
  { baseline = BASELINE_VALUES }: { readonly baseline?: number } = {},
): Xmr {
  const first = values.slice(0, baseline);
  if (first.length < FEWEST_FOR_LIMITS) return { kind: 'too-few', baseline: first.length };
  if (first.filter((value) => value === 0).length > first.length / 2) {
    return { kind: 'mostly-zeros', baseline: first.length };
  }
  const centre = mean(first);
  const movingRange = mean(movingRangesOf(first));
  const reach = LIMIT_FACTOR * movingRange;
  const slack = TOLERANCE * Math.max(...values.map(Math.abs));
  const places = values.map((value) => placeOf(value - centre, reach, slack));
  return {
    kind: 'limits',
    baseline: first.length,
    isProvisional: first.length < BASELINE_VALUES,
    mean: centre,
    movingRange,
    upper: centre + reach,
    lower: Math.max(0, centre - reach),
    rangeLimit: RANGE_FACTOR * movingRange,
    signals: places.flatMap((place, index) => signalsAt(places, place, index)),
  };
}

/** The differences between neighbours, one fewer than the values; each 0 or more. */
export function movingRangesOf(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

/** Where a value lies: its side of the centre, and how far out. */
type Place = { readonly side: -1 | 0 | 1; readonly isNear: boolean; readonly isOutside: boolean };

function placeOf(distance: number, reach: number, slack: number): Place {
  const far = Math.abs(distance);
  const side = far <= slack ? 0 : distance > 0 ? 1 : -1;
  return { side, isNear: side !== 0 && far > reach / 2 + slack, isOutside: far > reach + slack };
}

function signalsAt(places: readonly Place[], { side, isNear, isOutside }: Place, index: number): readonly XmrSignal[] {
  if (side === 0) return [];
  const lasts = (count: number) => places.slice(Math.max(0, index + 1 - count), index + 1);
  const sameSide = lasts(RUN_LENGTH).filter((place) => place.side === side).length;
  const sameLimit = lasts(NEAR_WINDOW).filter((place) => place.side === side && place.isNear).length;
  const found: readonly (XmrRule | undefined)[] = [
    isOutside ? 'outside' : undefined,
    sameSide === RUN_LENGTH ? 'run' : undefined,
    isNear && sameLimit >= NEAR_NEEDED ? 'near' : undefined,
  ];
  const rules = found.filter((rule) => rule !== undefined);
  return rules.map((rule) => ({ index, rule, side: side > 0 ? 'above' : 'below' }));
}
