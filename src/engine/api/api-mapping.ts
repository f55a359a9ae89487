import type { FileReport, MappedField, MappedKind, Mapping, Result, StoreFault, TimeUnit } from '../../domain/index.ts';

/** The calls about tables that no importer knows. */
export type MappingApi = {
  /** Columns of a staged table with guesses of what they are; undefined for a file that is no table. */
  readonly suggestMapping: (fileId: string) => Promise<MappingDraft | undefined>;
  /**
   * What a mapping would make of a staged table: the first rows, and the counts. Reads, stores nothing. Absent zone: the
   * zone that the file was staged with.
   */
  readonly previewMapping: (fileId: string, mapping: Mapping, zone?: string) => Promise<MappingPreview | undefined>;
  readonly listMappings: () => Promise<Result<readonly Mapping[], StoreFault>>;
  /** Saves under its id; reading a staged file with it is `restageFile` with `mapping`. */
  readonly saveMapping: (mapping: Mapping) => Promise<Result<void, StoreFault>>;
  readonly deleteMapping: (id: string) => Promise<Result<void, StoreFault>>;
  /** Reads a mapping file without storing it; fails with one sentence that names the place. */
  readonly parseMapping: (text: string) => Promise<Result<Mapping, string>>;
  /** The records of a staged file that were not kept, as CSV text with their line and reason. */
  readonly rejectedRows: (fileId: string) => Promise<string | undefined>;
};

/** A table with guesses (FORMATS 7.4); nothing of it counts before the person says so. */
export type MappingDraft = {
  /** The saved mapping of tables with these headers, else the best guess. */
  readonly mapping: Mapping;
  readonly isSaved: boolean;
  readonly columns: readonly MappedColumn[];
  /** Fields that more than one column could stand for, by kind: the person chooses. */
  readonly conflicts: readonly {
    readonly kind: MappedKind;
    readonly field: MappedField;
    readonly columns: readonly number[];
  }[];
  /** What cannot be told from the data, with the evidence. */
  readonly questions: readonly MappingQuestion[];
};

export type MappedColumn = {
  readonly index: number;
  readonly header: string;
  /** Up to five values that differ. */
  readonly samples: readonly string[];
  /** The field it most likely is, by kind of table, and how that was found. */
  readonly guesses: readonly {
    readonly kind: MappedKind;
    readonly field: MappedField;
    readonly by: 'name' | 'beginning' | 'likeness';
  }[];
};

export type MappingQuestion =
  | { readonly ask: 'date-order'; readonly column: number; readonly samples: readonly string[] }
  | {
      readonly ask: 'unit';
      readonly field: 'duration' | 'effort';
      readonly column: number;
      readonly guess: TimeUnit;
      readonly median: number;
    };

export type MappingPreview = {
  readonly counts: FileReport['counts'];
  readonly brought: FileReport['brought'];
  readonly issues: FileReport['issues'];
  /** The first rows, cell by cell, by field of the mapping, as they would be kept. */
  readonly rows: readonly Readonly<Partial<Record<MappedField, string>>>[];
};
