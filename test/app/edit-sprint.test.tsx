// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EditSprint } from '../../src/app/components/overview/edit-sprint.tsx';
import { SPRINT_EDIT } from '../../src/wording/edit-words.ts';
import { renderInTheme } from './render.tsx';

type Props = Parameters<typeof EditSprint>[0];

function show(more: Partial<Props> = {}) {
  const said: string[] = [];
  const baseline = {
    since: undefined,
    isHere: false,
    onStart: () => said.push('start'),
    onEnd: () => said.push('end'),
  };
  renderInTheme(<EditSprint plan={undefined} end={undefined} reserve={undefined} baseline={baseline} {...more} />);
  return said;
}

describe('what can be said about a sprint', () => {
  it('asks for nothing that the files tell', () => {
    show();
    expect(screen.queryByText(SPRINT_EDIT.planWhy)).toBeNull();
    expect(screen.queryByText(SPRINT_EDIT.end)).toBeNull();
  });

  it('offers both ends where it was closed on another day, the planned one in force until another is chosen', () => {
    const chosen: string[] = [];
    const onAnswer = (end: string) => chosen.push(end);
    show({ end: { value: undefined, onAnswer, onTakeBack: undefined } });
    expect(screen.getByRole('button', { name: SPRINT_EDIT.planned }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: SPRINT_EDIT.planned }));
    fireEvent.click(screen.getByRole('button', { name: SPRINT_EDIT.actual }));
    expect(chosen).toEqual(['actual']);
  });

  it('starts a new baseline, and says what that does', () => {
    const said = show();
    expect(screen.getByText(SPRINT_EDIT.baselineWhy)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: SPRINT_EDIT.baseline }));
    expect(said).toEqual(['start']);
  });

  it('leads back to all sprints where a baseline is set', () => {
    const said: string[] = [];
    const nothing = () => undefined;
    show({ baseline: { since: '2 Mar 2026', isHere: true, onStart: nothing, onEnd: () => said.push('end') } });
    expect(screen.queryByRole('button', { name: SPRINT_EDIT.baseline })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: SPRINT_EDIT.baselineUndo }));
    expect(said).toEqual(['end']);
  });
});
