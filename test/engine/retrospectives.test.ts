import { describe, expect, it, vi } from 'vitest';
import type { Retrospective, Settings } from '../../src/domain/index.ts';
import type { ChangedSince, EngineApi, FrozenSnapshot } from '../../src/engine/api.ts';
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
  text,
  visit,
} from './engine-visit.ts';

const OF = { teamId: 'kestrel', sprintKey: SPRINT };
/** 2 hours of one person in the same sprint. */
const LATER = incidentsFile(
  'later.csv',
  'INC-3,Mail late,SEV3,2026-03-10T09:00:00Z,,2026-03-10T11:00:00Z,Kestrel,mail,1,none,',
);

async function opened(engine: EngineApi): Promise<Retrospective> {
  return must(await engine.openRetrospective(OF));
}

async function closed(engine: EngineApi): Promise<Retrospective> {
  const { id } = await opened(engine);
  return must(await engine.closeRetrospective({ id }));
}

type Closed = { readonly snapshot: FrozenSnapshot; readonly changedSince: ChangedSince };

async function frozen(engine: EngineApi, id: string): Promise<Closed> {
  const answer = must(await engine.retrospective({ id }));
  if (answer?.closed === undefined) throw new Error('it is not closed');
  return answer.closed;
}

const near = (value: number) => expect.closeTo(value, 9);
const movedIn = ({ changes }: ChangedSince) => Object.fromEntries(changes.map(({ figure, ...rest }) => [figure, rest]));

describe('an open retrospective', () => {
  it('is begun once for each sprint, with the sprint as it is', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const first = await opened(engine);
    expect(first).toMatchObject({
      teamId: 'kestrel',
      teamName: 'Kestrel',
      sprint: { key: SPRINT, name: 'Sprint 1', start: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 16) },
      state: 'open',
      notes: {},
      votes: {},
    });
    expect(await opened(engine)).toEqual(first);
    expect(must(await engine.retrospective({ id: first.id }))).toEqual({ retrospective: first });
  });

  it('is not begun for a sprint that is not there', async () => {
    const engine = await kestrelWith([]);
    const refused = { ok: false, error: { code: 'no-such-sprint' } };
    expect(await engine.openRetrospective({ ...OF, sprintKey: 'neutral:Kestrel/S9' })).toEqual(refused);
    expect(await engine.openRetrospective({ ...OF, teamId: 'heron' })).toEqual(refused);
    expect(must(await engine.listRetrospectives({}))).toEqual([]);
  });

  it('keeps notes, counts of votes and the experiment, each until it is changed or taken away', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await opened(engine);
    const experiment = { text: 'Rotate one person on support', moves: 'load' } as const;
    await engine.saveRetrospective(id, { notes: { facts: 'as remembered', usual: 'calm' }, experiment });
    await engine.saveRetrospective(id, { votes: { all: 3, severe: 2 } });
    const kept = must(await engine.saveRetrospective(id, { notes: { usual: ' ' }, votes: { severe: 0 } }));
    expect(kept).toMatchObject({ notes: { facts: 'as remembered' }, votes: { all: 3 }, experiment });
    expect(Object.keys({ ...kept.notes, ...kept.votes })).toEqual(['facts', 'all']);
    expect(must(await engine.listRetrospectives(OF))).toEqual([kept]);
    const without = must(await engine.saveRetrospective(id, { experiment: 'none' }));
    expect(without.experiment).toBeUndefined();
  });

  it('has a bound for what is typed into it', async () => {
    const engine = await kestrelWith([]);
    const { id } = await opened(engine);
    const long = 'x'.repeat(100_000);
    const votes = { all: 1e9, severe: 1.9, customer: Number.NaN } as const;
    const kept = must(
      await engine.saveRetrospective(id, { notes: { frame: long }, experiment: { text: long }, votes }),
    );
    expect([kept.notes.frame?.length, kept.experiment?.text.length]).toEqual([4000, 1000]);
    expect(kept.votes).toEqual({ all: 999, severe: 1 });
  });
});

