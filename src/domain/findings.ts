import type { Severity } from './severity.ts';

/** One thing about the data that a person may want to know or mend. `count` of `of` records are concerned. */
export type DataFinding = {
  readonly code: DataFindingCode;
  readonly teamId?: string;
  readonly count: number;
  readonly of: number;
  /** What the sentence names: a file, a sprint, a tool. */
  readonly names: readonly string[];
  /** Person-hours that hang on it, where it is about incidents. */
  readonly hours?: number;
};

export type DataFindingCode =
  | 'no-responders'
  | 'no-times'
  | 'still-open'
  | 'unknown-severity'
  | 'impact-unknown'
  | 'untouched'
  | 'unestimated'
  | 'sizes-unmapped'
  | 'outside-sprints'
  | 'no-sprint-dates'
  | 'gap-between-sprints'
  | 'plan-from-columns'
  | 'plan-current-only'
  | 'no-head-count'
  | 'unassigned-sprints'
  | 'unassigned-incidents'
  | 'possibly-truncated'
  | 'duplicates'
  | 'orphan-responders'
  | 'skipped-rows';

/** One raw severity of one tool. */
export type SeverityUse = {
  readonly source: string;
  /** '' = the record has none. */
  readonly raw: string;
  readonly severity: Severity;
  readonly isSet: boolean;
  readonly incidents: number;
};
