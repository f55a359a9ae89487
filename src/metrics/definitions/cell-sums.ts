import type { EvidenceGrade, EvidenceGroup, Hours } from '../../domain/index.ts';
import { EVIDENCE_GROUPS, hours } from '../../domain/index.ts';
import type { GroupHours, Workload } from '../points/attribution.ts';
import { type CellTable, CROWDED, EDITED, GRADES, NO_GROUP, SPLIT } from './cell-table.ts';

/** How many incidents there are, how well their hours are known, and how many a person corrected. */
export type IncidentCounts = {
  readonly incidentCount: number;
  readonly incidentsByGrade: Readonly<Partial<Record<EvidenceGrade, number>>>;
  readonly editedIncidents: number;
};

/** The person-hours in one room before the clip, and the incidents that they belong to. */
export type CellSums = {
  readonly hoursOn: number;
  readonly hoursOff: number;
  readonly hoursNotPlaced: number;
  readonly overhead: number;
  /** Hours inside working time; keys without any are left out. */
  readonly byGrade: Readonly<Partial<Record<EvidenceGrade, Hours>>>;
  /** Hours inside and outside working time, by position in `EVIDENCE_GROUPS`. */
  readonly onByGroup: Float64Array;
  readonly offByGroup: Float64Array;
  readonly counts: IncidentCounts;
  /** The same of those incidents that are in no other room. */
  readonly countsOfSingle: IncidentCounts;
  /** Positions of the others. */
  readonly split: readonly number[];
  readonly exceedsHeadCount: boolean;
};

/** Room for the grades, and for the groups and none. */
const WIDTH = 8;

const NONE: readonly number[] = [];

/** Of a room without incidents. */
export const NO_SUMS: CellSums = sumsOf(emptyColumns(1), 0);

/**
 * Adds up tables of cells by room; `counts[t]` tells of table t which incidents count, by position (0 = no). The rows of an
 * incident that does not count are passed over.
 */
export function sumRooms(
  rooms: number,
  tables: readonly { readonly table: CellTable; readonly isIn: Uint8Array }[],
): readonly CellSums[] {
  const sums = emptyColumns(rooms);
  for (const { table, isIn } of tables) addTable(sums, table, isIn);
  return Array.from({ length: rooms }, (_, room) => sumsOf(sums, room));
}

/** Each sum times `factor`, in hours. */
export function scaledByGrade({ byGrade }: CellSums, factor: number): Readonly<Partial<Record<EvidenceGrade, Hours>>> {
  return factor === 1 ? byGrade : keyed(GRADES, (grade) => hours((byGrade[GRADES[grade] ?? 'none'] ?? 0) * factor));
}

/** The same by evidence group. */
export function scaledByGroup(
  { onByGroup }: CellSums,
  factor: number,
): Readonly<Partial<Record<EvidenceGroup, Hours>>> {
  return keyed(EVIDENCE_GROUPS, (group) => hours((onByGroup[group] ?? 0) * factor));
}

/** The workload of a sprint in which no item was recorded for an incident: all hours that count, by group. */
export function plainWorkload({ onByGroup, offByGroup }: CellSums, factor: number, lieuShare: number): Workload {
  const groups = EVIDENCE_GROUPS.flatMap((_, groupIndex): readonly GroupHours[] => {
    const counted = factor * ((onByGroup[groupIndex] ?? 0) + lieuShare * (offByGroup[groupIndex] ?? 0));
    return counted > 0 ? [{ groupIndex, hours: counted, plainHours: counted }] : [];
  });
  return { groups, recorded: [], followUp: 0 };
}

/** Sums of all rooms by column; those by grade and group have a stride of `WIDTH`. */
type Columns = Readonly<
  Record<
    'on' | 'off' | 'notPlaced' | 'overhead' | 'onByGrade' | 'onByGroup' | 'offByGroup' | 'byGrade' | 'splitByGrade',
    Float64Array
  >
> &
  Readonly<Record<'edited' | 'splitEdited' | 'crowded', Uint32Array>> & { readonly split: (number[] | undefined)[] };

