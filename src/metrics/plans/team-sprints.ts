import type { Dataset, EpochMs, Sprint, SprintState, Team, WorkItem } from '../../domain/index.ts';
import { type DatasetIndex, groupBy, inKeyOrder, once } from '../dataset-index.ts';
import { effectiveWindows, type SprintWindow } from '../time/sprint-windows.ts';
import { assumedHeadCount, headCountOf } from './capacity.ts';
import { completeOnce, type SprintWithLines } from './completed-once.ts';
import type { ScopeWindow } from './item-state.ts';
import { itemValues } from './item-values.ts';
import { type SprintLines, sprintLines } from './scope-lines.ts';
import { type SubTaskRule, subTaskRule } from './sub-tasks.ts';
import type { TeamSprint } from './team-sprint.ts';
import { windowLines, windowSprints } from './window-sprints.ts';

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
 * known is closed if its end or close is not after the time of the data, active if it has begun, else still to come. Where
 * a team has fixed windows they take the place of its sprints, which then take part in no number (METHOD 2.17).
 */
export function teamSprints(dataset: Dataset, index: DatasetIndex): readonly TeamSprints[] {
  const isSubTask = subTaskRule(index.items);
  const teams = dataset.teams.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const scheduled = teams
    .filter(({ windows }) => windows === undefined)
    .map((team) => schedule(team, index, dataset.asOf));
  const itemsOf = scopeItems(
    scheduled.flatMap(({ sprints }) => sprints),
    index,
    isSubTask,
  );
  const ofSprints = new Map(scheduled.map((each) => [each.team.id, withItems(each, itemsOf, index)]));
  const itemsByTeam = once(() =>
    groupBy(inKeyOrder(dataset.workItems), ({ teamId }) => (teamId === undefined ? [] : [teamId])),
  );
  return teams.map((team) => {
    const known = ofSprints.get(team.id);
    return known ?? windowedTeam(team, itemsByTeam().get(team.id) ?? [], isSubTask, dataset.asOf);
  });
}

type Schedule = Pick<TeamSprints, 'team' | 'sprints' | 'withoutDates'>;

function withItems(
  { team, sprints, withoutDates }: Schedule,
  itemsOf: ReadonlyMap<string, SprintLines>,
  index: DatasetIndex,
): TeamSprints {
  const lined = sprints.map((sprint) => withLines(sprint, itemsOf.get(sprint.sprint.key)));
  return { team, sprints: lined, withoutDates, ...headCounts(team, () => assume(lined, index)) };
}

function windowedTeam(
  team: Team,
  workItems: readonly WorkItem[],
  isSubTask: SubTaskRule,
  asOf: EpochMs | undefined,
): TeamSprints {
  const windows = windowSprints(team, asOf);
  const itemsOf = windowLines(windows, workItems, isSubTask);
  const sprints = windows.map((sprint) => withLines(sprint, itemsOf.get(sprint.sprint.key)?.items));
  const assumed = () => {
    const recent = sprints.filter(isClosed).slice(-6);
    const finished = recent.flatMap(({ sprint }) => itemsOf.get(sprint.key)?.finished ?? []);
    return assumedHeadCount(
      recent.map(({ window }) => window),
      finished,
      [],
    );
  };
  return { team, sprints, withoutDates: [], ...headCounts(team, assumed) };
}

function isClosed({ state }: TeamSprint): boolean {
  return state === 'closed';
}

function schedule(team: Team, index: DatasetIndex, asOf: EpochMs | undefined): Schedule {
  const sprints = new Map((index.sprintsByTeam.get(team.id) ?? []).map((sprint) => [sprint.key, sprint]));
  const { windows, withoutDates, overlapped } = effectiveWindows([...sprints.values()]);
  const scheduled = windows.flatMap((window): readonly TeamSprint[] => {
    const sprint = sprints.get(window.sprintKey);
    if (sprint === undefined) return [];
    const values = itemValues(team, sprint);
    return [{ sprint, window, values, state: stateOf(sprint, window, asOf), isCut: overlapped.has(sprint.key) }];
  });
  return { team, sprints: scheduled, withoutDates: inKeyOrder(withoutDates) };
}

function stateOf(sprint: Sprint, window: SprintWindow, asOf: EpochMs | undefined): SprintState {
  if (sprint.state !== undefined) return sprint.state;
  if (asOf === undefined) return 'future';
  if (window.end <= asOf || (sprint.completedAt !== undefined && sprint.completedAt <= asOf)) return 'closed';
  return window.start <= asOf ? 'active' : 'future';
}

function scopeItems(
  sprints: readonly TeamSprint[],
  index: DatasetIndex,
  isSubTask: SubTaskRule,
): ReadonlyMap<string, SprintLines> {
  const found = sprints.flatMap(({ sprint, window, values }): readonly SprintWithLines[] => {
    const scope = scopeWindow(sprint, window);
    const sprintItems = index.sprintItemsBySprint.get(sprint.key) ?? [];
    const workItems = index.workItemsBySprint.get(sprint.key) ?? [];
    const items = sprintLines({ sprint, window: scope, values, sprintItems, workItems }, index.items, isSubTask);
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
  assumed: () => number | undefined,
): Pick<TeamSprints, 'headCount' | 'assumedHeadCount'> {
  const known = headCountOf(team);
  if (known !== undefined) return { headCount: known };
  const count = assumed();
  return count === undefined ? {} : { headCount: count, assumedHeadCount: count };
}

/** Looks at the items of the last six closed sprints only, so that many teams do not each walk through all items. */
function assume(sprints: readonly TeamSprint[], index: DatasetIndex): number | undefined {
  const recent = sprints.filter(isClosed).slice(-6);
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
