import type { Hours } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';

/** Person-hours of one incident, and whether a review was held or a follow-up finished. */
export type LearnedFrom = { readonly hours: number; readonly hasReturn: boolean };

/** Incident hours, and those with a return; `share` (0 to 1) is absent at 0 h. */
export type LearningYield = { readonly hours: Hours; readonly withReturn: Hours; readonly share?: number };

/**
 * Hours of incidents with a review or at least one finished follow-up over all incident hours (METHOD 2.14-3). It weighs by
 * hours and asks only whether there is a return, so splitting an action does not raise it. Example: 5 h, 20 h reviewed, 8 h
 * with an action, 7 h: 28 / 40 = 70 %.
 */
export function learningYield(incidents: readonly LearnedFrom[]): LearningYield {
  let all = 0;
  let withReturn = 0;
  for (const incident of incidents) {
    all += incident.hours;
    if (incident.hasReturn) withReturn += incident.hours;
  }
  return { hours: hours(all), withReturn: hours(withReturn), ...(all > 0 && { share: withReturn / all }) };
}
