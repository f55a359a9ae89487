import type { RowBase } from './row-base.ts';
import type { DateOrTime, Points } from './units.ts';

export type SprintState = 'future' | 'active' | 'closed';

export type EstimateUnit = 'points' | 'hours' | 'items';

/** Sums that come without their items (velocity report, neutral sprints.csv); METHOD 2.8, FORMATS 7.2. */
export type SprintSums = {
  readonly committed?: Points;
  readonly added?: Points;
  readonly removed?: Points;
  readonly completed?: Points;
  readonly completedOfCommitted?: Points;
  readonly carriedOver?: Points;
  readonly committedItems?: number;
  readonly addedItems?: number;
  readonly removedItems?: number;
  readonly completedItems?: number;
};

export type SprintRow = RowBase & {
  readonly kind: 'sprint';
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly name: string;
  readonly teams: readonly string[];
  /** Jira project key, board id: what a team mapping can hold on to. */
  readonly project?: string;
  readonly board?: string;
  /** Planned window. A date-only end is inclusive (METHOD 2.1). */
  readonly startAt?: DateOrTime;
  readonly endAt?: DateOrTime;
  /** Actual close. */
  readonly completedAt?: DateOrTime;
  readonly state?: SprintState;
  readonly estimateUnit?: EstimateUnit;
  readonly sums?: SprintSums;
  /** Plan evidence grade of this row's scope (METHOD 2.8): P1 report or velocity, P3 columns, P4 current iteration only. */
  readonly planEvidence?: PlanEvidence;
  /** Available person-days; times the calendar's hours a day it beats head count. */
  readonly capacityPersonDays?: number;
};

export type PlanEvidence = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

export type ScopeOutcome = 'completed' | 'not_completed' | 'removed' | 'completed_elsewhere';

/** How one item was in one sprint (FORMATS 7.3 sprint_items.csv). */
export type SprintItemRow = RowBase & {
  readonly kind: 'sprint-item';
  readonly sprintId: string;
  readonly itemKey: string;
  readonly scope: 'committed' | 'added';
  readonly addedAt?: DateOrTime;
  readonly removedAt?: DateOrTime;
  readonly outcome?: ScopeOutcome;
  readonly pointsAtStart?: Points;
  readonly pointsAtEnd?: Points;
  readonly planEvidence?: PlanEvidence;
};
