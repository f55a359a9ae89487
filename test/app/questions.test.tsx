// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it, test } from 'vitest';
import { AnsweredList } from '../../src/app/components/questions/answered-list.tsx';
import { QuestionItem } from '../../src/app/components/questions/question-item.tsx';
import { focusBeside, useQuestionKeys } from '../../src/app/components/questions/question-keys.ts';
import { QuestionTotals } from '../../src/app/components/questions/question-totals.tsx';
import { ReportingHealthCard } from '../../src/app/components/questions/reporting-health.tsx';
import { shownQuestions } from '../../src/app/view/questions/shown-questions.ts';
import { readWords } from '../../src/app/view/questions/word-lists.ts';
import { epochMs, hours, points, STANDARD_WORDS } from '../../src/domain/index.ts';
import type { IncidentQuestion, ItemQuestion, Question } from '../../src/engine/api.ts';
import { itemReason, labelReason } from '../../src/wording/question-reasons.ts';
import {
  answerInWords,
  itemHours,
  precisionInWords,
  QUESTIONS,
  raisedInWords,
} from '../../src/wording/questions-words.ts';
import { renderInTheme } from './render.tsx';

const ITEM: ItemQuestion = {
  ...{ kind: 'item', key: 'jira:PAY-1', id: 'PAY-1', title: 'Roll back checkout', score: 4, level: 'worth-asking' },
  reasons: [
    { kind: 'strong-word', points: 2, word: 'rollback', field: 'label' },
    { kind: 'mid-sprint', points: 1 },
    { kind: 'fast', points: 1 },
  ],
  ...{ points: 2, unit: 'points', hours: 21.4, hoursFrom: 'points', fileLine: [{ file: 'jira.csv', line: 12 }] },
};
const INCIDENT: IncidentQuestion = {
  ...{ kind: 'incident', key: 'neutral:INC-1', id: 'INC-1', score: 6, level: 'looks-like', severity: 4 },
  reasons: [{ kind: 'people', points: 1, people: 4 }],
  ...{ isDeclined: false, fileLine: [] },
};

/** Answers as they are given: "PAY-1 confirmed". */
function Keyed({ questions, said }: { readonly questions: readonly Question[]; readonly said: string[] }) {
  const list = useRef<HTMLDivElement>(null);
  useQuestionKeys(list, {
    onAnswer: (key, verdict) => {
      focusBeside(list.current, key);
      said.push(`${key} ${verdict}`);
    },
    onUndo: () => said.push('undo'),
  });
  return (
    <div ref={list}>
      <ul>
        {questions.map((question) => (
          <QuestionItem
            key={question.key}
            question={question}
            onAnswer={(verdict) => said.push(`${question.id} ${verdict}`)}
          />
        ))}
      </ul>
      <input aria-label="field" />
    </div>
  );
}

describe('a question', () => {
  it('shows each reason with its points, what it would count and where it stands', () => {
    renderInTheme(<Keyed questions={[ITEM]} said={[]} />);
    const reasons = screen.getByRole('list', { name: QUESTIONS.reasonsOf('PAY-1') });
    expect([...reasons.children].map(({ textContent }) => textContent)).toEqual([
      '“rollback” in a label +2',
      'added after the sprint had begun +1',
      'done within 8 working hours +1',
    ]);
    expect(
      screen.getByText('2 points · about 21 h by its estimate at the recent pace · jira.csv, line 12'),
    ).toBeTruthy();
  });

  it('is answered by its buttons, which name the record', () => {
    const said: string[] = [];
    renderInTheme(<Keyed questions={[ITEM, INCIDENT]} said={said} />);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, incident work: PAY-1' }));
    fireEvent.click(screen.getByRole('button', { name: 'No: INC-1' }));
    expect(said).toEqual(['PAY-1 confirmed', 'INC-1 dismissed']);
  });

  it('is answered by y and n, which go on to the next one; u takes back; arrows move', () => {
    const said: string[] = [];
    renderInTheme(<Keyed questions={[ITEM, INCIDENT]} said={said} />);
    const first = screen.getByRole('button', { name: 'Yes, incident work: PAY-1' });
    const second = screen.getByRole('button', { name: 'Yes, larger: INC-1' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'y' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: 'N' });
    fireEvent.keyDown(second, { key: 'u' });
    expect(said).toEqual(['jira:PAY-1 confirmed', 'neutral:INC-1 dismissed', 'undo']);
  });

  it('leaves keys alone that are typed into a field or with Ctrl', () => {
    const said: string[] = [];
    renderInTheme(<Keyed questions={[ITEM]} said={said} />);
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'u' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'No: PAY-1' }), { key: 'y', ctrlKey: true });
    expect(said).toEqual([]);
  });
});

