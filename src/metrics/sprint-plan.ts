import type { EstimateUnit, PlanEvidence, Points, Sprint, SprintSums } from '../domain/index.ts';
import { points } from '../domain/index.ts';
import type { Scope } from './analysis.ts';
import { type ScopeLine, scopeOf } from './scope.ts';
import type { SprintLines } from './scope-lines.ts';

/** What is known of one sprint's plan, in its unit. Absent = not known. */
export type SprintPlan = {
  readonly unit: EstimateUnit;
  readonly evidence?: PlanEvidence;
  /** Absent if it is not known what became of the plan. */
  readonly scope?: Scope;
  readonly committed?: Points;
  readonly velocity?: Points;
  /** Whether even one item has an estimate (METHOD 2.7, eligible). */
  readonly isEstimated: boolean;
};

/**
 * The plan of one sprint by the best source there is (METHOD 2.8): its scope history; else sums that tell the completed
 * part of the plan; else the columns of its items; else sums that leave that open; else the current iteration alone.
 * A plan that a person typed (P5) beats them all. `asItems` counts items in place of their estimates.
 */
export function sprintPlan(sprint: Sprint, items: SprintLines | undefined, asItems: boolean): SprintPlan {
  const unit = asItems ? 'items' : (sprint.estimateUnit ?? 'points');
  const sums = planOfSums(sprint, unit);
  const lines = items && planOfLines(items, unit, asItems);
  const isTyped = sprint.planEvidence === 'P5' && sums?.committed !== undefined;
  if (isTyped || lines === undefined) return sums ?? { unit, isEstimated: false };
  if (sums === undefined || items?.evidence === 'P1' || items?.evidence === 'P2') return lines;
  if (sums.scope !== undefined) return sums;
  return items?.evidence === 'P4' || lines.scope === undefined ? sums : lines;
}

/** What of a plan may be shown and shared out: nothing of it with P4, where only the current iteration is known. */
export function trustedPlan(plan: SprintPlan): Pick<SprintPlan, 'committed' | 'scope'> {
  if (plan.evidence === 'P4') return {};
  return {
    ...(plan.committed !== undefined && { committed: plan.committed }),
    ...(plan.scope !== undefined && { scope: plan.scope }),
  };
}

/**
 * Whether items should be counted in place of points (METHOD 2.7): more than half of the planned items of these sprints
 * have no estimate. Give the sprints of the pace window; a sprint of sums alone speaks for points.
 */
export function lacksEstimates(sprints: readonly { readonly sprint: Sprint; readonly items?: SprintLines }[]): boolean {
  if (sprints.some(({ sprint, items }) => items === undefined && sprint.sums?.committed !== undefined)) return false;
  const planned = sprints.flatMap(({ items }) => items?.lines.filter((line) => line.planned) ?? []);
  const unestimated = planned.filter((line) => line.estimateAtStart === undefined);
  return unestimated.length > planned.length / 2;
}

function planOfLines(
  { lines, evidence, isCompletionKnown }: SprintLines,
  unit: EstimateUnit,
  asItems: boolean,
): SprintPlan {
  const counted = asItems ? lines.map(asOneItem) : lines;
  const scope = scopeOf(counted);
  return {
    unit,
    evidence,
    committed: scope.committed,
    ...(isCompletionKnown && { scope, velocity: scope.velocity }),
    isEstimated: counted.some((line) => line.estimateAtStart !== undefined || line.estimateAtEnd !== undefined),
  };
}

function asOneItem(line: ScopeLine): ScopeLine {
  return { ...line, estimateAtStart: 1, estimateAtEnd: 1 };
}

/** `undefined` where the sums bring neither a plan nor what was finished. */
function planOfSums(sprint: Sprint, unit: EstimateUnit): SprintPlan | undefined {
  const { sums } = sprint;
  if (sums === undefined) return undefined;
  const amounts = amountsIn(sums, unit, sprint.estimateUnit);
  const { committed, completed } = amounts;
  if (committed === undefined && completed === undefined) return undefined;
  const scope = scopeOfSums(amounts);
  return {
    unit,
    evidence: sprint.planEvidence ?? 'P1',
    ...(committed !== undefined && { committed: points(committed) }),
    ...(completed !== undefined && { velocity: points(completed) }),
    ...(scope !== undefined && { scope }),
    isEstimated: (committed ?? 0) > 0 || (completed ?? 0) > 0,
  };
}

type Amounts = {
  readonly [Field in 'committed' | 'added' | 'removed' | 'completed' | 'completedOfCommitted']?: number;
};

/** Counts of items stand beside the sums; sums of a sprint that itself counts items are such counts too. */
function amountsIn(sums: SprintSums, unit: EstimateUnit, own: EstimateUnit | undefined): Amounts {
  if (unit !== 'items') return sums;
  return {
    ...defined({
      committed: sums.committedItems,
      added: sums.addedItems,
      removed: sums.removedItems,
      completed: sums.completedItems,
    }),
    ...(own === 'items' ? sums : {}),
  };
}

/**
 * The scope that sums tell (METHOD 2.8, FORMATS 7.2); `undefined` where the completed part of the plan is missing, since
 * what was removed and what was not finished are then unknown. Where removals are not given, the whole shortfall stands
 * under not finished.
 */
function scopeOfSums({ committed, added, removed, completed, completedOfCommitted }: Amounts): Scope | undefined {
  if (committed === undefined || completedOfCommitted === undefined) return undefined;
  const done = Math.min(committed, completedOfCommitted);
  const shortfall = committed - done;
  const removedOfPlan = Math.min(removed ?? 0, shortfall);
  const addedCompleted = Math.max(0, (completed ?? done) - completedOfCommitted);
  return {
    committed: points(committed),
    completedOfCommitted: points(done),
    removed: points(removedOfPlan),
    notFinished: points(shortfall - removedOfPlan),
    shortfall: points(shortfall),
    ...(committed > 0 && { completionShare: done / committed }),
    addedCompleted: points(addedCompleted),
    addedUnfinished: points(Math.max(0, (added ?? addedCompleted) - addedCompleted)),
    addedRemoved: points(0),
    velocity: points(completed ?? done),
    reestimated: points(0),
    unestimatedCommitted: 0,
  };
}

function defined(amounts: Readonly<Record<string, number | undefined>>): Amounts {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined));
}
