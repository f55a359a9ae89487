import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionContent, Mapping, Retrospective, Settings } from '../../src/domain/index.ts';
import { epochMs, MOST_STEPS_BACK, NO_SETTINGS } from '../../src/domain/index.ts';
import type { EngineApi } from '../../src/engine/api.ts';
import { DividendDatabase } from '../../src/storage/database.ts';
import { addRetrospective } from '../../src/storage/retrospectives.ts';
import {
  freshName,
  INCIDENTS,
  importFiles,
  incidentsFile,
  KESTREL,
  kestrelWith,
  must,
  SPRINT,
  SPRINTS,
  visit,
} from './engine-visit.ts';

const setAside: DecisionContent = { kind: 'count-incident', key: 'neutral:INC-1', counts: false };
const hours = (worked: number): DecisionContent => ({
  kind: 'edit-incident',
  key: 'neutral:INC-1',
  edit: { field: 'hours', hours: worked },
});
const end = (chosen: 'planned' | 'actual'): DecisionContent => ({ kind: 'sprint-end', key: SPRINT, end: chosen });
const mapping = (name: string): Mapping => ({
  id: 'ours',
  name,
  signature: 'ref\topened',
  kind: 'incidents',
  columns: { id: 0, startedAt: 1 },
  units: {},
  source: 'outages',
});
const MORE = incidentsFile(
  'more.csv',
  'INC-9,Slow search,SEV3,2026-03-10T10:00:00Z,2026-03-10T10:00:00Z,2026-03-10T11:00:00Z,Kestrel,search,1,none,',
);

/** Everything that acts change, as another visit would find it. */
async function stateOf(engine: EngineApi) {
  const imports = must(await engine.listImports());
  return {
    fingerprint: must(await engine.analyse({})).fingerprint,
    settings: must(await engine.loadSettings()),
    imports: imports.map(({ id, titlesLeftOut }) => `${id} ${titlesLeftOut}`).sort(),
    decisions: must(await engine.listDecisions()).flatMap(({ id, undoneAt }) => (undoneAt === undefined ? [id] : [])),
    mappings: must(await engine.listMappings()),
    retrospectives: must(await engine.listRetrospectives({})).map(({ id }) => id),
  };
}

async function sprintHours(engine: EngineApi) {
  return must(await engine.analyse({})).teams[0]?.sprints[0]?.hoursOn;
}

async function undoAll(engine: EngineApi): Promise<number> {
  let steps = 0;
  while (must(await engine.undoLast()) !== undefined) steps += 1;
  return steps;
}

