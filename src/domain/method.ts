import type { EvidenceGroup } from './evidence.ts';
import { EVIDENCE_GROUPS } from './evidence.ts';
import type { Severity } from './severity.ts';
import { SEVERITIES } from './severity.ts';

/** Factors on hours: the true hours are taken to lie within `low` to `high` times the estimate, most likely at 1. */
export type MultiplierRange = { readonly low: number; readonly high: number };

/** What METHOD 2.2 and 2.3 assume for one severity. */
export type SeverityCoefficients = {
  /** Longest time one responder is counted for one incident, hours (duration and presence evidence). */
  readonly capHours: number;
  /** Responders where they are unknown. */
  readonly responders: number;
  /** Person-hours where responders and times are unknown. */
  readonly defaultHours: number;
  /** An incident up to this long is worked on without a break; a longer one in working time only, hours. */
  readonly continuousHours: number;
};

/**
 * Every number of METHOD 2.2 to 2.9 that is judgement rather than arithmetic, in one place. The anchor of caps and
 * defaults is 6 h for an incident with its aftermath (Google SRE, Being On-Call); the rest is a convention.
 */
export type Method = {
  readonly severities: Readonly<Record<Severity, SeverityCoefficients>>;
  /** METHOD 2.3: from the strongest evidence to the weakest; acknowledged-to-resolved time (Bh) tends high. */
  readonly multipliers: Readonly<Record<EvidenceGroup, MultiplierRange>>;
  /** METHOD 2.2: an incident within this share of the continuous limit is flagged, since its hours hang on the limit. */
  readonly patternSwitchShare: number;
  /** METHOD 2.3: incidents with both logged and estimated hours that are needed before estimates are calibrated. */
  readonly calibrationIncidents: number;
  /** METHOD 2.5: minutes added per person and block of engaged time that touches working time; 0 = off. */
  readonly overheadMinutes: number;
  /** METHOD 2.5: shorter gaps do not end a person's block of engaged time, minutes. */
  readonly blockGapMinutes: number;
  /** METHOD 2.6, omega: the share of hours outside working time that is taken off in lieu, 0 to 1; 0 = off. */
  readonly lieuShare: number;
  /** METHOD 2.7: a sprint is calm with at most this share of its capacity on incidents, 0 to 1. */
  readonly calmLoad: number;
  /** METHOD 2.7: the most earlier sprints that the pace is taken from. */
  readonly paceSprints: number;
  /** METHOD 2.7: the least share of capacity that must be left after incidents for a sprint to tell a pace, 0 to 1. */
  readonly netShare: number;
};

export type CoefficientUnit = 'hours' | 'people' | 'minutes' | 'factor' | 'share' | 'sprints' | 'incidents';

/** One number that a person can change, with the bounds within which it means anything. */
export type Coefficient = {
  /** Path in the settings file under `method`: `cap_hours.1`, `multipliers.D.low`, `overhead_minutes`. */
  readonly id: string;
  readonly unit: CoefficientUnit;
  readonly standard: number;
  readonly least: number;
  readonly most: number;
};

/** What a person changed, by coefficient id; what is not named keeps its default. */
export type MethodChanges = Readonly<Record<string, number>>;

const CAP_HOURS = [8, 6, 4, 2, 1, 4];
const RESPONDERS = [3, 2, 1, 1, 1, 1];
const DEFAULT_HOURS = [12, 6, 3, 1, 0.5, 3];
const CONTINUOUS_HOURS = [72, 72, 12, 12, 12, 12];
const MULTIPLIERS: Readonly<Record<EvidenceGroup, MultiplierRange>> = {
  A: { low: 0.9, high: 1.1 },
  B: { low: 0.75, high: 1.25 },
  Bh: { low: 0.5, high: 1.1 },
  C: { low: 0.6, high: 1.3 },
  D: { low: 0.4, high: 1.6 },
  E: { low: 0.25, high: 2.5 },
};

