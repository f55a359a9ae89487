import type { Incident } from '../domain/index.ts';
import { hours } from '../domain/index.ts';
import type { IncidentShare, TeamAnalysis } from './analysis.ts';
import { type Capacity, sprintCapacity } from './capacity.ts';
import { once } from './dataset-index.ts';
import { ALL_SPRINTS, drawSeed, type MultiplierRanges } from './draws.ts';
import type { IncidentHours } from './hours.ts';
import { sharesElsewhere, sprintShares } from './incident-shares.ts';
import { eligiblePaces, type PaceSprint, recentPace } from './pace.ts';
import type { RecordedWork } from './recorded-work.ts';
import { type PreparedSprint, prepareSprint, type SprintFacts } from './sprint-analysis.ts';
import { type SprintWork, sprintWork } from './sprint-efforts.ts';
import { trustedPlan } from './sprint-plan.ts';
import { type IncidentCell, NO_CELLS, type TeamCells } from './team-cells.ts';
import type { PlannedSprint, PlannedTeam } from './team-plans.ts';
import { analyseTotal } from './total-analysis.ts';

/** One team's numbers; only the ranges of its sprints are still to come. */
export type PreparedTeam = {
  readonly sprints: readonly PreparedSprint[];
  readonly rest: Omit<TeamAnalysis, 'sprints' | 'shares'>;
  /** The incidents behind the numbers; made when they are first asked for, since no sprint's number needs them. */
  readonly shares: () => readonly IncidentShare[];
  /** The incidents with time in each closed sprint, by sprint key. */
  readonly present: ReadonlyMap<string, readonly IncidentCell[]>;
};

/** What all teams have in common. */
export type SharedFacts = {
  readonly recorded: ReadonlyMap<string, RecordedWork>;
  readonly hoursOf: () => ReadonlyMap<string, IncidentHours>;
  readonly incidents: () => ReadonlyMap<string, Incident>;
  readonly multipliers: MultiplierRanges;
  readonly definition: string;
};

/** Computes one team's sprints, total and shares from its cells of hours (none: no incident of the team). */
export function prepareTeam(team: PlannedTeam, cells: TeamCells = NO_CELLS, shared: SharedFacts): PreparedTeam {
  const loaded = team.sprints.map((sprint) => loadedSprint(team, sprint, cells, shared));
  const facts = withPaces(team, loaded);
  const sprints = facts.map(prepareSprint);
  const present = presentIncidents(facts, cells);
  const { id, name, calendar } = team.team;
  return {
    sprints,
    present,
    shares: once(() => [...facts.flatMap(sprintShares), ...sharesElsewhere(cells)]),
    rest: {
      id,
      name,
      zone: calendar.zone,
      ...(team.headCount !== undefined && { headCount: team.headCount }),
      unit: team.unit,
      total: analyseTotal({
        sprints,
        unit: team.unit,
        incidentCount: countIncidents([...present.values()]),
        multipliers: shared.multipliers,
        seed: drawSeed(id, ALL_SPRINTS, shared.definition),
      }),
      ...outsideSprints(cells),
      sprintsWithoutDates: team.withoutDates.map((sprint) => ({ key: sprint.key, id: sprint.id, name: sprint.name })),
    },
  };
}

/** The total over some of a prepared team's sprints; an incident in several of them counts once. */
export function totalOver(
  { sprints, rest, present }: PreparedTeam,
  keys: ReadonlySet<string>,
  { multipliers, definition }: Pick<SharedFacts, 'multipliers' | 'definition'>,
): TeamAnalysis['total'] {
  const incidents = [...present].flatMap(([key, ofSprint]) => (keys.has(key) ? [ofSprint] : []));
  return analyseTotal({
    sprints: sprints.filter(({ base }) => keys.has(base.key)),
    unit: rest.unit,
    incidentCount: countIncidents(incidents),
    multipliers,
    seed: drawSeed(rest.id, ALL_SPRINTS, definition),
  });
}

type LoadedSprint = { readonly sprint: PlannedSprint; readonly capacity: Capacity; readonly work: SprintWork };

function loadedSprint(team: PlannedTeam, sprint: PlannedSprint, cells: TeamCells, shared: SharedFacts): LoadedSprint {
  const { key } = sprint.sprint;
  const capacity = sprintCapacity(team.team, sprint.sprint, sprint.window, team.assumedHeadCount);
  const recorded = shared.recorded.get(key);
  const work = sprintWork(cells.bySprint.get(key) ?? [], recorded, shared, capacity.capacity);
  return { sprint, capacity, work };
}

/** Each sprint's pace comes from sprints with the same unit; the eligible ones are found once for all. */
function withPaces(team: PlannedTeam, sprints: readonly LoadedSprint[]): readonly SprintFacts[] {
  const units = new Set(sprints.map(({ sprint }) => sprint.plan.unit));
  const eligible = new Map(
    [...units].map((unit) => [unit, eligiblePaces(sprints.flatMap((sprint) => paceSource(sprint, unit)))]),
  );
  return sprints.map((loaded) => {
    const { sprint, capacity } = loaded;
    const { committed } = trustedPlan(sprint.plan);
    const target = {
      sprintKey: sprint.sprint.key,
      start: sprint.window.start,
      ...(capacity.capacity !== undefined && { capacity: capacity.capacity }),
      ...(committed !== undefined && { committed }),
    };
    const pace = recentPace(target, eligible.get(sprint.plan.unit) ?? []);
    return { team, ...loaded, pace };
  });
}

/** A closed sprint as a source of paces: what it finished, less the linked items that nobody had planned (METHOD 2.7). */
function paceSource({ sprint, capacity, work }: LoadedSprint, unit: string): readonly PaceSprint[] {
  const { plan, window, state } = sprint;
  if (state !== 'closed' || plan.unit !== unit) return [];
  const finished = plan.isEstimated && plan.velocity !== undefined ? plan.velocity - work.linkedInScope : undefined;
  return [
    {
      ...window,
      ...(capacity.capacity !== undefined && { capacity: capacity.capacity }),
      hoursOn: work.hoursOn,
      ...(finished !== undefined && { finished: Math.max(0, finished) }),
    },
  ];
}

function presentIncidents(
  facts: readonly SprintFacts[],
  { bySprint }: TeamCells,
): ReadonlyMap<string, readonly IncidentCell[]> {
  const closed = facts.filter(({ sprint }) => sprint.state === 'closed');
  return new Map(closed.map(({ sprint: { sprint } }) => [sprint.key, bySprint.get(sprint.key) ?? []]));
}

/** Each incident once. Nearly all of them lie in one sprint only, and so need not be remembered. */
function countIncidents(lists: readonly (readonly IncidentCell[])[]): number {
  const repeated = new Set<IncidentHours>();
  let single = 0;
  for (const list of lists) {
    for (const { hours } of list) {
      if (hours.cells.length === 1) single += 1;
      else repeated.add(hours);
    }
  }
  return single + repeated.size;
}

function outsideSprints({ gap, notPlaced }: TeamCells): Pick<TeamAnalysis, 'gap' | 'notPlaced'> {
  return {
    gap: {
      hoursOn: hours(sum(gap, ({ cell }) => cell.hoursOn)),
      hoursOff: hours(sum(gap, ({ cell }) => cell.hoursOff)),
    },
    notPlaced: {
      hours: hours(sum(notPlaced, ({ cell }) => cell.hoursNotPlaced)),
      incidents: notPlaced.length,
    },
  };
}

function sum(cells: readonly IncidentCell[], hoursOf: (entry: IncidentCell) => number): number {
  return cells.reduce((total, entry) => total + hoursOf(entry), 0);
}
