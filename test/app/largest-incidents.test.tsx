// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Largest } from '../../src/app/components/overview/incident-largest.tsx';
import { largestIncidents } from '../../src/app/view/overview/largest-incidents.ts';
import { LARGEST } from '../../src/wording/edit-words.ts';
import { renderInTheme } from './render.tsx';
import { share } from './team.ts';

/** B touches two sprints: 6 + 5 = 11 h. The five largest hold 12 + 11 + 5 + 2 + 1 = 31 of 31.5 h. */
const PAGE = {
  total: 7,
  shares: [
    share('A', 12, 1, { grade: 'D', group: 'D' }),
    share('B', 6, 1, { sprintKey: 'jira:41' }),
    share('B', 5, 1),
    share('C', 5, 1),
    share('D', 2, 1),
    share('E', 1, 1),
    share('F', 0.5, 1),
  ],
};

describe('the largest incidents', () => {
  it('are five, each with its hours of all sprints, adding up to what they hold', () => {
    const largest = largestIncidents(PAGE, 31.5);
    expect(largest?.incidents.map(({ id, hours }) => `${id} ${hours}`)).toEqual([
      'A 12 h',
      'B 11 h',
      'C 5 h',
      'D 2 h',
      'E 1 h',
    ]);
    expect(largest).toMatchObject({ held: '31', all: '32', isSettled: false });
  });

  it('are none where no incident took working time', () => {
    expect(largestIncidents({ total: 1, shares: [share('A', 0, 0)] }, 0)).toBeUndefined();
  });

  it('ask for their hours, and lead to where they are typed', () => {
    const opened: (string | undefined)[] = [];
    const answers: string[] = [];
    const largest = largestIncidents(PAGE, 31.5);
    if (largest === undefined) throw new Error('there are incidents');
    renderInTheme(
      <Largest
        largest={largest}
        openKey={undefined}
        onOpen={(key) => opened.push(key)}
        editor={null}
        onFelt={({ id }, felt) => answers.push(`${id} ${felt}`)}
      />,
    );
    expect(screen.getByText('The five largest incidents hold 31 of 32 h. Are their hours right?')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: LARGEST.typeHoursOf('A') }));
    fireEvent.click(screen.getAllByText('yes')[1] ?? document.body);
    expect(opened).toEqual(['x:A']);
    expect(answers).toEqual(['B yes']);
  });

  it('are one line once all their hours were logged or typed', () => {
    const largest = largestIncidents({ total: 2, shares: [share('A', 12, 1), share('B', 8, 1)] }, 20);
    if (largest === undefined) throw new Error('there are incidents');
    renderInTheme(
      <Largest largest={largest} openKey={undefined} onOpen={() => undefined} editor={null} onFelt={() => undefined} />,
    );
    expect(screen.getByText('The two largest incidents hold 20 of 20 h, all logged or typed.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
