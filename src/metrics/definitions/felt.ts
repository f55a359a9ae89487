import type { CustomerImpact, Felt, Incident } from '../../domain/index.ts';

const FELT: Readonly<Record<CustomerImpact, Felt>> = {
  partial: 'yes',
  major: 'yes',
  none: 'no',
  internal: 'no',
  unknown: 'not-known',
};

/** Whether users felt an incident, by its customer impact (METHOD 2.12). */
export function feltOf({ customerImpact = 'unknown' }: Pick<Incident, 'customerImpact'>): Felt {
  return FELT[customerImpact];
}