describe('answered questions', () => {
  it('can be taken back, and a record that was no incident can be counted', () => {
    const said: string[] = [];
    const declined = { ...INCIDENT, isDeclined: true };
    renderInTheme(
      <AnsweredList
        answered={[
          { question: declined, verdict: 'confirmed', decisionId: '1', madeAt: epochMs(1) },
          { question: ITEM, verdict: 'dismissed', decisionId: '2', madeAt: epochMs(0), sprintName: 'Kestrel 43' },
        ]}
        more={0}
        onTakeBack={({ decisionId }) => said.push(`back ${decisionId}`)}
        onCount={({ question }) => said.push(`count ${question.id}`)}
      />,
    );
    expect(screen.getByText('INC-1 was an incident after all')).toBeTruthy();
    expect(screen.getByText('Roll back checkout · Kestrel 43')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: QUESTIONS.countOf('INC-1') }));
    fireEvent.click(screen.getByRole('button', { name: QUESTIONS.takeBackOf('PAY-1') }));
    expect(said).toEqual(['count INC-1', 'back 2']);
  });
});

describe('totals', () => {
  const sums = (h: number, p?: number) => ({ hours: hours(h), ...(p !== undefined && { points: points(p) }) });
  const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent);

  it('stand without and with confirmed and open items', () => {
    renderInTheme(
      <QuestionTotals
        totals={{
          ...{ sprintCount: 14, without: sums(249, 24), least: sums(270, 26), together: sums(291, 28) },
          ...{ most: sums(302, 29), confirmed: 1, open: 2, withoutHours: 0 },
        }}
        precision={2 / 3}
        unit="points"
        link={null}
      />,
    );
    expect(rows()).toEqual([
      'What countsHoursPoints',
      'Recorded incidents only249 h24',
      'With 1 confirmed item270 h26',
      'And 2 open items, weighed as 67 %291 h28',
      'And all open items in full302 h29',
    ]);
  });

  it('are hours only where points are not known, and say so', () => {
    const only = sums(12);
    renderInTheme(
      <QuestionTotals
        totals={{
          ...{ sprintCount: 1, without: only, least: only, together: only, most: only },
          ...{ confirmed: 0, open: 0, withoutHours: 2 },
        }}
        precision={0.5}
        unit="points"
        link={null}
      />,
    );
    expect(rows()).toEqual(['What countsHours', 'Recorded incidents only12 h']);
    expect(screen.getByText(/^Points are not known/)).toBeTruthy();
    expect(screen.getByText(/^2 items bring no hours/)).toBeTruthy();
  });
});

describe('how much was declared', () => {
  const period = (key: string, declared: number) => ({
    key,
    declared,
    confirmed: 0,
    withSeverity: 0,
    lowSeverity: 0,
    share: 1,
  });
  const shown = (one: number, other: number) =>
    renderInTheme(
      <ReportingHealthCard
        health={{ sprints: [], quarters: [period('2026-Q1', one), period('2026-Q2', other)] }}
        healthNames={[]}
      />,
    );

  it('reads a rise as better sight', () => {
    shown(8, 12);
    expect(
      screen.getByText(
        /^More incidents were declared in Q2 2026 than in Q1 2026 \(8, then 12\)\. That reads as better sight/,
      ),
    ).toBeTruthy();
  });

  it('says nothing of fewer', () => {
    shown(12, 8);
    expect(screen.queryByText(/declared in Q2/)).toBeNull();
  });
});

