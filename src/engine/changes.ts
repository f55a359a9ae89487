import { ok, type Result, type StoreFault } from '../domain/index.ts';
import type { Analysis, SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { loadSeen, type Seen, type SeenOf, saveSeen } from '../storage/seen.ts';
import type { ResultChange, SeenNumbers } from './api.ts';
import { isSampleOnly, type Shelf } from './library.ts';

/** Numbers closer than this are the same: sums of floats hang a little on their order. */
const TOLERANCE = 1e-6;

/** What both questions need. `analysis` counts all records: another definition is another question, not a change. */
export type ChangeDoors = {
  readonly database: DividendDatabase;
  readonly shelf: Shelf;
  readonly analysis: Analysis;
};

/**
 * Closed sprints whose numbers are not those that were looked at (METHOD 2.7): an import, a typed value or a calibration
 * moved them. What was not there before is taken for seen, and so are the sprints of a team whose first incidents came: its
 * numbers said nothing before. Settings are a change of all numbers that a person made on
 * purpose: after it everything is taken for seen anew.
 */
export async function listChanges(doors: ChangeDoors): Promise<Result<readonly ResultChange[], StoreFault>> {
  const loaded = await loadSeen(doors.database, seenOf(doors.shelf));
  if (!loaded.ok) return loaded;
  const now = closedSprints(doors.analysis);
  const before = withoutQuietTeams(comparable(loaded.value, doors.shelf), now);
  const isNew = now.some((sprint) => !before.has(sprint.name));
  if (isNew) {
    const kept = await saveSeen(doors.database, seenOf(doors.shelf), {
      mark: markOf(doors.shelf),
      sprints: new Map([...now.map(({ name, numbers }) => [name, numbers] as const), ...before]),
    });
    if (!kept.ok) return kept;
  }
  return ok(now.flatMap((sprint) => changeOf(sprint, before.get(sprint.name))));
}

/** Takes all numbers as they are now for seen. What is not there now is kept: its import may come back. */
export async function acceptChanges(doors: ChangeDoors): Promise<Result<void, StoreFault>> {
  const loaded = await loadSeen(doors.database, seenOf(doors.shelf));
  if (!loaded.ok) return loaded;
  const now = closedSprints(doors.analysis).map(({ name, numbers }) => [name, numbers] as const);
  return saveSeen(doors.database, seenOf(doors.shelf), {
    mark: markOf(doors.shelf),
    sprints: new Map([...comparable(loaded.value, doors.shelf), ...now]),
  });
}

function seenOf({ imports }: Shelf): SeenOf {
  return isSampleOnly(imports) ? 'sample-team' : 'own-teams';
}

function comparable(seen: Seen | undefined, shelf: Shelf): Seen['sprints'] {
  return seen === undefined || seen.mark !== markOf(shelf) ? new Map<string, SeenNumbers>() : seen.sprints;
}

/** Everything a person can set that moves numbers; a team's name does not, nor do records without hours. */
function markOf({ zone, settings: { method, teams, assign, severities } }: Shelf): string {
  return JSON.stringify([zone, method, teams.map(({ name: _name, ...rest }) => rest), assign, ...severities]);
}

/** Leaves out what was seen of teams that had no incident hours in any sprint and have some now. */
function withoutQuietTeams(before: Seen['sprints'], now: readonly ClosedSprint[]): Seen['sprints'] {
  const teams = new Set(now.map(({ team }) => team.id));
  for (const { name, team } of now) if ((before.get(name)?.hoursOn ?? 0) > 0) teams.delete(team.id);
  const quiet = new Set(
    now.filter(({ team, numbers }) => teams.has(team.id) && numbers.hoursOn > 0).map(({ team }) => team.id),
  );
  const names = new Set(now.filter(({ team }) => quiet.has(team.id)).map(({ name }) => name));
  return names.size === 0 ? before : new Map([...before].filter(([name]) => !names.has(name)));
}

type ClosedSprint = {
  /** Under which its numbers are remembered. */
  readonly name: string;
  readonly team: TeamAnalysis;
  readonly sprint: SprintAnalysis;
  readonly numbers: SeenNumbers;
};

function closedSprints({ teams }: Analysis): readonly ClosedSprint[] {
  return teams.flatMap((team) =>
    team.sprints
      .filter(({ state }) => state === 'closed')
      .map((sprint) => ({ name: `${team.id} ${sprint.key}`, team, sprint, numbers: numbersOf(sprint) })),
  );
}

/** Plan evidence P4 does not tell the unfinished part of the plan (METHOD 2.8). */
function numbersOf({ hoursOn, displaced, scope, planEvidence }: SprintAnalysis): SeenNumbers {
  return {
    hoursOn,
    ...(displaced !== undefined && { displaced: displaced.value }),
    ...(scope !== undefined && planEvidence !== 'P4' && { shortfall: scope.shortfall }),
  };
}

function changeOf({ team, sprint, numbers }: ClosedSprint, before: SeenNumbers | undefined): readonly ResultChange[] {
  if (before === undefined || !hasMoved(before, numbers)) return [];
  return [
    {
      teamId: team.id,
      teamName: team.name,
      sprintKey: sprint.key,
      sprintName: sprint.name,
      unit: sprint.unit,
      before,
      after: numbers,
    },
  ];
}

function hasMoved(before: SeenNumbers, after: SeenNumbers): boolean {
  return (
    isApart(before.hoursOn, after.hoursOn) ||
    isApart(before.displaced, after.displaced) ||
    isApart(before.shortfall, after.shortfall)
  );
}

function isApart(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one !== other;
  return Math.abs(one - other) > TOLERANCE;
}
