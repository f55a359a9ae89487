import 'fake-indexeddb/auto';
import { expect, vi } from 'vitest';
import type { Result, Settings } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import type { EngineApi, StagedInput } from '../../src/engine/api.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { DividendDatabase } from '../../src/storage/database.ts';

let clock = 0;
let names = 0;

/** A name that no other database of the tests has. */
export function freshName(): string {
  names += 1;
  return `visit-${names}`;
}

/** A visit to the site: the same name opens the same data again. */
export function visit(databaseName: string, build?: string): EngineApi {
  const now = () => epochMs(++clock);
  return createEngine({ databaseName, zone: 'UTC', now, ...(build !== undefined && { build }) });
}

/** The value of a result that must be a success. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Waits until an answer is stored for the next visit, which comes after it was given. */
export async function answerIsKept(databaseName: string): Promise<void> {
  const database = new DividendDatabase(databaseName);
  await database.open();
  const names = async () => (await database.meta.toArray()).map(({ name }) => String(name));
  await vi.waitFor(async () => expect(await names()).toContainEqual(expect.stringMatching(/^answer /)), {
    timeout: 10_000,
  });
  database.close();
}

/** A file of these lines. */
export function text(name: string, ...lines: readonly string[]): StagedInput {
  return { name, content: `${lines.join('\n')}\n` };
}

export type Choice = { readonly isSample?: boolean };

/** Stages and stores files; gives the ids of their imports. */
export async function importFiles(
  engine: EngineApi,
  files: readonly StagedInput[],
  { isSample = false }: Choice = {},
): Promise<readonly string[]> {
  const quiet = () => undefined;
  await engine.stageFiles(`stage ${++clock}`, files, { defaultZone: 'UTC', isSample }, quiet);
  const report = must(await engine.commitStage(`commit ${++clock}`, { leaveTitlesOut: false }, quiet));
  return report.added.map(({ id }) => id);
}

/** Kestrel: five people, weekdays from nine to five in UTC. */
export const KESTREL: Settings = {
  ...NO_SETTINGS,
  teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC'), headCount: 5 }],
};

/** 44 planned for 400 hours, 30 of them finished: 14 short. */
export const SPRINTS = text(
  'sprints.csv',
  'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,removed_points,completed_points,completed_committed_points',
  'S1,Sprint 1,Kestrel,2026-03-02,2026-03-15,closed,44,4,33,30',
);
export const SPRINT = 'neutral:Kestrel/S1';

const HEADER =
  'incident_id,title,severity,started_at,acknowledged_at,mitigated_at,team,services,responder_count,customer_impact,source';

/** A file of incidents. */
export function incidentsFile(name: string, ...lines: readonly string[]): StagedInput {
  return text(name, HEADER, ...lines);
}

/** INC-1: 10:15 to 12:45 with two people, 5 hours, not felt. INC-2: one person, 1 hour, felt. All of it by day, grade D. */
export const INCIDENTS = incidentsFile(
  'incidents.csv',
  'INC-1,Slow checkout,SEV3,2026-03-03T10:00:00Z,2026-03-03T10:15:00Z,2026-03-03T12:45:00Z,Kestrel,checkout,2,none,',
  'INC-2,Login broken,SEV2,2026-03-05T14:00:00Z,2026-03-05T14:00:00Z,2026-03-05T15:00:00Z,Kestrel,login,1,major,',
);

/** An engine with Kestrel's settings, its sprint and these files of incidents. */
export async function kestrelWith(
  files: readonly StagedInput[],
  settings: Settings = KESTREL,
  name = freshName(),
): Promise<EngineApi> {
  const engine = visit(name);
  must(await engine.saveSettings(settings));
  await importFiles(engine, [SPRINTS, ...files]);
  return engine;
}
