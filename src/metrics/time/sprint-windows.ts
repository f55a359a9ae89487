import type { EpochMs, Sprint } from '../../domain/index.ts';
import { epochMs } from '../../domain/index.ts';
import { DAY_MS, dayNumber } from './local-time.ts';
import { localToInstant, zoneOffsets } from './zone-offsets.ts';

/** The effective window of one sprint: half-open, never overlapping another one of the same team (METHOD 2.1). */
export type SprintWindow = { readonly sprintKey: string; readonly start: EpochMs; readonly end: EpochMs };

/**
 * The windows of one team's sprints, in order of start (an emptied one has `start === end`); the sprints without a
 * usable planned window, which take part in no number; and the keys of the sprints whose window was cut.
 */
export type EffectiveWindows = {
  readonly windows: readonly SprintWindow[];
  readonly withoutDates: readonly Sprint[];
  readonly overlapped: ReadonlySet<string>;
};

/**
 * Cuts the planned windows of one team so that an hour belongs to one sprint (METHOD 2.1): of two that overlap the
 * earlier ends where the later starts, also where the later lies inside it; of two with the same start the later end
 * wins (then the lower key) and the other is empty. A window whose end is not after its start counts as without dates.
 */
export function effectiveWindows(sprints: readonly Sprint[]): EffectiveWindows {
  const planned = sprints.flatMap(plannedWindow).sort(byStart);
  const overlapped = new Set<string>();
  const windows = planned.map((window, index): SprintWindow => {
    const end = endOf(planned, index);
    if (end < window.end) overlapped.add(window.sprintKey);
    return { ...window, end };
  });
  return { windows, withoutDates: sprints.filter((sprint) => plannedWindow(sprint).length === 0), overlapped };
}

/** What fixed windows are made from: local date of the first Monday, length in weeks (a positive integer), number. */
export type FixedWindows = {
  readonly zone: string;
  readonly monday: string;
  readonly weeks?: number;
  readonly count: number;
};

/**
 * Windows for a team without sprints (METHOD 2.17): end to end, each of `weeks` (default 2) weeks from a Monday 00:00
 * local, so that one over a clock change is an hour longer or shorter. Keys are `window:<first date>`.
 */
export function fixedWindows({ zone, monday, weeks = 2, count }: FixedWindows): readonly SprintWindow[] {
  const first = dayNumber(monday);
  const offsets = zoneOffsets(zone, first * DAY_MS, (first + (count + 1) * weeks * 7) * DAY_MS);
  return Array.from({ length: count }, (_, index) => {
    const day = (first + index * weeks * 7) * DAY_MS;
    return {
      sprintKey: `window:${new Date(day).toISOString().slice(0, 10)}`,
      start: epochMs(localToInstant(offsets, day)),
      end: epochMs(localToInstant(offsets, day + weeks * 7 * DAY_MS)),
    };
  });
}

/** Position of the window that holds `instant`, else of the next one after it, else the number of windows. */
export function windowAt(windows: readonly SprintWindow[], instant: number): number {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((windows[middle]?.end ?? 0) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

function plannedWindow(sprint: Sprint): SprintWindow[] {
  const { key, startAt, endAt } = sprint;
  if (startAt === undefined || endAt === undefined || endAt <= startAt) return [];
  return [{ sprintKey: key, start: startAt, end: endAt }];
}

/** By start; at the same start the emptied ones (shorter, then higher key) come before the one that stays. */
function byStart(a: SprintWindow, b: SprintWindow): number {
  return a.start - b.start || a.end - b.end || (a.sprintKey < b.sprintKey ? 1 : -1);
}

function endOf(planned: readonly SprintWindow[], index: number): EpochMs {
  const window = planned[index];
  const next = planned[index + 1];
  if (window === undefined) throw new RangeError(`no window ${index}`);
  return next === undefined || next.start >= window.end ? window.end : next.start;
}
