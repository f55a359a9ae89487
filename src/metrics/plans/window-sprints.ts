import type { EpochMs, Sprint, Team, WorkItem } from '../../domain/index.ts';
import { groupBy } from '../dataset-index.ts';
import { DAY_MS, dayNumber } from '../time/local-time.ts';
import { fixedWindows, type SprintWindow, windowAt } from '../time/sprint-windows.ts';
import { isDone, lineOf } from './item-state.ts';
import { itemValues } from './item-values.ts';
import type { SprintLines } from './scope-lines.ts';
import type { SubTaskRule } from './sub-tasks.ts';
import type { TeamSprint } from './team-sprint.ts';

/** Twenty years of two weeks each. */
const MOST_WINDOWS = 520;

/**
 * The fixed windows that take the place of a team's sprints (METHOD 2.17), in order, from the chosen Monday up to the
 * last one that has begun by the time of the data; of more than 520 the latest. A window is closed once its end is not
 * after the time of the data, else active. Key `window:<team>:<first date>`, id and name that date. Without its items:
 * see `windowLines`.
 */
export function windowSprints(team: Team, asOf: EpochMs | undefined): readonly TeamSprint[] {
  return windowsUntil(team, asOf).map((window) => {
    const date = window.sprintKey.slice('window:'.length);
    const key = `window:${team.id}:${date}`;
    const sprint: Sprint = {
      source: 'window',
      key,
      id: date,
      name: date,
      teamId: team.id,
      startAt: window.start,
      endAt: window.end,
      origins: [],
    };
    const state = asOf !== undefined && window.end <= asOf ? 'closed' : 'active';
    return { sprint, window: { ...window, sprintKey: key }, values: itemValues(team, sprint), state, isCut: false };
  });
}

/** What was finished in each window, by its key: the lines that count, and the items behind them with their sub-tasks. */
export type WindowItems = { readonly items: SprintLines; readonly finished: readonly WorkItem[] };

/**
 * The items that one team finished in each of its windows (METHOD 2.17), each once, at today's estimate, in the window
 * that holds the time it was done; sub-tasks never on top of their parents. Nothing is planned, but an item that calls
 * itself planned work is chosen investment where it is linked to an incident (METHOD 2.9).
 */
export function windowLines(
  sprints: readonly TeamSprint[],
  items: readonly WorkItem[],
  isSubTask: SubTaskRule,
): ReadonlyMap<string, WindowItems> {
  const windows = sprints.map(({ window }) => window);
  const finished = groupBy(items, (item) => keyOfWindow(windows, item));
  return new Map(
    sprints.map(({ sprint: { key }, values }) => {
      const done = finished.get(key) ?? [];
      const counted = done.filter((item) => !isSubTask(item, values.unit));
      const lines = counted.map((item) => lineOf(item, item.workOrigin === 'planned', 'completed', values));
      return [key, { items: { lines, isCompletionKnown: true }, finished: done }];
    }),
  );
}

function keyOfWindow(windows: readonly SprintWindow[], item: WorkItem): readonly string[] {
  const { completedAt } = item;
  if (completedAt === undefined || !isDone(item)) return [];
  const window = windows[windowAt(windows, completedAt)];
  return window !== undefined && window.start <= completedAt ? [window.sprintKey] : [];
}

function windowsUntil({ calendar, windows }: Team, asOf: EpochMs | undefined): readonly SprintWindow[] {
  const first = windows === undefined ? Number.NaN : dayNumber(windows.monday);
  if (windows === undefined || asOf === undefined || Number.isNaN(first)) return [];
  const length = windows.weeks * 7;
  const begun = Math.floor((asOf / DAY_MS - first) / length) + 2;
  if (begun <= 0) return [];
  const skipped = Math.max(0, begun - MOST_WINDOWS - 1);
  const monday = new Date((first + skipped * length) * DAY_MS).toISOString().slice(0, 10);
  const made = fixedWindows({ zone: calendar.zone, monday, weeks: windows.weeks, count: begun - skipped });
  return made.filter(({ start }) => start <= asOf).slice(-MOST_WINDOWS);
}
