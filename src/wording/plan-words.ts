import { countInWords } from './numbers.ts';
import { dayText } from './team-words.ts';

/** How work is planned, each with what it does. */
export const PLAN_WORDS = {
  title: 'How work is planned',
  estimates: 'Work is estimated in',
  estimateNames: {
    file: 'as the files say',
    points: 'story points',
    hours: 'hours',
    items: 'nothing: count items',
    sizes: 'T-shirt sizes',
  },
  estimateHints: {
    file: 'Story points where the files have them.',
    points: 'Hours on incidents become story points at the pace of your own sprints.',
    hours: 'The estimate takes the place of points. Estimated hours are never mixed with hours of work.',
    items: 'Every finished item counts as one.',
    sizes: 'Each size needs a number from you before any figure is shown. Pictures print the list.',
  },
  size: (size: string) => `Size ${size}`,
  newSize: 'Another size',
  addSize: 'Add',
  removeSize: (size: string) => `Remove size ${size}`,
  unmapped: (sprints: number) =>
    `${countInWords(sprints, 'sprint waits', 'sprints wait')}: a size in the files has no number here yet. Until all sizes have one, no points are shown.`,
  rhythm: 'Work runs in',
  rhythmNames: { sprints: 'sprints, as the files have them', windows: 'fixed windows' },
  rhythmHints: {
    sprints: 'Each sprint is one bar, with its plan.',
    windows:
      'For Kanban: windows of equal length, end to end. Nothing is planned in them, so only what was finished is shown.',
  },
  monday: 'First Monday',
  notMonday: (day: string, weekday: string) => `${dayText(day)} is a ${weekday}.`,
  takeMonday: (day: string) => `Use Monday, ${dayText(day)}`,
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  weeks: 'Weeks each',
  weeksFault: 'Type a whole number of weeks, 1 to 13.',
  reserve: (unit: string) => `Reserve per sprint, in ${unit}`,
  reserveHint:
    'What the team keeps free for unplanned work. Shown beside what incidents had the time for; changes no figure.',
  pace: (unit: string) => `Pace, in ${unit} per hour`,
  paceHint: 'In place of the recent pace, and labelled so. Empty: the pace of earlier sprints.',
  paceFault: 'Type a number above 0.',
  baseline: 'New baseline from',
  baselineHint: 'The recent pace is taken from sprints that start on this day or later. For when the team changed.',
  resetPace: 'Go back to the recent pace',
  resetBaseline: 'Use all earlier sprints again',
  dateFault: 'Type a whole date.',
} as const;