describe('closing a retrospective', () => {
  it('freezes the figures, and everything that the page of the sprint shows', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    const { snapshot, changedSince } = await frozen(engine, id);
    // INC-1: 2 people, 2.5 h; INC-2: 1 h. 6 h of 5 x 80 h = 1.5 %. The plan tells the pace: 44 / 400 = 0.11, so 0.66 points.
    // 14 short: 0.66 time for incidents, 3 other work, 0 over the plan, 10.34 not explained.
    const { figures, result } = snapshot;
    expect(figures).toMatchObject({
      incidents: { value: 2 },
      'hours-on': { value: 6 },
      load: { value: near(0.015) },
      displaced: { value: near(0.66) },
      shortfall: { value: 14 },
      'added-share': { value: 3 },
      unexplained: { value: near(10.34) },
    });
    // INC-2 alone was felt, and alone is severe: 1 h, 0.11 points.
    expect(figures.lens).toEqual({ low: near(0.11), high: near(0.66) });
    expect(result?.team.sprints.map(({ name, hoursOn }) => [name, hoursOn])).toEqual([['Sprint 1', 6]]);
    expect(result?.lens?.lines.map((line) => line.id)).toEqual(['all', 'customer', 'severe']);
    expect(result?.ledger?.incidents.map((each) => [each.id, each.hoursInSprint, each.fileLine])).toEqual([
      ['INC-1', 5, [{ file: 'incidents.csv', line: 2 }]],
      ['INC-2', 1, [{ file: 'incidents.csv', line: 3 }]],
    ]);
    expect(snapshot.settings.value.teams).toEqual(KESTREL.teams);
    expect(snapshot.stamp).toMatchObject({ definition: 'all', method: '1' });
    expect(snapshot.stamp.fingerprint).toBe(must(await engine.analyse({})).fingerprint);
    expect(changedSince).toMatchObject({ sprint: 'there', causes: [], changes: [], same: 19 });
  });

  it('takes no further change, and happens once', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    const refused = { ok: false, error: { code: 'already-closed' } };
    expect(await engine.saveRetrospective(id, { notes: { close: 'later' } })).toEqual(refused);
    expect(await engine.closeRetrospective({ id })).toEqual(refused);
    expect(await opened(engine)).toMatchObject({ id, state: 'closed' });
  });

  it('is refused where the sprint went away meanwhile', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    const imports = await importFiles(engine, [SPRINTS, INCIDENTS]);
    const { id } = await opened(engine);
    must(await engine.removeImports(imports));
    expect(await engine.closeRetrospective({ id })).toEqual({ ok: false, error: { code: 'no-such-sprint' } });
    expect(await engine.closeRetrospective({ id: 'none' })).toEqual({ ok: false, error: { code: 'no-retrospective' } });
  });

  it('keeps the last six begun sprints up to its own', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    await importFiles(engine, [nineSprints([1, 1, 1, 1, 1, 1, 1, 1, 1])]);
    const { id } = must(await engine.openRetrospective({ teamId: 'kestrel', sprintKey: 'neutral:Kestrel/S8' }));
    must(await engine.closeRetrospective({ id }));
    const { result } = (await frozen(engine, id)).snapshot;
    expect(result?.team.sprints.map((sprint) => sprint.id)).toEqual(['S3', 'S4', 'S5', 'S6', 'S7', 'S8']);
  });

  it('keeps no more than a bound, however much is in the sprint', async () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) =>
        `INC-${at},${'long title '.repeat(9)},SEV3,2026-03-03T10:00:00Z,,2026-03-03T10:05:00Z,Kestrel,s${at},1,,`,
    );
    const assign = Array.from(
      { length: 9000 },
      (_, at) => ({ field: 'service', value: `s-${at}`, team: 'kestrel' }) as const,
    );
    const engine = await kestrelWith([incidentsFile('many.csv', ...lines)], { ...KESTREL, assign });
    const { id } = await closed(engine);
    const { snapshot } = await frozen(engine, id);
    expect(snapshot.result?.ledger).toMatchObject({ moreIncidents: 350, incidents: { length: 50 } });
    expect(snapshot.settings).toMatchObject({ isWhole: false, value: { assign: [] } });
    expect(JSON.stringify(snapshot).length).toBeLessThan(100_000);
  });
});

