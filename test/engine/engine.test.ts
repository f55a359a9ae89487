import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Result, Row } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import type { EngineApi, StagedInput } from '../../src/engine/api.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { DividendDatabase } from '../../src/storage/database.ts';
import { listImports, loadChunks } from '../../src/storage/imports.ts';

let databases = 0;
let clock = 0;

function engineOn(databaseName = `engine-${++databases}`): EngineApi {
  return createEngine({ databaseName, zone: 'UTC', now: () => epochMs(++clock) });
}

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

const quiet = () => undefined;
const pause = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
const text = (name: string, ...lines: readonly string[]): StagedInput => ({ name, content: `${lines.join('\n')}\n` });

const SPRINTS = text(
  'sprints.csv',
  'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,removed_points,completed_points,completed_committed_points',
  'S1,Sprint 1,Kestrel,2026-03-02,2026-03-15,closed,44,4,33,30',
);
const HEADER = 'incident_id,title,severity,started_at,acknowledged_at,mitigated_at,team,responder_count,kind';
const INCIDENTS = text(
  'incidents.csv',
  HEADER,
  'INC-1,Slow checkout,SEV3,2026-03-03T10:00:00Z,2026-03-03T10:15:00Z,2026-03-03T12:45:00Z,Kestrel,2,real',
  'INC-2,Login broken,SEV3,2026-03-05T14:00:00Z,2026-03-05T14:00:00Z,2026-03-05T15:00:00Z,Kestrel,1,real',
  'INC-3,Game day,SEV3,2026-03-06T10:00:00Z,2026-03-06T10:00:00Z,2026-03-06T11:00:00Z,Kestrel,1,drill',
);

const stage = (engine: EngineApi, files: readonly StagedInput[], defaultZone = 'UTC') =>
  engine.stageFiles(`stage ${++clock}`, files, { defaultZone, isSample: false }, quiet);
const commit = async (engine: EngineApi, leaveTitlesOut = false) =>
  must(await engine.commitStage(`commit ${++clock}`, { leaveTitlesOut }, quiet));

async function importAll(engine: EngineApi, ...files: readonly StagedInput[]) {
  await stage(engine, files);
  return commit(engine);
}

async function firstSprint(engine: EngineApi) {
  return must(await engine.analyse({})).teams[0]?.sprints[0];
}

