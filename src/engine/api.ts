import type {
  DataFinding,
  Decision,
  DecisionContent,
  Definition,
  EpochMs,
  FileFault,
  FileReport,
  ImportBatch,
  IncidentFilter,
  Mapping,
  OwnDefinition,
  Result,
  Settings,
  SeverityUse,
  StoredPart,
  StoreFault,
} from '../domain/index.ts';
import type { Importer } from '../importers/importer.ts';
import type { Analysis, IncidentShare, SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';
import type { QuickEstimate, QuickNumbers } from '../metrics/quick-estimate.ts';
import type { Sensitivity, SensitivityQuery } from '../metrics/sensitivity.ts';
import type { TraceQuery } from '../metrics/trace.ts';
import type { CountedOf, FileLine, IncidentDetail, ResultChange, Suggestions, TraceAnswer } from './api-answers.ts';
import type { BackupApi } from './api-backup.ts';
import type { BurnUpApi } from './api-burn-up.ts';
import type { CompareApi } from './api-compare.ts';
import type { JournalApi, Removal, SettingsChange } from './api-journal.ts';
import type { FoundItems, ItemSearch, LedgerAnswer, LedgerQuery } from './api-ledger.ts';
import type { LensApi } from './api-lens.ts';
import type { MappingApi } from './api-mapping.ts';
import type { AssignReading, SprintDatesReading, Unassigned, UntouchedPage } from './api-pasted.ts';
import type { QuestionsQuery, TeamQuestions } from './api-questions.ts';
import type { RetrospectiveApi } from './api-retrospective.ts';
import type { SearchApi } from './api-search.ts';
import type { UsualAnswer, UsualQuery } from './api-usual.ts';

export type * from './api-answers.ts';
export type * from './api-backup.ts';
export type * from './api-burn-up.ts';
export type * from './api-compare.ts';
export type * from './api-journal.ts';
export type * from './api-ledger.ts';
export type * from './api-lens.ts';
export type * from './api-mapping.ts';
export type * from './api-pasted.ts';
export type * from './api-questions.ts';
export type * from './api-retrospective.ts';
export type * from './api-search.ts';
export type * from './api-usual.ts';

/**
 * The page's only way to the data. It runs in a worker; every call crosses a thread, so arguments and results are plain
 * data. Long jobs take a job id: `cancel(job)` is heard between slices, and a cancelled job changes nothing.
 */
export type EngineApi = JournalApi &
  SearchApi &
  BurnUpApi &
  CompareApi &
  LensApi &
  MappingApi &
  RetrospectiveApi &
  BackupApi & {
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
    readonly removeImports: (ids: readonly string[], how?: Removal) => Promise<Result<void, StoreFault>>;
    readonly restoreImports: (ids: readonly string[]) => Promise<Result<void, StoreFault>>;
    /** All numbers of all teams, without the incidents behind them. */
    readonly analyse: (view: AnalyseView) => Promise<Result<AnalysisResult, StoreFault>>;
    /** The incidents behind one number, largest first. `total` counts all that match, `shares` is one screenful. */
    readonly incidents: (query: IncidentQuery) => Promise<Result<IncidentPage, StoreFault>>;
    /** Why a number is what it is, down to file and line; undefined for a team or sprint that is not there. */
    readonly trace: (query: CountedOf<TraceQuery>) => Promise<Result<TraceAnswer | undefined, StoreFault>>;
    /** What would change the number of displaced points; undefined for a team that is not there. */
    readonly sensitivity: (query: CountedOf<SensitivityQuery>) => Promise<Result<Sensitivity | undefined, StoreFault>>;
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
    /** What belongs to no team yet, and the team that each seems to belong to. */
    readonly listUnassigned: () => Promise<Result<Unassigned, StoreFault>>;
    /** Reads pasted lines `field, value, team`; stores nothing. */
    readonly readAssign: (text: string) => Promise<Result<AssignReading, StoreFault>>;
    /** Reads a pasted table of sprints with their dates; stores nothing. */
    readonly readSprintDates: (
      text: string,
      dateOrder?: 'dmy' | 'mdy',
    ) => Promise<Result<SprintDatesReading, StoreFault>>;
    /** Records that nobody worked on, one by one. */
    readonly untouched: (query: { readonly limit: number }) => Promise<Result<UntouchedPage, StoreFault>>;
    /** What is usual for a team, and what is not (METHOD 2.15); undefined for a team that is not there. */
    readonly usual: (query: UsualQuery) => Promise<Result<UsualAnswer | undefined, StoreFault>>;
    /** What was spent on a team's incidents, and what came back (METHOD 2.14); undefined for a team that is not there. */
    readonly ledger: (query: LedgerQuery) => Promise<Result<LedgerAnswer | undefined, StoreFault>>;
    /** Work items that a person may mean by a key or by words of a title. */
    readonly findItems: (search: ItemSearch) => Promise<Result<FoundItems, StoreFault>>;
    /** What looks like incident work nobody recorded, and incidents that look larger than their label (METHOD 2.13). */
    readonly teamQuestions: (query: QuestionsQuery) => Promise<Result<TeamQuestions | undefined, StoreFault>>;
    readonly loadSettings: () => Promise<Result<Settings, StoreFault>>;
    readonly saveSettings: (settings: Settings, how?: SettingsChange) => Promise<Result<void, StoreFault>>;
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
    /** Calls back after each change of stored data with the parts that did, also one made in another tab. */
    readonly subscribe: (onChange: (parts: readonly StoredPart[]) => void) => Promise<void>;
    readonly cancel: (job: JobId) => Promise<void>;
  };

export type ImportFormat = Pick<Importer, 'id' | 'label' | 'tool' | 'howToExport'>;

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
export type FileChoice = {
  readonly importer?: string;
  readonly zone?: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Reads a table by this mapping in place of an importer. */
  readonly mapping?: Mapping;
};
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
  /** Narrows what counts further; absent = nothing does. */
  readonly filter?: IncidentFilter;
  /** Sprint keys whose ranges are needed by draws; at most 60. Absent: the last 60 of each team. */
  readonly sprintKeys?: readonly string[];
  /** Sprint keys that the teams' totals cover. Absent: all closed sprints. */
  readonly totalOf?: readonly string[];
};

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

