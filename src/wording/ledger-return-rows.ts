import type { LedgerReturns } from '../metrics/ledger/ledger.ts';
import type { Recurrences } from '../metrics/ledger/recurrence.ts';
import { countInWords, formatHours, formatNumber, formatShare, listInWords } from './numbers.ts';

/** One return: what, its counts, and what is not known of it. */
export type ReturnRow = {
  readonly id: 'reviews' | 'follow-ups' | 'in-time' | 'age' | 'yield' | 'recurrence';
  readonly what: string;
  readonly count: string;
  readonly unknown: string;
};

/** The returns from leading to lagging (METHOD 2.14-1 to -4). */
export function returnRows(returns: LedgerReturns, recurrences: Recurrences): readonly ReturnRow[] {
  return [
    reviewRow(returns),
    ...followUpRows(returns),
    yieldRow(returns),
    { id: 'recurrence', what: 'Fewer episodes since', ...recurrenceCounts(recurrences) },
  ];
}

function reviewRow({ reviews: { all, severe } }: LedgerReturns): ReturnRow {
  const severeText =
    severe.due === 0
      ? 'none of severity 1 or 2 is due'
      : `${formatNumber(severe.held)} of ${formatNumber(severe.due)} of severity 1 and 2`;
  const unknown = all.notSaid === 0 ? '' : `For ${formatNumber(all.notSaid)} the records do not say. `;
  return {
    id: 'reviews',
    what: 'Reviews held, of incidents over for ten working days',
    count:
      all.due === 0
        ? 'None is due yet'
        : `${severeText}; ${formatNumber(all.held)} of ${formatNumber(all.due)} of all severities`,
    unknown: `${unknown}Which incidents the team wants to review is its own policy.`,
  };
}

function followUpRows({ followUps }: LedgerReturns): readonly ReturnRow[] {
  const { created, done, open, dropped, aged, doneInTime, withoutDates, medianOpenDays } = followUps;
  if (created === 0) {
    return [
      {
        id: 'follow-ups',
        what: 'Follow-ups',
        count: 'None is recorded',
        unknown: 'Import them from the incident tool, or link a work item to its incident below.',
      },
    ];
  }
  const parts = [
    `${formatNumber(done)} done`,
    `${formatNumber(open)} open`,
    ...(dropped > 0 ? [`${formatNumber(dropped)} decided against`] : []),
  ];
  const dates = withoutDates === 0 ? '' : `${formatNumber(withoutDates)} without dates are not counted here.`;
  return [
    { id: 'follow-ups', what: 'Follow-ups', count: `${formatNumber(created)}: ${listInWords(parts)}`, unknown: '' },
    {
      id: 'in-time',
      what: 'Done within eight weeks, of those that are as old',
      count: aged === 0 ? 'None is eight weeks old yet' : `${formatNumber(doneInTime)} of ${formatNumber(aged)}`,
      unknown: dates,
    },
    ...(open === 0
      ? []
      : [
          {
            id: 'age' as const,
            what: 'Age of the open ones',
            count: medianOpenDays === undefined ? 'Not known' : `Half are older than ${dayCount(medianOpenDays)}`,
            unknown: medianOpenDays === undefined ? 'No open one has a date of creation.' : '',
          },
        ]),
  ];
}

function dayCount(days: number): string {
  return countInWords(Math.round(days), 'day', 'days');
}

function yieldRow({ yield: { hours, withReturn, share }, states }: LedgerReturns): ReturnRow {
  const incidents = states['paid-back'] + states.paying;
  return {
    id: 'yield',
    what: 'Learning yield: hours of incidents with a review or a finished follow-up',
    count:
      share === undefined
        ? 'No incident hours yet'
        : `${formatShare(share)}: ${formatHours(withReturn)} of ${formatHours(hours)}, ${countInWords(incidents, 'incident', 'incidents')}`,
    unknown: 'How much was learned. Read the reviews.',
  };
}

function recurrenceCounts({ compared, tested }: Recurrences): Pick<ReturnRow, 'count' | 'unknown'> {
  const groups = (count: number) => countInWords(count, 'service or cause label', 'services or cause labels');
  const fewer = compared.filter(({ claim }) => claim === 'fewer').length;
  const more = compared.filter(({ claim }) => claim === 'more').length;
  if (tested === 0) {
    return {
      count: 'Nothing to compare yet',
      unknown: 'It takes a finished follow-up, eight weeks since, and enough episodes.',
    };
  }
  const told = [
    ...(fewer > 0 ? [`fewer since in ${formatNumber(fewer)}`] : []),
    ...(more > 0 ? [`more since in ${formatNumber(more)}`] : []),
    ...(fewer + more < tested ? [`too few to tell from chance in ${formatNumber(tested - fewer - more)}`] : []),
  ];
  return {
    count: `Of ${groups(tested)} with enough to compare: ${listInWords(told)}`,
    unknown: 'What else changed in those weeks.',
  };
}
