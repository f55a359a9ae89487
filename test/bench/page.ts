import { epochMs, hours, type Incident, STANDARD_METHOD } from '../../src/domain/index.ts';
import type { EngineApi } from '../../src/engine/api.ts';
import { createEngineClient } from '../../src/engine/client.ts';
import { allocateHours, type SprintWindow } from '../../src/metrics/hours/hours.ts';
import { floor } from './floor.ts';
import { naiveHours } from './naive-hours.ts';
import { rowPerRecord } from './row-per-record.ts';

/** What the benchmark's runner calls in the browser; each measurement runs in a page with a profile of its own. */
const bench = {
  floor: onFile(floor),
  ours: onFiles(ours),
  rowPerRecord: onFile(rowPerRecord),
  reopen,
  redefine,
  search,
  sweep,
  naive,
};
export type Bench = typeof bench;

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the type of the window can only be extended as an interface
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;

export type Imported = {
  readonly ms: number;
  readonly incidents: number;
  readonly hours: number;
  readonly longestTaskMs: number;
};

/** From the choice of files to the numbers of every sprint, stored: what a person waits for. */
async function ours(files: readonly File[]): Promise<Imported> {
  const engine = createEngineClient();
  await engine.listImports();
  const tasks = watchLongTasks();
  const started = performance.now();
  await engine.stageFiles(
    'bench',
    files.map((file) => ({ name: file.name, content: file })),
    { defaultZone: 'UTC', isSample: false },
    () => undefined,
  );
  const committed = await engine.commitStage('bench', { leaveTitlesOut: false }, () => undefined);
  if (!committed.ok) throw new Error(`not stored: ${committed.error.code}`);
  const numbers = await totals(engine);
  const ms = performance.now() - started;
  return { ms, ...numbers, longestTaskMs: await tasks() };
}

/**
 * A later visit, to its rows: asking for incidents makes the engine read and fold everything, so that numbers which the visit
 * before left behind are no help. Called in a fresh page of the same profile.
 */
async function reopen(): Promise<Imported> {
  const engine = createEngineClient();
  const tasks = watchLongTasks();
  const started = performance.now();
  const seen = await engine.incidents({ teamId: 'kestrel', offset: 0, limit: 1 });
  if (!seen.ok) throw new Error(`no incidents: ${seen.error.code}`);
  const numbers = await totals(engine);
  return { ms: performance.now() - started, ...numbers, longestTaskMs: await tasks() };
}

const SHOWN = 60;
/** A reader has looked at the first numbers, which are kept for the next visit meanwhile. */
const LOOKED_MS = 1500;

/**
 * Another definition of what counts, over rows that are there: point values of all sprints, draws for the last 60 and their
 * total. Nothing of it was computed before; `hours` are those of all sprints, for the gate.
 */
async function redefine(): Promise<{ readonly ms: number; readonly hours: number }> {
  const engine = createEngineClient();
  const all = await engine.incidents({ teamId: 'kestrel', offset: 0, limit: 1 });
  const before = await engine.analyse({});
  if (!all.ok || !before.ok) throw new Error('nothing is stored');
  const sprintKeys = before.value.teams[0]?.sprints.slice(-SHOWN).map(({ key }) => key) ?? [];
  await new Promise((resolve) => setTimeout(resolve, LOOKED_MS));
  const started = performance.now();
  const result = await engine.analyse({ definition: 'severe', sprintKeys, totalOf: sprintKeys });
  const ms = performance.now() - started;
  if (!result.ok) throw new Error(`no analysis: ${result.error.code}`);
  const sprints = result.value.teams.flatMap((team) => team.sprints);
  return { ms, hours: sprints.reduce((sum, { hoursOn }) => sum + hoursOn, 0) };
}

