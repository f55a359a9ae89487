import { countInWords, listInWords } from './numbers.ts';

const MOST_NAMES = 4;

/** Words of pasting a table of sprints with their dates. */
export const PASTED_DATES = {
  open: 'Paste a table',
  label: 'Sprints with their first and last days',
  hint: 'One sprint a line: name, first day, last day. Tabs, commas, semicolons or bars between them, with or without headings.',
  example: 'Sprint\tStart\tEnd\nSprint 41\t2026-03-02\t2026-03-13',
  cancel: 'Type them instead',
  columns: { line: 'Line', pasted: 'Pasted', sprint: 'Sprint', start: 'First day', end: 'Last day' },
  caption: 'What each pasted line becomes',
  headings: (name: string, start: string, end: string) => `Read from the columns “${name}”, “${start}” and “${end}”.`,
  order: 'How are the dates written?',
  orders: { dmy: 'day before month', mdy: 'month before day' },
  orderHint: (sample: string, dmy: string, mdy: string) =>
    `${sample} is ${dmy}, or ${mdy}; nothing in the table tells.`,
  faults: {
    'no-dates': 'No date is found in there. A date needs its day, month and year, such as 2026-03-02 or 2 Mar 2026.',
    'one-date-column': 'There is one column of dates only. Each line needs a first and a last day.',
    'no-names': 'There are dates, but no column with the names of sprints.',
  },
  /** "10 of 12 lines fit one sprint. 1 fits several: choose which. 1 is left out, with the reason beside it." */
  summary: ({ lines, matched, several, waiting }: PastedCounts) => {
    const rest = lines - matched - several - waiting;
    return [
      `${matched} of ${countInWords(lines, 'line fits', 'lines fit')} one sprint.`,
      ...(several > 0 ? [`${several} ${several === 1 ? 'fits' : 'fit'} several: choose which.`] : []),
      ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'} for how the dates are written.`] : []),
      ...(rest > 0 ? [leftOut(rest)] : []),
    ].join(' ');
  },
  outcomes: {
    'not-matched': 'no sprint has this name',
    dated: 'has its dates already',
    'no-date': 'a date is missing',
    'open-order': 'say first how the dates are written',
    reversed: 'ends before it starts',
  },
  badDate: (value: string) => `“${value}” is not a date`,
  repeated: (line: number) => `the same sprint as in line ${line}, which counts`,
  takenFor: (name: string) => `taken for ${name}`,
  choose: (name: string) => `Which sprint is “${name}”?`,
  chooseNone: 'leave out',
  noName: 'no name',
  /** "Still without dates: Sprint 9, Sprint 10 and 3 more." */
  rest: (names: readonly string[]) => {
    const more = names.length - MOST_NAMES;
    const shown = more > 1 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
    return names.length === 0 ? 'No sprint is left without dates.' : `Still without dates: ${listInWords(shown)}.`;
  },
} as const;

type PastedCounts = {
  readonly lines: number;
  readonly matched: number;
  /** Lines that fit several sprints. */
  readonly several: number;
  /** Lines whose dates can be read both ways. */
  readonly waiting: number;
};

function leftOut(count: number): string {
  return `${count} ${count === 1 ? 'is' : 'are'} left out, with the reason beside ${count === 1 ? 'it' : 'them'}.`;
}