/** All coefficients, in the order in which settings list them. */
export const COEFFICIENTS: readonly Coefficient[] = [
  ...bySeverity('cap_hours', 'hours', CAP_HOURS, { least: 0.25, most: 168 }),
  ...bySeverity('continuous_hours', 'hours', CONTINUOUS_HOURS, { least: 0, most: 720 }),
  ...bySeverity('responders', 'people', RESPONDERS, { least: 1, most: 50 }),
  ...bySeverity('default_hours', 'hours', DEFAULT_HOURS, { least: 0, most: 168 }),
  ...EVIDENCE_GROUPS.flatMap((group): readonly Coefficient[] => [
    { id: `multipliers.${group}.low`, unit: 'factor', standard: MULTIPLIERS[group].low, least: 0, most: 1 },
    { id: `multipliers.${group}.high`, unit: 'factor', standard: MULTIPLIERS[group].high, least: 1, most: 10 },
  ]),
  { id: 'pattern_switch_share', unit: 'share', standard: 0.1, least: 0, most: 1 },
  { id: 'calibration_incidents', unit: 'incidents', standard: 10, least: 5, most: 1000 },
  { id: 'calm_load', unit: 'share', standard: 0.1, least: 0, most: 1 },
  { id: 'pace_sprints', unit: 'sprints', standard: 6, least: 3, most: 26 },
  { id: 'net_share', unit: 'share', standard: 0.25, least: 0.01, most: 1 },
  { id: 'overhead_minutes', unit: 'minutes', standard: 0, least: 0, most: 120 },
  { id: 'block_gap_minutes', unit: 'minutes', standard: 30, least: 0, most: 480 },
  { id: 'lieu_share', unit: 'share', standard: 0, least: 0, most: 1 },
];

const STANDARDS: MethodChanges = Object.fromEntries(COEFFICIENTS.map(({ id, standard }) => [id, standard]));

/** The method with a person's changes. A change that is unknown or out of bounds never gets here: see the settings file. */
export function methodOf(changes: MethodChanges): Method {
  const value = (id: string): number => changes[id] ?? STANDARDS[id] ?? 0;
  return {
    severities: perSeverity((severity) => ({
      capHours: value(`cap_hours.${severity}`),
      responders: value(`responders.${severity}`),
      defaultHours: value(`default_hours.${severity}`),
      continuousHours: value(`continuous_hours.${severity}`),
    })),
    multipliers: perGroup((group) => ({
      low: value(`multipliers.${group}.low`),
      high: value(`multipliers.${group}.high`),
    })),
    patternSwitchShare: value('pattern_switch_share'),
    calibrationIncidents: value('calibration_incidents'),
    overheadMinutes: value('overhead_minutes'),
    blockGapMinutes: value('block_gap_minutes'),
    lieuShare: value('lieu_share'),
    calmLoad: value('calm_load'),
    paceSprints: value('pace_sprints'),
    netShare: value('net_share'),
  };
}

/** The method as it is without any change. */
export const STANDARD_METHOD: Method = methodOf({});

/** The changes that differ from the defaults, in the order of `COEFFICIENTS`. */
export function changedCoefficients(changes: MethodChanges): readonly (Coefficient & { readonly value: number })[] {
  return COEFFICIENTS.flatMap((coefficient) => {
    const value = changes[coefficient.id];
    return value === undefined || value === coefficient.standard ? [] : [{ ...coefficient, value }];
  });
}

function bySeverity(
  name: string,
  unit: CoefficientUnit,
  standards: readonly number[],
  bounds: Pick<Coefficient, 'least' | 'most'>,
): readonly Coefficient[] {
  return SEVERITIES.map((severity, at) => ({
    id: `${name}.${severity}`,
    unit,
    standard: standards[at] ?? 0,
    ...bounds,
  }));
}

function perSeverity(of: (severity: Severity) => SeverityCoefficients): Method['severities'] {
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), unknown: of('unknown') };
}

function perGroup(of: (group: EvidenceGroup) => MultiplierRange): Method['multipliers'] {
  return { A: of('A'), B: of('B'), Bh: of('Bh'), C: of('C'), D: of('D'), E: of('E') };
}
