import type { RowBase } from './row-base.ts';
import type { EpochMs, Hours } from './units.ts';

/** A salted hash that stands for a person; made while parsing, never shown (METHOD section 4, hard rules). */
export type PersonKey = string;

/** When one person was present in one incident (FORMATS 7.3 responders.csv). */
export type ResponderRow = RowBase & {
  readonly kind: 'responder';
  readonly incidentId: string;
  readonly person?: PersonKey;
  readonly team?: string;
  readonly role?: 'responder' | 'observer';
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly worked?: Hours;
  readonly offHours?: Hours;
};
