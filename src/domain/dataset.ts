import type { EditedField, IncidentNotes } from './decision.ts';
import type { OwnDefinition } from './definition.ts';
import type { IncidentRow } from './incident-row.ts';
import type { Method } from './method.ts';
import type { Origin } from './origin.ts';
import type { QuestionWords, Verdicts } from './question.ts';
import type { PersonKey } from './responder-row.ts';
import type { SprintItemRow, SprintRow } from './sprint-row.ts';
import type { Team } from './team.ts';
import type { EpochMs, Hours } from './units.ts';
import type { WorkItemRow } from './work-item-row.ts';

/**
 * What the fold makes of all imports and decisions: one entity per key, local dates resolved by the team's calendar,
 * teams resolved to ids. This, and nothing else, is what `metrics/` computes from.
 */
export type Dataset = {
  readonly teams: readonly Team[];
  /** The coefficients to compute with. */
  readonly method: Method;
  readonly incidents: readonly Incident[];
  readonly sprints: readonly Sprint[];
  readonly workItems: readonly WorkItem[];
  readonly sprintItems: readonly SprintItem[];
  /** Definitions that the person made; absent = none. */
  readonly definitions?: readonly OwnDefinition[];
  /** The words of METHOD 2.13; absent = METHOD's own lists. */
  readonly words?: QuestionWords;
  /** Answers to the questions of METHOD 2.13; absent = none. */
  readonly verdicts?: Verdicts;
  /** Latest timestamp of all imports; undefined for an empty dataset. */
  readonly asOf: EpochMs | undefined;
  /** SHA-256 over the canonical folded rows, effective decisions and settings, hex. */
  readonly fingerprint: string;
};

type Resolved<Row, Times extends keyof Row> = Omit<Row, Times | 'kind' | 'line' | 'excluded' | 'teams'> & {
  readonly [Time in Times]?: EpochMs;
} & {
  readonly key: string;
  /** Every import and line that contributed, the winning one first. */
  readonly origins: readonly Origin[];
};

export type Incident = Resolved<
  IncidentRow,
  'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'mitigatedAt' | 'resolvedAt'
> & {
  /** Team ids; [] = "no team" (METHOD 2.4-4). */
  readonly teamIds: readonly string[];
  /** Who was present when; observers are left out. */
  readonly presence: readonly Presence[];
  /** Logged entries with own times (grade A). */
  readonly logged: readonly Presence[];
  /** Latest timestamp of its import: the end of what is still open. */
  readonly asOf: EpochMs;
  /** What a person corrected, by field; absent if nothing. */
  readonly edited?: readonly EditedField[];
  /** Person-hours of its review: attendees times length, only where a person said both (METHOD 2.14). */
  readonly reviewHours?: Hours;
  /** What the team wrote about it, a line each; absent if nothing. */
  readonly notes?: IncidentNotes;
  /** Keys of the records that were said to be this incident, and merged into it; absent if none. */
  readonly mergedKeys?: readonly string[];
};

/** One interval of one person in one incident. An open end is resolved by METHOD 2.4-1. */
export type Presence = {
  readonly person?: PersonKey;
  readonly teamId?: string;
  readonly startedAt: EpochMs;
  readonly endedAt?: EpochMs;
  readonly worked?: Hours;
};

/** `startAt` and `endAt` are the planned window as instants, half-open; absent = not known yet. */
export type Sprint = Resolved<SprintRow, 'startAt' | 'endAt' | 'completedAt'> & {
  /** undefined = unassigned. */
  readonly teamId: string | undefined;
  /** A person said which end counts, the planned one or the close, and `endAt` is it (METHOD 2.1). */
  readonly endChosen?: true;
};

export type WorkItem = Resolved<WorkItemRow, 'createdAt' | 'startedAt' | 'completedAt'> & {
  readonly teamId: string | undefined;
  /** Keys of the sprints it was in, in chronological order. */
  readonly sprintKeys: readonly string[];
  /** Keys of explicitly linked incidents. */
  readonly incidentKeys: readonly string[];
};

export type SprintItem = Resolved<SprintItemRow, 'addedAt' | 'removedAt'> & {
  readonly sprintKey: string;
  readonly itemKeyResolved: string;
};
