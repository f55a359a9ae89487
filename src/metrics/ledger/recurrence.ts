import type { EpochMs, Hours } from '../../domain/index.ts';
import type { BeforeAfter, Claim, Limited, RateComparison } from '../statistics/rate-comparison.ts';
import type { Payback } from './payback.ts';
import type { GroupKind } from './recurrence-groups.ts';

/** A finished follow-up, as what may have changed something. */
export type GroupAction = {
  readonly itemKey: string;
  readonly createdAt?: EpochMs;
  readonly doneAt: EpochMs;
  /** Person-hours; absent = not known. */
  readonly hours?: number;
  readonly incidentKeys: readonly string[];
};

/** From when to when the team's incidents are in the data; nothing is known of the time outside. */
export type Reach = { readonly from: EpochMs; readonly until: EpochMs };

export type EpisodeRole = 'before' | 'after' | 'prompting';

/** One group around its earliest finished action (METHOD 2.14-4 to -6). */
export type Recurrence = {
  readonly kind: GroupKind;
  readonly name: string;
  /** All incidents of the group, and the episodes that they make. */
  readonly incidents: number;
  readonly episodes: number;
  readonly action: GroupAction;
  /** Other actions of the group that were finished in the weeks after: what follows is not the first one's alone. */
  readonly laterActions: number;
  readonly counts: BeforeAfter;
  /** The window; its middle is `action.doneAt`. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** The counted episodes and the prompting ones, by their start. */
  readonly marks: readonly { readonly at: EpochMs; readonly incidents: number; readonly role: EpisodeRole }[];
  readonly claim: Claim;
  /** Absent where there was none before: then nothing is told of it. */
  readonly comparison?: RateComparison;
  /** The same for the team's incidents outside the group, service by service. */
  readonly others?: { readonly counts: BeforeAfter; readonly comparison: RateComparison };
  /** The most episodes after at which a drop would have been clear; absent: not even at none. */
  readonly mostAfter?: number;
  readonly isClustered: boolean;
  /** Mean person-hours of the counted episodes; absent without any. */
  readonly hoursPerEpisode?: Hours;
  /** Person-hours of the action and the later ones; absent where none of them is known. */
  readonly actionHours?: Hours;
  readonly actionsWithoutHours: number;
  readonly breakEven?: number;
  /** Only where the claim is `fewer`. */
  readonly avoidedHours?: Limited;
  readonly payback?: Payback;
};

/** A group without a finished action that has a date: nothing to compare around yet. */
export type QuietGroup = Pick<Recurrence, 'kind' | 'name' | 'incidents' | 'episodes'>;

export type Recurrences = {
  /** In order of group: services, then causes, by name. */
  readonly compared: readonly Recurrence[];
  readonly others: readonly QuietGroup[];
  /** Groups that were tested together (Holm). */
  readonly tested: number;
};
