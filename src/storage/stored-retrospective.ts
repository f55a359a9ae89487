import type { EpochMs, Retrospective } from '../domain/index.ts';

/** A retrospective as the database holds it. Its frozen numbers lie apart, under the same id. */
export type StoredRetrospective = {
  readonly id: string;
  readonly teamId: string;
  readonly value: Retrospective;
  /** When it was taken away. It stays for a while, so that undo is free. */
  readonly deletedAt?: EpochMs;
};
