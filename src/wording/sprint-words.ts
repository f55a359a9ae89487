import type { EstimateUnit } from '../domain/index.ts';
import type { SprintAnalysis } from '../metrics/analysis.ts';
import type { LedgerState } from '../metrics/ledger.ts';
import type { LoadHistory, LoadPoint } from '../metrics/load-history.ts';
import { hidesOffHours } from './headline.ts';
import { isolated } from './names.ts';
import {
  countInWords,
  endInWords,
  formatHours,
  formatNumber,
  formatShare,
  roundForSentence,
  shortUnitWord,
} from './numbers.ts';

/** The page of one sprint: what a retrospective opens with. */
export const SPRINT_PAGE = {
  title: 'Sprint',
  filters: 'What is shown',
  team: 'Team',
  sprint: 'Sprint',
  earlier: (name: string) => `Earlier sprint: ${name}`,
  later: (name: string) => `Later sprint: ${name}`,
  start: 'Start the retrospective',
  goOn: 'Go on with the retrospective',
  see: 'See the retrospective',
  overview: 'All sprints',
  none: 'No sprint is here yet.',
  noneText: 'With the exports of a team, this page shows one of its sprints on one screen.',
  noneNext: 'Import files',
  gone: 'This sprint is not here: the latest one is shown.',
  days: 'The sprint, day by day',
} as const;

/** How a sprint goes on that is not over. */
export const RUNNING_NOTE = 'This sprint is still running: the figures are those so far.';

/** The third number: hours with a return booked. */
export const WITH_RETURN = {
  figure: (returned: number, all: number) => `${formatNumber(wholeHours(returned))} of ${formatHours(all)}`,
  beside: 'with a return booked',
  besideAll: (off: string) => `with a return booked, the ${off} outside working time included`,
} as const;

function wholeHours(hours: number): number {
  return hours < 9.95 ? hours : Math.round(hours);
}

/** The bar that adds up. */
export const SPRINT_BAR = {
  title: (planned: string) => `Where the ${planned} went`,
  titleTime: (hours: string) => `Where the ${hours} of working time went`,
  titleUnknown: 'Where the plan went',
  sub: 'The parts add up to the plan. Each figure opens its rows.',
  subTime: 'The parts add up to the working time. Each figure opens its rows.',
  subAtLeast: 'From columns: what was taken out during the sprint is not in them, so "not finished" is at least this.',
  zero: '0',
  planned: (amount: string) => `${amount} planned`,
  capacity: (hours: string) => `${hours} of working time`,
  finished: 'Finished',
  incidents: 'Incidents took time for',
  ring: 'All the incident hours had time for',
  added: 'Other work added',
  overPlan: 'Plan above recent pace',
  unexplained: 'Not explained',
  unfinished: 'Not finished; how it divides is not known',
  incidentHours: 'Incidents',
  restHours: 'Everything else',
  whyNoPlan: (reason: string) => `Not shown in planned points: ${reason}.`,
  nothing:
    'Neither the plan nor the working time of this sprint is known, so there is no whole that the hours are a part of.',
} as const;

/** Whether the sprint is usual. */
export const SPRINT_USUAL = {
  title: 'Usual?',
  loads: 'Share of working time that incidents took',
  hours: 'Incident hours in working time',
  band: (upper: number) => `usual: up to ${formatShare(upper)}`,
  bandBetween: (lower: number, upper: number) => `usual: ${formatShare(lower)} to ${formatShare(upper)}`,
  link: 'more',
  linkOf: 'More about what is usual for this team',
  list: 'Sprints up to this one',
  waiting: 'Looking at what is usual…',
} as const;

/** "Ordinary variation for this team."; the limits themselves stand in the picture. */
export function usualInWords(
  history: LoadHistory | undefined,
  sprint: Pick<SprintAnalysis, 'key' | 'state' | 'load'>,
): string {
  if (history === undefined) return SPRINT_USUAL.waiting;
  const { limits, points } = history;
  if (sprint.load === undefined) return 'Its working time is not known, so nothing is said about what is usual.';
  if (limits.kind === 'too-few') {
    return `Too few closed sprints to tell what is usual: ${formatNumber(limits.baseline)} of 6.`;
  }
  if (limits.kind !== 'limits') return 'Most sprints had no incident hours, so no usual range can be told.';
  const point = points.find(({ key }) => key === sprint.key);
  if (point === undefined) return 'It is compared with what is usual once it is closed.';
  if (!point.isJudged) return 'It lies before the new start: no limits.';
  const provisional = limits.isProvisional ? ' (provisional)' : '';
  return `${signalOf(point)}${provisional}.`;
}

function signalOf({ signals }: LoadPoint): string {
  const outside = signals.find(({ rule }) => rule === 'outside');
  if (outside !== undefined)
    return outside.side === 'above' ? 'Above what is usual for this team' : 'Below what is usual for this team';
  return signals.length > 0 ? 'Something different; worth asking what' : 'Ordinary variation for this team';
}

