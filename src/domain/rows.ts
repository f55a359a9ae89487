import type { Severity } from './severity.ts';
import type { DateOrTime, EpochMs, Hours, Ms, Points } from './units.ts';

/**
 * What importers yield: the rows of one file, before teams and local dates are resolved. Absent means unknown; 0 is a
 * measured zero. Times with a zone are instants; dates without a time stay local dates until the fold.
 */
export type Row = IncidentRow | SprintRow | WorkItemRow | SprintItemRow | ResponderRow;

/** What every row has. The key of a row is made of `source`, `site` and `id` (see `rowKey`). */
type RowBase = {
  /** The tool: `jira`, `pagerduty`, `incident.io`, `statuspage`, `neutral`… (the `source` column of the neutral files). */
  readonly source: string;
  /** The host of the tool's site where the file shows it (`acme.atlassian.net`), so that two sites do not collide. */
  readonly site?: string;
  /** 1-based line of the file (CSV, JSON Lines), or 1-based position of the record in its collection (JSON documents). */
  readonly line: number;
  /** Recognised, but ruled out (FORMATS section 6, rule 5). Stored all the same: a decision can bring it back. */
  readonly excluded?: ExclusionReason;
};

/** Why a record was recognised and yet not counted. */
export type ExclusionReason =
  | 'test'
  | 'drill'
  | 'maintenance'
  | 'declined'
  | 'merged'
  | 'duplicate'
  | 'cancelled'
  | 'deleted'
  | 'not-an-incident';

/** Customer impact as FORMATS 7.1 writes it. */
export type CustomerImpact = 'none' | 'internal' | 'partial' | 'major' | 'unknown';
export type ReviewStatus = 'none' | 'planned' | 'draft' | 'published';

/** Effort evidence as the file gives it; METHOD 2.3 takes the first available in the order of these fields. */
export type EffortEvidence = {
  /** Grade A: logged by the team, person-hours. */
  readonly logged?: Hours;
  /** Grade B: activity measured by the tool (workload minutes), person-hours. */
  readonly workload?: Hours;
  /** Grade B, group Bh: acknowledged-to-resolved person-hours (PagerDuty `engaged_seconds`). */
  readonly engaged?: Hours;
  /** Grade D: a total that the file itself calls estimated, person-hours. */
  readonly estimated?: Hours;
};

export type IncidentRow = RowBase & {
  readonly kind: 'incident';
  readonly id: string;
  /** Other names of the same record, for example a ULID beside `INC-12`. */
  readonly aliases?: readonly string[];
  readonly title?: string;
  readonly severity: Severity;
  readonly severityRaw?: string;
  /** Severity when it was declared, where the source has a history; equal to `severity` = not changed since. */
  readonly severityFirst?: Severity;
  /** The tool's kind of incident, as the file writes it: issue type, category. */
  readonly type?: string;
  readonly startedAt?: DateOrTime;
  readonly detectedAt?: DateOrTime;
  readonly acknowledgedAt?: DateOrTime;
  readonly mitigatedAt?: DateOrTime;
  readonly resolvedAt?: DateOrTime;
  /** Team names as the file writes them; [] = not given. */
  readonly teams: readonly string[];
  readonly services: readonly string[];
  /** Name of the escalation policy that was asked: what a team mapping can hold on to. */
  readonly escalationPolicy?: string;
  readonly labels?: readonly string[];
  readonly customerImpact?: CustomerImpact;
  readonly customerImpactMs?: Ms;
  readonly customersAffected?: number;
  /** Distinct people actively working; 0 in a file means unknown and is left out (METHOD 2.3). */
  readonly responderCount?: number;
  readonly effort: EffortEvidence;
  /** Person-hours by team name, where the file splits them. */
  readonly effortByTeam?: Readonly<Record<string, Hours>>;
  /** Person-hours outside working time, a subset of the effort. */
  readonly offHours?: Hours;
  readonly interruptions?: number;
  readonly autoResolved?: boolean;
  readonly snoozed?: Ms;
  readonly followUpsTotal?: number;
  readonly followUpsOpen?: number;
  readonly followUpKeys?: readonly string[];
  readonly reviewStatus?: ReviewStatus;
  readonly reviewUrl?: string;
  readonly url?: string;
};

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

/** A salted hash that stands for a person; made while parsing, never shown (METHOD section 4, hard rules). */
export type PersonKey = string;

/** When one person was present in one incident (FORMATS 7.3 responders.csv). */
export type ResponderRow = RowBase & {
  readonly kind: 'responder';
  readonly incidentId: string;
  readonly person?: PersonKey;
  readonly team?: string;
  readonly role?: 'responder' | 'observer';
  readonly startedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly worked?: Hours;
  readonly offHours?: Hours;
};

/**
 * The id of a row within its kind: an incident's id, a sprint's id (with its owner in front where ids are not unique
 * beyond it, see `sprintOwner`), `sprintId/itemKey`, `incidentId/person/start`.
 */
export function rowId(row: Row): string {
  switch (row.kind) {
    case 'incident':
    case 'work-item':
      return row.id;
    case 'sprint': {
      const owner = sprintOwner(row);
      return owner === '' ? row.id : `${owner}/${row.id}`;
    }
    case 'sprint-item':
      return `${row.sprintId}/${row.itemKey}`;
    case 'responder':
      return `${row.incidentId}/${row.person ?? ''}/${row.startedAt ?? ''}`;
  }
}

/**
 * Within what a sprint's id is unique, '' = everywhere. The neutral files number sprints per team (FORMATS 7.2), and a
 * sprint known by its name only (id = name) is one of its project: "Sprint 12" of two projects are two sprints.
 */
function sprintOwner({ source, id, name, project, teams }: SprintRow): string {
  return source === 'neutral' || id === name ? (project ?? teams.join('|')) : '';
}

/**
 * The key of an id: `<source>[@<site>]:<id>`. An id that already starts with `<source>:` (`jira:177`) is not prefixed
 * twice. Example: `sourceKey('jira', 'acme.atlassian.net', 'PAY-1')` is `jira@acme.atlassian.net:PAY-1`.
 */
export function sourceKey(source: string, site: string | undefined, id: string): string {
  const bare = id.startsWith(`${source}:`) ? id.slice(source.length + 1) : id;
  return site === undefined ? `${source}:${bare}` : `${source}@${site}:${bare}`;
}

/** The key of a row: unique within its kind over all imports. */
export function rowKey(row: Row): string {
  return sourceKey(row.source, row.site, rowId(row));
}