function emptyColumns(rooms: number): Columns {
  const one = () => new Float64Array(rooms);
  const wide = () => new Float64Array(rooms * WIDTH);
  const whole = () => new Uint32Array(rooms);
  return {
    on: one(),
    off: one(),
    notPlaced: one(),
    overhead: one(),
    onByGrade: wide(),
    onByGroup: wide(),
    offByGroup: wide(),
    byGrade: wide(),
    splitByGrade: wide(),
    edited: whole(),
    splitEdited: whole(),
    crowded: whole(),
    split: new Array<number[] | undefined>(rooms),
  };
}

function addTable(sums: Columns, table: CellTable, isIn: Uint8Array): void {
  for (let row = 0; row < table.count; row += 1) {
    const position = table.positions[row] ?? 0;
    if (isIn[position] === 0) continue;
    const room = table.rooms[row] ?? 0;
    const on = table.on[row] ?? 0;
    const off = table.off[row] ?? 0;
    const grade = room * WIDTH + (table.grades[row] ?? 0);
    const group = room * WIDTH + (table.groups[row] ?? NO_GROUP);
    const notPlaced = table.notPlaced[row] ?? 0;
    const overhead = table.overhead[row] ?? 0;
    const marks = table.marks[row] ?? 0;
    add(sums.on, room, on);
    add(sums.off, room, off);
    if (notPlaced !== 0) add(sums.notPlaced, room, notPlaced);
    if (overhead !== 0) add(sums.overhead, room, overhead);
    add(sums.onByGrade, grade, on);
    add(sums.onByGroup, group, on);
    add(sums.offByGroup, group, off);
    add(sums.byGrade, grade, 1);
    if (marks !== 0) addMarked(sums, room, marks);
    if ((marks & SPLIT) !== 0) addSplit(sums, room, grade, position);
  }
}

function addMarked(sums: Columns, room: number, marks: number): void {
  if ((marks & EDITED) !== 0) add(sums.edited, room, 1);
  if ((marks & (EDITED | SPLIT)) === (EDITED | SPLIT)) add(sums.splitEdited, room, 1);
  if ((marks & CROWDED) !== 0) add(sums.crowded, room, 1);
}

function addSplit(sums: Columns, room: number, grade: number, position: number): void {
  add(sums.splitByGrade, grade, 1);
  const known = sums.split[room];
  if (known === undefined) sums.split[room] = [position];
  else known.push(position);
}

function add(sums: Float64Array | Uint32Array, index: number, amount: number): void {
  sums[index] = (sums[index] ?? 0) + amount;
}

function sumsOf(sums: Columns, room: number): CellSums {
  const slice = (column: Float64Array) => column.subarray(room * WIDTH, (room + 1) * WIDTH);
  const onByGrade = slice(sums.onByGrade);
  const byGrade = slice(sums.byGrade);
  const edited = sums.edited[room] ?? 0;
  const splitEdited = sums.splitEdited[room] ?? 0;
  const split = sums.split[room] ?? NONE;
  const counts = countsOf(byGrade, edited);
  return {
    hoursOn: sums.on[room] ?? 0,
    hoursOff: sums.off[room] ?? 0,
    hoursNotPlaced: sums.notPlaced[room] ?? 0,
    overhead: sums.overhead[room] ?? 0,
    byGrade: keyed(GRADES, (grade) => hours(onByGrade[grade] ?? 0)),
    onByGroup: slice(sums.onByGroup),
    offByGroup: slice(sums.offByGroup),
    counts,
    countsOfSingle:
      split.length === 0 ? counts : countsOf(less(byGrade, slice(sums.splitByGrade)), edited - splitEdited),
    split,
    exceedsHeadCount: (sums.crowded[room] ?? 0) > 0,
  };
}

function less(all: Float64Array, others: Float64Array): Float64Array {
  return all.map((count, index) => count - (others[index] ?? 0));
}

function countsOf(byGrade: Float64Array, editedIncidents: number): IncidentCounts {
  let incidentCount = 0;
  for (const count of byGrade) incidentCount += count;
  return { incidentCount, incidentsByGrade: keyed(GRADES, (grade) => byGrade[grade] ?? 0), editedIncidents };
}

/** An object of what there is; keys with 0 are left out. */
function keyed<Key extends string, Amount extends number>(
  keys: readonly Key[],
  amountOf: (index: number) => Amount,
): Readonly<Partial<Record<Key, Amount>>> {
  const found: Partial<Record<Key, Amount>> = {};
  for (const [index, key] of keys.entries()) {
    const amount = amountOf(index);
    if (amount > 0) found[key] = amount;
  }
  return found;
}
