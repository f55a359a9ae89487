import type { Dataset, EpochMs, WorkItem } from '../../domain/index.ts';
import { groupBy } from '../dataset-index.ts';
import type { Ground } from '../definitions/dataset-ground.ts';
import { isDone } from '../plans/item-state.ts';
import { endValue, type ScopeLine } from '../plans/scope.ts';
import { subTaskRule } from '../plans/sub-tasks.ts';
import type { PlannedSprint, PlannedTeam } from '../plans/team-plans.ts';
import { windowAt } from '../time/sprint-windows.ts';

/** A sprint that has begun, with its team. */
export type Place = { readonly team: PlannedTeam; readonly sprint: PlannedSprint; readonly at: number };

/** An item that came into a sprint without being planned, and what it is worth there; 0 = not estimated. */
export type Arrival = {
  readonly item: WorkItem;
  readonly place: Place;
  readonly value: number;
  /** Whether it was added after the sprint had begun; nothing is, in fixed windows and for items in no sprint. */
  readonly isMidSprint: boolean;
};

/** All sprints and fixed windows that have begun, team by team in order of start. */
export function placesOf(teams: readonly PlannedTeam[]): readonly Place[] {
  const begun = teams.flatMap((team) =>
    team.sprints.flatMap((sprint) => (sprint.state === 'future' ? [] : [{ team, sprint }])),
  );
  return begun.map((place, at) => ({ ...place, at }));
}

/**
 * The items that METHOD 2.13 can ask about, each once: in the sprint in which it was finished, else in the last one.
 * Unplanned in every sprint that it was in, and linked to no incident. A finished item that names no sprint is of the one
 * of its team that ran when it was done (METHOD 2.9); in a fixed window all are that were finished in it.
 */
export function unplannedArrivals(dataset: Dataset, ground: Ground, places: readonly Place[]): readonly Arrival[] {
  const { planned, lines } = unplannedLines(places);
  const arrivals: Arrival[] = [];
  for (const [key, { line, place }] of lines) {
    const item = planned.has(key) ? undefined : ground.index.items.get(key);
    if (item === undefined || item.incidentKeys.length > 0) continue;
    const value = isCounted(place) ? 1 : endValue(line);
    arrivals.push({ item, place, value, isMidSprint: isMidSprint(item, place) });
  }
  for (const arrival of outsideSprints(dataset, ground, places)) {
    if (!planned.has(arrival.item.key) && !lines.has(arrival.item.key)) arrivals.push(arrival);
  }
  return arrivals;
}

type PlacedLine = { readonly line: ScopeLine; readonly place: Place };

function unplannedLines(places: readonly Place[]) {
  const planned = new Set<string>();
  const lines = new Map<string, PlacedLine>();
  for (const place of places) {
    for (const line of place.sprint.items?.lines ?? []) {
      if (line.planned) planned.add(line.itemKey);
      else if (lines.get(line.itemKey)?.line.end !== 'completed') lines.set(line.itemKey, { line, place });
    }
  }
  return { planned, lines };
}

const START_GRACE_MS = 60_000;

/** An item that its file calls unplanned can have been there from the start all the same, where no history tells. */
function isMidSprint({ workOrigin, createdAt }: WorkItem, { sprint: { items, plan, window } }: Place): boolean {
  if (plan.isWindow) return false;
  const isHistory = items?.evidence !== 'P3' && items?.evidence !== 'P4';
  if (isHistory || workOrigin !== 'unplanned') return true;
  return createdAt !== undefined && createdAt > window.start + START_GRACE_MS;
}

function outsideSprints({ workItems }: Dataset, { index }: Ground, places: readonly Place[]): readonly Arrival[] {
  const runningAt = runningPlace(places);
  const isSubTask = subTaskRule(index.items);
  return workItems.flatMap((item): readonly Arrival[] => {
    const { teamId, completedAt } = item;
    if (teamId === undefined || completedAt === undefined || !isOutside(item)) return [];
    const place = runningAt(teamId, completedAt);
    if (place === undefined || isSubTask(item, place.sprint.values.unit)) return [];
    const value = isCounted(place) ? 1 : (place.sprint.values.estimateOf(item) ?? 0);
    return [{ item, place, value, isMidSprint: false }];
  });
}

function isOutside(item: WorkItem): boolean {
  if (item.sprintKeys.length > 0 || item.incidentKeys.length > 0 || !isDone(item)) return false;
  return item.workOrigin !== 'planned' && item.type !== 'epic';
}

function isCounted({ sprint }: Place): boolean {
  return sprint.plan.unit === 'items';
}

function runningPlace(places: readonly Place[]): (teamId: string, instant: EpochMs) => Place | undefined {
  const teams = groupBy(places, ({ team }) => [team.team.id]);
  const windows = new Map([...teams].map(([id, own]) => [id, own.map(({ sprint }) => sprint.window)]));
  return (teamId, instant) => {
    const place = teams.get(teamId)?.[windowAt(windows.get(teamId) ?? [], instant)];
    return place !== undefined && place.sprint.window.start <= instant ? place : undefined;
  };
}
