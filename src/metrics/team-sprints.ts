import type { Dataset, EpochMs, Sprint, SprintState, Team } from '../domain/index.ts';
import { assumedHeadCount, headCountOf } from './capacity.ts';
import { completeOnce, type SprintWithLines } from './completed-once.ts';
import { type DatasetIndex, inKeyOrder } from './dataset-index.ts';
import type { ScopeWindow } from './item-state.ts';
import { type SprintLines, sprintLines } from './scope-lines.ts';
import { effectiveWindows, type SprintWindow } from './sprint-windows.ts';
import { subTaskRule } from './sub-tasks.ts';

/** One sprint with its window and its items; items are absent where the data have none of it. */
export type TeamSprint = {
  readonly sprint: Sprint;
  readonly window: SprintWindow;
  readonly state: SprintState;
  readonly isCut: boolean;
  readonly items?: SprintLines;
};

/** One team with its sprints in order of start. `headCount` is the team's own, else assumed (METHOD 2.1). */
export type TeamSprints = {
  readonly team: Team;
  readonly headCount?: number;
  /** Stands in for an unknown head count. */
  readonly assumedHeadCount?: number;
  readonly sprints: readonly TeamSprint[];
  readonly withoutDates: readonly Sprint[];
};

/**
 * All teams, in order of id, with their sprints, windows, states and items (METHOD 2.1, 2.8). A sprint whose state is not
 * known is closed if its end or close is not after the time of the data, active if it has begun, else still to come.
 */
export function teamSprints(dataset: Dataset, index: DatasetIndex): readonly TeamSprints[] {
  const teams = dataset.teams.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const scheduled = teams.map((team) => schedule(team, index, dataset.asOf));
  const itemsOf = scopeItems(
    scheduled.flatMap(({ sprints }) => sprints),
    index,
  );
  return scheduled.map(({ team, sprints, withoutDates }) => {
    const withItems = sprints.map((sprint) => withLines(sprint, itemsOf.get(sprint.sprint.key)));
    return { team, sprints: withItems, withoutDates, ...headCounts(team, withItems, index) };
  });
}

type Schedule = Pick<TeamSprints, 'team' | 'sprints' | 'withoutDates'>;

function schedule(team: Team, index: DatasetIndex, asOf: EpochMs | undefined): Schedule {
  const sprints = new Map((index.sprintsByTeam.get(team.id) ?? []).map((sprint) => [sprint.key, sprint]));
  const { windows, withoutDates, overlapped } = effectiveWindows([...sprints.values()]);
  const scheduled = windows.flatMap((window): readonly TeamSprint[] => {
    const sprint = sprints.get(window.sprintKey);
    if (sprint === undefined) return [];
    return [{ sprint, window, state: stateOf(sprint, window, asOf), isCut: overlapped.has(sprint.key) }];
  });
  return { team, sprints: scheduled, withoutDates: inKeyOrder(withoutDates) };
}

function stateOf(sprint: Sprint, window: SprintWindow, asOf: EpochMs | undefined): SprintState {
  if (sprint.state !== undefined) return sprint.state;
  if (asOf === undefined) return 'future';
  if (window.end <= asOf || (sprint.completedAt !== undefined && sprint.completedAt <= asOf)) return 'closed';
  return window.start <= asOf ? 'active' : 'future';
}

function scopeItems(sprints: readonly TeamSprint[], index: DatasetIndex): ReadonlyMap<string, SprintLines> {
  const isSubTask = subTaskRule(index.items);
  const found = sprints.flatMap(({ sprint, window }): readonly SprintWithLines[] => {
    const scope = scopeWindow(sprint, window);
    const sprintItems = index.sprintItemsBySprint.get(sprint.key) ?? [];
    const workItems = index.workItemsBySprint.get(sprint.key) ?? [];
    const items = sprintLines({ sprint, window: scope, sprintItems, workItems }, index.items, isSubTask);
    return items === undefined ? [] : [{ sprintKey: sprint.key, window: scope, items }];
  });
  return completeOnce(found, (itemKey) => index.items.get(itemKey)?.completedAt);
}

function scopeWindow({ endAt, completedAt }: Sprint, { start, end }: SprintWindow): ScopeWindow {
  const planned = endAt === undefined || endAt < end ? end : endAt;
  return { start, end, close: completedAt === undefined || completedAt < planned ? planned : completedAt };
}

function withLines(sprint: TeamSprint, items: SprintLines | undefined): TeamSprint {
  return items === undefined ? sprint : { ...sprint, items };
}

function headCounts(
  team: Team,
  sprints: readonly TeamSprint[],
  index: DatasetIndex,
): Pick<TeamSprints, 'headCount' | 'assumedHeadCount'> {
  const known = headCountOf(team);
  if (known !== undefined) return { headCount: known };
  const assumed = assume(sprints, index);
  return assumed === undefined ? {} : { headCount: assumed, assumedHeadCount: assumed };
}

/** Looks at the items of the last six closed sprints only, so that many teams do not each walk through all items. */
function assume(sprints: readonly TeamSprint[], index: DatasetIndex): number | undefined {
  const recent = sprints.filter(({ state }) => state === 'closed').slice(-6);
  const rows = recent.flatMap(({ sprint }) => index.sprintItemsBySprint.get(sprint.key) ?? []);
  const items = new Set(recent.flatMap(({ sprint }) => index.workItemsBySprint.get(sprint.key) ?? []));
  for (const row of rows) {
    const item = index.items.get(row.itemKeyResolved);
    if (item !== undefined) items.add(item);
  }
  return assumedHeadCount(
    recent.map(({ window }) => window),
    [...items],
    rows,
  );
}
