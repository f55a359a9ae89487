import type { Method } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/units.ts';
import type { TeamShare, TeamShares } from '../team-time.ts';
import { workingSpans } from '../time/calendar.ts';
import type { Assessment, Lump } from './effort-evidence.ts';
import { businessMs, engagedMs, isNearPatternSwitch } from './engaged-time.ts';
import { addLump } from './lump-parts.ts';
import type { Part } from './part.ts';
import type { TimedEntry } from './timed-entries.ts';

const NO_HOURS: Lump = { hours: 0, offHours: undefined };

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
export function engage(assessment: Assessment, shares: TeamShares, method: Method): Engagement {
  const parts: Part[] = [];
  const ofIncident = shares.of(assessment.incident);
  const rawHours = addEffort(parts, assessment, ofIncident, shares);
  if (parts.length === 0) addLump(parts, assessment, NO_HOURS, ofIncident);
  return { assessment, parts, rawHours, isPatternSwitch: hangsOnPattern(assessment, ofIncident, method) };
}

/** Person-hours by duration x people (METHOD 2.3, grade D); `undefined` if people or times are unknown. */
export function durationEstimate(assessment: Assessment, shares: readonly TeamShare[]): number | undefined {
  const { response, responderCount, coefficients } = assessment;
  if (response.start === undefined || responderCount === undefined) return undefined;
  const capMs = coefficients.capHours * HOUR_MS;
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
      addLump(parts, assessment, effort.lump, ofIncident);
      return undefined;
    case 'count':
      return addPeople(parts, assessment, effort.people, ofIncident);
    case 'timed':
      for (const entry of effort.entries) {
        addEntry(parts, entry, entry.teamId === undefined ? ofIncident : shares.whole(entry.teamId));
      }
      if (effort.rest !== undefined) addLump(parts, assessment, effort.rest, ofIncident);
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
  const { coefficients, response } = assessment;
  const { start, end } = response;
  if (start === undefined) return undefined;
  const capMs = coefficients.capHours * HOUR_MS;
  let rawMs = 0;
  let isCapped = false;
  for (const share of shares) {
    const lengthMs = awakeMs(assessment, start, share);
    const own = people * share.part;
    if (businessMs(start, end, coefficients.continuousHours, share.team?.working) > 0) {
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
function awakeMs({ incident, coefficients, response }: Assessment, start: number, { team }: TeamShare): number {
  const lengthMs = engagedMs(start, response.end, coefficients.continuousHours, team?.working);
  return Math.max(0, lengthMs - (incident.snoozed ?? 0));
}

/** METHOD 2.2: the length is near the limit, and the pattern (not a person's times or an off-hours figure) placed hours. */
function hangsOnPattern(
  { coefficients, response: { start, end }, evidence }: Assessment,
  shares: readonly TeamShare[],
  { patternSwitchShare }: Method,
): boolean {
  if (start === undefined) return false;
  if (!isNearPatternSwitch(start, end, coefficients.continuousHours, patternSwitchShare)) return false;
  const { effort } = evidence;
  const lump = effort.kind === 'lump' ? effort.lump : effort.kind === 'timed' ? effort.rest : undefined;
  const isPlaced = effort.kind === 'count' || (lump !== undefined && lump.offHours === undefined);
  return isPlaced && shares.some((share) => share.team !== undefined);
}
