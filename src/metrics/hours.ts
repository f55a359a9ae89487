import type { EpochMs, EvidenceGrade, EvidenceGroup, Hours, Incident } from '../domain/index.ts';
import { epochMs, HOUR_MS, hours } from '../domain/units.ts';
import type { MetricFlag } from './analysis.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { type Assessment, assessEffort } from './effort-evidence.ts';
import { durationEstimate, type Engagement, engage } from './engagement.ts';
import { withFlag } from './flag-lists.ts';
import { lengthMs } from './intervals.ts';
import { type HoursCell, placeParts } from './placement.ts';
import { attendancesOf, type SharedClocks } from './shared-clocks.ts';
import { type HoursInput, type TeamShares, type TeamTime, teamShares, teamTimes } from './team-time.ts';

export type { HoursCell } from './placement.ts';
export type { SprintWindow } from './sprint-windows.ts';
export type { HoursInput, TeamWindows } from './team-time.ts';

/** The person-hours of one incident, each counted once. Every field is there, if only as `undefined`. */
export type IncidentHours = {
  readonly incidentKey: string;
  readonly grade: EvidenceGrade;
  /** Multiplier group; absent for grade `none`. */
  readonly group?: EvidenceGroup | undefined;
  /** Sum over the cells. */
  readonly total: Hours;
  /** Person-hours before the cap, where a cap applied. */
  readonly rawHours?: Hours | undefined;
  /** People known to have responded; absent if unknown. */
  readonly responderCount?: number | undefined;
  readonly flags: readonly MetricFlag[];
  /** At least one: an incident with 0 hours has a cell of 0 where it began. */
  readonly cells: readonly HoursCell[];
  /** e of METHOD 2.2, the end of the response: the data timestamp if it is open; absent without times. */
  readonly end?: EpochMs | undefined;
};

/**
 * Gives every hour of every incident to one team and one sprint, gap or "not placed", inside or outside working time
 * (METHOD 2.2 to 2.4-5). Results are in the order of the incidents. Estimates by duration x people are multiplied by the
 * factor of `calibrationOf` where there is one. The clip to capacity (2.4-6) is not part of it.
 *
 * Time counted once is read off clocks: a team's clock slows down to the head count while too many nameless people are
 * counted, a person's clock runs at 1/k while the person is in k incidents. One sweep sets up the clocks, and the hours of
 * an interval are the difference of two readings, so the work grows with incidents and sprints, not with their product.
 */
export function allocateHours(input: HoursInput): readonly IncidentHours[] {
  return calibratedHours(input).allocated;
}

/** The hours of all incidents, and the calibration that they were multiplied by; none below ten ratios (METHOD 2.3). */
export type CalibratedHours = {
  readonly allocated: readonly IncidentHours[];
  readonly calibration: Calibration | undefined;
};

/** `allocateHours` and `calibrationOf` in one walk. */
export function calibratedHours(input: HoursInput): CalibratedHours {
  const teams = teamTimes(input);
  const shares = teamShares(teams);
  const { clocks, ratios } = survey(input.incidents, teams, shares);
  const calibration = calibrate(ratios);
  const factor = calibration?.factor ?? 1;
  const allocated = input.incidents.map((incident) =>
    toIncidentHours(engage(assessEffort(incident), shares), clocks, factor),
  );
  return { allocated, calibration };
}

/** The calibration of duration x people that `allocateHours` uses on the same input (METHOD 2.3); absent below ten ratios. */
export function calibrationOf({ incidents, teams }: HoursInput): Calibration | undefined {
  const logged = incidents.filter((incident) => incident.effort.logged !== undefined || incident.logged.length > 0);
  const shares = teamShares(teamTimes({ incidents: logged, teams }));
  return calibrate(logged.flatMap((incident) => ratioOf(assessEffort(incident), shares) ?? []));
}

/**
 * The first pass over all incidents: who was at work when, and logged / estimated hours. The second pass works the
 * evidence out again: for 100,000 incidents that takes less time than keeping it in memory.
 */
function survey(
  incidents: readonly Incident[],
  teams: readonly TeamTime[],
  shares: TeamShares,
): { readonly clocks: SharedClocks; readonly ratios: readonly number[] } {
  const attendances = attendancesOf(teams);
  const ratios: number[] = [];
  for (const incident of incidents) {
    const assessment = assessEffort(incident);
    if (isAttended(assessment)) attendances.add(engage(assessment, shares).parts);
    const ratio = ratioOf(assessment, shares);
    if (ratio !== undefined) ratios.push(ratio);
  }
  return { clocks: attendances.clocks(), ratios };
}

/** Whether the effort has people who were there at some time; a lump of hours takes nobody's time on a clock. */
function isAttended({ evidence: { effort } }: Assessment): boolean {
  return effort.kind === 'timed' || effort.kind === 'count';
}

/** Logged / estimated hours of an incident that has both, the estimate above 0. */
function ratioOf(assessment: Assessment, shares: TeamShares): number | undefined {
  if (assessment.evidence.grade !== 'A') return undefined;
  const estimate = durationEstimate(assessment, shares.of(assessment.incident)) ?? 0;
  return estimate > 0 ? loggedHours(assessment) / estimate : undefined;
}

function loggedHours({ evidence: { effort } }: Assessment): number {
  if (effort.kind === 'lump') return effort.lump.hours;
  if (effort.kind !== 'timed') return 0;
  const timedMs = effort.entries.reduce((sum, entry) => sum + lengthMs(entry.spans), 0);
  return timedMs / HOUR_MS + (effort.rest?.hours ?? 0);
}

function toIncidentHours(engagement: Engagement, clocks: SharedClocks, calibration: number): IncidentHours {
  const { assessment, parts } = engagement;
  const { incident, response, evidence, responderCount } = assessment;
  const isCalibrated = evidence.grade === 'D' && evidence.effort.kind === 'count';
  const cells = placeParts(parts, clocks, isCalibrated ? calibration : 1, response.start);
  const rawHours = engagement.rawHours ?? evidence.rawHours;
  return {
    incidentKey: incident.key,
    grade: evidence.grade,
    group: evidence.group,
    total: totalOf(cells),
    rawHours: rawHours === undefined ? undefined : hours(rawHours),
    responderCount,
    flags: allFlags(engagement, clocks.exceedsHeadCount(parts)),
    cells,
    end: response.start === undefined ? undefined : epochMs(response.end),
  };
}

function allFlags({ assessment, rawHours, isPatternSwitch }: Engagement, isExceeded: boolean): readonly MetricFlag[] {
  let { flags } = assessment;
  if (rawHours !== undefined) flags = withFlag(flags, 'capped');
  if (isPatternSwitch) flags = withFlag(flags, 'pattern-switch');
  return isExceeded ? withFlag(flags, 'exceeds-head-count') : flags;
}

function totalOf(cells: readonly HoursCell[]): Hours {
  let total = 0;
  for (const cell of cells) total += cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced;
  return hours(total);
}
