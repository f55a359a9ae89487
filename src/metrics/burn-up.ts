import type {
  Dataset,
  Definition,
  EpochMs,
  EstimateUnit,
  Hours,
  IncidentFilter,
  Points,
  SprintState,
} from '../domain/index.ts';
import { epochMs, hours, points } from '../domain/index.ts';
import { sharesOf } from './analyse.ts';
import { type Ground, groundOf } from './dataset-ground.ts';
import { responseOf } from './engaged-time.ts';
import { DAY_MS, dayOf, isoWeekday } from './local-time.ts';
import type { PrepareOptions } from './prepare.ts';
import { endValue } from './scope.ts';
import { type ScopeMove, scopeMoves } from './scope-moves.ts';
import type { PlannedSprint, PlannedTeam } from './team-plans.ts';
import { hasTypedPlan } from './unestimated.ts';
import { localToInstant, zoneOffsets } from './zone-offsets.ts';

/** One sprint of one team. */
export type BurnUpQuery = { readonly teamId: string; readonly sprintKey: string };

/** How one sprint's scope and its finished part grew, with the incidents of its days. Amounts are in `unit`. */
export type BurnUp = {
  readonly sprintKey: string;
  readonly name: string;
  readonly state: SprintState;
  readonly unit: EstimateUnit;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** Until when the data tell of it: the end, or before that the latest time in the data. */
  readonly until: EpochMs;
  /** Absent where no item tells how the scope came about; `reason` says why. */
  readonly scope?: BurnUpScope;
  readonly reason?: NoBurnUp;
  /** With time in the sprint, in order of beginning. */
  readonly incidents: readonly BurnUpIncident[];
};

/** Why there are no lines: the plan comes from sums, was typed, is only the current iteration, or has sizes without numbers. */
export type NoBurnUp = 'sums-only' | 'plan-typed' | 'current-iteration' | 'sizes-unmapped' | 'no-plan';

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

/** An incident while it was responded to, cut to the sprint; an unknown time has no place on the axis. */
export type BurnUpIncident = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly start?: EpochMs;
  readonly end?: EpochMs;
  /** Person-hours inside working time in this sprint. */
  readonly hoursOn: Hours;
};

/** Which incidents lie over the lines; the lines are of all work. */
type Counted = Pick<PrepareOptions, 'definition' | 'filter'>;

/**
 * The burn-up of one sprint (METHOD 2.8), with the incidents of a definition and a filter over it; `undefined` for a team or a
 * sprint with dates that is not there.
 */
export function burnUpOf(
  dataset: Dataset,
  definition: Definition,
  query: BurnUpQuery,
  filter?: IncidentFilter,
): BurnUp | undefined {
  const ground = groundOf(dataset);
  const team = ground.teams.find((each) => each.team.id === query.teamId);
  const sprint = team?.sprints.find((each) => each.sprint.key === query.sprintKey);
  if (team === undefined || sprint === undefined) return undefined;
  const { start, end } = sprint.window;
  const until = epochMs(Math.max(start, Math.min(end, dataset.asOf ?? end)));
  const moves = scopeMoves(sprint, ground.index);
  return {
    sprintKey: sprint.sprint.key,
    name: sprint.sprint.name,
    state: sprint.state,
    unit: sprint.plan.unit,
    start,
    end,
    until,
    ...(moves === undefined ? { reason: reasonOf(sprint) } : { scope: scopeOfMoves(moves, team, { start, until }) }),
    incidents: incidentsIn(dataset, { definition, filter }, query, ground, { start, end: until }),
  };
}

function reasonOf({ sprint, plan }: PlannedSprint): NoBurnUp {
  if (plan.evidence === 'P4') return 'current-iteration';
  if (plan.awaitsSizes) return 'sizes-unmapped';
  if (hasTypedPlan(sprint)) return 'plan-typed';
  return sprint.sums === undefined ? 'no-plan' : 'sums-only';
}

type Reach = { readonly start: EpochMs; readonly until: EpochMs };

function scopeOfMoves(moves: readonly ScopeMove[], team: PlannedTeam, reach: Reach): BurnUpScope {
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
      added: points(
        sum(
          added.filter(({ addedAt }) => addedAt === undefined),
          came,
        ),
      ),
      removed: points(
        sum(
          removed.filter(({ removedAt }) => removedAt === undefined),
          came,
        ),
      ),
      done: points(
        sum(
          done.filter(({ doneAt }) => doneAt === undefined),
          worth,
        ),
      ),
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

function incidentsIn(
  dataset: Dataset,
  counted: Counted,
  { teamId, sprintKey }: BurnUpQuery,
  { index }: Ground,
  window: { readonly start: EpochMs; readonly end: EpochMs },
): readonly BurnUpIncident[] {
  const shares = sharesOf(dataset, { ...counted, teamId, sprintKeys: [sprintKey] });
  const placed = shares.flatMap(({ incidentKey: key, id, title, hoursOn }): readonly BurnUpIncident[] => {
    const incident = index.incidents().get(key);
    if (incident === undefined) return [];
    const response = responseOf(incident);
    const from = response.start === undefined ? undefined : Math.max(response.start, window.start);
    const to = Math.min(response.end, window.end);
    const isPlaced = from !== undefined && to >= from;
    return [
      {
        ...{ key, id, hoursOn: hours(hoursOn) },
        ...(title !== undefined && { title }),
        ...(isPlaced && { start: epochMs(from), end: epochMs(to) }),
      },
    ];
  });
  return placed.toSorted((one, other) => beginning(one) - beginning(other) || (one.key < other.key ? -1 : 1));
}

function beginning({ start }: BurnUpIncident): number {
  return start ?? Number.MAX_SAFE_INTEGER;
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
