import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartById } from '../../src/charts/charts.ts';
import { KESTREL_DRAFTS, kestrel, sampleTeam } from '../support/analysis-samples.ts';

const points = chartById('displaced-points');
const hoursChart = chartById('incident-hours');

describe('alt text', () => {
  it('names chart, data and reason', () => {
    expect(points.words(points.prepare(kestrel())).alt).toBe(
      'Stacked bar chart of planned story points of Kestrel over 6 sprints, where incidents took time for about 16 story points (likely 12 to 20).',
    );
    expect(hoursChart.words(hoursChart.prepare(kestrel())).alt).toBe(
      'Bar chart of hours of incident work of Kestrel over 6 sprints, where incidents took 146 hours, 6.1 % of working time, and 31 hours outside it.',
    );
  });

  it('has 80 to 150 characters for any team name and any of the usual states', () => {
    const drafts = fc.constantFrom(
      KESTREL_DRAFTS,
      KESTREL_DRAFTS.slice(0, 1),
      KESTREL_DRAFTS.map(({ displaced: _, ...draft }) => draft),
      KESTREL_DRAFTS.map((draft) => ({ ...draft, hoursOn: 0, incidents: 0 })),
      KESTREL_DRAFTS.slice(0, 1).map((draft) => ({ ...draft, state: 'active' as const })),
      KESTREL_DRAFTS.map((draft) => ({ ...draft, displaced: [0.2, 0.1, 0.2] as const, label: 'rough' as const })),
    );
    const unit = fc.constantFrom('points' as const, 'items' as const, 'hours' as const);
    const name = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
    fc.assert(
      fc.property(drafts, unit, name, (made, inUnit, teamName) => {
        const team = sampleTeam(made, { name: teamName, unit: inUnit });
        for (const chart of [points, hoursChart]) {
          const { alt } = chart.words(chart.prepare(team));
          expect(alt.length).toBeGreaterThanOrEqual(80);
          expect(alt.length).toBeLessThanOrEqual(150);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('gives one line a sprint in the long description', () => {
    const { longDescription } = points.words(points.prepare(kestrel()));
    expect(longDescription.split('\n')).toHaveLength(7);
    expect(longDescription).toContain(
      'Sprint 42, 20–31 Oct. 30 of 40 planned story points finished, 10 not finished: incidents 5, other work added 1, plan above recent pace 2 and not explained by the record 2. Incidents took 43 h in working time: time for about 5 points (likely 4 to 6).',
    );
  });
});
