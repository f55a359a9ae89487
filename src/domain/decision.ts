import type { EpochMs } from './units.ts';

/** What a person said about the data. One row each, applied after the fold, listed and undoable. */
export type DecisionContent =
  /** Bring an excluded record back, or set a kept one aside. */
  | { readonly kind: 'count-incident'; readonly key: string; readonly counts: boolean }
  /** Type the dates of a sprint that came without. */
  | { readonly kind: 'sprint-dates'; readonly key: string; readonly startAt: string; readonly endAt: string };

export type Decision = {
  readonly id: string;
  readonly madeAt: EpochMs;
  readonly content: DecisionContent;
  /** Set when the decision was taken back. */
  readonly undoneAt?: EpochMs;
};
