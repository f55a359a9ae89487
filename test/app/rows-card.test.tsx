// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CompareTable } from '../../src/app/components/overview/compare-panel.tsx';
import { RowsCard } from '../../src/app/components/overview/rows-card.tsx';
import { incidentColumns, plainRows } from '../../src/app/view/overview/incident-columns.ts';
import { nearPages, ROW_HEIGHT_PX, ROWS_A_PAGE, rowWindow } from '../../src/app/view/overview/row-window.ts';
import { rowsPlace } from '../../src/app/view/overview/rows-place.ts';
import { epochMs } from '../../src/domain/index.ts';
import type { SprintComparison } from '../../src/engine/api.ts';
import { COMPARE } from '../../src/wording/compare-words.ts';
import { ROWS } from '../../src/wording/rows-words.ts';
import { inTheme, renderInTheme } from './render.tsx';
import { SPRINT, share, TEAM } from './team.ts';

describe('the lines in sight', () => {
  it('are few of a hundred thousand, wherever the list is scrolled to, and never beyond its ends', () => {
    // 600 px hold 17.6 lines: 20 in steps of 4; 8 spare ones below.
    expect(rowWindow(100_000, 0, 600)).toEqual({ from: 0, to: 28, pages: [0] });
    // Line 50,000 is at 50,000 lines; 8 spare ones on both sides, 20 in sight.
    expect(rowWindow(100_000, 50_000 * ROW_HEIGHT_PX, 600)).toEqual({ from: 49_992, to: 50_028, pages: [249, 250] });
    // Two lines further on the same lines are drawn; six further on, the next four: 50,006 is 50,004 in steps.
    expect(rowWindow(100_000, 50_002 * ROW_HEIGHT_PX, 600)).toMatchObject({ from: 49_992, to: 50_028 });
    expect(rowWindow(100_000, 50_006 * ROW_HEIGHT_PX, 600)).toMatchObject({ from: 49_996 });
    expect(rowWindow(100_000, 100_000 * ROW_HEIGHT_PX, 600)).toMatchObject({ to: 100_000 });
    expect(rowWindow(5, 9_999_999, 600)).toMatchObject({ from: 4, to: 5, pages: [0] });
    expect(rowWindow(0, 0, 600)).toEqual({ from: 0, to: 0, pages: [] });
  });

  it('come with the pages beside theirs, the needed ones first, and none beyond the ends', () => {
    expect(nearPages([249, 250], 100_000)).toEqual([249, 250, 251, 248]);
    expect(nearPages([0], 100_000)).toEqual([0, 1]);
    // 401 lines are on three pages.
    expect(nearPages([2], 401)).toEqual([2, 1]);
    expect(nearPages([0], 0)).toEqual([0]);
  });
});

describe('the columns', () => {
  const labels = (...args: Parameters<typeof incidentColumns>) => incidentColumns(...args).map(({ id }) => id);

  it('are those that the place has, and hours outside working time not for a team of two', () => {
    expect(labels(TEAM, 'sprint')).toContain('off');
    expect(labels({ ...TEAM, headCount: 2 }, 'sprint')).not.toContain('off');
    expect(labels(TEAM, 'sprints')).toContain('sprint');
    expect(labels(TEAM, 'gap')).not.toContain('points');
    expect(labels(TEAM, 'not-placed')).toContain('no-place');
  });

  it('give numbers as they are and instants in UTC to a spreadsheet', () => {
    const row = share('INC-1', 1 / 3, 0.1 + 0.2, {
      startedAt: epochMs(Date.UTC(2026, 9, 20, 8)),
      services: ['checkout', 'search'],
    });
    const [head, cells] = plainRows(incidentColumns(TEAM, 'sprint'), [row]);
    const cellOf = (label: string) => cells?.[head?.indexOf(label) ?? -1];
    expect(cellOf(ROWS.columns.on)).toBe('0.333333333');
    expect(cellOf(ROWS.columns.points('Points'))).toBe('0.3');
    expect(cellOf(ROWS.columns.started)).toBe('2026-10-20T08:00:00.000Z');
    expect(cellOf(ROWS.columns.services)).toBe('checkout, search');
    expect(cellOf(ROWS.columns.source)).toBe('incidents.json, line 12');
  });
});

