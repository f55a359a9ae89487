import { type EpochMs, ok, type Result, type StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { addImports, listImports } from '../storage/imports.ts';
import type { CommitOptions, CommitReport, OnProgress } from './api.ts';
import type { Library } from './library.ts';
import { inSteps } from './progress-steps.ts';
import type { Stage } from './stage.ts';
import { toBatch, withoutTitles } from './staged-batch.ts';
import type { StagedRead } from './staging.ts';

type CommitDoors = {
  readonly database: DividendDatabase;
  readonly library: Library;
  readonly stage: Stage;
  readonly now: EpochMs;
  readonly isCancelled: () => boolean;
  readonly onProgress: OnProgress;
};

/**
 * Stores what is staged and readable, all in one transaction or nothing. An import that is there already is left as it is;
 * another reading of the same bytes takes the place of the earlier one. Cancelled: the stage stays, nothing is stored.
 */
export async function commitStage(
  doors: CommitDoors,
  { leaveTitlesOut }: CommitOptions,
): Promise<Result<CommitReport, StoreFault>> {
  const known = await listImports(doors.database);
  if (!known.ok) return known;
  const readable = firstOfEach(
    doors.stage.reads().filter(({ read }) => read.report.fault === null && read.rows.length > 0),
  );
  const knownIds = new Set(known.value.map(({ id }) => id));
  const there = readable.filter(({ importId }) => knownIds.has(importId));
  const fresh = readable.filter(({ importId }) => !knownIds.has(importId));
  const hashes = new Set(fresh.map(({ fileHash }) => fileHash));
  const replaced = known.value.filter(({ fileHash }) => hashes.has(fileHash)).map(({ id }) => id);
  const added = fresh.map((read) => ({
    batch: toBatch(read, { importedAt: doors.now, titlesLeftOut: leaveTitlesOut }),
    rows: leaveTitlesOut ? withoutTitles(read.read.rows) : read.read.rows,
  }));
  const tell = inSteps(doors.onProgress);
  const stored = await addImports(doors.database, added, {
    replaces: replaced,
    notedAt: doors.now,
    isCancelled: doors.isCancelled,
    onProgress: (share) => tell({ phase: 'storing', share }),
  });
  if (!stored.ok) return stored;
  if (!stored.value) return ok({ added: [], alreadyThere: [], replaced: [], cancelled: true });
  for (const { batch, rows } of added) doors.library.keep(batch, rows);
  doors.stage.clear();
  return ok({
    added: added.map(({ batch }) => batch),
    alreadyThere: there.map(({ importId }) => importId),
    replaced,
    cancelled: false,
  });
}

/** Of files that are the same import, the first. */
function firstOfEach(reads: readonly StagedRead[]): readonly StagedRead[] {
  const seen = new Set<string>();
  return reads.filter(({ importId }) => {
    if (seen.has(importId)) return false;
    seen.add(importId);
    return true;
  });
}
