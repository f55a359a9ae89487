import type { Hours, Incident } from '../../domain/index.ts';
import { hours, points } from '../../domain/index.ts';
import { feltOf } from '../definitions/defined-incidents.ts';
import type { IncidentHours } from '../hours/hours.ts';
import type { IncidentShare } from '../incident-share.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { conversionOf, type SprintFacts } from '../sprint-analysis.ts';
import type { TeamCells } from '../team-cells.ts';
import type { Writable } from '../writable.ts';
import { attribute } from './attribution.ts';
import { displacedByIncident } from './displacement.ts';
import type { SprintEffort } from './sprint-efforts.ts';

/**
 * What each incident adds to one sprint (METHOD 2.9, 2.10). The shares' hours, points and explained points add up to the
 * sprint's; both kinds of points are absent where the sprint has none.
 */
export function sprintShares(facts: SprintFacts): readonly IncidentShare[] {
  const { key } = facts.sprint.sprint;
  const addPoints = pointsAdder(facts);
  return facts.work.efforts().map((effort) => {
    const { incident, allocated, hoursOn, hoursOff } = effort;
    const share = shareOf(incident, allocated, 'sprint', hours(hoursOn), hours(hoursOff));
    share.sprintKey = key;
    share.flags = shareFlags(effort, facts.work.exceedsCapacity);
    addPoints(share, effort);
    return share;
  });
}

/** What the incidents of one team add outside its sprints, and what has no time of its own (METHOD 2.4-5). */
export function sharesElsewhere({ gap, notPlaced }: TeamCells): readonly IncidentShare[] {
  const outside = gap
    .cells()
    .map(({ incident, hours: allocated, cell }) => shareOf(incident, allocated, 'gap', cell.hoursOn, cell.hoursOff));
  const nowhere = notPlaced.cells().map(({ incident, hours: allocated, cell }) => {
    const share = shareOf(incident, allocated, 'not-placed', cell.hoursOn, cell.hoursOff);
    share.hoursNotPlaced = cell.hoursNotPlaced;
    return share;
  });
  return [...outside, ...nowhere];
}

type GrowingShare = Writable<IncidentShare>;

function pointsAdder(facts: SprintFacts): (share: GrowingShare, effort: SprintEffort) => void {
  const conversion = conversionOf(facts);
  if (conversion === undefined) return () => {};
  const { situation, pace } = conversion;
  const point = attribute(situation, pace.value);
  const explainedShare = point.displaced > 0 ? point.explained / point.displaced : 0;
  return (share, effort) => {
    const displaced = displacedByIncident(pace.value, effort);
    share.points = points(displaced);
    if (situation.plan !== undefined) share.explainedPoints = points(displaced * explainedShare);
  };
}

function shareFlags({ allocated, lacksEstimate }: SprintEffort, isClipped: boolean): readonly MetricFlag[] {
  if (!isClipped && !lacksEstimate) return allocated.flags;
  const flags = [...allocated.flags];
  if (isClipped) flags.push('exceeds-capacity');
  if (lacksEstimate) flags.push('unestimated-items');
  return flags;
}

function shareOf(
  incident: Incident,
  allocated: IncidentHours,
  place: IncidentShare['place'],
  hoursOn: Hours,
  hoursOff: Hours,
): GrowingShare {
  const { key, id, title, severity, startedAt, edited, origins } = incident;
  const { grade, group, rawHours, responderCount, flags } = allocated;
  const felt = feltOf(incident);
  const share: GrowingShare = { incidentKey: key, id, severity, place, hoursOn, hoursOff, grade, felt, flags, origins };
  if (title !== undefined) share.title = title;
  if (startedAt !== undefined) share.startedAt = startedAt;
  if (group !== undefined) share.group = group;
  if (rawHours !== undefined) share.rawHours = rawHours;
  if (responderCount !== undefined) share.responderCount = responderCount;
  if (edited !== undefined && edited.length > 0) share.edited = edited;
  if (allocated.isItem === true) share.isItem = true;
  return share;
}
