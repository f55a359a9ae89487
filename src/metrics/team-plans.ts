import type { EstimateUnit } from '../domain/index.ts';
import { PACE_WINDOW } from './pace.ts';
import { lacksEstimates, type SprintPlan, sprintPlan } from './sprint-plan.ts';
import type { TeamSprint, TeamSprints } from './team-sprints.ts';

/** A team's sprint with its plan. */
export type PlannedSprint = TeamSprint & { readonly plan: SprintPlan };

/** A team with the plans of its sprints, and the unit that it is shown in. */
export type PlannedTeam = Omit<TeamSprints, 'sprints'> & {
  readonly unit: EstimateUnit;
  readonly sprints: readonly PlannedSprint[];
};

/**
 * Adds the plans to one team's sprints (METHOD 2.7, 2.8). Where more than half of what its last six closed sprints with a
 * plan had planned has no estimate, items are counted in place of points in all its sprints; else each sprint keeps its
 * unit, and the team is shown in that of its latest closed one (of its latest one, while none is closed).
 */
export function plannedTeam(team: TeamSprints): PlannedTeam {
  const closed = team.sprints.filter(({ state }) => state === 'closed');
  const recent = closed.filter(({ sprint, items }) => items !== undefined || sprint.sums !== undefined);
  const asItems = lacksEstimates(recent.slice(-PACE_WINDOW));
  const sprints = team.sprints.map((sprint) => ({ ...sprint, plan: sprintPlan(sprint.sprint, sprint.items, asItems) }));
  const latest = closed.at(-1) ?? team.sprints.at(-1);
  return { ...team, unit: asItems ? 'items' : (latest?.sprint.estimateUnit ?? 'points'), sprints };
}
