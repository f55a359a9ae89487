import { type Hours, hours } from '../../domain/index.ts';
import type { PreparedSprint } from '../sprint-analysis.ts';
import { median, quantile } from '../statistics/quantiles.ts';

/** So many latest closed sprints tell the reserve (METHOD 2.15); of fewer than three, nothing is suggested. */
const RESERVE_SPRINTS = 6;
const FEWEST_FOR_RESERVE = 3;
const HIGH_SHARE = 0.8;
const TOLERANCE = 1e-9;

/** What recent sprints say about the next one: person-hours inside working time to keep free. */
export type ReserveSuggestion = {
  readonly kind: 'known';
  /** Latest closed sprints that it is made from, 3 to 6. */
  readonly sprints: number;
  readonly median: Hours;
  /** In four of five such sprints incidents took at most so much. */
  readonly high: Hours;
  /** The same in whole per cent of the median working time of these sprints; absent where working time is not known. */
  readonly percent?: { readonly median: number; readonly high: number };
  /** In how many of the sprints incidents took at most the high amount: by per cent where it is known, else by hours. */
  readonly covered: number;
};

/** Why nothing is suggested: fewer than three closed sprints with working time. */
export type NoReserveSuggestion = { readonly kind: 'too-few'; readonly sprints: number };

/**
 * The reserve suggestion of METHOD 2.15: median and 80th percentile (type 7) of the incident hours inside working time of
 * the last six closed sprints. Sprints without any working time are passed over. Example: 10 40 20 0 60 30 hours of 400
 * each: median 25 h, high 40 h (10 %), which would have covered five of the six.
 */
export function reserveSuggestion(sprints: readonly PreparedSprint[]): ReserveSuggestion | NoReserveSuggestion {
  const recent = sprints
    .flatMap(({ base }) => (base.state === 'closed' && base.capacity !== 0 ? [base] : []))
    .slice(-RESERVE_SPRINTS);
  const taken = recent.map(({ hoursOn }) => hoursOn);
  const [middle, high] = [median(taken), quantile(taken, HIGH_SHARE)];
  if (recent.length < FEWEST_FOR_RESERVE || middle === undefined || high === undefined) {
    return { kind: 'too-few', sprints: recent.length };
  }
  const capacities = recent.flatMap(({ capacity }) => (capacity === undefined ? [] : [capacity]));
  const usual = capacities.length === recent.length ? median(capacities) : undefined;
  const percent = usual === undefined ? undefined : { median: percentOf(middle, usual), high: percentOf(high, usual) };
  const isCovered = ({ hoursOn, capacity = hours(0) }: (typeof recent)[number]): boolean =>
    hoursOn <= (percent === undefined ? high : (percent.high / 100) * capacity) * (1 + TOLERANCE);
  return {
    kind: 'known',
    sprints: recent.length,
    median: hours(middle),
    high: hours(high),
    ...(percent !== undefined && { percent }),
    covered: recent.filter(isCovered).length,
  };
}

/** Whole per cent, rounded up: what is said to cover must cover. */
function percentOf(amount: number, all: number): number {
  return Math.ceil((100 * amount) / all - TOLERANCE);
}
