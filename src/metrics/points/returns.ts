import type { Dataset, Hours, Incident, WorkItem } from '../../domain/index.ts';
import { epochMs, hours } from '../../domain/index.ts';
import { responseOf } from '../hours/engaged-time.ts';
import { isDone } from '../plans/item-state.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import { linkRole } from './linking.ts';

/** The finished items of a dataset, by the key of each incident that they are linked to. */
export type FinishedItems = ReadonlyMap<string, readonly WorkItem[]>;

/** Finds the finished items in one pass over all items; incidents without one are missing in the map. */
export function finishedItems({ workItems }: Pick<Dataset, 'workItems'>): FinishedItems {
  const finished = new Map<string, WorkItem[]>();
  for (const item of workItems) {
    if (item.incidentKeys.length === 0 || !isDone(item)) continue;
    for (const key of item.incidentKeys) {
      const known = finished.get(key);
      if (known === undefined) finished.set(key, [item]);
      else known.push(item);
    }
  }
  return finished;
}

/**
 * Whether something came back from an incident (METHOD 2.14-3): a held review, or at least one finished follow-up, be it
 * counted by the incident's own record or a linked item. A review that is only planned or drafted is none; neither is the
 * fix itself.
 */
export function hasReturn(incident: Incident, items: FinishedItems): boolean {
  if (incident.reviewStatus === 'published') return true;
  const { followUpsTotal, followUpsOpen } = incident;
  if (followUpsTotal !== undefined && followUpsOpen !== undefined && followUpsTotal > followUpsOpen) return true;
  return items.get(incident.key)?.some((item) => isFollowUp(item, incident)) ?? false;
}

/** Incident hours of some sprints, and those of incidents with a return; person-hours in and outside working time. */
export type Returns = { readonly hours: Hours; readonly withReturn: Hours };

/**
 * Adds up the hours of all incidents with time in these sprints as the ledger does (METHOD 2.14): on and off, after the
 * clip to capacity, resumption overhead included. Time off in lieu is no second hour of the same work. 0 of 0 for no
 * incident. Example: 10 h with a published review and 4 h without anything: `{ hours: 14, withReturn: 10 }`.
 */
export function returnsOf(sprints: readonly SprintFacts[], items: FinishedItems): Returns {
  let all = 0;
  let withReturn = 0;
  for (const { work } of sprints) {
    for (const effort of work.efforts()) {
      const spent = effort.hoursOn + effort.hoursOff;
      all += spent;
      if (spent > 0 && hasReturn(effort.incident, items)) withReturn += spent;
    }
  }
  return { hours: hours(all), withReturn: hours(withReturn) };
}

/** Named as a follow-up by the item or the incident, or done too late to be the fix itself (METHOD 2.9). */
export function isFollowUp(item: WorkItem, incident: Incident): boolean {
  if (item.workOrigin === 'incident_followup' || item.type === 'incident_followup') return true;
  return isNamed(item, incident.followUpKeys) || isDoneLater(item, incident);
}

function isNamed({ key, id, aliases = [] }: WorkItem, followUpKeys: readonly string[] | undefined): boolean {
  if (followUpKeys === undefined) return false;
  return [key, id, ...aliases].some((name) => followUpKeys.includes(name));
}

function isDoneLater({ completedAt }: WorkItem, incident: Incident): boolean {
  if (completedAt === undefined) return false;
  const { start, end, flags } = responseOf(incident);
  const isOpen = flags.includes('open') || start === undefined;
  return linkRole({ end: epochMs(end), isOpen }, { planned: false, doneAt: completedAt }) === 'follow-up';
}
