import type { Settings, SprintRow } from '../../domain/index.ts';
import { rowId } from '../../domain/index.ts';
import type { Gathered, Records } from './gather.ts';
import { createTeamBook, type TeamBook } from './team-book.ts';

/** Sprints that several teams run at once, each team's part of them being a sprint of its own. */
export type SharedSprints = {
  /** The team of a sprint or part, by position, where its own row does not name it alone. */
  readonly ownerOf: ReadonlyMap<number, string>;
  /** The parts of a sprint, by the position of the sprint. */
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
  /** Sprints all of whose items are in the parts: they are no sprints any more. */
  readonly emptied: ReadonlySet<number>;
};

export type SplitSprints = { readonly gathered: Gathered; readonly shared: SharedSprints };

const NOTHING_SHARED: SharedSprints = { ownerOf: new Map(), partsOf: new Map(), emptied: new Set() };

/**
 * Gives each team its part of a sprint that several teams share, as an iteration of a project is: a sprint with the same
 * name and dates, and with the items of that team, so that every item stays in one sprint (METHOD 2.4, 2.8). Of a sprint
 * that lists its teams, the first keeps the sprint itself with what belongs to none of the others; one that lists none is
 * of the teams that its items have, and keeps only items without a team. A sprint with sums or a capacity of its own stays
 * whole, since nothing says whose they are.
 */
export function splitSharedSprints(gathered: Gathered, settings: Settings, zone: string): SplitSprints {
  const book = createTeamBook(settings, zone);
  const listed = candidatesOf(gathered, book);
  const hasTeams = ({ row }: { readonly row: Parameters<TeamBook['of']>[0] }) => book.of(row).length > 0;
  const isTold =
    listed.size > 0 &&
    ([...listed.values()].some(({ length }) => length > 1) ||
      gathered.items.all().some((item) => item && hasTeams(item)));
  if (!isTold) return { gathered, shared: NOTHING_SHARED };
  const members = membersOf(gathered, listed, book);
  const parts = partsBySprint(gathered.sprints, listed, members);
  return { gathered: { ...gathered, sprints: withParts(gathered.sprints, parts, book) }, shared: sharedOf(parts) };
}

type TeamIds = readonly string[];

/** Sprints that no single team is known for, with the teams that they list. */
function candidatesOf({ sprints }: Gathered, book: TeamBook): ReadonlyMap<number, TeamIds> {
  const found = new Map<number, TeamIds>();
  sprints.all().forEach((record, position) => {
    if (record === undefined || record.row.excluded !== undefined || isWhole(record.row)) return;
    const teams = book.of(record.row);
    if (teams.length !== 1) found.set(position, teams);
  });
  return found;
}

function isWhole({ sums, capacityPersonDays }: SprintRow): boolean {
  return sums !== undefined || capacityPersonDays !== undefined;
}

/** The teams of the items of a sprint, `undefined` among them for items without one. */
type Members = ReadonlyMap<number, ReadonlySet<string | undefined>>;

function membersOf(
  { sprints, items, sprintItems }: Gathered,
  candidates: ReadonlyMap<number, TeamIds>,
  book: TeamBook,
): Members {
  const members = new Map<number, Set<string | undefined>>();
  const note = (sprintAt: number | undefined, team: string | undefined) => {
    if (sprintAt === undefined || !candidates.has(sprintAt)) return;
    members.set(sprintAt, (members.get(sprintAt) ?? new Set()).add(team));
  };
  for (const item of items.all()) {
    if (item === undefined || item.row.excluded !== undefined) continue;
    const { source, site, sprintIds = [] } = item.row;
    for (const id of sprintIds) note(sprints.resolve(source, site, id, item.row), book.of(item.row)[0]);
  }
  for (const { row } of sprintItems) {
    const itemAt = items.resolve(row.source, row.site, row.itemKey);
    const item = itemAt === undefined ? undefined : items.at(itemAt)?.row;
    if (row.excluded !== undefined || item?.excluded !== undefined) continue;
    note(sprints.resolve(row.source, row.site, row.sprintId, item), item && book.of(item)[0]);
  }
  return members;
}

type Parts = {
  /** The team that keeps the sprint itself; undefined = none. */
  readonly keeper: string | undefined;
  readonly isEmptied: boolean;
  readonly byTeam: ReadonlyMap<string, number>;
};

function partsBySprint(
  sprints: Records<SprintRow>,
  candidates: ReadonlyMap<number, TeamIds>,
  members: Members,
): ReadonlyMap<number, Parts> {
  const parts = new Map<number, Parts>();
  for (const [position, listed] of candidates) {
    const inside = members.get(position) ?? new Set();
    const own = [...inside].filter((team) => team !== undefined).sort();
    const isOnlyTeam = listed.length === 0 && own.length === 1 && !inside.has(undefined);
    const keeper = isOnlyTeam ? own[0] : listed[0];
    const others = listed.length > 0 ? listed.slice(1) : own.length > 1 ? own : [];
    if (keeper === undefined && others.length === 0) continue;
    const byTeam = new Map(others.map((team) => [team, partAt(sprints, position, team)]));
    parts.set(position, { keeper, isEmptied: keeper === undefined && !inside.has(undefined), byTeam });
  }
  return parts;
}

/** The position of a team's part: a file that we wrote has it already, else it is made. */
function partAt(sprints: Records<SprintRow>, position: number, team: string): number {
  const record = sprints.at(position);
  if (record === undefined) return position;
  const { aliases: _aliases, teams: _teams, ...facts } = record.row;
  const part: SprintRow = { ...facts, id: `${rowId(record.row)}/${team}`, teams: [] };
  const find = () =>
    sprints.named(part.source, part.site, rowId(part)) ?? sprints.resolve(part.source, part.site, part.id);
  const known = find();
  if (known === undefined) sprints.add(part, record.batch);
  return known ?? find() ?? position;
}

/** References to a shared sprint lead to the part of the team that refers to it. Parts are not looked for by name. */
function withParts(sprints: Records<SprintRow>, parts: ReadonlyMap<number, Parts>, book: TeamBook): Records<SprintRow> {
  return {
    ...sprints,
    resolve: (source, site, id, hints) => {
      const position = sprints.resolve(source, site, id, hints);
      const byTeam = position === undefined ? undefined : parts.get(position)?.byTeam;
      if (byTeam === undefined || hints === undefined) return position;
      const [team] = book.of({ source, ...hints });
      return (team === undefined ? undefined : byTeam.get(team)) ?? position;
    },
  };
}

function sharedOf(parts: ReadonlyMap<number, Parts>): SharedSprints {
  const ownerOf = new Map<number, string>();
  for (const [position, { keeper, byTeam }] of parts) {
    if (keeper !== undefined) ownerOf.set(position, keeper);
    for (const [team, part] of byTeam) ownerOf.set(part, team);
  }
  return {
    ownerOf,
    partsOf: new Map([...parts].map(([position, { byTeam }]) => [position, [...byTeam.values()]])),
    emptied: new Set([...parts].flatMap(([position, { isEmptied }]) => (isEmptied ? [position] : []))),
  };
}
