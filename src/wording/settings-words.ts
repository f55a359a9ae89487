import type { Coefficient, CoefficientUnit, EvidenceGroup } from '../domain/index.ts';
import { COEFFICIENTS } from '../domain/index.ts';
import { gradeLabel } from './evidence-words.ts';
import { numberText } from './locale.ts';
import { countInWords } from './numbers.ts';

/** The coefficients of METHOD 2.2 to 2.9 by name, and their values as people read and type them. */

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

/** A value with its unit: "4 h", "× 0.4", "10 %", "15 min", "1 person", "6 sprints". */
export function formatCoefficient(id: string, value: number): string {
  return withUnit(unitOf(id), value);
}

/** The unit beside a field: "h", "%", "min"; "" where the name says it. */
export function coefficientUnit(id: string): string {
  return UNIT_MARKS[unitOf(id)];
}

/** How a value is typed: a share in per cent, all else as it is. */
export function typedCoefficient(id: string, value: number): number {
  return unitOf(id) === 'share' ? clean(value * 100) : value;
}

/** The value of a typed number; undo of `typedCoefficient`. */
export function readCoefficient(id: string, typed: number): number {
  return unitOf(id) === 'share' ? clean(typed / 100) : typed;
}

/** True where half a unit makes no sense: sprints, incidents. */
export function isWholeCoefficient(id: string): boolean {
  return WHOLE.includes(unitOf(id));
}

/** "0.25 h to 168 h". */
export function coefficientBounds({ id, least, most }: Coefficient): string {
  return `${formatCoefficient(id, least)} to ${formatCoefficient(id, most)}`;
}

/** What is said of a value that cannot be taken: "Type a number from 0.25 h to 168 h." */
export function coefficientFault(coefficient: Coefficient): string {
  const kind = isWholeCoefficient(coefficient.id) ? 'whole number' : 'number';
  return `Type a ${kind} from ${coefficientBounds(coefficient)}.`;
}

/** "severity 3", "severity not known". */
export function severityName(severity: string): string {
  return severity === 'unknown' ? 'severity not known' : `severity ${severity}`;
}

/** "Coefficients", and how many of them are not METHOD's. */
export function coefficientsTitle(changed: number): string {
  return changed === 0
    ? 'Coefficients'
    : `Coefficients: ${changed} ${changed === 1 ? 'differs' : 'differ'} from the default`;
}

const UNIT_MARKS: Readonly<Record<CoefficientUnit, string>> = {
  hours: 'h',
  people: '',
  minutes: 'min',
  factor: '×',
  share: '%',
  sprints: '',
  incidents: '',
};

const WHOLE: readonly CoefficientUnit[] = ['sprints', 'incidents'];
const UNITS: ReadonlyMap<string, CoefficientUnit> = new Map(COEFFICIENTS.map(({ id, unit }) => [id, unit]));
const GROUPS: readonly EvidenceGroup[] = ['A', 'B', 'Bh', 'C', 'D', 'E'];

function unitOf(id: string): CoefficientUnit {
  return UNITS.get(id) ?? 'factor';
}

function groupName(key: string): string {
  const group = GROUPS.find((each) => each === key);
  return group === undefined ? key : gradeLabel(group);
}

function withUnit(unit: CoefficientUnit, value: number): string {
  switch (unit) {
    case 'hours':
      return `${exact(value)} h`;
    case 'minutes':
      return `${exact(value)} min`;
    case 'factor':
      return `× ${exact(value)}`;
    case 'share':
      return `${exact(clean(value * 100))} %`;
    case 'people':
      return countInWords(value, 'person', 'people');
    case 'sprints':
      return countInWords(value, 'sprint', 'sprints');
    case 'incidents':
      return countInWords(value, 'incident', 'incidents');
  }
}

/** As it was typed: a setting is not rounded. */
function exact(value: number): string {
  return numberText(value, { most: 6 });
}

/** Takes away the noise of binary fractions: 0.07 x 100 is 7.000000000000001. */
function clean(value: number): number {
  return Number(value.toFixed(8));
}

/** The card of coefficients. */
export const COEFFICIENT_WORDS = {
  lead: 'Numbers of the method that are judgement rather than arithmetic. What you change here is listed on every picture and in “Why this number?”.',
  resetAll: 'Reset all',
  resetAllDone: (count: number) => `${countInWords(count, 'coefficient is', 'coefficients are')} back at the default.`,
  changed: (name: string, value: string) => `${name}: ${value}.`,
  resetTo: (standard: string) => `back to ${standard}`,
  resetOf: (name: string, standard: string) => `back to ${standard}: ${name}`,
  differs: 'differs from the default',
  standard: (value: string, bounds: string) => `Default ${value}, from ${bounds}`,
  severity: 'Severity',
  severities: (severity: string) => (severity === 'unknown' ? 'not known' : severity),
  evidence: 'How the hours are known',
  least: 'At least',
  most: 'At most',
  off: 'Off',
  groups: {
    response: {
      title: 'Response time, by severity',
      text: 'How much of an open incident counts as work where nobody logged hours.',
    },
    defaults: {
      title: 'People and hours that are assumed, by severity',
      text: 'Used only where a record does not say.',
    },
    multipliers: {
      title: 'How far off hours may be',
      text: 'The ranges rest on these: the true hours lie between the two, as multiples of the hours shown.',
    },
    reading: {
      title: 'Remarks and corrections',
      text: 'When the page speaks up, and when it learns from your own logs.',
    },
    pace: { title: 'Recent pace', text: 'Which sprints tell how many points an hour had room for.' },
    options: {
      title: 'Off unless you turn it on',
      text: 'Neither has enough evidence behind it to count for everyone.',
    },
  },
} as const;

/** What the settings page says once something is done. */
export const SETTINGS_WORDS = {
  ruleAdded: (value: string) => `Rule for “${value}” added.`,
  ruleRemoved: (value: string) => `Rule for “${value}” removed.`,
} as const;
