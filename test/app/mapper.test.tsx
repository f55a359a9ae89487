// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { MappingMapper } from '../../src/app/components/import/mapping-mapper.tsx';
import { startMapper } from '../../src/app/view/import/mapping-state.ts';
import type { Mapping } from '../../src/domain/index.ts';
import type { MappingDraft, MappingPreview } from '../../src/engine/api.ts';
import { MAPPER } from '../../src/wording/mapping-words.ts';
import { DRAFT, MAPPING, PREVIEW } from './mapping-draft.ts';
import { renderInTheme } from './render.tsx';

type HarnessProps = {
  readonly draft: MappingDraft;
  readonly preview: MappingPreview | undefined;
  readonly onUse: (mapping: Mapping) => void;
};

/** Keeps the choices, as the page does. */
function Harness({ draft, preview, onUse }: HarnessProps) {
  const [state, setState] = useState(() => startMapper(draft, { name: 'outages', zone: 'Europe/Berlin' }));
  return (
    <MappingMapper
      fileName="outages.csv"
      draft={draft}
      state={state}
      preview={preview}
      isPreviewOld={false}
      isBusy={false}
      teams={['Kestrel']}
      onState={setState}
      onUse={onUse}
      onClose={() => undefined}
    />
  );
}

function show(draft: MappingDraft = DRAFT, preview: MappingPreview | undefined = PREVIEW) {
  const used: Mapping[] = [];
  renderInTheme(<Harness draft={draft} preview={preview} onUse={(mapping) => used.push(mapping)} />);
  return used;
}

const fieldOf = (header: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: MAPPER.fieldOf(header) });
const choose = (header: string, field: string) => fireEvent.change(fieldOf(header), { target: { value: field } });
const useButton = () => screen.getByRole<HTMLButtonElement>('button', { name: MAPPER.use });
const answer = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const settle = () => {
  fireEvent.click(screen.getByRole('button', { name: /^Opened/ }));
  answer(/^day before month/);
  answer(/^minutes/);
};

