import type { Hours } from '../../domain/index.ts';
import { HOUR_MS, hours } from '../../domain/units.ts';
import { columnAt, type TeamTime } from '../team-time.ts';
import { type Clock, type Reading, read } from '../time/clock.ts';
import type { Span } from '../time/intervals.ts';
import type { Part } from './part.ts';
import type { SharedClocks } from './shared-clocks.ts';

/**
 * Person-hours of one incident for one team in one sprint, in the time outside every sprint (`gap`), or nowhere in time
 * (`not-placed`). `teamId` undefined is "no team" (METHOD 2.4-4 and 2.4-5).
 */
export type HoursCell = {
  readonly teamId: string | undefined;
  /** Absent in gap and not placed. */
  readonly sprintKey?: string;
  readonly place: 'sprint' | 'gap' | 'not-placed';
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  /** Hours of a `not-placed` cell, which are neither on nor off; 0 elsewhere. */
  readonly hoursNotPlaced: Hours;
  /** Resumption overhead, a part of `hoursOn` (METHOD 2.5); absent where there is none. */
  readonly overhead?: Hours;
};

type OpenCell = { -readonly [Field in keyof HoursCell]: HoursCell[Field] };

const NONE = hours(0);

/**
 * Puts the parts of one incident into cells: per team and sprint, gap or not placed (METHOD 2.4-5). Hours are multiplied
 * by `factor`. There is always at least one cell; where nothing has hours it lies at the first part's start.
 */
export function placeParts(
  parts: readonly Part[],
  clocks: Pick<SharedClocks, 'of'>,
  factor: number,
  start: number | undefined,
): readonly HoursCell[] {
  const cells: OpenCell[] = [];
  for (const part of parts) place(cells, part, clocks, factor);
  const first = parts[0];
  if (cells.length === 0 && first !== undefined) placeNothing(cells, first, start);
  // A copy is as long as needed; a list that grew by pushing keeps room for 17, and there are very many.
  return cells.slice();
}

function place(cells: OpenCell[], part: Part, clocks: Pick<SharedClocks, 'of'>, factor: number): void {
  switch (part.kind) {
    case 'unplaced':
      addNotPlaced(cells, part.teamId, part.hours * factor);
      return;
    case 'booked':
      add(cellAt(cells, part.team, part.at), part.isOn ? part.hours * factor : 0, part.isOn ? 0 : part.hours * factor);
      return;
    case 'spread':
      walk(cells, part.team, part.team.clocks[part.over], part, part.hours * factor, undefined);
      return;
    case 'attended': {
      const clock = clocks.of(part);
      const people = part.people * factor;
      if (part.team !== undefined) walk(cells, part.team, clock, part, people, HOUR_MS);
      else addNotPlaced(cells, part.teamId, (people * timeOn(clock, part)) / HOUR_MS);
    }
  }
}

/** All hours of some cells. */
export function totalOf(cells: readonly HoursCell[]): Hours {
  let total = 0;
  for (const cell of cells) total += cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced;
  return hours(total);
}

/** Time in ms that goes by on a clock from the start to the end of a span. */
function timeOn(clock: Clock, { start, end }: Span): number {
  return read(clock, end).all - read(clock, start).all;
}

/** Overwritten by every walk, so that none of them allocates. */
const last: Reading = { all: 0, on: 0 };
const border: Reading = { all: 0, on: 0 };
const final: Reading = { all: 0, on: 0 };

/**
 * Walks a span through the windows and the gaps between them, with `amount` of hours for each `perMs` on the clock; without
 * `perMs` the amount is spread over all that goes by on it. Most spans lie in one window: two readings are enough for them.
 */
function walk(
  cells: OpenCell[],
  team: TeamTime,
  clock: Clock,
  { start, end }: Span,
  amount: number,
  perMs: number | undefined,
): void {
  const { windows } = team;
  let index = columnAt(windows, start);
  let from = start;
  clock(start, last);
  clock(end, final);
  const length = perMs ?? final.all - last.all;
  while (from < end) {
    const opens = windows.starts[index] ?? end;
    const isInside = opens <= from && index < windows.keys.length;
    const to = Math.min(end, isInside ? (windows.ends[index] ?? end) : opens);
    if (to < end) clock(to, border);
    const now = to < end ? border : final;
    const all = now.all - last.all;
    const on = now.on - last.on;
    if (all > 0) {
      const cell = cellOf(cells, team.teamId, keyIf(isInside, team, index));
      add(cell, (amount * on) / length, (amount * Math.max(0, all - on)) / length);
    }
    if (isInside) index += 1;
    from = to;
    last.all = now.all;
    last.on = now.on;
  }
}

function placeNothing(cells: OpenCell[], part: Part, start: number | undefined): void {
  if (part.kind === 'attended' && part.team !== undefined) cellAt(cells, part.team, start ?? part.start);
  else if (part.kind === 'spread') cellAt(cells, part.team, part.start);
  else if (part.kind !== 'booked') addNotPlaced(cells, part.teamId, 0);
}

function cellAt(cells: OpenCell[], team: TeamTime, instant: number): OpenCell {
  const index = columnAt(team.windows, instant);
  const opens = team.windows.starts[index];
  return cellOf(cells, team.teamId, keyIf(opens !== undefined && opens <= instant, team, index));
}

function keyIf(isInside: boolean, team: TeamTime, index: number): string | undefined {
  return isInside ? team.windows.keys[index] : undefined;
}

/** The cell of a sprint, or of the gap; made if there is none yet. */
function cellOf(cells: OpenCell[], teamId: string | undefined, sprintKey: string | undefined): OpenCell {
  for (const cell of cells) {
    if (cell.sprintKey === sprintKey && cell.teamId === teamId && cell.place !== 'not-placed') return cell;
  }
  const cell: OpenCell =
    sprintKey === undefined
      ? { teamId, place: 'gap', hoursOn: NONE, hoursOff: NONE, hoursNotPlaced: NONE }
      : { teamId, sprintKey, place: 'sprint', hoursOn: NONE, hoursOff: NONE, hoursNotPlaced: NONE };
  cells.push(cell);
  return cell;
}

function add(cell: OpenCell, on: number, off: number): void {
  cell.hoursOn = hours(cell.hoursOn + on);
  cell.hoursOff = hours(cell.hoursOff + off);
}

function addNotPlaced(cells: OpenCell[], teamId: string | undefined, notPlaced: number): void {
  const found = cells.findLast((cell) => cell.place === 'not-placed' && cell.teamId === teamId);
  if (found !== undefined) found.hoursNotPlaced = hours(found.hoursNotPlaced + notPlaced);
  else cells.push({ teamId, place: 'not-placed', hoursOn: NONE, hoursOff: NONE, hoursNotPlaced: hours(notPlaced) });
}
