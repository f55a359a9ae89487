import type { Limited } from '../statistics/rate-comparison.ts';

/** After how many weeks avoided hours have made up for the hours of an action, and the ends of that. */
export type Payback = {
  readonly weeks: number;
  /** At the most avoided hours that the rate ratio implies. */
  readonly fastWeeks: number;
  /** At the fewest; absent where those are none, so that it may never come. */
  readonly slowWeeks?: number;
};

/**
 * Weeks until an action is paid back (METHOD 2.14-6): its hours / (avoided hours per week). Only a claim of fewer episodes
 * may show it. `undefined` where nothing is avoided. Example: 14 h, 9 episodes of 6 h avoided in 26 weeks: 14 / 2.077 = 6.7.
 */
export function paybackOf(actionHours: number, avoidedHours: Limited, weeks: number): Payback | undefined {
  const weeksAt = (avoided: number) => actionHours / (avoided / weeks);
  if (avoidedHours.value <= 0 || weeks <= 0) return undefined;
  return {
    weeks: weeksAt(avoidedHours.value),
    fastWeeks: weeksAt(avoidedHours.high),
    ...(avoidedHours.low > 0 && { slowWeeks: weeksAt(avoidedHours.low) }),
  };
}

/** Absorbs the noise of binary fractions, so that 3 x .1 h / .1 h is three episodes and not four. */
const NOISE = 1e-9;

/**
 * Episodes that an action must avoid to be worth its hours (METHOD 2.14-6): its hours / hours per episode, upwards to a whole
 * one. It claims nothing, so it is always told; `undefined` where an episode takes no hours.
 */
export function breakEvenOf(actionHours: number, hoursPerEpisode: number): number | undefined {
  return hoursPerEpisode > 0 ? Math.ceil(actionHours / hoursPerEpisode - NOISE) : undefined;
}
