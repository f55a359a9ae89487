import { describe, expect, test } from 'vitest';
import { NO_SETTINGS, type SeverityRule } from '../../src/domain/index.ts';
import { fold, rowSettings, withSettings } from '../../src/engine/fold.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import { batch, decided, folded, incident, utc } from './rows.ts';

const MARCH = utc('2026-03-02 09:00');
const APRIL = utc('2026-04-01 09:00');
const HIGHEST: SeverityRule = { source: 'jira', raw: 'Highest', severity: 1 };

const severitiesOf = (rows: Parameters<typeof batch>[1], severities: readonly SeverityRule[]) =>
  Object.fromEntries(
    folded([batch('a', rows)], { settings: { severities } }).dataset.incidents.map(({ id, severity }) => [
      id,
      severity,
    ]),
  );

describe('a rule about a raw severity', () => {
  test('sets that of the incidents of its tool, whatever the case and the spaces around it', () => {
    const rows = [
      incident('1', { source: 'jira', severity: 2, severityRaw: ' HIGHEST ' }),
      incident('2', { source: 'jira', severity: 2, severityRaw: 'High' }),
      incident('3', { source: 'opsgenie', severity: 2, severityRaw: 'Highest' }),
    ];
    expect(severitiesOf(rows, [HIGHEST])).toEqual({ 1: 1, 2: 2, 3: 2 });
  });

  test('can be about records without one', () => {
    const rows = [
      incident('1', { source: 'jira' }),
      incident('2', { source: 'jira', severityRaw: '  ' }),
      incident('3', { source: 'jira', severityRaw: 'Odd' }),
    ];
    expect(severitiesOf(rows, [{ source: 'jira', raw: '', severity: 3 }])).toEqual({ 1: 3, 2: 3, 3: 'unknown' });
  });

  test('holds for the severity at declaration, too, where that was not changed since', () => {
    const raw = { source: 'jira', severityRaw: 'Highest', severity: 2 } as const;
    const rows = [incident('1', { ...raw, severityFirst: 2 }), incident('2', { ...raw, severityFirst: 4 })];
    const { dataset } = folded([batch('a', rows)], { settings: { severities: [HIGHEST] } });
    expect(dataset.incidents.map(({ severity, severityFirst }) => [severityFirst, severity])).toEqual([
      [1, 1],
      [4, 1],
    ]);
  });

  test('can say that it is not known, and the later of two holds', () => {
    const rows = [incident('1', { source: 'jira', severity: 1, severityRaw: 'Highest' })];
    expect(severitiesOf(rows, [HIGHEST, { ...HIGHEST, severity: 'unknown' }])).toEqual({ 1: 'unknown' });
  });

  test('gives way to a severity that a person typed for one incident', () => {
    const rows = [1, 2].map((id) => incident(`${id}`, { source: 'jira', severity: 2, severityRaw: 'Highest' }));
    const typed = decided({ kind: 'edit-incident', key: 'jira:1', edit: { field: 'severity', severity: 4 } });
    const { dataset } = folded([batch('a', rows)], { decisions: [typed], settings: { severities: [HIGHEST] } });
    expect(dataset.incidents.map(({ severity, edited }) => [severity, edited])).toEqual([
      [4, ['severity']],
      [1, undefined],
    ]);
  });

  test('is about the raw severity that the latest import gives', () => {
    const earlier = batch('a', [
      incident('1', { source: 'jira', severity: 1, severityRaw: 'Highest', startedAt: MARCH }),
    ]);
    const later = batch('b', [incident('1', { source: 'jira', severity: 4, severityRaw: 'Low', startedAt: APRIL })]);
    const low: SeverityRule = { source: 'jira', raw: 'low', severity: 5 };
    const { dataset } = folded([later, earlier], { settings: { severities: [HIGHEST, low] } });
    expect(dataset.incidents.map(({ severity }) => severity)).toEqual([5]);
  });

  test('is followed by the rows that are handed over, which keep their raw severity', () => {
    const rows = [incident('1', { source: 'jira', severity: 2, severityRaw: 'Highest' })];
    const settings = { ...NO_SETTINGS, severities: [HIGHEST] };
    expect(foldedRows([batch('a', rows)], { decisions: [], settings, zone: 'UTC' })).toMatchObject([
      { severity: 1, severityRaw: 'Highest' },
    ]);
  });
});

describe('the fingerprint', () => {
  const fingerprint = (settings: Partial<typeof NO_SETTINGS>) =>
    folded([batch('a', [])], { settings }).dataset.fingerprint;

  test('tells settings apart that differ in a rule, or in what untouched records count', () => {
    const low: SeverityRule = { source: 'jira', raw: 'Low', severity: 5 };
    const all = [{}, { severities: [HIGHEST] }, { severities: [HIGHEST, low] }, { countsUntouched: true }];
    expect(new Set(all.map(fingerprint)).size).toBe(4);
    expect(fingerprint({ severities: [low, HIGHEST] })).toBe(fingerprint({ severities: [HIGHEST, low] }));
    expect(fingerprint({ severities: [{ ...HIGHEST, raw: ' highest' }] })).toBe(fingerprint({ severities: [HIGHEST] }));
  });
});

test('rows are folded anew for another rule, and for another count of untouched records, but not for a definition', () => {
  const other = [{ severities: [HIGHEST] }, { countsUntouched: true }];
  for (const settings of other) {
    expect(rowSettings({ ...NO_SETTINGS, ...settings })).not.toEqual(rowSettings(NO_SETTINGS));
  }
  const settings = { ...NO_SETTINGS, severities: [HIGHEST] };
  expect(rowSettings({ ...settings, definition: 'severe' })).toEqual(rowSettings(settings));
  const input = {
    batches: [batch('a', [incident('1', { source: 'jira', severity: 2, severityRaw: 'Highest' })])],
    decisions: [],
    settings: { ...settings, definition: 'severe' as const },
    zone: 'UTC',
  };
  const before = fold({ ...input, settings });
  expect(withSettings(before, input)).toEqual(fold(input));
});
