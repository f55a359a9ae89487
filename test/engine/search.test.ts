import { describe, expect, test } from 'vitest';
import type { EngineApi } from '../../src/engine/api.ts';
import { INCIDENTS, incidentsFile, KESTREL, kestrelWith, must, SPRINT } from './engine-visit.ts';

/** After the last sprint, and during the first. */
const OTHERS = incidentsFile(
  'others.csv',
  'INC-10,Café checkout closed,SEV3,2026-04-20T10:00:00Z,2026-04-20T10:00:00Z,2026-04-20T11:00:00Z,Kestrel,checkout,1,major,',
  'OPS-1,The old checkout,SEV3,2026-03-04T10:00:00Z,2026-03-04T10:00:00Z,2026-03-04T11:00:00Z,,,1,none,',
);

const find = async (engine: EngineApi, text: string, limit = 20) => must(await engine.search({ text, limit }));
const ids = async (engine: EngineApi, text: string) => (await find(engine, text)).incidents.map(({ id }) => id);

describe('searching', () => {
  test('finds incidents by id or title, in small letters and without accents', async () => {
    const engine = await kestrelWith([INCIDENTS, OTHERS]);
    expect(await ids(engine, 'inc-2')).toEqual(['INC-2']);
    expect(await ids(engine, 'LOGIN broken')).toEqual(['INC-2']);
    expect(await ids(engine, 'cafe')).toEqual(['INC-10']);
    expect(await ids(engine, 'closed cafe')).toEqual(['INC-10']);
    expect(await ids(engine, 'nothing like it')).toEqual([]);
  });

  test('puts what is named so first, then what begins so, then the latest', async () => {
    const engine = await kestrelWith([INCIDENTS, OTHERS]);
    // INC-1 is its name; INC-10 only begins so.
    expect(await ids(engine, 'inc-1')).toEqual(['INC-1', 'INC-10']);
    // A word of all three begins so: 20 April, 4 March, 3 March.
    expect(await ids(engine, 'check')).toEqual(['INC-10', 'OPS-1', 'INC-1']);
  });

  test('finds sprints and teams, and says how many there are beyond the limit', async () => {
    const engine = await kestrelWith([INCIDENTS, OTHERS]);
    const named = await find(engine, 'sprint 1');
    expect(named.sprints).toEqual([{ key: SPRINT, name: 'Sprint 1', teamId: 'kestrel', teamName: 'Kestrel' }]);
    expect((await find(engine, 'kestrel')).teams).toEqual([{ id: 'kestrel', name: 'Kestrel' }]);
    const few = await find(engine, 'check', 1);
    expect(few.incidents.map(({ id }) => id)).toEqual(['INC-10']);
    expect(few.found).toEqual({ sprints: 0, incidents: 3 });
    expect(await find(engine, '  ')).toEqual({
      teams: [],
      sprints: [],
      incidents: [],
      found: { sprints: 0, incidents: 0 },
    });
  });

  test('tells where the page shows an incident', async () => {
    const engine = await kestrelWith([INCIDENTS, OTHERS]);
    const placeOf = async (id: string) => must(await engine.placeOfIncident(`neutral:${id}`));
    expect(await placeOf('INC-1')).toEqual({
      teamId: 'kestrel',
      place: 'sprint',
      sprintKey: SPRINT,
      isOutsideDefinition: false,
    });
    expect(await placeOf('INC-10')).toEqual({ teamId: 'kestrel', place: 'gap', isOutsideDefinition: false });
    expect(await placeOf('INC-404')).toBeUndefined();
    // INC-1 was not felt by customers: where only those count, it is shown among all records.
    must(await engine.saveSettings({ ...KESTREL, definition: 'customer' }));
    expect(await placeOf('INC-1')).toMatchObject({ sprintKey: SPRINT, isOutsideDefinition: true });
  });

  test('counts all it finds among a hundred thousand incidents, and gives the first', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => {
      const day = `2026-03-${String((at % 14) + 1).padStart(2, '0')}`;
      return `N-${at},Queue q${at % 977} is slow,SEV3,${day}T10:00:00Z,,${day}T11:00:00Z,Kestrel,queue,1,none,`;
    });
    const engine = await kestrelWith([incidentsFile('many.csv', lines.join('\n'))]);
    const hits = await find(engine, 'queue q976');
    // 102 numbers below 100,000 leave 976 when divided by 977: 976, 1953, ... 99,653.
    expect(hits.found.incidents).toBe(102);
    expect(new Set(hits.incidents.map(({ title }) => title))).toEqual(new Set(['Queue q976 is slow']));
    expect(hits.incidents).toHaveLength(20);
  }, 30_000);
});
