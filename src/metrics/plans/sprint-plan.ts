import type { EstimateUnit, PlanEvidence, Points, Sprint } from '../../domain/index.ts';
import { points } from '../../domain/index.ts';
import type { Scope } from '../analysis.ts';
import { type ScopeLine, scopeOf } from './scope.ts';
import type { SprintLines } from './scope-lines.ts';
import type { TeamSprint } from './team-sprint.ts';
import { hasTypedPlan } from './unestimated.ts';

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
  /** The items that it is the sum of, as they are counted; absent where it comes from sums alone. */
  readonly lines?: readonly ScopeLine[];
  /** The items that `velocity` alone is the sum of, where the rest comes from sums. */
  readonly finishedLines?: readonly ScopeLine[];
  /** Present for a fixed window: nothing is planned in it (METHOD 2.17). */
  readonly isWindow?: true;
  /** Present where an item has a size without a number: then nothing else is told (METHOD 2.17). */
  readonly awaitsSizes?: true;
};

/**
 * The plan of one sprint by the best source there is (METHOD 2.8): its scope history; else sums that tell the completed
 * part of the plan; else the columns of its items; else sums that leave that open; else the current iteration alone.
 * A plan that a person typed (P5) beats them all. `asItems` counts items in place of their estimates. While an item has a
 * size without a number, only the unit and the evidence are told; a fixed window tells only what was finished in it.
 */
export function sprintPlan(
  { sprint, items, values }: Pick<TeamSprint, 'sprint' | 'items' | 'values'>,
  asItems: boolean,
): SprintPlan {
  const unit = asItems ? 'items' : values.unit;
  const sums = values.sumsCount || hasTypedPlan(sprint) ? planOfSums(sprint, unit) : undefined;
  if (items === undefined || hasTypedPlan(sprint)) return sums ?? { unit, isEstimated: false };
  const lines = planOfLines(items, unit);
  if (lines.awaitsSizes || lines.isWindow || sums === undefined) return lines;
  return isHistory(items) ? lines : betterOf(sums, lines);
}

function isHistory({ evidence }: SprintLines): boolean {
  return evidence === 'P5' || evidence === 'P1' || evidence === 'P2';
}

/** Sums beat columns where they tell the completed part of the plan, or the columns do not; they do not know it alone. */
function betterOf(sums: SprintPlan, lines: SprintPlan): SprintPlan {
  if (sums.scope === undefined && lines.evidence === 'P3' && lines.scope !== undefined) return lines;
  if (sums.velocity !== undefined || lines.velocity === undefined) return sums;
  const { velocity, isEstimated, lines: finished } = lines;
  return { ...sums, velocity, isEstimated, ...(finished !== undefined && { finishedLines: finished }) };
}

/** What of a plan may be shown and shared out: nothing of it with P4, where only the current iteration is known. */
export function trustedPlan(plan: SprintPlan): Pick<SprintPlan, 'committed' | 'scope'> {
  return plan.evidence === 'P4' ? {} : plan;
}

function planOfLines({ lines, evidence, isCompletionKnown }: SprintLines, unit: EstimateUnit): SprintPlan {
  const graded = { unit, ...(evidence === undefined ? { isWindow: true as const } : { evidence }) };
  if (lines.some(({ awaitsSize }) => awaitsSize)) return { ...graded, isEstimated: false, awaitsSizes: true };
  const counted = unit === 'items' ? lines.map(asOneItem) : lines;
  const scope = scopeOf(counted);
  return {
    ...graded,
    ...(evidence !== undefined && { committed: scope.committed }),
    ...(evidence !== undefined && isCompletionKnown && { scope }),
    ...(isCompletionKnown && { velocity: scope.velocity }),
    isEstimated: counted.some((line) => line.estimateAtStart !== undefined || line.estimateAtEnd !== undefined),
    lines: counted,
  };
}

function asOneItem(line: ScopeLine): ScopeLine {
  return { ...line, estimateAtStart: 1, estimateAtEnd: 1 };
}

/** `undefined` where the sums bring neither a plan nor what was finished. */
function planOfSums(sprint: Sprint, unit: EstimateUnit): SprintPlan | undefined {
  if (sprint.sums === undefined) return undefined;
  const amounts = amountsIn(sprint, unit);
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

/**
 * Counts of items stand beside the sums; sums of a sprint that itself counts items are such counts too, and what a person
 * typed is in whatever unit the sprint is shown in.
 */
function amountsIn({ sums = {}, estimateUnit: own, planEvidence }: Sprint, unit: EstimateUnit): Amounts {
  if (unit !== 'items' || planEvidence === 'P5') return sums;
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
