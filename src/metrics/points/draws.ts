import type { EvidenceGroup, MultiplierRange } from '../../domain/index.ts';
import { EVIDENCE_GROUPS } from '../../domain/index.ts';
import { fnv1a32, mulberry32, triangular } from '../statistics/random.ts';
import type { Situation } from './attribution.ts';
import { displacedPoints, emptyAttribution, shareInRoom } from './attribution.ts';

/** How far off the hours of each evidence group may be (METHOD 2.3). */
export type MultiplierRanges = Readonly<Record<EvidenceGroup, MultiplierRange>>;

/** How many draws make a likely range (METHOD 2.11). */
export const DRAWS = 2000;

/** A sprint and the paces that it can draw from, in time order, at least one. */
export type DrawnSprint = { readonly situation: Situation; readonly paces: readonly number[] };

/** The results of all draws, in the order in which they were drawn; points. */
export type DrawnRuns = {
  readonly displaced: Float64Array;
  readonly explainedLow: Float64Array;
  readonly explainedHigh: Float64Array;
  readonly unexplained: Float64Array;
  readonly absorbedLow: Float64Array;
  readonly absorbedHigh: Float64Array;
};

/** The seed of a run of draws (METHOD 2.11): made of ids, so that a new name changes no number. */
export function drawSeed(teamId: string, sprintId: string, countedAs: string): number {
  return fnv1a32(`${teamId}|${sprintId}|${countedAs}|v1`);
}

/** Takes the place of a sprint's id in the seed of the draws over all sprints together. */
export const ALL_SPRINTS = 'ALL';

/**
 * Draws the whole attribution of one sprint (METHOD 2.11). Per draw: one pace, then one triangular multiplier for each
 * evidence group that has hours, in the order of `EVIDENCE_GROUPS`, shared by all incidents of the group. The same seed
 * gives the same draws. Each is a run of `attribute`, worked out step by step for all draws: that allocates nothing per draw,
 * and short loops are fast from the first sprint on. `drawn` is overwritten, where it is given.
 */
export function drawAttributions(
  sprint: DrawnSprint,
  multipliers: MultiplierRanges,
  seed: number,
  drawn: DrawnRuns = emptyRuns(),
): DrawnRuns {
  const table = drawTable(sprint, multipliers, seed);
  drawDisplacedInto(drawn.displaced, sprint.situation, table);
  shareInto(drawn, sprint.situation, table);
  return drawn;
}

/** What one sprint's draws are made of: `width` numbers for each, its pace and the multiplier of each group with hours. */
type DrawTable = { readonly values: Float64Array; readonly width: number };

/** Overwritten for every sprint: new ones would be megabytes. */
const TABLE = new Float64Array(DRAWS * (1 + EVIDENCE_GROUPS.length));

function drawTable({ situation, paces }: DrawnSprint, multipliers: MultiplierRanges, seed: number): DrawTable {
  const { groups } = situation.workload;
  const width = 1 + groups.length;
  const values = TABLE.subarray(0, DRAWS * width);
  mulberry32(seed)(values);
  for (let at = 0; at < values.length; at += width) {
    values[at] = paces[Math.floor((values[at] ?? 0) * paces.length)] ?? 0;
  }
  groups.forEach(({ groupIndex }, nth) => {
    const { low, high } = multipliers[EVIDENCE_GROUPS[groupIndex] ?? 'E'];
    for (let at = 1 + nth; at < values.length; at += width) values[at] = triangular(values[at] ?? 0, low, 1, high);
  });
  return { values, width };
}

/** D of every draw. */
function drawDisplacedInto(displaced: Float64Array, situation: Situation, { values, width }: DrawTable): void {
  const { groups } = situation.workload;
  const multipliers = new Float64Array(EVIDENCE_GROUPS.length).fill(1);
  for (let index = 0; index < DRAWS; index++) {
    const from = index * width;
    for (const [nth, { groupIndex }] of groups.entries()) multipliers[groupIndex] = values[from + 1 + nth] ?? 1;
    displaced[index] = displacedPoints(situation, values[from] ?? 0, multipliers);
  }
}

/** What the other claims leave to D of every draw. */
function shareInto(drawn: DrawnRuns, { capacity, plan }: Situation, { values, width }: DrawTable): void {
  const run = emptyAttribution();
  for (let index = 0; index < DRAWS; index++) {
    const room = (values[index * width] ?? 0) * capacity;
    run.displaced = drawn.displaced[index] ?? 0;
    shareInRoom(run, room, plan);
    drawn.explainedLow[index] = run.explainedLow;
    drawn.explainedHigh[index] = run.explainedHigh;
    drawn.unexplained[index] = run.unexplained;
    drawn.absorbedLow[index] = run.absorbedLow;
    drawn.absorbedHigh[index] = run.absorbedHigh;
  }
}

