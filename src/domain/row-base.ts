/** What every row has. The key of a row is made of `source`, `site` and `id` (see `rowKey`). */
export type RowBase = {
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