describe('what moved since', () => {
  it('is listed exactly after another file came, and what was frozen stays', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    const before = await frozen(engine, id);
    await importFiles(engine, [LATER]);
    const { snapshot, changedSince } = await frozen(engine, id);
    expect(snapshot).toEqual(before.snapshot);
    // 8 h of 400 = 2 %, 0.88 points; grade D may be off by 0.4 to 1.6: 0.352 to 1.408. 14 - 3 - 0.88 = 10.12 not explained.
    const why = [['files']];
    expect(movedIn(changedSince)).toEqual({
      incidents: { before: { value: 2 }, after: { value: 3 }, why },
      'hours-on': { before: { value: 6 }, after: { value: 8 }, why },
      load: { before: { value: near(0.015) }, after: { value: near(0.02) }, why },
      displaced: {
        before: { value: near(0.66), low: near(0.264), high: near(1.056) },
        after: { value: near(0.88), low: near(0.352), high: near(1.408) },
        why,
      },
      lens: { before: { low: near(0.11), high: near(0.66) }, after: { low: near(0.11), high: near(0.88) }, why },
      explained: {
        before: { value: near(0.66), low: near(0.264), high: near(1.056) },
        after: { value: near(0.88), low: near(0.352), high: near(1.408) },
        why,
      },
      unexplained: {
        before: { value: near(10.34), low: near(9.944), high: near(10.736) },
        after: { value: near(10.12), low: near(9.592), high: near(10.648) },
        why,
      },
    });
    expect(changedSince).toMatchObject({ causes: ['files'], same: 12, sprint: 'there' });
  });

  it('names a correction, and nothing once it is taken back', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    const edit = { field: 'hours', hours: 2 } as const;
    const made = must(await engine.decide({ kind: 'edit-incident', key: 'neutral:INC-1', edit }));
    // 2 typed hours in place of 5, and the 1 of INC-2.
    const moved = movedIn((await frozen(engine, id)).changedSince);
    expect(moved['hours-on']).toEqual({ before: { value: 6 }, after: { value: 3 }, why: [['corrections']] });
    must(await engine.undoDecision(made.id));
    expect((await frozen(engine, id)).changedSince).toMatchObject({ causes: [], changes: [] });
  });

  it('tells apart what another file and other settings moved', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    await importFiles(engine, [LATER]);
    // A limit of 1 hour for severity 3: INC-1 counts 2 hours, INC-3 counts 1, with the 1 of INC-2: 8 h before, 4 h after.
    must(await engine.saveSettings({ ...KESTREL, method: { 'cap_hours.3': 1 } }));
    const { changedSince } = await frozen(engine, id);
    const moved = movedIn(changedSince);
    expect(changedSince.causes).toEqual(['files', 'settings']);
    expect(moved['hours-on']).toEqual({ before: { value: 6 }, after: { value: 4 }, why: [['files'], ['settings']] });
    // A limit moves no count.
    expect(moved.incidents).toEqual({ before: { value: 2 }, after: { value: 3 }, why: [['files']] });
  });

  it('folds anew under the frozen settings where rows hang on them', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await closed(engine);
    await importFiles(engine, [LATER]);
    const teams = KESTREL.teams.map((team) => ({ ...team, headCount: 10 }));
    must(await engine.saveSettings({ ...KESTREL, teams }));
    // Ten people have 800 h: 8 / 800 = 1 %. With the frozen five people they would be 2 %: so both moved the load, one alone the rest.
    const moved = movedIn((await frozen(engine, id)).changedSince);
    expect(moved.load).toEqual({
      before: { value: near(0.015) },
      after: { value: near(0.01) },
      why: [['files'], ['settings']],
    });
    expect(moved.capacity).toEqual({ before: { value: 400 }, after: { value: 800 }, why: [['settings']] });
    expect(moved['hours-on']).toMatchObject({ why: [['files']] });
  });

  it('names all that cannot be told apart where the frozen settings were too many to keep', async () => {
    const assign = Array.from(
      { length: 9000 },
      (_, at) => ({ field: 'service', value: `s-${at}`, team: 'kestrel' }) as const,
    );
    const engine = await kestrelWith([INCIDENTS], { ...KESTREL, assign });
    const { id } = await closed(engine);
    await importFiles(engine, [LATER]);
    must(await engine.saveSettings(KESTREL));
    const moved = movedIn((await frozen(engine, id)).changedSince);
    expect(moved['hours-on']).toMatchObject({ why: [['files', 'settings']] });
  });

  it('follows the definition of the settings, and keeps one that was chosen for the view', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const followed = await closed(engine);
    const { id } = must(await engine.reopenRetrospective(followed.id));
    must(await engine.closeRetrospective({ id, definition: 'customer' }));
    must(await engine.saveSettings({ ...KESTREL, definition: 'severe' }));
    // INC-2 alone is severe: 1 h.
    const { changedSince } = await frozen(engine, followed.id);
    expect(changedSince).toMatchObject({ definition: 'severe', causes: ['definition'] });
    expect(movedIn(changedSince)['hours-on']).toEqual({
      before: { value: 6 },
      after: { value: 1 },
      why: [['definition']],
    });
    // The band over all definitions is the same whichever is chosen.
    expect(movedIn(changedSince).lens).toBeUndefined();
    expect((await frozen(engine, id)).changedSince).toMatchObject({ definition: 'customer', causes: [], changes: [] });
    const asked = must(await engine.retrospective({ id, definition: 'all' }));
    expect(asked?.closed?.changedSince).toMatchObject({ definition: 'all', causes: ['definition'] });
  });

  it('is not moved by the working time of another team, nor by a note on an incident', async () => {
    const engine = await kestrelWith([INCIDENTS], withHeron(3));
    const { id } = await closed(engine);
    must(await engine.saveSettings(withHeron(30)));
    must(await engine.decide({ kind: 'note-incident', key: 'neutral:INC-1', field: 'learned', text: 'a line' }));
    expect((await frozen(engine, id)).changedSince).toMatchObject({ causes: [], changes: [] });
  });

  it('says that the sprint is gone, and what was frozen is there', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    const imports = await importFiles(engine, [SPRINTS, INCIDENTS]);
    const { id } = await closed(engine);
    must(await engine.removeImports(imports));
    const { snapshot, changedSince } = await frozen(engine, id);
    expect(changedSince).toMatchObject({ sprint: 'gone', changes: [], same: 0 });
    expect(snapshot.figures['hours-on']).toEqual({ value: 6 });
    must(await engine.restoreImports(imports));
    expect((await frozen(engine, id)).changedSince).toMatchObject({ sprint: 'there', changes: [] });
  });
});

