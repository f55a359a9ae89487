import type { EpochMs } from '../../domain/index.ts';
import type { PictureMode } from '../define-chart.ts';

/** What every row of a chart along sprints has. */
export type SprintSlotRow = {
  readonly key: string;
  readonly name: string;
  readonly dates: string;
  readonly startDay: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
};

/** A place on the x axis: a sprint, or time without one. */
export type Slot<Row extends SprintSlotRow = SprintSlotRow> =
  | { readonly kind: 'sprint'; readonly key: string; readonly row: Row }
  | { readonly kind: 'gap'; readonly key: string; readonly days: number };

const DAY_MS = 86_400_000;
/** A long weekend between two sprints is no gap. */
const SHORTEST_GAP_DAYS = 5;

/** Rows in order with a place of their own for each gap of more than a third of the usual sprint. */
export function toSlots<Row extends SprintSlotRow>(rows: readonly Row[]): readonly Slot<Row>[] {
  const lengths = rows.map((row) => row.end - row.start).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const shortest = Math.max(SHORTEST_GAP_DAYS * DAY_MS, usual / 3);
  return rows.flatMap((row, index) => {
    const slot: Slot<Row> = { kind: 'sprint', key: row.key, row };
    const idle = row.start - (rows[index - 1]?.end ?? row.start);
    return idle < shortest
      ? [slot]
      : [{ kind: 'gap', key: `gap-before-${row.key}`, days: Math.round(idle / DAY_MS) }, slot];
  });
}

/**
 * The latest sprints that fit, with their gaps; if the chosen sprint is earlier, those that end with it. At least one.
 */
export function visibleSlots<Row extends SprintSlotRow>(
  rows: readonly Row[],
  limit: { readonly sprints: number; readonly places: number },
  selectedKey?: string,
): readonly Slot<Row>[] {
  let count = Math.max(1, Math.min(rows.length, limit.sprints));
  let slots = toSlots(windowOf(rows, count, selectedKey));
  while (slots.length > limit.places && count > 1) {
    count -= 1;
    slots = toSlots(windowOf(rows, count, selectedKey));
  }
  return slots;
}

function windowOf<Row extends SprintSlotRow>(rows: readonly Row[], count: number, selectedKey?: string) {
  const chosen = rows.findIndex((row) => row.key === selectedKey);
  const isEarlier = chosen >= 0 && chosen < rows.length - count;
  const end = isEarlier ? Math.max(chosen + 1, count) : rows.length;
  return rows.slice(end - count, end);
}

/** How many sprints a chart draws at most: twelve where it is read small, three on a phone. */
export function mostSprints(isPhone: boolean, picture: PictureMode | undefined): number {
  if (picture === 'brief') return 12;
  return isPhone ? 3 : Number.POSITIVE_INFINITY;
}

/** The rows among slots. */
export function rowsOf<Row extends SprintSlotRow>(slots: readonly Slot<Row>[]): readonly Row[] {
  return slots.flatMap((slot) => (slot.kind === 'sprint' ? [slot.row] : []));
}
