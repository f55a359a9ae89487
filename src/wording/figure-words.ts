import type { EstimateUnit } from '../domain/index.ts';
import { AT_LEAST, STILL_RUNNING } from './chart-words.ts';
import { signed } from './load-words.ts';
import { countInWords, formatHours, formatNumber, unitWord } from './numbers.ts';

/** What each chart says it is: the pieces of its description, which `fitted` puts together, and the caption of its table. */

/** "where incidents took …": a takeaway as the end of a sentence. `isName`: it starts with a name, which keeps its capital. */
export function where(takeaway: string, isName = false): string {
  return `where ${isName ? takeaway : `${takeaway.charAt(0).toLowerCase()}${takeaway.slice(1)}`}`;
}

export function overSprints(sprints: number): string {
  return `over ${countInWords(sprints, 'sprint', 'sprints')}`;
}

export function overIncidents(incidents: number): string {
  return `over ${countInWords(incidents, 'incident', 'incidents')}`;
}

export const POINTS_FIGURE = {
  caption: (team: string, unit: EstimateUnit) =>
    `${team}: planned ${unitWord(unit, 2)} per sprint, finished and not finished`,
  /** "35 of 38". */
  finished: (finished: number, planned: number) => `${formatNumber(finished)} of ${formatNumber(planned)}`,
  /** "12", "at least 12". */
  unfinished: (amount: number, atLeast: boolean) => `${atLeast ? `${AT_LEAST} ` : ''}${formatNumber(amount)}`,
  /** "39 planned story points". */
  planned: (amount: number, unit: EstimateUnit) => `${formatNumber(amount)} planned ${unitWord(unit, amount)}`,
  running: `the sprint is ${STILL_RUNNING}`,
};

export const HOURS_FIGURE = {
  caption: (team: string) => `${team}: person-hours of incident work per sprint`,
};

export const BURN_UP_FIGURE = {
  kind: 'Line chart of scope and finished work, day by day,',
  span: 'in one sprint',
  noItems: 'where its items are not in the files',
  bands: (bands: number) => `with its ${countInWords(bands, 'incident', 'incidents')} as bands over the days`,
  someBands: 'with its incidents as bands over the days',
  subject: (heading: string) => `${heading} in the sprint and finished, per day`,
  day: (day: string, scope: number, done: number) =>
    `${day}: ${formatNumber(scope)} in the sprint, ${formatNumber(done)} finished`,
};

export const WEEK_FIGURE = {
  kind: 'Heat map of incident hours',
  span: 'by weekday and hour',
  framed: 'with working time framed',
  subject: 'person-hours of incident work by weekday and hour',
  briefSubject: 'person-hours',
  caption: (team: string, on: number, off: number) =>
    `${team}: person-hours by weekday and hour; ${formatHours(on)} in working time, ${formatHours(off)} outside it`,
};

export const LOAD_FIGURE = {
  kind: 'Chart of the incident load, sprint by sprint,',
  limits: 'with the limits of what is usual',
  subject: 'share of working time that incidents took, per sprint',
  briefSubject: 'incident load',
};

export const COMPLETION_FIGURE = {
  kind: 'Scatter chart of incident load and finished plan',
  subject: 'incident load and finished plan, one point per closed sprint',
  briefSubject: 'load and finished plan',
  rho: (rho: number) => `where Spearman’s ρ is ${signed(rho)}`,
  fewSprints: (rho: string) => `${rho}; few sprints, no evidence of a cause`,
  tooFew: 'too few to tell a tendency',
};

export const PHASES_FIGURE = {
  kind: 'Bar chart of the phases of incidents',
  span: 'from detection to follow-up',
  subject: 'phases of incidents, elapsed and in person-hours',
  briefSubject: 'elapsed and person-hours',
  amount: (hours: number, median: string) => `${formatHours(hours)}, ${median} in the middle one`,
};
