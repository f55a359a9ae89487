import type { LedgerFollowUp, LedgerIncident } from '../metrics/ledger/ledger.ts';
import type { FollowUpCounts } from '../metrics/ledger/ledger-follow-ups.ts';
import { formatDate } from './dates.ts';
import { formatHours, formatNumber, listInWords } from './numbers.ts';

/** Whether users felt it, and how many: "felt by 1,200", "felt", "not felt", "not known". */
export function usersInWords({ felt, customersAffected }: Pick<LedgerIncident, 'felt' | 'customersAffected'>): string {
  if (customersAffected !== undefined && customersAffected > 0) return `felt by ${formatNumber(customersAffected)}`;
  return { yes: 'felt it', no: 'did not feel it', 'not-known': 'not known' }[felt];
}

/** "held, 4 h", "held, hours not known", "none booked". */
export function reviewInCell({
  isReviewHeld,
  reviewHours,
}: Pick<LedgerIncident, 'isReviewHeld' | 'reviewHours'>): string {
  if (!isReviewHeld) return 'none booked';
  return reviewHours === undefined ? 'held, hours not known' : `held, ${formatHours(reviewHours)}`;
}

/** "2 done and 1 open"; what only the incident's record counts says so. */
export function followUpsInWords({ created, done, open, dropped, withoutItems }: FollowUpCounts): string {
  if (created === 0) return 'none';
  const parts = [
    ...(done > 0 ? [`${formatNumber(done)} done`] : []),
    ...(open > 0 ? [`${formatNumber(open)} open`] : []),
    ...(dropped > 0 ? [`${formatNumber(dropped)} decided against`] : []),
  ];
  return withoutItems === true ? `${listInWords(parts)}, by its own record` : listInWords(parts);
}

const STATES: Readonly<Record<LedgerFollowUp['state'], string>> = {
  done: 'done',
  open: 'open',
  dropped: 'decided against',
};

/** One follow-up: "done 14 May 2026, 6 h", "open since 2 Jun 2026". */
export function followUpInWords(
  { state, createdAt, completedAt, hours, isFromPoints }: LedgerFollowUp,
  zone: string,
): string {
  const since = state === 'open' && createdAt !== undefined ? ` since ${formatDate(createdAt, zone)}` : '';
  const on = state === 'done' && completedAt !== undefined ? ` ${formatDate(completedAt, zone)}` : '';
  const from = isFromPoints === true ? ' from its points' : '';
  const took = hours === undefined ? '' : `, ${formatHours(hours)}${from}`;
  return `${STATES[state]}${since}${on}${took}`;
}
