import type { BackupFault, Result, StoreFault } from '../../domain/index.ts';

/** What a backup brings to what is stored here. The counts of each kind are of what is in the file. */
export type BackupPreview = {
  /** Names the opened file for `restoreBackup`. */
  readonly backupId: string;
  readonly madeAt: number;
  /** Version of the app that wrote it; absent = not known. */
  readonly appVersion?: string;
  readonly isEncrypted: boolean;
  readonly imports: MergeCounts & { readonly names: readonly string[] };
  readonly decisions: MergeCounts;
  readonly retrospectives: MergeCounts;
  readonly mappings: MergeCounts;
  /** `theirs`: the file's settings are later than those here and take their place; `same`: nothing changes. */
  readonly settings: 'same' | 'ours' | 'theirs';
  /** Titles of records are in the file. */
  readonly hasTitles: boolean;
  /** Fingerprint of the data as they are, and as they will be. */
  readonly fingerprintNow?: string;
  readonly fingerprintThen: string;
  /** Responders of some files were made unreadable in another browser: a person in both may be counted as two. */
  readonly hasOtherPersons: boolean;
};

/** How the records of one kind fare: `added` are new here, `changed` take another value here, `same` are here already. */
export type MergeCounts = { readonly added: number; readonly changed: number; readonly same: number };

/** Taking everything along, and opening what somebody else took along. */
export type BackupApi = {
  /**
   * All imports, decisions, settings, mappings and retrospectives as one compressed file (`dividend-backup/1`); encrypted
   * where a passphrase is given. Removed imports and the salt of pseudonyms are not in it.
   */
  readonly exportBackup: (options: BackupOptions) => Promise<Result<Blob, StoreFault>>;
  /** Reads and checks a backup and says what it would bring; stores nothing. */
  readonly readBackup: (file: Blob, passphrase?: string) => Promise<Result<BackupPreview, BackupFault | StoreFault>>;
  /** Stores what was read, in one transaction and as one step that can be taken back. */
  readonly restoreBackup: (backupId: string) => Promise<Result<void, BackupFault | StoreFault>>;
};

export type BackupOptions = {
  readonly passphrase?: string;
  /** Without the titles of records. */
  readonly leaveTitlesOut?: boolean;
  readonly appVersion?: string;
};
