import type { PersonKey } from '../../domain/index.ts';
import type { TeamTime } from '../team-time.ts';
import { workingSpans } from '../time/calendar.ts';
import { type Span, withoutSpans } from '../time/intervals.ts';

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

/** When the work of one part lies, as sorted, disjoint spans; an instant is 1 ms; nothing for a part without times. */
export function spansOf(part: Part): readonly Span[] {
  switch (part.kind) {
    case 'unplaced':
      return [];
    case 'booked':
      return part.hours > 0 ? [{ start: part.at, end: part.at + 1 }] : [];
    case 'attended':
      return [{ start: part.start, end: part.end }];
    case 'spread':
      if (part.over === 'elapsed') return [{ start: part.start, end: part.end }];
      return part.over === 'working'
        ? workingSpans(part.team.working, part.start, part.end)
        : outsideWorkingTime(part.team, part);
  }
}

/** What of a span lies outside the team's working time. */
export function outsideWorkingTime(team: TeamTime, { start, end }: Span): readonly Span[] {
  return withoutSpans(start, end, workingSpans(team.working, start, end));
}
