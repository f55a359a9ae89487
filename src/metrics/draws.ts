import type { EvidenceGroup } from '../domain/index.ts';
import { EVIDENCE_GROUPS } from '../domain/index.ts';
import type { Situation } from './attribution.ts';
import { attributeInto, displacedPoints, emptyAttribution } from './attribution.ts';

import type { MultiplierRange } from './coefficients.ts';
import { fnv1a32, mulberry32, type RandomSource, triangular } from './random.ts';

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
export function drawSeed(teamId: string, sprintId: string, definition: string): number {
  return fnv1a32(`${teamId}|${sprintId}|${definition}|v1`);
}

/** Takes the place of a sprint's id in the seed of the draws over all sprints together. */
export const ALL_SPRINTS = 'ALL';

/**
 * Draws the whole attribution of one sprint (METHOD 2.11). Per draw: one pace, then one triangular multiplier for each
 * evidence group that has hours, in the order of `EVIDENCE_GROUPS`, shared by all incidents of the group. The same seed
 * gives the same draws. Nothing is allocated per draw.
 */
export function drawAttributions(
  { situation, paces }: DrawnSprint,
  multipliers: MultiplierRanges,
  seed: number,
): DrawnRuns {
  const random = mulberry32(seed);
  const drawMultipliers = multiplierDrawer([situation], multipliers, random);
  const drawn = emptyRuns();
  const run = emptyAttribution();
  for (let index = 0; index < DRAWS; index++) {
    const pace = drawPace(paces, random);
    attributeInto(run, situation, pace, drawMultipliers());
    drawn.displaced[index] = run.displaced;
    drawn.explainedLow[index] = run.explainedLow;
    drawn.explainedHigh[index] = run.explainedHigh;
    drawn.unexplained[index] = run.unexplained;
    drawn.absorbedLow[index] = run.absorbedLow;
    drawn.absorbedHigh[index] = run.absorbedHigh;
  }
  return drawn;
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
  const random = mulberry32(seed);
  const drawMultipliers = multiplierDrawer(
    sprints.map(({ situation }) => situation),
    multipliers,
    random,
  );
  const totals = new Float64Array(DRAWS);
  for (let index = 0; index < DRAWS; index++) {
    const drawnMultipliers = drawMultipliers();
    let total = 0;
    for (const { situation, paces } of sprints) {
      total += displacedPoints(situation, drawPace(paces, random), drawnMultipliers);
    }
    totals[index] = total;
  }
  return totals;
}

function drawPace(paces: readonly number[], random: RandomSource): number {
  return paces[Math.floor(random() * paces.length)] ?? 0;
}

/** Makes a function that draws into one array again and again; groups without hours stay at 1 and use no number. */
function multiplierDrawer(
  situations: readonly Situation[],
  multipliers: MultiplierRanges,
  random: RandomSource,
): () => Float64Array {
  const drawn = new Float64Array(EVIDENCE_GROUPS.length).fill(1);
  const used = new Set(situations.flatMap(({ workload }) => workload.groups.map(({ groupIndex }) => groupIndex)));
  const present = EVIDENCE_GROUPS.flatMap((group, index) =>
    used.has(index) ? [{ index, ...multipliers[group] }] : [],
  );
  return () => {
    for (const { index, low, high } of present) drawn[index] = triangular(random(), low, 1, high);
    return drawn;
  };
}

function emptyRuns(): DrawnRuns {
  return {
    displaced: new Float64Array(DRAWS),
    explainedLow: new Float64Array(DRAWS),
    explainedHigh: new Float64Array(DRAWS),
    unexplained: new Float64Array(DRAWS),
    absorbedLow: new Float64Array(DRAWS),
    absorbedHigh: new Float64Array(DRAWS),
  };
}
