import type {
  ChangeCause,
  Definition,
  DefinitionVotes,
  EstimateUnit,
  Experiment,
  FrozenFigureId,
  FrozenNumber,
  Result,
  Retrospective,
  RetrospectiveFault,
  RetrospectiveNotes,
  Snapshot,
  StoreFault,
} from '../../domain/index.ts';
import type { TeamAnalysis } from '../../metrics/analysis.ts';
import type { Lens } from '../../metrics/definitions/lens.ts';
import type { LedgerIncident, LedgerSprint } from '../../metrics/ledger/ledger.ts';
import type { NoXmrLimits, XmrLimits } from '../../metrics/statistics/xmr.ts';
import type { LoadPoint } from '../../metrics/usual/load-history.ts';
import type { MeasureMove } from '../../metrics/usual/measure-moves.ts';
import type { DataSummary } from './api-analysis.ts';
import type { AskedOf, FileLine } from './api-answers.ts';

export type { MeasureMove } from '../../metrics/usual/measure-moves.ts';

/**
 * The retrospectives of a team, one per sprint. Closing one freezes its numbers; what is frozen is never written again.
 * Changes are reported to `subscribe` as those of other stored data are, also in other tabs.
 */
export type RetrospectiveApi = {
  /** The latest retrospective of this sprint, open or closed; a new one is begun only where there is none. */
  readonly openRetrospective: (of: RetrospectiveOf) => Promise<Result<Retrospective, RetrospectiveFault>>;
  /** Changes what an open one holds; what is not named stays. */
  readonly saveRetrospective: (
    id: string,
    change: RetrospectiveChange,
  ) => Promise<Result<Retrospective, RetrospectiveFault>>;
  /** Freezes its numbers as they are now, under the definition that is shown. Fails where the sprint is not in the data. */
  readonly closeRetrospective: (
    query: AskedOf<{ readonly id: string }>,
  ) => Promise<Result<Retrospective, RetrospectiveFault>>;
  /**
   * Begins a new one beside a closed one, with its notes, votes and experiment; the closed one stays as it is. Where one of
   * this sprint is open already, it is that.
   */
  readonly reopenRetrospective: (id: string) => Promise<Result<Retrospective, RetrospectiveFault>>;
  /** Without their frozen numbers: the latest sprint first, and of one sprint the one begun last. */
  readonly listRetrospectives: (of: Partial<RetrospectiveOf>) => Promise<Result<readonly Retrospective[], StoreFault>>;
  /**
   * One retrospective with what it froze, and what moved since; undefined where it is not there. Compared under `definition`;
   * absent: under that of the settings if it was frozen so, else under the frozen one.
   */
  readonly retrospective: (
    query: AskedOf<{ readonly id: string }>,
  ) => Promise<Result<RetrospectiveAnswer | undefined, StoreFault>>;
  /** The experiment that the team chose last before this sprint, and what moved; undefined where there is none. */
  readonly lastExperiment: (query: AskedOf<RetrospectiveOf>) => Promise<Result<LastExperiment | undefined, StoreFault>>;
  /** Takes one away, with what it froze: a step of the journal. Undo with `undoLast` or `restoreRetrospective`. */
  readonly deleteRetrospective: (id: string) => Promise<Result<void, StoreFault>>;
  /** Gives it back as it was. One that no step of the journal names any more is gone: then nothing happens. */
  readonly restoreRetrospective: (id: string) => Promise<Result<void, StoreFault>>;
};

export type RetrospectiveOf = { readonly teamId: string; readonly sprintKey: string };

/** Notes by step ('' takes one away), counts of votes by definition (0 takes one away), the experiment or 'none'. */
export type RetrospectiveChange = {
  readonly notes?: RetrospectiveNotes;
  readonly votes?: DefinitionVotes;
  readonly experiment?: Experiment | 'none';
};

export type RetrospectiveAnswer = {
  readonly retrospective: Retrospective;
  /** Absent while it is open. */
  readonly closed?: {
    readonly snapshot: FrozenSnapshot;
    readonly changedSince: ChangedSince;
  };
};

/** `result` is absent where another release froze it in a shape that this one does not know; its figures are there. */
export type FrozenSnapshot = Snapshot<FrozenResult | undefined>;

/** Everything that the page of a sprint shows, as it was. */
export type FrozenResult = {
  /** The team as `analyse` gives it: its last six begun sprints up to this one, and the total of this one. */
  readonly team: Omit<TeamAnalysis, 'shares'>;
  /** What it was made from; no more than 100 files, those that brought most. */
  readonly data: FrozenData;
  readonly asOf?: number;
  /** Absent where the sprint was not closed, or had no load. */
  readonly usual?: FrozenUsual;
  readonly lens?: Lens;
  readonly ledger?: FrozenLedger;
};

export type FrozenData = DataSummary & { readonly moreFiles: number };

/** The load of the sprint, and the limits that it was judged by (METHOD 2.15). */
export type FrozenUsual = {
  readonly point: LoadPoint;
  readonly limits: Omit<XmrLimits, 'signals'> | NoXmrLimits;
};

/** What the sprint's incidents took and brought (METHOD 2.14): those with time in it, most hours in it first. */
export type FrozenLedger = {
  readonly sprint: LedgerSprint;
  /** At most 50. */
  readonly incidents: readonly FrozenIncident[];
  readonly moreIncidents: number;
};

/**
 * One incident of the ledger, with the files and lines that it came from. `hours` are all of the team's, in and outside its
 * sprints, as in the ledger; `hoursInSprint` are those on and off in this one. At most 20 follow-ups are told one by one.
 */
export type FrozenIncident = Omit<LedgerIncident, 'origins'> & {
  readonly hoursInSprint: number;
  readonly fileLine: readonly FileLine[];
};

/** The frozen figures against those of now. */
export type ChangedSince = {
  /** Under what the figures of now are counted, and the text of their data. */
  readonly definition: Definition;
  readonly fingerprint: string;
  readonly sprint: 'there' | 'gone';
  /** What is not as it was, whether or not it moved a figure. */
  readonly causes: readonly ChangeCause[];
  /** What moved, in the order of `FROZEN_FIGURES`; nothing where the sprint is gone. */
  readonly changes: readonly FigureChange[];
  /** How many figures are as they were. */
  readonly same: number;
  /** The unit of the points before and after. */
  readonly unit: { readonly before: EstimateUnit; readonly after: EstimateUnit };
};

export type FigureChange = {
  readonly figure: FrozenFigureId;
  /** Absent = was not known, or is not. */
  readonly before?: FrozenNumber;
  readonly after?: FrozenNumber;
  /**
   * What moved it, one step after the other; the causes of one step cannot be told apart. Nothing = it cannot be told.
   */
  readonly why: readonly (readonly ChangeCause[])[];
};

/** The experiment before, first thing next time. */
export type LastExperiment = {
  /** The retrospective that chose it. */
  readonly retrospective: Retrospective;
  readonly experiment: Experiment;
  /** Whether the sprint in which it is looked at again has come. */
  readonly isDue: boolean;
  /** Under what both sides are counted: the data and settings of now. */
  readonly definition: Definition;
  readonly unit: EstimateUnit;
  /** All measures, the one it was meant to move first. */
  readonly moves: readonly (MeasureMove & { readonly isMeant: boolean })[];
};
