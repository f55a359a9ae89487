import type { Definition } from './definition.ts';
import type { MethodChanges } from './method.ts';
import type { Team } from './team.ts';

/** A rule that gives rows to a team: exact match of a field's value, case-insensitive. */
export type AssignRule = {
  readonly field: 'team' | 'service' | 'project' | 'board' | 'source';
  readonly value: string;
  readonly team: string;
};

/** Everything a person can set. The `--settings` file is its JSON form (ARCHITECTURE section 8). */
export type Settings = {
  /** Definition id (METHOD 2.12). `all` = all records. */
  readonly definition: Definition;
  /** Coefficients that differ from METHOD's defaults. */
  readonly method: MethodChanges;
  readonly teams: readonly Team[];
  readonly assign: readonly AssignRule[];
};

export const NO_SETTINGS: Settings = { definition: 'all', method: {}, teams: [], assign: [] };
