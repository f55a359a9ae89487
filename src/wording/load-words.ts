import type { LoadCompletion } from '../metrics/usual/load-completion.ts';
import type { LoadHistory, LoadPoint } from '../metrics/usual/load-history.ts';
import type { NoReserveSuggestion, ReserveSuggestion } from '../metrics/usual/reserve-suggestion.ts';
import { numberText } from './locale.ts';
import { isolated } from './names.ts';
import { countInWords, formatHours, formatShare, listInWords } from './numbers.ts';

/** What is said about load, its limits and the reserve (METHOD 2.15 and section 4). */

export const ORDINARY = 'ordinary variation for this team';
export const DIFFERENT = 'something different; worth asking what';

/** Sprints that limits and a rank correlation need (METHOD 2.16). */
const SPRINTS_FOR_LIMITS = 6;
const SPRINTS_FOR_RHO = 8;
const SPRINTS_FOR_RESERVE = 3;

export const LOAD_CHART = {
  title: 'Incident load, sprint by sprint',
  heading: 'Incident hours, share of working time',
  briefHeading: 'Share of working time',
  ranges: 'Change from the sprint before',
  mean: 'mean',
  upper: 'upper limit',
  lower: 'lower limit',
  rangeLimit: 'limit',
  band: 'Usual range',
  ordinary: 'A sprint within it',
  signal: 'Something different',
  before: 'Before the new start: no limits',
} as const;

export const LOAD_HEADERS = [
  'Sprint',
  'Dates',
  'Incident hours in working time',
  'Share of working time',
  'Change from the sprint before',
  'What it shows',
] as const;

/** The chart's takeaway. */
export function loadTakeaway({ limits, points, rebase }: LoadHistory): string {
  if (limits.kind === 'too-few') return tooFewForLimits(limits.baseline, rebase !== undefined);
  if (limits.kind === 'mostly-zeros') {
    return 'In more than half of the sprints incidents took no working time, so no usual range can be told';
  }
  const different = points.filter(({ signals }) => signals.length > 0);
  const [only] = different;
  if (only === undefined) return 'Every sprint shows ordinary variation for this team';
  if (different.length === 1) return `${isolated(only.name)} shows something different; worth asking what`;
  return `${different.length} of ${countInWords(points.length, 'sprint', 'sprints')} show something different; worth asking what`;
}

function tooFewForLimits(sprints: number, isRebased: boolean): string {
  const since = isRebased ? ' since the new start' : '';
  if (sprints === 0) return `No closed sprint has a load${since} yet: ${SPRINTS_FOR_LIMITS} tell what is usual`;
  const there = countInWords(sprints, 'closed sprint is', 'closed sprints are');
  return `${there} too few to tell what is usual${since}: it takes ${SPRINTS_FOR_LIMITS}`;
}

/** How the limits were made, in a sentence or two. */
export function limitsInWords({ limits, withoutLoad }: LoadHistory): string {
  const missing =
    withoutLoad === 0
      ? []
      : [`${countInWords(withoutLoad, 'closed sprint has', 'closed sprints have')} no load: no working time is known.`];
  if (limits.kind !== 'limits') return missing.join(' ');
  const from = `Limits from ${limits.isProvisional ? 'all' : 'the first'} ${countInWords(limits.baseline, 'sprint', 'sprints')}`;
  const provisional = limits.isProvisional ? ' (provisional until there are 12)' : '';
  const range = `${formatShare(limits.lower)} to ${formatShare(limits.upper)} of working time, mean ${formatShare(limits.mean)}`;
  return [`${from}${provisional}: ${range}.`, ...missing].join(' ');
}

/** What one sprint shows: "ordinary variation for this team", or what stands out; undefined where there are no limits. */
export function signalInWords({ signals, isJudged }: LoadPoint, hasLimits: boolean): string {
  if (!isJudged) return LOAD_CHART.before.toLowerCase();
  if (!hasLimits) return `no limits yet`;
  if (signals.length === 0) return ORDINARY;
  return `${DIFFERENT} (${listInWords(signals.map(ruleInWords))})`;
}

/** What stands out: "eight in a row above the mean". */
export function ruleInWords({ rule, side }: LoadPoint['signals'][number]): string {
  switch (rule) {
    case 'outside':
      return side === 'above' ? 'above the upper limit' : 'below the lower limit';
    case 'run':
      return `eight in a row ${side} the mean`;
    case 'near':
      return `three of the last four nearer the ${side === 'above' ? 'upper' : 'lower'} limit than the mean`;
  }
}

/** One sprint of the load chart: "Sprint 42, 20–31 Oct. 11 % of working time (43 h): ordinary variation for this team." */
export function describeLoad(point: LoadPoint, dates: string, hasLimits: boolean): string {
  const load = `${formatShare(point.load)} of working time (${formatHours(point.hoursOn)})`;
  return `${isolated(point.name)}, ${dates}. ${load}: ${signalInWords(point, hasLimits)}.`;
}

