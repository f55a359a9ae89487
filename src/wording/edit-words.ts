import type { EditedField, Felt, IncidentEdit, Severity } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import { reviewInWords } from './ledger-notes.ts';
import { countInWords, formatHours, listInWords } from './numbers.ts';

/** The words for correcting an incident, a plan or a baseline where its numbers stand. */

/** The answers to "Did users feel it?" (METHOD 2.12), with their keys. */
export const FELT_ANSWERS: readonly { readonly felt: Felt; readonly word: string; readonly key: string }[] = [
  { felt: 'yes', word: 'yes', key: 'y' },
  { felt: 'no', word: 'no', key: 'n' },
  { felt: 'not-known', word: 'not known', key: 'u' },
];

export const FELT_QUESTION = 'Did users feel it?';

const FELT_REMARKS: Readonly<Record<Felt, string>> = {
  yes: 'users felt it',
  no: 'users did not feel it',
  'not-known': 'did users feel it? not known',
};

/** An answer beside an incident: "users felt it". */
export function feltInWords(felt: Felt): string {
  return FELT_REMARKS[felt];
}

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  1: 'Severity 1',
  2: 'Severity 2',
  3: 'Severity 3',
  4: 'Severity 4',
  5: 'Severity 5',
  unknown: 'Not known',
};

export function severityName(severity: Severity): string {
  return SEVERITY_NAMES[severity];
}

const FIELD_NAMES: Readonly<Record<EditedField, string>> = {
  hours: 'hours',
  people: 'people',
  times: 'times',
  severity: 'severity',
  teams: 'teams',
  felt: 'did users feel it',
  review: 'review',
};

/** What a person typed, beside an incident: "typed: hours and people"; undefined for nothing. */
export function typedInWords(fields: readonly EditedField[] | undefined): string | undefined {
  if (fields === undefined || fields.length === 0) return undefined;
  return `typed: ${listInWords(fields.map((field) => FIELD_NAMES[field]))}`;
}

/** The editor of one incident. */
export const EDIT = {
  title: (id: string) => `Correct ${id}`,
  hint: 'What you type wins over the files, now and after every later import. Each change can be taken back.',
  loading: 'Looking up the incident…',
  gone: 'This record is not in the files any more.',
  close: 'Close the correction',
  hours: 'Hours of work, all people',
  hoursOff: 'of these outside working time',
  hoursOffHint: 'leave empty if not known',
  tooMuchOff: 'More than the hours in all.',
  people: 'People who responded',
  times: (zone: string) => `Times in ${zone}`,
  startedAt: 'Started',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  timesOrder: 'It ends before it starts.',
  severity: 'Severity',
  teams: 'Teams that worked on it',
  teamsNone: 'No team',
  save: 'Save',
  saveWhat: (what: string) => `Save: ${what}`,
  typed: 'typed',
  takeBack: 'take back',
  takeBackWhat: (what: string) => `Take back what was typed: ${what}`,
  takenBack: 'Taken back.',
  keys: [
    { key: '↑ ↓', does: 'move' },
    { key: 'Enter', does: 'correct' },
    { key: 'y n u', does: 'users felt it: yes, no, not known' },
    { key: 'Esc', does: 'close' },
  ],
} as const;

/** What was just changed about an incident, in a toast: "INC-104: 12 h typed." `teamNames` are those of the edit. */
export function editInWords(id: string, edit: IncidentEdit, teamNames: readonly string[] = []): string {
  switch (edit.field) {
    case 'hours':
      return `${id}: ${formatHours(edit.hours)} typed.`;
    case 'people':
      return `${id}: ${countInWords(edit.people, 'person', 'people')} typed.`;
    case 'times':
      return `${id}: times typed.`;
    case 'severity':
      return `${id}: severity ${edit.severity === 'unknown' ? 'not known' : edit.severity}.`;
    case 'teams':
      return teamNames.length === 0 ? `${id}: no team.` : `${id}: worked on by ${listInWords(teamNames)}.`;
    case 'felt':
      return `${id}: ${FELT_REMARKS[edit.felt]}.`;
    case 'review':
      return `${id}: ${reviewInWords(edit)}.`;
    default:
      return assertNever(edit);
  }
}

/** The largest incidents, whose hours matter most. */
export const LARGEST = {
  title: 'Start with the largest',
  question: (count: number, held: string, all: string) =>
    count === 1
      ? `One incident holds ${held} of ${all} h. Are its hours right?`
      : `The ${inWords(count)} largest incidents hold ${held} of ${all} h. Are their hours right?`,
  settled: (count: number, held: string, all: string) =>
    count === 1
      ? `One incident holds ${held} of ${all} h. They were logged or typed.`
      : `The ${inWords(count)} largest incidents hold ${held} of ${all} h, all logged or typed.`,
  typeHours: 'type the hours',
  typeHoursOf: (id: string) => `Type the hours of ${id}`,
} as const;

/** What can be said about one sprint where its plan, end or pace is in doubt. */
export const SPRINT_EDIT = {
  open: 'Correct this sprint',
  plan: 'Type the plan',
  planWhy: 'The files do not tell the whole plan of this sprint. Typed numbers are marked as typed (plan evidence P5).',
  committed: 'Planned',
  completedOfCommitted: 'finished of it',
  completed: 'finished in all',
  planWrong: 'Of the plan, no more can be finished than was planned, or than was finished in all.',
  end: 'When did it end?',
  endWhy: 'It was closed more than a day off its planned end.',
  planned: 'as planned',
  actual: 'when it was closed',
  baseline: 'Start a new baseline here',
  baselineWhy:
    'For when the team has changed: its pace is then taken from sprints that start here or later, for all sprints from here on.',
  baselineIs: (day: string) => `The pace is taken from sprints that start on ${day} or later.`,
  baselineUndo: 'Use all sprints again',
  planTyped: (sprint: string) => `Plan of ${sprint} typed.`,
  endChosen: (sprint: string) => `End of ${sprint} chosen.`,
  baselineStarted: (sprint: string) => `The pace is now taken from ${sprint} on.`,
  baselineGone: 'The pace is taken from all sprints again.',
  reserve: (reserve: string, above: string | undefined) =>
    above === undefined
      ? `The team keeps ${reserve} free for unplanned work.`
      : `The team keeps ${reserve} free for unplanned work; incidents took time for ${above} beyond that.`,
} as const;

function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five'][count] ?? String(count);
}
