import type { Row } from '../domain/index.ts';

/**
 * The rows as the database holds them, written out a second time on purpose: when the domain's rows change, `SAME` below no
 * longer compiles, and the change needs a migration and a mapping instead of silently altering what is stored.
 * Names of fields are names of columns in the chunks (see `columns.ts`).
 */
type StoredBase = {
  readonly source: string;
  readonly site?: string;
  readonly line: number;
  readonly excluded?:
    | 'test'
    | 'drill'
    | 'maintenance'
    | 'declined'
    | 'merged'
    | 'duplicate'
    | 'cancelled'
    | 'deleted'
    | 'not-an-incident';
};

/** Milliseconds since 1970, or a local date `YYYY-MM-DD`. */
type StoredTime = number | string;

type StoredIncident = StoredBase & {
  readonly kind: 'incident';
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly severity: 1 | 2 | 3 | 4 | 5 | 'unknown';
  readonly severityRaw?: string;
  readonly severityFirst?: 1 | 2 | 3 | 4 | 5 | 'unknown';
  readonly type?: string;
  readonly startedAt?: StoredTime;
  readonly detectedAt?: StoredTime;
  readonly acknowledgedAt?: StoredTime;
  readonly mitigatedAt?: StoredTime;
  readonly resolvedAt?: StoredTime;
  readonly teams: readonly string[];
  readonly services: readonly string[];
  readonly escalationPolicy?: string;
  readonly labels?: readonly string[];
  readonly customerImpact?: 'none' | 'internal' | 'partial' | 'major' | 'unknown';
  readonly customerImpactMs?: number;
  readonly customersAffected?: number;
  readonly responderCount?: number;
  readonly effort: {
    readonly logged?: number;
    readonly workload?: number;
    readonly engaged?: number;
    readonly estimated?: number;
  };
  readonly effortByTeam?: Readonly<Record<string, number>>;
  readonly offHours?: number;
  readonly interruptions?: number;
  readonly autoResolved?: boolean;
  readonly snoozed?: number;
  readonly followUpsTotal?: number;
  readonly followUpsOpen?: number;
  readonly followUpKeys?: readonly string[];
  readonly reviewStatus?: 'none' | 'planned' | 'draft' | 'published';
  readonly reviewUrl?: string;
  readonly url?: string;
};

type StoredPlanEvidence = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

type StoredSprint = StoredBase & {
  readonly kind: 'sprint';
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly name: string;
  readonly teams: readonly string[];
  readonly project?: string;
  readonly board?: string;
  readonly startAt?: StoredTime;
  readonly endAt?: StoredTime;
  readonly completedAt?: StoredTime;
  readonly state?: 'future' | 'active' | 'closed';
  readonly estimateUnit?: 'points' | 'hours' | 'items';
  readonly sums?: {
    readonly committed?: number;
    readonly added?: number;
    readonly removed?: number;
    readonly completed?: number;
    readonly completedOfCommitted?: number;
    readonly carriedOver?: number;
    readonly committedItems?: number;
    readonly addedItems?: number;
    readonly removedItems?: number;
    readonly completedItems?: number;
  };
  readonly planEvidence?: StoredPlanEvidence;
  readonly capacityPersonDays?: number;
};

type StoredWorkItem = StoredBase & {
  readonly kind: 'work-item';
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly type?: 'feature' | 'bug' | 'task' | 'chore' | 'spike' | 'incident_followup' | 'subtask' | 'epic' | 'other';
  readonly typeName?: string;
  readonly status?: string;
  readonly statusCategory?: 'todo' | 'in_progress' | 'done' | 'cancelled';
  readonly teams: readonly string[];
  readonly project?: string;
  readonly points?: number;
  readonly size?: string;
  readonly estimate?: number;
  readonly timeSpent?: number;
  readonly createdAt?: StoredTime;
  readonly startedAt?: StoredTime;
  readonly completedAt?: StoredTime;
  readonly sprintIds?: readonly string[];
  readonly parentKey?: string;
  readonly labels?: readonly string[];
  readonly priority?: string;
  readonly workOrigin?: 'planned' | 'unplanned' | 'incident_followup';
  readonly incidentIds?: readonly string[];
  readonly assignee?: string;
  readonly url?: string;
};

type StoredSprintItem = StoredBase & {
  readonly kind: 'sprint-item';
  readonly sprintId: string;
  readonly itemKey: string;
  readonly scope: 'committed' | 'added';
  readonly addedAt?: StoredTime;
  readonly removedAt?: StoredTime;
  readonly outcome?: 'completed' | 'not_completed' | 'removed' | 'completed_elsewhere';
  readonly pointsAtStart?: number;
  readonly pointsAtEnd?: number;
  readonly planEvidence?: StoredPlanEvidence;
};

type StoredResponder = StoredBase & {
  readonly kind: 'responder';
  readonly incidentId: string;
  readonly person?: string;
  readonly team?: string;
  readonly role?: 'responder' | 'observer';
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly worked?: number;
  readonly offHours?: number;
};

export type StoredRow = StoredIncident | StoredSprint | StoredWorkItem | StoredSprintItem | StoredResponder;

/** A domain type without its compile-time unit tags: what is left of it when it has been in a database. */
type Untagged<Value> = Value extends number
  ? keyof Value extends keyof number
    ? Value
    : number
  : Value extends string
    ? keyof Value extends keyof string
      ? Value
      : string
    : Value extends readonly (infer Item)[]
      ? readonly Untagged<Item>[]
      : Value extends object
        ? { [Field in keyof Value]: Untagged<Value[Field]> }
        : Value;

type Same<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false;

/** Does not compile when the domain's rows and the stored rows differ in any field, in either direction. */
const SAME: Same<Untagged<Row>, Untagged<StoredRow>> = true;

/** Rows on their way into the database. */
export function toStored(rows: readonly Row[]): readonly StoredRow[] {
  return rows;
}

/** Rows on their way out of the database. */
export function fromStored(rows: readonly StoredRow[]): readonly Row[] {
  return SAME && (rows as readonly unknown[] as readonly Row[]);
}
