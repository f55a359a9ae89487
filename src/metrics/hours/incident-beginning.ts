import type { Incident } from '../../domain/index.ts';

/** When an incident began, as far as its record tells: started, else detected, else acknowledged; else never, infinity. */
export function beginningOf({ startedAt, detectedAt, acknowledgedAt }: Incident): number {
  return startedAt ?? detectedAt ?? acknowledgedAt ?? Number.POSITIVE_INFINITY;
}
