import type {
  AssignRule,
  DataFinding,
  Decision,
  DecisionContent,
  Definition,
  EpochMs,
  FileFault,
  FileReport,
  ImportBatch,
  Result,
  Settings,
  SeverityUse,
  StoreFault,
} from '../domain/index.ts';
import type { Importer } from '../importers/importer.ts';
import type { Analysis, IncidentShare, SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';
import type { QuickEstimate, QuickNumbers } from '../metrics/quick-estimate.ts';
import type { Sensitivity, SensitivityQuery } from '../metrics/sensitivity.ts';
import type { TraceQuery } from '../metrics/trace.ts';
import type { AskedOf, FileLine, IncidentDetail, ResultChange, Suggestions, TraceAnswer } from './api-answers.ts';

export type * from './api-answers.ts';

/**
 * The page's only way to the data. It runs in a worker; every call crosses a thread, so arguments and results are plain
 * data. Long jobs take a job id: `cancel(job)` is heard between slices, and a cancelled job changes nothing.
 */
export type EngineApi = {
  /** Reads and parses files without storing anything. Each file has a report, or a fault of its own. */
  readonly stageFiles: (
    job: JobId,
    files: readonly StagedInput[],
    options: StageOptions,
    onProgress: OnProgress,
  ) => Promise<Staged>;
  /** Reads one staged file again with another importer, zone or date order. */
  readonly restageFile: (job: JobId, fileId: string, choice: FileChoice, onProgress: OnProgress) => Promise<Staged>;
  /** Takes one file out of the stage. */
  readonly unstageFile: (fileId: string) => Promise<Staged>;
  /** Forgets the stage. */
  readonly discardStage: () => Promise<void>;
  /** Stores all readable staged files in one transaction, or none. Nothing was stored before this. */
  readonly commitStage: (
    job: JobId,
    options: CommitOptions,
    onProgress: OnProgress,
  ) => Promise<Result<CommitReport, StoreFault>>;
  /** What is there, what is missing and what that costs. */
  readonly dataCheck: () => Promise<Result<readonly DataFinding[], StoreFault>>;
  /** Every raw severity of the data, by tool, with what it counts as. */
  readonly listSeverities: () => Promise<Result<readonly SeverityUse[], StoreFault>>;
  readonly listImports: () => Promise<Result<readonly ImportBatch[], StoreFault>>;
  /** Takes away exactly what the imports brought; undo with `restoreImports`. */
  readonly removeImports: (ids: readonly string[]) => Promise<Result<void, StoreFault>>;
  readonly restoreImports: (ids: readonly string[]) => Promise<Result<void, StoreFault>>;
  /** All numbers of all teams, without the incidents behind them. */
  readonly analyse: (view: AnalyseView) => Promise<Result<AnalysisResult, StoreFault>>;
  /** The incidents behind one number, largest first. `total` counts all that match, `shares` is one screenful. */
  readonly incidents: (query: IncidentQuery) => Promise<Result<IncidentPage, StoreFault>>;
  /** Why a number is what it is, down to file and line; undefined for a team or sprint that is not there. */
  readonly trace: (query: AskedOf<TraceQuery>) => Promise<Result<TraceAnswer | undefined, StoreFault>>;
  /** What would change the number of displaced points; undefined for a team that is not there. */
  readonly sensitivity: (query: AskedOf<SensitivityQuery>) => Promise<Result<Sensitivity | undefined, StoreFault>>;
  /** One incident as it counts now, with what a person corrected; undefined if it is not there. */
  readonly incident: (key: string) => Promise<Result<IncidentDetail | undefined, StoreFault>>;
  /** Records that may be one incident, and items that may belong to an incident (METHOD 2.9); never counted by themselves. */
  readonly suggestions: () => Promise<Result<Suggestions, StoreFault>>;
  /** Results of earlier sprints that are not what they were when they were last looked at (METHOD 2.7). */
  readonly listChanges: () => Promise<Result<readonly ResultChange[], StoreFault>>;
  /** Takes the numbers as they are now for seen. */
  readonly acceptChanges: () => Promise<Result<void, StoreFault>>;
  /** Displaced points from four typed numbers (METHOD 2.17); undefined where they say nothing. Stores nothing. */
  readonly quickEstimate: (numbers: QuickNumbers) => Promise<QuickEstimate | undefined>;
  /** Every format that can be read, and where in the tool its export is made. */
  readonly listFormats: () => Promise<readonly ImportFormat[]>;
  /** What belongs to no team yet, by the fields that a rule can hold on to, most rows first. */
  readonly listUnassigned: () => Promise<Result<readonly UnassignedValue[], StoreFault>>;
  readonly loadSettings: () => Promise<Result<Settings, StoreFault>>;
  readonly saveSettings: (settings: Settings) => Promise<Result<void, StoreFault>>;
  /** The settings in the form of the settings file (ARCHITECTURE section 8), as JSON text. */
  readonly exportSettings: () => Promise<Result<string, StoreFault>>;
  /** Reads a settings file without storing it; fails with one sentence that names the place. */
  readonly parseSettings: (text: string) => Promise<Result<Settings, string>>;
  readonly decide: (content: DecisionContent) => Promise<Result<Decision, StoreFault>>;
  readonly undoDecision: (id: string) => Promise<Result<void, StoreFault>>;
  readonly listDecisions: () => Promise<Result<readonly Decision[], StoreFault>>;
  /** The neutral bundle (FORMATS 7) as JSON text. */
  readonly exportBundle: () => Promise<Result<string, StoreFault>>;
  /** Deletes everything that this site stored. */
  readonly wipe: () => Promise<Result<void, StoreFault>>;
  /** Calls back after each change of stored data, also one made in another tab. */
  readonly subscribe: (onChange: () => void) => Promise<void>;
  readonly cancel: (job: JobId) => Promise<void>;
};

export type ImportFormat = Pick<Importer, 'id' | 'label' | 'tool' | 'howToExport'>;

/** One value of rows without a team: `{ field: 'project', value: 'PAY', sprints: 3, incidents: 0 }`. */
export type UnassignedValue = {
  readonly field: AssignRule['field'];
  readonly value: string;
  readonly sprints: number;
  readonly incidents: number;
};

export type JobId = string;
export type OnProgress = (progress: Progress) => void;
export type Progress = {
  readonly phase: 'reading' | 'parsing' | 'storing' | 'computing';
  readonly fileName?: string;
  /** 0 to 1 over the whole job. */
  readonly share: number;
};

/** A file as it comes from a drop, or text that was pasted. */
export type StagedInput = { readonly name: string; readonly content: Blob | string };
export type StageOptions = { readonly defaultZone: string; readonly isSample: boolean };
export type FileChoice = { readonly importer?: string; readonly zone?: string; readonly dateOrder?: 'dmy' | 'mdy' };
export type CommitOptions = { readonly leaveTitlesOut: boolean };

export type Staged = {
  readonly files: readonly StagedFile[];
  /** True when the job was cancelled; the stage is as it was before. */
  readonly cancelled: boolean;
};

export type StagedFile = FileReport & {
  readonly fileId: string;
  readonly bytes: number;
  readonly importerLabel: string | null;
  /** Importers that a person can choose instead. */
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
  /** Zone that was used because the file has none; null where the file has its own. */
  readonly assumedZone: string | null;
  /** The signature of its headers, as in `Mapping`; absent for what is no table. */
  readonly signature?: string;
  readonly from?: EpochMs;
  readonly to?: EpochMs;
  /** Sum of the estimates of its items, or of the commitments of its sprints; undefined = no estimates. */
  readonly points?: number;
  /** What storing it would do. */
  readonly effect: 'new' | 'already-imported' | 'replaces-reading' | 'nothing';
  readonly fault: FileFault | null;
};

export type CommitReport = {
  readonly added: readonly ImportBatch[];
  readonly alreadyThere: readonly string[];
  readonly replaced: readonly string[];
  readonly cancelled: boolean;
};

/** What the page asks to see. Absent = all. */
export type AnalyseView = {
  /** What counts as an incident. Absent: as in the settings. */
  readonly definition?: Definition;
  /** Sprint keys whose ranges are needed by draws; at most 60. Absent: the last 60 of each team. */
  readonly sprintKeys?: readonly string[];
  /** Sprint keys that the teams' totals cover. Absent: all closed sprints. */
  readonly totalOf?: readonly string[];
};

/** `Analysis` without the shares, which stay in the worker, and with what the page says about the data. */
export type AnalysisResult = Omit<Analysis, 'teams'> & {
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

export type IncidentQuery = {
  readonly teamId: string;
  /** What counts as an incident. Absent: as in the settings. */
  readonly definition?: Definition;
  /** One sprint, `gap`, `not-placed`, or absent for all places. */
  readonly sprintKey?: string;
  /** Several sprints; an incident that touches two of them has a share in each. */
  readonly sprintKeys?: readonly string[];
  readonly place?: IncidentShare['place'];
  readonly offset: number;
  readonly limit: number;
};

export type IncidentPage = {
  readonly total: number;
  readonly shares: readonly (IncidentShare & {
    readonly fileLine: readonly FileLine[];
  })[];
};
