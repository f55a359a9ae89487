import { points } from '../../domain/index.ts';
import type { ScopeLine } from './scope.ts';
import type { SprintPlan } from './sprint-plan.ts';
import type { TeamSprint } from './team-sprint.ts';

type Planned = TeamSprint & { readonly plan: SprintPlan };

/**
 * Adds to each sprint's scope what of its plan was not finished and stands in the plan of the team's next sprint (METHOD
 * 2.8), in the sprint's unit and at its estimate at start, so that it is a part of `notFinished`. Give one team's sprints in
 * order of start. Absent where there is no next sprint, where its items are not known, or where sums tell this sprint's
 * scope.
 */
export function withSpilledOver<Sprint extends Planned>(sprints: readonly Sprint[]): readonly Sprint[] {
  return sprints.map((sprint, index) => {
    const { plan } = sprint;
    const next = nextOf(sprint, sprints.slice(index + 1))?.items;
    if (plan.scope === undefined || plan.lines === undefined || next === undefined) return sprint;
    const taken = new Set(next.lines.filter(({ planned }) => planned).map(({ itemKey }) => itemKey));
    const spilled = plan.lines.filter((line) => isUnfinished(line) && taken.has(line.itemKey));
    const sum = spilled.reduce((total, { estimateAtStart = 0 }) => total + estimateAtStart, 0);
    return { ...sprint, plan: { ...plan, scope: { ...plan.scope, spilledOver: points(sum) } } };
  });
}

/** A sprint that starts at the same time was emptied by this one (METHOD 2.1). */
function nextOf<Sprint extends Planned>({ window }: Sprint, later: readonly Sprint[]): Sprint | undefined {
  return later.find((sprint) => sprint.window.start > window.start);
}

function isUnfinished({ planned, end }: ScopeLine): boolean {
  return planned && end === 'not-finished';
}
