/** What a person answered to "does this look like incident work?" (METHOD 2.13). Without an answer the question is open. */
export type Verdict = 'confirmed' | 'dismissed';

/** The answers that count, by the key of the work item or of the incident that was asked about. */
export type Verdicts = {
  readonly items: ReadonlyMap<string, Verdict>;
  readonly incidents: ReadonlyMap<string, Verdict>;
};

/** Words that make an item look like incident work, or speak against it (METHOD 2.13); whole tokens, lower case. */
export type QuestionWords = {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly negative: readonly string[];
};

/** METHOD 2.13's lists. "on-call" is the two tokens on, call in a row. */
export const STANDARD_WORDS: QuestionWords = {
  strong: ['outage', 'incident', 'hotfix', 'rollback', 'postmortem', 'down'],
  weak: ['urgent', 'asap', 'emergency', 'revert', 'unable', 'degraded', 'restore', 'failover', 'pager', 'on-call'],
  negative: ['typo', 'docs', 'flaky', 'staging', 'sandbox', 'refactor', 'spike'],
};
