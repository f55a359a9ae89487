import type { Incident } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';
import { feltOf } from '../definitions/felt.ts';
import { beginningOf } from '../hours/incident-beginning.ts';
import { itemName } from '../plans/item-name.ts';
import { type FinishedItems, finishedItems, hasReturn, isFollowUp } from '../points/returns.ts';
import type { LedgerFollowUp, LedgerIncident, LedgerState } from './ledger.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { countFollowUps, type FollowUp, type FollowUpCounts } from './ledger-follow-ups.ts';

/** The incidents of a team's ledger, latest first, each with what came back of it (METHOD 2.14). */
export function ledgerIncidents(facts: LedgerFacts): readonly LedgerIncident[] {
  const finished = finishedItems(facts.dataset);
  return [...facts.incidents.values()]
    .map((incident) => {
      const followUps = facts.followUpsOf.get(incident.key) ?? [];
      const counts = countFollowUps(incident, followUps);
      return {
        ...recordOf(incident),
        hours: hours(facts.hoursOf.get(incident.key) ?? 0),
        state: stateOf(incident, hasReturn(incident, finished), counts),
        followUpCounts: counts,
        followUps: followUps.map((followUp) => toFollowUp(followUp, facts)),
        fixes: countFixes(incident, finished),
        beginning: beginningOf(incident),
      };
    })
    .sort((one, other) => later(one, other))
    .map(({ beginning: _beginning, ...incident }) => incident);
}

/** Finished, linked items that are no follow-ups. */
function countFixes(incident: Incident, finished: FinishedItems): number {
  return (finished.get(incident.key) ?? []).filter((item) => !isFollowUp(item, incident)).length;
}

/** Those without any known time come last. */
function later(one: Sortable, other: Sortable): number {
  const [left, right] = [one.beginning, other.beginning];
  if (left === right) return one.key < other.key ? -1 : 1;
  if (!Number.isFinite(left)) return 1;
  return Number.isFinite(right) ? right - left : -1;
}

type Sortable = { readonly beginning: number; readonly key: string };

/** See `LedgerState`. */
function stateOf(incident: Incident, isReturned: boolean, { done, open }: FollowUpCounts): LedgerState {
  if (!isReturned) return 'none';
  return incident.reviewStatus === 'published' && done > 0 && open === 0 ? 'paid-back' : 'paying';
}

type Record = Omit<LedgerIncident, 'hours' | 'state' | 'followUpCounts' | 'followUps' | 'fixes'>;

function recordOf(incident: Incident): Record {
  const { key, id, title, severity, startedAt, services, customersAffected } = incident;
  const { reviewStatus, reviewHours, reviewUrl, notes, url, origins, edited } = incident;
  return {
    ...{ key, id, severity, services, origins },
    felt: feltOf(incident),
    isReviewHeld: reviewStatus === 'published',
    isReviewTyped: edited?.includes('review') ?? false,
    notes: notes ?? {},
    ...(title !== undefined && { title }),
    ...(startedAt !== undefined && { startedAt }),
    ...(customersAffected !== undefined && { customersAffected }),
    ...(reviewHours !== undefined && { reviewHours }),
    ...(reviewUrl !== undefined && { reviewUrl }),
    ...(url !== undefined && { url }),
  };
}

function toFollowUp({ item, state }: FollowUp, { itemHours }: LedgerFacts): LedgerFollowUp {
  const { key, title, createdAt, completedAt } = item;
  const told = itemHours(item);
  return {
    ...{ key, id: itemName(item), state },
    ...(title !== undefined && { title }),
    ...(createdAt !== undefined && { createdAt }),
    ...(completedAt !== undefined && { completedAt }),
    ...(told !== undefined && { hours: told.hours }),
    ...(told?.isEstimated === true && { isFromPoints: true as const }),
  };
}
