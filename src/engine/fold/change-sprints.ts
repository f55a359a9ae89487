import type { DateOrTime, DecisionContent, SprintRow, TypedPlan } from '../../domain/index.ts';
import { epochMs, isLocalDate, localDate, points } from '../../domain/index.ts';
import type { Collector } from './collector.ts';
import type { Placed } from './placed-decisions.ts';
import type { SharedSprints } from './shared-sprints.ts';

/**
 * Changes the rows of sprints as a person said, and tells the positions of those whose end was chosen. What was said of the
 * times of a sprint that several teams share holds for each team's part, unless something else was said of that part; a
 * typed plan is that of one team only.
 */
export function changeSprints(
  placed: readonly Placed[],
  sprints: Collector<SprintRow>,
  partsOf: SharedSprints['partsOf'],
): ReadonlySet<number> {
  const chosen = new Set<number>();
  const change = (at: number, content: DecisionContent): void => {
    const record = sprints.at(at);
    const row = record === undefined ? undefined : changed(record.row, content);
    if (row === undefined) return;
    sprints.replace(at, row);
    if (content.kind === 'sprint-end') chosen.add(at);
  };
  const own = new Set(placed.map(({ decision, at }) => `${decision.content.kind} ${at}`));
  for (const { decision, at } of placed) {
    if (at === undefined) continue;
    const { content } = decision;
    change(at, content);
    if (content.kind === 'sprint-plan') continue;
    for (const part of partsOf.get(at) ?? []) if (!own.has(`${content.kind} ${part}`)) change(part, content);
  }
  return chosen;
}

/** undefined where the decision is about something else, or cannot be followed. */
function changed(row: SprintRow, content: DecisionContent): SprintRow | undefined {
  switch (content.kind) {
    case 'sprint-dates':
      return dated(row, content);
    case 'sprint-end':
      return content.end === 'planned' ? row : endedWhenClosed(row);
    case 'sprint-plan':
      return planned(row, content.plan);
    default:
      return undefined;
  }
}

function dated(row: SprintRow, dates: { readonly startAt: string; readonly endAt: string }): SprintRow | undefined {
  const startAt = timeOf(dates.startAt);
  const endAt = timeOf(dates.endAt);
  return startAt === undefined || endAt === undefined ? undefined : { ...row, startAt, endAt };
}

/** A close that is not after the start, or not known, leaves the planned end as it is. */
function endedWhenClosed(row: SprintRow): SprintRow | undefined {
  const { startAt, completedAt } = row;
  if (completedAt === undefined) return undefined;
  if (startAt !== undefined && instantOf(completedAt) < instantOf(startAt)) return undefined;
  return { ...row, endAt: completedAt };
}

/** Counts of items stay; the file's other sums would no longer fit to the typed ones. */
function planned(row: SprintRow, { committed, completedOfCommitted, completed, removed }: TypedPlan): SprintRow {
  const { committedItems, addedItems, removedItems, completedItems } = row.sums ?? {};
  return {
    ...row,
    planEvidence: 'P5',
    sums: {
      committed: points(committed),
      completedOfCommitted: points(completedOfCommitted),
      completed: points(completed),
      ...(removed !== undefined && { removed: points(removed) }),
      ...(committedItems !== undefined && { committedItems }),
      ...(addedItems !== undefined && { addedItems }),
      ...(removedItems !== undefined && { removedItems }),
      ...(completedItems !== undefined && { completedItems }),
    },
  };
}

/** A typed date `2026-03-02`, or a time with its zone; undefined for anything else, also for a day that does not exist. */
function timeOf(text: string): DateOrTime | undefined {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return epochMs(instant);
  return new Date(instant).toISOString().startsWith(text) ? localDate(text) : undefined;
}

function instantOf(time: DateOrTime): number {
  return isLocalDate(time) ? Date.parse(time) : time;
}
