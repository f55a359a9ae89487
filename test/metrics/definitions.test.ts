import { describe, expect, it } from 'vitest';
import type { CustomerImpact, Dataset, Definition, Incident } from '../../src/domain/index.ts';
import { DEFINITIONS, hours, points } from '../../src/domain/index.ts';
import { analyse, preparedOf } from '../../src/metrics/analyse.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

const S1 = drawnSprint('S1', '2026-03-02');

function felt(id: string, logged: number, customerImpact?: CustomerImpact, changes: Partial<Incident> = {}): Incident {
  return drawnIncident(id, {
    startedAt: at('2026-03-03T10:00Z'),
    mitigatedAt: at('2026-03-03T12:00Z'),
    effort: { logged: hours(logged) },
    ...(customerImpact !== undefined && { customerImpact }),
    ...changes,
  });
}

const INCIDENTS = [
  felt('I1', 10, 'major', { severity: 1 }),
  felt('I2', 1, 'partial'),
  felt('I3', 20, 'none'),
  felt('I4', 2, 'internal', { severity: 2 }),
  felt('I5', 5, 'unknown', { severity: 'unknown' }),
  felt('I6', 0.5),
];

function sprintUnder(definition: Definition, dataset: Dataset = drawnDataset({ sprints: [S1], incidents: INCIDENTS })) {
  return analyse(dataset, { definition }).teams[0]?.sprints[0];
}