describe('taking back', () => {
  test('a decision takes its hours back, and taking it again brings them', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    // INC-1 5 hours, INC-2 1 hour; typed, INC-1 has 8.
    must(await engine.decide(hours(8)));
    expect(await sprintHours(engine)).toBe(9);
    expect(must(await engine.undoLast())).toMatchObject({
      isUndone: true,
      did: [{ kind: 'decided', contents: [hours(8)] }],
    });
    expect(await sprintHours(engine)).toBe(6);
    expect(must(await engine.redoLast())).toMatchObject({ isUndone: false });
    expect(await sprintHours(engine)).toBe(9);
    expect(must(await engine.redoLast())).toBeUndefined();
  });

  test('several decisions at once are one step', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const before = await stateOf(engine);
    const made = must(await engine.decideAll([hours(8), end('planned'), setAside]));
    expect(made.map(({ content }) => content)).toEqual([hours(8), end('planned'), setAside]);
    // INC-1 does not count: INC-2's hour is left.
    expect(await sprintHours(engine)).toBe(1);
    must(await engine.undoLast());
    expect(await stateOf(engine)).toEqual(before);
  });

  test('of two decisions about one thing that are made at once, the later one counts', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    for (let round = 0; round < 5; round += 1) {
      must(await engine.decideAll([hours(8), hours(2)]));
      expect(await sprintHours(engine)).toBe(3);
      must(await engine.decideAll([hours(2), hours(8)]));
      expect(await sprintHours(engine)).toBe(9);
    }
  });

  test('adding files is taken back with the sample that made room for them', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    const sample = await importFiles(engine, [SPRINTS], { isSample: true });
    const before = await stateOf(engine);
    await importFiles(engine, [INCIDENTS]);
    must(await engine.removeImports(sample, { withLast: true }));
    const step = must(await engine.undoLast());
    expect(step?.did).toEqual([
      { kind: 'adding', fileNames: ['incidents.csv'] },
      { kind: 'removing', fileNames: ['sprints.csv'] },
    ]);
    expect(await stateOf(engine)).toEqual(before);
    must(await engine.redoLast());
    expect(must(await engine.listImports()).map(({ fileName }) => fileName)).toEqual(['incidents.csv']);
    expect(await sprintHours(engine)).toBeUndefined();
  });

  test('a new reading of a file gives way to the earlier one', async () => {
    const engine = visit(freshName());
    const local = incidentsFile('local.csv', 'INC-5,Slow search,SEV3,2026-03-03 10:00,,,Kestrel,,1,none,');
    await importFiles(engine, [local]);
    const before = await stateOf(engine);
    await engine.stageFiles('again', [local], { defaultZone: 'Asia/Kolkata', isSample: false }, () => undefined);
    must(await engine.commitStage('commit again', { leaveTitlesOut: false }, () => undefined));
    const after = await stateOf(engine);
    expect(after.imports).not.toEqual(before.imports);
    must(await engine.undoLast());
    expect(await stateOf(engine)).toEqual(before);
    must(await engine.redoLast());
    expect(await stateOf(engine)).toEqual(after);
  });

  test('titles that were left out on purpose are kept nowhere, so the steps before that stay done', async () => {
    const name = freshName();
    const engine = await kestrelWith([INCIDENTS], KESTREL, name);
    const ids = must(await engine.listImports()).map(({ id }) => id);
    must(await engine.removeImports(ids));
    await engine.stageFiles('again', [INCIDENTS], { defaultZone: 'UTC', isSample: false }, () => undefined);
    must(await engine.commitStage('commit again', { leaveTitlesOut: true }, () => undefined));
    expect(await undoAll(engine)).toBe(1);
    expect(must(await engine.listImports())).toEqual([]);
    const database = new DividendDatabase(name);
    await database.open();
    const chunks = await database.chunks.toArray();
    expect(JSON.stringify(chunks)).not.toContain('Slow checkout');
    expect(JSON.stringify(chunks)).toContain('INC-1');
    database.close();
  });
});

describe('a retrospective', () => {
  const OF = { teamId: 'kestrel', sprintKey: SPRINT };

  test('that was deleted comes back with the key, on the next visit too, and goes with it again', async () => {
    const name = freshName();
    const engine = await kestrelWith([INCIDENTS], KESTREL, name);
    const { id } = must(await engine.openRetrospective(OF));
    must(await engine.closeRetrospective({ id }));
    const before = must(await engine.retrospective({ id }));
    must(await engine.deleteRetrospective(id));
    expect(must(await engine.retrospective({ id }))).toBeUndefined();
    const later = visit(name);
    const deleted = { kind: 'deleted-retrospectives', sprints: ['Sprint 1'] };
    expect(must(await later.undoLast())).toMatchObject({ isUndone: true, did: [deleted] });
    expect(must(await later.retrospective({ id }))).toEqual(before);
    expect(must(await later.redoLast())).toMatchObject({ isUndone: false, did: [deleted] });
    expect(must(await later.listRetrospectives({}))).toEqual([]);
  });

  test('that is given back right after it was deleted leaves no step, and is a step of its own later', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = must(await engine.openRetrospective(OF));
    const done = async () => must(await engine.journal()).filter(({ isUndone }) => !isUndone).length;
    const start = await done();
    must(await engine.deleteRetrospective(id));
    must(await engine.restoreRetrospective(id));
    expect(await done()).toBe(start);
    must(await engine.deleteRetrospective(id));
    must(await engine.decide(hours(8)));
    must(await engine.restoreRetrospective(id));
    expect(await done()).toBe(start + 3);
    expect(must(await engine.journal()).at(-1)?.did).toEqual([
      { kind: 'brought-retrospectives', sprints: ['Sprint 1'] },
    ]);
    must(await engine.undoLast());
    expect(must(await engine.listRetrospectives({}))).toEqual([]);
  });
});

