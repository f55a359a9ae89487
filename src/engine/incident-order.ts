import type { EvidenceGrade } from '../domain/index.ts';
import type { IncidentShare } from '../metrics/incident-share.ts';
import type { IncidentOrder } from './api.ts';

type SprintPlace = (sprintKey: string) => number | undefined;

/** The most hours first; among equals, by key. */
export function byMostHours(shares: readonly IncidentShare[]): readonly IncidentShare[] {
  return shares
    .map((share) => ({ share, hours: totalOf(share) }))
    .sort((one, other) => other.hours - one.hours || (one.share.incidentKey < other.share.incidentKey ? -1 : 1))
    .map(({ share }) => share);
}

/** Puts incidents in an order; equals stay as they stood. What is not known comes last, whichever way it goes. */
export function inOrder(
  shares: readonly IncidentShare[],
  order: IncidentOrder,
  placeOf: SprintPlace,
): readonly IncidentShare[] {
  const direction = order.isDescending ? -1 : 1;
  const read = readerOf(order.by, placeOf);
  const rows = shares.map((share, at) => ({ share, at, value: read(share) }));
  if (rows.some(({ value }) => typeof value === 'string')) {
    rows.sort((one, other) => compareRoughly(one.value, other.value, direction));
  }
  return rows
    .sort((one, other) => compare(one.value, other.value, direction) || one.at - other.at)
    .map(({ share }) => share);
}

type Value = string | number | undefined;

const IN_NUMBERS = new Intl.Collator('en', { numeric: true });

function compare(one: Value, other: Value, direction: 1 | -1): number {
  if (one === undefined || other === undefined) return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * direction;
  return IN_NUMBERS.compare(String(one), String(other)) * direction;
}

/** By character: a collator takes ten times as long, and soon puts in order what nearly is. */
function compareRoughly(one: Value = '', other: Value = '', direction: 1 | -1): number {
  if (one === other) return 0;
  return one < other ? -direction : direction;
}

const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D', 'E', 'none'];

function readerOf(by: IncidentOrder['by'], placeOf: SprintPlace): (share: IncidentShare) => Value {
  switch (by) {
    case 'id':
      return ({ id }) => id;
    case 'title':
      return ({ title }) => title;
    case 'severity':
      return ({ severity }) => (severity === 'unknown' ? undefined : severity);
    case 'started':
      return ({ startedAt }) => startedAt;
    case 'on':
      return ({ hoursOn, hoursNotPlaced }) => hoursOn + (hoursNotPlaced ?? 0);
    case 'off':
      return ({ hoursOff }) => hoursOff;
    case 'points':
      return ({ points }) => points;
    case 'explained':
      return ({ explainedPoints }) => explainedPoints;
    case 'evidence':
      return ({ grade }) => GRADES.indexOf(grade);
    case 'sprint':
      return ({ sprintKey }) => (sprintKey === undefined ? undefined : placeOf(sprintKey));
  }
}

function totalOf({ hoursOn, hoursOff, hoursNotPlaced }: IncidentShare): number {
  return hoursOn + hoursOff + (hoursNotPlaced ?? 0);
}
