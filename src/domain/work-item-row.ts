import type { PersonKey } from './responder-row.ts';
import type { RowBase } from './row-base.ts';
import type { DateOrTime, Hours, Points } from './units.ts';

export type StatusCategory = 'todo' | 'in_progress' | 'done' | 'cancelled';

export type WorkItemType =
  | 'feature'
  | 'bug'
  | 'task'
  | 'chore'
  | 'spike'
  | 'incident_followup'
  | 'subtask'
  | 'epic'
  | 'other';

export type WorkItemRow = RowBase & {
  readonly kind: 'work-item';
  /** The item key, `PAY-881`. */
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly type?: WorkItemType;
  /** The tool's name of the type, where none of ours says it: Hotfix, Support (METHOD 2.13). */
  readonly typeName?: string;
  readonly status?: string;
  readonly statusCategory?: StatusCategory;
  readonly teams: readonly string[];
  readonly project?: string;
  /** Today's estimate. Absent = not estimated. */
  readonly points?: Points;
  /** A T-shirt size in place of a number, as the file writes it: `M` (METHOD 2.17). */
  readonly size?: string;
  readonly estimate?: Hours;
  readonly timeSpent?: Hours;
  readonly createdAt?: DateOrTime;
  readonly startedAt?: DateOrTime;
  readonly completedAt?: DateOrTime;
  /** Sprint ids or names in chronological order, last = current. */
  readonly sprintIds?: readonly string[];
  readonly parentKey?: string;
  readonly labels?: readonly string[];
  readonly priority?: string;
  readonly workOrigin?: 'planned' | 'unplanned' | 'incident_followup';
  /** Ids of linked incidents, as the file writes them. */
  readonly incidentIds?: readonly string[];
  /** Key of the person it is assigned to; only counted (METHOD 2.1, assumed head count), never shown. */
  readonly assignee?: PersonKey;
  readonly url?: string;
};
