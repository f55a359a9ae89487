import type { ImportBatch } from '../domain/index.ts';
import type { FileChoice, JobId, OnProgress, Staged, StagedInput, StageOptions } from './api.ts';
import type { Jobs } from './jobs.ts';
import { inSteps } from './progress-steps.ts';
import {
  effectsAmong,
  type ReadDoors,
  type ReadOrder,
  readStaged,
  type StagedRead,
  toStagedFile,
  unpacked,
} from './staging.ts';

/** The files that were read and wait for the person's word. */
export type Stage = {
  readonly add: (
    job: JobId,
    files: readonly StagedInput[],
    options: StageOptions,
    onProgress: OnProgress,
  ) => Promise<boolean>;
  readonly change: (job: JobId, fileId: string, choice: FileChoice, onProgress: OnProgress) => Promise<boolean>;
  readonly remove: (fileId: string) => void;
  readonly clear: () => void;
  readonly reads: () => readonly StagedRead[];
  readonly show: (imports: readonly ImportBatch[], cancelled: boolean) => Staged;
};

/** `add` and `change` give false when they were cancelled; the stage is as it was then. */
export function createStage(jobs: Jobs, openDoors: () => Promise<ReadDoors>): Stage {
  let reads: readonly StagedRead[] = [];
  let filesMade = 0;

  const readAll = async (job: JobId, orders: readonly ReadOrder[], onProgress: OnProgress) => {
    jobs.start(job);
    const doors = await openDoors();
    const done: StagedRead[] = [];
    const tell = inSteps(onProgress);
    for (const [index, order] of orders.entries()) {
      const read = await readStaged(order, doors, {
        isCancelled: () => jobs.isCancelled(job),
        onProgress: (phase, share) =>
          tell({ phase, fileName: order.input.name, share: (index + share) / orders.length }),
      });
      if (read === undefined || jobs.isCancelled(job)) return undefined;
      done.push(read);
    }
    return done;
  };

  return {
    add: async (job, files, { defaultZone, isSample }, onProgress) => {
      const inputs = await unpacked(files);
      const orders = inputs.map((input): ReadOrder => {
        filesMade += 1;
        return { fileId: String(filesMade).padStart(6, '0'), input, isSample, choice: { zone: defaultZone } };
      });
      const added = await readAll(job, orders, onProgress);
      if (added !== undefined) reads = [...reads, ...added];
      return added !== undefined;
    },
    change: async (job, fileId, choice, onProgress) => {
      const known = reads.find((read) => read.fileId === fileId);
      if (known === undefined) return true;
      const changed = await readAll(job, [{ ...known, choice: changedChoice(known.choice, choice) }], onProgress);
      const read = changed?.[0];
      if (read !== undefined) reads = reads.map((each) => (each.fileId === fileId ? read : each));
      return changed !== undefined;
    },
    remove: (fileId) => {
      reads = reads.filter((read) => read.fileId !== fileId);
    },
    clear: () => {
      reads = [];
    },
    reads: () => reads,
    show: (imports, cancelled) => {
      const effectOf = effectsAmong(reads, imports);
      return { files: reads.map((read) => toStagedFile(read, effectOf(read))), cancelled };
    },
  };
}

/** An importer and a mapping exclude each other, and a mapping has its own order of dates: what came last holds. */
function changedChoice({ mapping, ...before }: StagedRead['choice'], now: FileChoice): StagedRead['choice'] {
  if (now.mapping !== undefined) return { zone: before.zone, ...now };
  return now.importer !== undefined || mapping === undefined ? { ...before, ...now } : { ...before, mapping, ...now };
}
