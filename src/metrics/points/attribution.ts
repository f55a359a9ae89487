/** What is known about one sprint when its shortfall is shared out (METHOD 2.10), in points and person-hours. */
export type Situation = {
  /** C: person-hours. */
  readonly capacity: number;
  readonly workload: Workload;
  /** Absent where the plan or its completion is unknown: then only D can be told. */
  readonly plan?: PlanFacts;
};

/** Planned points, points planned and not finished (S), and other added work that was completed (A). */
export type PlanFacts = { readonly committed: number; readonly shortfall: number; readonly addedOther: number };

/**
 * Incident work of one sprint, condensed for the draws: incidents without recorded items need only their hours by group.
 */
export type Workload = {
  /** The evidence groups that have hours, in the order of `EVIDENCE_GROUPS`. */
  readonly groups: readonly GroupHours[];
  /** Incidents with concurrent items. */
  readonly recorded: readonly RecordedEffort[];
  /** Points of all follow-ups completed in the sprint. */
  readonly followUp: number;
};

/** Person-hours of one evidence group; `plainHours` are those of incidents without concurrent items. */
export type GroupHours = { readonly groupIndex: number; readonly hours: number; readonly plainHours: number };

/** `groupIndex` is -1 for an incident on which nobody worked: it has 0 hours. */
export type RecordedEffort = { readonly groupIndex: number; readonly hours: number; readonly concurrent: number };

/** The claims on one shortfall (METHOD 2.10). */
export type Claims = {
  /** S. */
  readonly shortfall: number;
  /** D. */
  readonly displaced: number;
  /** A: other work added mid-sprint and completed. */
  readonly addedOther: number;
  /** O: plan above recent pace. */
  readonly overPlan: number;
  /** Time the plan did not need, in points. */
  readonly slack: number;
};

/** One run of the attribution. S = explained + addedShare + overPlanShare + unexplained; D = explained + absorbed. */
export type Attribution = {
  readonly displaced: number;
  /** D': what of D can ask for a part of the shortfall. */
  readonly claim: number;
  readonly overPlan: number;
  readonly slack: number;
  /** X, and the least and the most that it can be. */
  readonly explained: number;
  readonly explainedLow: number;
  readonly explainedHigh: number;
  readonly addedShare: number;
  readonly overPlanShare: number;
  /** U. */
  readonly unexplained: number;
  /** B, and the least and the most that it can be. */
  readonly absorbed: number;
  readonly absorbedLow: number;
  readonly absorbedHigh: number;
};

/** A run that is written over and over by the draws. */
export type MutableAttribution = { -readonly [Field in keyof Attribution]: Attribution[Field] };

const NO_PLAN: PlanFacts = { committed: 0, shortfall: 0, addedOther: 0 };

/** All multipliers at 1: the point run. By group index. */
export const NEUTRAL_MULTIPLIERS: readonly number[] = [1, 1, 1, 1, 1, 1];

/**
 * D of one run (METHOD 2.10): the sum over incidents of max(pace * hours, concurrent points) + follow-up points, in
 * points, with hours times the multiplier of their group, cut to capacity in proportion.
 */
export function displacedPoints(situation: Situation, pace: number, multipliers: ArrayLike<number>): number {
  const { groups, recorded, followUp } = situation.workload;
  let allHours = 0;
  let plainHours = 0;
  for (const group of groups) {
    const multiplier = multipliers[group.groupIndex] ?? 1;
    allHours += multiplier * group.hours;
    plainHours += multiplier * group.plainHours;
  }
  const scaledPace = allHours > situation.capacity ? (pace * situation.capacity) / allHours : pace;
  let total = followUp + scaledPace * plainHours;
  for (const effort of recorded) {
    const multiplier = multipliers[effort.groupIndex] ?? 1;
    total += Math.max(scaledPace * multiplier * effort.hours, effort.concurrent);
  }
  return total;
}

/**
 * One run of METHOD 2.10 in full, with all multipliers at 1 unless given. Where the plan is absent only `displaced` means
 * something.
 */
export function attribute(
  situation: Situation,
  pace: number,
  multipliers: ArrayLike<number> = NEUTRAL_MULTIPLIERS,
): Attribution {
  const run = emptyAttribution();
  attributeInto(run, situation, pace, multipliers);
  return run;
}

/** The same, written into `run`, so that a loop of thousands of draws makes no garbage. */
export function attributeInto(
  run: MutableAttribution,
  situation: Situation,
  pace: number,
  multipliers: ArrayLike<number>,
): void {
  run.displaced = displacedPoints(situation, pace, multipliers);
  shareInRoom(run, pace * situation.capacity, situation.plan);
}

/** The rest of a run whose `displaced` is there; `room` is what the capacity had room for at its pace, in points. */
export function shareInRoom(
  run: MutableAttribution,
  room: number,
  { committed, shortfall, addedOther }: PlanFacts = NO_PLAN,
): void {
  run.overPlan = Math.max(0, committed - room);
  run.slack = Math.max(0, room - committed - addedOther);
  shareShortfallInto(run, shortfall, addedOther);
}

/**
 * Shares one shortfall among its claims (METHOD 2.10): D' = max(0, D - slack); where the claims D' + A + O together
 * exceed S, each gets S / (D' + A + O) of itself; what they leave is unexplained, what of D is left is absorbed.
 */
export function shareShortfall(claims: Claims): Attribution {
  const run = emptyAttribution();
  run.displaced = claims.displaced;
  run.overPlan = claims.overPlan;
  run.slack = claims.slack;
  shareShortfallInto(run, claims.shortfall, claims.addedOther);
  return run;
}

function shareShortfallInto(run: MutableAttribution, shortfall: number, addedOther: number): void {
  const claim = Math.max(0, run.displaced - run.slack);
  const asked = claim + addedOther + run.overPlan;
  const share = asked === 0 ? 1 : Math.min(1, shortfall / asked);
  run.claim = claim;
  run.explained = share * claim;
  run.explainedLow = Math.min(claim, Math.max(0, shortfall - addedOther - run.overPlan));
  run.explainedHigh = Math.min(claim, shortfall);
  run.addedShare = share * addedOther;
  run.overPlanShare = share * run.overPlan;
  run.unexplained = Math.max(0, shortfall - asked);
  run.absorbed = run.displaced - run.explained;
  run.absorbedLow = run.displaced - run.explainedHigh;
  run.absorbedHigh = run.displaced - run.explainedLow;
}

/** A run to write into. */
export function emptyAttribution(): MutableAttribution {
  return {
    displaced: 0,
    claim: 0,
    overPlan: 0,
    slack: 0,
    explained: 0,
    explainedLow: 0,
    explainedHigh: 0,
    addedShare: 0,
    overPlanShare: 0,
    unexplained: 0,
    absorbed: 0,
    absorbedLow: 0,
    absorbedHigh: 0,
  };
}
