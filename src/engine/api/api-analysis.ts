import type { Definition, OwnDefinition, Result, StoreFault } from '../../domain/index.ts';
import type { Analysis, SprintAnalysis, TeamAnalysis } from '../../metrics/analysis.ts';
import type { QuickEstimate, QuickNumbers } from '../../metrics/quick-estimate.ts';
import type { Sensitivity, SensitivityQuery } from '../../metrics/sensitivity/sensitivity.ts';
import type { CountedOf } from './api-answers.ts';

/** The numbers of METHOD, and what would change them. */
export type AnalysisApi = {
  /** All numbers of all teams, without the incidents behind them. */
  readonly analyse: (view: AnalyseView) => Promise<Result<AnalysisResult, StoreFault>>;
  /** What would change the number of displaced points; undefined for a team that is not there. */
  readonly sensitivity: (query: CountedOf<SensitivityQuery>) => Promise<Result<Sensitivity | undefined, StoreFault>>;
  /** Displaced points from four typed numbers (METHOD 2.17); undefined where they say nothing. Stores nothing. */
  readonly quickEstimate: (numbers: QuickNumbers) => Promise<QuickEstimate | undefined>;
};

/** What the page asks to see. Absent = all. */
export type AnalyseView = CountedOf<{
  /** Sprint keys whose ranges are needed by draws; at most 60. Absent: the last 60 of each team. */
  readonly sprintKeys?: readonly string[];
  /** Sprint keys that the teams' totals cover. Absent: all closed sprints. */
  readonly totalOf?: readonly string[];
}>;

/** `Analysis` without the shares, which stay in the worker, and with what the page says about the data. */
export type AnalysisResult = Omit<Analysis, 'teams'> & {
  /** Definitions that the person made, for their names. */
  readonly definitions: readonly OwnDefinition[];
  /** A definition that was asked for, or that the settings name, and that is not there: `definition` was taken. */
  readonly missingDefinition?: Definition;
  readonly teams: readonly (Omit<TeamAnalysis, 'shares'> & { readonly sprints: readonly SprintAnalysis[] })[];
  readonly data: DataSummary;
};

export type DataSummary = {
  readonly files: readonly {
    readonly name: string;
    readonly importer: string;
    readonly rowsUsed: number;
    readonly rowsSkipped: number;
  }[];
  readonly incidents: number;
  readonly excludedIncidents: number;
  /** Records that nobody worked on, set apart (or counted, where the settings say so). */
  readonly untouchedIncidents: number;
  /** Rows of responders whose incident is in no file: they count nowhere. */
  readonly orphanResponders: number;
  /** Incidents with something that a person corrected, and how many corrections that are: what exports print. */
  readonly editedIncidents: number;
  readonly editsCount: number;
  readonly sprints: number;
  readonly workItems: number;
  readonly unassignedSprints: number;
  readonly isSample: boolean;
};
