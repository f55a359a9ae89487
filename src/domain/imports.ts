import type { FileFault, RowIssue } from './faults.ts';
import type { EpochMs } from './units.ts';

/** How the records of a file's main collection fared; the four add up to `rowsRead`. */
export type RowCounts = {
  readonly rowsRead: number;
  readonly kept: number;
  readonly merged: number;
  readonly excluded: number;
  readonly skipped: number;
};

/** How many domain rows a file brings. */
export type BroughtCounts = {
  readonly incidents: number;
  readonly sprints: number;
  readonly workItems: number;
  readonly sprintItems: number;
  readonly responders: number;
};

/** One import: all but its rows. It is never edited; an import of the same file with other choices replaces it. */
export type ImportBatch = {
  /** Hash of bytes, importer, mapping and zone. */
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly importer: string;
  /** The zone used for times without one; absent where the file gave all zones. */
  readonly assumedZone?: string;
  /** Name of the mapping by which a table was read; absent where an importer read the file. */
  readonly mapping?: string;
  readonly counts: RowCounts;
  readonly brought: BroughtCounts;
  readonly issues: readonly IssueGroup[];
  /** Earliest and latest time inside, as far as known. */
  readonly from?: EpochMs;
  readonly to?: EpochMs;
  readonly importedAt: EpochMs;
  readonly titlesLeftOut: boolean;
  /** Part of the sample team. */
  readonly isSample: boolean;
  /**
   * Names the browser in whose words its persons are hidden: two imports with one name hide one person in the same way.
   * Absent where it brought no person, or was stored by a release that did not say: then it was this browser.
   */
  readonly people?: string;
};

/** Issues of one kind, grouped by what repairs them; at most 20 places are kept, `count` tells all. */
export type IssueGroup = {
  readonly code: RowIssue['code'];
  readonly effect: RowIssue['effect'];
  readonly count: number;
  readonly places: readonly RowIssue[];
};

/** What the review step shows of one file. */
export type FileReport = {
  readonly name: string;
  readonly importer: string | null;
  readonly counts: RowCounts;
  readonly brought: BroughtCounts;
  readonly issues: readonly IssueGroup[];
  readonly fault: FileFault | null;
};
