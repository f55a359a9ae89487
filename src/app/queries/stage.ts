import {
  type QueryClient,
  queryOptions,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { FileChoice, Staged, StagedFile, StagedInput } from '../../engine/api.ts';
import { useEngine } from './engine.tsx';
import { jobQuery, runJob } from './job.ts';

const STAGE_KEY = ['stage'] as const;
/** Jobs of one scope run one after the other. */
const STAGE_SCOPE = { id: 'stage' } as const;

const NO_FILES: readonly StagedFile[] = [];

const stageQuery = queryOptions({
  queryKey: STAGE_KEY,
  queryFn: skipToken,
  initialData: () => NO_FILES,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** Files that were read but not stored, and the job that reads them. */
export function useStage() {
  const engine = useEngine();
  const files = useQuery(stageQuery).data ?? NO_FILES;
  const job = useQuery(jobQuery).data ?? null;
  return { files, job, cancel: () => (job === null ? undefined : engine.cancel(job.id)) };
}

/** Reads files into the stage. Nothing is stored. */
export function useStageFiles() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    scope: STAGE_SCOPE,
    mutationFn: (files: readonly StagedInput[]) =>
      runJob(client, (job, report) =>
        engine.stageFiles(job, files, { defaultZone: browserZone(), isSample: false }, report),
      ),
    onSuccess: (staged) => keep(client, staged),
  });
}

/** Reads one staged file again, the way the person says. */
export function useRestageFile() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    scope: STAGE_SCOPE,
    mutationFn: ({ fileId, choice }: { readonly fileId: string; readonly choice: FileChoice }) =>
      runJob(client, (job, report) => engine.restageFile(job, fileId, choice, report)),
    onSuccess: (staged) => keep(client, staged),
  });
}

/** Takes one file, or with `undefined` all of them, out of the stage. */
export function useUnstage() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    scope: STAGE_SCOPE,
    mutationFn: async (fileId: string | undefined): Promise<Staged> => {
      if (fileId !== undefined) return engine.unstageFile(fileId);
      await engine.discardStage();
      return { files: [], cancelled: false };
    },
    onSuccess: (staged) => keep(client, staged),
  });
}

/** Stores what is staged, all or nothing. */
export function useCommitStage() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    scope: STAGE_SCOPE,
    mutationFn: (options: { readonly leaveTitlesOut: boolean }) =>
      runJob(client, (job, report) => engine.commitStage(job, options, report)),
    onSuccess: (outcome) => {
      if (outcome.ok && !outcome.value.cancelled) forgetStage(client);
    },
  });
}

/** The zone of this browser: the first guess for files without one. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The engine has nothing staged any more. */
export function forgetStage(client: QueryClient): void {
  client.setQueryData(stageQuery.queryKey, NO_FILES);
}

function keep(client: QueryClient, staged: Staged): void {
  client.setQueryData(stageQuery.queryKey, staged.files);
}
