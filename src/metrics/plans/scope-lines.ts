import type { PlanEvidence, Sprint, SprintItem, WorkItem } from '../../domain/index.ts';
import { inKeyOrder } from '../dataset-index.ts';
import type { Writable } from '../writable.ts';
import { columnLine, endInLastSprint, isDone, isStateKnown, type ScopeWindow } from './item-state.ts';
import type { ItemValues } from './item-values.ts';
import type { ScopeEnd, ScopeLine } from './scope.ts';
import type { SubTaskRule } from './sub-tasks.ts';

/** The items of one sprint, and how well they are known (METHOD 2.8). */
export type SprintLines = {
  readonly lines: readonly ScopeLine[];
  /** Absent for a fixed window, in which nothing is planned (METHOD 2.17). */
  readonly evidence?: PlanEvidence;
  /** False if nothing tells of even one of them whether it was finished. */
  readonly isCompletionKnown: boolean;
};

/** One sprint with the rows that can tell its scope, sub-tasks and all. */
export type LineSources = {
  readonly sprint: Sprint;
  readonly window: ScopeWindow;
  readonly values: ItemValues;
  readonly sprintItems: readonly SprintItem[];
  /** The work items that name this sprint. */
  readonly workItems: readonly WorkItem[];
};

/** From the best evidence to the weakest; what a person typed beats all (METHOD 2.3). */
const EVIDENCE_ORDER: readonly PlanEvidence[] = ['P5', 'P1', 'P2', 'P3', 'P4'];
/** Done wins over removed, and an item that came back after its removal was not removed (METHOD 2.8). */
const END_ORDER: readonly ScopeEnd[] = ['completed', 'not-finished', 'removed'];

/**
 * The items of one sprint (METHOD 2.8), each once, sub-tasks never on top of their parents: from its scope history where
 * there is one, by its best evidence only; else from the columns of the work items; else from rows that were made of such
 * columns elsewhere. `undefined` if it has no items.
 */
export function sprintLines(
  sources: LineSources,
  items: ReadonlyMap<string, WorkItem>,
  isSubTask: SubTaskRule,
): SprintLines | undefined {
  const { sprint, sprintItems } = sources;
  const gradeOf = (row: SprintItem) => row.planEvidence ?? historyEvidence(sprint);
  const grades = new Set(sprintItems.map(gradeOf));
  const best = EVIDENCE_ORDER.find((grade) => grades.has(grade));
  const isHistory = best !== undefined && best !== 'P3' && best !== 'P4';
  if (!isHistory && sources.workItems.length > 0) return columnLines(sources, best, isSubTask);
  if (best === undefined) return undefined;
  const rows = inKeyOrder(sprintItems.filter((row) => gradeOf(row) === best));
  return historyLines({ ...sources, sprintItems: rows }, best, items, isSubTask);
}

function historyLines(
  { window, values, sprintItems }: LineSources,
  evidence: PlanEvidence,
  items: ReadonlyMap<string, WorkItem>,
  isSubTask: SubTaskRule,
): SprintLines | undefined {
  const rowsTell = values.rowsCount && sprintItems.some((row) => (row.pointsAtStart ?? row.pointsAtEnd) !== undefined);
  const lines = new Map<string, ScopeLine>();
  let isCompletionKnown = false;
  for (const row of sprintItems) {
    const item = items.get(row.itemKeyResolved);
    if (item !== undefined && isSubTask(item, values.unit)) continue;
    const end = historyEnd(row, item, window);
    const line = historyLine(row, end ?? 'not-finished', rowsTell, item, values);
    const known = lines.get(line.itemKey);
    lines.set(line.itemKey, known === undefined ? line : mergeLines(known, line));
    isCompletionKnown ||= end !== undefined;
  }
  return lines.size === 0 ? undefined : { lines: [...lines.values()], evidence, isCompletionKnown };
}

/** Rows without a grade of their own take the sprint's, unless that one speaks of columns: then they are a replay. */
function historyEvidence(sprint: Sprint): PlanEvidence {
  const { planEvidence } = sprint;
  return planEvidence === undefined || planEvidence === 'P3' || planEvidence === 'P4' ? 'P2' : planEvidence;
}

/** Where no row of the sprint brings an estimate, or only ones in another unit, today's stands in for both. */
function historyLine(
  row: SprintItem,
  end: ScopeEnd,
  rowsTell: boolean,
  item: WorkItem | undefined,
  values: ItemValues,
): ScopeLine {
  const line: Writable<ScopeLine> = { itemKey: row.itemKeyResolved, planned: row.scope === 'committed', end };
  const atStart = rowsTell ? row.pointsAtStart : values.estimateOf(item);
  const atEnd = rowsTell ? row.pointsAtEnd : values.estimateOf(item);
  if (atStart !== undefined) line.estimateAtStart = atStart;
  if (atEnd !== undefined) line.estimateAtEnd = atEnd;
  if (atStart === undefined && atEnd === undefined && values.awaitsSize(item)) line.awaitsSize = true;
  return line;
}

/** `undefined` where neither the row nor the item tells. */
function historyEnd(row: SprintItem, item: WorkItem | undefined, window: ScopeWindow): ScopeEnd | undefined {
  const { outcome, addedAt, removedAt } = row;
  const cameBack = addedAt !== undefined && removedAt !== undefined && addedAt > removedAt;
  switch (outcome) {
    case 'completed':
      return 'completed';
    case 'removed':
      return removedEnd(row, cameBack, item, window);
    case 'not_completed':
    case 'completed_elsewhere':
      return 'not-finished';
    case undefined:
      if (removedAt !== undefined && !cameBack) return removedEnd(row, cameBack, item, window);
      return item !== undefined && isStateKnown(item) ? endInLastSprint(item, window) : undefined;
  }
}

/** Re-added is not removed, and what was done in the sprint before it was taken out is done (METHOD 2.8). */
function removedEnd(
  { removedAt }: SprintItem,
  cameBack: boolean,
  item: WorkItem | undefined,
  window: ScopeWindow,
): ScopeEnd {
  if (cameBack) return 'not-finished';
  const doneAt = item !== undefined && isDone(item) ? item.completedAt : undefined;
  if (doneAt === undefined || removedAt === undefined) return 'removed';
  return doneAt >= window.start && doneAt <= removedAt ? 'completed' : 'removed';
}

function columnLines(
  { sprint, window, values, workItems }: LineSources,
  graded: PlanEvidence | undefined,
  isSubTask: SubTaskRule,
): SprintLines | undefined {
  const lines: ScopeLine[] = [];
  let isCompletionKnown = false;
  for (const item of inKeyOrder(workItems)) {
    const line = isSubTask(item, values.unit) ? undefined : columnLine(item, sprint.key, window, values);
    if (line === undefined) continue;
    lines.push(line);
    isCompletionKnown ||= isStateKnown(item) || item.sprintKeys.at(-1) !== sprint.key;
  }
  const evidence = graded ?? (sprint.planEvidence === 'P4' ? 'P4' : 'P3');
  return lines.length === 0 ? undefined : { lines, evidence, isCompletionKnown };
}

/** Two rows of one item in one sprint: it has one state, and was planned if either says so. */
function mergeLines(one: ScopeLine, other: ScopeLine): ScopeLine {
  const [first, second] = endRank(one) <= endRank(other) ? [one, other] : [other, one];
  return { ...second, ...first, planned: one.planned || other.planned };
}

function endRank(line: ScopeLine): number {
  return END_ORDER.indexOf(line.end);
}
