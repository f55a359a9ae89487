import { countInWords } from './numbers.ts';

/** The card with the reasons to doubt a number. */
export const TRUST = {
  title: 'Check before you trust it',
  sub: 'What the figures rest on',
  settings: 'settings',
  data: 'files',
  import: 'add one',
  see: 'see them',
  measured: 'All hours were logged or measured',
  noIncidents: 'No export of incidents is here yet',
  onlyUntouched: (count: number) =>
    `${countInWords(count, 'record is', 'records are')} set apart, and no other is here`,
  untouchedWhy: 'They show no work by anybody. On the Data page they can be counted.',
  noneCounts: 'No incident that counts is here yet',
  noHours: 'No incident hours in these sprints',
  unexplained: (points: string) => `${points} stay unexplained`,
  allExplained: 'Nothing stays unexplained',
  plan: (label: string) => `Plan: ${label}`,
  headCount: (people: number) => `${countInWords(people, 'person', 'people')} in the team`,
  headCountAssumed: (people: number) =>
    `${countInWords(people, 'person', 'people')} in the team, assumed from who finished work`,
  headCountQuestion: 'How many people are in the team?',
  headCountWhy: 'Not known yet. With it, hours become a share of working time and points.',
  headCountSave: 'Save',
  unassigned: (count: number) => `${countInWords(count, 'sprint belongs', 'sprints belong')} to no team`,
  noTeam: (incidents: number, hours: string) =>
    `${countInWords(incidents, 'incident belongs', 'incidents belong')} to no team (${hours})`,
  gap: (hours: string) => `${hours} fell outside every sprint`,
  notPlaced: (incidents: number, hours: string) =>
    `${countInWords(incidents, 'incident', 'incidents')} without a time (${hours})`,
  noDates: (count: number) => `${countInWords(count, 'sprint', 'sprints')} without dates`,
  skipped: (rows: number) => `${countInWords(rows, 'row was', 'rows were')} skipped as unreadable`,
  excluded: (count: number) =>
    `${countInWords(count, 'record', 'records')} set aside: maintenance, test, duplicate or cancelled`,
  withoutPoints: (count: number) => `${countInWords(count, 'sprint has', 'sprints have')} no points figure`,
  shows: 'The figures show room at the team’s own recent pace, not cause.',
} as const;
