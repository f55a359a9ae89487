import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { epochMs, NO_SETTINGS, type Result } from '../../src/domain/index.ts';
import type { EngineApi } from '../../src/engine/api.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { DividendDatabase } from '../../src/storage/database.ts';
import { answerIsKept } from './engine-visit.ts';

/** Two incidents of one team, both in its one sprint. */
const INCIDENTS = `incident_id,severity,started_at,mitigated_at,team,responder_count
INC-1,SEV3,2026-03-03T10:00:00Z,2026-03-03T11:00:00Z,Kestrel,1
INC-2,SEV3,2026-03-05T10:00:00Z,2026-03-05T11:00:00Z,Kestrel,1
`;
const SPRINTS = `sprint_id,sprint_name,team,start_at,end_at,state
S1,Sprint 1,Kestrel,2026-03-02,2026-03-15,closed
`;

const quiet = () => undefined;
let names = 0;

function visit(databaseName: string, build?: string): EngineApi {
  return createEngine({ databaseName, zone: 'UTC', now: () => epochMs(1), ...(build !== undefined && { build }) });
}

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function firstVisit(build?: string): Promise<string> {
  const databaseName = `answers-${++names}`;
  const engine = visit(databaseName, build);
  const files = [
    { name: 'incidents.csv', content: INCIDENTS },
    { name: 'sprints.csv', content: SPRINTS },
  ];
  await engine.stageFiles('stage', files, { defaultZone: 'UTC', isSample: false }, quiet);
  must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
  must(await engine.analyse({}));
  if (build !== undefined) await answerIsKept(databaseName);
  return databaseName;
}

/** Empties the rows behind the engine's back: whoever reads them finds nothing, whoever remembers does not notice. */
async function loseRows(databaseName: string): Promise<void> {
  const database = new DividendDatabase(databaseName);
  await database.open();
  await database.chunks.clear();
  database.close();
}

const incidentsSeen = async (engine: EngineApi) => must(await engine.analyse({})).data.incidents;

test('a later visit shows the same numbers before any row is read', async () => {
  const databaseName = await firstVisit('build 1');
  const before = must(await visit(databaseName).analyse({}));
  await loseRows(databaseName);
  expect(must(await visit(databaseName, 'build 1').analyse({}))).toEqual(before);
});

test('another build computes anew', async () => {
  const databaseName = await firstVisit('build 1');
  await loseRows(databaseName);
  expect(await incidentsSeen(visit(databaseName, 'build 2'))).toBe(0);
});

test('a program without a build remembers nothing', async () => {
  const databaseName = await firstVisit();
  await loseRows(databaseName);
  expect(await incidentsSeen(visit(databaseName))).toBe(0);
});

test('what was not asked before is computed from the rows', async () => {
  const databaseName = await firstVisit('build 1');
  await loseRows(databaseName);
  const engine = visit(databaseName, 'build 1');
  expect(must(await engine.analyse({ totalOf: [] })).data.incidents).toBe(0);
});

test('changed settings are computed anew, in the same visit and in the next', async () => {
  const databaseName = await firstVisit('build 1');
  const engine = visit(databaseName, 'build 1');
  expect(await incidentsSeen(engine)).toBe(2);
  must(await engine.saveSettings({ ...NO_SETTINGS, assign: [{ field: 'team', value: 'Kestrel', team: 'Merlin' }] }));
  expect(must(await engine.analyse({})).teams.map(({ id }) => id)).toEqual(['merlin']);
  expect(must(await visit(databaseName, 'build 1').analyse({})).teams.map(({ id }) => id)).toEqual(['merlin']);
});

test('a changed coefficient or definition is computed anew, and remembered for its own question', async () => {
  const databaseName = await firstVisit('build 1');
  const engine = visit(databaseName, 'build 1');
  const hoursSeen = async (view: { definition?: 'severe' } = {}) =>
    must(await visit(databaseName, 'build 1').analyse(view)).teams[0]?.sprints[0]?.hoursOn;
  // Two incidents of severity 3, an hour of one person each; under a limit of half an hour, half of that.
  expect(await hoursSeen()).toBe(2);
  expect(await hoursSeen({ definition: 'severe' })).toBe(0);
  expect(await hoursSeen()).toBe(2);
  must(await engine.saveSettings({ ...NO_SETTINGS, method: { 'cap_hours.3': 0.5 } }));
  expect(await hoursSeen()).toBe(1);
  must(await engine.saveSettings({ ...NO_SETTINGS, definition: 'severe' }));
  expect(await hoursSeen()).toBe(0);
});

test('after an early answer the incidents behind it are there', async () => {
  const databaseName = await firstVisit('build 1');
  const engine = visit(databaseName, 'build 1');
  expect(await incidentsSeen(engine)).toBe(2);
  expect(must(await engine.incidents({ teamId: 'kestrel', offset: 0, limit: 10 })).total).toBe(2);
});