describe('a definition', () => {
  it('says which incidents count', () => {
    // customer: I1 + I2; with those that do not say: + I5 + I6; severe: I1 + I4.
    expect(DEFINITIONS.map((definition) => [definition, sprintUnder(definition)?.hoursOn])).toEqual([
      ['all', 38.5],
      ['customer', 11],
      ['customer-or-unknown', 16.5],
      ['severe', 12],
      // No sprint has items: nothing but the records.
      ['off-plan', 38.5],
    ]);
    expect(sprintUnder('severe')?.incidentCount).toBe(2);
  });

  it('gives the same numbers whatever was asked before', () => {
    const dataset = drawnDataset({ sprints: [S1], incidents: INCIDENTS });
    const once = DEFINITIONS.map((definition) => analyse({ ...dataset, incidents: [...INCIDENTS] }, { definition }));
    for (const _ of [1, 2]) {
      expect(DEFINITIONS.map((definition) => analyse(dataset, { definition }))).toEqual(once);
    }
  });

  it('gives the whole hour of a person back to an incident that shared it with one outside', () => {
    const presence = [{ person: 'p1', startedAt: at('2026-03-03T10:00Z'), endedAt: at('2026-03-03T12:00Z') }];
    const incidents = [
      felt('I1', 0, 'major', { effort: {}, presence }),
      felt('I2', 0, 'none', { effort: {}, presence }),
    ];
    const dataset = drawnDataset({ sprints: [S1], incidents });
    const hoursOfFirst = (definition: Definition) => analyse(dataset, { definition }).teams[0]?.shares[0]?.hoursOn;
    expect(hoursOfFirst('all')).toBeCloseTo(1, 9);
    expect(hoursOfFirst('customer')).toBeCloseTo(2, 9);
  });

  it('that takes none of the records of a sprint says how many are there, each once in the total', () => {
    const S2 = drawnSprint('S2', '2026-03-16');
    // Over the weekend between the sprints and a day on either side; one more in the second.
    const both = felt('I1', 8, 'none', { startedAt: at('2026-03-13T09:00Z'), mitigatedAt: at('2026-03-16T17:00Z') });
    const second = felt('I2', 1, 'none', { startedAt: at('2026-03-18T09:00Z'), mitigatedAt: at('2026-03-18T10:00Z') });
    const dataset = drawnDataset({ sprints: [S1, S2], incidents: [both, second] });
    const told = (options: Parameters<typeof analyse>[1]) => {
      const [team] = analyse(dataset, options).teams;
      return [...(team?.sprints.map(({ notCounted }) => notCounted) ?? []), team?.total.notCounted];
    };
    expect(told({ definition: 'severe' })).toEqual([1, 2, 2]);
    expect(told({ definition: 'severe', totalOf: new Set([S1.key, S2.key]) })).toEqual([1, 2, 2]);
    expect(told({ definition: 'all', filter: { severities: [1] } })).toEqual([1, 2, 2]);
    expect(told({ definition: 'all' })).toEqual([undefined, undefined, undefined]);
    expect(told({ definition: 'all', filter: { severities: [3] } })).toEqual([undefined, undefined, undefined]);
  });

  it('calibrates by its own incidents only', () => {
    // Ten with one hour logged for 2 people x 2 h: estimates count a quarter, unless those ten are left out.
    const logged = Array.from({ length: 10 }, (_, i) => felt(`L${i}`, 1, 'none', { severity: 1, responderCount: 2 }));
    const estimated = felt('Z1', 0, 'major', { effort: {}, responderCount: 2 });
    const dataset = drawnDataset({ sprints: [S1], incidents: [...logged, estimated] });
    const hoursOfLast = (definition: Definition) =>
      analyse(dataset, { definition }).teams[0]?.shares.find(({ id }) => id === 'Z1')?.hoursOn;
    // 1 / 4 of 2 people x 2 h; all of it.
    expect(hoursOfLast('all')).toBeCloseTo(1, 9);
    expect(hoursOfLast('customer')).toBeCloseTo(4, 9);
  });

  it('makes an item that is linked to an incident outside of it ordinary work', () => {
    const item = drawnItem('F1', {
      points: points(3),
      completedAt: at('2026-03-03T15:00Z'),
      sprintKeys: [S1.key],
      incidentKeys: ['neutral:I3'],
    });
    const planned = drawnItem('P1', { points: points(8), completedAt: at('2026-03-04T15:00Z'), sprintKeys: [S1.key] });
    const dataset = drawnDataset({
      sprints: [S1],
      incidents: INCIDENTS,
      workItems: [item, planned],
      sprintItems: [
        drawnSprintItem('S1', 'F1', { scope: 'added', outcome: 'completed', pointsAtEnd: points(3) }),
        drawnSprintItem('S1', 'P1', { outcome: 'completed', pointsAtStart: points(8), pointsAtEnd: points(8) }),
      ],
    });
    const work = (definition: Definition) => preparedOf(dataset, { definition }).teams[0]?.facts[0]?.work;
    expect(work('all')?.linkedInScope).toBe(3);
    expect(work('customer')?.linkedInScope).toBe(0);
    expect(work('customer')?.workload.recorded).toEqual([]);
  });

  it('tells of each incident whether users felt it', () => {
    const [team] = analyse(drawnDataset({ sprints: [S1], incidents: INCIDENTS }), { definition: 'all' }).teams;
    expect(team?.shares.map((share) => [share.id, share.felt])).toEqual([
      ['I1', 'yes'],
      ['I2', 'yes'],
      ['I3', 'no'],
      ['I4', 'no'],
      ['I5', 'not-known'],
      ['I6', 'not-known'],
    ]);
  });
});

describe('a sprint with corrected incidents', () => {
  it('counts them, and its incidents by grade', () => {
    const incidents = [
      felt('I1', 3, 'major', { edited: ['hours', 'felt'] }),
      felt('I2', 0, 'none', { effort: {}, responderCount: 1 }),
      felt('I3', 0, 'none', { effort: {}, responderCount: 2 }),
    ];
    const [team] = analyse(drawnDataset({ sprints: [S1], incidents }), { definition: 'all' }).teams;
    expect(team?.sprints[0]).toMatchObject({ editedIncidents: 1, incidentsByGrade: { A: 1, D: 2 }, incidentCount: 3 });
    expect(team?.shares[0]?.edited).toEqual(['hours', 'felt']);
    expect(team?.shares[1]).not.toHaveProperty('edited');
  });
});
