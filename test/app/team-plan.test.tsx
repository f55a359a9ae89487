// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { TeamPlanForm } from '../../src/app/components/settings/team-plan-form.tsx';
import { dayRuns, daysBetween, readDays } from '../../src/app/view/settings/day-texts.ts';
import { firstWindows, isDay, nearestMonday } from '../../src/app/view/team-plan.ts';
import { defaultCalendar, type Team } from '../../src/domain/index.ts';
import { PLAN_WORDS } from '../../src/wording/plan-words.ts';
import { renderInTheme } from './render.tsx';

const kestrel: Team = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London') };

function Asked({
  start,
  teams,
  unmapped,
}: {
  readonly start: Team;
  readonly teams: Team[];
  readonly unmapped: number;
}) {
  const [team, setTeam] = useState(start);
  return (
    <TeamPlanForm
      team={team}
      unmappedSprints={unmapped}
      today="2026-03-19"
      onTeam={(next) => {
        teams.push(next);
        setTeam(next);
      }}
    />
  );
}

function ask(start: Team, unmapped = 0): Team[] {
  const teams: Team[] = [];
  renderInTheme(<Asked start={start} teams={teams} unmapped={unmapped} />);
  return teams;
}

function typeInto(label: string, text: string): void {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

describe('T-shirt sizes', () => {
  it('take a number each, and a size is gone once its field is emptied', () => {
    const teams = ask({ ...kestrel, estimates: { in: 'sizes', sizes: { M: 3 } } });
    typeInto(PLAN_WORDS.size('S'), '2');
    expect(teams.at(-1)?.estimates).toEqual({ in: 'sizes', sizes: { M: 3, S: 2 } });
    typeInto(PLAN_WORDS.size('M'), '');
    expect(teams.at(-1)?.estimates).toEqual({ in: 'sizes', sizes: { S: 2 } });
  });

  it('can be the team’s own, kept in upper case', () => {
    const teams = ask({ ...kestrel, estimates: { in: 'sizes', sizes: {} } });
    const name = screen.getByLabelText(PLAN_WORDS.newSize);
    fireEvent.change(name, { target: { value: ' tiny ' } });
    fireEvent.click(screen.getByRole('button', { name: PLAN_WORDS.addSize }));
    typeInto(PLAN_WORDS.size('TINY'), '0.5');
    expect(teams.at(-1)?.estimates).toEqual({ in: 'sizes', sizes: { TINY: 0.5 } });
    fireEvent.click(screen.getByRole('button', { name: PLAN_WORDS.removeSize('TINY') }));
    expect(teams.at(-1)?.estimates).toEqual({ in: 'sizes', sizes: {} });
    expect(screen.queryByLabelText(PLAN_WORDS.size('TINY'))).toBeNull();
  });

  it('say which sprints wait for them', () => {
    ask({ ...kestrel, estimates: { in: 'sizes', sizes: {} } }, 2);
    expect(screen.getByText(/^2 sprints wait: a size in the files has no number here yet/)).toBeDefined();
  });

  it('give way to what the files say without leaving a trace', () => {
    const teams = ask({ ...kestrel, estimates: { in: 'sizes', sizes: { M: 3 } } });
    fireEvent.click(screen.getByLabelText(PLAN_WORDS.estimateNames.file));
    expect(teams.at(-1)).toEqual(kestrel);
  });
});

describe('fixed windows', () => {
  it('begin on a Monday half a year back, two weeks each', () => {
    // 19 March 2026 is a Thursday; its nearest Monday is the 16th, and 26 weeks = 182 days before that is 15 September 2025.
    expect(firstWindows('2026-03-19')).toEqual({ monday: '2025-09-15', weeks: 2 });
  });

  it('offer the nearest Monday for any other day, and save nothing until it is taken', () => {
    const teams = ask({ ...kestrel, windows: { monday: '2026-03-02', weeks: 2 } });
    typeInto(PLAN_WORDS.monday, '2026-03-20');
    expect(screen.getByText('20 Mar 2026 is a Friday.')).toBeDefined();
    expect(teams).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Use Monday, 23 Mar 2026' }));
    expect(teams.at(-1)?.windows).toEqual({ monday: '2026-03-23', weeks: 2 });
    expect(screen.queryByText('20 Mar 2026 is a Friday.')).toBeNull();
  });

  it('take whole weeks only', () => {
    const teams = ask({ ...kestrel, windows: { monday: '2026-03-02', weeks: 2 } });
    typeInto(PLAN_WORDS.weeks, '1.5');
    expect(screen.getByText(PLAN_WORDS.weeksFault)).toBeDefined();
    typeInto(PLAN_WORDS.weeks, '3');
    expect(teams.map(({ windows }) => windows?.weeks)).toEqual([3]);
  });

  it('know the nearest Monday over the end of a year', () => {
    // 1 January 2027 is a Friday: 28 December is four days back, 4 January three days ahead.
    expect(nearestMonday('2027-01-01')).toBe('2027-01-04');
    expect(nearestMonday('2026-12-31')).toBe('2026-12-28');
  });
});

describe('a typed pace and a new baseline', () => {
  it('are reset by their own button', () => {
    const teams = ask({ ...kestrel, typedPace: 0.12, baselineFrom: '2026-01-05' });
    fireEvent.click(screen.getByRole('button', { name: PLAN_WORDS.resetPace }));
    expect(teams.at(-1)).toEqual({ ...kestrel, baselineFrom: '2026-01-05' });
    fireEvent.click(screen.getByRole('button', { name: PLAN_WORDS.resetBaseline }));
    expect(teams.at(-1)).toEqual(kestrel);
  });

  it('refuse a pace of 0', () => {
    const teams = ask(kestrel);
    typeInto(PLAN_WORDS.pace('points'), '0');
    expect(screen.getByText(PLAN_WORDS.paceFault)).toBeDefined();
    expect(teams).toEqual([]);
  });

  it('are asked for in the unit of the team', () => {
    ask({ ...kestrel, estimates: { in: 'items' } });
    expect(screen.getByLabelText(PLAN_WORDS.pace('items'))).toBeDefined();
  });
});

describe('pasted days off', () => {
  it('are read from lines, commas and several ways of writing a date, with names beside them', () => {
    expect(readDays('2026-12-25 Christmas\n3 April 2026, Good Friday; 01.05.2026')).toEqual({
      days: ['2026-04-03', '2026-05-01', '2026-12-25'],
      unread: ['Good Friday'],
    });
  });

  it('are read as a range over the end of a year', () => {
    expect(readDays('2026-12-30 to 2027-01-02').days).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(readDays('30.12.2026 – 31.12.2026').days).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('leave out what is no day, and name it', () => {
    expect(readDays('2026-02-30\n03/04/2026')).toEqual({ days: [], unread: ['2026-02-30', '03/04/2026'] });
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('0020-01-01')).toBe(false);
  });

  it('are shown as one entry where they follow each other', () => {
    expect(dayRuns(['2026-04-06', '2026-02-28', '2026-03-01', '2026-03-02'])).toEqual([
      { first: '2026-02-28', last: '2026-03-02' },
      { first: '2026-04-06', last: '2026-04-06' },
    ]);
  });

  it('are none where the last day comes before the first', () => {
    expect(daysBetween('2026-03-02', '2026-03-01')).toEqual([]);
  });
});
