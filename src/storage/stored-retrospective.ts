import type { EpochMs, Retrospective } from '../domain/index.ts';

/** A retrospective as the database holds it. Its frozen numbers lie apart, under the same id. */
export type StoredRetrospective = {
  readonly id: string;
  readonly teamId: string;
  readonly value: Retrospective;
  /** When it was taken away. It stays for as long as a step of the journal names it. */
  readonly deletedAt?: EpochMs;
};
