/** Expected failures. They carry facts; `wording/` turns each into a sentence and a next step. */

/** Why an archive, or one entry of it, was not opened; `nested`: it could be, and is inside another archive. */
export type ArchiveReason = 'locked' | 'damaged' | 'too-large' | 'unknown-packing' | 'empty' | 'nested';

/** Why a whole file could not be read. */
export type FileFault =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text'; readonly firstBytes: string }
  | { readonly code: 'spreadsheet' }
  /** `reason` is known of a zip only. */
  | { readonly code: 'archive'; readonly reason?: ArchiveReason }
  | { readonly code: 'html'; readonly title: string | undefined }
  | { readonly code: 'truncated'; readonly atLine: number; readonly detail: string }
  | { readonly code: 'malformed-json'; readonly atLine: number; readonly detail: string }
  | {
      readonly code: 'unrecognised';
      readonly shape: 'table' | 'json';
      readonly seen: readonly string[];
      readonly nearest?: string;
      readonly missing?: readonly string[];
    }
  | { readonly code: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly code: 'adds-nothing'; readonly what: string }
  | { readonly code: 'no-rows'; readonly importer: string }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: 'newer-version'; readonly found: string; readonly supported: string }
  | { readonly code: 'unreadable'; readonly detail: string };

/** What was wrong with one row or one cell, or what was assumed for it. */
export type RowIssueCode =
  | 'zone-assumed'
  | 'date-order-assumed'
  | 'date-order-unknown'
  | 'bad-date'
  | 'missing-date'
  | 'end-before-start'
  | 'bad-number'
  | 'negative-number'
  | 'bad-value'
  | 'missing-id'
  | 'not-a-record'
  | 'duplicate-key'
  | 'wide-row'
  | 'short-row'
  | 'unknown-severity'
  | 'severity-by-rank'
  | 'estimated-date'
  | 'excluded'
  | 'possibly-truncated'
  | 'unestimated'
  | 'identity-mismatch'
  | 'unknown-unit'
  | 'points-field-assumed'
  | 'mixed-delimiter';

/** What the issue did: nothing, a value left unknown, or the row not kept. */
export type RowIssueEffect = 'noted' | 'value-unknown' | 'row-skipped' | 'row-excluded' | 'row-merged';

/** One observation about one place in a file. `line` is 1-based; 0 = the whole file. */
export type RowIssue = {
  readonly code: RowIssueCode;
  readonly line: number;
  readonly column?: string;
  /** The raw value, cut to 80 characters; never a person's name. */
  readonly value?: string;
  readonly effect: RowIssueEffect;
  /** A fact that the sentence needs, such as the zone assumed or the reason of an exclusion. */
  readonly detail?: string;
};

/** Why the browser's database could not do what was asked. */
export type StoreFault =
  | { readonly code: 'quota'; readonly detail: string }
  | { readonly code: 'blocked' }
  | { readonly code: 'newer-version' }
  | { readonly code: 'unavailable'; readonly detail: string };

/** Why a picture could not be made or handed over. */
export type ShareFault =
  | { readonly code: 'clipboard-missing' }
  | { readonly code: 'clipboard-refused'; readonly detail: string }
  | { readonly code: 'image-failed'; readonly detail: string };

/** Why a number is absent (METHOD 2.16 and the flags of 2.1 to 2.11). */
export type MetricGap =
  | 'no-working-time'
  | 'nothing-planned'
  | 'no-head-count'
  | 'no-pace'
  | 'plan-unknown'
  | 'completion-unknown'
  | 'not-closed'
  | 'no-dates';

/** Why a backup could not be opened; nothing was changed. */
export type BackupFault =
  | { readonly code: 'not-a-backup' }
  /** It was written by a later version of the app. */
  | { readonly code: 'backup-newer'; readonly format: string }
  /** `expected` is absent where not even its first line is whole. */
  | { readonly code: 'backup-cut-off'; readonly bytes: number; readonly expected?: number }
  /** Its contents are not those that its checksum names. */
  | { readonly code: 'backup-altered' }
  | { readonly code: 'passphrase-needed' }
  /** The passphrase is another one, or the head of the file was altered: which of the two cannot be told. */
  | { readonly code: 'passphrase-wrong' }
  /** It is whole, yet something in it cannot be read. */
  | { readonly code: 'backup-unreadable'; readonly place: string }
  /** It was read too long ago: it has to be opened again. */
  | { readonly code: 'backup-not-open' };

/** Why a view file could not be opened. */
export type ViewFault =
  | { readonly code: 'not-a-view' }
  /** It was written by a later version of the app. */
  | { readonly code: 'view-newer'; readonly format: string }
  /** `place`: where in it something is not what it should be. */
  | { readonly code: 'view-unreadable'; readonly place: string };
