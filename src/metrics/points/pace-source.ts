import type { EstimateUnit } from '../../domain/index.ts';
import type { Capacity } from '../plans/capacity.ts';
import type { PlannedSprint } from '../plans/team-plans.ts';
import type { PaceSprint } from './pace.ts';
import type { SprintWork } from './sprint-efforts.ts';

/** What of a sprint can tell a pace. */
export type PaceFacts = {
  readonly sprint: PlannedSprint;
  readonly capacity: Capacity;
  readonly work: Pick<SprintWork, 'linkedInScope' | 'hoursCounted'>;
};

/**
 * A closed sprint as a source of paces in one unit: what it finished (P_s, METHOD 2.7), less the linked items that nobody
 * had planned. Empty for a sprint that is not closed or counts in another unit.
 */
export function paceSource({ sprint, capacity, work }: PaceFacts, unit: EstimateUnit): readonly PaceSprint[] {
  const { plan, window, state } = sprint;
  if (state !== 'closed' || plan.unit !== unit) return [];
  const finished = plan.isEstimated && plan.velocity !== undefined ? plan.velocity - work.linkedInScope : undefined;
  return [
    {
      ...window,
      ...(capacity.capacity !== undefined && { capacity: capacity.capacity }),
      hoursCounted: work.hoursCounted,
      ...(finished !== undefined && { finished: Math.max(0, finished) }),
    },
  ];
}
