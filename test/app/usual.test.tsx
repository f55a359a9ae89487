// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RebaseForm } from '../../src/app/components/usual/rebase-form.tsx';
import { UsualChartCard } from '../../src/app/components/usual/usual-chart-card.tsx';
import { HiddenWeekCard, ReserveCard, SeverityCard } from '../../src/app/components/usual/usual-texts.tsx';
import { usualSource as withUsual } from '../../src/app/view/usual-source.ts';
import { REBASE, USUAL } from '../../src/wording/usual-words.ts';
import { sprintsWith, usualSource } from '../support/usual-samples.ts';
import { renderInTheme } from './render.tsx';

const UNEVEN = usualSource(sprintsWith([20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 20, 40, 120]));

describe('a card', () => {
  it('stands under the sentence that its chart says, and has the same numbers as a table that opens a sprint', () => {
    const onSelect = vi.fn();
    renderInTheme(<UsualChartCard id="load-limits" team={UNEVEN} hasMarks onSelect={onSelect} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'S12 shows something different; worth asking what',
    );
    fireEvent.click(screen.getByRole('button', { name: USUAL.table }));
    const row = screen.getByRole('row', { name: /^S12 / });
    expect(within(row).getByText('something different; worth asking what (above the upper limit)')).toBeTruthy();
    fireEvent.click(within(row).getByRole('button', { name: 'S12' }));
    expect(onSelect).toHaveBeenCalledWith('neutral:S12');
  });

  it('has a table in which nothing is opened where there are no sprints along it', () => {
    renderInTheme(<UsualChartCard id="phases" team={UNEVEN} hasMarks />);
    fireEvent.click(screen.getByRole('button', { name: USUAL.table }));
    expect(screen.getAllByRole('row')).toHaveLength(6);
    expect(within(screen.getByRole('table')).queryByRole('button')).toBeNull();
  });

  it('says only why, where there is nothing to draw', () => {
    renderInTheme(<UsualChartCard id="load-limits" team={usualSource(sprintsWith([]))} hasMarks={false} />);
    expect(screen.getByRole('heading').textContent).toBe('No closed sprint has a load yet: 6 tell what is usual');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('the team behind a picture has hours and no points', () => {
  const usual = UNEVEN.usual ?? expect.fail('nothing is usual');
  const source = withUsual(UNEVEN, usual);
  expect(source.total.displaced).toBeUndefined();
  expect(source.total.hoursOn).toBe(UNEVEN.total.hoursOn);
});

it('the reserve is a sentence with what it would have covered', () => {
  const { reserve } = usualSource(sprintsWith([10, 40, 20, 0, 60, 30])).usual ?? expect.fail('nothing is usual');
  renderInTheme(<ReserveCard reserve={reserve} />);
  expect(screen.getByText('Keeping 10 % free (40 h) would have covered 5 of the last 6 sprints.')).toBeTruthy();
});

it('the week of a small team says why it is not shown', () => {
  renderInTheme(<HiddenWeekCard />);
  expect(screen.getByText(/fewer than three people: they would describe a person/)).toBeTruthy();
});

describe('severity since declared', () => {
  it('is counts, with how many do not tell', () => {
    renderInTheme(<SeverityCard severity={{ raised: 2, lowered: 5, same: 13, typed: 0, notKnown: 4 }} />);
    expect(screen.getByRole('heading').textContent).toBe(
      'Severity was raised in 2 and lowered in 5 of 20 incidents since they were declared',
    );
    expect(screen.getByRole('row', { name: /^Not known.* 4$/ })).toBeTruthy();
  });

  it('says that the files have no history', () => {
    renderInTheme(<SeverityCard severity={{ raised: 0, lowered: 0, same: 0, typed: 0, notKnown: 4 }} />);
    expect(screen.getByRole('heading').textContent).toContain('no history');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('a new start of the limits', () => {
  const SPRINTS = [
    { key: 'neutral:S1', name: 'S1' },
    { key: 'neutral:S2', name: 'S2' },
  ];

  it('needs a sprint and a reason', () => {
    const onStart = vi.fn();
    renderInTheme(<RebaseForm sprints={SPRINTS} current={undefined} onStart={onStart} onEnd={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: REBASE.open }));
    fireEvent.change(screen.getByLabelText(REBASE.sprint), { target: { value: 'neutral:S1' } });
    fireEvent.click(screen.getByRole('button', { name: REBASE.start }));
    expect(screen.getByText(REBASE.reasonFault)).toBeTruthy();
    expect(onStart).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText(REBASE.reason), { target: { value: ' Two people joined. ' } });
    fireEvent.click(screen.getByRole('button', { name: REBASE.start }));
    expect(onStart).toHaveBeenCalledWith(SPRINTS[0], 'Two people joined.');
  });

  it('can be taken back', () => {
    const onEnd = vi.fn();
    const current = REBASE.since('2 Feb 2026', 'Two people joined.');
    renderInTheme(<RebaseForm sprints={SPRINTS} current={current} onStart={() => undefined} onEnd={onEnd} />);
    fireEvent.click(screen.getByRole('button', { name: REBASE.end }));
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
