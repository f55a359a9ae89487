// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it, test } from 'vitest';
import { UntouchedTable } from '../../src/app/components/data/untouched-table.tsx';
import { epochMs } from '../../src/domain/index.ts';
import type { UntouchedRecord } from '../../src/engine/api.ts';
import { UNTOUCHED } from '../../src/wording/untouched-words.ts';
import { renderInTheme } from './render.tsx';

const RECORD: UntouchedRecord = {
  ...{ key: 'pagerduty:P1', id: 'P1', title: 'Disk is full', source: 'pagerduty', zeros: [], closedAfterMinutes: 20 },
  startedAt: epochMs(Date.parse('2026-03-03T22:30Z')),
  fileLine: [{ file: 'alerts.csv', line: 4 }],
};

function shown(areCounted: boolean): UntouchedRecord[] {
  const answered: UntouchedRecord[] = [];
  renderInTheme(
    <UntouchedTable
      records={[RECORD]}
      areCounted={areCounted}
      zone="Asia/Kolkata"
      onAnswer={(record) => answered.push(record)}
    />,
  );
  return answered;
}

it('shows each record with its place, its time in the reader’s zone and the reason, and lets it count', () => {
  const answered = shown(false);
  expect(screen.getByText('alerts.csv, line 4')).toBeTruthy();
  // 22:30 in UTC is 04:00 of the next day in India, five and a half hours ahead.
  expect(screen.getByText('4 Mar 2026, 04:00')).toBeTruthy();
  expect(screen.getByText(/^Closed by the monitor after 20 min;/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: UNTOUCHED.countOf('P1') }));
  expect(answered).toEqual([RECORD]);
});

it('lets one be left out where all of them count', () => {
  const answered = shown(true);
  fireEvent.click(screen.getByRole('button', { name: UNTOUCHED.leaveOutOf('P1') }));
  expect(answered).toEqual([RECORD]);
});

test.each([
  [undefined, [], 'Closed by the monitor; the file names nobody who acknowledged it or worked on it.'],
  [0, ['responders'], 'Closed by the monitor after less than a minute; the file counts 0 responders.'],
  // Three hours and five minutes; then two days and one minute, of which the minute is the third unit.
  [185, ['hours'], 'Closed by the monitor after 3 h 5 min; the file counts 0 hours of work.'],
  [2881, ['responders', 'hours'], 'Closed by the monitor after 2 d; the file counts 0 responders and 0 hours of work.'],
] as const)('the reason after %s minutes is a sentence', (minutes, zeros, sentence) => {
  expect(UNTOUCHED.why(minutes, zeros)).toBe(sentence);
});
