import type { EpochMs, EvidenceGrade, EvidenceGroup, Hours } from '../../domain/index.ts';
import { epochMs, HOUR_MS, hours } from '../../domain/units.ts';
import { withFlag } from '../flag-lists.ts';
import { type Assessment, assessEffort } from '../hours/effort-evidence.ts';
import { durationEstimate, type Engagement, engage } from '../hours/engagement.ts';
import type { Part } from '../hours/part.ts';
import { type HoursCell, placeParts, totalOf } from '../hours/placement.ts';
import { UNSHARED_CLOCKS } from '../hours/shared-clocks.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { type HoursInput, type TeamShares, type TeamTime, teamShares, teamTimes } from '../team-time.ts';
import { lengthMs } from '../time/intervals.ts';

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
  /** Set for a sprint item that counts as if it were an incident (METHOD 2.12); no survey has any. */
  readonly isItem?: true;
};

/** The work of people who were there at some time: whoever else was there then decides what it counts. */
export type AttendedWork = {
  /** The incident's hours as far as no other incident changes them; its cells and its total are still empty. */
  readonly hours: IncidentHours;
  readonly parts: readonly Part[];
  readonly start: number | undefined;
  /** Whether its hours are an estimate by duration x people, which is calibrated (METHOD 2.3). */
  readonly isCalibrated: boolean;
};

/**
 * All incidents with what can be said about each alone (METHOD 2.2, 2.3, 2.4-3, 2.4-4), so that another definition, which
 * leaves some of them out, only has to share out the time of people again. Lists are in the order of the incidents.
 */
export type HoursSurvey = {
  readonly input: HoursInput;
  readonly teams: readonly TeamTime[];
  readonly shares: TeamShares;
  /** Hours that hang on no other incident: those of lumps. */
  readonly settled: readonly (IncidentHours | undefined)[];
  /** The work of all others. */
  readonly attended: readonly (AttendedWork | undefined)[];
  /** Logged / estimated hours of incidents that have both (METHOD 2.3); NaN for the others. */
  readonly ratios: Float64Array;
};

const NO_HOURS = hours(0);
const NO_CELLS: readonly HoursCell[] = [];

/** Surveys all incidents of an input, each once. */
export function surveyHours(input: HoursInput): HoursSurvey {
  const { incidents, method } = input;
  const teams = teamTimes(input);
  const shares = teamShares(teams);
  const settled: (IncidentHours | undefined)[] = [];
  const attended: (AttendedWork | undefined)[] = [];
  const ratios = new Float64Array(incidents.length);
  for (const [position, incident] of incidents.entries()) {
    const engagement = engage(assessEffort(incident, method), shares, method);
    const isAttended = engagement.parts.some(({ kind }) => kind === 'attended');
    settled.push(isAttended ? undefined : settledHours(engagement));
    attended.push(isAttended ? attendedWork(engagement) : undefined);
    ratios[position] = ratioOf(engagement.assessment, shares) ?? Number.NaN;
  }
  return { input, teams, shares, settled, attended, ratios };
}

/** Logged / estimated hours of one incident; `undefined` without both, or where the estimate is 0. */
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

function settledHours(engagement: Engagement): IncidentHours {
  const { response } = engagement.assessment;
  return hoursOf(engagement, placeParts(engagement.parts, UNSHARED_CLOCKS, 1, response.start));
}

function attendedWork(engagement: Engagement): AttendedWork {
  const { response, evidence } = engagement.assessment;
  return {
    hours: hoursOf(engagement, NO_CELLS),
    parts: engagement.parts.slice(),
    start: response.start,
    isCalibrated: evidence.grade === 'D' && evidence.effort.kind === 'count',
  };
}

function hoursOf(engagement: Engagement, cells: readonly HoursCell[]): IncidentHours {
  const { incident, response, evidence, responderCount } = engagement.assessment;
  const rawHours = engagement.rawHours ?? evidence.rawHours;
  return {
    incidentKey: incident.key,
    grade: evidence.grade,
    group: evidence.group,
    total: cells.length === 0 ? NO_HOURS : totalOf(cells),
    rawHours: rawHours === undefined ? undefined : hours(rawHours),
    responderCount,
    flags: flagsOf(engagement),
    cells,
    end: response.start === undefined ? undefined : epochMs(response.end),
  };
}

function flagsOf({ assessment: { flags }, rawHours, isPatternSwitch }: Engagement): readonly MetricFlag[] {
  const capped = rawHours === undefined ? flags : withFlag(flags, 'capped');
  return isPatternSwitch ? withFlag(capped, 'pattern-switch') : capped;
}