describe('the journal', () => {
  test('is there on the next visit, and for another tab, in the order of the acts', async () => {
    const name = freshName();
    const [one, other] = [await kestrelWith([INCIDENTS], KESTREL, name), visit(name)];
    const before = await stateOf(one);
    must(await one.decide(hours(8)));
    must(await other.saveSettings({ ...KESTREL, definition: 'customer' }));
    must(await one.saveMapping(mapping('Ours')));
    const next = visit(name);
    expect(must(await next.undoLast())?.did).toEqual([{ kind: 'saved-mapping', name: 'Ours' }]);
    expect(must(await one.undoLast())?.did).toEqual([{ kind: 'set', parts: ['definition'] }]);
    expect(must(await other.undoLast())?.did).toMatchObject([{ kind: 'decided' }]);
    expect(await stateOf(visit(name))).toEqual(before);
  });

  test('keeps twenty steps', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    for (let worked = 1; worked <= MOST_STEPS_BACK + 1; worked += 1) must(await engine.decide(hours(worked)));
    expect(must(await engine.journal())).toHaveLength(20);
    expect(await undoAll(engine)).toBe(20);
    // The first of the 21 stays: 1 hour typed, and INC-2's hour.
    expect(await sprintHours(engine)).toBe(2);
  });

  test('forgets what was taken back with the next act', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    must(await engine.decide(hours(8)));
    must(await engine.undoLast());
    must(await engine.decide(end('actual')));
    expect(must(await engine.redoLast())).toBeUndefined();
    expect(must(await engine.journal()).every(({ isUndone }) => !isUndone)).toBe(true);
  });

  test('has no step for what changes nothing', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = must(await engine.decide(hours(8)));
    must(await engine.undoDecision(id));
    const steps = must(await engine.journal()).length;
    must(await engine.undoDecision(id));
    must(await engine.undoDecision('unknown'));
    must(await engine.saveSettings(must(await engine.loadSettings())));
    must(await engine.restoreImports(must(await engine.listImports()).map((batch) => batch.id)));
    must(await engine.removeImports(['unknown']));
    must(await engine.deleteMapping('unknown'));
    must(await engine.deleteRetrospective('unknown'));
    must(await engine.restoreRetrospective('unknown'));
    must(await engine.decideAll([]));
    expect(must(await engine.journal())).toHaveLength(steps);
  });

  test('takes the way back of the last step for taking it back, not for a step', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const start = must(await engine.journal()).length;
    const done = async () => must(await engine.journal()).filter(({ isUndone }) => !isUndone).length - start;
    const { id } = must(await engine.decide(hours(8)));
    must(await engine.undoDecision(id));
    expect(await done()).toBe(0);
    const [first] = must(await engine.listImports());
    must(await engine.removeImports([first?.id ?? '']));
    must(await engine.restoreImports([first?.id ?? '']));
    expect(await done()).toBe(0);
    must(await engine.saveSettings(NO_SETTINGS));
    must(await engine.saveSettings(KESTREL, { takesBack: true }));
    expect(await done()).toBe(0);
    // Set by hand, the same is a step: whoever sets it back and forth can take each of them back.
    must(await engine.saveSettings(NO_SETTINGS));
    must(await engine.saveSettings(KESTREL));
    expect(await done()).toBe(2);
  });

  test('goes with everything else', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    must(await engine.wipe());
    expect(must(await engine.journal())).toEqual([]);
    expect(must(await engine.undoLast())).toBeUndefined();
  });
});

