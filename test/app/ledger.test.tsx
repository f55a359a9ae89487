// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerBook } from '../../src/app/components/ledger/ledger-book.tsx';
import { LedgerIncidents } from '../../src/app/components/ledger/ledger-incidents.tsx';
import { LedgerRate } from '../../src/app/components/ledger/ledger-rate.tsx';
import { LedgerReturns } from '../../src/app/components/ledger/ledger-returns.tsx';
import { LedgerSearch } from '../../src/app/components/ledger/ledger-search.tsx';
import { LedgerSpent } from '../../src/app/components/ledger/ledger-spent.tsx';
import { RecurrenceList } from '../../src/app/components/ledger/recurrence-list.tsx';
import { spentTable } from '../../src/app/view/ledger/ledger-rows.ts';
import { keepOwnRate, readOwnRate } from '../../src/app/view/own-rate.ts';
import { hours } from '../../src/domain/index.ts';
import { BOOK, LEDGER_INCIDENTS, RATE, RECURRENCE, SPENT } from '../../src/wording/ledger-words.ts';
import { drawnIncident, drawnItem, drawnSprint } from '../metrics/drawn-dataset.ts';
import { dbIncident, historyOf, ledgerAnswerOf } from '../support/ledger-samples.ts';
import { renderInTheme } from './render.tsx';

const TEAM = { headCount: 5, zone: 'Europe/London' };
const ZONE = 'Europe/London';

beforeEach(() => localStorage.clear());

describe('what was invested', () => {
  it('adds up in every column as it is printed', () => {
    // Hours of 3.4 + 3.4 + 3.4 = 10.2 print as 4 + 3 + 3 = 10.
    const sprints = ['2026-03-02', '2026-03-16', '2026-03-30'].map((from, index) => drawnSprint(`S${index + 1}`, from));
    const incidents = [0, 14, 28].map((day) => dbIncident(day, { effort: { logged: hours(3.4) } }));
    const { rows, total } = spentTable(ledgerAnswerOf({ sprints, incidents }), TEAM, true);
    const column = rows.map(({ cells }) => Number(cells[0]));
    expect(column.reduce((sum, cell) => sum + cell, 0)).toBe(Number(total.cells[0]));
    expect(total.cells[0]).toBe('10');
  });

  it('puts earlier sprints together until they are asked for', () => {
    const day = (week: number) => new Date(Date.UTC(2026, 0, 5 + week * 14)).toISOString().slice(0, 10);
    const sprints = Array.from({ length: 11 }, (_, index) => drawnSprint(`S${index}`, day(index)));
    const ledger = ledgerAnswerOf({ sprints, incidents: [dbIncident(0)] });
    renderInTheme(<LedgerSpent ledger={ledger} team={TEAM} sprintKey={undefined} />);
    expect(screen.getByRole('row', { name: /^3 earlier sprints/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: SPENT.showAll(11) }));
    // A head, eleven sprints and the total.
    expect(screen.getAllByRole('row')).toHaveLength(13);
  });

  it('tells a team of two no hours outside working time, and a team without points no points', () => {
    const sprint = drawnSprint('S1', '2026-03-02');
    const ledger = ledgerAnswerOf({ sprints: [sprint], incidents: [dbIncident(0)] });
    const { headers } = spentTable(ledger, { ...TEAM, headCount: 2 }, true);
    expect(headers).toEqual([
      SPENT.columns.sprint,
      SPENT.columns.response,
      SPENT.columns.followUps,
      SPENT.columns.reviews,
    ]);
  });

  it('gives hours without a time a column of their own', () => {
    const timeless = drawnIncident('T', { effort: { logged: hours(2) } });
    const { headers, rows } = spentTable(ledgerAnswerOf({ incidents: [dbIncident(0), timeless] }), TEAM, true);
    expect(headers).toContain(SPENT.columns.noTime);
    expect(rows.at(-1)).toMatchObject({ name: SPENT.notPlaced, cells: ['–', '–', '2', '–', '–', '–'] });
  });
});

describe('money', () => {
  it('has no default, stays in this browser, and can be forgotten', () => {
    const { total } = historyOf(8, 182, [200, 300]);
    renderInTheme(<LedgerRate ledger={{ total }} />);
    const field = screen.getByRole('textbox', { name: RATE.label, hidden: true });
    expect(field).toHaveProperty('value', '');
    expect(screen.queryByText(/at the rate you entered/)).toBeNull();
    // 33 h of response and 6 h of the follow-up: 39 h x 80 = 3,120, two digits of it.
    fireEvent.change(field, { target: { value: '80' } });
    expect(screen.getByText(/3,100 for 39 h, at the rate you entered\./)).toBeTruthy();
    expect(readOwnRate()).toBe(80);
    fireEvent.click(screen.getByRole('button', { name: RATE.forget, hidden: true }));
    expect(readOwnRate()).toBeUndefined();
    expect(screen.queryByText(/at the rate you entered/)).toBeNull();
  });

  it('takes no text, nothing and less than nothing for a rate', () => {
    for (const text of ['many', '', '-3', '0']) {
      localStorage.setItem('dividend-rate', text);
      expect(readOwnRate()).toBeUndefined();
    }
    keepOwnRate(65.5);
    expect(readOwnRate()).toBe(65.5);
  });
});

it('the returns stand in their order, from leading to lagging', () => {
  const { container } = renderInTheme(<LedgerReturns ledger={historyOf(8, 182, [200, 300])} />);
  const ids = [...container.querySelectorAll<HTMLElement>('[data-return]')].map(({ dataset }) => dataset.return);
  expect(ids).toEqual(['reviews', 'follow-ups', 'in-time', 'yield', 'recurrence']);
});

