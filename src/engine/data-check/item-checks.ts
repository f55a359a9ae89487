import type { Dataset } from '../../domain/index.ts';
import type { ScopeLine } from '../../metrics/plans/scope.ts';
import type { PlannedTeam } from '../../metrics/plans/team-plans.ts';
import { type Check, finding } from './facts.ts';

/** Items that a team planned in its closed sprints (in fixed windows: finished) and that have no estimate (METHOD 2.7). */
export const unestimated: Check = ({ teams }) =>
  teams.flatMap((team) => {
    const lines = plannedLines(team);
    const bare = lines.filter((line) => line.estimateAtStart === undefined && line.awaitsSize === undefined);
    return finding('unestimated', { teamId: team.team.id, count: itemsIn(bare), of: itemsIn(lines), names: [] });
  });

/** Items of a team's sprints whose size nobody has given a number (METHOD 2.17). Names the sizes. */
export const sizesUnmapped: Check = ({ teams, folded: { dataset } }) =>
  teams.flatMap((team) => {
    const lines = team.sprints.flatMap(({ items }) => items?.lines ?? []);
    const waiting = lines.filter(({ awaitsSize }) => awaitsSize);
    const names = waiting.length === 0 ? [] : sizesOf(waiting, dataset);
    return finding('sizes-unmapped', { teamId: team.team.id, count: itemsIn(waiting), of: itemsIn(lines), names });
  });

/** Items that changes name in a sprint in which they were not while it ran (METHOD 2.8), out of all places in sprints. */
export const outsideSprints: Check = ({ folded: { dataset, outsideSprints: count } }) =>
  finding('outside-sprints', { count, of: dataset.sprintItems.length + count, names: [] });

function plannedLines({ sprints }: PlannedTeam): readonly ScopeLine[] {
  return sprints
    .filter(({ state }) => state === 'closed')
    .flatMap(({ items, plan }) => items?.lines.filter(({ planned }) => planned || plan.isWindow) ?? []);
}

/** An item that is planned again and again is one item. */
function itemsIn(lines: readonly ScopeLine[]): number {
  return new Set(lines.map(({ itemKey }) => itemKey)).size;
}

function sizesOf(lines: readonly ScopeLine[], { workItems }: Dataset): readonly string[] {
  const keys = new Set(lines.map(({ itemKey }) => itemKey));
  const sizes = workItems.flatMap(({ key, size }) => (size !== undefined && keys.has(key) ? [size] : []));
  return [...new Set(sizes.map((size) => size.trim().toUpperCase()))].sort();
}
