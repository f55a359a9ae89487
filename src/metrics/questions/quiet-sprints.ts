import type { SprintAnalysis } from '../analysis.ts';
import { median } from '../statistics/quantiles.ts';

/** A sprint that may have been quieter on paper than it was (METHOD 2.13). */
export type QuietSprint = {
  readonly sprintKey: string;
  /** Points that nothing recorded explains, and the points that were planned. */
  readonly unexplained: number;
  readonly committed: number;
  /** Its load and the median of the team's closed sprints, 0 to 1. */
  readonly load: number;
  readonly usualLoad: number;
  /** Its unplanned items that are linked to no incident. */
  readonly candidates: number;
};

const LEAST_SHARE = 0.25;
/** Of fewer sprints a median load says nothing about what is usual. */
const ENOUGH_SPRINTS = 3;
/** So that 25 % exactly is not moved under the limit by binary noise. */
const NOISE = 1e-9;

/**
 * The closed sprints of one team for which METHOD 2.13 prompts "quiet sprint?": at least 25 % of the planned points are not
 * explained, the load is not above the team's median, and at least one unplanned item is linked to no incident. Sprints
 * without a known plan or load are left out, and so are teams with fewer than three loads.
 */
export function quietSprints(
  sprints: readonly SprintAnalysis[],
  candidatesOf: (sprintKey: string) => number,
): readonly QuietSprint[] {
  const closed = sprints.filter(({ state }) => state === 'closed');
  const loads = closed.flatMap(({ load }) => load ?? []);
  const usualLoad = loads.length < ENOUGH_SPRINTS ? undefined : median(loads);
  if (usualLoad === undefined) return [];
  return closed.flatMap(({ key, unexplained, committed, load }): readonly QuietSprint[] => {
    const candidates = candidatesOf(key);
    if (unexplained === undefined || committed === undefined || committed <= 0 || load === undefined) return [];
    const isShort = unexplained.value >= (LEAST_SHARE - NOISE) * committed;
    if (!isShort || load > usualLoad + NOISE || candidates === 0) return [];
    return [{ sprintKey: key, unexplained: unexplained.value, committed, load, usualLoad, candidates }];
  });
}