describe('reopening and deleting', () => {
  it('begins a new one beside the closed one, with what was written, and freezes apart', async () => {
    const engine = await kestrelWith([INCIDENTS]);
    const { id } = await opened(engine);
    const open = must(await engine.reopenRetrospective(id));
    expect(open.id).toBe(id);
    must(await engine.saveRetrospective(id, { notes: { facts: 'first' }, votes: { all: 4 } }));
    must(await engine.closeRetrospective({ id }));
    const first = must(await engine.retrospective({ id }));
    const beside = must(await engine.reopenRetrospective(id));
    expect(beside).toMatchObject({ state: 'open', reopens: id, notes: { facts: 'first' }, votes: { all: 4 } });
    expect(must(await engine.reopenRetrospective(id)).id).toBe(beside.id);
    await importFiles(engine, [LATER]);
    must(await engine.saveRetrospective(beside.id, { notes: { facts: 'second' } }));
    must(await engine.closeRetrospective({ id: beside.id }));
    const again = must(await engine.retrospective({ id }));
    expect(again?.retrospective).toEqual(first?.retrospective);
    expect(again?.closed?.snapshot).toEqual(first?.closed?.snapshot);
    expect((await frozen(engine, beside.id)).snapshot.figures['hours-on']).toEqual({ value: 8 });
    expect(must(await engine.listRetrospectives(OF)).map((each) => each.id)).toEqual([beside.id, id]);
  });

  it('takes one away and gives it back as it was, also on the next visit', async () => {
    const name = freshName();
    const engine = await kestrelWith([INCIDENTS], KESTREL, name);
    const { id } = await closed(engine);
    const before = must(await engine.retrospective({ id }));
    must(await engine.deleteRetrospective(id));
    expect(must(await engine.retrospective({ id }))).toBeUndefined();
    expect(must(await engine.listRetrospectives({}))).toEqual([]);
    const later = visit(name);
    must(await later.restoreRetrospective(id));
    expect(must(await later.retrospective({ id }))).toEqual(before);
  });

  it('tells whoever listens, and goes with everything else', async () => {
    const name = freshName();
    const engine = await kestrelWith([INCIDENTS], KESTREL, name);
    const other = visit(name);
    let heard = 0;
    await other.subscribe(() => {
      heard += 1;
    });
    const { id } = await opened(engine);
    await vi.waitFor(() => expect(heard).toBeGreaterThan(0), { timeout: 10_000 });
    expect(must(await other.listRetrospectives({})).map((each) => each.id)).toEqual([id]);
    must(await engine.wipe());
    expect(must(await engine.listRetrospectives({}))).toEqual([]);
  });

  it('never lists those of the sample team with those of real ones', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    const sample = await importFiles(engine, [SPRINTS, INCIDENTS], { isSample: true });
    const ofSample = await closed(engine);
    must(await engine.removeImports(sample));
    await importFiles(engine, [{ ...SPRINTS, content: `${SPRINTS.content}\n` }]);
    expect(must(await engine.listRetrospectives({}))).toEqual([]);
    expect((await opened(engine)).id).not.toBe(ofSample.id);
  });
});

