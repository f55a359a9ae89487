import type { DateOrTime, EpochMs, Row, SprintRow } from '../../domain/index.ts';
import { epochMs, isLocalDate } from '../../domain/index.ts';

/** One import as the fold takes it. */
export type FoldBatch = {
  readonly id: string;
  readonly hash: string;
  readonly importer: string;
  readonly titlesLeftOut: boolean;
  /** Names the browser whose words hide its persons; absent = this one, or there are none. */
  readonly people?: string;
  readonly rows: readonly Row[];
};

/**
 * Imports in the order of their data, not of the clicks: by the latest time that each file observed, then by the hash of
 * its bytes, then by id. So two people with the same files have the same dataset. An import that is given twice counts once.
 */
export function inOrderOfData(batches: readonly FoldBatch[]): readonly (FoldBatch & { asOf: EpochMs | undefined })[] {
  const distinct = new Map(batches.map((batch) => [batch.id, batch]));
  return [...distinct.values()]
    .map((batch) => ({ ...batch, asOf: observedUntil(batch.rows) }))
    .sort(
      (one, other) =>
        (one.asOf ?? Number.NEGATIVE_INFINITY) - (other.asOf ?? Number.NEGATIVE_INFINITY) ||
        compareText(one.hash, other.hash) ||
        compareText(one.id, other.id),
    );
}

/** Whether a sprint is known to be over, so that its planned end is something that happened. */
export function isOver({ state, completedAt, sums }: Pick<SprintRow, 'state' | 'completedAt' | 'sums'>): boolean {
  if (state !== undefined) return state === 'closed';
  return completedAt !== undefined || sums?.completed !== undefined;
}

const known = new WeakMap<readonly Row[], { readonly asOf: EpochMs | undefined }>();

/**
 * The latest time that rows observed: plans do not count, since a file made in March may plan a sprint of June. A local
 * date stands for its midnight in UTC here. Remembered per list of rows.
 */
function observedUntil(rows: readonly Row[]): EpochMs | undefined {
  const remembered = known.get(rows);
  if (remembered !== undefined) return remembered.asOf;
  let latest = Number.NEGATIVE_INFINITY;
  for (const row of rows) latest = Math.max(latest, observedIn(row));
  const asOf = latest === Number.NEGATIVE_INFINITY ? undefined : epochMs(latest);
  known.set(rows, { asOf });
  return asOf;
}

function observedIn(row: Row): number {
  switch (row.kind) {
    case 'incident':
      return Math.max(
        instantOf(row.startedAt),
        instantOf(row.detectedAt),
        instantOf(row.acknowledgedAt),
        instantOf(row.mitigatedAt),
        instantOf(row.resolvedAt),
      );
    case 'sprint':
      return isOver(row) ? Math.max(instantOf(row.completedAt), instantOf(row.endAt)) : instantOf(row.completedAt);
    case 'work-item':
      return Math.max(instantOf(row.createdAt), instantOf(row.startedAt), instantOf(row.completedAt));
    case 'sprint-item':
      return Math.max(instantOf(row.addedAt), instantOf(row.removedAt));
    case 'responder':
      return Math.max(instantOf(row.startedAt), instantOf(row.endedAt));
  }
}

function instantOf(time: DateOrTime | undefined): number {
  if (time === undefined) return Number.NEGATIVE_INFINITY;
  return isLocalDate(time) ? Date.parse(time) : time;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
