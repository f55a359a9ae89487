import type { Dataset, EpochMs, EstimateUnit } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/units.ts';
import { groundOf } from '../definitions/dataset-ground.ts';
import type { BurnUpQuery } from './burn-up.ts';
import type { ScopeEnd } from './scope.ts';
import { type ScopeMove, scopeMoves } from './scope-moves.ts';

/** An item that came in or went out while a sprint ran. */
export type ScopeChange = {
  readonly itemKey: string;
  /** As the tool calls it; the key where no file describes the item. */
  readonly id: string;
  readonly title?: string;
  /** In the sprint's unit; absent = not estimated. */
  readonly amount?: number;
  /** Absent = the files do not tell when. */
  readonly at?: EpochMs;
  /** Linked to an incident of the data (METHOD 2.9). */
  readonly isIncidentWork: boolean;
  /** In which state the item left the sprint. */
  readonly end: ScopeEnd;
};

/** Incident work that came in, and planned work that went out near in time. That one made room for the other is not known. */
export type Swap = { readonly cameIn: ScopeChange; readonly wentOut: ScopeChange };

/** What came into a sprint and what went out of it (METHOD 2.8), each in order of time, the unknown times last. */
export type ScopeChanges = {
  readonly unit: EstimateUnit;
  readonly cameIn: readonly ScopeChange[];
  readonly wentOut: readonly ScopeChange[];
  /** In order of time; an item is in one pair at most, and stays in its list. */
  readonly swaps: readonly Swap[];
};

/** A story makes room at the latest at the second daily meeting after: what lies further apart is no pair. */
const SWAP_WITHIN_HOURS = 48;

/**
 * The items added and removed while one sprint ran, and the pairs that look like a swap: incident work in and a planned story out,
 * or the other way round, at most 48 h apart, the closest first. `undefined` where no item tells (see `scopeMoves`). Example:
 * a fix linked to INC-7 in on Tuesday 10:00, a story out on Tuesday 15:00: one swap.
 */
export function scopeChangesOf(dataset: Dataset, { teamId, sprintKey }: BurnUpQuery): ScopeChanges | undefined {
  const ground = groundOf(dataset);
  const team = ground.teams.find((each) => each.team.id === teamId);
  const sprint = team?.sprints.find((each) => each.sprint.key === sprintKey);
  const moves = sprint === undefined ? undefined : scopeMoves(sprint, ground.index);
  if (sprint === undefined || moves === undefined) return undefined;
  const incidents = ground.index.incidents();
  const change = (move: ScopeMove, at: EpochMs | undefined) => toChange(move, at, (key) => incidents.has(key));
  const cameIn = moves.filter(({ line }) => !line.planned).map((move) => change(move, move.addedAt));
  const removed = moves.filter(({ line }) => line.end === 'removed');
  const wentOut = removed.map((move) => change(move, move.removedAt));
  const planned = new Set(removed.filter(({ line }) => line.planned).map(({ line }) => line.itemKey));
  const stories = wentOut.filter(({ itemKey, isIncidentWork }) => planned.has(itemKey) && !isIncidentWork);
  return {
    unit: sprint.plan.unit,
    cameIn: cameIn.toSorted(byTime),
    wentOut: wentOut.toSorted(byTime),
    swaps: swapsOf(
      cameIn.filter(({ isIncidentWork }) => isIncidentWork),
      stories,
    ),
  };
}

function toChange(
  { line, item, cameWith }: ScopeMove,
  at: EpochMs | undefined,
  isIncident: (key: string) => boolean,
): ScopeChange {
  const isEstimated = (line.estimateAtStart ?? line.estimateAtEnd) !== undefined;
  return {
    itemKey: line.itemKey,
    id: item?.id ?? line.itemKey,
    isIncidentWork: item?.incidentKeys.some(isIncident) ?? false,
    end: line.end,
    ...(item?.title !== undefined && { title: item.title }),
    ...(isEstimated && { amount: cameWith }),
    ...(at !== undefined && { at }),
  };
}

/** The closest pair first, so that each item finds its nearest partner; ties by key, so that the order of rows plays no part. */
function swapsOf(cameIn: readonly ScopeChange[], wentOut: readonly ScopeChange[]): readonly Swap[] {
  const pairs = cameIn.flatMap((one) =>
    wentOut.flatMap((other) => {
      const apart = one.at === undefined || other.at === undefined ? undefined : Math.abs(one.at - other.at);
      if (apart === undefined || apart > SWAP_WITHIN_HOURS * HOUR_MS) return [];
      return [{ cameIn: one, wentOut: other, apart }];
    }),
  );
  pairs.sort((one, other) => one.apart - other.apart || (pairKey(one) < pairKey(other) ? -1 : 1));
  const taken = new Set<string>();
  const swaps: Swap[] = [];
  for (const { cameIn: one, wentOut: other } of pairs) {
    if (taken.has(one.itemKey) || taken.has(other.itemKey)) continue;
    taken.add(one.itemKey).add(other.itemKey);
    swaps.push({ cameIn: one, wentOut: other });
  }
  return swaps.sort((one, other) => byTime(one.cameIn, other.cameIn));
}

function pairKey({ cameIn, wentOut }: Swap): string {
  return `${cameIn.itemKey} ${wentOut.itemKey}`;
}

function byTime(one: ScopeChange, other: ScopeChange): number {
  const [left, right] = [one.at ?? Number.MAX_SAFE_INTEGER, other.at ?? Number.MAX_SAFE_INTEGER];
  return left - right || (one.itemKey < other.itemKey ? -1 : 1);
}
