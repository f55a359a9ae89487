import type { EpochMs, WorkItem } from '../../domain/index.ts';
import type { Writable } from '../writable.ts';
import type { ItemValues } from './item-values.ts';
import type { ScopeEnd, ScopeLine } from './scope.ts';

/** A sprint's effective window, half-open; `close` is the latest instant at which an item still counts as done in it. */
export type ScopeWindow = { readonly start: EpochMs; readonly end: EpochMs; readonly close: EpochMs };

/** Changes within a minute of a sprint's start count as made before it, as Jira does (FORMATS 1.2). */
const START_GRACE_MS = 60_000;

/**
 * How an item was in a sprint, told by its columns alone (METHOD 2.8, P3 and P4): planned unless it came up after the
 * start; finished if it was done within the sprint; both estimates are today's. `undefined` if it was done before the
 * sprint began, and so was no work of it.
 */
export function columnLine(
  item: WorkItem,
  sprintKey: string,
  window: ScopeWindow,
  values: ItemValues,
): ScopeLine | undefined {
  const isLast = item.sprintKeys.at(-1) === sprintKey;
  if (isLast && hasStopped(item) && isBefore(item.completedAt, window.start)) return undefined;
  const planned = isPlanned(item, sprintKey, window.start);
  return lineOf(item, planned, columnEnd(item, isLast, window), values);
}

/** An item at today's estimate, from its start to its end. */
export function lineOf(item: WorkItem, planned: boolean, end: ScopeEnd, values: ItemValues): ScopeLine {
  const line: Writable<ScopeLine> = { itemKey: item.key, planned, end };
  const value = values.estimateOf(item);
  if (value !== undefined) line.estimateAtStart = value;
  if (value !== undefined) line.estimateAtEnd = value;
  if (values.awaitsSize(item)) line.awaitsSize = true;
  return line;
}

/** Whether the item's own columns tell if it is done. */
export function isStateKnown(item: WorkItem): boolean {
  return item.statusCategory !== undefined || item.completedAt !== undefined;
}

/** Whether the item is done: by its status, or where it has none by its date. */
export function isDone(item: WorkItem): boolean {
  return item.statusCategory === undefined ? item.completedAt !== undefined : item.statusCategory === 'done';
}

/**
 * The state in which an item left its last sprint. Done or cancelled at an unknown time counts as in this sprint; later
 * than the close it is not finished; an item that was cancelled was taken out of the plan.
 */
export function endInLastSprint(item: WorkItem, window: ScopeWindow): ScopeEnd {
  if (!hasStopped(item) || (item.completedAt !== undefined && item.completedAt > window.close)) return 'not-finished';
  return isDone(item) ? 'completed' : 'removed';
}

function columnEnd(item: WorkItem, isLast: boolean, window: ScopeWindow): ScopeEnd {
  if (isLast) return endInLastSprint(item, window);
  const { completedAt } = item;
  const isWithin = completedAt !== undefined && completedAt >= window.start && completedAt < window.end;
  return isDone(item) && isWithin ? 'completed' : 'not-finished';
}

/** In a later sprint an item was carried over, so it was there at the start. */
function isPlanned(item: WorkItem, sprintKey: string, start: EpochMs): boolean {
  if (item.workOrigin === 'planned' || item.sprintKeys[0] !== sprintKey) return true;
  if (item.workOrigin === 'unplanned') return false;
  return item.createdAt === undefined || item.createdAt <= start + START_GRACE_MS;
}

function hasStopped(item: WorkItem): boolean {
  return isDone(item) || item.statusCategory === 'cancelled';
}

function isBefore(instant: EpochMs | undefined, limit: EpochMs): boolean {
  return instant !== undefined && instant < limit;
}
