import type { Definition } from './definition.ts';
import type { StoreFault } from './faults.ts';
import type { Settings } from './settings.ts';
import type { EstimateUnit } from './sprint-row.ts';
import type { EpochMs } from './units.ts';

/** The steps of a retrospective in their order. */
export const RETROSPECTIVE_STEPS = ['frame', 'facts', 'usual', 'definition', 'returns', 'decide', 'close'] as const;
export type RetrospectiveStep = (typeof RETROSPECTIVE_STEPS)[number];

/** What the team wrote down at each step; a step without a note is absent. */
export type RetrospectiveNotes = Readonly<Partial<Record<RetrospectiveStep, string>>>;

/** "Who would count it differently?": how many said so, 1 or more, by definition; never who. */
export type DefinitionVotes = Readonly<Partial<Record<Definition, number>>>;

/** What an experiment can be meant to move, and what is measured of it. */
export const EXPERIMENT_MEASURES = ['load', 'hours', 'displaced', 'completion'] as const;
export type ExperimentMeasure = (typeof EXPERIMENT_MEASURES)[number];

/** The one thing that the team tries next. */
export type Experiment = {
  readonly text: string;
  /** Absent = something that is not measured here. */
  readonly moves?: ExperimentMeasure;
  /** Key of the sprint in which it is looked at again; absent = the team's next one. */
  readonly lookAgainIn?: string;
};

/** One retrospective of one team about one sprint; no person is named in it. What is closed never changes. */
export type Retrospective = {
  readonly id: string;
  readonly teamId: string;
  readonly teamName: string;
  /** As it was when the retrospective was opened. */
  readonly sprint: { readonly key: string; readonly name: string; readonly start: EpochMs; readonly end: EpochMs };
  readonly startedAt: EpochMs;
  readonly notes: RetrospectiveNotes;
  readonly votes: DefinitionVotes;
  readonly experiment?: Experiment;
  /** Id of the closed retrospective that this one was begun beside. */
  readonly reopens?: string;
  /** Of the invented team: never listed with those of real teams. */
  readonly isSample: boolean;
} & (
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly closedAt: EpochMs; readonly stamp: SnapshotStamp }
);

/** What tells one frozen result from another. */
export type SnapshotStamp = {
  /** What counted as an incident. */
  readonly definition: Definition;
  /** SHA-256 of data and settings, hex. */
  readonly fingerprint: string;
  /** Version of METHOD's formulas. */
  readonly method: string;
  /** Version of the app; absent = not known. */
  readonly appVersion?: string;
};

/** The figures that are compared with those of later, in the order in which they are listed. */
export const FROZEN_FIGURES = [
  'incidents',
  'hours-on',
  'hours-off',
  'with-return',
  'capacity',
  'load',
  'pace',
  'displaced',
  'lens',
  'committed',
  'completed-of-committed',
  'shortfall',
  'explained',
  'added-share',
  'over-plan-share',
  'unexplained',
  'absorbed',
  'added',
  'velocity',
] as const;
export type FrozenFigureId = (typeof FROZEN_FIGURES)[number];

/**
 * One number of a sprint, in the unit that its name says: hours, points (of the sprint's unit), a share of 1, points per hour
 * or a count. `low <= high` where it has a range; `lens` is a range alone: displaced points over all definitions.
 */
export type FrozenNumber = { readonly value?: number; readonly low?: number; readonly high?: number };

/** The known figures; what was not known is absent. */
export type FrozenFigures = Readonly<Partial<Record<FrozenFigureId, FrozenNumber>>>;

/** Texts, each equal where one kind of cause is: what tells why a number is not what it was. */
export type SnapshotMarks = {
  readonly files: string;
  /** What people said about the data. */
  readonly corrections: string;
  readonly settings: string;
  readonly definition: string;
};

/**
 * Why a figure can be another one than when it was frozen: other files; other corrections and decisions; other settings;
 * another choice of what counts as an incident, or other rules for that; other formulas; another release of the app.
 */
export type ChangeCause = 'files' | 'corrections' | 'settings' | 'definition' | 'method' | 'program';

/** What closing a retrospective keeps for good. `Frozen` is the full result, in the shape that `shape` numbers. */
export type Snapshot<Frozen> = {
  readonly retrospectiveId: string;
  readonly frozenAt: EpochMs;
  readonly stamp: SnapshotStamp;
  /** Without the assignment rules where these were too many to keep: then `isWhole` is false. */
  readonly settings: { readonly value: Settings; readonly isWhole: boolean; readonly zone: string };
  readonly marks: SnapshotMarks;
  readonly unit: EstimateUnit;
  readonly figures: FrozenFigures;
  readonly shape: number;
  readonly result: Frozen;
};

/** Why a retrospective could not be opened, changed or closed. */
export type RetrospectiveFault =
  | StoreFault
  /** It was deleted, here or in another tab. */
  | { readonly code: 'no-retrospective' }
  /** It is closed: what is frozen is not changed. */
  | { readonly code: 'already-closed' }
  /** Its team, or its sprint, is not in the data. */
  | { readonly code: 'no-such-sprint' };
