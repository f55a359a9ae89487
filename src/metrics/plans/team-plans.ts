import type { EstimateUnit, Method } from '../../domain/index.ts';
import { type Capacity, sprintCapacity } from './capacity.ts';
import { chosenUnit } from './item-values.ts';
import { withSpilledOver } from './spilled-over.ts';
import { type SprintPlan, sprintPlan } from './sprint-plan.ts';
import type { TeamSprint } from './team-sprint.ts';
import type { TeamSprints } from './team-sprints.ts';
import { unestimatedShare } from './unestimated.ts';

/** A team's sprint with its plan and its capacity, whatever counts as an incident. */
export type PlannedSprint = TeamSprint & { readonly plan: SprintPlan; readonly capacity: Capacity };

/** A team with the plans of its sprints, and the unit that it is shown in. */
export type PlannedTeam = Omit<TeamSprints, 'sprints'> & {
  readonly unit: EstimateUnit;
  /** Whether items are counted only because too few of them have an estimate (METHOD 2.7). */
  readonly lacksEstimates: boolean;
  /** Share of the planned items of the pace window without an estimate, 0 to 1; absent where items tell nothing of it. */
  readonly unestimatedShare?: number;
  readonly sprints: readonly PlannedSprint[];
};

/**
 * Adds plans and capacities to one team's sprints (METHOD 2.1, 2.7, 2.8). Where more than half of what its last `paceSprints` (six) closed
 * sprints with a plan had planned has no estimate, items are counted in place of points in all its sprints, unless the
 * team says what it estimates in; else each sprint keeps its unit, and the team is shown in that of its latest closed one
 * (of its latest one, while none is closed).
 */
export function plannedTeam(team: TeamSprints, { paceSprints }: Pick<Method, 'paceSprints'>): PlannedTeam {
  const closed = team.sprints.filter(({ state }) => state === 'closed');
  const recent = closed.filter(({ sprint, items }) => items !== undefined || sprint.sums !== undefined);
  const unestimated = unestimatedShare(recent.slice(-paceSprints));
  const { estimates } = team.team;
  const lacksEstimates = estimates === undefined && unestimated !== undefined && unestimated > 0.5;
  const sprints = team.sprints.map((each) => ({
    ...each,
    plan: sprintPlan(each, lacksEstimates),
    capacity: sprintCapacity(team.team, each.sprint, each.window, team.assumedHeadCount),
  }));
  const latest = closed.at(-1) ?? team.sprints.at(-1);
  return {
    ...team,
    unit: lacksEstimates ? 'items' : (latest?.values.unit ?? chosenUnit(estimates)),
    lacksEstimates,
    ...(unestimated !== undefined && { unestimatedShare: unestimated }),
    sprints: withSpilledOver(sprints),
  };
}
