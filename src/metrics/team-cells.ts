import type { Hours, Incident } from '../domain/index.ts';
import { hours } from '../domain/index.ts';
import type { HoursCell, IncidentHours } from './hours.ts';

/** One cell of hours with the incident that it belongs to. */
export type IncidentCell = { readonly incident: Incident; readonly hours: IncidentHours; readonly cell: HoursCell };

/** The cells of one team: per sprint key, outside every sprint, and those without a time. */
export type TeamCells = {
  readonly bySprint: ReadonlyMap<string, readonly IncidentCell[]>;
  readonly gap: readonly IncidentCell[];
  readonly notPlaced: readonly IncidentCell[];
};

/** The cells of all teams by team id, and what belongs to no team (METHOD 2.4-4). */
export type CellsByTeam = {
  readonly teams: ReadonlyMap<string, TeamCells>;
  readonly noTeam: { readonly hours: Hours; readonly incidents: number };
};

export const NO_CELLS: TeamCells = { bySprint: new Map(), gap: [], notPlaced: [] };

/** Sorts the hours of all incidents (in the same order as `allocated`) into the rooms of their teams. */
export function cellsByTeam(incidents: readonly Incident[], allocated: readonly IncidentHours[]): CellsByTeam {
  const teams = new Map<string, GrowingCells>();
  const noTeam = { hours: 0, incidents: 0 };
  allocated.forEach((hoursOfOne, index) => {
    const incident = incidents[index];
    if (incident === undefined) return;
    let isWithoutTeam = false;
    for (const cell of hoursOfOne.cells) {
      if (cell.teamId === undefined) {
        noTeam.hours += cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced;
        isWithoutTeam = true;
      } else addCell(roomOf(teams, cell.teamId), { incident, hours: hoursOfOne, cell });
    }
    if (isWithoutTeam) noTeam.incidents += 1;
  });
  return { teams, noTeam: { hours: hours(noTeam.hours), incidents: noTeam.incidents } };
}

type GrowingCells = { bySprint: Map<string, IncidentCell[]>; gap: IncidentCell[]; notPlaced: IncidentCell[] };

function roomOf(teams: Map<string, GrowingCells>, teamId: string): GrowingCells {
  const known = teams.get(teamId);
  if (known !== undefined) return known;
  const room: GrowingCells = { bySprint: new Map(), gap: [], notPlaced: [] };
  teams.set(teamId, room);
  return room;
}

function addCell(room: GrowingCells, entry: IncidentCell): void {
  const { place, sprintKey } = entry.cell;
  if (place === 'gap') room.gap.push(entry);
  else if (place === 'not-placed' || sprintKey === undefined) room.notPlaced.push(entry);
  else {
    const sprint = room.bySprint.get(sprintKey);
    if (sprint === undefined) room.bySprint.set(sprintKey, [entry]);
    else sprint.push(entry);
  }
}
