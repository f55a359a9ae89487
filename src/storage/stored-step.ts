import type { Act, EpochMs } from '../domain/index.ts';

/**
 * One step that a person took: what one press of a button did, however many acts that was. Ids grow in the order in which
 * the steps were taken, in whichever tab. Steps that were taken back come after all others, and go with the next act.
 */
export type StoredStep = {
  readonly id: number;
  readonly at: EpochMs;
  readonly acts: readonly Act[];
  readonly isUndone: boolean;
};

/** The database numbers it. */
export type NewStep = Omit<StoredStep, 'id'>;
