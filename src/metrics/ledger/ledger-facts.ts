import type { Dataset, Hours, Incident, WorkItem } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import { groundOf } from '../definitions/dataset-ground.ts';
import { definedIncidents } from '../definitions/defined-incidents.ts';
import { responseOf } from '../hours/engaged-time.ts';
import { type TwinOf, twinFinder } from '../plans/item-twins.ts';
import type { PrepareOptions } from '../prepare.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import type { PreparedTeam } from '../team-analysis.ts';
import { windowAt } from '../time/sprint-windows.ts';
import { followUpHours } from '../usual/phases.ts';
import { type FollowUp, followUpsByIncident, followUpsOf } from './ledger-follow-ups.ts';

/** What the parts of one team's ledger share. */
export type LedgerFacts = {
  readonly dataset: Dataset;
  readonly teamId: string;
  readonly team: PreparedTeam;
  /** The team's incidents that count, by key: those with time in it and those that name it. */
  readonly incidents: ReadonlyMap<string, Incident>;
  /** The team's hours of each incident, or suspected item, by its key. */
  readonly hoursOf: ReadonlyMap<string, number>;
  readonly followUps: readonly FollowUp[];
  readonly followUpsOf: ReadonlyMap<string, readonly FollowUp[]>;
  /** The sprint of the team in which an instant lies; absent outside all of them. */
  readonly sprintAt: (instant: number) => SprintFacts | undefined;
  /** Person-hours of an item: logged, else its points at the pace of the sprint in which it was done, else the latest. */
  readonly itemHours: (item: WorkItem) => ItemHours | undefined;
  /** What an item is worth in the team's unit; absent = not estimated. */
  readonly estimateOf: (item: WorkItem) => number | undefined;
  /** The team's latest pace; absent = not known. */
  readonly pace: number | undefined;
};

export type ItemHours = { readonly hours: Hours; readonly isEstimated: boolean };

/** Which incidents a ledger counts. */
type LedgerOptions = Pick<PrepareOptions, 'definition' | 'filter'>;

/** Gathers what a team's ledger is made of; `undefined` for a team that is not there. */
export function ledgerFacts(dataset: Dataset, options: LedgerOptions, teamId: string): LedgerFacts | undefined {
  const team = preparedOf(dataset, options).teams.find(({ rest }) => rest.id === teamId);
  if (team === undefined) return undefined;
  const hoursOf = hoursByIncident(team);
  const incidents = teamIncidents(dataset, options, teamId, hoursOf);
  const linked = followUpsOf(dataset.workItems, incidents, isOver);
  const twinOf = twinFinder(
    dataset.workItems,
    linked.map(({ item }) => item),
  );
  const followUps = withoutTwins(linked, twinOf);
  const sprintAt = sprintFinder(team);
  const latest = team.facts.findLast(({ pace }) => pace !== undefined);
  const worth = (item: WorkItem, facts: SprintFacts | undefined) => {
    if (facts?.sprint.plan.unit === 'items') return 1;
    return facts?.sprint.values.estimateOf(item) ?? facts?.sprint.values.estimateOf(twinOf(item));
  };
  return {
    ...{ dataset, teamId, team, incidents, hoursOf, followUps, sprintAt },
    followUpsOf: followUpsByIncident(followUps),
    itemHours: (item) => {
      const done = item.completedAt === undefined ? undefined : sprintAt(item.completedAt);
      const facts = done?.pace === undefined ? latest : done;
      const logged = item.timeSpent ?? twinOf(item)?.timeSpent;
      const told = followUpHours(logged === undefined ? item : { ...item, timeSpent: logged }, {
        estimateOf: () => worth(item, facts),
        pace: facts?.pace?.value,
      });
      return told === undefined ? undefined : { hours: hours(told.hours), isEstimated: told.isEstimated };
    },
    estimateOf: (item) => worth(item, latest ?? team.facts.at(-1)),
    pace: latest?.pace?.value,
  };
}

/** An issue that stands for another follow-up in the list is no second one. */
function withoutTwins(followUps: readonly FollowUp[], twinOf: TwinOf): readonly FollowUp[] {
  const twins = new Set(followUps.map(({ item }) => twinOf(item)?.key));
  return followUps.filter(({ item }) => !twins.has(item.key));
}

/** Whether an incident has ended, as far as its record tells (METHOD 2.2). */
export function isOver(incident: Incident): boolean {
  const { start, flags } = responseOf(incident);
  if (flags.includes('open')) return false;
  return start !== undefined || incident.mitigatedAt !== undefined || incident.resolvedAt !== undefined;
}

/** When an incident ended; only for one that has. */
export function endOf(incident: Incident): number {
  return responseOf(incident).end;
}

function hoursByIncident(team: PreparedTeam): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { incidentKey, hoursOn, hoursOff, hoursNotPlaced = 0 } of team.shares()) {
    found.set(incidentKey, (found.get(incidentKey) ?? 0) + hoursOn + hoursOff + hoursNotPlaced);
  }
  return found;
}

/** An incident of another team with a follow-up in this team's sprint is in its shares with no time: it is not the team's. */
function teamIncidents(
  dataset: Dataset,
  { definition, filter }: LedgerOptions,
  teamId: string,
  hoursOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Incident> {
  const counted = definedIncidents(groundOf(dataset).incidents, definition, dataset.definitions, filter);
  const own = counted.filter(({ key, teamIds }) => teamIds.includes(teamId) || (hoursOf.get(key) ?? 0) > 0);
  return new Map(own.map((incident) => [incident.key, incident]));
}

function sprintFinder({ facts }: PreparedTeam): LedgerFacts['sprintAt'] {
  const windows = facts.map(({ sprint }) => sprint.window);
  return (instant) => {
    const found = facts[windowAt(windows, instant)];
    return found !== undefined && found.sprint.window.start <= instant ? found : undefined;
  };
}
