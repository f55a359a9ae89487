import { expect, test } from 'vitest';
import type { DecisionContent } from '../../src/domain/index.ts';
import { freshName, importFiles, KESTREL, must, text, visit } from './engine-visit.ts';

const ITEMS = text(
  'jira.csv',
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Sprint,Created,Resolved,Custom field (Story Points)',
  'First,PAY-1,1001,Story,Done,PAY,PAY Sprint 1,2026-03-02 10:00,2026-03-05 10:00,3',
  'Second,PAY-2,1002,Story,Done,PAY,PAY Sprint 2,2026-03-16 10:00,2026-03-19 10:00,5',
);
const ALERTS = text(
  'alerts.csv',
  'incident_id,severity,started_at,resolved_at,services,auto_resolved,escalation_policy,source',
  'P1,SEV4,2026-03-04T10:00:00Z,2026-03-04T10:20:00Z,batch,true,Shop on call,pagerduty',
);

test('pasted dates are stored only as decisions, and give the sprints their place', async () => {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [ITEMS]);
  const { lines } = must(
    await engine.readSprintDates('Sprint 1\t2026-03-02\t2026-03-13\nSprint 2\t2026-03-16\t2026-03-27'),
  );
  expect(must(await engine.listDecisions())).toEqual([]);
  const dates = lines.flatMap(({ outcome }): DecisionContent[] =>
    outcome.kind === 'matched'
      ? [{ kind: 'sprint-dates', key: outcome.sprint.key, startAt: outcome.startAt, endAt: outcome.endAt }]
      : [],
  );
  for (const content of dates) must(await engine.decide(content));
  const [team] = must(await engine.analyse({})).teams;
  expect(team?.sprints.map(({ name }) => name)).toEqual(['PAY Sprint 1', 'PAY Sprint 2']);
  expect(team?.sprintsWithoutDates).toEqual([]);
  expect(must(await engine.readSprintDates('Sprint 1,2026-03-02,2026-03-13')).lines).toMatchObject([
    { outcome: { kind: 'dated' } },
  ]);
});

test('pasted rules are read against what is stored, and store nothing', async () => {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [ITEMS, ALERTS]);
  const { lines, newTeams } = must(
    await engine.readAssign('project,PAY,Kestrel\nescalation policy,shop on call,Osprey\nservice,batch,Osprey'),
  );
  // Both sprints of the items, and the one alert, which counts as a record whether it is set apart or not.
  expect(lines.map(({ sprints, incidents }) => [sprints, incidents])).toEqual([
    [2, 0],
    [0, 1],
    [0, 1],
  ]);
  expect(newTeams).toEqual([{ id: 'osprey', name: 'Osprey' }]);
  expect(must(await engine.loadSettings())).toEqual(KESTREL);
});

test('a record that nobody worked on is listed until it counts, and again when that is taken back', async () => {
  const engine = visit(freshName());
  await importFiles(engine, [ALERTS]);
  const ids = async () => must(await engine.untouched({ limit: 10 })).records.map(({ id }) => id);
  expect(await ids()).toEqual(['P1']);
  const said = must(await engine.decide({ kind: 'count-incident', key: 'pagerduty:P1', counts: true }));
  expect(await ids()).toEqual([]);
  expect(must(await engine.analyse({})).data.incidents).toBe(1);
  must(await engine.undoDecision(said.id));
  expect(await ids()).toEqual(['P1']);
});