describe('the last experiment', () => {
  const key = (number: number) => `neutral:Kestrel/S${number}`;
  const asked = (number: number) => ({ teamId: 'kestrel', sprintKey: key(number) });

  /** Nine sprints; the retrospective of the seventh chose an experiment. */
  async function afterExperiment(hours: readonly number[], lookAgainIn?: string): Promise<EngineApi> {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    await importFiles(engine, [nineSprints(hours), hoursOf(hours)]);
    const { id } = must(await engine.openRetrospective(asked(7)));
    const experiment = { text: 'Rotate support', moves: 'hours', ...(lookAgainIn && { lookAgainIn }) } as const;
    must(await engine.saveRetrospective(id, { experiment }));
    must(await engine.closeRetrospective({ id }));
    return engine;
  }

  it('comes back in the next sprint with what moved, the meant measure first', async () => {
    // Means and limits of nine values 4 8 4 8 4 8 4 20 4: mean 64 / 9 = 7.111, changes 4 4 4 4 4 4 16 16, mean 7:
    // 7.111 + 2.66 x 7 = 25.73, so 20 h is inside; a lower limit below 0 is drawn at 0.
    const engine = await afterExperiment([4, 8, 4, 8, 4, 8, 4, 20, 4]);
    const last = must(await engine.lastExperiment(asked(8)));
    expect(last).toMatchObject({ experiment: { text: 'Rotate support' }, isDue: true, unit: 'points' });
    expect(last?.retrospective.sprint.name).toBe('Sprint 7');
    expect(last?.moves.map(({ measure, isMeant }) => [measure, isMeant])).toEqual([
      ['hours', true],
      ['load', false],
      ['displaced', false],
      ['completion', false],
    ]);
    expect(last?.moves[0]).toMatchObject({
      before: 4,
      after: 20,
      variation: { kind: 'usual', low: 0, high: expect.closeTo(64 / 9 + 2.66 * 7, 9), sprints: 9, isProvisional: true },
    });
    // 20 of 44 planned points were finished in each.
    expect(last?.moves[3]).toMatchObject({ before: near(20 / 44), after: near(20 / 44) });
  });

  it('says so where the sprint is outside what is usual', async () => {
    // 6 6 6 6 6 6 6 30 6: mean 78 / 9 = 8.667, changes 0 0 0 0 0 0 24 24, mean 6: upper limit 8.667 + 15.96 = 24.63.
    const engine = await afterExperiment([6, 6, 6, 6, 6, 6, 6, 30, 6]);
    const hours = must(await engine.lastExperiment(asked(8)))?.moves[0];
    expect(hours).toMatchObject({ variation: { kind: 'different', rules: ['outside'], side: 'above' } });
  });

  it('is due in the sprint that was chosen for it, and stays the last one after that', async () => {
    const engine = await afterExperiment([1, 1, 1, 1, 1, 1, 1, 1, 1], key(9));
    expect(must(await engine.lastExperiment(asked(8)))?.isDue).toBe(false);
    expect(must(await engine.lastExperiment(asked(9)))?.isDue).toBe(true);
  });

  it('is none for the sprint itself, for earlier ones, for other teams, and where it was taken back beside it', async () => {
    const engine = await afterExperiment([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    for (const number of [6, 7]) expect(must(await engine.lastExperiment(asked(number)))).toBeUndefined();
    expect(must(await engine.lastExperiment({ teamId: 'heron', sprintKey: key(8) }))).toBeUndefined();
    const [closedOne] = must(await engine.listRetrospectives(asked(7)));
    const beside = must(await engine.reopenRetrospective(closedOne?.id ?? ''));
    must(await engine.saveRetrospective(beside.id, { experiment: 'none' }));
    expect(must(await engine.lastExperiment(asked(8)))).toBeUndefined();
  });

  it('does not judge with fewer than six closed sprints', async () => {
    const engine = visit(freshName());
    must(await engine.saveSettings(KESTREL));
    await importFiles(engine, [nineSprints([4, 5]), hoursOf([4, 5])]);
    const { id } = must(await engine.openRetrospective(asked(1)));
    must(await engine.saveRetrospective(id, { experiment: { text: 'Rotate support' } }));
    const last = must(await engine.lastExperiment(asked(2)));
    expect(last?.moves.map(({ variation }) => variation)).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'too-few', sprints: 2, needed: 6 })),
    );
    expect(last?.moves.some(({ isMeant }) => isMeant)).toBe(false);
  });
});

