import type { LedgerState } from '../metrics/ledger/ledger.ts';
import { countInWords, formatNumber } from './numbers.ts';

/** The page of the ledger (METHOD 2.14). */
export const LEDGER = {
  title: 'What incidents took, and what came back',
  lead: 'The hours are spent either way. Here is what they were turned into: reviews held, follow-ups done, and whether the incidents that they are about come less often.',
  noneText: 'With the exports of a team, this page shows what incidents took and what came back.',
  gone: 'This team is not there any more.',
  noIncidents: 'No incident of this team is recorded yet.',
  noIncidentsText: 'Import the export of an incident tool, and the ledger begins with its first incident.',
  noneShown: 'No incident of this team is in this view.',
  noneShownText: 'Take a filter back above, or choose what counts as an incident, and the ledger shows the rest.',
} as const;

/** What was invested, sprint by sprint. */
export const SPENT = {
  title: 'What was invested',
  sub: 'Person-hours, spent. Points only for response in working time.',
  caption: 'Hours invested by sprint',
  columns: {
    sprint: 'Sprint',
    response: 'Response',
    on: 'Response in working time',
    off: 'Response outside it',
    noTime: 'Response at a time not known',
    followUps: 'Follow-ups',
    reviews: 'Reviews',
    points: (unit: string) => `${unit} those hours had time for`,
  },
  gap: 'Outside every sprint',
  notPlaced: 'Not placed in time',
  total: 'Together',
  running: 'so far',
  notKnown: 'not known',
  none: '–',
  range: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  showAll: (count: number) => `Show all ${formatNumber(count)} sprints`,
  showFewer: 'Show the latest sprints only',
  earlier: (count: number) => (count === 1 ? 'One earlier sprint' : `${formatNumber(count)} earlier sprints`),
  choice: 'Still a choice',
} as const;

/** Money, only at a rate that the person types. */
export const RATE = {
  label: 'A rate per person-hour, if you want one',
  hint: 'In your own currency. It is kept in this browser, stands in no export and no picture, and there is no default.',
  sum: (amount: string, hours: string) => `${amount} for ${hours}, at the rate you entered.`,
  forget: 'Forget the rate',
} as const;

/** What came back, from leading to lagging. */
export const RETURNS = {
  title: 'What came back',
  sub: 'From what shows first to what shows last. No target stands behind any of them.',
  caption: 'Returns, from leading to lagging',
  columns: { what: 'Return', count: 'So far', unknown: 'What is not known' },
} as const;

/** Whether incidents of a group come less often. */
export const RECURRENCE = {
  title: 'Before and since',
  sub: 'Incidents in the same service or with the same cause label, around the first finished follow-up. A burst within 72 hours counts as one episode; the one that prompted the follow-up is left out.',
  none: 'No service has a finished follow-up with a date yet, so there is nothing to compare around. Link one to its incident below, or import the follow-ups of the incident tool.',
  noGroups: 'The incidents name no service and no cause label, so none of them can be put together.',
  kinds: { service: 'service', cause: 'cause label' },
  action: (id: string, title: string | undefined) =>
    `First finished follow-up: ${title === undefined ? id : `${title} (${id})`}`,
  doneOn: (day: string) => `done ${day}`,
  details: 'The numbers behind it',
  quiet: 'Nothing to compare yet',
  showAll: (count: number) => `Show all ${formatNumber(count)} services and cause labels`,
} as const;

/** The incidents one by one. */
export const LEDGER_INCIDENTS = {
  title: 'Incident by incident',
  sub: 'Paid back: a review was held, at least one follow-up is done and none is open. Paying: a review or a finished follow-up. The rest has no return booked yet.',
  caption: 'Incidents and what came back of each',
  columns: {
    incident: 'Incident',
    hours: 'Hours',
    users: 'Users',
    review: 'Review',
    followUps: 'Follow-ups',
    state: 'State',
  },
  filter: 'Show',
  all: (count: number) => `all ${formatNumber(count)}`,
  ofState: (state: string, count: number) => `${state}: ${formatNumber(count)}`,
  more: (count: number) => `Show ${formatNumber(count)} more`,
  noneOfState: 'No incident is in this state.',
  noTitle: 'no title',
  open: (id: string) => `Book a return of ${id}`,
  openShort: 'Book a return',
  close: (id: string) => `Close ${id}`,
  closeShort: 'Close',
} as const;

export const STATE_NAMES: Readonly<Record<LedgerState, string>> = {
  'paid-back': 'paid back',
  paying: 'paying',
  none: 'no return booked yet',
};

/** The form under an incident. */
export const BOOK = {
  of: (id: string) => `What came back of ${id}`,
  noteHint: 'One line. It is kept in this browser, and part of the data that you hand on.',
  review: 'Review',
  people: 'People in it',
  hours: 'Hours it took',
  reviewHint: 'Both can stay empty: then a review was held, and its hours are not known.',
  held: 'A review was held',
  notHeld: 'None was held',
  takeBack: 'Take back',
  takeBackReview: (id: string) => `Take back what you said of the review of ${id}`,
  followUps: 'Follow-ups',
  noFollowUps: 'None is linked yet.',
  search: 'Link a follow-up by its key or words of its title',
  searching: 'Looking…',
  noneFound: 'No work item has that in its key or title.',
  moreFound: (count: number) => `${countInWords(count, 'more fits', 'more fit')}. Another word makes it fewer.`,
  link: (item: string, incident: string) => `Link ${item} to ${incident}`,
  linkShort: 'link',
  isLinked: 'linked already',
  unlink: (item: string) => `${item}: not of this incident`,
  unlinkShort: 'not of this incident',
  linked: (item: string, incident: string) => `${item} belongs to ${incident}.`,
  unlinked: (item: string, incident: string) => `${item} does not belong to ${incident}.`,
  noted: (id: string) => `${id}: noted.`,
  noteTaken: (id: string) => `${id}: line taken away.`,
  fixes: (count: number) =>
    `${countInWords(count, 'linked item is', 'linked items are')} the fix itself, done within 24 hours of the end, and no follow-up.`,
  tooLong: 'One line of up to 200 characters.',
  where: 'In the files:',
  place: (file: string, line: number) => `${file}, line ${line}`,
  isDone: (isDone: boolean) => (isDone ? 'done' : 'not done'),
} as const;
