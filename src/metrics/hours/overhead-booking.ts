import { hours } from '../../domain/units.ts';
import type { HoursSurvey, IncidentHours } from '../definitions/hours-survey.ts';
import { overheadPairs, type Touched } from './overhead.ts';
import { type HoursCell, totalOf } from './placement.ts';

/**
 * Adds resumption overhead (METHOD 2.5) to the hours of the incidents that count, given by position: each pair of a person
 * and a block is booked with the incident that begins the block's first working part (the lowest key, if there are
 * several), in the sprint or gap of that minute, so that all sums over incidents hold it.
 */
export function bookOverhead(
  allocated: readonly IncidentHours[],
  { input, shares }: HoursSurvey,
  positions: Uint32Array,
): IncidentHours[] {
  const incidents = Array.from(positions).flatMap((position) => input.incidents[position] ?? []);
  const bookings = new Map<string, Touched[]>();
  for (const { touched } of overheadPairs({ ...input, incidents }, shares)) {
    if (touched === undefined) continue;
    const ofIncident = bookings.get(touched.incidentKey);
    if (ofIncident === undefined) bookings.set(touched.incidentKey, [touched]);
    else ofIncident.push(touched);
  }
  const perPerson = input.method.overheadMinutes / 60;
  return allocated.map((own) => {
    const booked = bookings.get(own.incidentKey);
    return booked === undefined ? own : withOverhead(own, booked, perPerson);
  });
}

function withOverhead(own: IncidentHours, booked: readonly Touched[], perPerson: number): IncidentHours {
  const cells = [...own.cells];
  for (const { teamId, sprintKey, people } of booked) {
    const found = cells.findIndex(
      (cell) => cell.teamId === teamId && cell.sprintKey === sprintKey && cell.place !== 'not-placed',
    );
    const at = found < 0 ? cells.length : found;
    cells[at] = plus(cells[at] ?? emptyCell(teamId, sprintKey), people * perPerson);
  }
  return { ...own, cells, total: totalOf(cells) };
}

function plus(cell: HoursCell, added: number): HoursCell {
  return { ...cell, hoursOn: hours(cell.hoursOn + added), overhead: hours((cell.overhead ?? 0) + added) };
}

function emptyCell(teamId: string, sprintKey: string | undefined): HoursCell {
  const none = { hoursOn: hours(0), hoursOff: hours(0), hoursNotPlaced: hours(0) };
  return sprintKey === undefined ? { teamId, place: 'gap', ...none } : { teamId, sprintKey, place: 'sprint', ...none };
}