/** One of the last sprints, for who cannot see its bar. */
export function describeLastSprint(name: string, amount: string): string {
  return `${isolated(name)}: ${amount} of incident work`;
}

/** What the incidents bought. */
export const SPRINT_BOUGHT = {
  title: 'What it bought',
  sub: (incidents: number, hours: string) =>
    `${countInWords(incidents, 'incident', 'incidents')}, ${hours} in working time`,
  subOff: (incidents: number, on: string, off: string) =>
    `${countInWords(incidents, 'incident', 'incidents')}, ${on} in working time and ${off} outside`,
  none: 'No incident has time in this sprint.',
  columns: { incident: 'Incident', followUps: 'Follow-ups', review: 'Review', state: 'What came back', hours: 'Hours' },
  review: 'review held',
  more: (count: number) => `${formatNumber(count)} more`,
  items: (count: number) =>
    countInWords(count, 'item that looks like incident work', 'items that look like incident work'),
  again: (nth: number, service: string) => `${ordinal(nth)} in ${service}`,
  link: 'Book a return',
  noTitle: 'without title',
  places: (count: number) => `+${formatNumber(count)}`,
} as const;

/** How many incidents a sprint has, and their hours; a small team's hours outside working time are not told. */
export function boughtSubInWords(
  { incidentCount, hoursOn, hoursOff }: Pick<SprintAnalysis, 'incidentCount' | 'hoursOn' | 'hoursOff'>,
  team: Parameters<typeof hidesOffHours>[0],
): string {
  if (incidentCount === 0) return SPRINT_BOUGHT.none;
  if (hoursOff > 0 && !hidesOffHours(team)) {
    return SPRINT_BOUGHT.subOff(incidentCount, formatHours(hoursOn), formatHours(hoursOff));
  }
  return SPRINT_BOUGHT.sub(incidentCount, formatHours(hoursOn));
}

/** "3rd": how often an incident of one service came, this one included. */
function ordinal(nth: number): string {
  const [tens, ones] = [nth % 100, nth % 10];
  if (tens >= 11 && tens <= 13) return `${nth}th`;
  return `${nth}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`;
}

/** Of several incidents in one row: whether something came back of any. */
export function statesInWords(states: readonly LedgerState[]): string {
  const none = states.filter((state) => state === 'none').length;
  if (none === states.length) return 'no return booked yet';
  return none === 0 ? 'all with a return' : `${formatNumber(states.length - none)} with a return`;
}

/** Follow-ups as dots, read aloud: "2 of 3 follow-ups done". */
export function dotsInWords(done: number, open: number): string {
  const all = done + open;
  if (all === 0) return 'no follow-up';
  return `${formatNumber(done)} of ${countInWords(all, 'follow-up', 'follow-ups')} done`;
}

/** The reasons to doubt the figures of one sprint. */
export const SPRINT_CHECK = {
  title: 'Check before you trust it',
  sub: 'What the figures rest on',
  definitions: (range: string) => `${range}, by definition`,
  same: (range: string) => `${range} under every definition`,
  compare: 'compare',
  estimates: (estimated: number, all: number) =>
    estimated === 0
      ? 'No duration is an estimate'
      : `${formatNumber(estimated)} of ${countInWords(all, 'duration is an estimate', 'durations are estimates')}`,
  correct: 'correct',
  items: (count: number) => countInWords(count, 'item looks like incident work', 'items look like incident work'),
  incidents: (count: number) =>
    countInWords(count, 'incident looks larger than its label', 'incidents look larger than their labels'),
  quiet: 'Less is recorded here than usual',
  noQuestion: 'No open question about this sprint',
  ask: 'ask',
  skipped: (rows: number) => `${countInWords(rows, 'row', 'rows')} skipped as unreadable`,
  noneSkipped: 'No row was skipped',
  files: 'files',
  why: 'why',
} as const;

/** A span of points or hours: "3 to 7 points", "about 5 points". */
export function bandInWords(low: number, high: number, unit: EstimateUnit): string {
  const [from, to] = [endInWords(low, unit), endInWords(high, unit)];
  const word = shortUnitWord(unit, from === to ? roundForSentence(high) : 2);
  if (from === to) return /\d/.test(from) ? `About ${from} ${word}` : capitalised(from);
  return `${capitalised(from)} to ${/\d/.test(to) ? `${to} ${word}` : to}`;
}

export function hoursBandInWords(low: number, high: number): string {
  const [from, to] = [formatHours(low), formatHours(high)];
  return from === to ? to : `${from} to ${to}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The experiment of this sprint's retrospective, and the one before. */
export const EXPERIMENT = {
  title: (next: string | undefined) =>
    next === undefined ? 'One experiment until next time' : `One experiment until ${next}`,
  label: 'The experiment',
  placeholder: 'What to try? It comes back first next time.',
  last: (text: string) => `Last time: “${text}”`,
  closed: 'Frozen with its retrospective.',
  noneChosen: 'None was chosen.',
  saved: 'Experiment kept with this sprint.',
  taken: 'Experiment taken away.',
  tooLong: 'Up to 300 characters: one thing to try.',
} as const;
