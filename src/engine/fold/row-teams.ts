import type { Settings, Team } from '../../domain/index.ts';
import type { Gathered } from './gather.ts';
import type { SharedSprints } from './shared-sprints.ts';
import { createTeamBook } from './team-book.ts';

/** The teams of all rows that count, by the position of their record. */
export type RowTeams = {
  readonly ofIncident: (position: number) => readonly string[];
  /** undefined = unassigned. */
  readonly ofSprint: (position: number) => string | undefined;
  readonly ofItem: (position: number) => string | undefined;
  /** Id of a team that a row names. */
  readonly idOf: (name: string) => string;
  readonly zoneOf: (teamId: string | undefined) => string;
  /** Whether there is a team with this id. */
  readonly has: (teamId: string) => boolean;
  readonly all: readonly Team[];
};

type TeamIds = readonly string[];
const NONE: TeamIds = [];

/**
 * Asks for the teams of all rows first, and gives rows without one the only team there is afterwards: whether there is
 * only one is known once all have been asked.
 */
export function rowTeams(
  gathered: Gathered,
  settings: Settings,
  { zone, ownerOf }: { readonly zone: string; readonly ownerOf: SharedSprints['ownerOf'] },
): RowTeams {
  const book = createTeamBook(settings, zone);
  const named = <AnyRow extends { readonly excluded?: unknown }>(
    records: readonly ({ readonly row: AnyRow } | undefined)[],
    ask: (row: AnyRow) => TeamIds,
  ): readonly TeamIds[] =>
    records.map((record) => (record === undefined || record.row.excluded !== undefined ? NONE : ask(record.row)));

  const incidents = named(gathered.incidents.all(), (row) => {
    for (const team in row.effortByTeam) book.idOf(team);
    return book.of(row);
  });
  const sprints = named(gathered.sprints.all(), book.of);
  const items = named(gathered.items.all(), book.of);
  for (const { row } of gathered.responders) if (row.team !== undefined) book.idOf(row.team);

  const only = book.only();
  const rest: TeamIds = only === undefined ? NONE : [only];
  const all = book.teams();
  const zones = new Map(all.map(({ id, calendar }) => [id, calendar.zone]));
  const orRest = (ids: TeamIds | undefined): TeamIds => (ids === undefined || ids.length === 0 ? rest : ids);
  return {
    ofIncident: (position) => orRest(incidents[position]),
    ofSprint: (position) => ownerOf.get(position) ?? orRest(sprints[position])[0],
    ofItem: (position) => orRest(items[position])[0],
    idOf: book.idOf,
    has: (teamId) => zones.has(teamId),
    zoneOf: (teamId) => (teamId === undefined ? zone : (zones.get(teamId) ?? zone)),
    all,
  };
}
