import type { Incident, WorkItem } from '../../domain/index.ts';
import { beginningOf } from '../hours/incident-beginning.ts';
import { isDone } from '../plans/item-state.ts';
import { isFollowUp } from '../points/returns.ts';

/** `dropped`: decided against, neither done nor still a choice. */
export type FollowUpState = 'done' | 'open' | 'dropped';

/** One item that is a follow-up of at least one incident of the ledger. */
export type FollowUp = {
  readonly item: WorkItem;
  readonly state: FollowUpState;
  /** Those incidents, in order of beginning. */
  readonly incidents: readonly Incident[];
};

/** How many follow-ups an incident has; `created` is the sum of the others. */
export type FollowUpCounts = {
  readonly created: number;
  readonly done: number;
  readonly open: number;
  readonly dropped: number;
  /** The incident's own record counts them, without their items: no dates and no hours are known. */
  readonly withoutItems?: true;
};

/**
 * The follow-ups of some incidents (METHOD 2.9, 2.14): finished items as `isFollowUp` tells them from the fix; items that are
 * linked and not finished, since what is still to do 24 h after the end can be no fix any more, but for those of an incident
 * that has not ended and does not name them. In order of key; an item of several incidents is one follow-up.
 */
export function followUpsOf(
  items: readonly WorkItem[],
  incidents: ReadonlyMap<string, Incident>,
  isOver: (incident: Incident) => boolean,
): readonly FollowUp[] {
  const found: FollowUp[] = [];
  for (const item of items) {
    if (item.incidentKeys.length === 0) continue;
    const linked = [...new Set(item.incidentKeys)].flatMap((key) => incidents.get(key) ?? []);
    const own = linked.filter((incident) => belongs(item, incident, isOver));
    if (own.length === 0) continue;
    own.sort((one, other) => beginningOf(one) - beginningOf(other) || (one.key < other.key ? -1 : 1));
    found.push({ item, state: stateOf(item), incidents: own });
  }
  return found.sort((one, other) => (one.item.key < other.item.key ? -1 : 1));
}

/** The follow-ups of each incident, by its key; those without any are missing. */
export function followUpsByIncident(followUps: readonly FollowUp[]): ReadonlyMap<string, readonly FollowUp[]> {
  const found = new Map<string, FollowUp[]>();
  for (const followUp of followUps) {
    for (const { key } of followUp.incidents) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [followUp]);
      else known.push(followUp);
    }
  }
  return found;
}

/** Counts an incident's follow-ups: its items, unless its own record counts more of them than there are items. */
export function countFollowUps(incident: Incident, followUps: readonly FollowUp[]): FollowUpCounts {
  const { followUpsTotal = 0, followUpsOpen } = incident;
  if (followUpsTotal > followUps.length && followUpsOpen !== undefined) {
    const open = Math.min(followUpsOpen, followUpsTotal);
    return { created: followUpsTotal, done: followUpsTotal - open, open, dropped: 0, withoutItems: true };
  }
  const count = (state: FollowUpState) => followUps.filter((each) => each.state === state).length;
  return { created: followUps.length, done: count('done'), open: count('open'), dropped: count('dropped') };
}

function belongs(item: WorkItem, incident: Incident, isOver: (incident: Incident) => boolean): boolean {
  return isFollowUp(item, incident) || (!isDone(item) && isOver(incident));
}

function stateOf(item: WorkItem): FollowUpState {
  if (isDone(item)) return 'done';
  return item.statusCategory === 'cancelled' ? 'dropped' : 'open';
}
