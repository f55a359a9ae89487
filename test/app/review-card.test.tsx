// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReviewCard } from '../../src/app/components/import/review-card.tsx';
import { epochMs } from '../../src/domain/index.ts';
import type { FileChoice, StagedFile } from '../../src/engine/api.ts';
import { MAPPER } from '../../src/wording/mapping-words.ts';
import { renderInTheme } from './render.tsx';

const FILE: StagedFile = {
  fileId: 'f1',
  name: '<b>jira</b>.csv',
  bytes: 42_000,
  importer: 'jira-csv',
  importerLabel: 'Jira issues (CSV)',
  candidates: [
    { id: 'jira-csv', label: 'Jira issues (CSV)' },
    { id: 'neutral', label: 'Neutral work items' },
  ],
  assumedZone: 'Europe/Berlin',
  counts: { rowsRead: 235, kept: 220, merged: 0, excluded: 3, skipped: 12 },
  brought: { incidents: 0, sprints: 6, workItems: 212, sprintItems: 0, responders: 0 },
  issues: [
    { code: 'zone-assumed', effect: 'noted', count: 1, places: [] },
    {
      code: 'bad-date',
      effect: 'row-skipped',
      count: 12,
      places: [{ code: 'bad-date', line: 5, column: 'Created', value: 'soon', effect: 'row-skipped' }],
    },
  ],
  from: epochMs(Date.UTC(2026, 7, 10)),
  to: epochMs(Date.UTC(2026, 9, 31)),
  points: 236,
  effect: 'new',
  fault: null,
};

function show(file: StagedFile) {
  const choices: FileChoice[] = [];
  let removed = 0;
  const asked: string[] = [];
  renderInTheme(
    <ReviewCard
      file={file}
      isBusy={false}
      onChoose={(choice) => choices.push(choice)}
      onRemove={() => {
        removed += 1;
      }}
      onMatch={() => asked.push('match')}
      onRejected={() => asked.push('rejected')}
    />,
  );
  return { choices, asked, removals: () => removed };
}

describe('the review of one file', () => {
  it('says what it brings, from when to when, and what became of its rows', () => {
    show(FILE);
    expect(screen.getByText('6 sprints, 212 work items')).toBeTruthy();
    // Berlin is two hours ahead in August and one in October, so both instants fall on the day they name.
    expect(screen.getByText('10 Aug – 31 Oct 2026')).toBeTruthy();
    expect(screen.getByText('236 points')).toBeTruthy();
    expect(screen.getByText('235 rows: 220 kept, 3 set aside, 12 skipped')).toBeTruthy();
  });

  it('says why a file that could be read is not added', () => {
    show({ ...FILE, effect: 'nothing' });
    expect(screen.getByText('The same file is in this list already.')).toBeTruthy();
    cleanup();
    show({ ...FILE, effect: 'nothing', brought: { ...FILE.brought, sprints: 0, workItems: 0 } });
    expect(screen.getByText('None of its rows can be kept, so there is nothing to add.')).toBeTruthy();
    cleanup();
    show(FILE);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lists skipped rows before remarks, with line, column and value', () => {
    show(FILE);
    const items = screen.getAllByRole('listitem').filter((item) => item.hasAttribute('data-effect'));
    expect(items.map((item) => item.getAttribute('data-effect'))).toEqual(['row-skipped', 'noted']);
    expect(screen.getByText('line 5, “Created”: soon')).toBeTruthy();
  });

  it('shows imported text as text', () => {
    show(FILE);
    expect(screen.getByRole('heading', { name: '<b>jira</b>.csv' }).querySelector('b')).toBeNull();
  });

  it('asks to read the file another way', () => {
    const { choices } = show(FILE);
    fireEvent.click(screen.getByRole('combobox', { name: 'What it is' }));
    fireEvent.click(screen.getByRole('option', { name: 'Neutral work items' }));
    expect(choices).toEqual([{ importer: 'neutral' }]);
  });

  it('lets the zone be found by a part of its name', () => {
    const { choices } = show(FILE);
    const zone = screen.getByRole('combobox', { name: 'Time zone of its times' });
    zone.focus();
    fireEvent.change(zone, { target: { value: 'paris' } });
    fireEvent.click(screen.getByText('Europe/Paris'));
    expect(choices).toEqual([{ zone: 'Europe/Paris' }]);
  });

  it('asks for no zone where the file has its own', () => {
    show({ ...FILE, assumedZone: null });
    expect(screen.queryByRole('combobox', { name: 'Time zone of its times' })).toBeNull();
  });

  it('asks for the order of day and month only where the file cannot tell', () => {
    show(FILE);
    expect(screen.queryByRole('combobox', { name: 'Dates are written' })).toBeNull();
    const places = [{ code: 'date-order-unknown', line: 2, effect: 'value-unknown', value: '03/04/2026' }] as const;
    const asked = { code: 'date-order-unknown', effect: 'value-unknown', count: 1, places } as const;
    const { choices } = show({ ...FILE, issues: [asked] });
    fireEvent.click(screen.getByRole('combobox', { name: 'Dates are written' }));
    fireEvent.click(screen.getByRole('option', { name: 'month before day' }));
    expect(choices).toEqual([{ dateOrder: 'mdy' }]);
  });

  it('shows a fault with its next step in the place of what it brings, and can leave the file out', () => {
    const none = { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 };
    const fault = { code: 'spreadsheet' } as const;
    const { removals } = show({ ...FILE, importer: null, brought: none, issues: [], effect: 'nothing', fault });
    expect(screen.getByRole('alert').textContent).toMatch(/workbook.*save the sheet as CSV/);
    expect(screen.queryByText('nothing to count')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Leave out' }));
    expect(removals()).toBe(1);
  });

  it('offers to match the columns of a table, known or not, and of nothing else', () => {
    const match = () => screen.queryByRole('button', { name: MAPPER.openOf(FILE.name) });
    show(FILE);
    expect(match()).toBeNull();
    cleanup();
    show({ ...FILE, fault: { code: 'unrecognised', shape: 'json', seen: [] } });
    expect(match()).toBeNull();
    cleanup();
    show({ ...FILE, fault: { code: 'unrecognised', shape: 'table', seen: ['Ref'] } });
    expect(match()).not.toBeNull();
    cleanup();
    const { asked } = show({ ...FILE, signature: 'key\tsummary' });
    fireEvent.click(screen.getByRole('button', { name: MAPPER.openOf(FILE.name) }));
    expect(asked).toEqual(['match']);
  });

  it('offers the rows that were not kept, where there are any', () => {
    const { asked } = show(FILE);
    fireEvent.click(screen.getByRole('button', { name: MAPPER.rejected }));
    expect(asked).toEqual(['rejected']);
    cleanup();
    show({ ...FILE, counts: { ...FILE.counts, skipped: 0 } });
    expect(screen.queryByRole('button', { name: MAPPER.rejected })).toBeNull();
  });

  it('names a mapping as what the file was read as', () => {
    show({ ...FILE, importer: 'mapping', importerLabel: 'Our outages' });
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'What it is' }).value).toBe('Our outages');
  });
});
