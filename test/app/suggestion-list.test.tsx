// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Suggestion, SuggestionList } from '../../src/app/components/data/suggestion-list.tsx';
import { renderInTheme } from './render.tsx';

function suggestion(id: string): Suggestion {
  return {
    id,
    records: [],
    reason: 'same service',
    accepted: { kind: 'same-incident', key: id, other: `${id}'`, isSame: true },
    onYes: () => undefined,
    onNo: () => undefined,
  };
}

function show(count: number): string[][] {
  const asked: string[][] = [];
  const suggestions = Array.from({ length: count }, (_, index) => suggestion(`S${index + 1}`));
  const onAll = (shown: readonly Suggestion[]) => asked.push(shown.map(({ id }) => id));
  renderInTheme(
    <SuggestionList
      title="Are these one incident?"
      why="…"
      yes="They are one"
      no="They are two"
      onAll={onAll}
      suggestions={suggestions}
      zone="Europe/London"
    />,
  );
  return asked;
}

describe('suggestions', () => {
  it('that are shown can be accepted together; those that nobody has seen stay open', () => {
    const asked = show(7);
    fireEvent.click(screen.getByRole('button', { name: 'They are one: all 5 shown' }));
    expect(asked).toEqual([['S1', 'S2', 'S3', 'S4', 'S5']]);
    expect(screen.getByText('2 more follow once these are answered.')).toBeTruthy();
  });

  it('have no button for all where there is one', () => {
    show(1);
    expect(screen.queryByRole('button', { name: /all/ })).toBeNull();
  });
});
