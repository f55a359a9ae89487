import type { EstimateUnit, QuestionWords } from '../domain/index.ts';
import type { Precision } from '../metrics/questions/suspected.ts';
import { countInWords, formatEstimate, formatNumber, formatShare, shortUnitWord } from './numbers.ts';

/** Words of the page of questions (METHOD 2.13): questions, never findings. */
export const QUESTIONS = {
  title: 'Questions',
  /** The link from the overview. */
  link: 'What nobody recorded',
  lead: 'Sprint items that look like incident work nobody recorded, and incidents that look larger than their label. Each is a question with its reasons. Answers are counted only under the definition “anything that took us off the plan”.',
  openItems: (count: number) =>
    `${countInWords(count, 'item looks', 'items look')} like incident work nobody recorded. Worth asking?`,
  openIncidents: (count: number) =>
    `${countInWords(count, 'incident looks', 'incidents look')} larger than ${count === 1 ? 'its' : 'their'} label. Worth asking?`,
  noneOpen: 'No question is open.',
  lookedAt: (items: number, incidents: number) =>
    `Looked at ${countInWords(items, 'unplanned item', 'unplanned items')} without an incident and ${countInWords(incidents, 'incident', 'incidents')} of this team.`,
  noItems:
    'Questions come from items that were added to a sprint after it began. An export of sprints with their items brings them.',
  toImport: 'Add files',
  noTeam: {
    title: 'Nothing to ask yet',
    text: 'Questions come from sprint items and incidents. Add an export of each.',
  },
  showsAll: 'Work that nobody recorded has no severity and no service yet, so the questions are about all of it.',
  sprintOf: (count: number) => countInWords(count, 'question', 'questions'),
  outside: 'Outside all sprints',
  more: (count: number) => `${countInWords(count, 'more follows', 'more follow')} once these are answered.`,
  moreSprints: (count: number) => `Show ${countInWords(count, 'earlier sprint', 'earlier sprints')}`,
  oneSprint: 'Only one sprint is shown.',
  allSprints: 'Show all sprints',
  noneInSprint: 'Nothing is asked about this sprint.',
  noTitle: 'without a title',
  place: (file: string, line: number) => `${file}, line ${line}`,
  reasonsOf: (id: string) => `Reasons to ask about ${id}`,
  looksLike: 'looks like incident work',
  looksLarger: 'looks larger',
  worthAsking: 'worth asking',
  yesItem: 'Yes, incident work',
  yesIncident: 'Yes, larger',
  yesDeclined: 'Yes, an incident',
  no: 'No',
  answerOf: (answer: string, id: string) => `${answer}: ${id}`,
  itemQuestion: 'Was this incident work?',
  incidentQuestion: 'Was this larger than its label?',
  declinedQuestion: 'Was this an incident after all?',
  correct: 'Correct its severity',
  correctOf: (id: string) => `Correct the severity of ${id}`,
  count: 'Count it as an incident',
  countOf: (id: string) => `Count ${id} as an incident`,
  counted: (id: string) => `${id} counts as an incident.`,
  keys: [
    { key: 'y', does: 'yes' },
    { key: 'n', does: 'no' },
    { key: 'u', does: 'take the last answer back' },
    { key: '↑ ↓', does: 'other questions' },
  ],
  answered: 'Answered',
  answeredSub: 'Each answer can be taken back.',
  moreAnswered: (count: number) => `and ${countInWords(count, 'earlier answer', 'earlier answers')}, listed under Data`,
  takeBack: 'Take back',
  takeBackOf: (id: string) => `Take back the answer about ${id}`,
  takenBack: 'Taken back. The question is open again.',
} as const;

/** What was answered, for a toast and a list: "PAY-881 was incident work". */
export function answerInWords(
  id: string,
  kind: 'item' | 'incident' | 'declined',
  verdict: 'confirmed' | 'dismissed',
): string {
  const isYes = verdict === 'confirmed';
  if (kind === 'item') return `${id} was ${isYes ? '' : 'not '}incident work`;
  if (kind === 'declined') return `${id} was ${isYes ? 'an incident after all' : 'no incident'}`;
  return `${id} was ${isYes ? '' : 'not '}larger than its label`;
}

/** What of an item tells its size. */
export type ItemSize = {
  readonly hours?: number;
  readonly hoursFrom?: 'points' | 'times' | undefined;
  readonly points?: number;
};

/** What an item would count, and where its hours come from. */
export function itemHours({ hours, hoursFrom, points }: ItemSize, unit: EstimateUnit): string {
  const estimate = points === undefined ? [] : [`${formatNumber(points)} ${shortUnitWord(unit, points)}`];
  if (hours === undefined) return [...estimate, 'hours not known: no pace, and no times'].join(' · ');
  const source = hoursFrom === 'points' ? 'by its estimate at the recent pace' : 'from created to done, with a limit';
  return [...estimate, `about ${formatEstimate(hours)} h ${source}`].join(' · ');
}

