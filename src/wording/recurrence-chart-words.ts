import type { Recurrence, Recurrences } from '../metrics/ledger/recurrence.ts';
import { claimDetails, claimSentence, pictureInWords, testInWords } from './ledger-claims.ts';
import { isolated } from './names.ts';
import { formatNumber } from './numbers.ts';

/** What the chart of episodes before and since a follow-up says (METHOD 2.14-4). */
export const RECURRENCE_CHART = {
  title: 'Before and since',
  episode: 'An episode',
  prompting: 'Prompted the follow-up, left out',
  done: 'First finished follow-up',
  brief: { episode: 'Episode', prompting: 'Left out', done: 'Follow-up done' },
  before: '26 weeks before',
  since: '26 weeks since',
  doneOn: (day: string) => `done ${day}`,
  shown: (shown: number, all: number) => `${formatNumber(shown)} of ${formatNumber(all)}, those that were tested first`,
  headers: ['Group', 'Follow-up done', 'Before', 'Since', 'What can be said', 'Test'],
  caption: (team: string) => `${team}: episodes before and since the first finished follow-up`,
  named: (name: string, kind: string) => `${name} (${kind})`,
} as const;

export const RECURRENCE_FIGURE = {
  kind: 'Time lines of incident episodes around a finished follow-up',
  span: (groups: number) => (groups === 1 ? 'in one group' : `in ${formatNumber(groups)} groups`),
  subject: 'episodes in the same service or with the same cause label, around the first finished follow-up',
  briefSubject: 'episodes before and since a follow-up',
  explanation:
    'Each dot is an episode: incidents within 72 hours of each other are one. The line is the day on which the first follow-up was finished; the episode that prompted it is left out.',
  note: 'A dot is an episode: incidents within 72 hours of each other. Fewer since is an observation: what else changed in those weeks is not in the data.',
  briefNote: 'Fewer since is an observation: what else changed is not in the data.',
  nothing: 'where none can be compared yet',
  empty: 'No group has an episode before its first finished follow-up.',
  some: 'before and since it was done',
} as const;

/** "checkout: 8 before, 2 since: fewer since"; where several groups were tested, `counts` tells how many changed. */
export function recurrenceTakeaway(told: readonly Recurrence[], counts: string): string {
  if (told.length === 0) return 'No episodes can be compared before and since a follow-up yet';
  const spoken = spokenOf(told);
  if (spoken !== undefined) return `${isolated(spoken.name)}: ${claimSentence(spoken).replace(/\.$/, '')}`;
  return told.some(isTested) ? counts : 'Not enough episodes yet to compare before and since a follow-up';
}

/** The one group that a sentence can be about: the only one that was tested, or the only one. */
export function spokenOf(told: readonly Recurrence[]): Recurrence | undefined {
  const tested = told.filter(isTested);
  const [only] = tested.length === 0 ? told : tested;
  return tested.length === 1 || told.length === 1 ? only : undefined;
}

function isTested({ claim }: Recurrence): boolean {
  return claim !== 'insufficient';
}

/** One group in sentences: its episodes, what can be said of them, and the test. */
export function describeRecurrence(recurrence: Recurrence): string {
  return `${pictureInWords(recurrence)} ${claimSentence(recurrence)} ${testSentence(recurrence)}`;
}

function testSentence(recurrence: Recurrence): string {
  const test = testInWords(recurrence);
  return `${test.charAt(0).toUpperCase()}${test.slice(1)}.`;
}

/** The same with all that qualifies it. */
export function describeRecurrenceInFull(recurrence: Recurrence, { tested }: Pick<Recurrences, 'tested'>): string {
  return [describeRecurrence(recurrence), ...claimDetails(recurrence, tested)].join(' ');
}
