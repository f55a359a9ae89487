import type { EpochMs, SprintItem, WorkItem } from '../../domain/index.ts';
import { epochMs } from '../../domain/index.ts';
import type { DatasetIndex } from '../dataset-index.ts';
import { endValue, type ScopeLine } from './scope.ts';
import type { PlannedSprint } from './team-plans.ts';

/**
 * One item of a sprint with the instants at which it came in, went out and was finished, each within the sprint's window
 * (METHOD 2.8). `at` is absent where the files do not tell it.
 */
export type ScopeMove = {
  readonly line: ScopeLine;
  /** Absent for an item that no file describes. */
  readonly item?: WorkItem;
  /** What it was worth when it came in, in the sprint's unit: planned items at their estimate at start, others at their latest. */
  readonly cameWith: number;
  readonly addedAt?: EpochMs;
  readonly removedAt?: EpochMs;
  readonly doneAt?: EpochMs;
};

/**
 * The items that a sprint's plan is the sum of, as they moved; `undefined` where the plan comes from sums alone, where only the
 * current iteration is known (P4), and where sizes have no number yet.
 */
export function scopeMoves(sprint: PlannedSprint, index: DatasetIndex): readonly ScopeMove[] | undefined {
  const { lines, evidence } = sprint.plan;
  if (lines === undefined || evidence === 'P4') return undefined;
  const rows = rowsByItem(index.sprintItemsBySprint.get(sprint.sprint.key) ?? []);
  return lines.map((line) => moveOf(line, index.items.get(line.itemKey), rows.get(line.itemKey), sprint));
}

/** What an item was worth at the sprint's start if it was planned; else its latest estimate. */
function valueOnEntry(line: ScopeLine): number {
  return line.planned ? (line.estimateAtStart ?? 0) : endValue(line);
}

type Times = { readonly addedAt: EpochMs | undefined; readonly removedAt: EpochMs | undefined };

function moveOf(
  line: ScopeLine,
  item: WorkItem | undefined,
  row: Times | undefined,
  { window, plan }: PlannedSprint,
): ScopeMove {
  const isFromColumns = plan.evidence === 'P3';
  // Columns tell an addition by the day on which the item came up, and a removal by the day of its cancellation.
  const added = row?.addedAt ?? (isFromColumns ? item?.createdAt : undefined);
  const removed = row?.removedAt ?? (isFromColumns ? item?.completedAt : undefined);
  const inside = (instant: EpochMs | undefined) => clipped(instant, window);
  const addedAt = line.planned ? undefined : inside(added);
  const removedAt = line.end === 'removed' ? inside(removed) : undefined;
  const doneAt = line.end === 'completed' ? inside(item?.completedAt) : undefined;
  return {
    line,
    cameWith: valueOnEntry(line),
    ...(item !== undefined && { item }),
    ...(addedAt !== undefined && { addedAt }),
    ...(removedAt !== undefined && { removedAt }),
    ...(doneAt !== undefined && { doneAt }),
  };
}

/** A minute before the start is the start (FORMATS 1.2); what lies further before it tells nothing of this sprint. */
const START_GRACE_MS = 60_000;

function clipped(instant: EpochMs | undefined, { start, end }: PlannedSprint['window']): EpochMs | undefined {
  if (instant === undefined || instant < start - START_GRACE_MS) return undefined;
  return epochMs(Math.min(Math.max(instant, start), end));
}

/** The first addition and the last removal of each item; several rows of one item are one item. */
function rowsByItem(rows: readonly SprintItem[]): ReadonlyMap<string, Times> {
  const found = new Map<string, Times>();
  for (const { itemKeyResolved: key, addedAt, removedAt } of rows) {
    const known = found.get(key);
    found.set(key, {
      addedAt: pick(Math.min, known?.addedAt, addedAt),
      removedAt: pick(Math.max, known?.removedAt, removedAt),
    });
  }
  return found;
}

function pick(
  choose: (one: number, other: number) => number,
  one: EpochMs | undefined,
  other: EpochMs | undefined,
): EpochMs | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : epochMs(choose(one, other));
}
