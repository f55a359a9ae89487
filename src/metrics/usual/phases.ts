import type { EvidenceGrade, Hours, Incident, WorkItem } from '../../domain/index.ts';
import { HOUR_MS, hours } from '../../domain/index.ts';
import { isFollowUp } from '../points/returns.ts';
import { median } from '../statistics/quantiles.ts';

/** The phases of an incident in order. Detection and response are elapsed time, nobody's hours; the rest is person-hours. */
const PHASES = ['detect', 'respond', 'fix', 'review', 'follow-up'] as const;
export type PhaseId = (typeof PHASES)[number];

/** Why the phase of an incident cannot be told. */
export type PhaseGap =
  | 'no-start'
  | 'no-detection'
  | 'no-acknowledgement'
  | 'wrong-order'
  | 'nobody'
  | 'no-review'
  | 'review-length'
  | 'no-follow-up'
  | 'follow-up-hours';

/** What of a phase is less than a measurement: response from the start, hours by default, follow-up hours from points. */
export type PhaseNote = 'from-start' | 'defaults' | 'from-points';

/** One phase over the incidents of a team. */
export type Phase = {
  readonly id: PhaseId;
  /** Incidents of which it is known. */
  readonly known: number;
  /** Hours, elapsed or of people; absent if known of none. */
  readonly median?: Hours;
  /** Person-hours of all of them; absent for elapsed time, which nobody spent. */
  readonly total?: Hours;
  /** How many of the known ones are weaker, and how. */
  readonly notes: readonly { readonly note: PhaseNote; readonly incidents: number }[];
  /** Incidents of which it is not known, by reason; in the order of `PhaseGap`. */
  readonly gaps: readonly { readonly gap: PhaseGap; readonly incidents: number }[];
};

/** One incident with the hours that a team spent responding to it. */
export type PhasedIncident = {
  readonly incident: Incident;
  readonly grade: EvidenceGrade;
  readonly hours: number;
};

/** What tells the hours of follow-ups. */
export type FollowUpFacts = {
  /** Items that are linked to an incident, by its key, each under the earliest of its incidents. */
  readonly itemsOf: (incidentKey: string) => readonly WorkItem[];
  /** Points (or items, or estimated hours) of an item; absent = not estimated. */
  readonly estimateOf: (item: WorkItem) => number | undefined;
  /** The team's latest pace, per person-hour; absent = not known. */
  readonly pace: number | undefined;
};

/**
 * Where the time of incidents went, phase by phase, as far as times and records tell (METHOD 2.2, 2.3, 2.14). Durations
 * are far from evenly spread, so there is a median and a count, and no mean. A negative length is a wrong order of times,
 * never a number.
 */
export function phasesOf(incidents: readonly PhasedIncident[], facts: FollowUpFacts): readonly Phase[] {
  return PHASES.map((id) =>
    phaseOf(
      id,
      incidents.map((incident) => TELL[id](incident, facts)),
    ),
  );
}

/** The person-hours of a follow-up: logged, else its points at the pace (METHOD 2.14); `undefined` if neither is known. */
export function followUpHours(
  item: WorkItem,
  { estimateOf, pace }: Pick<FollowUpFacts, 'estimateOf' | 'pace'>,
): { readonly hours: number; readonly isEstimated: boolean } | undefined {
  if (item.timeSpent !== undefined && item.timeSpent > 0) return { hours: item.timeSpent, isEstimated: false };
  const estimate = estimateOf(item);
  const isDone = item.statusCategory === 'done' || item.completedAt !== undefined;
  if (!isDone || estimate === undefined || pace === undefined || pace <= 0) return undefined;
  return { hours: estimate / pace, isEstimated: true };
}

type Told = { readonly hours: number; readonly note?: PhaseNote } | PhaseGap;

const TELL: Readonly<Record<PhaseId, (incident: PhasedIncident, facts: FollowUpFacts) => Told>> = {
  detect: ({ incident }) => {
    if (incident.startedAt === undefined) return 'no-start';
    if (incident.detectedAt === undefined) return 'no-detection';
    return elapsed(incident.startedAt, incident.detectedAt);
  },
  respond: ({ incident: { startedAt, detectedAt, acknowledgedAt } }) => {
    if (acknowledgedAt === undefined) return 'no-acknowledgement';
    if (detectedAt !== undefined) return elapsed(detectedAt, acknowledgedAt);
    return startedAt === undefined ? 'no-start' : elapsed(startedAt, acknowledgedAt, 'from-start');
  },
  fix: ({ grade, hours: spent }) => {
    if (grade === 'none') return 'nobody';
    return grade === 'E' ? { hours: spent, note: 'defaults' } : { hours: spent };
  },
  review: ({ incident: { reviewHours, reviewStatus } }) => {
    if (reviewHours !== undefined) return { hours: reviewHours };
    return reviewStatus === 'published' ? 'review-length' : 'no-review';
  },
  'follow-up': ({ incident }, facts) => followUpsOf(incident, facts),
};

function elapsed(from: number, to: number, note?: PhaseNote): Told {
  if (to < from) return 'wrong-order';
  return { hours: (to - from) / HOUR_MS, ...(note !== undefined && { note }) };
}

function followUpsOf(incident: Incident, facts: FollowUpFacts): Told {
  const items = facts.itemsOf(incident.key).filter((item) => isFollowUp(item, incident));
  if (items.length === 0) return (incident.followUpsTotal ?? 0) > 0 ? 'follow-up-hours' : 'no-follow-up';
  const told = items.flatMap((item) => followUpHours(item, facts) ?? []);
  if (told.length === 0) return 'follow-up-hours';
  const spent = told.reduce((sum, each) => sum + each.hours, 0);
  return told.some(({ isEstimated }) => isEstimated) ? { hours: spent, note: 'from-points' } : { hours: spent };
}

function phaseOf(id: PhaseId, told: readonly Told[]): Phase {
  const known = told.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  const lengths = known.map((each) => each.hours);
  const middle = median(lengths);
  const isElapsed = id === 'detect' || id === 'respond';
  return {
    id,
    known: known.length,
    ...(middle !== undefined && { median: hours(middle) }),
    ...(!isElapsed && { total: hours(lengths.reduce((sum, length) => sum + length, 0)) }),
    notes: countsOf(NOTES, (note) => known.filter((each) => each.note === note).length).map(([note, incidents]) => ({
      ...{ note, incidents },
    })),
    gaps: countsOf(GAPS, (gap) => told.filter((each) => each === gap).length).map(([gap, incidents]) => ({
      ...{ gap, incidents },
    })),
  };
}

const NOTES: readonly PhaseNote[] = ['from-start', 'defaults', 'from-points'];
const GAPS: readonly PhaseGap[] = [
  'no-start',
  'no-detection',
  'no-acknowledgement',
  'wrong-order',
  'nobody',
  'no-review',
  'review-length',
  'no-follow-up',
  'follow-up-hours',
];

/** Those that occur, each with how often. */
function countsOf<Name>(names: readonly Name[], count: (name: Name) => number): readonly (readonly [Name, number])[] {
  return names.map((name) => [name, count(name)] as const).filter(([, many]) => many > 0);
}
