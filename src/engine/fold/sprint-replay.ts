import type { EpochMs, SprintItemRow, SprintRow, WorkItemRow } from '../../domain/index.ts';
import { isOver } from './batch-order.ts';
import type { FoldContext } from './context.ts';
import { isFromColumns, type ScopeEntry } from './scope-entries.ts';

/** The scope of one sprint, and how many items that its history names were not in it while it ran. */
export type ReplayedScope = { readonly entries: readonly ScopeEntry[]; readonly outside: number };

/** Changes within a minute of a sprint's start count as made before it, as Jira does (FORMATS 1.2). */
const START_GRACE_MS = 60_000;

/** The tool whose changes tell when an item came into a sprint and left it, and not when the sprint ran. */
const TIMES_ALONE = 'devlake';

/**
 * Whether rows tell of comings and goings, and nothing better tells how the items were in the sprint: DevLake has the
 * changes of `Sprint` in one table and the dates of sprints in another.
 */
export function isReplayable(entries: readonly ScopeEntry[]): boolean {
  const hasTimes = ({ row }: ScopeEntry) =>
    row.source === TIMES_ALONE && (row.addedAt !== undefined || row.removedAt !== undefined);
  return entries.every(({ row }) => isFromColumns(row)) && entries.some(hasTimes);
}

/**
 * Places the items of one sprint by its dates, which makes them a replay of changes (P2, METHOD 2.8): planned is what was
 * in the sprint a minute after its start, the rest was added. An item without a coming was there since it was made. Left
 * out is what left before the start, came after the close, or was finished before the sprint began: it was no work of
 * it. A leaving after the close is none. Without a start nothing can be told, and the entries stay as they are.
 */
export function replayScope(entries: readonly ScopeEntry[], context: FoldContext): ReplayedScope {
  const window = windowOf(entries[0]?.sprintAt, context);
  if (window === undefined) return { entries, outside: 0 };
  const placed = entries.flatMap((entry) => placeIn(window, entry, context) ?? []);
  return { entries: placed, outside: entries.length - placed.length };
}

type RanWhen = { readonly start: EpochMs; readonly close: number; readonly zone: string };

/** From the start to the close: the actual one, else the planned one of a sprint that is over. */
function windowOf(sprintAt: number | undefined, { gathered, teams, times }: FoldContext): RanWhen | undefined {
  const row = sprintAt === undefined ? undefined : gathered.sprints.at(sprintAt)?.row;
  if (sprintAt === undefined || row?.startAt === undefined) return undefined;
  const zone = teams.zoneOf(teams.ofSprint(sprintAt));
  const end = closeOf(row);
  const close = end === undefined ? Number.POSITIVE_INFINITY : times.until(end, zone);
  return { start: times.from(row.startAt, zone), close, zone };
}

function closeOf(row: SprintRow) {
  return row.completedAt ?? (isOver(row) ? row.endAt : undefined);
}

function placeIn(window: RanWhen, entry: ScopeEntry, context: FoldContext): ScopeEntry | undefined {
  const { times, gathered } = context;
  const { scope: _scope, removedAt, outcome, ...row } = entry.row;
  const item = entry.itemAt === undefined ? undefined : gathered.items.at(entry.itemAt)?.row;
  const edge = window.start + START_GRACE_MS;
  const came = row.addedAt ?? item?.createdAt;
  const cameAt = came === undefined ? Number.NEGATIVE_INFINITY : times.from(came, window.zone);
  const left = removedAt === undefined ? Number.POSITIVE_INFINITY : times.from(removedAt, window.zone);
  if (left <= edge || cameAt > window.close || isDoneBefore(window, item, context)) return undefined;
  const isRemoved = left <= window.close;
  const placed: SprintItemRow = {
    ...row,
    scope: cameAt > edge ? 'added' : 'committed',
    ...(isRemoved && removedAt !== undefined && { removedAt }),
    ...(outcome !== undefined && (isRemoved || outcome !== 'removed') && { outcome }),
    planEvidence: 'P2',
  };
  return { ...entry, row: placed };
}

function isDoneBefore({ start, zone }: RanWhen, item: WorkItemRow | undefined, { times }: FoldContext): boolean {
  return item?.completedAt !== undefined && times.until(item.completedAt, zone) <= start;
}
