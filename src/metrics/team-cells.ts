import type { Hours, Incident } from '../domain/index.ts';
import { hours } from '../domain/index.ts';
import { once } from './dataset-index.ts';
import { type CellSums, NO_SUMS, sumRooms } from './definitions/cell-sums.ts';
import { type CellTable, cellTable, type PlacedHours, type Room, type Rooms } from './definitions/cell-table.ts';
import type { HoursCell, IncidentHours } from './hours/hours.ts';

/** One cell of hours with the incident that it belongs to. */
export type IncidentCell = { readonly incident: Incident; readonly hours: IncidentHours; readonly cell: HoursCell };

/** The cells of one room: what they add up to, and each of them, made when it is asked for. */
export type CellRoom = {
  readonly sums: CellSums;
  readonly cells: () => readonly IncidentCell[];
  /** Those of incidents that are in other rooms too. */
  readonly split: () => readonly IncidentCell[];
};

/** The cells of one team: per sprint key, outside every sprint, and those without a time. */
export type TeamCells = {
  readonly bySprint: ReadonlyMap<string, CellRoom>;
  readonly gap: CellRoom;
  readonly notPlaced: CellRoom;
};

/** The cells of all teams by team id, and what belongs to no team (METHOD 2.4-4). */
export type CellsByTeam = {
  readonly teams: ReadonlyMap<string, TeamCells>;
  readonly noTeam: { readonly hours: Hours; readonly incidents: number };
};

export const NO_ROOM: CellRoom = { sums: NO_SUMS, cells: () => [], split: () => [] };
export const NO_CELLS: TeamCells = { bySprint: new Map(), gap: NO_ROOM, notPlaced: NO_ROOM };

/** The hours of those incidents that count. */
export type ChosenHours = {
  readonly incidents: readonly Incident[];
  readonly rooms: Rooms;
  /** The cells of hours that are the same under every definition; `isSettled` tells which of them are taken, by position. */
  readonly settled: CellTable;
  readonly isSettled: Uint8Array;
  /** All others. */
  readonly fresh: readonly PlacedHours[];
  /** Hours of an incident that counts. */
  readonly hoursAt: (position: number) => IncidentHours | undefined;
};

/** Sorts the hours of those incidents that count into the rooms of their teams. */
export function cellsByTeam(chosen: ChosenHours): CellsByTeam {
  const { incidents, rooms, settled, isSettled, fresh } = chosen;
  const others = cellTable(fresh, incidents, rooms);
  const isIn = new Uint8Array(incidents.length).fill(1);
  const tables = [
    { table: settled, isIn: isSettled },
    { table: others, isIn },
  ];
  const sums = sumRooms(rooms.list.length, tables);
  const positions = once(() => positionsByRoom(rooms.list.length, tables));
  const teams = new Map<string, GrowingCells>();
  let noTeam: CellsByTeam['noTeam'] = { hours: hours(0), incidents: 0 };
  rooms.list.forEach((room, at) => {
    const own = sums[at] ?? NO_SUMS;
    if (own.counts.incidentCount === 0) return;
    if (room.teamId === undefined) noTeam = { hours: allHours(own), incidents: own.counts.incidentCount };
    else {
      const cells = () => cellsIn(chosen, room, positions()[at] ?? []);
      addRoom(teams, room, { sums: own, cells, split: () => cellsIn(chosen, room, own.split) });
    }
  });
  return { teams, noTeam };
}

type GrowingCells = { bySprint: Map<string, CellRoom>; gap: CellRoom; notPlaced: CellRoom };

function addRoom(teams: Map<string, GrowingCells>, { teamId = '', place, sprintKey }: Room, room: CellRoom): void {
  const team = teams.get(teamId) ?? { bySprint: new Map(), gap: NO_ROOM, notPlaced: NO_ROOM };
  teams.set(teamId, team);
  if (sprintKey !== undefined) team.bySprint.set(sprintKey, room);
  else if (place === 'gap') team.gap = room;
  else team.notPlaced = room;
}

/** The incidents in each room, in ascending order of position. */
function positionsByRoom(
  count: number,
  tables: readonly { readonly table: CellTable; readonly isIn: Uint8Array }[],
): readonly (readonly number[])[] {
  const rooms: number[][] = Array.from({ length: count }, () => []);
  for (const { table, isIn } of tables) {
    for (let row = 0; row < table.count; row += 1) {
      const position = table.positions[row] ?? 0;
      if (isIn[position] !== 0) rooms[table.rooms[row] ?? 0]?.push(position);
    }
  }
  for (const room of rooms) room.sort((left, right) => left - right);
  return rooms;
}

function cellsIn(
  { incidents, hoursAt }: ChosenHours,
  room: Room,
  positions: readonly number[],
): readonly IncidentCell[] {
  return positions.flatMap((position): readonly IncidentCell[] => {
    const incident = incidents[position];
    const own = hoursAt(position);
    const cell = own?.cells.find((each) => isInRoom(each, room));
    return incident === undefined || own === undefined || cell === undefined ? [] : [{ incident, hours: own, cell }];
  });
}

function isInRoom(cell: HoursCell, { teamId, sprintKey, place }: Room): boolean {
  return cell.teamId === teamId && cell.sprintKey === sprintKey && cell.place === place;
}

function allHours({ hoursOn, hoursOff, hoursNotPlaced }: CellSums): Hours {
  return hours(hoursOn + hoursOff + hoursNotPlaced);
}
