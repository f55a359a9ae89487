import type { EvidenceGroup, Severity } from '../domain/index.ts';
import { HOUR_MS } from '../domain/index.ts';

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
 * Every number of METHOD 2.2 to 2.5 that is judgement rather than arithmetic, in one place. The anchor of caps and
 * defaults is 6 h for an incident with its aftermath (Google SRE, Being On-Call); the rest is a convention.
 */
export const COEFFICIENTS = {
  severities: {
    1: { capHours: 8, responders: 3, defaultHours: 12, continuousHours: 72 },
    2: { capHours: 6, responders: 2, defaultHours: 6, continuousHours: 72 },
    3: { capHours: 4, responders: 1, defaultHours: 3, continuousHours: 12 },
    4: { capHours: 2, responders: 1, defaultHours: 1, continuousHours: 12 },
    5: { capHours: 1, responders: 1, defaultHours: 0.5, continuousHours: 12 },
    unknown: { capHours: 4, responders: 1, defaultHours: 3, continuousHours: 12 },
  } satisfies Record<Severity, SeverityCoefficients>,
  /** METHOD 2.3: from the strongest evidence to the weakest; acknowledged-to-resolved time (Bh) tends high. */
  multipliers: {
    A: { low: 0.9, high: 1.1 },
    B: { low: 0.75, high: 1.25 },
    Bh: { low: 0.5, high: 1.1 },
    C: { low: 0.6, high: 1.3 },
    D: { low: 0.4, high: 1.6 },
    E: { low: 0.25, high: 2.5 },
  } satisfies Record<EvidenceGroup, MultiplierRange>,
  /** METHOD 2.2: an incident within this share of the continuous limit is flagged, since its hours hang on the limit. */
  patternSwitchShare: 0.1,
  /** METHOD 2.3: incidents with both logged and estimated hours that are needed before estimates are calibrated. */
  calibrationIncidents: 10,
  /** METHOD 2.5: shorter gaps do not end a person's block of engaged time. */
  blockGapMs: 0.5 * HOUR_MS,
} as const;

/** The assumptions for one severity. */
export function coefficientsOf(severity: Severity): SeverityCoefficients {
  return COEFFICIENTS.severities[severity];
}
