// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { IncidentPanel } from '../../src/app/components/overview/incident-panel.tsx';
import { sprintLines } from '../../src/app/view/overview/incident-lines.ts';
import { EDIT } from '../../src/wording/edit-words.ts';
import { renderInTheme } from './render.tsx';
import { SPRINT, share, TEAM } from './team.ts';

const PAGE = { total: 3, shares: [share('A', 18, 2.1), share('B', 15, 1.7), share('C', 10, 1.1)] };

type ListProps = { readonly onAnswer: (answer: string) => void; readonly onClose: () => void };

function List({ onAnswer, onClose }: ListProps) {
  const [openKey, setOpenKey] = useState<string>();
  return (
    <IncidentPanel
      title="Incidents in Sprint 42"
      sub=""
      lines={sprintLines(PAGE, SPRINT, TEAM)}
      correction={{ openKey, onOpen: setOpenKey, editor: <input aria-label="hours" /> }}
      onFelt={(key, felt) => onAnswer(`${key} ${felt}`)}
      onClose={onClose}
    />
  );
}

function show() {
  const answers: string[] = [];
  let closed = 0;
  renderInTheme(
    <List
      onAnswer={(answer) => answers.push(answer)}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  return { answers, closings: () => closed };
}

function press(key: string, target: Element | null = document.activeElement) {
  if (target !== null) fireEvent.keyDown(target, { key });
}

function focused(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.incident : undefined;
}

describe('the keys of a list of incidents', () => {
  it('move from one incident to the next and back, and stay at the ends', () => {
    show();
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map((key) => {
      press(key);
      return focused();
    });
    expect(seen).toEqual(['x:A', 'x:B', 'x:C', 'x:C', 'x:B', 'x:A', 'x:A']);
  });

  it('answer for the incident in focus whether users felt it', () => {
    const { answers } = show();
    press('ArrowDown');
    press('y');
    press('ArrowDown');
    press('n');
    press('U');
    expect(answers).toEqual(['x:A yes', 'x:B no', 'x:B not-known']);
  });

  it('answer for nobody while no incident has the focus', () => {
    const { answers } = show();
    press('y');
    expect(answers).toEqual([]);
  });

  it('leave what is typed into a field alone', () => {
    const { answers } = show();
    fireEvent.click(screen.getByRole('button', { name: /Title of A/ }));
    const field = screen.getByLabelText('hours');
    field.focus();
    press('y');
    press('ArrowDown');
    expect(answers).toEqual([]);
    expect(document.activeElement).toBe(field);
  });

  it('leave the keys of the browser alone', () => {
    const { answers } = show();
    press('ArrowDown');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'n', ctrlKey: true });
    expect(answers).toEqual([]);
  });

  it('close the correction first and give the focus back to its incident, then the list', () => {
    const { closings } = show();
    fireEvent.click(screen.getByRole('button', { name: /Title of B/ }));
    screen.getByLabelText('hours').focus();
    press('Escape');
    expect(screen.queryByLabelText('hours')).toBeNull();
    expect(focused()).toBe('x:B');
    expect(closings()).toBe(0);
    press('Escape');
    expect(closings()).toBe(1);
  });

  it('are named on the screen', () => {
    show();
    for (const { key, does } of EDIT.keys)
      expect(screen.getByText(key).parentElement?.textContent).toBe(`${key} ${does}`);
  });
});