describe('before and since', () => {
  it('says its claim, and tells its picture in words', () => {
    renderInTheme(<RecurrenceList ledger={historyOf(8, 182, [200, 300])} zone={ZONE} />);
    expect(
      screen.getByText('8 before, 2 since; too few to tell from chance (a drop to 1 would have been clear).'),
    ).toBeTruthy();
    expect(screen.getByRole('figure').textContent).toContain('8 before the follow-up was done, 2 since');
    expect(screen.queryByText(/Paid back after/)).toBeNull();
  });

  it('says the next step where nothing can be compared', () => {
    renderInTheme(<RecurrenceList ledger={ledgerAnswerOf({ incidents: [dbIncident(0)] })} zone={ZONE} />);
    expect(screen.getByText(RECURRENCE.none)).toBeTruthy();
  });

  it('says that no incident names a service', () => {
    const ledger = ledgerAnswerOf({ incidents: [dbIncident(0, { services: [] })] });
    renderInTheme(<RecurrenceList ledger={ledger} zone={ZONE} />);
    expect(screen.getByText(RECURRENCE.noGroups)).toBeTruthy();
  });
});

describe('the incidents', () => {
  const ledger = ledgerAnswerOf({
    incidents: [
      dbIncident(0, { reviewStatus: 'published', notes: { learned: 'Disks fill at night' } }),
      dbIncident(7),
      dbIncident(14, { customersAffected: 40 }),
    ],
  });
  const shown = (onOpen = vi.fn()) => {
    renderInTheme(
      <LedgerIncidents ledger={ledger} zone={ZONE} openKey={undefined} onOpen={onOpen} form={<p>the form</p>} />,
    );
    const [, ...rows] = within(screen.getByRole('table', { name: LEDGER_INCIDENTS.caption })).getAllByRole('row');
    return rows;
  };

  it('come latest first, each with its state, its users and its lines', () => {
    const [latest, , earliest] = shown();
    expect(latest?.textContent).toContain('felt by 40');
    expect(latest?.textContent).toContain('no return booked yet');
    expect(earliest?.textContent).toContain('Disks fill at night');
    expect(earliest?.textContent).toContain('paying');
  });

  it('open their form by a button that names the incident', () => {
    const onOpen = vi.fn();
    shown(onOpen);
    fireEvent.click(screen.getByRole('button', { name: LEDGER_INCIDENTS.open('D14') }));
    expect(onOpen).toHaveBeenCalledWith('neutral:D14');
  });
});

describe('the form of an incident', () => {
  const [incident] = ledgerAnswerOf({
    incidents: [dbIncident(0)],
    workItems: [drawnItem('FIX-1', { type: 'incident_followup', incidentKeys: ['neutral:D0'], timeSpent: hours(5) })],
  }).incidents;
  const opened = () => {
    if (incident === undefined) throw new Error('no incident');
    const calls = { onNote: vi.fn(), onReview: vi.fn(), onTakeBack: vi.fn(), onUnlink: vi.fn() };
    renderInTheme(<LedgerBook incident={incident} zone={ZONE} {...calls} search={null} />);
    return calls;
  };

  it('keeps a line when it is left', () => {
    const { onNote } = opened();
    const field = screen.getByLabelText('What is safer now');
    fireEvent.change(field, { target: { value: 'An alert at 80 %' } });
    fireEvent.blur(field);
    expect(onNote).toHaveBeenCalledWith('safer', 'An alert at 80 %');
  });

  it('books a review with people and hours, or without either', () => {
    const { onReview } = opened();
    fireEvent.click(screen.getByRole('button', { name: BOOK.held }));
    expect(onReview).toHaveBeenLastCalledWith({ field: 'review', held: true });
    fireEvent.change(screen.getByLabelText(BOOK.people), { target: { value: '4' } });
    fireEvent.click(screen.getByRole('button', { name: BOOK.held }));
    expect(onReview).toHaveBeenLastCalledWith({ field: 'review', held: true });
    fireEvent.change(screen.getByLabelText(BOOK.hours), { target: { value: '1,5' } });
    fireEvent.click(screen.getByRole('button', { name: BOOK.held }));
    expect(onReview).toHaveBeenLastCalledWith({ field: 'review', held: true, people: 4, hours: 1.5 });
  });

  it('lists its follow-ups, each with the way to say that it is none, and the file it comes from', () => {
    const { onUnlink } = opened();
    expect(screen.getByText('done, 5 h')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: BOOK.unlink('FIX-1') }));
    expect(onUnlink).toHaveBeenCalledWith('neutral:FIX-1', 'FIX-1');
    expect(screen.getByText(/incidents\.csv, line 2/)).toBeTruthy();
  });
});

describe('the search for a follow-up', () => {
  const item = {
    key: 'jira:PAY-7',
    id: 'PAY-7',
    title: 'Alert',
    source: 'jira',
    teamIds: [],
    fileLine: [],
    isDone: true,
    incidentKeys: [],
  };
  const search = (found: { readonly total: number; readonly items: readonly (typeof item)[] } | undefined) => {
    const onLink = vi.fn();
    const at = { incident: { id: 'D0', key: 'neutral:D0' }, text: 'alert', isAsked: true, onText: vi.fn() };
    renderInTheme(<LedgerSearch {...at} found={found} onLink={onLink} />);
    return onLink;
  };

  it('links what is chosen, and says how many more fit', () => {
    const onLink = search({ total: 3, items: [item] });
    fireEvent.click(screen.getByRole('button', { name: BOOK.link('PAY-7', 'D0') }));
    expect(onLink).toHaveBeenCalledWith(item);
    expect(screen.getByText(BOOK.moreFound(2))).toBeTruthy();
  });

  it('says that nothing fits', () => {
    search({ total: 0, items: [] });
    expect(screen.getByText(BOOK.noneFound)).toBeTruthy();
  });
});