function withHeron(headCount: number): Settings {
  const [kestrel] = KESTREL.teams;
  if (kestrel === undefined) throw new Error('no team');
  return { ...KESTREL, teams: [kestrel, { ...kestrel, id: 'heron', name: 'Heron', headCount }] };
}

/** Monday of the week that begins so many weeks after 1 September 2025. */
function monday(weeks: number): string {
  return new Date(Date.UTC(2025, 8, 1 + 7 * weeks)).toISOString().slice(0, 10);
}

/** A closed sprint of one week for each amount; 44 planned, 20 of them finished. */
function nineSprints(hours: readonly number[]) {
  return text(
    'weeks.csv',
    'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,removed_points,completed_points,completed_committed_points',
    ...hours.map((_, at) => {
      const sunday = new Date(Date.parse(monday(at + 1)) - 86_400_000).toISOString().slice(0, 10);
      return `S${at + 1},Sprint ${at + 1},Kestrel,${monday(at)},${sunday},closed,44,0,20,20`;
    }),
  );
}

/** One incident in each of these weeks, with the hours of as many people as it takes for an hour each. */
function hoursOf(hours: readonly number[]) {
  return incidentsFile(
    'weekly.csv',
    ...hours.flatMap((amount, at) =>
      Array.from({ length: amount }, (_, piece) => {
        // One hour of one person at a time: eight on a day, from Monday on.
        const day = new Date(Date.parse(monday(at)) + Math.floor(piece / 8) * 86_400_000).toISOString().slice(0, 10);
        const hour = 9 + (piece % 8);
        const times = [hour, hour, hour + 1].map((each) => `${day}T${String(each).padStart(2, '0')}:00:00Z`);
        return `INC-${at + 1}-${piece},Slow,SEV3,${times.join(',')},Kestrel,checkout,1,none,`;
      }),
    ),
  );
}
