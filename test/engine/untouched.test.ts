import { describe, expect, test } from 'vitest';
import type { DecisionContent, IncidentEdit, IncidentRow, Row } from '../../src/domain/index.ts';
import { epochMs, hours, NO_SETTINGS } from '../../src/domain/index.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import { batch, decided, folded, incident, item, responder, utc } from './rows.ts';

const at = utc('2026-03-03 10:00');
const end = utc('2026-03-03 10:20');

/** Closed by the monitor after twenty minutes, and nothing says that anybody was there. */
const alert = (id: string, more: Partial<IncidentRow> = {}): IncidentRow =>
  incident(id, { severity: 4, startedAt: at, resolvedAt: end, autoResolved: true, ...more });

const KEY = 'incident.io:INC-1';

function count(rows: readonly Row[], contents: readonly DecisionContent[] = [], countsUntouched = false) {
  const decisions = contents.map((content, index) => decided(content, { id: `${index}`, madeAt: epochMs(index) }));
  const { dataset, untouchedIncidents, excludedIncidents } = folded([batch('a', rows)], {
    decisions,
    settings: { countsUntouched },
  });
  return {
    ids: dataset.incidents.map(({ id }) => id),
    untouched: untouchedIncidents,
    excluded: excludedIncidents,
    links: dataset.workItems.map(({ incidentKeys }) => incidentKeys),
  };
}

test('records that the monitor closed and nobody worked on are set apart, and counted', () => {
  const rows = [
    alert('INC-1'),
    alert('INC-2', { effort: { workload: hours(0), engaged: hours(0) }, responderCount: 0 }),
  ];
  expect(count([...rows, incident('INC-3', { startedAt: at })])).toMatchObject({ ids: ['INC-3'], untouched: 2 });
});

test('they stand among the incidents where the settings count them, and are still told apart', () => {
  const rows = [alert('INC-1'), incident('INC-3', { startedAt: at })];
  expect(count(rows, [], true)).toMatchObject({ ids: ['INC-1', 'INC-3'], untouched: 1 });
});

test.each<[string, Partial<IncidentRow>]>([
  ['was not closed by the monitor', { autoResolved: false }],
  ['was acknowledged', { acknowledgedAt: end }],
  ['has logged hours, be they 0', { effort: { logged: hours(0) } }],
  ['has measured hours', { effort: { workload: hours(0.2) } }],
  ['has acknowledged-to-resolved hours', { effort: { engaged: hours(0.2) } }],
  ['has estimated hours', { effort: { estimated: hours(0.5) } }],
  ['has responders', { responderCount: 1 }],
  ['has a review', { reviewStatus: 'planned' }],
  ['has follow-ups', { followUpsTotal: 1 }],
])('a record that %s is not set apart', (_why, more) => {
  expect(count([alert('INC-1', more)])).toMatchObject({ ids: ['INC-1'], untouched: 0 });
});

test('a record with a responder row is not set apart, one that somebody only observed is', () => {
  const present = responder('INC-1', { person: 'p', startedAt: at, endedAt: end });
  expect(count([alert('INC-1'), present])).toMatchObject({ ids: ['INC-1'], untouched: 0 });
  expect(count([alert('INC-1'), { ...present, role: 'observer' }])).toMatchObject({ ids: [], untouched: 1 });
});

describe('what a person says touches a record:', () => {
  const edits: readonly IncidentEdit[] = [
    { field: 'hours', hours: 0 },
    { field: 'people', people: 1 },
    { field: 'felt', felt: 'no' },
  ];
  test.each(edits)('a correction of its $field', (edit) => {
    expect(count([alert('INC-1')], [{ kind: 'edit-incident', key: KEY, edit }])).toMatchObject({
      ids: ['INC-1'],
      untouched: 0,
    });
  });

  test('that it counts brings it in alone, also where it was excluded; that it does not excludes it', () => {
    const rows = [alert('INC-1'), alert('INC-2'), alert('INC-3', { excluded: 'test' })];
    expect(count(rows)).toMatchObject({ ids: [], untouched: 2, excluded: 1 });
    const counts = (key: string, is: boolean) => ({ kind: 'count-incident', key, counts: is }) as const;
    expect(count(rows, [counts(KEY, true)])).toMatchObject({ ids: ['INC-1'], untouched: 1, excluded: 1 });
    expect(count(rows, [counts('incident.io:INC-3', true)])).toMatchObject({
      ids: ['INC-3'],
      untouched: 2,
      excluded: 0,
    });
    expect(count(rows, [counts(KEY, false)])).toMatchObject({ ids: [], untouched: 1, excluded: 2 });
    expect(count(rows, [counts(KEY, false)], true)).toMatchObject({ ids: ['INC-2'], untouched: 1, excluded: 2 });
  });

  test('that a work item belongs to it; not that none does', () => {
    const rows = [alert('INC-1'), item('PAY-1', { incidentIds: [] })];
    const link = (isLinked: boolean) => ({ kind: 'link-item', key: 'jira:PAY-1', incident: KEY, isLinked }) as const;
    expect(count(rows, [link(true)])).toMatchObject({ ids: ['INC-1'], untouched: 0, links: [[KEY]] });
    expect(count(rows, [link(false)])).toMatchObject({ ids: [], untouched: 1, links: [[]] });
  });

  test('that two records are one, where one of them is touched', () => {
    const same = { kind: 'same-incident', key: KEY, other: 'incident.io:INC-2', isSame: true } as const;
    const touched = alert('INC-2', { acknowledgedAt: at });
    expect(count([alert('INC-1'), touched], [same])).toMatchObject({ ids: ['INC-2'], untouched: 0 });
    expect(count([alert('INC-1'), alert('INC-2')], [same])).toMatchObject({ ids: [], untouched: 1 });
    const counts = { kind: 'count-incident', key: 'incident.io:INC-2', counts: true } as const;
    expect(count([alert('INC-1'), alert('INC-2')], [same, counts])).toMatchObject({ ids: ['INC-1'], untouched: 0 });
  });
});

test('a work item that names it in a file or in its title touches a record, and stays linked to it', () => {
  const rows = [alert('INC-1'), alert('INC-2'), alert('INC-3')];
  const items = [
    item('PAY-1', { source: 'incident.io', incidentIds: ['INC-1'] }),
    item('PAY-2', { title: 'Fix INC-2' }),
  ];
  expect(count([...rows, ...items])).toMatchObject({
    ids: ['INC-1', 'INC-2'],
    untouched: 1,
    links: [[KEY], ['incident.io:INC-2']],
  });
});

test('they are handed over as they are, and merged ones as one', () => {
  const same = decided({ kind: 'same-incident', key: KEY, other: 'incident.io:INC-2', isSame: true });
  const said = { decisions: [same], settings: NO_SETTINGS, zone: 'UTC' };
  const rows = foldedRows([batch('a', [alert('INC-1'), alert('INC-2'), alert('INC-3')])], said);
  expect(rows.map((row) => 'id' in row && row.id)).toEqual(['INC-1', 'INC-3']);
  const there = folded([batch('bundle', rows)]);
  expect([there.dataset.incidents.length, there.untouchedIncidents]).toEqual([0, 2]);
});
