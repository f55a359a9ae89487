import { describe, expect, test } from 'vitest';
import type { SprintRow } from '../../src/domain/index.ts';
import { localDate } from '../../src/domain/index.ts';
import { readSprintDates } from '../../src/engine/pasted/sprint-dates-table.ts';
import { batch, folded, sprint } from './rows.ts';

const named = (id: string, name: string, more: Partial<SprintRow> = {}) =>
  sprint(id, { name, teams: ['Kestrel'], ...more });

/** Three sprints without dates and one with them. */
const SPRINTS = [
  named('41', 'PAY Sprint 41'),
  named('42', 'PAY Sprint 42'),
  named('43', 'PAY Sprint 43'),
  named('40', 'PAY Sprint 40', { startAt: localDate('2026-02-16'), endAt: localDate('2026-02-27') }),
];

function read(text: string, order?: 'dmy' | 'mdy', rows: readonly SprintRow[] = SPRINTS) {
  return readSprintDates(folded([batch('a', rows)]).dataset, text, order);
}

/** Each line as `sprint start end`, or as what keeps it out. */
function outcomes(text: string, order?: 'dmy' | 'mdy', rows?: readonly SprintRow[]): readonly string[] {
  return read(text, order, rows).lines.map(({ outcome }) =>
    outcome.kind === 'matched' ? `${outcome.sprint.name} ${outcome.startAt} ${outcome.endAt}` : outcome.kind,
  );
}

const BOTH = ['PAY Sprint 41 2026-03-02 2026-03-13', 'PAY Sprint 42 2026-03-16 2026-03-27'];

describe('a pasted table of sprint dates', () => {
  test.each([
    [
      'with tabs and headings',
      'Sprint\tStart date\tEnd date\nPAY Sprint 41\t2026-03-02\t2026-03-13\nPAY Sprint 42\t2026-03-16\t2026-03-27\n',
    ],
    ['with commas, without headings', 'PAY Sprint 41,2026-03-02,2026-03-13\nPAY Sprint 42,2026-03-16,2026-03-27'],
    [
      'with semicolons and line ends of Windows',
      'PAY Sprint 41;2026-03-02;2026-03-13\r\nPAY Sprint 42;2026-03-16;2026-03-27\r\n',
    ],
    [
      'with the end before the start, and other columns',
      'Goal,To,From,Name\nshop,2026-03-13,2026-03-02,PAY Sprint 41\nsearch,2026-03-27,2026-03-16,PAY Sprint 42',
    ],
    [
      'in Markdown',
      '| Sprint | Start | End |\n| --- | :---: | ---: |\n| PAY Sprint 41 | 2026-03-02 | 2026-03-13 |\n| PAY Sprint 42 | 2026-03-16 | 2026-03-27 |',
    ],
    [
      'in wiki markup',
      '||Sprint||Start||End||\n|PAY Sprint 41|2026-03-02|2026-03-13|\n|PAY Sprint 42|2026-03-16|2026-03-27|',
    ],
    [
      'with times of day',
      'PAY Sprint 41,2026-03-02 09:00,13 Mar 2026 5:00 PM\nPAY Sprint 42,2026-03-16T09:00:00Z,2026-03-27T17:00:00Z',
    ],
    [
      'with words in another language',
      'Name\tBeginn\tEnde\nPAY Sprint 41\t2. März 2026\t13.03.2026\nPAY Sprint 42\t16.03.2026\t27.03.2026',
    ],
  ])('%s gives its days to the sprints it names', (_what, text) => {
    expect(outcomes(text)).toEqual(BOTH);
  });

  test('tells the headings that it was read by', () => {
    expect(read('Start,Sprint,End\n2026-03-02,PAY Sprint 41,2026-03-13').headings).toEqual({
      name: 'Sprint',
      start: 'Start',
      end: 'End',
    });
    expect(read('PAY Sprint 41,2026-03-02,2026-03-13').headings).toBeUndefined();
  });

  test.each([
    ['no sprint of that name', 'Heron 9,2026-03-02,2026-03-13', 'not-matched'],
    ['a sprint with dates', 'PAY Sprint 40,2026-03-02,2026-03-13', 'dated'],
    ['a missing date', 'PAY Sprint 41,2026-03-02,', 'no-date'],
    ['an end before the start', 'PAY Sprint 41,2026-03-13,2026-03-02', 'reversed'],
    ['a day that never was', 'PAY Sprint 41,2026-02-30,2026-03-13', 'bad-date'],
  ])('leaves a line out with %s', (_why, line, kind) => {
    expect(outcomes(`PAY Sprint 43,2026-03-30,2026-04-10\n${line}`)).toEqual([
      'PAY Sprint 43 2026-03-30 2026-04-10',
      kind,
    ]);
  });

  test('tells which cell is no date, and on which line a sprint was before', () => {
    const { lines } = read(
      'Sprint,Start,End\nPAY Sprint 41,2026-03-02,2026-03-13\nPAY Sprint 42,soon,2026-03-27\n\npay sprint 41,2026-03-03,2026-03-13',
    );
    expect(lines.map(({ line, outcome }) => ({ line, outcome }))).toMatchObject([
      { line: 2, outcome: { kind: 'matched' } },
      { line: 3, outcome: { kind: 'bad-date', value: 'soon' } },
      { line: 5, outcome: { kind: 'repeated', firstLine: 2 } },
    ]);
  });
});

