import { hours } from '../../domain/units.ts';
import { type AttendedWork, type HoursSurvey, type IncidentHours, surveyHours } from '../definitions/hours-survey.ts';
import { withFlag } from '../flag-lists.ts';
import type { HoursInput } from '../team-time.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { bookOverhead } from './overhead-booking.ts';
import { type HoursCell, placeParts, totalOf } from './placement.ts';
import { attendancesOf, type SharedClocks } from './shared-clocks.ts';

export type { IncidentHours } from '../definitions/hours-survey.ts';
export type { HoursInput, TeamWindows } from '../team-time.ts';
export type { SprintWindow } from '../time/sprint-windows.ts';
export type { HoursCell } from './placement.ts';

/**
 * Gives every hour of every incident to one team and one sprint, gap or "not placed", inside or outside working time
 * (METHOD 2.2 to 2.4-5), with the resumption overhead of METHOD 2.5 where the method asks for it. Results are in the order
 * of the incidents. Estimates by duration x people are multiplied by the factor of `calibratedHours` where there is one. The
 * clip to capacity (2.4-6) is not part of it.
 *
 * Time counted once is read off clocks: a team's clock slows down to the head count while too many nameless people are
 * counted, a person's clock runs at 1/k while the person is in k incidents. One sweep sets up the clocks, and the hours of
 * an interval are the difference of two readings, so the work grows with incidents and sprints, not with their product.
 */
export function allocateHours(input: HoursInput): readonly IncidentHours[] {
  return calibratedHours(surveyHours(input), everyPosition(input)).allocated;
}

/** The hours of all incidents, and the calibration that they were multiplied by; none below ten ratios (METHOD 2.3). */
export type CalibratedHours = {
  readonly allocated: readonly IncidentHours[];
  readonly calibration: Calibration | undefined;
};

/**
 * The hours of those surveyed incidents that count, given by position in ascending order; the others do not exist for it
 * (METHOD 2.12). `factor` multiplies all hours at last, the overhead too.
 */
export function calibratedHours(survey: HoursSurvey, positions: Uint32Array, factor = 1): CalibratedHours {
  const { method } = survey.input;
  const calibration = calibrate(ratiosOf(survey, positions), method.calibrationIncidents);
  const clocks = clocksOf(survey, positions);
  let allocated = new Array<IncidentHours>(positions.length);
  for (let place = 0; place < positions.length; place += 1) {
    const position = positions[place] ?? 0;
    const work = survey.attended[position];
    allocated[place] =
      work === undefined
        ? (survey.settled[position] ?? nowhere(position))
        : sharedHours(work, clocks, work.isCalibrated ? (calibration?.factor ?? 1) : 1);
  }
  if (method.overheadMinutes > 0) allocated = bookOverhead(allocated, survey, positions);
  if (factor !== 1) allocated = allocated.map((each) => multiplied(each, factor));
  return { allocated, calibration };
}

/** All positions of an input's incidents. */
export function everyPosition({ incidents }: Pick<HoursInput, 'incidents'>): Uint32Array {
  return Uint32Array.from(incidents, (_, position) => position);
}

function ratiosOf({ ratios }: HoursSurvey, positions: Uint32Array): Float64Array {
  const known = new Float64Array(positions.length);
  let count = 0;
  for (let place = 0; place < positions.length; place += 1) {
    const ratio = ratios[positions[place] ?? 0] ?? Number.NaN;
    if (!Number.isNaN(ratio)) known[count++] = ratio;
  }
  return known.subarray(0, count);
}

/** The first sweep: who was at work when. */
function clocksOf({ teams, attended }: HoursSurvey, positions: Uint32Array): SharedClocks {
  const attendances = attendancesOf(teams);
  for (let place = 0; place < positions.length; place += 1) {
    const work = attended[positions[place] ?? 0];
    if (work !== undefined) attendances.add(work.parts);
  }
  return attendances.clocks();
}

/** The second sweep: what their time counts. */
function sharedHours({ hours: own, parts, start }: AttendedWork, clocks: SharedClocks, factor: number): IncidentHours {
  const cells = placeParts(parts, clocks, factor, start);
  const flags = clocks.exceedsHeadCount(parts) ? withFlag(own.flags, 'exceeds-head-count') : own.flags;
  const { incidentKey, grade, group, rawHours, responderCount, end } = own;
  return { incidentKey, grade, group, total: totalOf(cells), rawHours, responderCount, flags, cells, end };
}

function multiplied(own: IncidentHours, factor: number): IncidentHours {
  const cells = own.cells.map(
    (cell): HoursCell => ({
      ...cell,
      hoursOn: hours(cell.hoursOn * factor),
      hoursOff: hours(cell.hoursOff * factor),
      hoursNotPlaced: hours(cell.hoursNotPlaced * factor),
      ...(cell.overhead !== undefined && { overhead: hours(cell.overhead * factor) }),
    }),
  );
  return { ...own, cells, total: totalOf(cells) };
}

function nowhere(position: number): never {
  throw new RangeError(`no incident at position ${position}`);
}
