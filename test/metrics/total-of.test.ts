import { expect, it } from 'vitest';
import { analyse } from '../../src/metrics/analyse.ts';
import { drawnDataset, incidentsFromText, sprintsFromText } from './drawn-dataset.ts';

/** Three sprints of one team of five, 400 h each, with one logged incident in each. */
const dataset = drawnDataset({
  sprints: sprintsFromText(`
    sprint  from        planned  done-of-plan  done
    S1      2026-01-05  40       39            39
    S2      2026-01-19  44       36            36
    S3      2026-02-02  40       38            38
  `),
  incidents: incidentsFromText(`
    incident  acknowledged      mitigated         severity  people  logged
    I1        2026-01-06T10:00  2026-01-06T12:00  3         2       10
    I2        2026-01-20T10:00  2026-01-20T12:00  3         2       40
    I3        2026-02-03T10:00  2026-02-03T12:00  3         2       20
  `),
});

const [all] = analyse(dataset, { definition: 'all' }).teams;
const keys = all?.sprints.map(({ key }) => key) ?? [];

it('sums up only the sprints that are asked for, and leaves the sprints as they are', () => {
  const [team] = analyse(dataset, { definition: 'all', totalOf: new Set(keys.slice(1)) }).teams;
  // S2 and S3: 40 h + 20 h of 800 h, 44 + 40 planned points, two incidents.
  expect(team?.total.sprintCount).toBe(2);
  expect(team?.total.hoursOn).toBeCloseTo(60, 9);
  expect(team?.total.capacity).toBeCloseTo(800, 9);
  expect(team?.total.load).toBeCloseTo(0.075, 9);
  expect(team?.total.committed).toBe(84);
  expect(team?.total.incidentCount).toBe(2);
  expect(team?.sprints).toEqual(all?.sprints);
});

it('gives the same total for all sprints by name as without names', () => {
  const [team] = analyse(dataset, { definition: 'all', totalOf: new Set(keys) }).teams;
  expect(team?.total).toEqual(all?.total);
});

it('gives zeros and nothing else where none of the sprints is there', () => {
  const [team] = analyse(dataset, { definition: 'all', totalOf: new Set(['elsewhere']) }).teams;
  expect(team?.total).toMatchObject({ sprintCount: 0, hoursOn: 0, incidentCount: 0 });
  expect(team?.total.displaced).toBeUndefined();
});