/**
 * Draws the displaced points of several sprints together (METHOD 2.11, cumulative). Per draw: the multipliers once, for
 * each group that has hours in any of the sprints, then one pace per sprint in the order given.
 */
export function drawDisplaced(
  sprints: readonly DrawnSprint[],
  multipliers: MultiplierRanges,
  seed: number,
): Float64Array {
  const table = workTable(sprints);
  const ranges = Array.from(table.groups, (group) => ({ group, ...multipliers[EVIDENCE_GROUPS[group] ?? 'E'] }));
  const drawn = new Float64Array(EVIDENCE_GROUPS.length).fill(1);
  const numbers = new Float64Array(ranges.length + sprints.length);
  const fill = mulberry32(seed);
  const totals = new Float64Array(DRAWS);
  for (let index = 0; index < DRAWS; index++) {
    fill(numbers);
    for (const [at, { group, low, high }] of ranges.entries()) {
      drawn[group] = triangular(numbers[at] ?? 0, low, 1, high);
    }
    totals[index] = displacedInAll(table, drawn, numbers);
  }
  return totals;
}

/** Many sprints by column, for a loop of a million steps. `recorded[s]` is absent where only hours and follow-ups count. */
type WorkTable = Readonly<Record<'paces' | 'capacity' | 'followUp' | 'groupHours', Float64Array>> & {
  /** The evidence groups with hours in any of the sprints; `groupHours` has as many numbers for each sprint. */
  readonly groups: Uint8Array;
  /** Where the paces of each sprint begin, and how many there are. */
  readonly from: Uint32Array;
  readonly counts: Uint32Array;
  readonly recorded: readonly (Situation | undefined)[];
};

function workTable(sprints: readonly DrawnSprint[]): WorkTable {
  const from = new Uint32Array(sprints.length);
  for (let s = 1; s < from.length; s++) from[s] = (from[s - 1] ?? 0) + (sprints[s - 1]?.paces.length ?? 0);
  const groups = usedGroups(sprints.map(({ situation }) => situation));
  const groupHours = new Float64Array(sprints.length * groups.length);
  sprints.forEach(({ situation: { workload } }, s) => {
    for (const { groupIndex, hours } of workload.groups) {
      groupHours[s * groups.length + groups.indexOf(groupIndex)] = hours;
    }
  });
  return {
    groups,
    from,
    counts: Uint32Array.from(sprints, ({ paces }) => paces.length),
    paces: Float64Array.from(sprints.flatMap(({ paces }) => paces)),
    capacity: Float64Array.from(sprints, ({ situation }) => situation.capacity),
    followUp: Float64Array.from(sprints, ({ situation }) => situation.workload.followUp),
    groupHours,
    recorded: sprints.map(({ situation }) => (situation.workload.recorded.length > 0 ? situation : undefined)),
  };
}

/**
 * D of all sprints in one draw; `numbers`, after one for each group, choose the pace of each. Without recorded items D is
 * pace x hours, cut to capacity, and the follow-ups.
 */
function displacedInAll(table: WorkTable, multipliers: Float64Array, numbers: Float64Array): number {
  const { groups, groupHours, paces, from, counts, capacity, followUp, recorded } = table;
  let total = 0;
  for (let sprint = 0; sprint < from.length; sprint++) {
    const chosen = Math.floor((numbers[groups.length + sprint] ?? 0) * (counts[sprint] ?? 0));
    const pace = paces[(from[sprint] ?? 0) + chosen] ?? 0;
    const situation = recorded[sprint];
    if (situation !== undefined) {
      total += displacedPoints(situation, pace, multipliers);
      continue;
    }
    let hours = 0;
    for (let at = 0; at < groups.length; at++) {
      hours += (multipliers[groups[at] ?? 0] ?? 1) * (groupHours[sprint * groups.length + at] ?? 0);
    }
    total += pace * Math.min(hours, capacity[sprint] ?? 0) + (followUp[sprint] ?? 0);
  }
  return total;
}

/** Positions of the groups that have hours in any of the situations, in ascending order. */
function usedGroups(situations: readonly Situation[]): Uint8Array {
  const used = new Set(situations.flatMap(({ workload }) => workload.groups.map(({ groupIndex }) => groupIndex)));
  return Uint8Array.from(used).sort();
}

/** Room for the results of all draws. */
export function emptyRuns(): DrawnRuns {
  return {
    displaced: new Float64Array(DRAWS),
    explainedLow: new Float64Array(DRAWS),
    explainedHigh: new Float64Array(DRAWS),
    unexplained: new Float64Array(DRAWS),
    absorbedLow: new Float64Array(DRAWS),
    absorbedHigh: new Float64Array(DRAWS),
  };
}
