import type { Verdict } from './question.ts';
import type { Severity } from './severity.ts';
import type { EpochMs } from './units.ts';

/**
 * What a person said about the data. One row each, applied after the fold, listed and undoable. `key` is the key of a
 * record; it is resolved through the aliases, so that a decision survives another export of the same record.
 */
export type DecisionContent =
  /** Bring an excluded record back, or set a kept one aside. */
  | { readonly kind: 'count-incident'; readonly key: string; readonly counts: boolean }
  /** Type the dates of a sprint that came without. */
  | { readonly kind: 'sprint-dates'; readonly key: string; readonly startAt: string; readonly endAt: string }
  /** Let a sprint that was closed early or late end as planned, or when it was closed (METHOD 2.1). */
  | { readonly kind: 'sprint-end'; readonly key: string; readonly end: 'planned' | 'actual' }
  /** Type what was planned in a sprint and what became of it: plan evidence P5 (METHOD 2.8). */
  | { readonly kind: 'sprint-plan'; readonly key: string; readonly plan: TypedPlan }
  /** Correct one thing about an incident; a typed value wins over every later import (METHOD 2.3). */
  | { readonly kind: 'edit-incident'; readonly key: string; readonly edit: IncidentEdit }
  /** Say that two records are one incident, or that they are two after all (METHOD 2.9). */
  | { readonly kind: 'same-incident'; readonly key: string; readonly other: string; readonly isSame: boolean }
  /** Say that a work item belongs to an incident, or that it does not (METHOD 2.9). `key` is the item's. */
  | { readonly kind: 'link-item'; readonly key: string; readonly incident: string; readonly isLinked: boolean }
  /** Answer the question whether a work item is incident work nobody recorded (METHOD 2.13). `key` is the item's. */
  | { readonly kind: 'answer-item'; readonly key: string; readonly verdict: Verdict }
  /** Answer the question whether an incident was larger than its label (METHOD 2.13). `key` is the incident's. */
  | { readonly kind: 'answer-incident'; readonly key: string; readonly verdict: Verdict }
  /** Write one line about an incident (METHOD 2.14); '' takes it away. */
  | {
      readonly kind: 'note-incident';
      readonly key: string;
      readonly field: keyof IncidentNotes;
      readonly text: string;
    };

/** Points, in the sprint's unit. What is left out is not known. */
export type TypedPlan = {
  readonly committed: number;
  readonly completedOfCommitted: number;
  /** Everything that was finished, added work too. */
  readonly completed: number;
  readonly removed?: number;
};

/** "What we learned" and "what is safer now", in the team's words (METHOD 2.14). */
export type IncidentNotes = { readonly learned?: string; readonly safer?: string };

/** One correction of one incident. The last one of each field counts. */
export type IncidentEdit =
  /** Person-hours in all, and how many of them fell outside working time where that is known: grade A. */
  | { readonly field: 'hours'; readonly hours: number; readonly offHours?: number }
  /** How many people responded. */
  | { readonly field: 'people'; readonly people: number }
  /** When it began, was acknowledged, mitigated and resolved; what is left out stays as the file says. */
  | {
      readonly field: 'times';
      readonly startedAt?: EpochMs;
      readonly acknowledgedAt?: EpochMs;
      readonly mitigatedAt?: EpochMs;
      readonly resolvedAt?: EpochMs;
    }
  | { readonly field: 'severity'; readonly severity: Severity }
  /** Ids of the teams that worked on it. */
  | { readonly field: 'teams'; readonly teamIds: readonly string[] }
  /** "Did users feel it?" (METHOD 2.12); sets customer impact. */
  | { readonly field: 'felt'; readonly felt: Felt }
  /** Whether its review was held, and with how many people for how many hours, where both are known (METHOD 2.14). */
  | { readonly field: 'review'; readonly held: boolean; readonly people?: number; readonly hours?: number };

export type EditedField = IncidentEdit['field'];
export type Felt = 'yes' | 'no' | 'not-known';

export type Decision = {
  readonly id: string;
  readonly madeAt: EpochMs;
  readonly content: DecisionContent;
  /** Set when the decision was taken back. */
  readonly undoneAt?: EpochMs;
  /** When it was brought back after it had been taken back; absent = never. */
  readonly againAt?: EpochMs;
};
