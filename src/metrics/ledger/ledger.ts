import type {
  EpochMs,
  EstimateUnit,
  Felt,
  Hours,
  IncidentNotes,
  Points,
  Severity,
  SprintState,
} from '../../domain/index.ts';
import type { Origin } from '../../domain/origin.ts';
import type { Estimate } from '../analysis.ts';
import type { Returns } from '../points/returns.ts';
import type { LearningYield } from './learning-yield.ts';
import type { FollowUpCounts, FollowUpState } from './ledger-follow-ups.ts';
import type { Recurrences } from './recurrence.ts';

/** What one team put into its incidents, and what came back (METHOD 2.14). Nothing in it compares teams. */
export type TeamLedger = {
  readonly unit: EstimateUnit;
  /** In order of start; what lies outside all of them is in `elsewhere`. */
  readonly sprints: readonly LedgerSprint[];
  /** Time outside every sprint, and hours that have no time of their own. */
  readonly elsewhere: Spent;
  readonly total: Spent & {
    /** Of the closed sprints together; absent where points are not known. */
    readonly displaced?: Estimate;
    readonly sprintsWithoutPoints: number;
  };
  readonly returns: LedgerReturns;
  /** Response hours in each sprint, by its key, and those of incidents with a return. */
  readonly returnsBySprint: Readonly<Record<string, Returns>>;
  readonly recurrences: Recurrences;
  /** Latest first. */
  readonly incidents: readonly LedgerIncident[];
  /** Items that count beside the records under "anything that took us off the plan": in the hours, in no list. */
  readonly suspected?: { readonly items: number; readonly hours: Hours };
};

export type LedgerSprint = Spent & {
  readonly key: string;
  readonly name: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly state: SprintState;
  /** Absent where points are not known. */
  readonly displaced?: Points;
};

/** What is spent, person-hours. */
export type Spent = {
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  readonly hoursNotPlaced: Hours;
  readonly followUp: FollowUpHours;
  readonly review: ReviewHours;
};

/** Hours of follow-ups: logged, else points at the recent pace. */
export type FollowUpHours = {
  readonly hours: Hours;
  /** Follow-ups whose hours are in it, and how many of them are from points. */
  readonly items: number;
  readonly fromPoints: number;
  /** Finished ones whose hours nothing tells. */
  readonly notKnown: number;
};

/** Hours of reviews, where somebody said how many people and how long; `notKnown` counts those held without that. */
export type ReviewHours = { readonly hours: Hours; readonly reviews: number; readonly notKnown: number };

/** Returns from leading to lagging; recurrence is apart. */
export type LedgerReturns = {
  readonly reviews: { readonly all: ReviewCounts; readonly severe: ReviewCounts };
  readonly followUps: FollowUpReturns;
  readonly yield: LearningYield;
  /** Incidents by state. */
  readonly states: Readonly<Record<LedgerState, number>>;
};

/** Reviews of incidents that ended at least ten working days ago; `notSaid` = the record says nothing of a review. */
export type ReviewCounts = { readonly due: number; readonly held: number; readonly notSaid: number };

export type FollowUpReturns = {
  readonly created: number;
  readonly done: number;
  readonly open: number;
  readonly dropped: number;
  /** Of those that are at least eight weeks old: how many, and how many were done within eight weeks. */
  readonly aged: number;
  readonly doneInTime: number;
  /** Without the dates that this takes. */
  readonly withoutDates: number;
  /** Days; absent where no open one has a date. */
  readonly medianOpenDays?: number;
  /** Open follow-ups are still a choice: their points, and hours at the recent pace, where known. */
  readonly openPoints: number;
  readonly openHours?: Hours;
  readonly openWithoutPoints: number;
};

/**
 * `paid-back`: a review was held, at least one follow-up is done, and none is open. `paying`: any other incident with a return
 * (a held review or a finished follow-up). `none`: no return booked yet, whatever is still open. So the hours of the first two
 * are the hours with a return of METHOD 2.14-3.
 */
export type LedgerState = 'paid-back' | 'paying' | 'none';

export type LedgerIncident = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly severity: Severity;
  readonly startedAt?: EpochMs;
  readonly services: readonly string[];
  readonly felt: Felt;
  readonly customersAffected?: number;
  /** The team's person-hours in and outside its sprints. */
  readonly hours: Hours;
  readonly state: LedgerState;
  readonly isReviewHeld: boolean;
  /** Whether a person said so, or said that none was held. */
  readonly isReviewTyped: boolean;
  readonly reviewHours?: Hours;
  readonly reviewUrl?: string;
  readonly followUpCounts: FollowUpCounts;
  readonly followUps: readonly LedgerFollowUp[];
  /** Linked items that are its fix: done within 24 h of its end. */
  readonly fixes: number;
  readonly notes: IncidentNotes;
  readonly url?: string;
  readonly origins: readonly Origin[];
};

export type LedgerFollowUp = {
  readonly key: string;
  /** What people call it. */
  readonly id: string;
  readonly title?: string;
  readonly state: FollowUpState;
  readonly createdAt?: EpochMs;
  readonly completedAt?: EpochMs;
  readonly hours?: Hours;
  /** The hours are its points at the recent pace. */
  readonly isFromPoints?: true;
};
