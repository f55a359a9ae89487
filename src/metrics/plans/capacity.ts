import type { Hours, Sprint, SprintItem, Team, TeamMember, WorkItem } from '../../domain/index.ts';
import { HOUR_MS, hours } from '../../domain/index.ts';
import { median } from '../statistics/quantiles.ts';
import { hoursPerDay, workingMs, workingTime } from '../time/calendar.ts';
import type { SprintWindow } from '../time/sprint-windows.ts';

/** Capacity of one sprint (METHOD 2.1). `workingHours` are calendar hours in the window, `capacity` is in person-hours. */
export type Capacity = {
  readonly workingHours: Hours;
  /** Absent if neither people, person-days nor a head count is known: then there is no conversion to points. */
  readonly capacity?: Hours;
  readonly headCount?: number;
  /** True if only the count of assignees stands behind the capacity. */
  readonly headCountAssumed: boolean;
  /** What the capacity was made from; absent with it. */
  readonly basis?: CapacityBasis;
};

/** The team's people one by one, the sprint's own person-days, or a head count. */
export type CapacityBasis = 'people' | 'person-days' | 'head-count';

/**
 * Capacity C_s over an effective window (METHOD 2.1), by the first that is known: the team's people,
 * C = sum of max(0, allocation x working hours - absence); the sprint's own person-days x the calendar's hours a day,
 * cut with the window; the team's head count x working hours; the assumed head count x working hours.
 */
export function sprintCapacity(
  team: Team,
  sprint: Sprint,
  window: SprintWindow,
  assumedHeadCount: number | undefined,
): Capacity {
  const workingHours = workingHoursWithin(team, window.start, window.end);
  const known = headCountOf(team);
  const ofPeople = peopleHours(team, sprint, workingHours);
  const exact = ofPeople ?? personDayHours(team, sprint, workingHours);
  const isAssumed = exact === undefined && known === undefined && assumedHeadCount !== undefined;
  const headCount = known ?? assumedHeadCount;
  const capacity = exact ?? (headCount === undefined ? undefined : headCount * workingHours);
  return {
    workingHours: hours(workingHours),
    ...(capacity === undefined ? {} : { capacity: hours(capacity), basis: basisOf(ofPeople, exact) }),
    ...(headCount === undefined ? {} : { headCount }),
    headCountAssumed: isAssumed,
  };
}

/** What one person can work in a sprint, person-hours: allocation x working hours - absence, at least 0 (METHOD 2.1). */
function memberHours(member: TeamMember, sprint: Sprint, workingHours: number): number {
  const absent = member.absentHours[sprint.id] ?? member.absentHours[sprint.key] ?? 0;
  return Math.max(0, member.allocation * workingHours - absent);
}

/** People in the team: those listed, else the number given; undefined if neither is known. */
export function headCountOf(team: Team): number | undefined {
  return team.people?.length ? team.people.length : team.headCount;
}

/**
 * The head count that completed work suggests (METHOD 2.1): the median, over the last six of the given windows, of how
 * many people completed an item of that sprint. Give the closed sprints only. A sprint in which no completed item names
 * an assignee does not count; undefined if none is left.
 */
export function assumedHeadCount(
  windows: readonly SprintWindow[],
  workItems: readonly WorkItem[],
  sprintItems: readonly SprintItem[],
): number | undefined {
  const recent = windows.slice(-6);
  const assignees = new Map(recent.map((window) => [window.sprintKey, new Set<string>()]));
  const items = new Map(workItems.map((item) => [item.key, item]));
  for (const row of sprintItems) {
    const person = row.outcome === 'completed' ? items.get(row.itemKeyResolved)?.assignee : undefined;
    if (person !== undefined) assignees.get(row.sprintKey)?.add(person);
  }
  for (const { completedAt, assignee } of workItems) {
    const window = recent.find(
      ({ start, end }) => completedAt !== undefined && completedAt >= start && completedAt < end,
    );
    if (window !== undefined && assignee !== undefined) assignees.get(window.sprintKey)?.add(assignee);
  }
  const counts = [...assignees.values()].map((people) => people.size).filter((count) => count > 0);
  return counts.length === 0 ? undefined : median(counts);
}

function workingHoursWithin(team: Team, start: number, end: number): number {
  return workingMs(workingTime(team.calendar, start, end), start, end) / HOUR_MS;
}

function peopleHours(team: Team, sprint: Sprint, workingHours: number): number | undefined {
  if (!team.people?.length) return undefined;
  return team.people.reduce((sum, member) => sum + memberHours(member, sprint, workingHours), 0);
}

function basisOf(ofPeople: number | undefined, exact: number | undefined): CapacityBasis {
  if (ofPeople !== undefined) return 'people';
  return exact === undefined ? 'head-count' : 'person-days';
}

function personDayHours(team: Team, sprint: Sprint, workingHours: number): number | undefined {
  if (sprint.capacityPersonDays === undefined) return undefined;
  const whole = sprint.capacityPersonDays * hoursPerDay(team.calendar);
  const { startAt, endAt } = sprint;
  const planned = startAt === undefined || endAt === undefined ? 0 : workingHoursWithin(team, startAt, endAt);
  return planned > workingHours ? (whole * workingHours) / planned : whole;
}