export const LOAD_EXPLANATION =
  'Points: share of working time that incidents took. Between the dashed lines lies what is usual for this team; below, the change from sprint to sprint.';
export const LOAD_NOTE =
  'Limits: mean ± 2.66 × mean change between sprints. A point outside, eight in a row on one side, or three of four near one limit is worth asking about.';

/** The same in a few words; without limits, that there are none. */
export const BRIEF_LOAD_NOTES = {
  limits: 'Outside the limits is worth asking about, and no verdict.',
  none: 'No limits are drawn: what is usual is not known.',
} as const;

export const COMPLETION_CHART = {
  title: 'Incident load and finished plan',
  x: 'Incident hours, share of working time',
  y: 'Finished of the plan',
  headers: ['Sprint', 'Share of working time', 'Finished of the plan'],
} as const;

/** A tendency is named only where its whole interval is on one side of 0. */
export function completionTakeaway({ correlation }: LoadCompletion): string {
  switch (correlation.kind) {
    case 'too-few':
      return correlation.pairs === 0
        ? `No closed sprint with a known plan yet: ${SPRINTS_FOR_RHO} tell whether load and finished plan go together`
        : `${countInWords(correlation.pairs, 'closed sprint with a known plan is', 'closed sprints with a known plan are')} too few to tell whether load and finished plan go together: it takes ${SPRINTS_FOR_RHO}`;
    case 'constant':
      return 'Load or finished plan is the same in every sprint, so nothing can be said about both together';
    case 'perfect':
      return 'Load and finished plan have the same order in every sprint; how sure that is cannot be said';
    case 'known':
      if (correlation.high < 0) return 'Sprints with more incident time finished less of their plan, as a tendency';
      if (correlation.low > 0) return 'Sprints with more incident time finished more of their plan, as a tendency';
      return 'These sprints do not tell whether more incident time goes with less finished plan';
  }
}

/** The rank correlation with its interval, or '' without one. */
export function correlationInWords({ correlation, without }: LoadCompletion): string {
  const missing = [
    ...(without.load === 0 ? [] : [`${countInWords(without.load, 'sprint', 'sprints')} without a load`]),
    ...(without.share === 0 ? [] : [`${countInWords(without.share, 'sprint', 'sprints')} without a known plan`]),
  ];
  const left = missing.length === 0 ? '' : `Left out: ${listInWords(missing)}. `;
  if (correlation.kind !== 'known') return left.trim();
  const { rho, low, high, pairs } = correlation;
  return `Spearman’s ρ ${signed(rho)}, between ${signed(low)} and ${signed(high)} (95 %), from ${pairs} sprints. ${left}${COMPLETION_CAVEAT}`;
}

export const COMPLETION_CAVEAT =
  'Few sprints, and shared reasons such as holidays or the size of a sprint: it is no evidence that one brings the other about.';

/** The same in a few words. */
export const BRIEF_CAVEAT = 'Few sprints, shared reasons: no evidence that one brings the other about.';

/** A correlation: "−0.42". */
export function signed(value: number): string {
  return `${value < 0 ? '−' : ''}${numberText(Math.abs(value), { least: 2 })}`;
}

export const COMPLETION_EXPLANATION =
  'One point is one closed sprint: incident load to the right, finished plan upwards.';

export function describeCompletion(point: LoadCompletion['points'][number]): string {
  return `${isolated(point.name)}: ${formatShare(point.load)} of working time, ${formatShare(point.completionShare)} of the plan finished.`;
}

/** "Keeping 10 % free (40 h) would have covered 5 of the last 6 sprints." */
export function reserveInWords(reserve: ReserveSuggestion | NoReserveSuggestion): string {
  if (reserve.kind === 'too-few') {
    const there = countInWords(reserve.sprints, 'closed sprint', 'closed sprints');
    return `A reserve can be suggested from ${SPRINTS_FOR_RESERVE} closed sprints on; there ${reserve.sprints === 1 ? 'is' : 'are'} ${there}.`;
  }
  const covered = `would have covered ${reserve.covered} of the last ${reserve.sprints} sprints`;
  if (reserve.high === 0) return `In the last ${reserve.sprints} sprints incidents took no working time.`;
  if (reserve.percent === undefined) return `Keeping ${formatHours(reserve.high)} free ${covered}.`;
  return `Keeping ${reserve.percent.high} % free (${formatHours(reserve.high)}) ${covered}.`;
}

/** What the suggestion is made from. */
export function reserveDetail(reserve: ReserveSuggestion): string {
  const share = reserve.percent === undefined ? '' : ` (${reserve.percent.median} % of working time)`;
  const half = `In half of the last ${reserve.sprints} closed sprints incidents took at most ${formatHours(reserve.median)}${share}`;
  return `${half}, in four of five at most ${formatHours(reserve.high)}. It says what was, not what will be, and is no target.`;
}
