// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { MembersQuestion } from '../../src/app/components/settings/members-question.tsx';
import { absenceColumns, fullTimeOf, toHeadCount, toMemberList, withAbsence } from '../../src/app/view/team-people.ts';
import { defaultCalendar, type Team } from '../../src/domain/index.ts';
import { MEMBER_WORDS } from '../../src/wording/team-words.ts';
import { renderInTheme } from './render.tsx';

const kestrel: Team = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London') };
const sprints = ['1', '2', '3', '4', '5'].map((id) => ({ id, key: `jira:${id}`, name: `Sprint ${id}` }));

/** The question with its answers kept, as the settings page keeps them. */
function Asked({ start, teams }: { readonly start: Team; readonly teams: Team[] }) {
  const [team, setTeam] = useState(start);
  return (
    <MembersQuestion
      team={team}
      assumedHeadCount={undefined}
      columns={absenceColumns(team, sprints)}
      onTeam={(next) => {
        teams.push(next);
        setTeam(next);
      }}
    />
  );
}

function ask(start: Team): Team[] {
  const teams: Team[] = [];
  renderInTheme(<Asked start={start} teams={teams} />);
  return teams;
}

function typeInto(label: string, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

describe('people as a number or as a list', () => {
  it('makes as many members as there are people, the last one in part', () => {
    // 2.5 people: two in full and one at half, 2.5 in full-time terms.
    const { people = [], ...rest } = toMemberList({ ...kestrel, headCount: 2.5 }, undefined);
    expect(people.map(({ allocation }) => allocation)).toEqual([1, 1, 0.5]);
    expect(fullTimeOf(people)).toBe(2.5);
    expect('headCount' in rest).toBe(false);
  });

  it('starts the list with the number that is assumed while none is typed', () => {
    expect(toMemberList(kestrel, 4).people).toHaveLength(4);
    expect(toMemberList(kestrel, undefined).people).toEqual([]);
  });

  it('counts the members when it goes back to a number, and leaves no zero for an empty list', () => {
    const people = [1, 0.5, 0.5].map((allocation) => ({ allocation, absentHours: {} }));
    expect(toHeadCount({ ...kestrel, people })).toEqual({ ...kestrel, headCount: 3 });
    expect(toHeadCount({ ...kestrel, people: [] })).toEqual(kestrel);
  });

  it('switches by one click', () => {
    const teams = ask({ ...kestrel, headCount: 2 });
    fireEvent.click(screen.getByLabelText(MEMBER_WORDS.modes.list));
    expect(teams.at(-1)?.people).toHaveLength(2);
    fireEvent.click(screen.getByLabelText(MEMBER_WORDS.modes.count));
    expect(teams.at(-1)).toEqual({ ...kestrel, headCount: 2 });
  });
});

describe('the sprints for which hours away can be typed', () => {
  it('are the last three, and each earlier one that has a value', () => {
    const people = [{ allocation: 1, absentHours: { '1': 8, 'jira:2': 0, gone: 4 } }];
    expect(absenceColumns({ ...kestrel, people }, sprints).map(({ name }) => name)).toEqual([
      'gone',
      'Sprint 1',
      'Sprint 2',
      'Sprint 3',
      'Sprint 4',
      'Sprint 5',
    ]);
    expect(absenceColumns(kestrel, sprints).map(({ name }) => name)).toEqual(['Sprint 3', 'Sprint 4', 'Sprint 5']);
  });

  it('keep one entry a sprint, whether it was noted by id or by key', () => {
    const team: Team = { ...kestrel, people: [{ allocation: 1, absentHours: { 'jira:5': 16 } }] };
    const column = { id: '5', key: 'jira:5', name: 'Sprint 5' };
    expect(withAbsence(team, 0, column, 8).people?.[0]?.absentHours).toEqual({ '5': 8 });
    expect(withAbsence(team, 0, column, 0).people?.[0]?.absentHours).toEqual({});
  });
});

describe('the grid of members', () => {
  const pair: Team = {
    ...kestrel,
    people: [
      { allocation: 1, absentHours: {} },
      { allocation: 0.5, absentHours: { '5': 4 } },
    ],
  };

  it('takes a share in per cent and hours away by sprint, once the field is left', () => {
    const teams = ask(pair);
    typeInto(MEMBER_WORDS.allocationOf(0), '80');
    typeInto(MEMBER_WORDS.absenceOf(1, 'Sprint 4'), '7,5');
    expect(teams.at(-1)?.people).toEqual([
      { allocation: 0.8, absentHours: {} },
      { allocation: 0.5, absentHours: { '4': 7.5, '5': 4 } },
    ]);
  });

  it('refuses a share above 100 % with a sentence, and saves nothing', () => {
    const teams = ask(pair);
    typeInto(MEMBER_WORDS.allocationOf(0), '150');
    expect(screen.getByText(MEMBER_WORDS.allocationFault)).toBeDefined();
    expect(teams).toEqual([]);
  });

  it('takes a changed value back with Escape', () => {
    const teams = ask(pair);
    const field = screen.getByLabelText(MEMBER_WORDS.absenceOf(1, 'Sprint 5'));
    fireEvent.change(field, { target: { value: '40' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.blur(field);
    expect(field).toHaveProperty('value', '4');
    expect(teams).toEqual([]);
  });

  it('is walked by the arrow keys and Enter, and Enter saves once', () => {
    const teams = ask(pair);
    const first = screen.getByLabelText(MEMBER_WORDS.allocationOf(0));
    first.focus();
    fireEvent.change(first, { target: { value: '90' } });
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByLabelText(MEMBER_WORDS.allocationOf(1)));
    expect(teams).toHaveLength(1);
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(screen.getByLabelText(MEMBER_WORDS.absenceOf(1, 'Sprint 3')));
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(screen.getByLabelText(MEMBER_WORDS.absenceOf(0, 'Sprint 3')));
  });

  it('adds a member in full and takes away the one that is pointed at', () => {
    const teams = ask(pair);
    fireEvent.click(screen.getByRole('button', { name: MEMBER_WORDS.add }));
    expect(teams.at(-1)?.people?.map(({ allocation }) => allocation)).toEqual([1, 0.5, 1]);
    fireEvent.click(screen.getByRole('button', { name: MEMBER_WORDS.remove(1) }));
    expect(teams.at(-1)?.people?.map(({ allocation }) => allocation)).toEqual([1, 1]);
  });
});
