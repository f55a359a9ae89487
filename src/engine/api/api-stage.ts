import type { EpochMs, FileFault, FileReport, ImportBatch, Mapping, Result, StoreFault } from '../../domain/index.ts';
import type { Importer } from '../../importers/importer.ts';

/** Files on their way in: read first, stored when a person says so. */
export type StageApi = {
  /** Every format that can be read, and where in the tool its export is made. */
  readonly listFormats: () => Promise<readonly ImportFormat[]>;
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
