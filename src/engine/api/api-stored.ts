import type { DataFinding, ImportBatch, Result, Settings, SeverityUse, StoreFault } from '../../domain/index.ts';
import type { Removal, SettingsChange } from './api-journal.ts';

/** What is stored: imports, settings, and everything together. */
export type StoredApi = {
  /** What is there, what is missing and what that costs. */
  readonly dataCheck: () => Promise<Result<readonly DataFinding[], StoreFault>>;
  /** Every raw severity of the data, by tool, with what it counts as. */
  readonly listSeverities: () => Promise<Result<readonly SeverityUse[], StoreFault>>;
  readonly listImports: () => Promise<Result<readonly ImportBatch[], StoreFault>>;
  /** Takes away exactly what the imports brought; undo with `restoreImports`. */
  readonly removeImports: (ids: readonly string[], how?: Removal) => Promise<Result<void, StoreFault>>;
  readonly restoreImports: (ids: readonly string[]) => Promise<Result<void, StoreFault>>;
  readonly loadSettings: () => Promise<Result<Settings, StoreFault>>;
  readonly saveSettings: (settings: Settings, how?: SettingsChange) => Promise<Result<void, StoreFault>>;
  /** The settings in the form of the settings file (ARCHITECTURE section 8), as JSON text. */
  readonly exportSettings: () => Promise<Result<string, StoreFault>>;
  /** Reads a settings file without storing it; fails with one sentence that names the place. */
  readonly parseSettings: (text: string) => Promise<Result<Settings, string>>;
  /** The neutral bundle (FORMATS 7) as JSON text. */
  readonly exportBundle: () => Promise<Result<string, StoreFault>>;
  /** Deletes everything that this site stored. */
  readonly wipe: () => Promise<Result<void, StoreFault>>;
};
