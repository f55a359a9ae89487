import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFINITIONS, FROZEN_FIGURES, type FrozenFigures } from '../../src/domain/index.ts';
import type { EngineApi } from '../../src/engine/api.ts';
import { importFiles, incidentsFile, kestrelWith, must, SPRINT } from './engine-visit.ts';

/** Incidents of the sprint: each on a day of its first two weeks, with a length, people, a severity and an impact. */
const incidents = (prefix: string, from: number) =>
  fc
    .array(
      fc.record({
        day: fc.constantFrom('03', '05', '10'),
        minutes: fc.integer({ min: 1, max: 59 }),
        people: fc.integer({ min: 1, max: 4 }),
        severity: fc.integer({ min: 1, max: 4 }),
        impact: fc.constantFrom('major', 'none', ''),
      }),
      { minLength: from, maxLength: 6 },
    )
    .map((all) =>
      all.map(({ day, minutes, people, severity, impact }, at) => {
        const time = (minute: number) => `2026-03-${day}T10:${String(minute).padStart(2, '0')}:00Z`;
        const times = [time(0), time(0), time(minutes)].join(',');
        return `${prefix}-${at},Slow,SEV${severity},${times},Kestrel,checkout,${people},${impact},`;
      }),
    );

/** Definitions that count records alone: the sprint has no items. */
const definition = fc.constantFrom(...DEFINITIONS.filter((each) => each !== 'off-plan'));

async function frozenIn(engine: EngineApi, id: string) {
  const answer = must(await engine.retrospective({ id }));
  if (answer?.closed === undefined) throw new Error('it is not closed');
  return answer.closed;
}

const PARTS = ['value', 'low', 'high'] as const;

/** The figures of which any part is another one, but for the last digits of a sum. */
const differing = (before: FrozenFigures, after: FrozenFigures) =>
  FROZEN_FIGURES.filter((figure) =>
    PARTS.some((part) => {
      const [was, is] = [before[figure]?.[part], after[figure]?.[part]];
      return was === undefined || is === undefined ? was !== is : Math.abs(was - is) > 1e-6;
    }),
  );

test('what was frozen is read back equal, and what moved leads to what would be frozen now', async () => {
  const OF = { teamId: 'kestrel', sprintKey: SPRINT };
  await fc.assert(
    fc.asyncProperty(incidents('A', 0), incidents('B', 1), definition, async (first, later, counted) => {
      const engine = await kestrelWith([incidentsFile('first.csv', ...first)]);
      const { id } = must(await engine.openRetrospective(OF));
      must(await engine.closeRetrospective({ id, definition: counted }));
      const before = await frozenIn(engine, id);
      expect(before.changedSince.changes).toEqual([]);

      const [file] = await importFiles(engine, [incidentsFile('later.csv', ...later)]);
      const beside = must(await engine.reopenRetrospective(id));
      must(await engine.closeRetrospective({ id: beside.id, definition: counted }));
      const now = (await frozenIn(engine, beside.id)).snapshot.figures;
      const since = must(await engine.retrospective({ id, definition: counted }))?.closed;
      expect(since?.snapshot).toEqual(before.snapshot);
      const changes = since?.changedSince.changes ?? [];
      expect(changes.map(({ figure }) => figure)).toEqual(differing(before.snapshot.figures, now));
      for (const { figure, before: was, after: is, why } of changes) {
        expect([was, is, why]).toEqual([before.snapshot.figures[figure], now[figure], [['files']]]);
      }

      must(await engine.removeImports(file === undefined ? [] : [file]));
      const back = must(await engine.retrospective({ id, definition: counted }))?.closed;
      expect(back).toEqual(before);
    }),
    { numRuns: 12 },
  );
});
