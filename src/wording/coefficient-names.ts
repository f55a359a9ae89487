import type { EvidenceGroup } from '../domain/index.ts';
import { gradeLabel } from './evidence-words.ts';

/** What a coefficient of METHOD 2.2 to 2.9 is called, and what it does. */
type Words = { readonly name: string; readonly hint: string };

/** Those that differ by severity; the name stands before ", severity 3". */
const BY_SEVERITY: Readonly<Record<string, Words>> = {
  cap_hours: {
    name: 'Longest time counted per responder',
    hint: 'Where only durations are known: the first hours of each person count, the rest does not.',
  },
  continuous_hours: {
    name: 'Longest incident worked on without a break',
    hint: 'A longer one is taken to be worked on in working time only.',
  },
  responders: {
    name: 'People where the record names none',
    hint: 'How many are taken to have responded.',
  },
  default_hours: {
    name: 'Person-hours where people and times are missing',
    hint: 'All that is known then is the severity.',
  },
};

const MULTIPLIER_ENDS: Readonly<Record<string, string>> = { low: 'least', high: 'most' };

const SINGLE: Readonly<Record<string, Words>> = {
  pattern_switch_share: {
    name: 'How near the limit without a break gets a remark',
    hint: 'An incident this close to the limit is marked, since its hours hang on the limit.',
  },
  calibration_incidents: {
    name: 'Incidents with logged hours before estimates are corrected',
    hint: 'With this many incidents that have both, your own logs say how far off the estimates are.',
  },
  calm_load: {
    name: 'Most incident work in a calm sprint',
    hint: 'With three calm sprints or more, the recent pace is taken from those alone.',
  },
  pace_sprints: {
    name: 'Most earlier sprints for the recent pace',
    hint: 'The pace is the middle one of these sprints.',
  },
  net_share: {
    name: 'Least working time left for a sprint to tell a pace',
    hint: 'A sprint with less left beside its incidents tells too little about planned work.',
  },
  overhead_minutes: {
    name: 'Time to get back to planned work',
    hint: 'Added per person and interruption that touches working time. Zero leaves it out.',
  },
  block_gap_minutes: {
    name: 'Shorter breaks do not end an interruption',
    hint: 'Two alarms with less than this between them are one interruption. Matters only with the time above.',
  },
  lieu_share: {
    name: 'Hours outside working time that are taken off later',
    hint: 'That share comes on top of the hours in working time. Zero leaves it out.',
  },
};

/** A coefficient's name: "Longest time counted per responder, severity 3"; an id that is unknown stands for itself. */
export function coefficientName(id: string): string {
  const [group = '', key = '', end] = id.split('.');
  const bySeverity = BY_SEVERITY[group];
  if (bySeverity !== undefined) return `${bySeverity.name}, ${severityName(key)}`;
  if (group === 'multipliers')
    return `How far off hours may be, ${groupName(key)}: ${MULTIPLIER_ENDS[end ?? ''] ?? ''}`;
  return SINGLE[id]?.name ?? id;
}

/** The name without its severity or evidence, for the head of a column: "Longest time counted per responder". */
export function coefficientGroupName(group: string): string {
  return BY_SEVERITY[group]?.name ?? group;
}

/** What a coefficient does, in one sentence. "" for an id that is unknown. */
export function coefficientHint(id: string): string {
  const [group = '', , end] = id.split('.');
  if (group === 'multipliers')
    return `The true hours are taken to be at ${MULTIPLIER_ENDS[end ?? ''] ?? ''} this many times the hours shown.`;
  return (BY_SEVERITY[group] ?? SINGLE[id])?.hint ?? '';
}

/** "severity 3", "severity not known". */
export function severityName(severity: string): string {
  return severity === 'unknown' ? 'severity not known' : `severity ${severity}`;
}

const GROUPS: readonly EvidenceGroup[] = ['A', 'B', 'Bh', 'C', 'D', 'E'];

function groupName(key: string): string {
  const group = GROUPS.find((each) => each === key);
  return group === undefined ? key : gradeLabel(group);
}