describe('importing', () => {
  test('leads from the text of two files to the numbers of a sprint', async () => {
    const engine = engineOn();
    must(
      await engine.saveSettings({
        ...NO_SETTINGS,
        teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC'), headCount: 5 }],
      }),
    );
    await importAll(engine, SPRINTS, INCIDENTS);
    // INC-1: 10:15 to 12:45 with 2 people, 5 hours. INC-2: 1 hour. Capacity: 10 days of 8 hours, 5 people.
    expect(await firstSprint(engine)).toMatchObject({
      id: 'S1',
      hoursOn: 6,
      hoursOff: 0,
      capacity: 400,
      load: 6 / 400,
      incidentCount: 2,
      committed: 44,
      scope: { completedOfCommitted: 30, removed: 4, notFinished: 10, shortfall: 14, addedCompleted: 3 },
    });
    expect(must(await engine.analyse({})).data).toMatchObject({
      files: [
        { name: expect.any(String), rowsSkipped: 0 },
        { name: expect.any(String), rowsSkipped: 0 },
      ],
      incidents: 2,
      excludedIncidents: 1,
      sprints: 1,
      unassignedSprints: 0,
      isSample: false,
    });
  });

  test('stores nothing before the person confirms', async () => {
    const engine = engineOn();
    const { files } = await stage(engine, [INCIDENTS]);
    expect(files).toMatchObject([{ name: 'incidents.csv', importer: 'neutral-incidents', effect: 'new', fault: null }]);
    expect(must(await engine.listImports())).toEqual([]);
    expect(must(await engine.analyse({})).data.incidents).toBe(0);
  });

  test('of the same file twice changes nothing and says so', async () => {
    const engine = engineOn();
    await importAll(engine, INCIDENTS);
    const before = must(await engine.analyse({}));
    const { files } = await stage(engine, [{ ...INCIDENTS, name: 'a copy.csv' }]);
    expect(files[0]?.effect).toBe('already-imported');
    const report = await commit(engine);
    expect(report).toMatchObject({ added: [], replaced: [], alreadyThere: [must(await engine.listImports())[0]?.id] });
    expect(must(await engine.analyse({}))).toEqual(before);
  });

  test('of the same file in another zone takes the place of the first reading', async () => {
    const engine = engineOn();
    const local = text('local.csv', HEADER, 'INC-1,,SEV3,2026-07-01 10:00,,2026-07-01 11:00,Kestrel,1,real');
    await importAll(engine, local);
    const [first] = must(await engine.listImports());
    const { files } = await stage(engine, [local], 'Europe/Berlin');
    expect(files).toMatchObject([{ effect: 'replaces-reading', assumedZone: 'Europe/Berlin' }]);
    expect((await commit(engine)).replaced).toEqual([first?.id]);
    const imports = must(await engine.listImports());
    expect(imports).toHaveLength(1);
    // In July Berlin is two hours ahead of UTC.
    expect(imports[0]).toMatchObject({ assumedZone: 'Europe/Berlin', from: Date.parse('2026-07-01T08:00Z') });
  });

  test('takes a choice for one staged file and leaves the others', async () => {
    const engine = engineOn();
    const local = text('local.csv', HEADER, 'INC-1,,SEV3,2026-07-01 10:00,,,Kestrel,1,real');
    const staged = await stage(engine, [local, SPRINTS]);
    const fileId = staged.files[0]?.fileId ?? '';
    const { files } = await engine.restageFile('again', fileId, { zone: 'Asia/Kolkata' }, quiet);
    // Kolkata is 5:30 ahead of UTC.
    expect(files).toMatchObject([
      { fileId, assumedZone: 'Asia/Kolkata', from: Date.parse('2026-07-01T04:30Z') },
      staged.files[1] ?? {},
    ]);
    expect((await engine.unstageFile(fileId)).files.map(({ name }) => name)).toEqual(['sprints.csv']);
  });

  test('reports an unreadable file and stores the others', async () => {
    const engine = engineOn();
    const { files } = await stage(engine, [text('page.html', '<!doctype html><title>Sign in</title>'), INCIDENTS]);
    expect(files.map(({ effect, fault }) => [effect, fault?.code])).toEqual([
      ['nothing', 'html'],
      ['new', undefined],
    ]);
    expect((await commit(engine)).added.map(({ fileName }) => fileName)).toEqual(['incidents.csv']);
  });

  test('without titles stores none', async () => {
    const engine = engineOn();
    await stage(engine, [INCIDENTS]);
    const { added } = await commit(engine, true);
    expect(added[0]?.titlesLeftOut).toBe(true);
    expect(must(await engine.exportBundle())).not.toContain('Slow checkout');
    expect(must(await engine.exportBundle())).toContain('INC-1');
  });
});

describe('cancelling', () => {
  const many = text(
    'many.csv',
    HEADER,
    ...Array.from({ length: 12_000 }, (_, index) => `INC-${index},,SEV3,2026-03-03T10:00:00Z,,,Kestrel,1,real`),
  );

  test('is heard while files are read, and leaves the stage as it was', async () => {
    const engine = engineOn();
    await stage(engine, [SPRINTS]);
    const cancelled = await engine.stageFiles('job', [many], { defaultZone: 'UTC', isSample: false }, ({ phase }) => {
      if (phase === 'parsing') void engine.cancel('job');
    });
    expect(cancelled.cancelled).toBe(true);
    expect(cancelled.files.map(({ name }) => name)).toEqual(['sprints.csv']);
  });

  test('is heard while rows are stored: nothing is, and the stage waits', async () => {
    const engine = engineOn();
    await stage(engine, [many]);
    const report = must(
      await engine.commitStage('job', { leaveTitlesOut: false }, ({ phase }) => {
        if (phase === 'storing') void engine.cancel('job');
      }),
    );
    expect(report).toMatchObject({ cancelled: true, added: [] });
    expect(must(await engine.listImports())).toEqual([]);
    expect((await commit(engine)).added).toHaveLength(1);
    expect(must(await engine.analyse({})).data.incidents).toBe(12_000);
  });
});

