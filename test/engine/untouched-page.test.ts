import { expect, test } from 'vitest';
import type { IncidentRow } from '../../src/domain/index.ts';
import { hours } from '../../src/domain/index.ts';
import { untouchedPage } from '../../src/engine/untouched.ts';
import { incident, utc } from './rows.ts';
import { shelfOf } from './shelf.ts';

const alert = (id: string, more: Partial<IncidentRow> = {}): IncidentRow =>
  incident(id, {
    ...{ severity: 4, autoResolved: true, startedAt: utc('2026-03-03 10:00'), resolvedAt: utc('2026-03-03 10:20') },
    ...more,
  });

const ROWS = [
  alert('INC-1', { line: 4, title: 'Disk is full' }),
  alert('INC-2', { startedAt: utc('2026-03-05 10:00'), resolvedAt: utc('2026-03-06 13:00'), responderCount: 0 }),
  incident('INC-3', { startedAt: utc('2026-03-04 10:00'), responderCount: 2 }),
  incident('INC-4', { autoResolved: true, effort: { engaged: hours(0) } }),
];

test('records that nobody worked on are listed, latest first, with what the file says of them', () => {
  expect(untouchedPage(shelfOf(ROWS), { limit: 10 })).toEqual({
    total: 3,
    areCounted: false,
    records: [
      {
        ...{ key: 'incident.io:INC-2', id: 'INC-2', source: 'incident.io', startedAt: utc('2026-03-05 10:00') },
        // A day and three hours.
        ...{ closedAfterMinutes: 27 * 60, zeros: ['responders'], fileLine: [{ file: 'a.csv', line: 1 }] },
      },
      {
        ...{ key: 'incident.io:INC-1', id: 'INC-1', source: 'incident.io', startedAt: utc('2026-03-03 10:00') },
        ...{ title: 'Disk is full', closedAfterMinutes: 20, zeros: [], fileLine: [{ file: 'a.csv', line: 4 }] },
      },
      {
        ...{ key: 'incident.io:INC-4', id: 'INC-4', source: 'incident.io' },
        ...{ zeros: ['hours'], fileLine: [{ file: 'a.csv', line: 1 }] },
      },
    ],
  });
});

test('one screenful is given, and the count of all', () => {
  const { total, records } = untouchedPage(shelfOf(ROWS), { limit: 1 });
  expect([total, records.map(({ id }) => id)]).toEqual([3, ['INC-2']]);
});

test('one that a person counts leaves the list; all stay in it where the settings count them', () => {
  const counts = { kind: 'count-incident', key: 'incident.io:INC-2', counts: true } as const;
  const ids = (page: ReturnType<typeof untouchedPage>) => page.records.map(({ id }) => id);
  expect(ids(untouchedPage(shelfOf(ROWS, { decisions: [counts] }), { limit: 10 }))).toEqual(['INC-1', 'INC-4']);
  const counted = untouchedPage(shelfOf(ROWS, { settings: { countsUntouched: true } }), { limit: 10 });
  expect([counted.areCounted, ids(counted)]).toEqual([true, ['INC-2', 'INC-1', 'INC-4']]);
});
