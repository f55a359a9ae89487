import type { EvidenceGrade, Incident } from '../../domain/index.ts';
import { EVIDENCE_GROUPS } from '../../domain/index.ts';
import type { HoursCell, IncidentHours } from '../hours/hours.ts';

/** Evidence grades in the order of their codes. */
export const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D', 'E', 'none'];

/** Code of a cell without an evidence group, which has no hours. */
export const NO_GROUP = EVIDENCE_GROUPS.length;

/** A place that hours can be in: a sprint of a team, outside its sprints, or no time at all. `teamId` absent: no team. */
export type Room = Pick<HoursCell, 'teamId' | 'sprintKey' | 'place'>;

/** The rooms of all cells, numbered in the order in which they come up. */
export type Rooms = { readonly list: readonly Room[]; readonly of: (cell: HoursCell) => number };

/**
 * Cells of hours by column, so that adding up 100,000 of them under another definition reads a few arrays from end to end in
 * place of as many objects. Rows are in the order of `positions`.
 */
export type CellTable = {
  readonly count: number;
  /** Which incident, by its position in the survey. */
  readonly positions: Uint32Array;
  readonly rooms: Uint32Array;
  readonly on: Float64Array;
  readonly off: Float64Array;
  readonly notPlaced: Float64Array;
  readonly overhead: Float64Array;
  readonly grades: Uint8Array;
  readonly groups: Uint8Array;
  /** Sums of `EDITED`, `SPLIT` and `CROWDED`. */
  readonly marks: Uint8Array;
};

/** The incident has a typed value; has cells in other rooms too; has the flag `exceeds-head-count`. */
export const EDITED = 1;
export const SPLIT = 2;
export const CROWDED = 4;

/** Hours of one incident and where it is in the survey. */
export type PlacedHours = { readonly position: number; readonly hours: IncidentHours };

/** Starts an empty numbering of rooms. */
export function numberRooms(): Rooms {
  const list: Room[] = [];
  const teams = new Map<string | undefined, Map<string | undefined, number>>();
  const of = (cell: HoursCell): number => {
    const ofTeam = teams.get(cell.teamId) ?? new Map<string | undefined, number>();
    teams.set(cell.teamId, ofTeam);
    const name = cell.sprintKey ?? (cell.place === 'gap' ? undefined : NOT_PLACED);
    const known = ofTeam.get(name);
    if (known !== undefined) return known;
    const { teamId, sprintKey, place } = cell;
    ofTeam.set(name, list.length);
    return list.push({ teamId, place, ...(sprintKey !== undefined && { sprintKey }) }) - 1;
  };
  return { list, of };
}

/** No key of a sprint: those have a source and a colon in front. */
const NOT_PLACED = ' not placed';

/** Puts the cells of incidents into columns. */
export function cellTable(placed: readonly PlacedHours[], incidents: readonly Incident[], rooms: Rooms): CellTable {
  const count = placed.reduce((sum, { hours }) => sum + hours.cells.length, 0);
  const table = emptyTable(count);
  let row = 0;
  for (const { position, hours } of placed) {
    const grade = GRADES.indexOf(hours.grade);
    const group = hours.group === undefined ? NO_GROUP : EVIDENCE_GROUPS.indexOf(hours.group);
    const marks = marksOf(hours, incidents[position]);
    for (const cell of hours.cells) {
      table.positions[row] = position;
      table.rooms[row] = rooms.of(cell);
      table.on[row] = cell.hoursOn;
      table.off[row] = cell.hoursOff;
      table.notPlaced[row] = cell.hoursNotPlaced;
      table.overhead[row] = cell.overhead ?? 0;
      table.grades[row] = grade;
      table.groups[row] = group;
      table.marks[row] = marks;
      row += 1;
    }
  }
  return table;
}

function marksOf({ cells, flags }: IncidentHours, incident: Incident | undefined): number {
  const isEdited = incident?.edited !== undefined && incident.edited.length > 0;
  const isCrowded = flags.length > 0 && flags.includes('exceeds-head-count');
  return (isEdited ? EDITED : 0) + (cells.length > 1 ? SPLIT : 0) + (isCrowded ? CROWDED : 0);
}

function emptyTable(count: number): CellTable {
  return {
    count,
    positions: new Uint32Array(count),
    rooms: new Uint32Array(count),
    on: new Float64Array(count),
    off: new Float64Array(count),
    notPlaced: new Float64Array(count),
    overhead: new Float64Array(count),
    grades: new Uint8Array(count),
    groups: new Uint8Array(count),
    marks: new Uint8Array(count),
  };
}
