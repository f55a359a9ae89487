import type { EvidenceGrade } from '../domain/index.ts';
import type { IncidentShare } from '../metrics/analysis.ts';
import type { IncidentOrder } from './api.ts';

type SprintPlace = (sprintKey: string) => number | undefined;

/** Puts incidents in an order; without one, and among equals, the most hours come first. What is not known comes last. */
export function inOrder(
  shares: readonly IncidentShare[],
  order: IncidentOrder | undefined,
  placeOf: SprintPlace,
): readonly IncidentShare[] {
  const byTime = shares.toSorted(byHours);
  if (order === undefined) return byTime;
  const direction = order.isDescending ? -1 : 1;
  const read = readerOf(order.by, placeOf);
  return byTime
    .map((share) => ({ share, value: read(share) }))
    .sort((one, other) => compare(one.value, other.value, direction))
    .map(({ share }) => share);
}

type Value = string | number | undefined;

const IN_NUMBERS = new Intl.Collator('en', { numeric: true });

function compare(one: Value, other: Value, direction: 1 | -1): number {
  if (one === undefined || other === undefined) return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * direction;
  return IN_NUMBERS.compare(String(one), String(other)) * direction;
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

function byHours(one: IncidentShare, other: IncidentShare): number {
  return total(other) - total(one) || (one.incidentKey < other.incidentKey ? -1 : 1);
}

function total({ hoursOn, hoursOff, hoursNotPlaced }: IncidentShare): number {
  return hoursOn + hoursOff + (hoursNotPlaced ?? 0);
}