describe('the column mapper', () => {
  it('shows every column with values of it and the field it was guessed to be, marked as a guess', () => {
    show();
    expect(fieldOf('Ref').value).toBe('id');
    const row = fieldOf('Ref').closest('li');
    expect(row?.textContent).toContain('O-1');
    expect(row?.textContent).toContain(MAPPER.guessBy.likeness);
    const said = document.getElementById(fieldOf('Ref').getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe(MAPPER.guessBy.likeness);
  });

  it('lists columns that are not used under the ignored ones, with their count, and moves one that is put aside there', () => {
    show();
    const ignored = () => screen.getByRole('list', { name: /^Ignored columns/ });
    expect(ignored().getAttribute('aria-label')).toBe('Ignored columns (1)');
    expect(within(ignored()).getByText('Region')).toBeTruthy();
    choose('Ref', '');
    expect(ignored().getAttribute('aria-label')).toBe('Ignored columns (2)');
    expect(within(ignored()).getByText('Ref')).toBeTruthy();
    expect(document.activeElement).toBe(fieldOf('Ref'));
    expect(within(ignored()).getByText(MAPPER.chosen)).toBeTruthy();
  });

  it('asks which of two columns it is before it goes on', () => {
    const used = show();
    answer(/^day before month/);
    answer(/^minutes/);
    expect(useButton().disabled).toBe(true);
    expect(screen.getByText('Choose one column for “Started” to go on.')).toBeTruthy();
    expect(screen.getByText(MAPPER.previewWaits)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Reported/ }));
    expect(fieldOf('Opened').value).toBe('');
    expect(document.activeElement).toBe(fieldOf('Reported'));
    expect(useButton().disabled).toBe(false);
    fireEvent.click(useButton());
    expect(used[0]?.columns).toEqual({ id: 0, startedAt: 2, duration: 3 });
  });

  it('takes a choice that gives a field to a second column for a conflict as well', () => {
    show();
    settle();
    expect(useButton().disabled).toBe(false);
    choose('Region', 'id');
    expect(useButton().disabled).toBe(true);
    expect(screen.getByRole('group', { name: 'Two columns stand for “Id”. Which one is it?' })).toBeTruthy();
  });

  it('asks for the unit with what each would mean, and takes no guess for an answer', () => {
    const used = show();
    fireEvent.click(screen.getByRole('button', { name: /^Opened/ }));
    answer(/^day before month/);
    const unit = within(screen.getByRole('group', { name: 'In which unit is “Down”?' }));
    // The middle value is 90: 90 s are 1.5 min, printed as 2 min; 90 min are 1.5 h; 90 h are 90 h.
    expect(unit.getByRole('radio', { name: 'seconds: 2 min' })).toBeTruthy();
    expect(unit.getByRole('radio', { name: 'minutes: 1.5 h' })).toBeTruthy();
    expect(unit.getByRole('radio', { name: 'hours: 90 h' })).toBeTruthy();
    expect(unit.queryByRole('radio', { checked: true })).toBeNull();
    expect(useButton().disabled).toBe(true);
    answer(/^hours/);
    fireEvent.click(useButton());
    expect(used[0]?.units).toEqual({ duration: 'hours' });
  });

  it('asks for the unit of a column that a person chooses, and forgets the answer for another column', () => {
    show();
    settle();
    choose('Down', 'effort');
    expect(screen.getByRole('group', { name: 'In which unit is “Down”?' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /^minutes/, checked: true })).toBeNull();
    expect(useButton().disabled).toBe(true);
  });

  it('shows a date both ways where the file cannot tell their order', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: /^Opened/ }));
    // 03/04/2026 is 3 April with the day first, 4 March with the month first.
    expect(screen.getByText(/03\/04\/2026 10:00 is 3 Apr 2026, or 4 Mar 2026\./)).toBeTruthy();
  });

  it('asks nothing about a column that is not used', () => {
    show();
    choose('Down', '');
    expect(screen.queryByRole('group', { name: /In which unit/ })).toBeNull();
  });

  it('takes the guesses of another kind of row', () => {
    show();
    fireEvent.click(screen.getByRole('radio', { name: MAPPER.kinds['work-items'] }));
    expect(fieldOf('Opened').value).toBe('createdAt');
    expect(fieldOf('Ref').value).toBe('');
    expect(screen.getByText(/^No column stands for “Story points”/)).toBeTruthy();
  });

  it('shows the first rows as they would be kept, says the counts aloud, and groups what is wrong', () => {
    show();
    settle();
    const table = within(screen.getByRole('table', { name: MAPPER.previewSub }));
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Id',
      'Started',
      'Duration',
    ]);
    expect(table.getAllByText(MAPPER.notKnown)).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe('2 incidents 3 rows: 2 kept, 1 skipped');
    expect(screen.getByText(/without an id/)).toBeTruthy();
  });

  it('hands on the defaults and the name with the mapping', () => {
    const used = show();
    settle();
    fireEvent.change(screen.getByRole('textbox', { name: MAPPER.source }), { target: { value: 'pagers' } });
    fireEvent.change(screen.getByLabelText(MAPPER.team), { target: { value: ' Kestrel ' } });
    fireEvent.change(screen.getByRole('textbox', { name: MAPPER.name }), { target: { value: 'Our outages' } });
    fireEvent.click(useButton());
    expect(used).toEqual([
      {
        id: 'm1',
        name: 'Our outages',
        signature: MAPPING.signature,
        kind: 'incidents',
        columns: { id: 0, startedAt: 1, duration: 3 },
        units: { duration: 'minutes' },
        dateOrder: 'dmy',
        source: 'pagers',
        team: 'Kestrel',
      },
    ]);
  });

  it('begins with a saved mapping as it is, and asks nothing that it answers', () => {
    const mapping: Mapping = {
      ...MAPPING,
      name: 'Ours',
      columns: { id: 0, startedAt: 2, duration: 3 },
      dateOrder: 'mdy',
    };
    const used = show({ ...DRAFT, mapping, isSaved: true });
    expect(screen.getByText(MAPPER.leadSaved('Ours'))).toBeTruthy();
    expect(fieldOf('Opened').value).toBe('');
    expect(useButton().disabled).toBe(false);
    fireEvent.click(useButton());
    expect(used).toEqual([mapping]);
  });

  it('has the focus when it opens', () => {
    show();
    expect(document.activeElement?.textContent).toBe(MAPPER.open);
  });
});
