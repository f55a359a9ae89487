import type { Definition, OwnDefinition } from './definition.ts';
import type { MethodChanges } from './method.ts';
import { type QuestionWords, STANDARD_WORDS } from './question.ts';
import type { Severity } from './severity.ts';
import type { Team } from './team.ts';

/** What a row can be told by; `source` is its tool. */
export const ASSIGN_FIELDS = ['team', 'service', 'escalation-policy', 'project', 'board', 'source'] as const;

/** A rule that gives rows to a team: exact match of a field's value, case-insensitive. */
export type AssignRule = {
  readonly field: (typeof ASSIGN_FIELDS)[number];
  readonly value: string;
  readonly team: string;
};

/** What one raw severity of one tool means: exact match, case-insensitive. */
export type SeverityRule = { readonly source: string; readonly raw: string; readonly severity: Severity };

/** A text that is equal for raw severities that one rule is about. */
export function severityRuleName({ source, raw }: Pick<SeverityRule, 'source' | 'raw'>): string {
  return JSON.stringify([source.trim().toLowerCase(), raw.trim().toLowerCase()]);
}

/** Everything a person can set. The `--settings` file is its JSON form (ARCHITECTURE section 8). */
export type Settings = {
  /** Definition id (METHOD 2.12). `all` = all records. */
  readonly definition: Definition;
  /** Coefficients that differ from METHOD's defaults. */
  readonly method: MethodChanges;
  readonly teams: readonly Team[];
  readonly assign: readonly AssignRule[];
  /** What raw severities mean where FORMATS section 6 is not what the person means. */
  readonly severities: readonly SeverityRule[];
  /** Whether records that nobody worked on (closed by the monitor, untouched) stand among the incidents; default no. */
  readonly countsUntouched: boolean;
  /** Definitions of an incident that the person made (METHOD 2.12). */
  readonly definitions: readonly OwnDefinition[];
  /** The words of METHOD 2.13; a person can change the lists. */
  readonly words: QuestionWords;
  /** The IANA zone of teams whose calendar nobody set; absent = the zone of whoever reads. */
  readonly zone?: string;
};

export const NO_SETTINGS: Settings = {
  definition: 'all',
  method: {},
  teams: [],
  assign: [],
  severities: [],
  countsUntouched: false,
  definitions: [],
  words: STANDARD_WORDS,
};