describe('what is stored', () => {
  test('is without exactly the rows of an import that is taken away, and whole again when that is undone', async () => {
    const engine = engineOn();
    await importAll(engine, SPRINTS);
    const before = must(await engine.analyse({}));
    const { added } = await importAll(engine, INCIDENTS);
    const both = must(await engine.analyse({}));
    const ids = added.map(({ id }) => id);
    must(await engine.removeImports(ids));
    expect(must(await engine.analyse({}))).toEqual(before);
    must(await engine.restoreImports(ids));
    expect(must(await engine.analyse({}))).toEqual(both);
    expect(both.fingerprint).not.toBe(before.fingerprint);
  });

  test('can be imported again after it was taken away', async () => {
    const engine = engineOn();
    const { added } = await importAll(engine, INCIDENTS);
    must(await engine.removeImports(added.map(({ id }) => id)));
    await stage(engine, [INCIDENTS]);
    expect((await commit(engine)).added).toHaveLength(1);
    expect(must(await engine.analyse({})).data.incidents).toBe(2);
  });

  test('is read back by an engine that starts later, with the same numbers', async () => {
    const name = `engine-${++databases}`;
    const engine = engineOn(name);
    await importAll(engine, SPRINTS, INCIDENTS);
    expect(must(await createEngine({ databaseName: name, zone: 'UTC', now: () => epochMs(1) }).analyse({}))).toEqual(
      must(await engine.analyse({})),
    );
  });

  test('is up to date in another tab, which hears of the change', async () => {
    const name = `engine-${++databases}`;
    const [one, other] = [engineOn(name), engineOn(name)];
    expect(must(await other.analyse({})).data.incidents).toBe(0);
    await pause();
    let heard = 0;
    await other.subscribe(() => {
      heard += 1;
    });
    await importAll(one, INCIDENTS);
    await pause();
    expect(heard).toBe(1);
    expect(must(await other.analyse({})).data.incidents).toBe(2);
  });

  test('is gone when it is wiped, the stage included', async () => {
    const engine = engineOn();
    await importAll(engine, INCIDENTS);
    await stage(engine, [SPRINTS]);
    must(await engine.wipe());
    expect(must(await engine.listImports())).toEqual([]);
    expect((await engine.unstageFile('none')).files).toEqual([]);
    expect(must(await engine.analyse({})).data).toMatchObject({ files: [], incidents: 0 });
  });

  test('leaves as a bundle that another browser reads to the same numbers, without its pseudonyms', async () => {
    const [one, other] = [engineOn(), engineOn()];
    const people = text(
      'responders.csv',
      'incident_id,person_ref,team,role,started_at,ended_at',
      'INC-1,Maria Muster,Kestrel,responder,2026-03-03T10:00:00Z,2026-03-03T11:30:00Z',
    );
    await importAll(one, SPRINTS, INCIDENTS, people);
    const bundle = must(await one.exportBundle());
    expect(bundle).toContain('"p1"');
    expect(bundle).not.toMatch(/Muster|[0-9a-f]{16}/);
    await importAll(other, { name: 'bundle.json', content: bundle });
    // Presence of one person: 10:00 to 11:30. INC-2 has a number of people only: 1 hour.
    expect((await firstSprint(one))?.hoursOn).toBe(2.5);
    expect(must(await other.analyse({})).teams).toEqual(must(await one.analyse({})).teams);
  });
});

