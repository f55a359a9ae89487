import type { LedgerState } from '../metrics/ledger/ledger.ts';
import { countInWords } from './numbers.ts';

/** The page of one sprint as something to take along: one picture, one printed page, one report. */
export const SHEET = {
  print: 'Print or PDF',
  wholeTitle: 'As a document',
  report: 'Download report (HTML)',
  reportWhy: 'One file with all charts, tables and definitions, and one page for paper or PDF.',
  reported: (name: string) => `${name} is in your downloads. It opens without the app and without a network.`,
  showTitles: 'Show titles of incidents',
  showTitlesWhy:
    'Left out unless you tick this. Titles come from your files: read them before you hand them on. A view file never holds them.',
  dialogTitle: 'Take this sprint along',
  viewTitle: 'One sprint on one page',
  subject: 'one sprint on one page',
  running: 'so far: the sprint is still running',
  noHeadCount: 'The number of people is not known',
  barSub: 'The parts add up to the plan.',
  barSubTime: 'The parts add up to the working time.',
  /** In place of the bar, the ledger or the lens, where there is none. */
  notKnown: 'not known',
  noChecks: 'Nothing is known that these figures rest on.',
  items: 'Look like incident work',
  others: 'Not listed one by one',
  reviewHeld: 'review held',
  none: '–',
} as const;

/** Heads and captions of the tables. */
export const SHEET_TABLE = {
  numbers: 'The sprint in figures',
  whole: (sprint: string) => `${sprint} on one page`,
  head: { part: 'Part', what: 'What', figure: 'Figure', amount: 'Amount', sprint: 'Sprint' },
  together: 'Together',
  usual: 'What is usual',
  isUsual: 'usual',
  isDifferent: 'different',
  loads: 'The last sprints up to this one',
  states: 'What came back, by hours in working time',
  state: 'What came back',
  incidents: 'Incidents',
  incident: 'Incident',
  followUps: 'Follow-ups',
  review: 'Review',
  hours: 'Hours in working time',
  hoursOfOne: 'Hours',
  largest: 'The incidents with the most hours in working time',
  notInLedger: 'What came back is not known',
} as const;

/** The report as one file. */
export const REPORT = {
  /** The name of its tab. */
  title: (sprint: string, team: string) => `${sprint}, ${team}: incident work`,
  definition: 'What counts as an incident',
  words: 'What the words mean',
  glossary: [
    [
      'Hours',
      'Person-hours of work on incidents, spent already. Work at night, on weekends and holidays is set apart.',
    ],
    [
      'Time for points',
      'How many planned points those hours had room for, at the team’s own recent pace. It shows room, not cause.',
    ],
    ['Likely', 'The range that holds the number in about four of five cases, as far as the records tell.'],
    [
      'Not explained',
      'Planned, not finished, and not accounted for by incidents, added work or a plan above recent pace.',
    ],
    ['Paid back', 'A review was held, at least one follow-up is done, and none is open.'],
    ['Paying', 'A review was held, or a follow-up is done.'],
  ],
  offline: 'This file holds everything that it shows. It asks no server for anything and runs no script.',
} as const;

/** The marks of the states, for a list that has no colour. */
export const STATE_ORDER: readonly LedgerState[] = ['paid-back', 'paying', 'none'];

/** "paying: 1 incident, 9 h" */
export function stateInWords(name: string, count: number, hours: string): string {
  return `${name}: ${incidentsInWords(count)}, ${hours}`;
}

/** "2 incidents", for a state of the ledger. */
export function incidentsInWords(count: number): string {
  return countInWords(count, 'incident', 'incidents');
}
