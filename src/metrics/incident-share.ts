import type {
  EditedField,
  EpochMs,
  EvidenceGrade,
  EvidenceGroup,
  Felt,
  Hours,
  Origin,
  Points,
  Severity,
} from '../domain/index.ts';
import type { MetricFlag } from './metric-flag.ts';

/** What one incident adds to one sprint (or to the gap, or to nothing): the rows behind a bar. */
export type IncidentShare = {
  readonly incidentKey: string;
  readonly id: string;
  readonly title?: string;
  readonly severity: Severity;
  readonly startedAt?: EpochMs;
  /** Absent: outside every sprint of the team (`gap`), or not placed in time. */
  readonly sprintKey?: string;
  readonly place: 'sprint' | 'gap' | 'not-placed';
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  /** Hours that have no time of their own, where `place` is `not-placed`. */
  readonly hoursNotPlaced?: Hours;
  readonly grade: EvidenceGrade;
  readonly group?: EvidenceGroup;
  /** Displaced points of this incident in this sprint (D_i); they add up to `displaced.value`. */
  readonly points?: Points;
  /** Its part of `explained.value`, in proportion to `points`; they add up to the hatched bar. */
  readonly explainedPoints?: Points;
  /** Person-hours before the cap, where a cap applied. */
  readonly rawHours?: Hours;
  readonly responderCount?: number;
  readonly edited?: readonly EditedField[];
  /** A sprint item that looks like incident work nobody recorded, under its own key (METHOD 2.12); no record. */
  readonly isItem?: true;
  /** Whether users felt it, by the record or by the person's answer (METHOD 2.12). */
  readonly felt: Felt;
  readonly flags: readonly MetricFlag[];
  readonly origins: readonly Origin[];
};