type Move = { readonly say: string; readonly make: (engine: EngineApi) => Promise<unknown> };

const importIds = async (engine: EngineApi) => must(await engine.listImports()).map(({ id }) => id);
const settings = (changes: Partial<Settings>) => async (engine: EngineApi) =>
  must(await engine.saveSettings({ ...must(await engine.loadSettings()), ...changes }));

const MOVES: readonly Move[] = [
  { say: 'type hours', make: (engine) => engine.decide(hours(8)) },
  { say: 'type other hours', make: (engine) => engine.decide(hours(2)) },
  { say: 'set aside', make: (engine) => engine.decide(setAside) },
  { say: 'decide twice', make: (engine) => engine.decideAll([end('planned'), hours(4)]) },
  {
    say: 'take the first decision back',
    make: async (engine) => {
      const first = must(await engine.listDecisions()).find(({ undoneAt }) => undoneAt === undefined);
      return engine.undoDecision(first?.id ?? 'none');
    },
  },
  { say: 'severe only', make: settings({ definition: 'severe' }) },
  { say: 'all', make: settings({ definition: 'all' }) },
  { say: 'no teams', make: settings({ teams: [] }) },
  { say: 'a cap', make: settings({ method: { 'cap_hours.3': 0.5 } }) },
  { say: 'save a mapping', make: (engine) => engine.saveMapping(mapping('Ours')) },
  { say: 'rename it', make: (engine) => engine.saveMapping(mapping('Theirs')) },
  { say: 'delete it', make: (engine) => engine.deleteMapping('ours') },
  {
    say: 'delete a retrospective',
    make: async (engine) => {
      const [first] = must(await engine.listRetrospectives({}));
      return engine.deleteRetrospective(first?.id ?? 'none');
    },
  },
  { say: 'add the incidents', make: (engine) => importFiles(engine, [INCIDENTS]) },
  { say: 'add more', make: (engine) => importFiles(engine, [MORE]) },
  {
    say: 'remove the first import',
    make: async (engine) => engine.removeImports((await importIds(engine)).slice(0, 1)),
  },
  { say: 'remove all imports', make: async (engine) => engine.removeImports(await importIds(engine)) },
];

/** One that is there from the start: its sprint is not. */
async function withRetrospective(name: string): Promise<void> {
  const database = new DividendDatabase(name);
  const retrospective: Retrospective = {
    id: 'held',
    teamId: 'kestrel',
    teamName: 'Kestrel',
    sprint: { key: SPRINT, name: 'Sprint 1', start: epochMs(1), end: epochMs(2) },
    startedAt: epochMs(3),
    state: 'open',
    notes: {},
    votes: {},
    isSample: false,
  };
  must(await addRetrospective(database, retrospective, 'none-is-there'));
  database.close();
}

test('whatever was done, as many steps back lead to what there was, and as many forth to what there is', async () => {
  const moves = fc.array(fc.constantFrom(...MOVES), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(moves, async (chosen) => {
      const name = freshName();
      const engine = visit(name);
      await withRetrospective(name);
      const states = [await stateOf(engine)];
      for (const { make } of chosen) {
        await make(engine);
        const steps = must(await engine.journal()).filter(({ isUndone }) => !isUndone).length;
        states[steps] = await stateOf(engine);
      }
      // A step that takes the one before it back leaves a state behind that was longer ago.
      const kept = must(await engine.journal()).filter(({ isUndone }) => !isUndone).length;
      const path = states.slice(0, kept + 1);
      const other = visit(name);
      for (const state of path.slice(0, -1).toReversed()) {
        must(await other.undoLast());
        expect(await stateOf(other)).toEqual(state);
      }
      expect(must(await other.undoLast())).toBeUndefined();
      for (const state of path.slice(1)) {
        must(await engine.redoLast());
        expect(await stateOf(engine)).toEqual(state);
      }
    }),
    { numRuns: 40 },
  );
});
