import type { TeamShare, TeamTime } from '../team-time.ts';
import { isWorkingAt, workingMs } from '../time/calendar.ts';
import type { Assessment, Lump } from './effort-evidence.ts';
import { businessMs } from './engaged-time.ts';
import type { Part } from './part.ts';

/** Adds the parts of a lump (METHOD 2.4-3): each team's share, over that team's own working time. */
export function addLump(
  parts: Part[],
  { coefficients, response }: Assessment,
  lump: Lump,
  shares: readonly TeamShare[],
): void {
  const { start, end } = response;
  for (const { teamId, team, part } of shares) {
    const hours = lump.hours * part;
    if (start === undefined || team === undefined) parts.push({ kind: 'unplaced', teamId, hours });
    else if (hours === 0) parts.push({ kind: 'booked', team, at: start, isOn: true, hours });
    else if (lump.offHours === undefined) parts.push(evenly(team, coefficients.continuousHours, start, end, hours));
    else addSplit(parts, team, start, end, hours, lump.offHours * part);
  }
}

/** Over the engaged time without cap and snooze; all at the start if there is none. */
function evenly(team: TeamTime, limitHours: number, start: number, end: number, hours: number): Part {
  if (end === start) return { kind: 'booked', team, at: start, isOn: isWorkingAt(team.working, start), hours };
  const over = businessMs(start, end, limitHours, team.working) > 0 ? 'working' : 'elapsed';
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
