import { HOUR_MS } from '../domain/index.ts';
import type { Pace } from './analysis.ts';
import type { MetricFlag } from './metric-flag.ts';
import type { Capacity } from './plans/capacity.ts';
import { trustedPlan } from './plans/sprint-plan.ts';
import type { PlannedSprint, PlannedTeam } from './plans/team-plans.ts';
import type { SprintWork } from './points/sprint-efforts.ts';
import { hoursPerDay, workingMs, workingTime } from './time/calendar.ts';

/** What is known of a sprint when its flags are set. */
export type FlagFacts = {
  readonly team: PlannedTeam;
  readonly sprint: PlannedSprint;
  readonly capacity: Capacity;
  readonly work: SprintWork;
  readonly pace: Pace | undefined;
};

/** What limits a sprint's numbers, and why some of them are absent (METHOD 2.1 to 2.11, 2.16). */
export function sprintFlags(facts: FlagFacts): readonly MetricFlag[] {
  return [...gaps(facts), ...cautions(facts)];
}

/** While sizes wait for their numbers, that alone says why there are no points. */
function gaps({ sprint, capacity, pace }: FlagFacts): readonly MetricFlag[] {
  const { state, plan } = sprint;
  const { committed, scope } = trustedPlan(plan);
  const isOver = state === 'closed';
  const asksForPoints = state !== 'future' && plan.awaitsSizes === undefined;
  const isWindow = plan.isWindow === true;
  return flagged([
    ['not-closed', !isOver],
    ['no-working-time', capacity.workingHours === 0 || capacity.capacity === 0],
    ['no-head-count', capacity.capacity === undefined],
    ['no-pace', asksForPoints && capacity.capacity !== undefined && pace === undefined],
    ['plan-unknown', asksForPoints && committed === undefined && !isWindow],
    ['nothing-planned', committed === 0 || isWindow],
    ['completion-unknown', isOver && committed !== undefined && scope === undefined],
  ]);
}

function cautions({ team, sprint, capacity, work, pace }: FlagFacts): readonly MetricFlag[] {
  return flagged([
    ['mostly-defaults', (work.hoursByGrade.E ?? 0) > work.hoursOn / 2],
    ['exceeds-capacity', work.exceedsCapacity],
    ['exceeds-head-count', work.exceedsHeadCount],
    ['head-count-assumed', capacity.headCountAssumed],
    ['later-sprints-used', pace?.laterSprintsUsed === true],
    ['close-differs', closeDiffers(team, sprint)],
    ['window-overlap', sprint.isCut],
    ['pace-typed', pace?.method === 'typed'],
    ['plan-typed', sprint.plan.evidence === 'P5'],
    ['sizes-unmapped', sprint.plan.awaitsSizes === true],
    ['unestimated-items', lacksEstimates(sprint) || work.lacksEstimate],
  ]);
}

function flagged(conditions: readonly (readonly [MetricFlag, boolean])[]): readonly MetricFlag[] {
  return conditions.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function lacksEstimates({ items, plan }: PlannedSprint): boolean {
  if (plan.unit === 'items' || plan.awaitsSizes || items === undefined) return false;
  return items.lines.some((line) => (line.planned || plan.isWindow) && line.estimateAtStart === undefined);
}

/** Whether the close lies more than one working day from the planned end, and nobody chose between them (METHOD 2.1). */
function closeDiffers({ team }: PlannedTeam, { sprint }: PlannedSprint): boolean {
  const { endAt, completedAt, endChosen } = sprint;
  if (endChosen || endAt === undefined || completedAt === undefined) return false;
  const from = Math.min(endAt, completedAt);
  const to = Math.max(endAt, completedAt);
  return workingMs(workingTime(team.calendar, from, to), from, to) > hoursPerDay(team.calendar) * HOUR_MS;
}
