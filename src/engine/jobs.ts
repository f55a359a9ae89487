import type { JobId } from './api.ts';

/** The jobs that somebody asked to stop. */
export type Jobs = {
  readonly start: (job: JobId) => void;
  readonly cancel: (job: JobId) => void;
  readonly isCancelled: (job: JobId) => boolean;
};

export function createJobs(): Jobs {
  const cancelled = new Set<JobId>();
  return {
    start: (job) => void cancelled.delete(job),
    cancel: (job) => void cancelled.add(job),
    isCancelled: (job) => cancelled.has(job),
  };
}