/** How often the questions were confirmed, with the counts, and what that does to open ones. */
export function precisionInWords({ confirmed, reviewed, value }: Precision): string {
  const soFar =
    reviewed === 0
      ? 'No question about an item has been answered yet, in any team'
      : `${countInWords(reviewed, 'question about an item', 'questions about items')} answered so far, in all teams, ${formatNumber(confirmed)} of them with yes`;
  return `${soFar}: an open one is weighed as ${formatShare(value)} (${formatNumber(confirmed)} + 1 of ${formatNumber(reviewed)} + 2).`;
}

/** Why fewer items are asked about than at first. */
export function raisedInWords({ reviewed }: Pick<Precision, 'reviewed'>, askedFrom: number): string {
  return `Fewer than 40 % of ${formatNumber(reviewed)} answers were yes, so an item now needs ${askedFrom} points of reasons in place of ${askedFrom - 1}.`;
}

/** "Quiet sprint?" and what speaks for asking. */
export const QUIET = {
  title: 'Quiet sprint?',
  text: (unexplained: number, committed: number, unit: EstimateUnit, load: number, usual: number, items: number) =>
    `${formatNumber(unexplained)} of ${formatNumber(committed)} planned ${shortUnitWord(unit, committed)} are not explained by anything recorded, and incidents took ${formatShare(load)} of working time (half of this team’s sprints: up to ${formatShare(usual)}). ${countInWords(items, 'item was', 'items were')} added that ${items === 1 ? 'belongs' : 'belong'} to no incident. Did some of that work answer something nobody recorded?`,
} as const;

/** Totals without and with the answers (METHOD 2.12). */
export const QUESTION_TOTALS = {
  title: 'Without and with',
  sub: (sprints: number) =>
    `${countInWords(sprints, 'closed sprint', 'closed sprints')}. The overview shows the first row unless you choose another definition.`,
  caption: 'Hours of incident work in working time, without and with what the questions are about',
  what: 'What counts',
  hours: 'Hours',
  without: 'Recorded incidents only',
  least: (count: number) => `With ${countInWords(count, 'confirmed item', 'confirmed items')}`,
  together: (count: number, share: string) =>
    `And ${countInWords(count, 'open item', 'open items')}, weighed as ${share}`,
  most: 'And all open items in full',
  notKnown: 'not known',
  noPoints: 'Points are not known: this team has no pace yet.',
  withoutHours: (count: number) =>
    `${countInWords(count, 'item brings', 'items bring')} no hours: neither an estimate with a pace nor time from created to done is known.`,
  choose: 'See the overview under “anything that took us off the plan”',
} as const;

/** Declared against declared and confirmed. */
export const HEALTH = {
  title: 'How much was declared',
  sub: 'Incidents that were declared, against those and what answers confirmed later. A team that declares more sees more.',
  quarters: 'Declared incidents by quarter',
  sprints: 'Declared incidents by sprint',
  bySprint: 'By sprint',
  quarter: 'Quarter',
  sprint: 'Sprint',
  declared: 'Declared',
  confirmed: 'Confirmed later',
  share: 'Declared of both',
  low: 'Severity 3 to 5',
  none: 'No incident of this team has a time yet.',
  nothing: '–',
  lowOf: (low: number, known: number) => (known === 0 ? 'not known' : `${formatNumber(low)} of ${formatNumber(known)}`),
  more: (before: string, after: string, one: number, other: number) =>
    `More incidents were declared in ${after} than in ${before} (${formatNumber(one)}, then ${formatNumber(other)}). That reads as better sight, not as more trouble.`,
} as const;

/** `2026-Q1` as people write it. */
export function quarterInWords(key: string): string {
  const [year = '', quarter = ''] = key.split('-');
  return `${quarter} ${year}`;
}

/** The lists of words, which a person can change. */
export const WORD_LISTS = {
  title: 'Which words make a question',
  open: 'Show the words',
  close: 'Close the words',
  sub: 'Whole words of a title, a label or a type name. “on-call” is the two words on and call in a row.',
  lists: {
    strong: { label: 'Speak clearly for incident work', hint: '2 points' },
    weak: { label: 'Speak for it', hint: '1 point' },
    negative: { label: 'Speak against it', hint: '2 points less' },
  } satisfies Readonly<Record<keyof QuestionWords, { readonly label: string; readonly hint: string }>>,
  separated: 'separated by commas',
  noWord: (word: string) => `“${word}” has no letter from a to z and no digit, so it would never be found.`,
  twice: (word: string) => `“${word}” stands in another list already.`,
  reset: 'Back to the words of the method',
  saved: 'The words are saved. The questions follow.',
} as const;
