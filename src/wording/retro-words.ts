import type { RetrospectiveStep } from '../domain/index.ts';
import { isolated } from './names.ts';
import { countInWords } from './numbers.ts';

/** Words of the ten-minute flow. What a closed one kept and what moved since is in retrospective-words.ts. */

export const STEP_NAMES: Readonly<Record<RetrospectiveStep, string>> = {
  frame: 'Frame',
  facts: 'Facts',
  usual: 'Usual?',
  definition: 'Definition',
  returns: 'Returns',
  decide: 'Decide',
  close: 'Close',
};

/** One line for the facilitator to say at each step. */
export const SAY: Readonly<Record<RetrospectiveStep, string>> = {
  frame: 'These hours are spent. We ask what we get for them. No names are in here.',
  facts: 'Planned, finished, time for incidents, not explained: does it match what you remember?',
  usual: 'Is this sprint inside what is usual for us, or outside? Two sprints make no trend.',
  definition: 'Who would count it differently? Raise a hand. The range is the finding.',
  returns: 'Which of these has no return booked yet? Which came back?',
  decide: 'One experiment. The team owns it, and we look at it again next time.',
  close: 'Copy the picture and the text. From here on the figures stay as they are.',
};

export const RETRO = {
  title: 'Retrospective',
  titleOf: (sprint: string) => `Retrospective of ${isolated(sprint)}`,
  steps: 'Steps',
  minutes: (from: number, to: number) => `${from}–${to} min`,
  minutesLong: (from: number, to: number) => `minute ${from} to ${to}`,
  stepOf: (position: number, count: number, name: string) => `Step ${position} of ${count}: ${name}`,
  say: 'To say',
  note: (step: string) => `Notes on “${step}”`,
  noteShort: 'Notes',
  noteHint: 'Kept with the sprint as you type. No names needed.',
  keeping: 'Keeping…',
  kept: 'Kept in this browser',
  previous: 'Back',
  next: 'Next',
  toList: 'All retrospectives',
  present: 'Present',
  endPresent: 'End presenting',
  keys: [
    { key: '← →', does: 'step' },
    { key: 'T', does: 'timer' },
    { key: 'P', does: 'present' },
    { key: 'N', does: 'notes' },
    { key: 'Esc', does: 'back to the sprint' },
  ],
  keysTitle: 'Keys',
  timer: 'Timer',
  startTimer: 'Start the ten minutes',
  goOn: 'Go on',
  pause: 'Pause',
  restart: 'From the start',
  left: (time: string) => `${time} left`,
  over: (time: string) => `${time} over ten minutes`,
  working: 'Working it out…',
  noSprint: {
    title: 'This sprint is not in the data any more',
    text: 'A retrospective that was closed kept its figures: look in the list. An open one goes on once the sprint’s file is here again.',
  },
} as const;

/** What the timer says aloud, once each. */
export const TIMER_SAYS = {
  half: 'Five of ten minutes have passed.',
  last: 'One minute is left.',
  over: 'Ten minutes have passed.',
} as const;

export const FRAME = {
  lastTime: 'Last time',
  lastTimeOf: (sprint: string) => `Last time, in ${isolated(sprint)}, we chose to try:`,
  notDue: 'It was meant to be looked at in a later sprint.',
  meant: 'meant to move',
  moved: 'What moved since',
  oneSprint: 'One sprint beside one other is no evidence by itself.',
  none: 'No experiment was chosen before this sprint.',
  openIt: 'Open that retrospective',
} as const;

export const USUAL_STEP = {
  before: 'This sprint lies before the new start of the limits, so it is not judged',
  running: 'This sprint is still running: whether it is usual shows when it closes',
  noLoad: 'Its working time is not known, so nothing is said about what is usual',
  thisSprint: 'This sprint',
} as const;

export const RETRO_CHART = { numbers: 'The numbers as a table' } as const;

export const DEFINITION_STEP = {
  votes: 'Who would count it differently?',
  votesHint: 'Raised hands for each way to count, never whose.',
  count: (name: string) => `Hands for “${name}”`,
  more: (name: string) => `One more for “${name}”`,
  fewer: (name: string) => `One fewer for “${name}”`,
  questions: (count: number) =>
    `${countInWords(count, 'sprint item looks', 'sprint items look')} like incident work nobody recorded.`,
  noQuestions: 'No open question about this sprint’s items.',
  toQuestions: (count: number) => (count === 1 ? 'Look at it' : 'Look at them'),
} as const;

export const DECIDE = {
  title: 'One experiment for the next sprint',
  label: 'What we try',
  placeholder: 'For example: one person a day takes all incidents, the others keep to the plan',
  moves: 'What it should move',
  notMeasured: 'Something else, not measured here',
  next: (sprint: string) => `Looked at again in ${isolated(sprint)}, first thing.`,
  nextUnknown: 'Looked at again in the next sprint, first thing.',
  owner: 'Owned by the team.',
} as const;

export const CLOSE_STEP = {
  title: 'Keep this sprint as it is seen now',
  experiment: 'Experiment',
  noExperiment: 'None chosen. One step back there is room for it.',
  notes: 'Notes',
  notesAt: (steps: string) => `on ${steps}`,
  noNotes: 'None',
  votes: 'Raised hands',
  noVotes: 'None',
  counted: 'Counts as an incident',
  why: 'Closing keeps the figures, the settings and what counts as an incident. Later imports never rewrite them; what moved is shown beside them.',
  close: 'Close the retrospective',
} as const;