describe('typed words', () => {
  test.each([
    ['Outage,  SEV1 ; outage', 'outage, sev1'],
    ['', ''],
    ['On-Call', 'on-call'],
  ])('%j is read as %j', (typed, read) => {
    const lists = { ...STANDARD_WORDS, weak: [] };
    expect(readWords(typed, 'strong', lists)).toEqual({ ok: true, value: read });
  });

  test('need a letter or a digit, and stand in one list', () => {
    expect(readWords('down, !!!', 'strong', STANDARD_WORDS)).toMatchObject({ ok: false });
    expect(readWords('typo', 'strong', STANDARD_WORDS)).toMatchObject({ ok: false });
  });
});

describe('the sprints of a page', () => {
  const asked = (key: string, questions: readonly Question[], more = 0) => ({
    sprint: { key, name: key, start: epochMs(0), end: epochMs(1), state: 'closed' as const },
    questions,
    more,
  });
  const keysOf = (...args: Parameters<typeof shownQuestions>) =>
    shownQuestions(...args).sprints.map(({ sprint }) => sprint?.key);
  const none = { sprintKey: undefined, hidden: new Set<string>(), showsAll: false };

  it('are those of the address, without what was just answered', () => {
    const sprints = [asked('S2', [ITEM]), asked('S1', [INCIDENT])];
    expect(keysOf({ sprints }, none)).toEqual(['S2', 'S1']);
    expect(keysOf({ sprints }, { ...none, sprintKey: 'S1' })).toEqual(['S1']);
    expect(keysOf({ sprints }, { ...none, hidden: new Set([ITEM.key]) })).toEqual(['S1']);
  });

  it('are six at first', () => {
    const sprints = Array.from({ length: 9 }, (_, index) => asked(`S${index}`, [ITEM]));
    expect(shownQuestions({ sprints }, none)).toMatchObject({ more: 3 });
    expect(keysOf({ sprints }, { ...none, showsAll: true })).toHaveLength(9);
  });
});

describe('in words', () => {
  test('the headline is a question', () => {
    expect(QUESTIONS.openItems(3)).toBe('3 items look like incident work nobody recorded. Worth asking?');
    expect(QUESTIONS.openItems(1)).toBe('1 item looks like incident work nobody recorded. Worth asking?');
    expect(QUESTIONS.openIncidents(1)).toBe('1 incident looks larger than its label. Worth asking?');
  });

  test('the precision names its counts', () => {
    expect(precisionInWords({ confirmed: 2, reviewed: 3, value: 0.6 })).toBe(
      '3 questions about items answered so far, in all teams, 2 of them with yes: an open one is weighed as 60 % (2 + 1 of 3 + 2).',
    );
    expect(raisedInWords({ reviewed: 12 }, 5)).toBe(
      'Fewer than 40 % of 12 answers were yes, so an item now needs 5 points of reasons in place of 4.',
    );
  });

  test('reasons say what was found', () => {
    expect(itemReason({ kind: 'negative-word', points: -2, word: 'docs', field: 'title' })).toEqual({
      text: '“docs” in the title speaks against it',
      points: '−2',
    });
    expect(labelReason({ kind: 'declined', points: 2, people: 1, hours: 1.5 }).text).toBe(
      'closed as no incident, with 1 person responding and 1.5 h recorded',
    );
    expect(labelReason({ kind: 'lowered', points: 2, from: 1, to: 3 }).text).toMatch(
      /^severity lowered since it was declared/,
    );
  });

  test('an item without points, pace or times says that its hours are not known', () => {
    expect(itemHours({}, 'points')).toBe('hours not known: no pace, and no times');
  });

  test('an answer says what was answered', () => {
    expect(answerInWords('PAY-1', 'item', 'dismissed')).toBe('PAY-1 was not incident work');
    expect(answerInWords('INC-1', 'incident', 'confirmed')).toBe('INC-1 was larger than its label');
  });
});
