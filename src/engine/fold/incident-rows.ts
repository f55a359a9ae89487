import type { Hours, Incident, IncidentRow, ResponderRow } from '../../domain/index.ts';
import type { FoldContext } from './context.ts';
import { foldIncidents } from './incidents.ts';
import { teamId } from './team-book.ts';

/** The incidents and responders as they are handed over. */
export type HandedOverIncidents = {
  readonly rows: readonly IncidentRow[];
  readonly responders: readonly ResponderRow[];
  /** The key of the incident that the record at a position is now; undefined if it does not count. */
  readonly keyOf: (position: number) => string | undefined;
};

/**
 * The rows of incidents as a person corrected and merged them. A row that nobody touched is as the files write it. The
 * responders of a merged incident are those of the record that its hours rest on; those of an incident whose hours were
 * typed are left out, since the typed hours take the place of theirs.
 */
export function handedOverIncidents(context: FoldContext): HandedOverIncidents {
  const { gathered, applied } = context;
  const records = gathered.incidents.all();
  if (applied.placed.length === 0) {
    const rows = records.flatMap((record) => record?.row ?? []);
    return { rows, responders: gathered.responders.map(({ row }) => row), keyOf: (position) => records[position]?.key };
  }
  const { byPosition, keyOf } = foldIncidents(context);
  const rows = records.flatMap((record, position): readonly IncidentRow[] => {
    if (record === undefined) return [];
    const incident = byPosition[position];
    if (incident === undefined) return keyOf(position) === undefined || isExcluded(record.row) ? [record.row] : [];
    const { row } = record;
    const isTouched = incident.edited !== undefined || incident.mergedKeys !== undefined;
    const said = isTouched ? toRow(incident, row.line, context) : row;
    return [withoutFollowUps(said, position, context)];
  });
  const kept = byPosition.filter((incident) => incident !== undefined);
  return { rows, responders: respondersOf(new Map(kept.map((each) => [each.key, each])), keyOf, context), keyOf };
}

function isExcluded({ excluded }: IncidentRow): boolean {
  return excluded !== undefined;
}

/** Every field of an incident that its row has, too; times are instants now. */
function toRow(incident: Incident, line: number, context: FoldContext): IncidentRow {
  const { key: _key, origins: _origins, asOf: _asOf, presence: _presence, logged: _logged, ...facts } = incident;
  const { teamIds, edited: _edited, mergedKeys: _mergedKeys, effortByTeam, ...row } = facts;
  const nameOf = teamNames(context);
  return {
    ...row,
    kind: 'incident',
    line,
    teams: teamIds.map(nameOf),
    ...(effortByTeam !== undefined && { effortByTeam: byName(effortByTeam, nameOf) }),
  };
}

/** The name of a team, where another browser would make the same id of it; else its id. */
function teamNames({ teams }: FoldContext): (id: string) => string {
  const names = new Map(teams.all.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id) ?? id;
    return teamId(name) === id ? name : id;
  };
}

function byName(byTeam: Readonly<Record<string, Hours>>, nameOf: (id: string) => string): Record<string, Hours> {
  return Object.fromEntries(Object.entries(byTeam).map(([id, worked]) => [nameOf(id), worked]));
}

/** An incident does not name an item as its follow-up that a person said is none of its. */
function withoutFollowUps(
  row: IncidentRow,
  position: number,
  { gathered: { items }, applied: { links } }: FoldContext,
): IncidentRow {
  const { followUpKeys, ...rest } = row;
  if (followUpKeys === undefined || links.items.size === 0) return row;
  const kept = followUpKeys.filter((id) => {
    const item = items.resolve(row.source, row.site, id);
    return item === undefined || links.corrected(item, [position]).includes(position);
  });
  return { ...rest, followUpKeys: kept };
}

function respondersOf(
  incidents: ReadonlyMap<string, Incident>,
  keyOf: (position: number) => string | undefined,
  { gathered }: FoldContext,
): readonly ResponderRow[] {
  return gathered.responders.flatMap(({ row }): readonly ResponderRow[] => {
    const position = gathered.incidents.resolve(row.source, row.site, row.incidentId);
    const incident = position === undefined ? undefined : incidents.get(keyOf(position) ?? '');
    if (position === undefined || incident === undefined) return [row];
    if (incident.edited?.includes('hours')) return [];
    const isOfBest = incident.mergedKeys === undefined || gathered.incidents.at(position)?.key === incident.key;
    return isOfBest ? [row] : [];
  });
}
