import type { Decision } from './decision.ts';
import type { ImportBatch } from './imports.ts';
import type { KeptMapping } from './mapping.ts';
import type { Retrospective, Snapshot } from './retrospective.ts';
import type { Row } from './rows.ts';
import type { Settings } from './settings.ts';

/** Where there is nothing of a person's own, not even the zone of its reader counts. */
export const NOTHING_HERE = -2;
/** Settings that nobody changed yet are older than all that somebody did. */
export const NEVER_CHANGED = -1;
/** Settings that an early release stored, which did not note when. */
export const CHANGED_BEFORE_NOTED = 0;

/** Settings with the moment that puts them before or after others: epoch milliseconds, or one of the three above. */
export type KeptSettings = { readonly changedAt: number; readonly value: Settings };

/** A retrospective with what it froze, where it is closed. */
export type KeptRetrospective = { readonly value: Retrospective; readonly snapshot?: Snapshot<unknown> };

/** Everything small that a person brought or made; the rows of imports lie apart. */
export type KeptRecords = {
  readonly decisions: readonly Decision[];
  readonly settings: KeptSettings;
  readonly mappings: readonly KeptMapping[];
  readonly retrospectives: readonly KeptRetrospective[];
};

/** What a backup holds: all but the sample, what was removed, and what hides names (METHOD section 4). */
export type Backup = KeptRecords & {
  readonly imports: readonly { readonly batch: ImportBatch; readonly rows: readonly Row[] }[];
};

/** The records that a backup changed, as they were or as they are; one that is absent was not there, or stays as it is. */
export type ChangedRecords = Omit<KeptRecords, 'settings'> & { readonly settings?: KeptSettings | 'none' };
