import { type EpochMs, epochMs, type Points, points } from '../../domain/index.ts';
import { DAY_MS, dayOf, isoWeekday } from '../time/local-time.ts';
import { localToInstant, zoneOffsets } from '../time/zone-offsets.ts';
import { endValue } from './scope.ts';
import type { ScopeMove } from './scope-moves.ts';
import type { PlannedTeam } from './team-plans.ts';

/**
 * committed + added - removed + reestimated = scopeAtEnd; done and what is left of it add up to scopeAtEnd. `days` hold what has a
 * day; `withoutDay` the rest, which is in the ends all the same.
 */
export type BurnUpScope = {
  readonly committed: Points;
  readonly added: Points;
  readonly removed: Points;
  /** Change of the estimates of planned items; its days are never known. */
  readonly reestimated: Points;
  readonly scopeAtEnd: Points;
  readonly done: Points;
  readonly days: readonly BurnUpDay[];
  readonly withoutDay: { readonly added: Points; readonly removed: Points; readonly done: Points };
};

/** One local day: what stood at its end, of what has a day. */
export type BurnUpDay = {
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** False on the team's free weekdays. */
  readonly isWorkingDay: boolean;
  readonly scope: Points;
  readonly done: Points;
};

type Reach = { readonly start: EpochMs; readonly until: EpochMs };

/** The scope of one sprint, from its items and when each came, went and was done, with its local days up to `until` (METHOD 2.8). */
export function scopeOfMoves(moves: readonly ScopeMove[], team: PlannedTeam, reach: Reach): BurnUpScope {
  const planned = moves.filter(({ line }) => line.planned);
  const added = moves.filter(({ line }) => !line.planned);
  const removed = moves.filter(({ line }) => line.end === 'removed');
  const done = moves.filter(({ line }) => line.end === 'completed');
  const stayed = planned.filter(({ line }) => line.end !== 'removed');
  const sums = {
    committed: points(sum(planned, came)),
    added: points(sum(added, came)),
    removed: points(sum(removed, came)),
    reestimated: points(sum(stayed, (move) => endValue(move.line) - move.cameWith)),
  };
  return {
    ...sums,
    scopeAtEnd: points(sums.committed + sums.added - sums.removed + sums.reestimated),
    done: points(sum(done, worth)),
    days: daysOf(moves, sums.committed, team, reach),
    withoutDay: {
      added: sumWithoutDay(added, 'addedAt', came),
      removed: sumWithoutDay(removed, 'removedAt', came),
      done: sumWithoutDay(done, 'doneAt', worth),
    },
  };
}

/** The local days that the sprint touches, the first and the last cut to it; a change at midnight belongs to the day it begins. */
function daysOf(
  moves: readonly ScopeMove[],
  committed: number,
  { team: { calendar } }: PlannedTeam,
  { start, until }: Reach,
): readonly BurnUpDay[] {
  const zone = zoneOffsets(calendar.zone, start - DAY_MS, until + DAY_MS);
  const first = dayOf(zone, start);
  const count = until > start ? dayOf(zone, until - 1) - first + 1 : 0;
  return Array.from({ length: count }, (_, index): BurnUpDay => {
    const day = first + index;
    const end = Math.min(localToInstant(zone, (day + 1) * DAY_MS), until);
    // What happened at the very end of the sprint is in its last day.
    const isOver = (at: EpochMs | undefined) => at !== undefined && (at < end || (end === until && at <= until));
    const amount = (of: (move: ScopeMove) => EpochMs | undefined, value: (move: ScopeMove) => number) =>
      sum(
        moves.filter((move) => isOver(of(move))),
        value,
      );
    const [added, removed] = [amount((move) => move.addedAt, came), amount((move) => move.removedAt, came)];
    return {
      start: epochMs(Math.max(start, localToInstant(zone, day * DAY_MS))),
      end: epochMs(end),
      isWorkingDay: calendar.days.includes(isoWeekday(day)),
      scope: points(committed + added - removed),
      done: points(amount((move) => move.doneAt, worth)),
    };
  });
}

function sumWithoutDay(
  moves: readonly ScopeMove[],
  day: 'addedAt' | 'removedAt' | 'doneAt',
  value: (move: ScopeMove) => number,
): Points {
  const undated = moves.filter((move) => move[day] === undefined);
  return points(sum(undated, value));
}

function came({ cameWith }: ScopeMove): number {
  return cameWith;
}

/** What an item is worth once it is done: its latest estimate. */
function worth({ line }: ScopeMove): number {
  return endValue(line);
}

function sum(moves: readonly ScopeMove[], value: (move: ScopeMove) => number): number {
  return moves.reduce((total, move) => total + value(move), 0);
}
