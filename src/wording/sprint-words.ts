import type { EstimateUnit } from '../domain/index.ts';
import { endInWords, formatHours, roundForSentence, shortUnitWord } from './numbers.ts';

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
  share: (percent: string) => `${percent} %`,
  whyNoPlan: (reason: string) => `Not shown in planned points: ${reason}.`,
  noWorkingTime: 'The working time of this sprint is not known, so the bar stays in points.',
  nothing:
    'Neither the plan nor the working time of this sprint is known, so there is no whole that the hours are a part of.',
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
