import type { Incident, Method } from '../../domain/index.ts';
import { assessEffort } from '../../metrics/hours/effort-evidence.ts';
import type { FoldContext } from './context.ts';
import type { FoldedIncidents } from './incidents.ts';
import { incidentKeys } from './merged-records.ts';
import { ofKind } from './placed-decisions.ts';

/** The incidents that stand in the dataset, and the records that nobody worked on. */
export type SetApart = Pick<FoldedIncidents, 'byPosition' | 'keyOf'> & { readonly untouched: readonly Incident[] };

/** What tells that somebody had to do with a record, and whether the others count all the same. */
export type Touches = {
  /** Positions of the records that each work item is linked to. */
  readonly linked: readonly (readonly number[])[];
  readonly countsUntouched: boolean;
};

/**
 * Sets the records apart that nobody worked on: closed by the monitor, METHOD 2.2's grade `none`. One that a person
 * corrected, that has a review or a follow-up, that a work item is linked to, or that was said to count is no such record.
 */
export function setApartUntouched(
  { byPosition, keyOf }: Pick<FoldedIncidents, 'byPosition' | 'keyOf'>,
  { linked, countsUntouched }: Touches,
  context: FoldContext,
): SetApart {
  const bare: (readonly [number, Incident])[] = [];
  byPosition.forEach((incident, position) => {
    if (incident !== undefined && isUntouched(incident, context.method)) bare.push([position, incident]);
  });
  if (bare.length === 0) return { byPosition, keyOf, untouched: [] };
  const { groups } = context.applied;
  const touched = touchedRecords(linked, context);
  const found = bare.filter(([position]) => !touched.has(groups.of(position)));
  const untouched = found.map(([, incident]) => incident);
  if (untouched.length === 0 || countsUntouched) return { byPosition, keyOf, untouched };
  const kept = [...byPosition];
  for (const [position] of found) kept[position] = undefined;
  return { byPosition: kept, keyOf: incidentKeys(kept, context), untouched };
}

/** Records that a work item is linked to, or that were said to count; of those that are one incident the first. */
function touchedRecords(linked: Touches['linked'], { applied: { groups, placed } }: FoldContext): ReadonlySet<number> {
  const touched = new Set<number>();
  for (const positions of linked) for (const position of positions) touched.add(groups.of(position));
  for (const { decision, at } of ofKind(placed, 'count-incident'))
    if (at !== undefined && decision.content.counts) touched.add(groups.of(at));
  return touched;
}

function isUntouched(incident: Incident, method: Method): boolean {
  if (incident.autoResolved !== true || incident.edited !== undefined || isFollowedUp(incident)) return false;
  return !hasEstimate(incident) && assessEffort(incident, method).evidence.grade === 'none';
}

function isFollowedUp({ reviewStatus = 'none', followUpsTotal = 0, followUpKeys = [] }: Incident): boolean {
  return reviewStatus !== 'none' || followUpsTotal > 0 || followUpKeys.length > 0;
}

/** Hours that the method does not count for such a record, and that speak of somebody all the same. */
function hasEstimate({ effort, effortByTeam = {} }: Incident): boolean {
  return (effort.estimated ?? 0) > 0 || Object.values(effortByTeam).some((worked) => worked > 0);
}
