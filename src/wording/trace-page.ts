import type { EstimateUnit } from '../domain/index.ts';
import { numberText } from './locale.ts';
import { shortUnitWord } from './numbers.ts';

/** The words around a trace: its panel, and the figures that lead to it. What a trace itself says is in trace-words.ts. */

export const TRACE = {
  why: 'Why this number?',
  whyOf: (figure: string) => `Why ${figure}?`,
  whyLink: 'why',
  how: 'How is this computed?',
  way: 'How you got here',
  loading: 'Looking up the records…',
  gone: 'This number is not here any more: its team or sprint is gone, or not among those shown.',
  inputs: 'What it is made from',
  baseline: 'Earlier sprints behind the pace',
  multipliers: 'How far off the hours may be',
  settings: 'Settings that differ from the defaults',
  parts: 'Records',
  part: 'Record',
  value: 'Its part',
  baselineTable: 'Their numbers',
  baselineColumns: {
    sprint: 'Sprint',
    finished: 'Finished',
    capacity: 'Working time',
    hours: 'Incidents',
    load: 'Share',
    pace: (unit: EstimateUnit) => `${shortUnitWord(unit, 2)}/h`,
  },
  notSum: 'These are the records behind it; their values do not add up to it.',
  more: (count: string) => `${count} smaller ones`,
  sprints: 'Sprints',
  items: 'Items',
  incidents: 'Incidents',
  together: (count: number) => (count === 1 ? 'The shown sprint' : `The ${count} shown sprints together`),
} as const;

/** The names of the figures in a sprint's panel, as short as they can be beside each other. */
export const FIGURE_LINES = {
  time: 'Working time',
  plan: 'Plan',
  incidents: 'Incidents',
  hoursOn: 'Their working time',
  hoursOff: 'Outside working time',
  capacity: 'Team’s working time',
  load: 'Share on incidents',
  pace: 'Pace',
  displaced: 'Had time for',
  absorbed: 'absorbed of it',
  committed: 'Planned',
  finished: 'finished',
  shortfall: 'not finished',
  atLeast: 'at least ',
  parts: {
    incidents: 'time for incidents',
    added: 'other work added',
    'over-plan': 'above recent pace',
    unexplained: 'not explained',
  },
  velocity: 'Finished in all',
} as const;

/** One step of the way to a number: "The recent pace, Sprint 42". */
export function stepName(figure: string, sprint: string | undefined): string {
  const name = figure.charAt(0).toUpperCase() + figure.slice(1);
  return sprint === undefined ? name : `${name}, ${sprint}`;
}

/** A pace beside a figure: "0.11 points/h". Two significant digits. */
export function paceText(pace: number, unit: EstimateUnit): string {
  return `${numberText(pace, { significant: 2 })} ${shortUnitWord(unit, 2)}/h`;
}
