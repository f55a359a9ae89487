// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DoubtsCard } from '../../src/app/components/overview/doubts-card.tsx';
import { doubtsView } from '../../src/app/view/doubts.ts';
import { hours, points } from '../../src/domain/index.ts';
import type { Sensitivity } from '../../src/metrics/sensitivity/sensitivity.ts';
import { estimate } from '../support/analysis-samples.ts';
import { renderInTheme } from './render.tsx';
import { TEAM } from './team.ts';

const SENSITIVITY: Sensitivity = {
  displaced: estimate(5, 3, 7),
  drivers: [
    { id: 'evidence', group: 'D', hours: hours(23), low: points(3.2), high: points(6.8) },
    { id: 'pace', paces: 6, low: points(4.5), high: points(5.5) },
  ],
  halved: { hoursOn: hours(21.5), displaced: estimate(2.4, 1.3, 3.6) },
  incidents: { estimated: 2, all: 3 },
  returns: { hours: hours(52), withReturn: hours(20) },
};

function show(onCorrect: () => void = () => undefined) {
  renderInTheme(<DoubtsCard view={doubtsView(SENSITIVITY, TEAM)} onCorrect={onCorrect} />);
}

describe('the card of doubts', () => {
  it('tells every assumption in words and figures, without its bars', () => {
    show();
    const rows = within(screen.getByRole('figure')).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'As shown≈ 5 (3 to 7)',
      'Estimated hours23 h3.2 to 6.8',
      'Paceslowest to fastest of 64.5 to 5.5',
    ]);
  });

  it('draws each bar where its figures lie', () => {
    show();
    const [shown] = screen.getAllByRole('listitem');
    // 7 needs a scale of 0 to 8: from 3 / 8 over (7 - 3) / 8.
    const bar = shown?.querySelector<HTMLElement>('[aria-hidden="true"] > :first-child');
    expect([bar?.style.left, bar?.style.width]).toEqual(['37.5%', '50%']);
  });

  it('sets both halves of the test side by side', () => {
    show();
    const terms = within(screen.getByRole('region', { name: 'If the true hours were half' }));
    expect(terms.getAllByRole('term').map((term) => term.textContent)).toEqual(['as recorded', 'if hours were half']);
    expect(terms.getAllByRole('definition').map((value) => value.textContent)).toEqual([
      '≈ 5 points3–7',
      '≈ 2.5 points1.5–4',
    ]);
  });

  it('has its ways to take the picture along only where there are bars to draw', () => {
    const actions = <button type="button">Export</button>;
    const { displaced: _, ...rest } = SENSITIVITY;
    const hoursOnly = doubtsView({ ...rest, drivers: [] }, TEAM);
    const shown = renderInTheme(
      <DoubtsCard view={doubtsView(SENSITIVITY, TEAM)} onCorrect={() => undefined} actions={actions} />,
    );
    expect(screen.getByRole('button', { name: 'Export' })).toBeDefined();
    shown.unmount();
    renderInTheme(<DoubtsCard view={hoursOnly} onCorrect={() => undefined} actions={actions} />);
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('leads from the first objection to the incidents to correct', () => {
    let asked = 0;
    show(() => {
      asked += 1;
    });
    fireEvent.click(screen.getByText('“The hours are inflated.”'));
    fireEvent.click(screen.getByRole('button', { name: 'Correct them here' }));
    expect(asked).toBe(1);
  });

  it('asks for patience while it is worked out', () => {
    renderInTheme(<DoubtsCard view={undefined} onCorrect={() => undefined} />);
    expect(screen.getByText('Working out what moves the number…')).toBeTruthy();
  });
});
