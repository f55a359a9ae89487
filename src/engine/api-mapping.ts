import type { FileReport, MappedField, MappedKind, Mapping, TimeUnit } from '../domain/index.ts';

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
