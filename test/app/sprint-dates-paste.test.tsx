// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SprintDatesPaste } from '../../src/app/components/import/sprint-dates-paste.tsx';
import { type ChosenSprints, datesToSave } from '../../src/app/view/import/sprint-dates-pasted.ts';
import type { PastedOutcome, SprintDatesReading } from '../../src/engine/api.ts';
import { OVERVIEW } from '../../src/wording/page.ts';
import { PASTED_DATES as WORDS } from '../../src/wording/sprint-dates-words.ts';
import { renderInTheme } from './render.tsx';

const DAYS = { startAt: '2026-03-02', endAt: '2026-03-13' };
const SPRINTS = ['41', '42', '43'].map((id) => ({ key: id, name: `Sprint ${id}` }));
const [FIRST, SECOND] = [
  { key: '41', name: 'Sprint 41' },
  { key: '42', name: 'Sprint 42', of: 'Heron' },
];

function reading(...outcomes: readonly PastedOutcome[]): SprintDatesReading {
  return {
    lines: outcomes.map((outcome, at) => ({ line: at + 1, name: `pasted ${at + 1}`, start: 'a', end: 'b', outcome })),
  };
}

const MATCHED: PastedOutcome = { kind: 'matched', sprint: FIRST, isExact: true, ...DAYS };
const SEVERAL: PastedOutcome = { kind: 'several', sprints: [FIRST, SECOND], ...DAYS };

type Said = (readonly [string, unknown])[];

function shown(given: SprintDatesReading | undefined, chosen: ChosenSprints = {}, isCurrent = true): Said {
  const said: Said = [];
  renderInTheme(
    <SprintDatesPaste
      sprints={SPRINTS}
      text="pasted"
      reading={given}
      isCurrent={isCurrent}
      chosen={chosen}
      onText={(text) => said.push(['text', text])}
      onOrder={(order) => said.push(['order', order])}
      onChoose={(line, key) => said.push(['choose', [line, key]])}
      onSave={(dates) => said.push(['save', dates])}
      onClose={() => said.push(['close', undefined])}
    />,
  );
  return said;
}

it('saves what fits, and tells what is left out and what stays without dates', () => {
  const said = shown(reading(MATCHED, { kind: 'not-matched' }, { kind: 'bad-date', value: 'soon' }));
  expect(screen.getByText('1 of 3 lines fit one sprint. 2 are left out, with the reason beside them.')).toBeTruthy();
  expect(screen.getByText('Still without dates: Sprint 42 and Sprint 43.')).toBeTruthy();
  expect(screen.getByText(WORDS.outcomes['not-matched'])).toBeTruthy();
  expect(screen.getByText('“soon” is not a date')).toBeTruthy();
  expect(screen.getByText('13 Mar 2026')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: OVERVIEW.noDates.save(1) }));
  expect(said).toEqual([['save', [{ key: '41', ...DAYS }]]]);
});

it('asks which sprint a line means that fits several, and waits with it', () => {
  const said = shown(reading(SEVERAL));
  expect(screen.getByRole('button', { name: OVERVIEW.noDates.save(0) })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText(WORDS.choose('pasted 1')), { target: { value: '42' } });
  expect(said).toEqual([['choose', [1, '42']]]);
});

it('asks for the order of day and month with both readings of a date', () => {
  const said = shown({ ...reading({ kind: 'open-order' }), openDate: '03/04/2026' });
  expect(screen.getByText(/^03\/04\/2026 is 3 Apr 2026, or 4 Mar 2026/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText(WORDS.orders.mdy));
  expect(said).toEqual([['order', 'mdy']]);
});

it('says why nothing can be read, and saves nothing', () => {
  shown({ fault: 'one-date-column', lines: [] });
  expect(screen.getByText(WORDS.faults['one-date-column'])).toBeTruthy();
  expect(screen.getByRole('button', { name: OVERVIEW.noDates.save(0) })).toHaveProperty('disabled', true);
});

it('does not save what an earlier text was read as', () => {
  shown(reading(MATCHED), {}, false);
  expect(screen.getByRole('button', { name: OVERVIEW.noDates.save(1) })).toHaveProperty('disabled', true);
});

it('gives each sprint its dates once, from the first line about it', () => {
  const later = { startAt: '2026-03-16', endAt: '2026-03-27' };
  const both = reading(MATCHED, { ...SEVERAL, ...later }, { ...SEVERAL, ...later });
  expect(datesToSave(both, { 2: '41', 3: '42' })).toEqual([
    { key: '41', ...DAYS },
    { key: '42', ...later },
  ]);
  expect(datesToSave(both, { 3: 'not one of them' })).toEqual([{ key: '41', ...DAYS }]);
});

it('counts apart the lines that wait for an answer', () => {
  shown(reading(MATCHED, SEVERAL, { kind: 'open-order' }, { kind: 'open-order' }, { kind: 'dated' }));
  const sentences = [
    '1 of 5 lines fit one sprint. 1 fits several: choose which. 2 wait for how the dates are written.',
    '1 is left out, with the reason beside it.',
  ];
  expect(screen.getByText(sentences.join(' '))).toBeTruthy();
});
