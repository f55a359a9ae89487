import type { SprintItemRow, SprintRow } from '../../domain/sprint-row.ts';
import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { type CurrentSprints, collectCurrentSprints } from '../current-sprints.ts';
import type { ParseContext } from '../importer.ts';
import { toSprint, toWorkItem } from '../neutral/neutral-plan-rows.ts';
import { categoryOfColumn, sprintInName } from '../plan-words.ts';
import { known } from '../read/known.ts';
import type { TableRecord } from '../table-record.ts';
import { workItemTypeOf } from '../tools/jira/jira-words.ts';
import type { MappedCells } from './mapped-record.ts';

/**
 * Reads one row of a mapped table as a sprint. Tables of one's own number sprints per team, so an id that is not the name
 * has the team in front: the sprint 12 of two teams is two sprints.
 */
export function mappedSprint(record: TableRecord<string>): SprintRow | undefined {
  const sprint = toSprint(record);
  if (sprint === undefined || sprint.id === sprint.name || sprint.teams.length === 0) return sprint;
  return { ...sprint, id: `${sprint.teams.join('|')}/${sprint.id}` };
}

/** Reads rows as work items, and collects the sprints that they name. */
export type MappedItems = {
  readonly toRows: (
    record: TableRecord<string>,
    cells: MappedCells,
    context: ParseContext,
  ) => readonly [WorkItemRow, ...SprintItemRow[]] | undefined;
  readonly sprints: () => readonly SprintRow[];
};

/**
 * Makes the reader of the work items of one mapped table. Its sprints are known by their names, without dates, as in a Jira
 * CSV: the fold joins them with sprints of that name. Plan evidence P4: when an item came in is not told (METHOD 2.8).
 */
export function openMappedItems(hasPoints: boolean): MappedItems {
  const sprints = collectCurrentSprints(hasPoints);
  return {
    toRows: (record, cells, context) => {
      const item = workItem(record, cells, context);
      return item === undefined ? undefined : withSprints(item, sprintsIn(cells.text('sprint')), sprints);
    },
    sprints: sprints.rows,
  };
}

function workItem(record: TableRecord<string>, cells: MappedCells, context: ParseContext): WorkItemRow | undefined {
  const item = toWorkItem(record, context);
  if (item === undefined) return undefined;
  const type = cells.text('type');
  const statusCategory = categoryOf(cells, item.completedAt !== undefined);
  return known({
    ...item,
    type: type === undefined ? undefined : workItemTypeOf(type),
    statusCategory,
    completedAt: statusCategory === 'cancelled' ? undefined : item.completedAt,
  });
}

/** What the status says; where it says nothing, an item with a day of completion is done. */
function categoryOf(cells: MappedCells, isCompleted: boolean): StatusCategory | undefined {
  return cells.value('status', categoryOfColumn, 'bad-value') ?? (isCompleted ? 'done' : undefined);
}

/** In all sprints but the last an item was carried over. */
function withSprints(
  item: WorkItemRow,
  names: readonly string[],
  sprints: CurrentSprints,
): readonly [WorkItemRow, ...SprintItemRow[]] {
  const [main, ...memberships] = sprints.add(item, ...names.map((name) => ({ id: name, name })));
  const last = names.at(-1);
  const carried = memberships.map((row) =>
    row.sprintId === last ? row : { ...row, outcome: 'not_completed' as const },
  );
  return [main, ...carried];
}

/** Sprints of a cell, in order. Commas stand in names, too: they divide only where each part is a numbered sprint. */
function sprintsIn(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(/[|;\n]/).flatMap((part) => {
    const byComma = part.split(',').map((each) => each.trim());
    return byComma.every((each) => sprintInName(each) !== undefined) ? byComma : [part.trim()];
  });
  return [...new Set(parts.filter((part) => part !== ''))];
}
