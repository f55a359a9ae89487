import type { Sprint } from '../../domain/index.ts';
import type { ScopeLine } from './scope.ts';
import type { SprintLines } from './scope-lines.ts';
import type { TeamSprint } from './team-sprint.ts';

/**
 * The share of planned items (in fixed windows: of finished ones) without an estimate, 0 to 1 (METHOD 2.7): from 0.2 a
 * warning, above 0.5 items are counted in place of points. Give the sprints of the pace window. Absent where one of them
 * has only sums, which speak for points, or where nothing was planned. An item that waits for the number of its size is
 * not without an estimate.
 */
export function unestimatedShare(
  sprints: readonly Pick<TeamSprint, 'sprint' | 'items' | 'values'>[],
): number | undefined {
  if (sprints.some(hasOnlySums)) return undefined;
  const planned = sprints.flatMap(({ items }) => (items === undefined ? [] : plannedLines(items)));
  const bare = planned.filter((line) => line.estimateAtStart === undefined && line.awaitsSize === undefined);
  return planned.length === 0 ? undefined : bare.length / planned.length;
}

/** What a person typed is in whatever unit the team is shown in. */
function hasOnlySums({ sprint, items, values }: Pick<TeamSprint, 'sprint' | 'items' | 'values'>): boolean {
  return items === undefined && values.sumsCount && sprint.sums?.committed !== undefined && !hasTypedPlan(sprint);
}

function plannedLines({ lines, evidence }: SprintLines): readonly ScopeLine[] {
  return evidence === undefined ? lines : lines.filter((line) => line.planned);
}

/** Whether a person typed what was planned in the sprint (METHOD 2.8, P5). */
export function hasTypedPlan({ planEvidence, sums }: Sprint): boolean {
  return planEvidence === 'P5' && sums?.committed !== undefined;
}
