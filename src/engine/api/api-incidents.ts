import type { EpochMs, EvidenceGrade, Felt, IncidentEdit, Result, Severity, StoreFault } from '../../domain/index.ts';
import type { IncidentShare } from '../../metrics/incident-share.ts';
import type { CountedOf, FileLine } from './api-answers.ts';

/** The incidents behind the numbers. */
export type IncidentsApi = {
  /** The incidents behind one number, largest first. `total` counts all that match, `shares` is one screenful. */
  readonly incidents: (query: IncidentQuery) => Promise<Result<IncidentPage, StoreFault>>;
  /** One incident as it counts now, with what a person corrected; undefined if it is not there. */
  readonly incident: (key: string) => Promise<Result<IncidentDetail | undefined, StoreFault>>;
  /** Records that nobody worked on, one by one. */
  readonly untouched: (query: { readonly limit: number }) => Promise<Result<UntouchedPage, StoreFault>>;
};

export type IncidentQuery = CountedOf<{
  readonly teamId: string;
  /** One sprint, `gap`, `not-placed`, or absent for all places. */
  readonly sprintKey?: string;
  /** Several sprints; an incident that touches two of them has a share in each. */
  readonly sprintKeys?: readonly string[];
  readonly place?: IncidentShare['place'];
  /** Only those with this in their id, title or services, without regard to case. */
  readonly text?: string;
  /** Absent: the most hours first. */
  readonly order?: IncidentOrder;
  readonly offset: number;
  readonly limit: number;
}>;

/** What incidents can be put in order by; equal ones stay in order of hours, and those not known come last. */
export type IncidentOrder = {
  readonly by: 'id' | 'title' | 'severity' | 'started' | 'on' | 'off' | 'points' | 'explained' | 'evidence' | 'sprint';
  readonly isDescending: boolean;
};

export type IncidentPage = {
  readonly total: number;
  /** Of all that match, shown or not. */
  readonly sums: IncidentSums;
  readonly shares: readonly (IncidentShare & {
    readonly services: readonly string[];
    readonly fileLine: readonly FileLine[];
  })[];
};

/** Sums over incidents; absent where none of them has any. */
export type IncidentSums = {
  readonly hoursOn: number;
  readonly hoursOff: number;
  readonly hoursNotPlaced?: number;
  readonly points?: number;
  readonly explainedPoints?: number;
};

/** One incident as it counts now. */
export type IncidentDetail = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly severity: Severity;
  readonly severityRaw?: string;
  readonly startedAt?: EpochMs;
  readonly acknowledgedAt?: EpochMs;
  readonly mitigatedAt?: EpochMs;
  readonly resolvedAt?: EpochMs;
  readonly teamIds: readonly string[];
  readonly responderCount?: number;
  readonly felt: Felt;
  /** Person-hours in all sprints and outside them, and how they are known. */
  readonly hours: number;
  readonly grade: EvidenceGrade;
  readonly url?: string;
  readonly fileLine: readonly FileLine[];
  /** The corrections that count, by field, with the decision to take back. */
  readonly edits: readonly { readonly decisionId: string; readonly edit: IncidentEdit }[];
};

/** Records that nobody worked on, latest first: `records` is one screenful. */
export type UntouchedPage = {
  readonly total: number;
  /** Whether the settings let them stand among the incidents. */
  readonly areCounted: boolean;
  readonly records: readonly UntouchedRecord[];
};

export type UntouchedRecord = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly source: string;
  readonly startedAt?: EpochMs;
  /** Minutes from its start until the monitor closed it; absent where one of the two is not known. */
  readonly closedAfterMinutes?: number;
  /** What the file itself counts as 0, rather than leaving it out. */
  readonly zeros: readonly ('responders' | 'hours')[];
  readonly fileLine: readonly FileLine[];
};
