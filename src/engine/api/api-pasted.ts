import type { AssignRule, Result, StoreFault } from '../../domain/index.ts';

/** What belongs to no team yet, and what a person pastes to say it. */
export type PastedApi = {
  /** What belongs to no team yet, and the team that each seems to belong to. */
  readonly listUnassigned: () => Promise<Result<Unassigned, StoreFault>>;
  /** Reads pasted lines `field, value, team`; stores nothing. */
  readonly readAssign: (text: string) => Promise<Result<AssignReading, StoreFault>>;
  /** Reads a pasted table of sprints with their dates; stores nothing. */
  readonly readSprintDates: (
    text: string,
    dateOrder?: 'dmy' | 'mdy',
  ) => Promise<Result<SprintDatesReading, StoreFault>>;
};

/** A pasted table of sprints with their dates, as it would be taken over. Nothing is stored by reading it. */
export type SprintDatesReading = {
  /** Why there are no lines; absent where there are. */
  readonly fault?: 'no-dates' | 'one-date-column' | 'no-names';
  /** The headings that the columns were known by; absent without a heading. */
  readonly headings?: { readonly name: string; readonly start: string; readonly end: string };
  /** A date that can be read both ways, where nothing else in the table tells the order: it is asked. */
  readonly openDate?: string;
  /** The order of day and month that was taken. */
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly lines: readonly PastedSprint[];
};

/** One line of the table: the cells as written, and what becomes of it. */
export type PastedSprint = {
  /** 1-based. */
  readonly line: number;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly outcome: PastedOutcome;
};

/** Days are `YYYY-MM-DD`, the last one inclusive. */
export type PastedOutcome =
  /** Belongs to one sprint without dates; `isExact` = by its whole name or id, else by what the names have in common. */
  | (PastedDays & { readonly kind: 'matched'; readonly sprint: UndatedSprint; readonly isExact: boolean })
  /** Fits more than one: the person chooses. */
  | (PastedDays & { readonly kind: 'several'; readonly sprints: readonly UndatedSprint[] })
  /** A line above is about the same sprint already. */
  | { readonly kind: 'repeated'; readonly firstLine: number }
  | { readonly kind: 'bad-date'; readonly value: string }
  | { readonly kind: 'not-matched' | 'dated' | 'no-date' | 'open-order' | 'reversed' };

export type PastedDays = { readonly startAt: string; readonly endAt: string };

export type UndatedSprint = {
  readonly key: string;
  readonly name: string;
  /** Team, project or board, to tell it from others of that name. */
  readonly of?: string;
};

/** Pasted lines `field, value, team`, as they would be taken over. Nothing is stored by reading them. */
export type AssignReading = {
  readonly lines: readonly PastedRule[];
  readonly faults: readonly PastedRuleFault[];
  /** Teams that are not there yet, each once. */
  readonly newTeams: readonly { readonly id: string; readonly name: string }[];
};

export type PastedRule = {
  readonly line: number;
  /** `team` is a team's id. */
  readonly rule: AssignRule;
  readonly teamName: string;
  readonly isNewTeam: boolean;
  /** Name of the team that the value belongs to by an earlier rule, which gives way. */
  readonly insteadOf?: string;
  /** How many records of the data have the value. */
  readonly sprints: number;
  readonly incidents: number;
};

export type PastedRuleFault = { readonly line: number } & (
  | { readonly code: 'columns'; readonly count: number }
  | { readonly code: 'unknown-field'; readonly field: string }
  | { readonly code: 'no-value' | 'no-team' }
  | { readonly code: 'repeated'; readonly value: string; readonly firstLine: number }
);

/** What belongs to no team yet. */
export type Unassigned = {
  readonly sprints: { readonly count: number; readonly of: number };
  readonly incidents: { readonly count: number; readonly of: number };
  /** By the fields that a rule can hold on to, most rows first. */
  readonly values: readonly UnassignedValue[];
};

/** One value of rows without a team: `{ field: 'project', value: 'PAY', sprints: 3, incidents: 0 }`. */
export type UnassignedValue = {
  readonly field: AssignRule['field'];
  readonly value: string;
  readonly sprints: number;
  readonly incidents: number;
  readonly suggestion?: TeamSuggestion;
};

/** The team that a value seems to belong to, and why: its name, a likeness, or everything else with that value. */
export type TeamSuggestion = {
  readonly teamId: string;
  readonly reason: 'same-name' | 'resembles' | 'others-are';
};