it('the table is of the chosen bar, of a place, or of all shown sprints', () => {
  expect(rowsPlace(TEAM, { sprint: SPRINT.key }).query).toEqual({
    teamId: 'kestrel',
    sprintKey: SPRINT.key,
    place: 'sprint',
  });
  expect(rowsPlace(TEAM, { place: 'gap' })).toMatchObject({ kind: 'gap', query: { teamId: 'kestrel', place: 'gap' } });
  expect(rowsPlace(TEAM, {}).query).toEqual({ teamId: 'kestrel', sprintKeys: [SPRINT.key], place: 'sprint' });
});

describe('the table', () => {
  const calls = {
    ...{ onOrder: vi.fn(), onOpen: vi.fn(), onPages: vi.fn(), onText: vi.fn(), onHidden: vi.fn() },
    ...{ onCopy: vi.fn(), onDownload: vi.fn(), onClose: vi.fn() },
  };
  const show = (count: number, more: Partial<Parameters<typeof RowsCard>[0]> = {}) => renderInTheme(card(count, more));
  const card = (count: number, more: Partial<Parameters<typeof RowsCard>[0]> = {}) => {
    const columns = incidentColumns(TEAM, 'sprint');
    const { hidden = [] } = more;
    return (
      <RowsCard
        title="Incidents: Sprint 42"
        page={{ total: count, sums: { hoursOn: 2.5 * count, hoursOff: 0, points: 3 } }}
        all={count}
        columns={columns}
        shown={columns.filter(({ id }) => !hidden.includes(id))}
        list="all"
        isStale={false}
        rowAt={(place) => (place < ROWS_A_PAGE ? share(`INC-${place}`, 2.5, 0.5) : undefined)}
        order={{ by: 'on', isDescending: true }}
        hidden={[]}
        text=""
        record={null}
        openKey={undefined}
        cardRef={createRef()}
        isBusy={false}
        {...calls}
        {...more}
      />
    );
  };

  it('draws few lines of many, tells how many there are, and sums up all of them', () => {
    show(100_000);
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('100002');
    expect(table.querySelectorAll('[data-incident]').length).toBeLessThan(60);
    const sum = within(table).getByRole('row', { name: /^Sum of 100,000 lines/ });
    expect(
      within(sum)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toContain('250,000');
  });

  it('asks for the pages that are scrolled into sight', () => {
    show(100_000);
    const region = screen.getByRole('region', { name: ROWS.region });
    region.scrollTop = 50_000 * ROW_HEIGHT_PX;
    fireEvent.scroll(region);
    expect(calls.onPages).toHaveBeenLastCalledWith([249, 250]);
    expect(screen.getByRole('table').querySelector('tr[aria-rowindex="50002"]')).toBeTruthy();
  });

  it('begins another list at its top, without losing the focus, and the same list where it was left', () => {
    const { rerender } = show(100_000);
    const region = screen.getByRole('region', { name: ROWS.region });
    const heading = screen.getByRole('button', { name: ROWS.columns.title });
    heading.focus();
    region.scrollTop = 50_000 * ROW_HEIGHT_PX;
    fireEvent.scroll(region);
    const row = (at: number) => screen.getByRole('table').querySelector(`tr[aria-rowindex="${at}"]`);
    rerender(inTheme(card(100_000, { openKey: 'x:INC-7' })));
    expect([row(50_002) === null, row(2) === null]).toEqual([false, true]);
    rerender(inTheme(card(100_000, { list: 'by title' })));
    expect(region.scrollTop).toBe(0);
    expect([row(50_002) === null, row(2) === null]).toEqual([true, false]);
    expect(document.activeElement).toBe(heading);
  });

  it('says that lines are of the list before while the asked ones are on their way', () => {
    show(3, { isStale: true });
    expect(screen.getByRole('region', { name: ROWS.region }).getAttribute('aria-busy')).toBe('true');
  });

  it('turns the order of its column, and begins numbers with the largest', () => {
    show(3);
    expect(screen.getByRole('columnheader', { name: /^Hours in working time/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    fireEvent.click(screen.getByRole('button', { name: /^Hours in working time/ }));
    expect(calls.onOrder).toHaveBeenLastCalledWith({ by: 'on', isDescending: false });
    fireEvent.click(screen.getByRole('button', { name: ROWS.columns.title }));
    expect(calls.onOrder).toHaveBeenLastCalledWith({ by: 'title', isDescending: false });
  });

  it('hides columns but never the incident itself', async () => {
    show(3, { hidden: ['title'] });
    expect(screen.queryByRole('columnheader', { name: ROWS.columns.title })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: ROWS.columnsButton }));
    expect(screen.queryByRole('checkbox', { name: ROWS.columns.id })).toBeNull();
    fireEvent.click(await screen.findByRole('checkbox', { name: ROWS.columns.severity }));
    expect(calls.onHidden).toHaveBeenLastCalledWith(['title', 'severity']);
  });

  it('opens one record, and Esc leaves the table unless something over it took the key', () => {
    show(3);
    fireEvent.click(screen.getByRole('button', { name: 'INC-1' }));
    expect(calls.onOpen).toHaveBeenLastCalledWith('x:INC-1');
    calls.onClose.mockClear();
    const taken = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    taken.preventDefault();
    window.dispatchEvent(taken);
    expect(calls.onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('says how many of all lines a text finds, and where it finds none', () => {
    show(2, { text: 'login', all: 9 });
    expect(screen.getByRole('status').textContent).toBe('2 of 9 lines');
    show(0, { text: 'login', all: 9 });
    expect(screen.getByText(ROWS.noneFound)).toBeTruthy();
  });
});

describe('two sprints side by side', () => {
  const comparison: SprintComparison = {
    unit: 'points',
    before: { sprints: [{ key: 'a', name: 'Sprint 41' }], workingDays: 10 },
    after: { sprints: [{ key: 'b', name: 'Sprint 42' }], workingDays: 5 },
    isPerDay: true,
    rows: [
      {
        figure: 'load',
        before: 0.05,
        after: 0.2,
        variation: {
          kind: 'different',
          rules: ['outside'],
          side: 'above',
          low: 0,
          high: 0.19,
          sprints: 7,
          isProvisional: true,
        },
      },
      { figure: 'committed', after: 4, variation: { kind: 'too-few', sprints: 2, needed: 6 } },
      { figure: 'incidents', before: 3, after: 2, variation: { kind: 'not-closed' } },
    ],
  };

  it('has each number before, after, its difference, and whether it is usual', () => {
    renderInTheme(<CompareTable comparison={comparison} />);
    const cells = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(cells(/^Share of working time/)).toEqual(['5 %', '20 %', '+15 percentage points']);
    expect(cells(/^Points planned/)).toEqual([COMPARE.notKnown, '4', COMPARE.notKnown]);
    expect(cells(/^Incidents/)).toEqual(['3', '2', '−1']);
    expect(screen.getByText(/above the upper limit \(usual 0 % to 19 %, provisional\)/)).toBeTruthy();
    expect(screen.getByText(/2 closed sprints are too few to tell; it takes 6/)).toBeTruthy();
  });

  it('says that lengths differ, and what follows', () => {
    renderInTheme(<CompareTable comparison={comparison} />);
    expect(
      screen.getByText(
        '10 working days before, 5 working days after: hours, incidents and points are told per working day, so that both compare.',
      ),
    ).toBeTruthy();
  });
});