export type IncidentQuery = {
  readonly teamId: string;
  /** What counts as an incident. Absent: as in the settings. */
  readonly definition?: Definition;
  /** Narrows what counts further; absent = nothing does. */
  readonly filter?: IncidentFilter;
  /** One sprint, `gap`, `not-placed`, or absent for all places. */
  readonly sprintKey?: string;
  /** Several sprints; an incident that touches two of them has a share in each. */
  readonly sprintKeys?: readonly string[];
  readonly place?: IncidentShare['place'];
  /** Only those with this in their id, title or services, without regard to case. */
  readonly text?: string;
  /** Absent: the most hours first. */
  readonly order?: IncidentOrder;
  readonly offset: number;
  readonly limit: number;
};

/** What incidents can be put in order by; equal ones stay in order of hours, and those not known come last. */
export type IncidentOrder = {
  readonly by: 'id' | 'title' | 'severity' | 'started' | 'on' | 'off' | 'points' | 'explained' | 'evidence' | 'sprint';
  readonly isDescending: boolean;
};

export type IncidentPage = {
  readonly total: number;
  /** Of all that match, shown or not. */
  readonly sums: IncidentSums;
  readonly shares: readonly (IncidentShare & {
    readonly services: readonly string[];
    readonly fileLine: readonly FileLine[];
  })[];
};

/** Sums over incidents; absent where none of them has any. */
export type IncidentSums = {
  readonly hoursOn: number;
  readonly hoursOff: number;
  readonly hoursNotPlaced?: number;
  readonly points?: number;
  readonly explainedPoints?: number;
};
