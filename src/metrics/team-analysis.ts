import type { Incident, Method } from '../domain/index.ts';
import { hours } from '../domain/index.ts';
import type { TeamAnalysis } from './analysis.ts';
import { once } from './dataset-index.ts';
import { countIncidents, type IncidentCounts } from './definitions/incident-counts.ts';
import type { IncidentHours } from './hours/hours.ts';
import type { IncidentShare } from './incident-share.ts';
import type { PlannedSprint, PlannedTeam } from './plans/team-plans.ts';
import type { MultiplierRanges } from './points/draws.ts';
import { sharesElsewhere, sprintShares } from './points/incident-shares.ts';
import type { RecordedWork } from './points/recorded-work.ts';
import { sprintWork } from './points/sprint-efforts.ts';
import { type LoadedSprint, withPaces } from './points/team-paces.ts';
import { type PreparedSprint, prepareSprint, type SprintFacts } from './sprint-analysis.ts';
import { NO_CELLS, NO_ROOM, type TeamCells } from './team-cells.ts';
import { analyseTotal } from './total-analysis.ts';

/** One team's numbers; only the ranges of its sprints are still to come. */
export type PreparedTeam = {
  readonly sprints: readonly PreparedSprint[];
  /** Everything that each sprint's numbers are made of, in the order of `sprints`. */
  readonly facts: readonly SprintFacts[];
  readonly rest: Omit<TeamAnalysis, 'sprints' | 'shares' | 'total'>;
  /** All closed sprints together; made when it is first asked for, since most views ask for some of them. */
  readonly total: () => TeamAnalysis['total'];
  /** The incidents behind the numbers; made when they are first asked for, since no sprint's number needs them. */
  readonly shares: () => readonly IncidentShare[];
};

/** What all teams have in common. */
export type SharedFacts = {
  readonly recorded: ReadonlyMap<string, RecordedWork>;
  readonly hoursOf: () => ReadonlyMap<string, IncidentHours>;
  readonly incidents: () => ReadonlyMap<string, Incident>;
  readonly multipliers: MultiplierRanges;
  /** What counts, as the draws are seeded with it. */
  readonly countedAs: string;
  readonly method: Method;
};

/** Computes one team's sprints, total and shares from its cells of hours (none: no incident of the team). */
export function prepareTeam(team: PlannedTeam, cells: TeamCells = NO_CELLS, shared: SharedFacts): PreparedTeam {
  const loaded = team.sprints.map((sprint) => loadedSprint(sprint, cells, shared));
  const facts = withPaces(team, loaded, shared.method);
  const sprints = facts.map(prepareSprint);
  const { id, name, calendar } = team.team;
  return {
    sprints,
    facts,
    total: once(() =>
      analyseTotal({
        sprints,
        unit: team.unit,
        counts: closedIncidents(facts),
        multipliers: shared.multipliers,
        teamId: id,
        countedAs: shared.countedAs,
      }),
    ),
    shares: once(() => [...facts.flatMap(sprintShares), ...sharesElsewhere(cells)]),
    rest: {
      id,
      name,
      zone: calendar.zone,
      ...(team.headCount !== undefined && { headCount: team.headCount }),
      unit: team.unit,
      ...(team.unestimatedShare !== undefined && { unestimatedShare: team.unestimatedShare }),
      ...outsideSprints(cells),
      sprintsWithoutDates: team.withoutDates.map((sprint) => ({ key: sprint.key, id: sprint.id, name: sprint.name })),
    },
  };
}

/** The total over some of a prepared team's sprints; an incident in several of them counts once. */
export function totalOver(
  { sprints, facts, rest }: PreparedTeam,
  keys: ReadonlySet<string>,
  { multipliers, countedAs }: Pick<SharedFacts, 'multipliers' | 'countedAs'>,
): TeamAnalysis['total'] {
  return analyseTotal({
    sprints: sprints.filter(({ base }) => keys.has(base.key)),
    unit: rest.unit,
    counts: closedIncidents(facts.filter(({ sprint }) => keys.has(sprint.sprint.key))),
    multipliers,
    teamId: rest.id,
    countedAs,
  });
}

function loadedSprint(sprint: PlannedSprint, cells: TeamCells, shared: SharedFacts): LoadedSprint {
  const { capacity } = sprint;
  const { key } = sprint.sprint;
  const present = cells.bySprint.get(key) ?? NO_ROOM;
  const work = sprintWork(present, shared.recorded.get(key), shared, capacity.capacity);
  return { sprint, capacity, work, present };
}

function closedIncidents(facts: readonly SprintFacts[]): IncidentCounts {
  return countIncidents(facts.flatMap(({ sprint, present }) => (sprint.state === 'closed' ? [present] : [])));
}

function outsideSprints({ gap, notPlaced }: TeamCells): Pick<TeamAnalysis, 'gap' | 'notPlaced'> {
  return {
    gap: { hoursOn: hours(gap.sums.hoursOn), hoursOff: hours(gap.sums.hoursOff) },
    notPlaced: { hours: hours(notPlaced.sums.hoursNotPlaced), incidents: notPlaced.sums.counts.incidentCount },
  };
}
