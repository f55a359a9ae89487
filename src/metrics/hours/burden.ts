import { columnAt, type HoursInput, type TeamTime, teamShares, teamTimes } from '../team-time.ts';
import type { Span } from '../time/intervals.ts';
import { dayOf } from '../time/local-time.ts';
import { assessEffort } from './effort-evidence.ts';
import { engage } from './engagement.ts';
import { outsideWorkingTime, type Part, spansOf } from './part.ts';

/** Local calendar days of one sprint with any engaged time of one team outside working time. */
export type DaysTouched = { readonly teamId: string; readonly sprintKey: string; readonly days: number };

/**
 * The days part of the off-hours burden (METHOD 2.6), for every sprint that has any. The hours part is the `hoursOff` of
 * `allocateHours`. A day that two sprints share counts for the one in whose window the time lies, or for both.
 */
export function daysTouched(input: HoursInput): readonly DaysTouched[] {
  const teams = teamTimes(input);
  const shares = teamShares(teams);
  const touched = new Map<TeamTime, Map<string, Set<number>>>(teams.map((team) => [team, new Map()]));
  for (const incident of input.incidents) {
    for (const part of engage(assessEffort(incident, input.method), shares, input.method).parts) {
      const team = part.kind === 'unplaced' ? undefined : part.team;
      const sprints = team === undefined ? undefined : touched.get(team);
      if (team === undefined || sprints === undefined) continue;
      for (const span of restingSpans(part, team)) touchDays(sprints, team, span);
    }
  }
  return [...touched].flatMap(([team, sprints]) =>
    [...sprints].map(([sprintKey, days]) => ({ teamId: team.teamId, sprintKey, days: days.size })),
  );
}

/** The time of a part outside working time. Hours booked at an instant are where the record says, whatever the hour. */
function restingSpans(part: Part, team: TeamTime): readonly Span[] {
  if (part.kind === 'booked') return part.isOn ? [] : spansOf(part);
  return spansOf(part).flatMap((span) => outsideWorkingTime(team, span));
}

/** Notes the local days of a span under the sprints in whose windows they lie. */
function touchDays(sprints: Map<string, Set<number>>, { windows, working }: TeamTime, span: Span): void {
  for (let index = columnAt(windows, span.start); index < windows.keys.length; index += 1) {
    const start = Math.max(span.start, windows.starts[index] ?? 0);
    const end = Math.min(span.end, windows.ends[index] ?? 0);
    if (end <= start) return;
    const key = windows.keys[index] ?? '';
    const days = sprints.get(key) ?? new Set<number>();
    sprints.set(key, days);
    for (let day = dayOf(working.zone, start); day <= dayOf(working.zone, end - 1); day += 1) days.add(day);
  }
}
