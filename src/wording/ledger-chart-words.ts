import type { LedgerReturns, Spent, TeamLedger } from '../metrics/ledger/ledger.ts';
import { ledgerSentence } from './ledger-returns.ts';
import { countInWords, formatHours, formatNumber, formatShare, listInWords } from './numbers.ts';

/** What the chart of the ledger says (METHOD 2.14). */
export const LEDGER_CHART = {
  title: 'What was invested, and what came back',
  response: 'Response, person-hours',
  aside: {
    both: 'Put into follow-ups and reviews, person-hours',
    followUps: 'Put into follow-ups, person-hours',
    reviews: 'Put into reviews, person-hours',
  },
  briefAside: { both: 'Follow-ups and reviews, hours', followUps: 'Follow-ups, hours', reviews: 'Reviews, hours' },
  names: {
    response: 'Response',
    withReturn: 'of it, of incidents with a review held or a follow-up done',
    followUps: 'Follow-ups',
    reviews: 'Reviews',
  },
  brief: { response: 'Response', withReturn: 'of it with a return', followUps: 'Follow-ups', reviews: 'Reviews' },
  returned: (withReturn: string, hours: string) => `${withReturn} of ${hours}`,
  headers: ['Sprint', 'Dates', 'Response', 'Of it with a return booked', 'Follow-ups', 'Reviews'],
  headersWithout: ['Sprint', 'Dates', 'Response', 'Follow-ups', 'Reviews'],
  caption: (team: string) => `${team}: person-hours invested per sprint, and what came back`,
  outside: 'Outside every sprint',
  notPlaced: 'Not placed in time',
  noDates: '–',
  /** "7 h", "7 h and 2 not known". */
  withUnknown: (hours: string, notKnown: number) =>
    notKnown === 0 ? hours : `${hours} and ${formatNumber(notKnown)} not known`,
} as const;

export const LEDGER_FIGURE = {
  kind: 'Bar chart of hours invested in incidents and what came back',
  subject: 'person-hours of response, follow-ups and reviews per sprint',
  briefSubject: 'person-hours invested',
  explanation:
    'Hatched: hours of response. Teal beside it: those of incidents with a review held or a follow-up done. Below: hours put into follow-ups and reviews, as far as they are known.',
  explanationWithout:
    'Hatched: hours of response. Below: hours put into follow-ups and reviews, as far as they are known.',
  briefNote: 'A return is a review held or a follow-up done, not what came of it.',
  share: (share: number) => `where ${formatShare(share)} of the hours have a return booked`,
  nothing: 'where no hours are recorded',
} as const;

/** "271 h invested in responding; 58 % of them have a review or a finished follow-up". */
export function ledgerTakeaway(returns: LedgerReturns, showsHours: boolean): string {
  const { share } = returns.yield;
  if (showsHours || share === undefined) return ledgerSentence(returns).replace(/\.$/, '');
  return `${formatShare(share)} of the hours invested in responding have a review or a finished follow-up`;
}

/** Reviews held and follow-ups done, in a sentence: "8 of 12 reviews due were held; of 14 follow-ups 9 are done and 5 open." */
export function countsSentence({ reviews: { all }, followUps }: LedgerReturns): string {
  const { created, done, open, dropped } = followUps;
  const reviews =
    all.due === 0
      ? 'No review is due yet'
      : `${formatNumber(all.held)} of ${countInWords(all.due, 'review due was held', 'reviews due were held')}`;
  if (created === 0) return `${reviews}; no follow-up is recorded.`;
  const parts = [
    `${formatNumber(done)} done`,
    ...(open > 0 ? [`${formatNumber(open)} open`] : []),
    ...(dropped > 0 ? [`${formatNumber(dropped)} decided against`] : []),
  ];
  return `${reviews}; ${countInWords(created, 'follow-up', 'follow-ups')}: ${listInWords(parts)}.`;
}

/** What no bar shows: hours outside every sprint, hours without a time, and follow-ups and reviews whose hours nobody knows. */
export function besideSentences(
  { elsewhere, total, suspected }: Pick<TeamLedger, 'elsewhere' | 'total' | 'suspected'>,
  showsHours: boolean,
): readonly string[] {
  const { hoursOn, hoursOff, hoursNotPlaced, followUp, review } = elsewhere;
  const outside = hoursOn + hoursOff + followUp.hours + review.hours;
  const without = [
    ...(outside > 0 ? [`${formatHours(outside)} outside every sprint`] : []),
    ...(hoursNotPlaced > 0 ? [`${formatHours(hoursNotPlaced)} at a time not known`] : []),
  ];
  return [
    ...(without.length === 0 || !showsHours ? [] : [`Without a bar: ${listInWords(without)}.`]),
    ...hoursUnknown(total),
    ...(total.followUp.fromPoints > 0
      ? [
          `${countInWords(total.followUp.fromPoints, 'follow-up counts', 'follow-ups count')} by points at the recent pace, since no hours are logged.`,
        ]
      : []),
    ...(suspected === undefined || !showsHours
      ? []
      : [`${formatHours(suspected.hours)} are of items that look like incident work nobody recorded.`]),
  ];
}

/** What a return is, and the hours that have no bar, in a few words. */
export function briefBeside({ elsewhere }: Pick<TeamLedger, 'elsewhere'>, showsHours: boolean): string {
  const { hoursOn, hoursOff, hoursNotPlaced } = elsewhere;
  const hours = hoursOn + hoursOff + hoursNotPlaced;
  const without = hours > 0 && showsHours ? [`${formatHours(hours)} of response have no bar.`] : [];
  return [LEDGER_FIGURE.briefNote, ...without].join(' ');
}

function hoursUnknown({ followUp, review }: Pick<Spent, 'followUp' | 'review'>): readonly string[] {
  const parts = [
    ...(followUp.notKnown > 0 ? [countInWords(followUp.notKnown, 'follow-up done', 'follow-ups done')] : []),
    ...(review.notKnown > 0 ? [countInWords(review.notKnown, 'review held', 'reviews held')] : []),
  ];
  return parts.length === 0 ? [] : [`Hours not known, so in no bar: ${listInWords(parts)}.`];
}

/** One sprint in a sentence. */
export function describeInvested(sprint: {
  readonly name: string;
  readonly dates: string;
  readonly response: number;
  readonly withReturn: number | undefined;
  readonly aside: Pick<Spent, 'followUp' | 'review'>;
}): string {
  const { name, dates, response, withReturn, aside } = sprint;
  const booked = withReturn === undefined ? '' : `, ${formatHours(withReturn)} of it with a return booked`;
  const { followUps, reviews } = asideInWords(aside);
  return `${name} (${dates}): ${formatHours(response)} of response${booked}; follow-ups ${followUps}, reviews ${reviews}`;
}

/** Hours of follow-ups and reviews, with how many are not known. */
export function asideInWords({ followUp, review }: Pick<Spent, 'followUp' | 'review'>) {
  return {
    followUps: LEDGER_CHART.withUnknown(formatHours(followUp.hours), followUp.notKnown),
    reviews: LEDGER_CHART.withUnknown(formatHours(review.hours), review.notKnown),
  };
}
