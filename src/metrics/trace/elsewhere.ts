import type { IncidentShare } from '../incident-share.ts';
import { hidesSplit, type TeamContext } from './context.ts';
import { makeTrace, term } from './make-trace.ts';
import { incidentPart, largestFirst } from './parts.ts';
import type { Trace } from './trace.ts';

/** Hours of a team between and around its sprints, on and off (METHOD 2.4-5): in the ledger, in no sprint. */
export function traceGap(context: TeamContext): Trace {
  const { team } = context;
  const { hoursOn, hoursOff } = team.rest.gap;
  return makeTrace({
    figure: 'gap',
    unit: 'hours',
    value: hoursOn + hoursOff,
    formula: 'sum-of-hours',
    terms: hidesSplit(context) ? [] : [term('hours-on', 'hours', hoursOn), term('hours-off', 'hours', hoursOff)],
    parts: partsAt(team.shares(), 'gap', (share) => share.hoursOn + share.hoursOff),
    isSum: true,
    flags: [],
  });
}

/** Hours of a team that have no time of their own (METHOD 2.2). */
export function traceNotPlaced({ team }: TeamContext): Trace {
  return makeTrace({
    figure: 'not-placed',
    unit: 'hours',
    value: team.rest.notPlaced.hours,
    formula: 'sum-of-hours',
    parts: partsAt(team.shares(), 'not-placed', ({ hoursNotPlaced }) => hoursNotPlaced ?? 0),
    isSum: true,
    flags: [],
  });
}

function partsAt(
  shares: readonly IncidentShare[],
  place: IncidentShare['place'],
  hoursOf: (share: IncidentShare) => number,
) {
  const found = shares.filter((share) => share.place === place);
  return largestFirst(found.map((share) => incidentPart(share, hoursOf(share))));
}
