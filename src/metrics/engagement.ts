import type { PersonKey, Severity } from '../domain/index.ts';
import { HOUR_MS } from '../domain/units.ts';
import { isWorkingAt, workingMs, workingSpans } from './calendar.ts';
import { coefficientsOf } from './coefficients.ts';
import type { Assessment, Lump } from './effort-evidence.ts';
import { businessMs, engagedMs, isNearPatternSwitch } from './engaged-time.ts';
import type { TeamShare, TeamShares, TeamTime } from './team-time.ts';
import type { TimedEntry } from './timed-entries.ts';

const NO_HOURS: Lump = { hours: 0 };

/** One piece of the work on one incident, for one team, before it is put into sprints. */
export type Part =
  /** People at work from `start` to `end`; `people` may be a part of one. They join union and head-count limit. */
  | {
      readonly kind: 'attended';
      readonly teamId: string | undefined;
      readonly team: TeamTime | undefined;
      readonly start: number;
      readonly end: number;
      readonly people: number;
      readonly person: PersonKey | undefined;
    }
  /** Person-hours spread evenly over the elapsed, working or non-working time of [start, end), which is not empty. */
  | {
      readonly kind: 'spread';
      readonly team: TeamTime;
      readonly over: 'elapsed' | 'working' | 'resting';
      readonly start: number;
      readonly end: number;
      readonly hours: number;
    }
  /** Person-hours booked at one instant, as working time or not. */
  | {
      readonly kind: 'booked';
      readonly team: TeamTime;
      readonly at: number;
      readonly isOn: boolean;
      readonly hours: number;
    }
  /** Person-hours without a place in time, or without a team. */
  | { readonly kind: 'unplaced'; readonly teamId: string | undefined; readonly hours: number };

/** One incident's work in pieces, at least one. */
export type Engagement = {
  readonly assessment: Assessment;
  readonly parts: readonly Part[];
  /** Person-hours before the cap of duration x people; `undefined` where it did not cut. */
  readonly rawHours: number | undefined;
  /** Hours hang on the limit between the two patterns of METHOD 2.2. */
  readonly isPatternSwitch: boolean;
};

/** Turns the evidence of one incident into pieces of work of its teams (METHOD 2.2 and 2.4-1 to 2.4-4). */
export function engage(assessment: Assessment, shares: TeamShares): Engagement {
  const parts: Part[] = [];
  const ofIncident = shares.of(assessment.incident);
  const rawHours = addEffort(parts, assessment, ofIncident, shares);
  if (parts.length === 0) addHours(parts, assessment, NO_HOURS, ofIncident);
  return { assessment, parts, rawHours, isPatternSwitch: hangsOnPattern(assessment, ofIncident) };
}

/** Person-hours by duration x people (METHOD 2.3, grade D); `undefined` if people or times are unknown. */
export function durationEstimate(assessment: Assessment, shares: readonly TeamShare[]): number | undefined {
  const { response, responderCount } = assessment;
  if (response.start === undefined || responderCount === undefined) return undefined;
  const capMs = coefficientsOf(assessment.incident.severity).capHours * HOUR_MS;
  let estimate = 0;
  for (const share of shares) {
    estimate += responderCount * share.part * Math.min(capMs, awakeMs(assessment, response.start, share));
  }
  return estimate / HOUR_MS;
}

/** Adds the parts of the effort; returns the hours before the cap if it cuts them here. */
function addEffort(
  parts: Part[],
  assessment: Assessment,
  ofIncident: readonly TeamShare[],
  shares: TeamShares,
): number | undefined {
  const { effort } = assessment.evidence;
  switch (effort.kind) {
    case 'none':
      return undefined;
    case 'lump':
      addHours(parts, assessment, effort.lump, ofIncident);
      return undefined;
    case 'count':
      return addPeople(parts, assessment, effort.people, ofIncident);
    case 'timed':
      for (const entry of effort.entries) {
        addEntry(parts, entry, entry.teamId === undefined ? ofIncident : shares.whole(entry.teamId));
      }
      if (effort.rest !== undefined) addHours(parts, assessment, effort.rest, ofIncident);
      return undefined;
  }
}

/** METHOD 2.4-4: a named person counts for their own team, else like nameless people for all teams of the incident. */
function addEntry(parts: Part[], { person, spans }: TimedEntry, shares: readonly TeamShare[]): void {
  for (const { teamId, team, part } of shares) {
    for (const { start, end } of spans) {
      parts.push({ kind: 'attended', teamId, team, start, end, people: part, person });
    }
  }
}

