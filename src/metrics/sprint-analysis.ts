import { hours, points } from '../domain/index.ts';
import type { Pace, SprintAnalysis } from './analysis.ts';
import type { Situation } from './attribution.ts';
import type { Capacity } from './capacity.ts';
import type { MultiplierRanges } from './draws.ts';
import type { SprintWork } from './sprint-efforts.ts';
import { sprintFlags } from './sprint-flags.ts';
import { trustedPlan } from './sprint-plan.ts';
import type { PlannedSprint, PlannedTeam } from './team-plans.ts';
import { estimateSprint, type SprintEstimates } from './uncertainty.ts';

/** Everything that one sprint's numbers are made of. */
export type SprintFacts = {
  readonly team: PlannedTeam;
  readonly sprint: PlannedSprint;
  readonly capacity: Capacity;
  readonly work: SprintWork;
  readonly pace: Pace | undefined;
};

/** A sprint whose points can be told: what its runs need. */
export type Conversion = { readonly situation: Situation; readonly pace: Pace };

/** A sprint's numbers but for its points, and what those are made from. */
export type PreparedSprint = {
  readonly base: Omit<SprintAnalysis, keyof SprintEstimates>;
  /** Absent where hours cannot be told in points. */
  readonly conversion?: Conversion;
};

/** Everything about one sprint that does not hang on how its ranges are made. */
export function prepareSprint(facts: SprintFacts): PreparedSprint {
  const conversion = conversionOf(facts);
  const base = {
    ...identity(facts),
    ...load(facts),
    ...planned(facts),
    ...(facts.pace !== undefined && { pace: facts.pace }),
    flags: sprintFlags(facts),
  };
  return conversion === undefined ? { base } : { base, conversion };
}

/** The numbers of one sprint; a `seed` asks for ranges by draws, without one they are envelopes (METHOD 2.11). */
export function analyseSprint(
  { base, conversion }: PreparedSprint,
  multipliers: MultiplierRanges,
  seed: number | undefined,
): SprintAnalysis {
  if (conversion === undefined) return base;
  return { ...base, ...estimateSprint({ ...conversion, multipliers, ...(seed !== undefined && { seed }) }) };
}

/**
 * What a sprint's points are computed from. `undefined` without a head count or a pace, and for a sprint to come; the
 * plan is left out while the sprint runs and where it is not known well enough (METHOD 2.8, P4).
 */
export function conversionOf({ sprint, capacity, work, pace }: SprintFacts): Conversion | undefined {
  if (capacity.capacity === undefined || pace === undefined || sprint.state === 'future') return undefined;
  const { scope } = trustedPlan(sprint.plan);
  const situation = { capacity: capacity.capacity, workload: work.workload };
  if (scope === undefined || sprint.state !== 'closed') return { situation, pace };
  const addedOther = Math.max(0, scope.addedCompleted - work.linkedInScope);
  const plan = { committed: scope.committed, shortfall: scope.shortfall, addedOther };
  return { situation: { ...situation, plan }, pace };
}

function identity({ team, sprint: { sprint, window, state, plan } }: SprintFacts) {
  const { key, id, name } = sprint;
  return { key, id, name, teamId: team.team.id, state, start: window.start, end: window.end, unit: plan.unit };
}

function load({ capacity: { capacity }, work, sprint }: SprintFacts) {
  const hasLoad = capacity !== undefined && capacity > 0 && sprint.state !== 'future';
  return {
    ...(capacity !== undefined && { capacity }),
    hoursOn: work.hoursOn,
    hoursOff: work.hoursOff,
    ...(work.cut > 0 && { cutHours: hours(work.cut) }),
    hoursByGrade: work.hoursByGrade,
    hoursByGroup: work.hoursByGroup,
    ...(hasLoad && { load: work.hoursOn / capacity }),
    incidentCount: work.incidentCount,
  };
}

function planned({ sprint: { plan, state }, capacity: { capacity }, work }: SprintFacts) {
  const { committed } = trustedPlan(plan);
  const hasShare = committed !== undefined && capacity !== undefined && capacity > 0 && state !== 'future';
  return {
    ...(plan.evidence !== undefined && { planEvidence: plan.evidence }),
    ...(committed !== undefined && { committed }),
    ...(plan.scope !== undefined && state === 'closed' && { scope: plan.scope }),
    ...(hasShare && { shareMethod: points((work.hoursOn / capacity) * committed) }),
  };
}
