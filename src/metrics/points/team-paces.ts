import type { EstimateUnit, Method, Team } from '../../domain/index.ts';
import type { Pace } from '../analysis.ts';
import { trustedPlan } from '../plans/sprint-plan.ts';
import type { PlannedTeam } from '../plans/team-plans.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import { instantOf } from '../time/local-time.ts';
import { type EligiblePace, eligiblePaces, type PaceTarget, recentPace, typedPace } from './pace.ts';
import { paceSource } from './pace-source.ts';

/** A sprint with its capacity and its incident work. */
export type LoadedSprint = Omit<SprintFacts, 'team' | 'pace'>;

/**
 * Gives each sprint its recent pace (METHOD 2.7): from sprints with the same unit, on the same side of the date at which
 * the team started a new baseline. A pace that the team typed takes its place in sprints of the team's own unit; where
 * items are counted only for want of estimates it does not, since it was typed in points. A sprint that waits for the
 * numbers of sizes has none.
 */
export function withPaces(team: PlannedTeam, sprints: readonly LoadedSprint[], method: Method): readonly SprintFacts[] {
  const units = new Set(sprints.map(({ sprint }) => sprint.plan.unit));
  const eligible = new Map([...units].map((unit) => [unit, paceLists(team.team, sprints, unit, method)]));
  return sprints.map((loaded) => {
    const lists = eligible.get(loaded.sprint.plan.unit);
    return { team, ...loaded, pace: paceOf(team, loaded, lists ?? NO_LISTS, method) };
  });
}

/** The paces of one unit before and from the new baseline on; without one all are before it. */
type PaceLists = {
  readonly baseline: number;
  readonly before: readonly EligiblePace[];
  readonly since: readonly EligiblePace[];
};

const NO_LISTS: PaceLists = { baseline: Number.POSITIVE_INFINITY, before: [], since: [] };

function paceLists(
  { baselineFrom, calendar }: Team,
  sprints: readonly LoadedSprint[],
  unit: EstimateUnit,
  method: Method,
): PaceLists {
  const baseline = baselineFrom === undefined ? Number.POSITIVE_INFINITY : instantOf(calendar.zone, baselineFrom);
  const eligible = eligiblePaces(
    sprints.flatMap((sprint) => paceSource(sprint, unit)),
    method,
  );
  return {
    baseline,
    before: eligible.filter(({ start }) => start < baseline),
    since: eligible.filter(({ start }) => start >= baseline),
  };
}

function paceOf(team: PlannedTeam, loaded: LoadedSprint, lists: PaceLists, method: Method): Pace | undefined {
  const { plan, window } = loaded.sprint;
  if (plan.awaitsSizes) return undefined;
  const typed = team.team.typedPace;
  if (typed !== undefined && plan.unit === team.unit && !team.lacksEstimates) return typedPace(typed);
  const { before, since, baseline } = lists;
  return recentPace(targetOf(loaded), window.start < baseline ? before : since, method);
}

function targetOf({ sprint, capacity: { capacity } }: LoadedSprint): PaceTarget {
  const { committed } = trustedPlan(sprint.plan);
  return {
    sprintKey: sprint.sprint.key,
    start: sprint.window.start,
    ...(capacity !== undefined && { capacity }),
    ...(committed !== undefined && { committed }),
  };
}
