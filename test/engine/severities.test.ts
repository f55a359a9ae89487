import { describe, expect, test } from 'vitest';
import type { DecisionContent, IncidentRow, SeverityRule } from '../../src/domain/index.ts';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { severityUses } from '../../src/engine/severities.ts';
import { batch, decided, folded, incident, utc } from './rows.ts';

const jira = (id: string, severityRaw: string, more: Partial<IncidentRow> = {}) =>
  incident(id, { source: 'jira', severityRaw, severity: 2, ...more });

function uses(
  rows: readonly IncidentRow[],
  severities: readonly SeverityRule[] = [],
  decisions: readonly DecisionContent[] = [],
) {
  const settings = { ...NO_SETTINGS, severities };
  const batches = [batch('a', rows)];
  const made = decisions.map((content) => decided(content));
  const shelf = { batches, decisions: made, zone: 'UTC', mark: '', settings, imports: [] };
  return severityUses({ ...shelf, folded: folded(batches, { decisions: made, settings }) });
}

describe('raw severities', () => {
  test('are counted by tool, the one of most incidents first', () => {
    const rows = [
      jira('1', 'High'),
      jira('2', 'Low', { severity: 4 }),
      jira('3', ' low', { severity: 4 }),
      jira('4', 'Low', { severity: 4 }),
      incident('5', { source: 'opsgenie', severityRaw: 'High', severity: 1 }),
      incident('6', { source: 'opsgenie', severityRaw: 'High', severity: 1 }),
      incident('7', { source: 'opsgenie' }),
    ];
    expect(uses(rows)).toEqual([
      { source: 'jira', raw: 'Low', severity: 4, isSet: false, incidents: 3 },
      { source: 'opsgenie', raw: 'High', severity: 1, isSet: false, incidents: 2 },
      { source: 'jira', raw: 'High', severity: 2, isSet: false, incidents: 1 },
      { source: 'opsgenie', raw: '', severity: 'unknown', isSet: false, incidents: 1 },
    ]);
  });

  test('count as their rule says, and a rule about no record can be seen', () => {
    const rules: readonly SeverityRule[] = [
      { source: 'jira', raw: 'high', severity: 1 },
      { source: 'jira', raw: 'Blocker', severity: 1 },
    ];
    expect(uses([jira('1', 'High')], rules)).toEqual([
      { source: 'jira', raw: 'High', severity: 1, isSet: true, incidents: 1 },
      { source: 'jira', raw: 'Blocker', severity: 1, isSet: true, incidents: 0 },
    ]);
  });

  test('count as most of their records were read, whatever was typed for one of them', () => {
    const rows = [jira('1', 'Major'), jira('2', 'Major', { severity: 3 }), jira('3', 'Major', { severity: 3 })];
    const typed = ['2', '3'].map((id): DecisionContent => {
      return { kind: 'edit-incident', key: `jira:${id}`, edit: { field: 'severity', severity: 5 } };
    });
    expect(uses(rows, [], typed)).toMatchObject([{ raw: 'Major', severity: 3, incidents: 3 }]);
  });

  test('are those of all records of a merged incident, and of none that does not count', () => {
    const at = utc('2026-03-03 10:00');
    const rows = [
      jira('1', 'High', { startedAt: at }),
      incident('2', { source: 'opsgenie', severityRaw: 'P3', severity: 3, startedAt: at }),
      jira('3', 'Low', { excluded: 'test' }),
      jira('4', 'Trivial', { startedAt: at, resolvedAt: at, autoResolved: true }),
    ];
    const same = { kind: 'same-incident', key: 'jira:1', other: 'opsgenie:2', isSame: true } as const;
    expect(uses(rows, [], [same]).map(({ source, raw, incidents }) => [source, raw, incidents])).toEqual([
      ['jira', 'High', 1],
      ['opsgenie', 'P3', 1],
    ]);
  });
});
