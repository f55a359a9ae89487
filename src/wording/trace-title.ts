import type { EstimateUnit } from '../domain/index.ts';
import type { Figure } from '../metrics/trace/trace.ts';
import { aboutInWords, formatNumber, formatShare, hoursInWords, roundHalfUp, unitWord } from './numbers.ts';
import { paceInWords, type WordedTrace } from './trace-numbers.ts';

const HOURS_OF: Readonly<Partial<Record<Figure, string>>> = {
  'hours-on': 'of incident work in working time',
  'hours-off': 'outside working time',
  capacity: 'of working time',
  gap: 'between the sprints',
  'not-placed': 'without a known time',
  'with-return': 'with a review or a finished follow-up',
};

const POINTS_OF: Readonly<Partial<Record<Figure, string>>> = {
  committed: 'planned',
  'completed-of-committed': 'of the plan finished',
  shortfall: 'planned and not finished',
  velocity: 'finished in all',
  added: 'added and finished',
  'added-share': 'for added work',
  'over-plan-share': 'for a plan above the recent pace',
};

const NAMES: Readonly<Record<Figure, string>> = {
  'hours-on': 'the incident work in working time',
  'hours-off': 'the incident work outside working time',
  capacity: 'the working time',
  load: 'the share of working time',
  pace: 'the recent pace',
  committed: 'what was planned',
  'completed-of-committed': 'what was finished of the plan',
  shortfall: 'what was planned and not finished',
  velocity: 'what was finished in all',
  added: 'what was added and finished',
  displaced: 'what incidents took time for',
  explained: 'what incidents could account for',
  'added-share': 'what added work could account for',
  'over-plan-share': 'what a plan above the recent pace could account for',
  unexplained: 'what is not explained',
  absorbed: 'what was absorbed',
  incidents: 'the number of incidents',
  gap: 'the incident work between the sprints',
  'not-placed': 'the incident work without a known time',
  'with-return': 'the incident work with a review or a finished follow-up',
};

/** What a figure is called in a sentence: "the recent pace", "what was planned and not finished". */
export function figureName(figure: Figure): string {
  return NAMES[figure];
}

/** The question that a trace answers: "Why about 5 story points?", "Why 43 hours of incident work in working time?". */
export function whyTitle(trace: WordedTrace, unit: EstimateUnit): string {
  const { figure, value } = trace;
  if (value === undefined) return `Why is ${NAMES[figure]} not known?`;
  return `Why ${amountOf(trace, value, unit)}?`;
}

function amountOf({ figure, unit: counted }: WordedTrace, value: number, unit: EstimateUnit): string {
  switch (counted) {
    case 'hours':
      return `${value === 0 ? '0 hours' : hoursInWords(value)} ${HOURS_OF[figure] ?? ''}`.trim();
    case 'share':
      return `${formatShare(value)} of working time`;
    case 'points-per-hour':
      return paceInWords(value, unit);
    case 'incidents':
      return value === 1 ? '1 incident' : `${formatNumber(value)} incidents`;
    case 'points':
      return pointsOf(figure, value, unit);
  }
}

/** Counted sums are as exact as their files; what is estimated is hedged (METHOD section 4). */
function pointsOf(figure: Figure, value: number, unit: EstimateUnit): string {
  const { hedge, amount } = aboutInWords(value, unit);
  switch (figure) {
    case 'displaced':
      return `${hedge}${amount}`;
    case 'explained':
      return `could incidents account for ${hedge}${amount}`;
    case 'unexplained':
      return `${isOne(amount) ? 'is' : 'are'} ${hedge}${amount} not explained`;
    case 'absorbed':
      return `${isOne(amount) ? 'was' : 'were'} ${hedge}${amount} absorbed`;
    case 'committed':
    case 'completed-of-committed':
    case 'shortfall':
    case 'velocity':
    case 'added':
      return `${formatNumber(value)} ${unitWord(unit, roundHalfUp(value, 0.1))} ${POINTS_OF[figure] ?? ''}`;
    default:
      return `${hedge}${amount} ${POINTS_OF[figure] ?? ''}`.trim();
  }
}

function isOne(amount: string): boolean {
  return /^(1|less) /.test(amount);
}