describe('the order of day and month', () => {
  const OPEN = 'PAY Sprint 41,02/03/2026,05/04/2026';

  test('is asked where nothing tells it, with a date that shows why', () => {
    expect(read(OPEN)).toMatchObject({ openDate: '02/03/2026', lines: [{ outcome: { kind: 'open-order' } }] });
    expect(read(OPEN).dateOrder).toBeUndefined();
  });

  test('is the one that was chosen, and can be chosen again', () => {
    expect(outcomes(OPEN, 'dmy')).toEqual(['PAY Sprint 41 2026-03-02 2026-04-05']);
    expect(outcomes(OPEN, 'mdy')).toEqual(['PAY Sprint 41 2026-02-03 2026-05-04']);
    expect(read(OPEN, 'mdy')).toMatchObject({ openDate: '02/03/2026', dateOrder: 'mdy' });
  });

  test('is not asked where another line shows it, whatever was chosen', () => {
    const text = `${OPEN}\nPAY Sprint 42,06/04/2026,17/04/2026`;
    expect(outcomes(text, 'mdy')).toEqual([
      'PAY Sprint 41 2026-03-02 2026-04-05',
      'PAY Sprint 42 2026-04-06 2026-04-17',
    ]);
    expect(read(text).openDate).toBeUndefined();
  });

  test('is told by a sprint that would end before it starts', () => {
    // Month first it would run from 5 March to 4 February.
    expect(outcomes('PAY Sprint 41,03/05/2026,02/06/2026')).toEqual(['PAY Sprint 41 2026-05-03 2026-06-02']);
  });
});

describe('names', () => {
  test('that end with the same number and share their words are taken for one another, and marked', () => {
    const { lines } = read(
      'Sprint 41,2026-03-02,2026-03-13\n042,2026-03-16,2026-03-27\nSprint 4,2026-03-30,2026-04-10',
    );
    expect(lines.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'matched', isExact: false, sprint: { name: 'PAY Sprint 41' } },
      { kind: 'matched', isExact: false, sprint: { name: 'PAY Sprint 42' } },
      { kind: 'not-matched' },
    ]);
  });

  test('are known by the id, too', () => {
    expect(read('41,2026-03-02,2026-03-13').lines).toMatchObject([{ outcome: { kind: 'matched', isExact: true } }]);
  });

  test('of several sprints leave the choice, with the team of each', () => {
    const two = [named('1', 'Sprint 7', { project: 'PAY' }), named('2', 'Sprint 7', { teams: ['Heron'] })];
    expect(read('Sprint 7,2026-03-02,2026-03-13', undefined, two).lines).toMatchObject([
      {
        outcome: {
          kind: 'several',
          sprints: [
            { key: 'jira:1', of: 'Kestrel' },
            { key: 'jira:2', of: 'Heron' },
          ],
          startAt: '2026-03-02',
        },
      },
    ]);
  });
});

test.each([
  ['no-dates', 'Sprint,Start,End\nPAY Sprint 41,soon,later'],
  ['no-dates', ' \n'],
  ['one-date-column', 'PAY Sprint 41,2026-03-02\nPAY Sprint 42,2026-03-16'],
  ['no-names', '2026-03-02,2026-03-13\n2026-03-16,2026-03-27'],
])('a text is refused as %s', (fault, text) => {
  expect(read(text)).toEqual({ fault, lines: [] });
});
