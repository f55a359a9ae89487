import { workingSpans } from './calendar.ts';
import type { Part } from './engagement.ts';
import { type Span, withoutSpans } from './intervals.ts';
import type { TeamTime } from './team-time.ts';

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