/** Nameless people, each there for the first hours of the engaged time less snooze, up to the cap (METHOD 2.2). */
function addPeople(
  parts: Part[],
  assessment: Assessment,
  people: number,
  shares: readonly TeamShare[],
): number | undefined {
  const { incident, response } = assessment;
  const { start, end } = response;
  if (start === undefined) return undefined;
  const capMs = coefficientsOf(incident.severity).capHours * HOUR_MS;
  let rawMs = 0;
  let isCapped = false;
  for (const share of shares) {
    const lengthMs = awakeMs(assessment, start, share);
    const own = people * share.part;
    if (businessMs(start, end, incident.severity, share.team?.working) > 0) {
      addWorkingSpans(parts, share, own, start, end, Math.min(lengthMs, capMs));
    } else if (lengthMs > 0) addAttended(parts, share, own, start, start + Math.min(lengthMs, capMs));
    rawMs += lengthMs * own;
    isCapped ||= lengthMs > capMs;
  }
  return isCapped ? rawMs / HOUR_MS : undefined;
}

function addWorkingSpans(
  parts: Part[],
  share: TeamShare,
  people: number,
  start: number,
  end: number,
  limitMs: number,
): void {
  if (share.team === undefined) return;
  for (const span of workingSpans(share.team.working, start, end, limitMs)) {
    addAttended(parts, share, people, span.start, span.end);
  }
}

function addAttended(parts: Part[], { teamId, team }: TeamShare, people: number, start: number, end: number): void {
  parts.push({ kind: 'attended', teamId, team, start, end, people, person: undefined });
}

/** Length of the engaged time less snooze, before the cap. */
function awakeMs({ incident, response }: Assessment, start: number, { team }: TeamShare): number {
  return Math.max(0, engagedMs(start, response.end, incident.severity, team?.working) - (incident.snoozed ?? 0));
}

/** A lump (METHOD 2.4-3), each team's share over that team's own working time. */
function addHours(parts: Part[], { incident, response }: Assessment, lump: Lump, shares: readonly TeamShare[]): void {
  const { start, end } = response;
  for (const { teamId, team, part } of shares) {
    const hours = lump.hours * part;
    if (start === undefined || team === undefined) parts.push({ kind: 'unplaced', teamId, hours });
    else if (hours === 0) parts.push({ kind: 'booked', team, at: start, isOn: true, hours });
    else if (lump.offHours === undefined) parts.push(evenly(team, incident.severity, start, end, hours));
    else addSplit(parts, team, start, end, hours, lump.offHours * part);
  }
}

/** Over the engaged time without cap and snooze; all at the start if there is none. */
function evenly(team: TeamTime, severity: Severity, start: number, end: number, hours: number): Part {
  if (end === start) return { kind: 'booked', team, at: start, isOn: isWorkingAt(team.working, start), hours };
  const over = businessMs(start, end, severity, team.working) > 0 ? 'working' : 'elapsed';
  return { kind: 'spread', team, over, start, end, hours };
}

/** Off-hours over the non-working time of [start, end), the rest over its working time; without such time at the start. */
function addSplit(parts: Part[], team: TeamTime, start: number, end: number, hours: number, offHours: number): void {
  const onMs = workingMs(team.working, start, end);
  if (offHours > 0) parts.push(ofKind(team, start, end, offHours, false, end - start - onMs));
  if (offHours < hours) parts.push(ofKind(team, start, end, hours - offHours, true, onMs));
}

function ofKind(team: TeamTime, start: number, end: number, hours: number, isOn: boolean, lengthMs: number): Part {
  if (lengthMs > 0) return { kind: 'spread', team, over: isOn ? 'working' : 'resting', start, end, hours };
  return { kind: 'booked', team, at: start, isOn, hours };
}

/** METHOD 2.2: the length is near the limit, and the pattern (not a person's times or an off-hours figure) placed hours. */
function hangsOnPattern({ incident, response, evidence }: Assessment, shares: readonly TeamShare[]): boolean {
  if (response.start === undefined || !isNearPatternSwitch(response.start, response.end, incident.severity))
    return false;
  const { effort } = evidence;
  const lump = effort.kind === 'lump' ? effort.lump : effort.kind === 'timed' ? effort.rest : undefined;
  const isPlaced = effort.kind === 'count' || (lump !== undefined && lump.offHours === undefined);
  return isPlaced && shares.some((share) => share.team !== undefined);
}
