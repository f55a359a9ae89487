import type { FileFault, RowIssue } from '../domain/faults.ts';
import type { PersonKey } from '../domain/responder-row.ts';
import type { Row } from '../domain/rows.ts';

/** A table as read from CSV or TSV. Headers repeat in real exports, so a row is an array, never an object. */
export type TableDocument = {
  readonly shape: 'table';
  readonly delimiter: string;
  /** Headers as written, trimmed, BOM gone. */
  readonly headers: readonly string[];
  /** Headers in lower case with single spaces; same positions. */
  readonly normalised: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file on which each row starts; same positions as `rows`. */
  readonly lines: readonly number[];
  /** Issues met while splitting: ragged rows, odd delimiters. */
  readonly issues: readonly RowIssue[];
};

/** A JSON document, JSON Lines included, with its main collection unwrapped (FORMATS section 5). */
export type JsonDocument = {
  readonly shape: 'json';
  readonly root: unknown;
  /** The records: the unwrapped collection, the lines of JSON Lines, or the one bare object. */
  readonly items: readonly unknown[];
  /** 1-based line (JSON Lines) or position (documents) of each item. */
  readonly lines: readonly number[];
  readonly issues: readonly RowIssue[];
};

export type SourceDocument = TableDocument | JsonDocument;

/** What became of one record of the file's main collection. `derived` rows belong to no record and are not counted. */
export type RecordOutcome =
  | {
      readonly outcome: 'kept';
      readonly line: number;
      readonly rows: readonly [Row, ...Row[]];
      readonly issues?: readonly RowIssue[];
    }
  | {
      readonly outcome: 'excluded';
      readonly line: number;
      readonly rows: readonly Row[];
      readonly issues: readonly RowIssue[];
    }
  | { readonly outcome: 'skipped'; readonly line: number; readonly issues: readonly RowIssue[] }
  | { readonly outcome: 'derived'; readonly rows: readonly Row[]; readonly issues?: readonly RowIssue[] };

export type ParseContext = {
  /** IANA zone for times without one: the person's choice, else the default of the door (browser zone, UTC on the command line). */
  readonly zone: string;
  /** Day-month order chosen by the person where the file cannot tell. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Replaces a name, an address or a user id by a salted hash, and remembers the name so that titles are cleared of it. */
  readonly pseudonym: (name: string) => PersonKey;
};

/**
 * One export format of one tool. A plain data object: adding one is one file, one fixture folder, one registry line.
 * Names of files are never looked at, only content.
 */
export type Importer = {
  /** The format id of FORMATS section 5: `jira-sprint-report`. */
  readonly id: string;
  readonly label: string;
  readonly tool: string;
  /** Where in the tool this export is made, in one sentence. */
  readonly howToExport: string;
  /** 0 = not this format; otherwise required matches + 0.5 x optional ones. The highest score wins, a tie asks. */
  readonly recognise: (document: SourceDocument) => number;
  readonly parse: (document: SourceDocument, context: ParseContext) => Iterable<RecordOutcome>;
  /** Why a document that was recognised cannot be read all the same, such as a newer version. */
  readonly fault?: (document: SourceDocument) => FileFault | undefined;
  /** How near a document comes, so that "unrecognised" can name what is missing; undefined for another shape. */
  readonly likeness?: (document: SourceDocument) => Likeness | undefined;
};

/** Required marks met, and those missing by name. */
export type Likeness = { readonly met: number; readonly missing: readonly string[] };
