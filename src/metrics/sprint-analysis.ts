import { hours, points } from '../domain/index.ts';
import type { Pace, SprintAnalysis } from './analysis.ts';
import type { Capacity } from './plans/capacity.ts';
import { trustedPlan } from './plans/sprint-plan.ts';
import type { PlannedSprint, PlannedTeam } from './plans/team-plans.ts';
import type { Situation } from './points/attribution.ts';
import type { MultiplierRanges } from './points/draws.ts';
import type { SprintWork } from './points/sprint-efforts.ts';
import { estimateSprint, type SprintEstimates } from './points/uncertainty.ts';
import { sprintFlags } from './sprint-flags.ts';
import type { CellRoom } from './team-cells.ts';
import type { Writable } from './writable.ts';

/** Everything that one sprint's numbers are made of. */
export type SprintFacts = {
  readonly team: PlannedTeam;
  readonly sprint: PlannedSprint;
  readonly capacity: Capacity;
  readonly work: SprintWork;
  /** The incidents with time in it. */
  readonly present: CellRoom;
  readonly pace: Pace | undefined;
};

/** A sprint whose points can be told: what its runs need. */
export type Conversion = { readonly situation: Situation; readonly pace: Pace };

/** A sprint's numbers but for its points, and what those are made from. */
export type PreparedSprint = {
  readonly base: Omit<SprintAnalysis, keyof SprintEstimates | 'aboveReserve'>;
  /** Absent where hours cannot be told in points. */
  readonly conversion?: Conversion;
};

/** Everything about one sprint that does not hang on how its ranges are made. */
export function prepareSprint(facts: SprintFacts): PreparedSprint {
  const base = baseOf(facts);
  addLoad(base, facts);
  addPlan(base, facts);
  const conversion = conversionOf(facts);
  return conversion === undefined ? { base } : { base, conversion };
}

/** The numbers of one sprint; a `seed` asks for ranges by draws, without one they are envelopes (METHOD 2.11). */
export function analyseSprint(
  { base, conversion }: PreparedSprint,
  multipliers: MultiplierRanges,
  seed: number | undefined,
): SprintAnalysis {
  if (conversion === undefined) return base;
  const estimates = estimateSprint({ ...conversion, multipliers, ...(seed !== undefined && { seed }) });
  return { ...base, ...estimates, ...aboveReserve(base, estimates) };
}

/** What incidents took beyond the points that the team keeps free for them (METHOD 2.10): max(0, D - reserve). */
function aboveReserve({ reserve }: PreparedSprint['base'], { displaced }: SprintEstimates) {
  return reserve === undefined ? {} : { aboveReserve: points(Math.max(0, displaced.value - reserve)) };
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

/** Filled in field by field: spreads of many optional fields take longer than all else for 500 sprints. */
type GrowingBase = Writable<PreparedSprint['base']>;

function baseOf(facts: SprintFacts): GrowingBase {
  const { team, sprint, work } = facts;
  const { key, id, name } = sprint.sprint;
  return {
    key,
    id,
    name,
    teamId: team.team.id,
    state: sprint.state,
    start: sprint.window.start,
    end: sprint.window.end,
    unit: sprint.plan.unit,
    hoursOn: work.hoursOn,
    hoursOff: work.hoursOff,
    hoursByGrade: work.hoursByGrade,
    hoursByGroup: work.hoursByGroup,
    incidentCount: work.incidentCount,
    incidentsByGrade: work.incidentsByGrade,
    editedIncidents: work.editedIncidents,
    flags: sprintFlags(facts),
  };
}

function addLoad(base: GrowingBase, { capacity: { capacity }, work, sprint, pace }: SprintFacts): void {
  if (capacity !== undefined) base.capacity = capacity;
  if (capacity !== undefined && capacity > 0 && sprint.state !== 'future') base.load = work.hoursCounted / capacity;
  if (work.overheadHours !== undefined) base.overheadHours = work.overheadHours;
  if (work.lieuHours !== undefined) base.lieuHours = work.lieuHours;
  if (work.cut > 0) base.cutHours = hours(work.cut);
  if (pace !== undefined) base.pace = pace;
}

function addPlan(base: GrowingBase, { team, sprint: { plan, state } }: SprintFacts): void {
  const { committed } = trustedPlan(plan);
  const reserve = plan.unit === team.unit ? team.team.reserve : undefined;
  if (plan.evidence !== undefined) base.planEvidence = plan.evidence;
  if (committed !== undefined) base.committed = committed;
  if (plan.velocity !== undefined && state === 'closed') base.finished = plan.velocity;
  if (plan.scope !== undefined && state === 'closed') base.scope = plan.scope;
  if (committed !== undefined && base.load !== undefined) base.shareMethod = points(base.load * committed);
  if (reserve !== undefined) base.reserve = points(reserve);
}
