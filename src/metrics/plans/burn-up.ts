import {
  type Dataset,
  type Definition,
  type EpochMs,
  type EstimateUnit,
  epochMs,
  type Hours,
  hours,
  type IncidentFilter,
  type SprintState,
} from '../../domain/index.ts';
import { sharesOf } from '../analyse.ts';
import { type Ground, groundOf } from '../definitions/dataset-ground.ts';
import { responseOf } from '../hours/engaged-time.ts';
import type { PrepareOptions } from '../prepare.ts';
import { type BurnUpScope, scopeOfMoves } from './burn-up-scope.ts';
import { scopeMoves } from './scope-moves.ts';
import type { PlannedSprint } from './team-plans.ts';
import { hasTypedPlan } from './unestimated.ts';

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