describe('a decision', () => {
  test('changes the numbers until it is undone, and stays listed', async () => {
    const engine = engineOn();
    await importAll(engine, SPRINTS, INCIDENTS);
    const { id } = must(await engine.decide({ kind: 'count-incident', key: 'neutral:INC-1', counts: false }));
    expect((await firstSprint(engine))?.hoursOn).toBe(1);
    must(await engine.undoDecision(id));
    expect((await firstSprint(engine))?.hoursOn).toBe(6);
    expect(must(await engine.listDecisions())).toMatchObject([{ id, undoneAt: expect.any(Number) }]);
  });
});

describe('the incidents behind a number', () => {
  test('come largest first, one screenful at a time, with file and line, and add up to it', async () => {
    const engine = engineOn();
    await importAll(engine, SPRINTS, INCIDENTS);
    const sprint = await firstSprint(engine);
    const query = { teamId: 'kestrel', sprintKey: sprint?.key ?? '' };
    const page = must(await engine.incidents({ ...query, offset: 0, limit: 1 }));
    expect(page).toMatchObject({
      total: 2,
      shares: [{ id: 'INC-1', hoursOn: 5, fileLine: [{ file: 'incidents.csv', line: 2 }] }],
    });
    const rest = must(await engine.incidents({ ...query, offset: 1, limit: 10 }));
    expect(rest.shares.map(({ id, hoursOn }) => [id, hoursOn])).toEqual([['INC-2', 1]]);
    expect(sprint?.hoursOn).toBe(6);
  });

  test('outside all sprints are asked for by place', async () => {
    const engine = engineOn();
    const late = text('late.csv', HEADER, 'INC-9,,SEV3,2026-04-01T10:00:00Z,,2026-04-01T11:00:00Z,Kestrel,1,real');
    await importAll(engine, SPRINTS, INCIDENTS, late);
    const ids = async (more: { sprintKey?: string; place?: 'gap' }) =>
      must(await engine.incidents({ teamId: 'kestrel', offset: 0, limit: 10, ...more })).shares.map(({ id }) => id);
    expect(await ids({ place: 'gap' })).toEqual(['INC-9']);
    expect(await ids({ sprintKey: 'gap' })).toEqual(['INC-9']);
    expect(await ids({})).toEqual(['INC-1', 'INC-2', 'INC-9']);
  });
});

test('where the browser keeps no data every question is answered with the reason', async () => {
  const { indexedDB } = globalThis;
  Reflect.deleteProperty(globalThis, 'indexedDB');
  const engine = createEngine({ databaseName: 'none', zone: 'UTC', now: () => epochMs(1) });
  Object.assign(globalThis, { indexedDB });
  const { files } = await stage(engine, [INCIDENTS]);
  expect(files[0]?.counts.rowsRead).toBe(3);
  for (const answer of [
    engine.analyse({}),
    engine.commitStage('job', { leaveTitlesOut: false }, quiet),
    engine.loadSettings(),
  ]) {
    expect(await answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  }
});

test('a person has the same key in every file of one browser, and another in another one', async () => {
  const keysOf = async (database: string) => {
    const keys = new Set<string>();
    for (const { id } of must(await listImports(new DividendDatabase(database)))) {
      const keep = (rows: readonly Row[]) => {
        for (const row of rows) if (row.kind === 'responder') keys.add(row.person ?? '');
      };
      must(await loadChunks(new DividendDatabase(database), id, keep));
    }
    return [...keys];
  };
  const present = (start: string) =>
    text('responders.csv', 'incident_id,person_ref,started_at,ended_at', `INC-1,Maria Muster,${start},`);
  const [here, there] = [`engine-${++databases}`, `engine-${++databases}`];
  const engine = engineOn(here);
  await importAll(engine, present('2026-03-03T10:00:00Z'));
  await importAll(engine, present('2026-03-04T10:00:00Z'));
  await importAll(engineOn(there), present('2026-03-03T10:00:00Z'));
  expect(await keysOf(here)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  expect(await keysOf(there)).not.toEqual(await keysOf(here));
});
