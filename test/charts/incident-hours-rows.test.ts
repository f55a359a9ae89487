import { describe, expect, it } from 'vitest';
import { mainChart } from '../../src/charts/charts.ts';
import { measureOf, prepareHours, tableOfHours } from '../../src/charts/incident-hours-rows.ts';
import { KESTREL_DRAFTS, kestrel, sampleTeam } from '../support/analysis-samples.ts';

describe('rows of the hours chart', () => {
  it('measure shares of working time where all are known', () => {
    const rows = prepareHours(kestrel());
    expect(rows.measure).toBe('share');
    // 18 of 400 hours are 4.5 %.
    expect(rows.sprints.map((row) => measureOf(row, rows.measure))[0]).toBeCloseTo(4.5, 9);
  });

  it('measure hours as soon as one share is not known: never two measures on one axis', () => {
    const rows = prepareHours(sampleTeam(KESTREL_DRAFTS.map((draft, index) => ({ ...draft, capacity: index * 80 }))));
    expect(rows.measure).toBe('hours');
    expect(rows.sprints.map((row) => measureOf(row, rows.measure))).toEqual([18, 27, 22, 11, 25, 43]);
    expect(tableOfHours(rows).rows[0]).toEqual(['Sprint 37', '11–22 Aug', '18 h', 'not known', '3 h']);
  });

  it('measure hours where no share is known, also without an incident: nobody knows what they would be a share of', () => {
    const rows = prepareHours(sampleTeam(KESTREL_DRAFTS.map((draft) => ({ ...draft, capacity: 0, hoursOn: 0 }))));
    expect(rows.sprints.every(({ load }) => load === undefined)).toBe(true);
    expect(rows.measure).toBe('hours');
  });

  it('keep the hours outside working time of two people to themselves', () => {
    const rows = prepareHours(sampleTeam(KESTREL_DRAFTS, { headCount: 2 }));
    expect(rows.showsOffHours).toBe(false);
    expect(tableOfHours(rows).headers).toEqual(['Sprint', 'Dates', 'Hours in working time', 'Share of working time']);
    expect(tableOfHours(rows).rows.every((row) => row.length === 4)).toBe(true);
  });
});

it('is the main chart only where no sprint has points', () => {
  expect(mainChart(kestrel()).id).toBe('displaced-points');
  expect(mainChart(sampleTeam(KESTREL_DRAFTS.map(({ displaced: _, ...draft }) => draft))).id).toBe('incident-hours');
});
