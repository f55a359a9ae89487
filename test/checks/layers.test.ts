import { expect, test } from 'vitest';
import { layerProblems } from './layers.ts';

const PLANTED = 'test/fixtures/layers/src';

test('a planted import of storage, of a metric at run time, and of a foreign package is refused', async () => {
  const problems = await layerProblems(PLANTED, 3);
  const from = `${PLANTED}/charts/planted.ts`;
  expect(problems.some((line) => line.startsWith(`charts-rooms: ${from} -> ${PLANTED}/storage/planted.ts`))).toBe(true);
  expect(problems.some((line) => line.startsWith(`charts-only-types-of-metrics: ${from}`))).toBe(true);
  expect(problems.some((line) => line.startsWith(`charts-packages: ${from}`) && line.includes('dexie'))).toBe(true);
});

test('a cruise that reads too few modules is not taken for a clean one', async () => {
  expect(await layerProblems('test/fixtures/layers/src/metrics', 60)).not.toEqual([]);
});