/** One search after another, as a person types it; `found` are the incidents whose id begins so, for the gate. */
async function search(): Promise<{ readonly ms: number; readonly found: number }> {
  const engine = createEngineClient();
  const first = await engine.search({ text: 'q000000', limit: 20 });
  if (!first.ok) throw new Error(`no search: ${first.error.code}`);
  const started = performance.now();
  const next = await engine.search({ text: 'q0000000', limit: 20 });
  if (!next.ok) throw new Error(`no search: ${next.error.code}`);
  return { ms: performance.now() - started, found: next.value.found.incidents };
}

async function totals(engine: EngineApi): Promise<{ readonly incidents: number; readonly hours: number }> {
  const result = await engine.analyse({});
  if (!result.ok) throw new Error(`no analysis: ${result.error.code}`);
  const sum = result.value.teams.reduce((total, team) => total + team.total.hoursOn, 0);
  return { incidents: result.value.data.incidents, hours: sum };
}

/** Watches tasks of the page's own thread; the answer is the longest in milliseconds, 0 = none over 50. */
function watchLongTasks(): () => Promise<number> {
  const lengths: number[] = [0];
  const observer = new PerformanceObserver((list) => lengths.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ entryTypes: ['longtask'] });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return Math.max(...lengths);
  };
}

const COUNT = 100_000;
const SPRINTS = 500;
const START = Date.UTC(2007, 0, 1);
const SPRINT_MS = 14 * 86_400_000;
const HOUR_MS = 3_600_000;

/** Incidents with logged effort that run into the evening, so that each is split between working time and the rest. */
function drawnIncidents(): { readonly incidents: readonly Incident[]; readonly windows: readonly SprintWindow[] } {
  const windows = Array.from({ length: SPRINTS }, (_, index) => ({
    sprintKey: `S${index}`,
    start: epochMs(START + index * SPRINT_MS),
    end: epochMs(START + (index + 1) * SPRINT_MS),
  }));
  const incidents = Array.from({ length: COUNT }, (_, index): Incident => {
    const at = START + (index % SPRINTS) * SPRINT_MS + (index % 5) * 24 * HOUR_MS + 15 * HOUR_MS;
    return {
      key: `bench:${index}`,
      id: String(index),
      source: 'bench',
      origins: [],
      services: [],
      teamIds: ['t'],
      presence: [],
      logged: [],
      severity: 3,
      startedAt: epochMs(at),
      acknowledgedAt: epochMs(at),
      resolvedAt: epochMs(at + (1 + (index % 4)) * HOUR_MS),
      effort: { logged: hours(1) },
      asOf: epochMs(at + 24 * HOUR_MS),
    };
  });
  return { incidents, windows };
}

async function sweep(): Promise<{ readonly ms: number; readonly hours: number }> {
  const { incidents, windows } = drawnIncidents();
  const calendar = { zone: 'UTC', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
  const started = performance.now();
  const allocated = allocateHours({
    incidents,
    teams: [{ team: { id: 't', name: 't', calendar }, windows }],
    method: STANDARD_METHOD,
  });
  const ms = performance.now() - started;
  const sum = allocated.reduce(
    (total, { cells }) => total + cells.reduce((part, cell) => part + (cell.place === 'sprint' ? cell.hoursOn : 0), 0),
    0,
  );
  return { ms, hours: sum };
}

async function naive(): Promise<{ readonly ms: number; readonly hours: number }> {
  const { incidents, windows } = drawnIncidents();
  const started = performance.now();
  const sum = naiveHours(incidents, windows);
  return { ms: performance.now() - started, hours: sum };
}

function chosen(): readonly File[] {
  const input = document.querySelector<HTMLInputElement>('#file');
  return [...(input?.files ?? [])];
}

function onFile<Outcome>(measure: (file: File) => Promise<Outcome>): () => Promise<Outcome> {
  return () => {
    const [file] = chosen();
    if (file === undefined) throw new Error('no file was chosen');
    return measure(file);
  };
}

function onFiles<Outcome>(measure: (files: readonly File[]) => Promise<Outcome>): () => Promise<Outcome> {
  return () => measure(chosen());
}
