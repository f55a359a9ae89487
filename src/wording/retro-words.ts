import type { EstimateUnit, RetrospectiveStep } from '../domain/index.ts';
import type { SprintAnalysis } from '../metrics/analysis.ts';
import { CURRENT_ITERATION_SENTENCE, missingInWords } from './evidence-words.ts';
import { isolated } from './names.ts';
import { aboutInWords, countInWords, formatHours, formatNumber, formatShare, shortUnitWord } from './numbers.ts';

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

export const FACTS = {
  bar: 'The plan of this sprint',
  finished: 'Planned and finished',
  hours: (hours: string, share: string | undefined, incidents: number) =>
    `${hours} of working time went to ${countInWords(incidents, 'incident', 'incidents')}${share === undefined ? '' : `: ${share} of the team’s working time`}.`,
  noHours: 'No incident is recorded in this sprint’s working time.',
  ring: (amount: string, range: string) => `Those hours had time for ${amount} (${range}).`,
  absorbed: (amount: string) => `About ${amount} of that was absorbed: the plan was finished all the same.`,
  added: (amount: string) => `Beside the plan, ${amount} of added work was finished.`,
} as const;

export const USUAL_STEP = {
  before: 'This sprint lies before the new start of the limits, so it is not judged',
  running: 'This sprint is still running: whether it is usual shows when it closes',
  noLoad: 'This sprint has no load: no working time is known for it',
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
  toQuestions: 'Look at them',
} as const;

export const RETURNS_STEP = {
  list: 'Incidents of this sprint, most hours first',
  names: { hours: 'Hours here', review: 'Review', followUps: 'Follow-ups' },
  noTitle: 'no title',
  none: 'No incident is recorded for this sprint, so there is nothing to get a return for',
  nothing: 'None of these hours has a return booked yet',
  all: 'All of these hours have a review or a finished follow-up',
  some: (part: string, all: string) => `${part} of ${all} have a review or a finished follow-up`,
  more: (count: number) => `and ${countInWords(count, 'smaller incident', 'smaller incidents')}`,
  earlier: (count: number, service: string) =>
    `${countInWords(count, 'earlier incident', 'earlier incidents')} in ${isolated(service)}`,
  toLedger: 'Book a return',
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

export const CLOSED = {
  title: (sprint: string) => `${isolated(sprint)}, as it was kept`,
  closedOn: (day: string) => `Closed on ${day}`,
  copyText: 'Copy as Markdown',
  textCopied: 'Text copied. Paste it into your notes or chat.',
  textRefused: 'The browser refused to copy. The text is below: select it and copy it.',
  text: 'The text',
  reopen: 'Reopen',
  reopenHint: 'Begins a new one beside this one; this one stays as it is.',
  figures: 'What was kept',
  figure: 'Figure',
  kept: 'Kept',
  notes: 'Notes',
  experiment: 'Experiment',
  noExperiment: 'No experiment was chosen.',
  votes: 'Who would count it differently?',
  hands: (count: number) => countInWords(count, 'hand', 'hands'),
  counts: (definition: string) => `Counts as an incident: ${definition}.`,
  stamp: (data: string, method: string, version: string | undefined) =>
    [`Data ${data}`, `method ${method}`, ...(version === undefined ? [] : [`Dividend ${version}`])].join(' · '),
  changed: 'Changed since',
  gone: {
    title: 'This retrospective is not here',
    text: 'It was deleted, or it is in another browser.',
  },
  stillOpen: 'It is still open: nothing is kept yet.',
  goOn: 'Go on with it',
  otherRelease: 'Another release of Dividend kept its picture; its figures are below.',
  beside: 'Begun again beside an earlier one.',
} as const;

export const LIST = {
  title: 'Retrospectives',
  lead: 'Ten minutes a sprint: what incidents took, whether that is usual, what came back, and one experiment.',
  hold: (sprint: string) => `Hold the retrospective of ${isolated(sprint)}`,
  none: 'None held yet.',
  caption: (team: string) => `Retrospectives of ${isolated(team)}`,
  columns: { sprint: 'Sprint', state: 'State', experiment: 'Experiment', remove: 'Delete' },
  open: 'open',
  closed: (day: string) => `closed ${day}`,
  noExperiment: 'none chosen',
  remove: 'Delete',
  removeOf: (sprint: string) => `Delete the retrospective of ${isolated(sprint)}`,
  removed: (sprint: string) => `Retrospective of ${isolated(sprint)} deleted.`,
  goneTeam: 'not in the data now',
  empty: {
    title: 'No sprint to look back on yet',
    text: 'With an export of sprints and one of incidents, ten minutes are enough for a retrospective with figures.',
    next: 'Import files',
  },
} as const;

/** The facts as a takeaway: "We planned 40 points and finished 30. Incidents could account for about 5 of the 10 left." */
export function factsHeadline(sprint: SprintAnalysis): string {
  const { scope, explained, unit, state } = sprint;
  if (state !== 'closed') return 'This sprint is still running: what was finished shows when it closes';
  if (sprint.planEvidence === 'P4') return CURRENT_ITERATION_SENTENCE;
  if (scope === undefined) return planNotKnown(sprint);
  const { committed, completedOfCommitted: finished, shortfall } = scope;
  if (committed === 0) return 'Nothing was planned in this sprint';
  const plan = `We planned ${amount(committed, unit)} and finished ${formatNumber(finished)} of them.`;
  if (shortfall <= 0) return `${plan} Nothing was left.`;
  if (explained === undefined) return `${plan} How the other ${formatNumber(shortfall)} divide is not known.`;
  if (explained.value === 0) return `${plan} Incidents account for none of the other ${formatNumber(shortfall)}.`;
  const { hedge, amount: part } = aboutInWords(explained.value, unit);
  return `${plan} Incidents could account for ${hedge}${part} of the other ${formatNumber(shortfall)}.`;
}

function planNotKnown({ flags, unit, committed, finished }: SprintAnalysis): string {
  const known = [
    ...(committed === undefined ? [] : [`${amount(committed, unit)} planned`]),
    ...(finished === undefined ? [] : [`${amount(finished, unit)} finished in all`]),
  ];
  const missing = missingInWords(flags, shortUnitWord(unit, 2)) ?? 'the plan is not in the files';
  const there = known.length === 0 ? 'What was planned and finished is not known' : capitalised(known.join(', '));
  return `${there}: ${missing}`;
}

/** An amount of a plan, as printed: "40 points". */
export function amount(value: number, unit: EstimateUnit): string {
  return `${formatNumber(value)} ${shortUnitWord(unit, value)}`;
}

/** What came back of the hours of one sprint, as a takeaway; a team of one or two has shares only (METHOD 2.6). */
export function returnsHeadline(hours: number, withReturn: number, sharesOnly: boolean): string {
  if (hours <= 0) return RETURNS_STEP.none;
  if (withReturn <= NOISE) return RETURNS_STEP.nothing;
  if (hours - withReturn <= NOISE) return RETURNS_STEP.all;
  if (sharesOnly) return RETURNS_STEP.some(formatShare(withReturn / hours), 'the incident hours');
  return RETURNS_STEP.some(formatHours(withReturn), `${formatHours(hours)} on incidents`);
}

const NOISE = 1e-6;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
