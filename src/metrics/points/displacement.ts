import { EVIDENCE_GROUPS, type EvidenceGroup } from '../../domain/index.ts';
import type { RecordedEffort, Workload } from './attribution.ts';

/** What is left of each hour of a sprint. */
export type Clip = {
  readonly factor: number;
  /** Person-hours that were cut; 0 if none. */
  readonly cut: number;
  readonly exceedsCapacity: boolean;
};

/**
 * Cuts hours inside working time to the team's capacity (METHOD 2.4-6): where their sum `total` exceeds it, every one is
 * multiplied by `factor`, capacity / sum. With an unknown capacity nothing is cut.
 */
export function clipTo(total: number, capacity: number | undefined): Clip {
  if (capacity === undefined || total <= capacity * (1 + NOISE)) return { factor: 1, cut: 0, exceedsCapacity: false };
  return { factor: capacity / total, cut: total - capacity, exceedsCapacity: true };
}

/** So that one whole team on one incident all sprint long is not "over capacity" by binary noise. */
const NOISE = 1e-9;

/** The work of one incident in one sprint: clipped person-hours that count, and points of the items that were linked to it. */
export type IncidentEffort = {
  readonly hours: number;
  /** Absent for an incident on which nobody worked. */
  readonly group?: EvidenceGroup;
  readonly concurrent: number;
  readonly followUp: number;
};

/** D_i (METHOD 2.9), points: the greater of pace x hours and its concurrent items, plus its follow-ups. */
export function displacedByIncident(pace: number, { hours, concurrent, followUp }: IncidentEffort): number {
  return Math.max(pace * hours, concurrent) + followUp;
}

/** The same work condensed for the runs of METHOD 2.10. Hours without a group count nowhere: there are none. */
export function workloadOf(efforts: readonly IncidentEffort[]): Workload {
  const sums = EVIDENCE_GROUPS.map((_, groupIndex) => ({ groupIndex, hours: 0, plainHours: 0 }));
  const recorded: RecordedEffort[] = [];
  let followUp = 0;
  for (const effort of efforts) {
    const groupIndex = effort.group === undefined ? -1 : EVIDENCE_GROUPS.indexOf(effort.group);
    const sum = sums[groupIndex];
    followUp += effort.followUp;
    if (sum !== undefined) sum.hours += effort.hours;
    if (effort.concurrent > 0) recorded.push({ groupIndex, hours: effort.hours, concurrent: effort.concurrent });
    else if (sum !== undefined) sum.plainHours += effort.hours;
  }
  return { groups: sums.filter((sum) => sum.hours > 0), recorded, followUp };
}
