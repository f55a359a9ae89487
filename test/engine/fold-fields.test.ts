import { expect, test } from 'vitest';
import type { IncidentRow, SprintItemRow, WorkItemRow } from '../../src/domain/index.ts';
import { hours, ms, points } from '../../src/domain/index.ts';
import { batch, folded, incident, item, sprintItem, utc } from './rows.ts';

/**
 * The fold copies rows field by field. `Required` makes these rows incomplete, and this file fail to compile, when the
 * domain gains a field; the tests then fail until it is copied.
 */
type Full<Row> = Required<Omit<Row, 'excluded'>>;

const at = utc('2026-03-02 09:00');

const INCIDENT: Full<IncidentRow> = {
  ...{ escalationPolicy: 'Shop on call' },
  ...{ kind: 'incident', source: 'incident.io', site: 'acme.example', line: 1, id: 'INC-1', aliases: ['01H'] },
  ...{
    title: 'Slow',
    severity: 2,
    severityRaw: 'Major',
    severityFirst: 3,
    type: 'Security',
    teams: ['Kestrel'],
    services: ['checkout'],
    labels: ['db'],
  },
  ...{ startedAt: at, detectedAt: at, acknowledgedAt: at, mitigatedAt: at, resolvedAt: at },
  ...{ customerImpact: 'partial', customerImpactMs: ms(1), customersAffected: 2, responderCount: 3 },
  ...{ effort: { logged: hours(1) }, effortByTeam: { Kestrel: hours(1) }, offHours: hours(0), interruptions: 4 },
  ...{ autoResolved: false, snoozed: ms(5), followUpsTotal: 2, followUpsOpen: 1, followUpKeys: ['PAY-1'] },
  ...{ reviewStatus: 'draft', reviewUrl: 'https://acme.example/r', url: 'https://acme.example/i' },
};

const ITEM: Full<WorkItemRow> = {
  ...{ kind: 'work-item', source: 'jira', site: 'acme.example', line: 1, id: 'PAY-1', aliases: ['OLD-1'] },
  ...{ title: 'Fix', type: 'bug', status: 'Done', statusCategory: 'done', teams: ['Kestrel'], project: 'PAY' },
  ...{
    points: points(3),
    size: 'M',
    estimate: hours(2),
    timeSpent: hours(1),
    createdAt: at,
    startedAt: at,
    completedAt: at,
  },
  ...{ sprintIds: ['S1'], parentKey: 'PAY-0', labels: ['db'], priority: 'High', workOrigin: 'planned' },
  ...{ typeName: 'Hotfix', incidentIds: ['INC-1'], assignee: 'somebody', url: 'https://acme.example/p' },
};

const ENTRY: Full<SprintItemRow> = {
  ...{ kind: 'sprint-item', source: 'jira', site: 'acme.example', line: 1, sprintId: 'S1', itemKey: 'PAY-1' },
  ...{ scope: 'added', addedAt: at, removedAt: at, outcome: 'completed' },
  ...{ pointsAtStart: points(2), pointsAtEnd: points(3), planEvidence: 'P1' },
};

/** What the fold turns into something else: the kind, the line (in `origins`), and team names (ids). */
const TURNED = ['kind', 'line', 'teams'];

test.each([
  ['incident', INCIDENT, () => folded([batch('a', [incident('INC-1', INCIDENT)])]).dataset.incidents[0]],
  ['work item', ITEM, () => folded([batch('a', [item('PAY-1', ITEM)])]).dataset.workItems[0]],
  ['sprint item', ENTRY, () => folded([batch('a', [sprintItem('S1', 'PAY-1', ENTRY)])]).dataset.sprintItems[0]],
])('every field of an %s row arrives in the dataset', (_kind, row, make) => {
  const fields = Object.keys(row).filter((field) => !TURNED.includes(field));
  expect(Object.keys(make() ?? {})).toEqual(expect.arrayContaining(fields));
});
