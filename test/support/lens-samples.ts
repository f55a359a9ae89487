import type { ChartSource } from '../../src/charts/define-chart.ts';
import { hours, points } from '../../src/domain/index.ts';
import type { Lens } from '../../src/engine/api.ts';
import { kestrel } from './analysis-samples.ts';

const run = (amount: number) => ({ incidents: 3, hoursOn: hours(amount), displaced: points(amount / 10) });

/** All records 2.8 points; felt 1.6 to 2.4, which counts now; off the plan 4.3, from 3.8 to 4.6. */
export const LENS_SHOWN: Lens = {
  unit: 'points',
  sprintKeys: ['neutral:S1'],
  chosen: 'customer-or-unknown',
  lines: [
    { id: 'all', point: { definition: 'all', ...run(28) }, bounds: [], holds: { 'most-of-shortfall': true } },
    {
      id: 'customer',
      bounds: [
        { definition: 'customer', ...run(16) },
        { definition: 'customer-or-unknown', ...run(24) },
      ],
      holds: { 'most-of-shortfall': false },
    },
    {
      id: 'off-plan',
      point: { definition: 'off-plan', ...run(43) },
      bounds: [
        { definition: 'off-plan', ...run(38) },
        { definition: 'off-plan', ...run(46) },
      ],
      holds: { 'most-of-shortfall': true },
    },
  ],
  folded: [{ id: 'severe', missing: ['severity'] }],
  points: { low: points(1.6), high: points(4.6) },
  hours: { low: hours(16), high: hours(46) },
  statements: [
    { id: 'above-limits', holds: 0, of: 3, unknown: 3 },
    { id: 'most-of-shortfall', holds: 2, of: 3, unknown: 0 },
  ],
  questions: { open: 2, confirmed: 3, dismissed: 1, precision: 2 / 3 },
  records: 4,
};

/** The same without points: only hours are known. */
export const LENS_IN_HOURS: Lens = inHours(LENS_SHOWN);

function inHours({ points: _, ...rest }: Lens): Lens {
  const withoutPoints = (line: Lens['lines'][number]): Lens['lines'][number] => ({
    ...line,
    bounds: line.bounds.map(({ displaced: _displaced, ...run }) => run),
    ...(line.point && { point: { definition: line.point.definition, incidents: 3, hoursOn: line.point.hoursOn } }),
  });
  return { ...rest, lines: rest.lines.map(withoutPoints) };
}

/** The team Kestrel with a lens. */
export function lensSource(lens: Lens = LENS_SHOWN): ChartSource {
  return { ...kestrel(), lens: { ...lens, own: [] } };
}
