import type { RowBase } from './row-base.ts';
import type { Severity } from './severity.ts';
import type { DateOrTime, Hours, Ms } from './units.ts';

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
