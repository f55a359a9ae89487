import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import type { JobId, OnProgress, Progress } from '../../engine/api.ts';

/** A long job of the engine that the page shows with a bar and a way to stop it. */
export type RunningJob = { readonly id: JobId; readonly progress: Progress | undefined };

const JOB_KEY = ['job'] as const;
let jobsStarted = 0;

/** The job that runs now, or null. */
export const jobQuery = queryOptions({
  queryKey: JOB_KEY,
  queryFn: skipToken,
  initialData: (): RunningJob | null => null,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Runs one engine job under a new id, keeping its progress where `jobQuery` finds it. */
export async function runJob<Outcome>(
  client: QueryClient,
  start: (id: JobId, report: OnProgress) => Promise<Outcome>,
): Promise<Outcome> {
  jobsStarted += 1;
  const id = `job-${jobsStarted}`;
  const show = (progress: Progress | undefined) => showJob(client, { id, progress });
  show(undefined);
  let isRunning = true;
  try {
    return await start(id, (progress) => {
      if (isRunning) show(progress);
    });
  } finally {
    isRunning = false;
    showJob(client, null);
  }
}

function showJob(client: QueryClient, job: RunningJob | null): void {
  client.setQueryData(jobQuery.queryKey, job);
}
