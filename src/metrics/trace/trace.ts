import type { EditedField, EvidenceGrade, EvidenceGroup, MultiplierRange, Severity } from '../../domain/index.ts';
import type { Origin } from '../../domain/origin.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Pace, RangeLabel } from '../analysis.ts';
import type { MetricFlag } from '../metric-flag.ts';

/** A number on the screen that can be asked "why this number?". */
export type Figure =
  | 'hours-on'
  | 'hours-off'
  | 'capacity'
  | 'load'
  | 'pace'
  | 'committed'
  | 'completed-of-committed'
  | 'shortfall'
  | 'velocity'
  | 'added'
  | 'displaced'
  | 'explained'
  | 'added-share'
  | 'over-plan-share'
  | 'unexplained'
  | 'absorbed'
  | 'incidents'
  | 'gap'
  | 'not-placed'
  | 'with-return';

/** Which number of which sprint; without `sprintKey` that of all sprints in `totalOf` together (absent: all closed ones). */
export type TraceQuery = {
  readonly teamId: string;
  readonly sprintKey?: string;
  readonly totalOf?: readonly string[];
  readonly figure: Figure;
};

/** What a figure is counted in. `points` stands for the team's own unit. */
export type TraceUnit = 'hours' | 'points' | 'share' | 'points-per-hour' | 'incidents';

/**
 * How a number came about: the formula that was used, its inputs, and the parts that add up to it. `wording` says the
 * formula in words; the inputs and parts are enough to work it out again by hand.
 */
export type Trace = {
  readonly figure: Figure;
  readonly unit: TraceUnit;
  /** Absent = not known; then `flags` has the reason. */
  readonly value?: number;
  /** In the trace's unit. */
  readonly range?: { readonly low: number; readonly high: number; readonly label: RangeLabel };
  readonly formula: FormulaId;
  /** The inputs of the formula, in the order in which the formula names them. */
  readonly terms: readonly TraceTerm[];
  /** What the number is made of. Their `value`s add up to it, where `isSum`; else they are the records behind it. */
  readonly parts: readonly TracePart[];
  readonly isSum: boolean;
  /** The sprints whose pace was used, with the numbers it was made from; only for figures in points. */
  readonly baseline: readonly BaselineSprint[];
  readonly pace?: Pick<Pace, 'method' | 'n' | 'laterSprintsUsed'>;
  /** How far off the hours may be, by evidence group with hours in it; only for figures with a range. */
  readonly multipliers: readonly (MultiplierRange & { readonly group: EvidenceGroup; readonly hours: number })[];
  readonly flags: readonly MetricFlag[];
};

/** Which formula made the number; one sentence each in `wording/trace-words.ts`. */
export type FormulaId =
  | 'sum-of-hours'
  | 'clipped-hours'
  | 'people-times-time'
  | 'members-time'
  | 'person-days'
  | 'hours-per-capacity'
  | 'median-pace'
  | 'plan-assisted-pace'
  | 'plan-implied-pace'
  | 'typed-pace'
  | 'sum-of-items'
  | 'sum-of-report'
  | 'typed-plan'
  | 'pace-times-hours'
  | 'share-of-shortfall'
  | 'rest-of-shortfall'
  | 'rest-of-displaced'
  | 'count'
  | 'sum-of-sprints'
  | 'not-known';

/** One input: its name, its value, and the figure that it can be followed to. Absent value = not known. */
export type TraceTerm = {
  readonly name: TermName;
  readonly unit: TraceUnit | 'people' | 'person-days' | 'days';
  readonly value?: number;
  /** The same sprint's figure that explains this input further. */
  readonly figure?: Figure;
};

export type TermName =
  | 'hours-on'
  | 'hours-off'
  | 'days-touched'
  | 'overhead'
  | 'lieu'
  | 'cut'
  | 'capacity'
  | 'working-hours'
  | 'head-count'
  | 'away'
  | 'person-days'
  | 'pace'
  | 'committed'
  | 'completed-of-committed'
  | 'removed'
  | 'not-finished'
  | 'shortfall'
  | 'displaced'
  | 'claim'
  | 'added-other'
  | 'over-plan'
  | 'slack'
  | 'asked'
  | 'share'
  | 'explained'
  | 'recorded-points'
  | 'velocity'
  | 'linked-work'
  | 'share-method'
  | 'regression-pace';

/** One incident, item or sprint that is a part of the number. */
export type TracePart = {
  readonly kind: 'incident' | 'item' | 'sprint' | 'rest';
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  /** Its part of the number, in the trace's unit. */
  readonly value: number;
  readonly severity?: Severity;
  readonly startedAt?: EpochMs;
  /** Person-hours behind it, where the number is in points. */
  readonly hours?: number;
  readonly grade?: EvidenceGrade;
  /** Tells measured hours that tend high from others of grade B. */
  readonly group?: EvidenceGroup;
  /** Person-hours before the cap, where a cap applied. */
  readonly rawHours?: number;
  readonly responderCount?: number;
  /** The hours came as one total without times: spread over the incident, limited by capacity alone (METHOD 2.4-3). */
  readonly isLump?: true;
  readonly edited?: readonly EditedField[];
  readonly flags: readonly MetricFlag[];
  readonly origins: readonly Origin[];
};

/** One earlier sprint behind the pace: pace = finished / (capacity - incident hours). */
export type BaselineSprint = {
  /** Absent: the pace that the plan itself implies. */
  readonly sprintKey?: string;
  readonly name?: string;
  readonly finished?: number;
  readonly capacity?: number;
  readonly hoursOn?: number;
  readonly load?: number;
  readonly pace: number;
};
