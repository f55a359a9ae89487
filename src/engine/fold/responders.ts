import type { Hours, Presence, ResponderRow } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';
import type { FoldContext } from './context.ts';
import type { RowTeams } from './row-teams.ts';

/** What the responder rows of one incident say together. Observers are left out. */
export type Responders = {
  readonly presence: readonly Presence[];
  readonly logged: readonly Presence[];
  /** Different people; a row that names nobody is one of its own. */
  readonly people: number;
  /** Sum of what they logged, those without own times included; undefined = nobody logged anything. */
  readonly worked: Hours | undefined;
  readonly offHours: Hours | undefined;
};

/** The responders by the position of their incident; `orphans` counts rows whose incident is in no file. */
export type RespondersByIncident = { readonly of: ReadonlyMap<number, Responders>; readonly orphans: number };

/**
 * The responders by the position of their incident. A row with a time and logged hours is a logged entry, one with times
 * only is presence. The same person at the same start is one row, the later import's known fields winning.
 */
export function respondersOf({ gathered, teams }: FoldContext): RespondersByIncident {
  const grouped = new Map<number, Map<string, ResponderRow>>();
  const nameOf = rowNames();
  let orphans = 0;
  for (const { row, batch } of gathered.responders) {
    const position = gathered.incidents.resolve(row.source, row.site, row.incidentId);
    if (row.excluded !== undefined) continue;
    if (position === undefined) {
      orphans += 1;
      continue;
    }
    const rows = grouped.get(position) ?? new Map<string, ResponderRow>();
    const name = nameOf(row, position, batch);
    grouped.set(position, rows.set(name, { ...rows.get(name), ...row }));
  }
  const of = new Map([...grouped].map(([position, rows]) => [position, toResponders([...rows.values()], teams)]));
  return { of, orphans };
}

/** Rows that name nobody are told apart by their order in the file. */
function rowNames(): (row: ResponderRow, position: number, batch: number) => string {
  const counts = new Map<string, number>();
  return ({ person, startedAt = '' }, position, batch) => {
    if (person !== undefined) return `${person}/${startedAt}`;
    const place = `${batch}/${position}/${startedAt}`;
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return `/${startedAt}/${count}`;
  };
}

function toResponders(all: readonly ResponderRow[], teams: RowTeams): Responders {
  const rows = all.filter(({ role }) => role !== 'observer');
  const named = rows.flatMap(({ person }) => person ?? []);
  return {
    presence: rows.filter(({ worked }) => worked === undefined).flatMap((row) => toPresence(row, teams)),
    logged: rows.filter(({ worked }) => worked !== undefined).flatMap((row) => toPresence(row, teams)),
    people: new Set(named).size + rows.length - named.length,
    worked: sumOf(rows.flatMap(({ worked }) => worked ?? [])),
    offHours: sumOf(rows.flatMap(({ offHours }) => offHours ?? [])),
  };
}

/** Logged hours run from the start of the entry, so its end is left out. */
function toPresence({ person, team, startedAt, endedAt, worked }: ResponderRow, teams: RowTeams): readonly Presence[] {
  if (startedAt === undefined) return [];
  const end = worked === undefined ? { ...(endedAt === undefined ? {} : { endedAt }) } : { worked };
  const who = person === undefined ? {} : { person };
  return [{ ...who, ...(team === undefined ? {} : { teamId: teams.idOf(team) }), startedAt, ...end }];
}

function sumOf(amounts: readonly Hours[]): Hours | undefined {
  return amounts.length === 0 ? undefined : hours(amounts.reduce((sum, amount) => sum + amount, 0));
}
