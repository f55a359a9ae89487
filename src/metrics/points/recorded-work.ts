import type { EpochMs, Incident, WorkItem } from '../../domain/index.ts';
import type { DatasetIndex } from '../dataset-index.ts';
import type { IncidentHours } from '../hours/hours.ts';
import { isDone } from '../plans/item-state.ts';
import type { ScopeLine } from '../plans/scope.ts';
import type { SprintPlan } from '../plans/sprint-plan.ts';
import { type SubTaskRule, subTaskRule } from '../plans/sub-tasks.ts';
import type { PlannedSprint, PlannedTeam } from '../plans/team-plans.ts';
import { windowAt } from '../time/sprint-windows.ts';
import { linkRole } from './linking.ts';

/** Points of the items that were finished for one incident in one sprint (METHOD 2.9). */
export type RecordedPoints = {
  readonly concurrent: number;
  readonly followUp: number;
  /** Whether one of them has no estimate, and so counts 0. */
  readonly lacksEstimate: boolean;
};

/** All such items of one sprint. */
export type RecordedWork = {
  readonly byIncident: ReadonlyMap<string, RecordedPoints>;
  /** Points among them that are also part of the sprint's own added work and velocity. */
  readonly inScope: number;
};

/** An item with the one incident that it counts for: the earliest of those that it is linked to. */
type LinkedWork = { readonly item: WorkItem; readonly incident: Incident };
type Finished = LinkedWork & {
  readonly sprint: PlannedSprint;
  readonly planned: boolean;
  readonly points: number | undefined;
  readonly isInScope: boolean;
};

/**
 * The finished, linked and unplanned items of each sprint, by sprint key (METHOD 2.9). An item counts once: for its
 * earliest incident, in the sprint in which it was done; an item that was in no sprint counts in the one of its team that
 * was running when it was done. Sprints without such items are missing in the map.
 */
export function recordedWork(
  teams: readonly PlannedTeam[],
  index: DatasetIndex,
  hoursOf: () => ReadonlyMap<string, IncidentHours>,
): ReadonlyMap<string, RecordedWork> {
  const linked = linkedWork(index);
  if (linked.size === 0) return new Map();
  const finished = [...finishedInSprints(teams, linked), ...finishedOutside(teams, linked, subTaskRule(index.items))];
  const recorded = new Map<string, MutableRecord>();
  for (const work of finished) record(recorded, work, hoursOf().get(work.incident.key));
  return recorded;
}

function linkedWork(index: DatasetIndex): ReadonlyMap<string, LinkedWork> {
  const linked = new Map<string, LinkedWork>();
  for (const item of index.items.values()) {
    if (item.incidentKeys.length === 0) continue;
    const [incident] = item.incidentKeys.flatMap((key) => index.incidents().get(key) ?? []).sort(byBeginning);
    if (incident !== undefined) linked.set(item.key, { item, incident });
  }
  return linked;
}

function byBeginning(left: Incident, right: Incident): number {
  const earlier = beginningOf(left) - beginningOf(right);
  if (earlier !== 0 && !Number.isNaN(earlier)) return earlier;
  return left.key < right.key ? -1 : 1;
}

function beginningOf({ startedAt, detectedAt, acknowledgedAt }: Incident): number {
  return startedAt ?? detectedAt ?? acknowledgedAt ?? Number.POSITIVE_INFINITY;
}

function* finishedInSprints(
  teams: readonly PlannedTeam[],
  linked: ReadonlyMap<string, LinkedWork>,
): Generator<Finished> {
  for (const sprint of teams.flatMap(({ sprints }) => sprints)) {
    for (const line of sprint.items?.lines ?? []) {
      const work = line.end === 'completed' ? linked.get(line.itemKey) : undefined;
      if (work !== undefined) {
        yield { ...work, sprint, planned: line.planned, points: pointsOf(line, sprint.plan), isInScope: true };
      }
    }
  }
}

function pointsOf(line: ScopeLine, { unit }: SprintPlan): number | undefined {
  return unit === 'items' ? 1 : (line.estimateAtEnd ?? line.estimateAtStart);
}

/** What was finished in no sprint's list: outside all of them, or after the sprint that it was in. */
function* finishedOutside(
  teams: readonly PlannedTeam[],
  linked: ReadonlyMap<string, LinkedWork>,
  isSubTask: SubTaskRule,
): Generator<Finished> {
  const { finished, planned } = seenInSprints(teams);
  for (const work of linked.values()) {
    const { item } = work;
    if (finished.has(item.key) || item.completedAt === undefined || !isDone(item)) continue;
    const sprint = runningSprint(teams, teamOf(work), item.completedAt);
    if (sprint === undefined || isSubTask(item, sprint.values.unit) || holds(sprint, item.key)) continue;
    const points = sprint.plan.unit === 'items' ? 1 : sprint.values.estimateOf(item);
    yield { ...work, sprint, planned: planned.has(item.key), points, isInScope: false };
  }
}

function seenInSprints(teams: readonly PlannedTeam[]) {
  const finished = new Set<string>();
  const planned = new Set<string>();
  for (const { items } of teams.flatMap(({ sprints }) => sprints)) {
    for (const line of items?.lines ?? []) {
      if (line.end === 'completed') finished.add(line.itemKey);
      if (line.planned) planned.add(line.itemKey);
    }
  }
  return { finished, planned };
}

function holds({ items }: PlannedSprint, itemKey: string): boolean {
  return items?.lines.some((line) => line.itemKey === itemKey) ?? false;
}

/** The item's own team, else the only team of its incident. */
function teamOf({ item, incident }: LinkedWork): string | undefined {
  return item.teamId ?? (incident.teamIds.length === 1 ? incident.teamIds[0] : undefined);
}

function runningSprint(
  teams: readonly PlannedTeam[],
  teamId: string | undefined,
  instant: EpochMs,
): PlannedSprint | undefined {
  const sprints = teams.find(({ team }) => team.id === teamId)?.sprints ?? [];
  const windows = sprints.map(({ window }) => window);
  const sprint = sprints[windowAt(windows, instant)];
  return sprint !== undefined && sprint.window.start <= instant ? sprint : undefined;
}

type MutableRecord = { byIncident: Map<string, RecordedPoints>; inScope: number };

function record(recorded: Map<string, MutableRecord>, work: Finished, hours: IncidentHours | undefined): void {
  const { item, incident, sprint, planned, points, isInScope } = work;
  const doneAt = item.completedAt === undefined ? {} : { doneAt: item.completedAt };
  const role = linkRole(incidentEnd(hours), { ...doneAt, planned, sprintStart: sprint.window.start });
  if (role === 'planned-follow-up') return;
  const { key } = sprint.sprint;
  const record = recorded.get(key) ?? { byIncident: new Map(), inScope: 0 };
  const known = record.byIncident.get(incident.key) ?? { concurrent: 0, followUp: 0, lacksEstimate: false };
  const value = points ?? 0;
  record.byIncident.set(incident.key, {
    concurrent: known.concurrent + (role === 'concurrent' ? value : 0),
    followUp: known.followUp + (role === 'follow-up' ? value : 0),
    lacksEstimate: known.lacksEstimate || points === undefined,
  });
  if (isInScope) record.inScope += value;
  recorded.set(key, record);
}

function incidentEnd(hours: IncidentHours | undefined): { end?: EpochMs; isOpen: boolean } {
  if (hours === undefined) return { isOpen: true };
  return { ...(hours.end !== undefined && { end: hours.end }), isOpen: hours.flags.includes('open') };
}
