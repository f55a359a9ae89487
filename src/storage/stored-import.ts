import type { EpochMs, ImportBatch, IssueGroup } from '../domain/index.ts';

/** One import as the database holds it: what is known of the batch, and what became of it here. Its rows are in chunks. */
export type StoredImport = {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly importer: string;
  readonly assumedZone?: string;
  readonly mapping?: string;
  readonly counts: {
    readonly rowsRead: number;
    readonly kept: number;
    readonly merged: number;
    readonly excluded: number;
    readonly skipped: number;
  };
  readonly brought: {
    readonly incidents: number;
    readonly sprints: number;
    readonly workItems: number;
    readonly sprintItems: number;
    readonly responders: number;
  };
  readonly issues: readonly IssueGroup[];
  readonly from?: EpochMs;
  readonly to?: EpochMs;
  readonly importedAt: EpochMs;
  readonly titlesLeftOut: boolean;
  readonly isSample: boolean;
  /** Names the browser whose words hide its persons; absent = this one, or there are none. */
  readonly people?: string;
  /** How many chunks belong to it. */
  readonly chunkCount: number;
  /** Set last. An import without it was interrupted, and is swept. */
  readonly isComplete: boolean;
  /** When it was taken away. Its rows stay until something takes its place, so that undo is free. */
  readonly removedAt?: EpochMs;
};

/** A batch on its way into the database. */
export function toStoredImport(batch: ImportBatch, chunkCount: number): StoredImport {
  const { id, fileName, fileHash, fileBytes, importer, counts, brought, issues, importedAt } = batch;
  return {
    ...{ id, fileName, fileHash, fileBytes, importer, counts, brought, issues, importedAt },
    ...(batch.assumedZone === undefined ? {} : { assumedZone: batch.assumedZone }),
    ...(batch.mapping === undefined ? {} : { mapping: batch.mapping }),
    ...(batch.from === undefined ? {} : { from: batch.from }),
    ...(batch.to === undefined ? {} : { to: batch.to }),
    ...(batch.people === undefined ? {} : { people: batch.people }),
    titlesLeftOut: batch.titlesLeftOut,
    isSample: batch.isSample,
    chunkCount,
    isComplete: false,
  };
}

/** A batch on its way out of the database. */
export function toImportBatch(stored: StoredImport): ImportBatch {
  const { chunkCount: _chunks, isComplete: _complete, removedAt: _removed, ...batch } = stored;
  return batch;
}
